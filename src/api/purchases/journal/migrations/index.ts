/** All versions of the journal's tables, in order, and the way from one to the next. There is no way back. */
import type { Database } from '../sqlite.ts';
import { firstTables } from './2026-11-22-first-tables.ts';
import { carriersAndPeople } from './2026-11-25-carriers-and-people.ts';
import { batches } from './2026-11-26-batches.ts';
import { outbox } from './2026-11-26-outbox.ts';
import type { Migration } from './migration.ts';

export const MIGRATIONS: readonly Migration[] = [firstTables, carriersAndPeople, batches, outbox];

/** The version that this dialdeck writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** Brings the tables from `from` to `to`, inside the caller's transaction; an empty file is version 0. */
export function migrate(database: Database, from: number, to: number = SCHEMA_VERSION): void {
  for (const migration of MIGRATIONS.slice(from, to)) {
    migration.up(database);
    database.exec(`PRAGMA user_version = ${migration.version}`);
  }
}
