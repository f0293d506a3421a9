/** What a number costs over time, and how prices rank. */
import { add, compare, type Money, multiply, type Price } from '../money/money.ts';
import type { SetupFee, Total } from './model.ts';

/** For sorting: readable prices first, by currency and amount; what cannot be compared comes last. */
export function compareAmounts(left: Money | undefined, right: Money | undefined): number {
  if (left === undefined || right === undefined) {
    return Number(left === undefined) - Number(right === undefined);
  }
  return left.currency === right.currency
    ? compare(left, right)
    : // Codes are ASCII: no collation is loaded for them.
      Number(left.currency > right.currency) - Number(left.currency < right.currency);
}

/** Set-up and `months` months. A fee in another currency than the rent cannot be added: it counts as not stated. */
export function totalOver(
  months: number,
  price: { readonly monthly: Money; readonly setupFee: SetupFee },
): Total {
  const rent = multiply(price.monthly, months);
  const { setupFee } = price;
  if (setupFee === 'not stated' || setupFee.currency !== rent.currency) return { money: rent, atLeast: true };
  return { money: add(rent, setupFee), atLeast: false };
}

/** Set-up and twelve months, or undefined when the price cannot be read. Without a stated set-up fee it is "at least" that. */
export function firstYear(price: Price, setupFee?: Money): Total | undefined {
  return price.kind === 'money'
    ? totalOver(12, { monthly: price.money, setupFee: setupFee ?? 'not stated' })
    : undefined;
}
