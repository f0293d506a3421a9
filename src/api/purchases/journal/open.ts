/** Opens the journal so that an acknowledged entry is on the disk, or says why it cannot be used. It never begins a second one. */
import { statSync } from 'node:fs';
import { systemFault } from '../../../text/system-fault.ts';
import type { Actor } from '../domain/types.ts';
import { APPLICATION_ID, createJournal } from './create.ts';
import { exists, makePrivate, preparePrivateFolder, privately, readMark, writeMark } from './files.ts';
import { Journal } from './journal.ts';
import { JournalError, REPAIR_HINT, Refusal, toJournalError, type Unusable } from './journal-error.ts';
import { locate, requireOneName, requireSame } from './location.ts';
import { type Database, numberOf, type OpenDatabase, textOf } from './sqlite.ts';
import { UNFINISHED } from './unfinished.ts';
import { requireTables, upgrade, versionOf } from './upgrade.ts';

export type JournalOpening =
  | { readonly kind: 'open'; readonly journal: Journal }
  | { readonly kind: 'unusable'; readonly unusable: Unusable };

export interface JournalOptions {
  /** Every page and every row is checked, however long the journal is. */
  readonly whole?: boolean;
  /** Who makes the steps that are written. */
  readonly actor?: Actor;
  /** Each step that is written also waits for the team's ledger. */
  readonly outbox?: boolean;
}

/** The journal in `path`, created when there is none; otherwise the reason why nothing may be bought. */
export function openJournal(
  path: string,
  open: OpenDatabase,
  { whole = false, actor = {}, outbox = false }: JournalOptions = {},
): JournalOpening {
  let database: Database | undefined;
  try {
    preparePrivateFolder(path);
    const file = locate(path);
    const mark = readMark(file);
    if (!exists(file)) {
      const remains = (mark ?? 0) > 0 || exists(`${file}-wal`);
      // Another process may have made it in between.
      if (remains && !exists(file)) return missing(file, mark);
      createJournal(file, open);
    }
    const found = statSync(file);
    if (!found.isFile()) {
      return unusable(`${file} is not a file.`, 'Move it away, or give another state folder.');
    }
    if (found.size === 0) return damaged('the file is empty');
    requireOneName(file);
    database = privately(() => open(file));
    const journal = check(file, database, { open, mark, whole, actor, outbox });
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

interface Checking {
  readonly open: OpenDatabase;
  readonly mark: number | undefined;
  readonly whole: boolean;
  readonly actor: Actor;
  readonly outbox: boolean;
}

/** Files up to this size are read whole at each opening: some 500 purchases, a few hundredths of a second. */
const READ_WHOLE_BYTES = 1_000_000;

function check(file: string, database: Database, { open, mark, whole, actor, outbox }: Checking): Journal {
  if (numberOf(database, 'PRAGMA application_id') !== APPLICATION_ID) {
    throw new Refusal(
      `${file} is not a journal of dialdeck.`,
      'Move that file away, or give another state folder.',
    );
  }
  versionOf(database);
  const bytes = numberOf(database, 'PRAGMA page_count') * numberOf(database, 'PRAGMA page_size');
  const readWhole = whole || bytes <= READ_WHOLE_BYTES;
  if (readWhole) {
    const verdict = textOf(database, 'PRAGMA quick_check(1)');
    if (verdict !== 'ok') throw new Refusal(`The journal is damaged: ${verdict}.`, REPAIR_HINT);
  }
  settings(database);
  const opened = requireOneName(file);
  requireTables(database, open);
  requireUpTo(database, mark);
  upgrade(database, open);
  checkHistory(database, readWhole);
  const journal = new Journal(
    database,
    {
      readWhole,
      requireSame: () => requireSame(file, opened),
      requireOneName: () => {
        requireOneName(file);
      },
      reached: (revision) => writeMark(file, revision),
    },
    actor,
    outbox,
  );
  writeMark(file, journal.revision());
  return journal;
}

/** The mark beside the file tells of entries that the file has lost. */
function requireUpTo(database: Database, mark: number | undefined): void {
  const revision = numberOf(database, `SELECT value FROM facts WHERE name = 'revision'`);
  if (mark === undefined || revision >= mark) return;
  throw new Refusal(
    `The journal has lost its last ${mark - revision} changes (${revision} of ${mark} are left).`,
    REPAIR_HINT,
  );
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

/**
 * Every row must stand where the last step of its history left it. In a long journal only the rows that are not finished are looked at,
 * and their count is compared with the one that each write keeps: an index that lost one of them must not hide it.
 */
function checkHistory(database: Database, whole: boolean): void {
  for (const [table, unfinished] of Object.entries(UNFINISHED)) {
    const kept = numberOf(database, `SELECT value FROM facts WHERE name = 'unfinished_${table}'`);
    const found = numberOf(database, `SELECT count(*) FROM ${unfinished}`);
    const rows = whole ? table : unfinished;
    const astray = numberOf(
      database,
      `SELECT count(*) FROM (SELECT id, state FROM ${rows}) AS each
        WHERE state IS NOT (SELECT to_state FROM transitions WHERE row_id = each.id ORDER BY seq DESC LIMIT 1)`,
    );
    if (astray > 0)
      throw new Refusal(`The journal is damaged: ${astray} entries do not match their history.`, REPAIR_HINT);
    if (found !== kept) {
      throw new Refusal(
        `The journal is damaged: ${kept} ${table} are not finished and ${found} of them are found.`,
        REPAIR_HINT,
      );
    }
  }
  const kept = numberOf(database, `SELECT value FROM facts WHERE name = 'open_batches'`);
  const found = numberOf(
    database,
    `SELECT count(*) FROM batches INDEXED BY open_batches WHERE state = 'OPEN'`,
  );
  if (found !== kept) {
    throw new Refusal(
      `The journal is damaged: ${kept} batches are open and ${found} of them are found.`,
      REPAIR_HINT,
    );
  }
}

function atLeast(version: string, wanted: readonly number[]): boolean {
  const parts = version.split('.').map(Number);
  for (const [index, want] of wanted.entries()) {
    const have = parts[index] ?? 0;
    if (have !== want) return have > want;
  }
  return true;
}

function close(database: Database | undefined): void {
  try {
    database?.close();
  } catch {
    // It was never open.
  }
}
