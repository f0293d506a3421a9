/** Whose the number is that an account shows, when the answer to its purchase was lost or a refusal. Pure. */
import type { OwnedNumber } from '../../model.ts';
import { isOpen } from './purchase-machine.ts';
import { refusalOf } from './refusal.ts';
import type { PurchaseRow } from './types.ts';

/** Headers and records give whole seconds, and the machines of one carrier agree to about one. */
const GRAIN_MS = 1_000;

/** A purchase with its place in the order of confirmation. */
interface Placed {
  readonly row: PurchaseRow;
  readonly position: number;
}

/**
 * Why the shown number was not bought by this purchase; undefined when it was. Before the purchase was sent the account did
 * not own it, so that what appears afterwards is ours, unless another open purchase may have brought it or, where this one
 * was refused, the carrier says that it is older. `others`: every purchase of this number that spends the same money.
 */
export function whyNotOurs(
  purchase: Placed,
  { createdAt }: Pick<OwnedNumber, 'createdAt'>,
  others: readonly Placed[],
): string | undefined {
  const { row } = purchase;
  if (row.state === 'ACCEPTED') return undefined;
  if (refusalOf(row) !== undefined && createdAt !== undefined && isOlder(row, createdAt)) {
    return `the account owns the number since ${new Date(createdAt).toISOString()}, before this purchase was sent`;
  }
  const holder = others.find((other) => mayHold(other, purchase, createdAt));
  return holder === undefined
    ? undefined
    : `the number is shown, but another purchase may have brought it (${holder.row.id}, ${holder.row.accountName})`;
}

/** By the carrier's clock on both sides; a purchase from before that was kept is never the older one. */
function isOlder({ confirmed }: PurchaseRow, createdAt: number): boolean {
  const { sentAt } = confirmed;
  return sentAt !== undefined && createdAt < Math.floor(sentAt / GRAIN_MS) * GRAIN_MS - GRAIN_MS;
}

/** Whether another purchase of the number may be the one that brought it. Of two refused ones the first goes before. */
function mayHold(other: Placed, purchase: Placed, createdAt: number | undefined): boolean {
  const { row } = other;
  if (row.id === purchase.row.id) return false;
  if (row.state === 'CONFIRMED') return (row.completedAt ?? 0) >= purchase.row.createdAt;
  const open = row.state !== 'INTENT' && isOpen(row.state);
  if (!open || (createdAt !== undefined && isOlder(row, createdAt))) return false;
  return refusalOf(row) === undefined || other.position < purchase.position;
}
