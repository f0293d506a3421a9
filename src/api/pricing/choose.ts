/** What a comparison tells: who is cheapest, and from when on. */
import type { NumberType } from '../model.ts';
import { add, compare, multiply } from '../money/money.ts';
import type { CurrencyPrices, PriceCell, PricedCell } from './model.ts';
import { compareTotals } from './summarise.ts';

export interface Cheapest {
  readonly countryCode: string;
  readonly numberType: NumberType;
  readonly currency: string;
  /** More than one when they ask the same. */
  readonly accounts: readonly string[];
  readonly prices: CurrencyPrices;
  /** False while a set-up fee that is not stated, or a cell that failed, could still turn it. */
  readonly certain: boolean;
}

/**
 * The lowest first-year total of each country, type and currency, in the order of the cells. Currencies are not compared with
 * each other: a country may have one cheapest in USD and one in EUR.
 */
export function cheapest(cells: readonly PriceCell[]): Cheapest[] {
  const groups = Map.groupBy(cells, (cell) => `${cell.countryCode} ${cell.numberType}`);
  return [...groups.values()].flatMap((group) => {
    const priced = group.filter((cell) => cell.kind === 'prices');
    const currencies = new Set(priced.flatMap((cell) => cell.prices.map((prices) => prices.currency)));
    return [...currencies].flatMap((currency) =>
      cheapestIn(currency, priced, priced.length === group.length),
    );
  });
}

function cheapestIn(currency: string, cells: readonly PricedCell[], allAnswered: boolean): Cheapest[] {
  const candidates = cells.flatMap((cell) =>
    cell.prices.filter((prices) => prices.currency === currency).map((prices) => ({ cell, prices })),
  );
  const [first, ...others] = candidates.toSorted((left, right) =>
    compareTotals(left.prices.firstYear.from, right.prices.firstYear.from),
  );
  if (first === undefined) return [];
  const equal = others.filter(
    ({ prices }) => compareTotals(prices.firstYear.from, first.prices.firstYear.from) === 0,
  );
  const { countryCode, numberType } = first.cell;
  return [
    {
      countryCode,
      numberType,
      currency,
      accounts: [first, ...equal].map(({ cell }) => cell.account),
      prices: first.prices,
      certain: allAnswered && !first.prices.firstYear.from.atLeast,
    },
  ];
}

/** Two accounts of which one is cheaper at first and the other in the long run. */
export interface Crossing {
  readonly countryCode: string;
  readonly numberType: NumberType;
  readonly currency: string;
  /** With the lower set-up fee. */
  readonly first: string;
  /** With the lower rent; from `month` on it is not dearer in all. */
  readonly later: string;
  /** A whole month, from 1. */
  readonly month: number;
}

/** Every pair of accounts that cross at a country, type and currency; none where a set-up fee is not stated. */
export function crossings(cells: readonly PriceCell[]): Crossing[] {
  const priced = cells
    .filter((cell) => cell.kind === 'prices')
    .flatMap((cell) => cell.prices.map((prices) => ({ cell, prices })));
  const groups = Map.groupBy(
    priced,
    ({ cell, prices }) => `${cell.countryCode} ${cell.numberType} ${prices.currency}`,
  );
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, place) =>
      group.slice(place + 1).flatMap((other): Crossing[] => {
        const found = breakEven(one.prices, other.prices);
        if (found === undefined) return [];
        const [later, first] = found.firstWins ? [one, other] : [other, one];
        const { countryCode, numberType, account } = later.cell;
        const { currency } = later.prices;
        const { month } = found;
        return [{ countryCode, numberType, currency, first: first.cell.account, later: account, month }];
      }),
    ),
  );
}

export interface BreakEven {
  /** The first whole month, from 1, after which the lower rent has made up for its higher set-up fee. */
  readonly month: number;
  /** Whether the first of the two is the one with the lower rent. */
  readonly firstWins: boolean;
}

/**
 * From which month on the offer with the lower monthly price is not dearer in all. undefined where a set-up fee is not stated,
 * currencies differ, the rents are equal, or the lower rent is no dearer from the first day.
 */
export function breakEven(first: CurrencyPrices, second: CurrencyPrices): BreakEven | undefined {
  if (first.currency !== second.currency) return undefined;
  const order = compare(first.monthly.from, second.monthly.from);
  if (order === 0) return undefined;
  const [low, high] = order < 0 ? [first, second] : [second, first];
  const [lowFee, highFee] = [low.setupFee, high.setupFee];
  if (lowFee === 'not stated' || highFee === 'not stated') return undefined;
  if (lowFee.currency !== low.currency || highFee.currency !== high.currency) return undefined;
  const reached = (months: number) =>
    compare(
      add(multiply(low.monthly.from, months), lowFee),
      add(multiply(high.monthly.from, months), highFee),
    ) <= 0;
  if (reached(0)) return undefined;
  return { month: firstMonth(reached), firstWins: order < 0 };
}

/** The smallest month that has been reached; the rents differ, so there is one. */
function firstMonth(reached: (months: number) => boolean): number {
  let beyond = 1;
  while (!reached(beyond)) beyond *= 2;
  let before = Math.floor(beyond / 2);
  while (beyond - before > 1) {
    const middle = Math.floor((before + beyond) / 2);
    if (reached(middle)) beyond = middle;
    else before = middle;
  }
  return beyond;
}
