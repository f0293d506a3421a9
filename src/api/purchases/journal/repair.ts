/** A new journal from what a damaged one still holds. The old files stay; buying stays closed until a comparison. */
import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { isOpen } from '../domain/purchase-machine.ts';
import type { StoredBatch, StoredItem } from './batch-codec.ts';
import { makeEmpty } from './create.ts';
import { digestOf } from './digest.ts';
import { markFile, preparePrivateFolder, privately, readMark, writeMark } from './files.ts';
import { JournalError } from './journal-error.ts';
import { locate } from './location.ts';
import type { StoredPurchase, StoredRelease } from './row-codec.ts';
import { type Salvage, type SalvagedBatch, salvage } from './salvage.ts';
import type { OpenDatabase } from './sqlite.ts';
import { Tables } from './statements.ts';

export interface RepairReport {
  /** Where the old file was kept; undefined when there was none. */
  readonly kept?: string;
  readonly purchases: number;
  readonly releases: number;
  readonly batches: number;
  /** What was found and could not be believed, a sentence each. */
  readonly problems: readonly string[];
  /** Purchases whose outcome is looked for again, because the end of their history may be missing. */
  readonly doubtful: number;
}

/**
 * Salvages the journal in `path` into a new journal in its place. `now` in ms since the epoch. Throws JournalError when the new file
 * cannot be written; the old one is then untouched. No dialdeck may be running on it.
 */
export function repairJournal(path: string, now: number, open: OpenDatabase): RepairReport {
  preparePrivateFolder(path);
  const file = locate(path);
  const existed = existsSync(file);
  const rescued: Salvage = existed
    ? salvage(file, open)
    : {
        purchases: [],
        releases: [],
        transitions: [],
        batches: [],
        outbox: [],
        problems: ['there was no journal file'],
      };
  const mark = readMark(file) ?? 0;
  const made = `${file}.${randomUUID()}.new`;
  let doubtful: number;
  try {
    makeEmpty(made, open);
    doubtful = fill(made, rescued, mark, now, open);
  } catch (error) {
    rmSync(made, { force: true });
    const detail = error instanceof Error ? error.message : String(error);
    throw new JournalError('io', `The new journal cannot be written: ${detail}.`, 'Check the disk.');
  }
  const kept = `${file}.damaged-${new Date(now).toISOString().replaceAll(':', '-')}`;
  exchange(file, made, existed ? kept : undefined);
  writeMark(file, mark + 1);
  return {
    ...(existed ? { kept } : {}),
    purchases: rescued.purchases.length,
    releases: rescued.releases.length,
    batches: rescued.batches.length,
    problems: rescued.problems,
    doubtful,
  };
}

/**
 * Each step leaves something that is refused rather than believed: without its log the old file is behind its mark. A log
 * must never lie beside a file that it does not belong to.
 */
function exchange(file: string, made: string, kept: string | undefined): void {
  if (kept !== undefined) linkSync(file, kept);
  for (const companion of ['-wal', '-journal']) {
    if (!existsSync(`${file}${companion}`)) continue;
    renameSync(`${file}${companion}`, `${kept ?? `${file}.damaged`}${companion}`);
  }
  rmSync(`${file}-shm`, { force: true });
  renameSync(made, file);
  rmSync(markFile(file), { force: true });
}

function fill(made: string, rescued: Salvage, mark: number, now: number, open: OpenDatabase): number {
  const database = privately(() => open(made));
  try {
    const tables = new Tables(database);
    database.exec('PRAGMA synchronous = EXTRA');
    database.exec('BEGIN IMMEDIATE');
    database.prepare(`UPDATE facts SET value = ? WHERE name = 'repaired_at'`).run(now);
    database.prepare(`UPDATE facts SET value = ? WHERE name = 'revision'`).run(mark + 1);
    for (const step of rescued.transitions) tables.insert('transitions', step);
    for (const seq of rescued.outbox) tables.insert('outbox', { seq });
    for (const release of rescued.releases) {
      tables.insert('releases', { ...release, owner: null, revision: tables.nextRevision() });
      noteSalvage(tables, release, now, rescued);
    }
    let doubtful = 0;
    for (const purchase of newestOfEach(rescued.purchases)) {
      const doubt = isDoubtful(purchase);
      if (doubt) doubtful += 1;
      const stored: StoredPurchase = {
        ...purchase,
        ...(doubt ? { state: 'UNKNOWN' as const, completed_at: null, reason: DOUBT } : {}),
        owner: null,
        revision: tables.nextRevision(),
      };
      tables.insert('purchases', { ...stored, digest: digestOf('purchases', stored) });
      noteSalvage(tables, stored, now, rescued);
    }
    for (const batch of rescued.batches) insertBatch(tables, batch, now);
    database.exec('COMMIT');
    return doubtful;
  } finally {
    database.close();
  }
}

/**
 * A batch is never continued from a damaged journal: which of its items were done may be missing. It is kept as left, and what had been
 * started is in doubt.
 */
function insertBatch(tables: Tables, { batch, items }: SalvagedBatch, now: number): void {
  const kept = items.toSorted((one, other) => one.position - other.position);
  for (const [position, item] of kept.entries()) {
    const state = LEFT_AS[item.state] ?? item.state;
    const reason = state === item.state ? item.reason : DOUBT;
    const stored = { ...item, position, state, reason, updated_at: now, revision: tables.nextRevision() };
    tables.insert('batch_items', { ...stored, digest: digestOf('batch_items', stored) });
  }
  const stored: StoredBatch = {
    ...batch,
    state: batch.state === 'OPEN' ? 'LEFT' : batch.state,
    item_count: kept.length,
    owner: null,
    revision: tables.nextRevision(),
  };
  tables.insert('batches', { ...stored, digest: digestOf('batches', stored) });
}

const LEFT_AS: Partial<Readonly<Record<StoredItem['state'], StoredItem['state']>>> = {
  WAITING: 'UNKNOWN',
  STARTED: 'UNKNOWN',
};

const DOUBT = 'found in a damaged journal: it may have been sent';

/** What is not known to have ended may have gone further than the journal remembers. */
function isDoubtful(purchase: StoredPurchase): boolean {
  return purchase.state === 'INTENT' || purchase.state === 'SENDING';
}

/** One open row a number: of two, the later one. The order of confirmation is kept. */
function newestOfEach(purchases: readonly StoredPurchase[]): StoredPurchase[] {
  const key = (row: StoredPurchase) => `${row.account_fingerprint} ${row.phone_number}`;
  const newest = new Map(purchases.filter((row) => isOpen(row.state)).map((row) => [key(row), row.id]));
  return purchases.filter((row) => !isOpen(row.state) || newest.get(key(row)) === row.id);
}

function noteSalvage(
  tables: Tables,
  { id, state }: StoredPurchase | StoredRelease,
  now: number,
  { transitions }: Salvage,
): void {
  const last = transitions.findLast((step) => step.row_id === id)?.to_state ?? null;
  tables.note(id, now, last, state, 'salvaged', 'salvaged from a damaged journal');
}
