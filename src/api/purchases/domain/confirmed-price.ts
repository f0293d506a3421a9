/** What a number that was bought from this machine was confirmed to cost. Pure. */
import type { OwnedNumber } from '../../model.ts';
import { type Money, type Price, totals } from '../../money/money.ts';
import type { NumberHistory, Purchases } from './purchases.ts';

export interface ConfirmedPrice {
  readonly price: Extract<Price, { kind: 'money' }>;
  /** When the person confirmed it, in ms since the epoch. */
  readonly at: number;
}

/**
 * The monthly price that was confirmed when the number was last bought from this machine; undefined where the carrier states the
 * price of the number, where the number was not bought here, or where it was bought without a readable price.
 */
export function confirmedPriceOf(
  { monthlyRate }: Pick<OwnedNumber, 'monthlyRate'>,
  { purchases }: Pick<NumberHistory, 'purchases'>,
): ConfirmedPrice | undefined {
  if (monthlyRate.kind === 'money') return undefined;
  const bought = purchases.find(({ purchase }) => purchase.status === 'COMPLETED');
  const price = bought?.row.confirmed.monthlyRate;
  return bought === undefined || price?.kind !== 'money' ? undefined : { price, at: bought.row.confirmed.at };
}

/** A number with the price at which it was bought from this machine. */
export interface ConfirmedNumber extends ConfirmedPrice {
  readonly phoneNumber: string;
}

/** Those of the numbers whose price the carrier does not state and the journal knows, in their order. */
export function confirmedNumbers(
  numbers: readonly Pick<OwnedNumber, 'phoneNumber' | 'monthlyRate'>[],
  purchases: Pick<Purchases, 'ofNumber'>,
): readonly ConfirmedNumber[] {
  return numbers.flatMap((number) => {
    const { phoneNumber } = number;
    const found = confirmedPriceOf(number, purchases.ofNumber(phoneNumber));
    return found === undefined ? [] : [{ phoneNumber, ...found }];
  });
}

/** What they cost a month together, one amount for each currency. */
export function confirmedSums(confirmed: readonly ConfirmedNumber[]): readonly Money[] {
  return totals(confirmed.map(({ price }) => price.money));
}
