/** Whose the number is that an account shows, when the answer to its purchase was lost or a refusal. Pure. */
import type { OwnedNumber } from '../../model.ts';
import type { ProviderAbilities } from '../../provider.ts';
import { isOpen } from './purchase-machine.ts';
import { isRefused, isSuccess, refusalOf } from './refusal.ts';
import type { PurchaseRow } from './types.ts';

/** Headers and records give whole seconds, and the machines of one carrier agree to about one. */
const GRAIN_MS = 1_000;

/** A purchase with its place in the order of confirmation. */
interface Placed {
  readonly row: PurchaseRow;
  readonly position: number;
}

/** Why a number that is shown does not prove the purchase. */
export interface NotOurs {
  /** In a sentence. */
  readonly why: string;
  /** A person decides, even after a refusal: nothing proves that it was not bought. Clocks differ, and a date alone proves nothing. */
  readonly isOpen: boolean;
}

/** The rule by which the carrier answers. */
type AcceptsOwned = Pick<ProviderAbilities, 'acceptsOwned'>;

/**
 * Why the shown number was not bought by this purchase; undefined when it was. Before the purchase was sent the account did
 * not own it, so that what appears afterwards is ours, unless another open purchase may have brought it or the carrier says that it is
 * older, and its answer leaves that open. `others`: every purchase of this number that spends the same money.
 */
export function whyNotOurs(
  purchase: Placed,
  { createdAt }: Pick<OwnedNumber, 'createdAt'>,
  others: readonly Placed[],
  abilities: AcceptsOwned,
): NotOurs | undefined {
  const { row } = purchase;
  if (row.state === 'ACCEPTED') return undefined;
  if (row.confirmed.ownedBefore === true) return { why: OWNED_BEFORE, isOpen: true };
  if (mayHaveBeenOwned(row, abilities) && isOlder(row, createdAt)) {
    return { why: `${datedBefore(row, createdAt)}; ${EITHER}`, isOpen: true };
  }
  const holder = others.find((other) => mayHold(other, purchase, createdAt));
  if (holder === undefined) return undefined;
  const { id, accountName } = holder.row;
  return {
    why: `the number is shown, but another purchase may have brought it (${id}, ${accountName})`,
    isOpen: false,
  };
}

const OWNED_BEFORE =
  'either another program bought it, or the carrier carried out what it says that it did not process';
const EITHER = 'this purchase may have bought it, or the account owned it already';

/** Whether the answer to the purchase fits a number that the account owned before: a refusal, or a success where the carrier gives one. */
function mayHaveBeenOwned(row: PurchaseRow, { acceptsOwned }: AcceptsOwned): boolean {
  return isRefused(row) || (acceptsOwned === true && isSuccess(row.answerStatus));
}

/** By the carrier's clock on both sides; a number without a date, and a purchase from before that clock was kept, are never older. */
export function isOlder(
  { confirmed }: Pick<PurchaseRow, 'confirmed'>,
  createdAt: number | undefined,
): boolean {
  const { sentAt } = confirmed;
  if (sentAt === undefined || createdAt === undefined) return false;
  return createdAt < Math.floor(sentAt / GRAIN_MS) * GRAIN_MS - GRAIN_MS;
}

function datedBefore({ confirmed }: PurchaseRow, createdAt = 0): string {
  const [created, sent] = [createdAt, confirmed.sentAt ?? 0].map((time) => new Date(time).toISOString());
  return `the carrier shows the number and dates it ${created}, before this purchase was sent (${sent} by its clock)`;
}

/** Whether another purchase of the number may be the one that brought it. Of two refused ones the first goes before. */
function mayHold(other: Placed, purchase: Placed, createdAt: number | undefined): boolean {
  const { row } = other;
  if (row.id === purchase.row.id) return false;
  if (row.state === 'CONFIRMED') return (row.completedAt ?? 0) >= purchase.row.createdAt;
  const open = row.state !== 'INTENT' && isOpen(row.state);
  if (!open || isOlder(row, createdAt)) return false;
  return refusalOf(row) === undefined || other.position < purchase.position;
}
