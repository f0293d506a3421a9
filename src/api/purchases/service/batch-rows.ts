/** What the purchase or the release of an item tells about it: its row decides, whoever asks and when. */
import type { ItemEnd, ItemEvent } from '../domain/batch-machine.ts';
import type { BatchItem, BuyItem } from '../domain/batch-types.ts';
import { isReleaseOpen } from '../domain/release-machine.ts';
import type { PurchaseRow, ReleaseRow } from '../domain/types.ts';
import { JournalError, reading } from '../journal/journal-error.ts';
import type { ServiceState } from './service-state.ts';

/** What is known of an item by its row: where it goes from here, and why. */
export interface RowEvidence {
  readonly event: ItemEvent;
  readonly reason: string;
}

/** Whether only its row tells what became of it. */
export function isInDoubt({ state }: BatchItem): boolean {
  return state === 'STARTED' || state === 'UNKNOWN';
}

/** How the evidence is written: what was not sent gets another row when its turn comes. */
export function moveOf({ event, reason }: RowEvidence): { readonly reason: string; readonly rowId?: null } {
  return event === 'not-sent' ? { reason, rowId: null } : { reason };
}

/** A purchase in the journal, whoever made it. Throws JournalError. */
export function purchaseRow(service: ServiceState, id: string): PurchaseRow | undefined {
  return service.index.find(id)?.row;
}

/** A release in the journal. Throws JournalError. */
export function releaseRow(service: ServiceState, id: string): ReleaseRow | undefined {
  const entry = service.index.release(id) ?? reading(() => service.journal.releases.find(id));
  return entry?.row;
}

/** The end of a purchase as the end of its item; undefined while it is under way or in doubt. */
export function eventOfPurchase(
  row: PurchaseRow,
): { readonly end: ItemEnd; readonly reason: string } | undefined {
  const reason = row.settlement === undefined ? row.reason : `${row.reason}: ${row.settlement.note}`;
  switch (row.state) {
    case 'CONFIRMED':
      return { end: 'DONE', reason: '' };
    case 'REJECTED':
      return { end: 'REFUSED', reason };
    case 'NOT_SENT':
    case 'CANCELLED':
    case 'SETTLED_ABSENT':
      return { end: 'FAILED', reason };
    default:
      return undefined;
  }
}

/**
 * Where an item goes that an earlier process had started, or whose end was in doubt. undefined: it stays as it is. Settings have no row: what
 * the number has now decides when its turn comes. Throws JournalError.
 */
export function evidenceOf(service: ServiceState, item: BatchItem): RowEvidence | undefined {
  switch (item.kind) {
    case 'set':
      return undefined;
    case 'release':
      return item.rowId === undefined ? NOT_SENT : ofRelease(service, releaseRow(service, item.rowId), item);
    case 'buy':
      return item.rowId === undefined ? NOT_SENT : ofPurchase(purchaseRow(service, item.rowId), item);
  }
}

/** The same for an item that this run started, when the journal cannot be written. Never throws JournalError. */
export function evidenceUnwritten(service: ServiceState, item: BatchItem): RowEvidence {
  try {
    return (isUnsent(service, item) ? NOT_SENT : evidenceOf(service, item)) ?? IN_DOUBT;
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    return IN_DOUBT;
  }
}

/** Whether it surely did not leave this machine: it never got so far on the disk. Throws JournalError. */
function isUnsent(service: ServiceState, { kind, rowId = '' }: BatchItem): boolean {
  if (kind === 'set') return false;
  const row = kind === 'buy' ? purchaseRow(service, rowId) : releaseRow(service, rowId);
  return row === undefined || row.state === 'INTENT' || row.state === 'RELEASE_INTENT';
}

const IN_DOUBT: RowEvidence = {
  event: { end: 'UNKNOWN' },
  reason: 'It may have been sent, and the journal could not keep its outcome.',
};

const NOT_CONFIGURED: RowEvidence = {
  event: { end: 'NOT_CONFIGURED' },
  reason: 'It was bought, and its settings were not restored yet.',
};

const NOT_SENT: RowEvidence = { event: 'not-sent', reason: '' };

/** Its row is written before the request, so that without one nothing was sent; unless the row was there and a repair lost it. */
function withoutRow({ state }: BatchItem): RowEvidence | undefined {
  return state === 'UNKNOWN' ? undefined : NOT_SENT;
}

function ofPurchase(row: PurchaseRow | undefined, item: BuyItem): RowEvidence | undefined {
  if (row === undefined) return withoutRow(item);
  // The person who continues the batch confirms it again.
  if (row.state === 'INTENT') return undefined;
  const end = eventOfPurchase(row);
  if (end?.end === 'DONE' && item.before !== undefined) return NOT_CONFIGURED;
  if (end !== undefined) return { event: { end: end.end }, reason: end.reason };
  return item.state === 'UNKNOWN' ? undefined : { event: { end: 'UNKNOWN' }, reason: row.reason };
}

function ofRelease(
  service: ServiceState,
  row: ReleaseRow | undefined,
  item: BatchItem,
): RowEvidence | undefined {
  if (row === undefined) return withoutRow(item);
  if (row.state === 'RELEASED') return { event: { end: 'DONE' }, reason: '' };
  if (isReleaseOpen(row.state)) {
    return item.state === 'UNKNOWN' ? undefined : { event: { end: 'UNKNOWN' }, reason: row.reason };
  }
  const begun = service.journal.history(row.id).some(({ to }) => to === 'RELEASING');
  if (begun) return { event: { end: 'REFUSED' }, reason: row.reason };
  return item.state === 'UNKNOWN' ? { event: { end: 'FAILED' }, reason: row.reason } : NOT_SENT;
}
