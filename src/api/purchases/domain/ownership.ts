/** Whose the number is that an account shows, when the answer to its purchase was lost or a refusal. */
import type { OwnedNumber } from '../../model.ts';
import type { PurchaseEntry } from '../journal/purchase-table.ts';
import type { ServiceState } from '../service/service-state.ts';
import { isOpen } from './purchase-machine.ts';
import { refusalOf } from './refusal.ts';

/** Headers and records give whole seconds, and the machines of one carrier agree to about one. */
const GRAIN_MS = 1_000;

/**
 * Why the shown number was not bought by this purchase; undefined when it was. Before the purchase was sent the account did
 * not own it, so that what appears afterwards is ours, unless another open purchase may have brought it or, where this one
 * was refused, the carrier says that it is older.
 */
export function whyNotOurs(
  service: ServiceState,
  entry: PurchaseEntry,
  { createdAt }: Pick<OwnedNumber, 'createdAt'>,
): string | undefined {
  const { row } = entry;
  if (row.state === 'ACCEPTED') return undefined;
  if (refusalOf(row) !== undefined && createdAt !== undefined && isOlder(entry, createdAt)) {
    return `the account owns the number since ${new Date(createdAt).toISOString()}, before this purchase was sent`;
  }
  const holder = service.index.purchases().find((other) => mayHold(service, other, entry, createdAt));
  return holder === undefined
    ? undefined
    : `the number is shown, but another purchase may have brought it (${holder.row.id}, ${holder.row.accountName})`;
}

/** By the carrier's clock on both sides; a purchase from before that was kept is never the older one. */
function isOlder({ row }: PurchaseEntry, createdAt: number): boolean {
  const { sentAt } = row.confirmed;
  return sentAt !== undefined && createdAt < Math.floor(sentAt / GRAIN_MS) * GRAIN_MS - GRAIN_MS;
}

/** Whether another purchase of the number may be the one that brought it. Of two refused ones the first goes before. */
function mayHold(
  service: ServiceState,
  other: PurchaseEntry,
  entry: PurchaseEntry,
  createdAt: number | undefined,
): boolean {
  const { row } = other;
  if (row.id === entry.row.id || row.phoneNumber !== entry.row.phoneNumber) return false;
  if (!service.spendsAlike(row.accountFingerprint)) return false;
  if (row.state === 'CONFIRMED') return (row.completedAt ?? 0) >= entry.row.createdAt;
  const open = row.state !== 'INTENT' && isOpen(row.state);
  if (!open || (createdAt !== undefined && isOlder(other, createdAt))) return false;
  return refusalOf(row) === undefined || other.position < entry.position;
}
