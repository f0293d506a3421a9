/** A step of the ledger's schema. Steps only go forward, and run in one transaction. */
import type { LedgerConnection } from '../connection.ts';

export interface LedgerMigration {
  /** Counted from 1, without gaps. */
  readonly version: number;
  /** The dialdeck that brought it: an older one names it when it refuses the ledger. */
  readonly dialdeck: string;
  up(connection: LedgerConnection): Promise<void>;
}
