/** The SQLite file of notes and tags, beside the journal. Several processes may use it at the same time. */
import { existsSync } from 'node:fs';
import { systemFault } from '../../text/system-fault.ts';
import { ApiError, localError } from '../errors.ts';
import { preparePrivateFolder, privately } from '../purchases/journal/files.ts';
import { type Database, loadSqlite, numberOf } from '../purchases/journal/sqlite.ts';

/** The layout of the file; a file of a newer dialdeck is not touched. */
const NOTES_VERSION = 2;
const TABLES: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS notes (
    phone_number TEXT PRIMARY KEY,
    note TEXT NOT NULL,
    tags TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  // What the ledger of a team had when it was last read, and changes that it does not have yet.
  `CREATE TABLE IF NOT EXISTS shared_notes (
    team TEXT NOT NULL,
    account TEXT NOT NULL,
    phone_number TEXT NOT NULL,
    ledger_json TEXT,
    pending_json TEXT,
    PRIMARY KEY (team, account, phone_number)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS shared_reads (
    team TEXT NOT NULL,
    account TEXT NOT NULL,
    read_at INTEGER NOT NULL,
    version TEXT NOT NULL,
    PRIMARY KEY (team, account)
  ) STRICT, WITHOUT ROWID`,
];

export interface NotesFile {
  /** Whether there is anything to read. */
  exists(): boolean;
  /** Does something with the opened file, which it creates. Throws ApiError `unavailable` when that fails, and what `work` throws as ApiError. */
  use<Result>(what: 'read' | 'written', work: (database: Database) => Result): Promise<Result>;
  /** The same in one transaction. Nobody else changes the file meanwhile. */
  change<Result>(work: (database: Database) => Result): Promise<Result>;
  close(): void;
}

/** Opens `file` at its first use. */
export function openNotesFile(file: string): NotesFile {
  let database: Database | undefined;
  let isClosed = false;
  const open = async (): Promise<Database> => {
    if (database !== undefined) return database;
    const openFile = await loadSqlite();
    if (isClosed) throw localError('cancelled', 'The account was closed meanwhile.', '');
    // Another call may have opened it meanwhile.
    if (database !== undefined) return database;
    preparePrivateFolder(file);
    database = privately(() => {
      const made = openFile(file);
      requireVersion(made, file);
      return made;
    });
    return database;
  };
  const use: NotesFile['use'] = (what, work) => reported(file, what, async () => work(await open()));
  return {
    exists: () => database !== undefined || existsSync(file),
    use,
    change: (work) => use('written', (opened) => inTransaction(opened, () => work(opened))),
    close() {
      isClosed = true;
      database?.close();
      database = undefined;
    },
  };
}

function inTransaction<Result>(database: Database, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

function requireVersion(database: Database, file: string): void {
  const version = numberOf(database, 'PRAGMA user_version');
  if (version > NOTES_VERSION) throw unusable(`${file} was written by a newer dialdeck.`, 'Update dialdeck.');
  if (version === NOTES_VERSION) return;
  for (const table of TABLES) database.exec(table);
  database.exec(`PRAGMA user_version = ${NOTES_VERSION}`);
}

async function reported<Result>(file: string, what: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ApiError) throw error;
    const fault = systemFault(error);
    const reason = fault?.reason ?? (error instanceof Error ? error.message : String(error));
    throw unusable(
      `Your notes in ${file} cannot be ${what}: ${reason}.`,
      fault?.hint ?? 'Check the file and its folder, or move the file away to start without notes.',
    );
  }
}

function unusable(message: string, hint: string): ApiError {
  return new ApiError({ code: 'unavailable', message, hint, retryable: false, progress: 'not-sent' });
}
