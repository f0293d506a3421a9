/** What a number costs over time, and how prices rank. */
import { compare, type Money, multiply, type Price } from '../money/money.ts';

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

/** Twelve months of a rate, or undefined when it cannot be read. A set-up fee is not in it: no wire states one. */
export function firstYear(price: Price): Money | undefined {
  return price.kind === 'money' ? multiply(price.money, 12) : undefined;
}
