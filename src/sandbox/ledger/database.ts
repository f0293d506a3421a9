/** Opens the ledger's file and runs one write at a time. */
import { randomUUID } from 'node:crypto';
import { chmodSync, closeSync, linkSync, lstatSync, openSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { systemFault } from '../../text/system-fault.ts';
import { SandboxError } from '../sandbox-error.ts';
import { integer } from './rows.ts';
import { SCHEMA, SCHEMA_VERSION } from './schema.ts';

/** "DdSb" in the file's header, to distinguish a ledger from other SQLite files. */
const APPLICATION_ID = 0x44_64_53_62;
const WRONG_PATH: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG']);
const BEGIN_ANOTHER = 'Move the file elsewhere. The sandbox then creates a new one; no money is lost.';

/** Runs `work` in an exclusive transaction, so that two processes cannot take the same number. Rolls back if `work` throws. */
export function transaction<Result>(db: DatabaseSync, work: () => Result): Result {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    // If the disk is full or damaged, SQLite has already rolled back.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Opens a file or `:memory:` and creates a missing file. Throws SandboxError if the file is empty, damaged, locked, of a newer
 * version or of another program, or if its folder is not writable.
 */
export function openDatabase(state: string): DatabaseSync {
  if (state === ':memory:') {
    const db = new DatabaseSync(state);
    fill(db);
    return db;
  }
  try {
    requireFile(state);
    return openFile(state);
  } catch (error) {
    const fault = systemFault(error);
    if (fault === undefined) throw error;
    const hint =
      fault.code === 'SQLITE_NOTADB' || fault.code === 'SQLITE_CORRUPT' ? BEGIN_ANOTHER : fault.hint;
    throw new SandboxError(
      WRONG_PATH.has(fault.code) ? 'option' : 'ledger',
      `its ledger ${state} cannot be opened: ${fault.reason} (${fault.code})`,
      hint,
    );
  }
}

/** Creates a missing ledger, completely or not at all, so that an empty file always means damage. */
function requireFile(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined && lstatSync(file, { throwIfNoEntry: false }) !== undefined) {
    throw new SandboxError(
      'ledger',
      `its ledger ${file} is a symbolic link to a file that does not exist`,
      'Remove the link, or restore the file.',
    );
  }
  if (found === undefined) make(file);
  else if (!found.isFile()) {
    throw new SandboxError(
      'ledger',
      `its ledger ${file} is not a file`,
      'Move it elsewhere, or give another file.',
    );
  } else if (found.size === 0) {
    throw new SandboxError('ledger', `its ledger ${file} is empty`, BEGIN_ANOTHER);
  }
}

/** Creates the file under another name first, readable only by its owner. SQLite gives its extra files the same mode. */
function make(file: string): void {
  const made = `${file}.${randomUUID()}.new`;
  closeSync(openSync(made, 'wx', 0o600));
  try {
    const db = new DatabaseSync(made);
    try {
      db.exec('PRAGMA journal_mode = MEMORY');
      fill(db);
    } finally {
      db.close();
    }
    linkSync(made, file);
  } catch (error) {
    // Another process has created it meanwhile.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(made, { force: true });
  }
}

function openFile(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: 5000 });
  try {
    const version = versionOf(db);
    if (version > SCHEMA_VERSION) {
      throw new SandboxError(
        'ledger',
        `its ledger ${file} was written by a newer version`,
        'Use the newer dialdeck, or move the file elsewhere.',
      );
    }
    if (!isOurs(db, version)) {
      throw new SandboxError(
        'ledger',
        `${file} is not a ledger of the sandbox`,
        'Give another file, or move that one elsewhere.',
      );
    }
    closeToOthers(file);
    db.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF',
    );
    if (version < SCHEMA_VERSION) fill(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Makes the file and SQLite's extra files private. A file of another user keeps its mode, because we cannot change it. */
function closeToOthers(file: string): void {
  for (const path of [file, `${file}-wal`, `${file}-shm`]) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined || (stats.mode & 0o077) === 0) continue;
    if (stats.uid === process.getuid?.()) chmodSync(path, 0o600);
  }
}

function fill(db: DatabaseSync): void {
  transaction(db, () => {
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; ${SCHEMA}; PRAGMA user_version = ${SCHEMA_VERSION}`);
  });
}

/** Ledgers of the first versions have no mark, so dialdeck recognises them by these tables. */
function isOurs(db: DatabaseSync, version: number): boolean {
  if (integer(db.prepare('PRAGMA application_id').get() ?? {}, 'application_id') === APPLICATION_ID)
    return true;
  const tables = db.prepare(
    `SELECT count(*) AS count FROM sqlite_schema WHERE type = 'table' AND name IN ('requests', 'numbers', 'orders')`,
  );
  return version > 0 && integer(tables.get() ?? {}, 'count') === 3;
}

function versionOf(db: DatabaseSync): number {
  return integer(db.prepare('PRAGMA user_version').get() ?? {}, 'user_version');
}
