/** Whether one more purchase stays within what the person allowed. Pure. */
import { add, compare, type Money, moneyOf } from '../../money/money.ts';
import type { BatchItem, BatchRequest } from './batch-types.ts';
import type { ConfirmedPurchase } from './types.ts';

export type LimitCheck = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** States that count: bought, with its settings or without, on its way, and in doubt. */
const COUNTED: ReadonlySet<BatchItem['state']> = new Set(['DONE', 'STARTED', 'UNKNOWN', 'NOT_CONFIGURED']);

/** Whether the limits of its batch count it: it was bought, is on its way or is in doubt. */
export function isCounted({ state }: Pick<BatchItem, 'state'>): boolean {
  return COUNTED.has(state);
}

/** Whether `next` may be bought; `items` are all of its batch. A charge that is not known is within no total. */
export function withinLimits(
  { limits }: BatchRequest,
  items: readonly BatchItem[],
  next: BatchItem,
): LimitCheck {
  if (limits === undefined || next.kind !== 'buy') return { ok: true };
  const counted = items.filter((item) => item.id !== next.id && isCounted(item));
  const { count, maxTotal } = limits;
  if (count !== undefined && counted.length >= count) {
    return {
      ok: false,
      reason: `The limit of ${count} is reached by what was bought, is under way or is in doubt.`,
    };
  }
  if (maxTotal === undefined) return { ok: true };
  let total: Money = { ...maxTotal, amount: '0' };
  for (const item of [...counted, next]) {
    const charge = item.kind === 'buy' ? firstCharge(item.purchase, limits.withoutFees) : undefined;
    if (charge?.currency !== maxTotal.currency) {
      return {
        ok: false,
        reason: `The first charge of ${item.phoneNumber} is not known in ${maxTotal.currency}.`,
      };
    }
    total = add(total, charge);
  }
  return compare(total, maxTotal) <= 0
    ? { ok: true }
    : {
        ok: false,
        reason: `With it the first charges would be ${total.amount} ${total.currency}, more than the limit of ${maxTotal.amount} ${maxTotal.currency}.`,
      };
}

/** The set-up fee and the first month of a purchase; undefined when either is not stated, unless a missing fee counts as none. */
export function firstCharge(
  { monthlyRate, offer }: Pick<ConfirmedPurchase, 'monthlyRate' | 'offer'>,
  withoutFees?: true,
): Money | undefined {
  const month = moneyOf(monthlyRate);
  const fee = offer?.setupFee;
  if (month === undefined) return undefined;
  if (fee === undefined) return withoutFees === true ? month : undefined;
  return fee.currency === month.currency ? add(month, fee) : undefined;
}
