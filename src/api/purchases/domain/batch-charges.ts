/** What the purchases of a batch cost: the first charges of today, and what they cost a month. Pure. */
import { type Money, moneyOf, totals } from '../../money/money.ts';
import { firstCharge } from './batch-limits.ts';
import type { BatchItem } from './batch-types.ts';
import type { ConfirmedPurchase } from './types.ts';

export interface Charges {
  /** How many numbers they are of. */
  readonly numbers: number;
  /** Set-up fees and first months, one sum for each currency. */
  readonly today: readonly Money[];
  readonly monthly: readonly Money[];
  /** Of how many numbers the set-up fee is not published, and so in no sum. */
  readonly withoutFee: number;
}

/** What these purchases cost, at the prices that the person confirmed. */
export function chargesOf(purchases: readonly Pick<ConfirmedPurchase, 'monthlyRate' | 'offer'>[]): Charges {
  return {
    numbers: purchases.length,
    today: totals(purchases.flatMap((purchase) => firstCharge(purchase, true) ?? [])),
    monthly: totals(purchases.flatMap(({ monthlyRate }) => moneyOf(monthlyRate) ?? [])),
    withoutFee: purchases.filter(({ offer }) => offer?.setupFee === undefined).length,
  };
}

/** What was charged for the numbers of a batch that were bought. */
export function chargedFor(items: readonly BatchItem[]): Charges {
  const bought = items.filter(({ state }) => state === 'DONE' || state === 'NOT_CONFIGURED');
  return chargesOf(bought.flatMap((item) => (item.kind === 'buy' ? [item.purchase] : [])));
}
