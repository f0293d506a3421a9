/** What `dialdeck journal check|export|repair` do: tell whether the journal is whole, hand it out, make a new one of it. */

import { localError } from '../../errors.ts';
import { danglingLink } from '../../files/absence.ts';
import type { Runtime } from '../../runtime.ts';
import type { BatchHead, BatchItem } from '../domain/batch-types.ts';
import { isOpen } from '../domain/purchase-machine.ts';
import type { PurchaseRow, ReleaseRow, Transition } from '../domain/types.ts';
import { exists, markFile } from './files.ts';
import { type Unusable, unreadableJournal } from './journal-error.ts';
import { openJournal } from './open.ts';
import { type RepairReport, repairJournal } from './repair.ts';
import { salvage } from './salvage.ts';
import { loadSqlite } from './sqlite.ts';

export type { RepairReport } from './repair.ts';

export interface JournalCheck {
  readonly file: string;
  readonly ok: boolean;
  /** Why nothing can be bought, and what to do; empty when `ok`. */
  readonly message: string;
  readonly hint: string;
  /** Whether `repair` can help. */
  readonly repairable: boolean;
  readonly purchases: number;
  readonly openPurchases: number;
  readonly releases: number;
  readonly batches: number;
}

/** Whether the journal is whole and can be bought from. Creates no journal where there is none. */
export async function checkJournal(file: string): Promise<JournalCheck> {
  const nothing = { file, purchases: 0, openPurchases: 0, releases: 0, batches: 0 };
  if (!isBegun(file)) return { ...nothing, ok: true, message: '', hint: '', repairable: false };
  const read = await readJournal(file);
  if ('message' in read) return { ...nothing, ok: false, ...read };
  return {
    file,
    ok: true,
    message: '',
    hint: '',
    repairable: false,
    purchases: read.purchases.length,
    openPurchases: read.purchases.filter((row) => isOpen(row.state)).length,
    releases: read.releases.length,
    batches: read.batches.length,
  };
}

export interface JournalExport {
  readonly purchases: readonly (PurchaseRow & { readonly history: readonly Transition[] })[];
  readonly releases: readonly (ReleaseRow & { readonly history: readonly Transition[] })[];
  readonly batches: readonly (BatchHead & { readonly items: readonly BatchItem[] })[];
}

/** All entries of all accounts with their histories, oldest first. Throws ApiError `journal` for one that cannot be read. */
export async function exportJournal(file: string): Promise<JournalExport> {
  if (!isBegun(file)) return { purchases: [], releases: [], batches: [] };
  const read = await readJournal(file);
  if ('message' in read) throw unreadableJournal(read);
  return read;
}

/** Whether there is a journal or what is left of one. What cannot be found out is left to the opening to say. */
function isBegun(file: string): boolean {
  try {
    return exists(file) || exists(markFile(file)) || danglingLink(file) !== undefined;
  } catch {
    return true;
  }
}

async function readJournal(file: string): Promise<JournalExport | Unusable> {
  const opening = openJournal(file, await loadSqlite(), { whole: true });
  if (opening.kind === 'unusable') return opening.unusable;
  const { journal } = opening;
  try {
    const rows = <Row extends PurchaseRow | ReleaseRow>(
      entries: readonly { readonly row: Row; readonly position: number }[],
    ) =>
      entries
        .toSorted((left, right) => left.position - right.position)
        .map(({ row }) => ({ ...row, history: journal.history(row.id) }));
    const batches = journal.batches.all().reverse();
    return {
      purchases: rows(journal.purchases.since(-1)),
      releases: rows(journal.releases.since(-1)),
      batches: batches.map((entry) => ({
        ...entry.head,
        items: journal.batches.items(entry).map(({ item }) => item),
      })),
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { message, hint: 'Run "dialdeck journal repair"; the old file is kept.', repairable: true };
  } finally {
    journal.close();
  }
}

/**
 * Salvages a damaged journal into a new one and keeps the old file beside it. Buying stays closed for each account until
 * `compareWithOwned`. Throws ApiError `conflict` when the journal is whole, ApiError `journal` when it cannot be read for another
 * reason, JournalError when the new file cannot be written.
 */
export async function repair(file: string, runtime: Runtime): Promise<RepairReport> {
  const check = await checkJournal(file);
  if (!check.ok && !check.repairable) throw unreadableJournal(check);
  if (check.ok) {
    throw localError(
      'conflict',
      'The journal is whole; there is nothing to repair.',
      'Run "dialdeck journal check" to see what it holds.',
    );
  }
  return repairJournal(file, runtime.now(), await loadSqlite());
}

/** What a repair would save, without doing it. */
export async function previewRepair(file: string): Promise<Omit<RepairReport, 'kept' | 'doubtful'>> {
  if (!exists(file)) return { purchases: 0, releases: 0, batches: 0, problems: ['there is no journal file'] };
  const { purchases, releases, batches, problems } = salvage(file, await loadSqlite());
  return { purchases: purchases.length, releases: releases.length, batches: batches.length, problems };
}
