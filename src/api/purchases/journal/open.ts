/** Opens the journal so that an acknowledged entry is on the disk, or says why it cannot be used. It never begins a second one. */
import { randomUUID } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import * as z from 'zod';
import { systemFault } from '../../../text/system-fault.ts';
import {
  exists,
  makePrivate,
  preparePrivateFolder,
  privately,
  publish,
  readMark,
  writeMark,
} from './files.ts';
import { Journal } from './journal.ts';
import { JournalError, REPAIR_HINT, toJournalError, type Unusable } from './journal-error.ts';
import { locate, requireOneName, requireSame } from './location.ts';
import { APPLICATION_ID, describeSchema, migrate, SCHEMA_VERSION } from './schema.ts';
import type { Database, OpenDatabase } from './sqlite.ts';

export type JournalOpening =
  | { readonly kind: 'open'; readonly journal: Journal }
  | { readonly kind: 'unusable'; readonly unusable: Unusable };

/** The journal in `path`, created when there is none; otherwise the reason why nothing may be bought. */
export function openJournal(path: string, open: OpenDatabase): JournalOpening {
  let database: Database | undefined;
  try {
    preparePrivateFolder(path);
    const file = locate(path);
    const mark = readMark(file);
    if (!exists(file)) {
      const remains = (mark ?? 0) > 0 || exists(`${file}-wal`);
      // Another process may have made it in between.
      if (remains && !exists(file)) return missing(file, mark);
      create(file, open);
    }
    const found = statSync(file);
    if (!found.isFile()) {
      return unusable(`${file} is not a file.`, 'Move it away, or give another state folder.');
    }
    if (found.size === 0) return damaged('the file is empty');
    requireOneName(file);
    database = privately(() => open(file));
    const journal = check(file, database, open, mark);
    makePrivate(file);
    return { kind: 'open', journal };
  } catch (error) {
    close(database);
    const known = toJournalError(error);
    if (known instanceof Refusal) return { kind: 'unusable', unusable: known.unusable };
    if (known instanceof JournalError) {
      return unusable(known.message, known.hint, known.trouble === 'damaged');
    }
    return unusable(`The journal ${path} cannot be opened: ${reasonOf(error)}.`, hintOf(error));
  }
}

function reasonOf(error: unknown): string {
  const fault = systemFault(error);
  if (fault !== undefined) return `${fault.reason} (${fault.code})`;
  return error instanceof Error ? error.message : String(error);
}

function hintOf(error: unknown): string {
  return systemFault(error)?.hint ?? 'Check that its folder exists and can be written.';
}

class Refusal extends Error {
  readonly unusable: Unusable;
  constructor(message: string, hint: string) {
    super(message);
    this.unusable = { message, hint, repairable: hint === REPAIR_HINT };
  }
}

function unusable(message: string, hint: string, repairable = false): JournalOpening {
  return { kind: 'unusable', unusable: { message, hint, repairable } };
}

function damaged(what: string): JournalOpening {
  return unusable(`The journal is damaged: ${what}.`, REPAIR_HINT, true);
}

function missing(file: string, mark: number | undefined): JournalOpening {
  return unusable(
    `The journal ${file} is missing although it was written before${mark === undefined ? '' : ` (${mark} changes)`}.`,
    'Put it back from a copy, or run "dialdeck journal repair" to begin another one after a comparison with the owned numbers.',
    true,
  );
}

/** Makes the whole file under another name first: a crash leaves no half-made journal. */
function create(file: string, open: OpenDatabase): void {
  const made = `${file}.${randomUUID()}.new`;
  try {
    makeEmpty(made, open);
    publish(made, file);
  } finally {
    rmSync(made, { force: true });
  }
}

/** A journal without entries, complete and on the disk when this returns. */
export function makeEmpty(file: string, open: OpenDatabase): void {
  const database = privately(() => open(file));
  try {
    database.exec('PRAGMA synchronous = EXTRA');
    database.exec('BEGIN IMMEDIATE');
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    migrate(database, 0);
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

function check(file: string, database: Database, open: OpenDatabase, mark: number | undefined): Journal {
  if (numberOf(database, 'PRAGMA application_id') !== APPLICATION_ID) {
    throw new Refusal(
      `${file} is not a journal of dialdeck.`,
      'Move that file away, or give another state folder.',
    );
  }
  const verdict = textOf(database, 'PRAGMA quick_check(1)');
  if (verdict !== 'ok') throw new Refusal(`The journal is damaged: ${verdict}.`, REPAIR_HINT);
  upgrade(database);
  checkSchema(database, open);
  settings(database);
  const opened = requireOneName(file);
  const journal = new Journal(database, {
    requireSame: () => requireSame(file, opened),
    requireOneName: () => {
      requireOneName(file);
    },
    reached: (revision) => writeMark(file, revision),
  });
  const revision = journal.revision();
  if (mark !== undefined && revision < mark) {
    throw new Refusal(
      `The journal has lost its last ${mark - revision} changes (${revision} of ${mark} are left).`,
      REPAIR_HINT,
    );
  }
  checkHistory(database);
  writeMark(file, revision);
  return journal;
}

function upgrade(database: Database): void {
  if (versionOf(database) === SCHEMA_VERSION) return;
  database.exec('BEGIN IMMEDIATE');
  const version = versionOf(database);
  if (version < SCHEMA_VERSION) migrate(database, version);
  database.exec('COMMIT');
}

function versionOf(database: Database): number {
  const version = numberOf(database, 'PRAGMA user_version');
  if (version > SCHEMA_VERSION) {
    throw new Refusal(
      `The journal was written by a newer dialdeck (version ${version} of its tables, this one knows ${SCHEMA_VERSION}).`,
      'Use the newer dialdeck for this account.',
    );
  }
  if (version < 1) throw new Refusal('The journal is damaged: it has no version.', REPAIR_HINT);
  return version;
}

function checkSchema(database: Database, open: OpenDatabase): void {
  const reference = open(':memory:');
  try {
    migrate(reference, 0);
    if (describeSchema(reference) !== describeSchema(database)) {
      throw new Refusal('The journal is damaged: its tables are not those of its version.', REPAIR_HINT);
    }
  } finally {
    reference.close();
  }
}

/**
 * Settings by which a commit is on the disk before it returns, read back because a wrong one fails silently. Before 3.51.3
 * the write-ahead log could be corrupted by two processes (https://sqlite.org/wal.html#the_wal_reset_bug).
 */
function settings(database: Database): void {
  const modern = atLeast(textOf(database, 'SELECT sqlite_version()'), [3, 51, 3]);
  const [mode, synchronous] = modern ? (['wal', 2] as const) : (['delete', 3] as const);
  database.exec('PRAGMA trusted_schema = OFF');
  database.exec('PRAGMA foreign_keys = ON');
  const got = textOf(database, `PRAGMA journal_mode = ${mode}`);
  database.exec(`PRAGMA synchronous = ${synchronous}`);
  if (got !== mode || numberOf(database, 'PRAGMA synchronous') !== synchronous) {
    throw new Refusal(
      `The journal cannot be made durable here (journal_mode ${got} instead of ${mode}).`,
      'Keep the state folder on a local disk that can be written.',
    );
  }
}

/** Every row must stand where the last step of its history left it. */
function checkHistory(database: Database): void {
  const astray = numberOf(
    database,
    `SELECT count(*) FROM (SELECT id, state FROM purchases UNION ALL SELECT id, state FROM releases) AS each
      WHERE state IS NOT (SELECT to_state FROM transitions WHERE row_id = each.id ORDER BY seq DESC LIMIT 1)`,
  );
  if (astray > 0)
    throw new Refusal(`The journal is damaged: ${astray} entries do not match their history.`, REPAIR_HINT);
}

function atLeast(version: string, wanted: readonly number[]): boolean {
  const parts = version.split('.').map(Number);
  for (const [index, want] of wanted.entries()) {
    const have = parts[index] ?? 0;
    if (have !== want) return have > want;
  }
  return true;
}

function numberOf(database: Database, sql: string): number {
  return z.number().parse(first(database, sql));
}

function textOf(database: Database, sql: string): string {
  return z.string().parse(first(database, sql));
}

function first(database: Database, sql: string): unknown {
  const row: unknown = database.prepare(sql).get();
  return typeof row === 'object' && row !== null ? Object.values(row)[0] : undefined;
}

function close(database: Database | undefined): void {
  try {
    database?.close();
  } catch {
    // It was never open.
  }
}
