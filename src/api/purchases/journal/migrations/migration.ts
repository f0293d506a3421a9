/** What a migration is: one dated file per version in this folder, never changed once it was shipped. */
import type { Database } from '../sqlite.ts';

export interface Migration {
  /** The version that it leads to, from the one before. */
  readonly version: number;
  /** The first dialdeck that reads this version: an older one names it when it refuses the journal. */
  readonly dialdeck: string;
  /** Changes the tables, inside the caller's transaction. */
  up(database: Database): void;
}
