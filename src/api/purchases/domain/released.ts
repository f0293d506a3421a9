/** Whether a number that was bought has been released since. Pure. */
import type { Purchases } from './purchases.ts';
import type { PurchaseView } from './types.ts';

/** When the number of this purchase was released from this machine, in ms since the epoch; undefined if it was not. */
export function releasedAt(
  { purchase, row }: Pick<PurchaseView, 'purchase' | 'row'>,
  purchases: Pick<Purchases, 'ofNumber'>,
): number | undefined {
  if (purchase.status !== 'COMPLETED') return undefined;
  const { purchases: bought, releases } = purchases.ofNumber(row.phoneNumber, row.accountFingerprint);
  // The number may have been bought again: a release ends the purchase just before it.
  const next = bought.findLast((other) => other.row.createdAt > row.createdAt)?.row.createdAt;
  return releases.find(
    ({ state, createdAt }) =>
      state === 'RELEASED' && createdAt > row.createdAt && createdAt < (next ?? Number.POSITIVE_INFINITY),
  )?.updatedAt;
}
