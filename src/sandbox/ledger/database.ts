/** Opens the ledger's file; one write at a time decides. */
import { DatabaseSync } from 'node:sqlite';
import { integer } from './rows.ts';
import { SCHEMA, SCHEMA_VERSION } from './schema.ts';

/** Runs `work` alone: two processes cannot both take a number. Throws what `work` throws, with nothing written. */
export function transaction<Result>(db: DatabaseSync, work: () => Result): Result {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}

/** A file or `:memory:`, made when it is not there. Throws when it is no database or of a newer version. */
export function openDatabase(state: string): DatabaseSync {
  const db = new DatabaseSync(state, { timeout: 5000 });
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF',
  );
  const version = integer(db.prepare('PRAGMA user_version').get() ?? {}, 'user_version');
  if (version > SCHEMA_VERSION) {
    db.close();
    throw new Error(`the sandbox ledger ${state} was written by a newer version`);
  }
  if (version < SCHEMA_VERSION) {
    transaction(db, () => db.exec(`${SCHEMA}; PRAGMA user_version = ${SCHEMA_VERSION}`));
  }
  return db;
}
