/** What the numbers of a cart cost together. Pure. */
import { add, type Money, totals } from '../../api/money/money.ts';
import { totalOver } from '../../api/pricing/cost.ts';
import type { Total } from '../../api/pricing/model.ts';
import { formatMoney } from '../../text/format.ts';
import { totalText } from '../../text/totals.ts';
import type { CartLine } from './line.ts';

/** Each with one amount per currency, in the order in which the currencies first appear. */
export interface CartTotals {
  /** Numbers with a price: the totals are of these. */
  readonly numbers: number;
  /** Set-up fees and the first month. */
  readonly today: readonly Total[];
  readonly monthly: readonly Money[];
  /** Set-up fees and twelve months. */
  readonly firstYear: readonly Total[];
  /** Numbers whose price is not stated or not readable: they are in no total. */
  readonly withoutPrice: number;
  /** Numbers with a price whose set-up fee is not stated: the totals hold their rent only. */
  readonly withoutFee: number;
}

export function cartTotals(lines: readonly CartLine[]): CartTotals {
  const priced = lines.flatMap(({ offer: { monthlyRate, setupFee } }) =>
    monthlyRate.kind === 'money'
      ? [{ monthly: monthlyRate.money, setupFee: setupFee ?? ('not stated' as const) }]
      : [],
  );
  const today = priced.map((price) => totalOver(1, price));
  return {
    numbers: priced.length,
    today: sum(today),
    monthly: totals(priced.map(({ monthly }) => monthly)),
    firstYear: sum(priced.map((price) => totalOver(12, price))),
    withoutPrice: lines.length - priced.length,
    withoutFee: today.filter(({ atLeast }) => atLeast).length,
  };
}

function sum(parts: readonly Total[]): readonly Total[] {
  const sums = new Map<string, Total>();
  for (const part of parts) {
    const { currency } = part.money;
    const before = sums.get(currency);
    sums.set(
      currency,
      before === undefined
        ? part
        : { money: add(before.money, part.money), atLeast: before.atLeast || part.atLeast },
    );
  }
  return [...sums.values()];
}

/** "$12.00+ and €3.00"; empty without a readable price. */
export function totalsText(parts: readonly Total[]): string {
  return parts.map(totalText).join(' and ');
}

/** "$5.75/month"; with "+" where the price of a number is not known. */
export function monthlyText({ monthly, withoutPrice }: CartTotals): string {
  if (monthly.length === 0) return 'price not stated';
  return `${monthly.map(formatMoney).join(' and ')}${withoutPrice > 0 ? '+' : ''}/month`;
}
