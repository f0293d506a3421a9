/** From single prices to what a cell shows. */
import type { Capability, StatedCapabilities } from '../model.ts';
import { compare, type Money, midpoint } from '../money/money.ts';
import { totalOver } from './cost.ts';
import type { CurrencyPrices, SetupFee, Spread, Total } from './model.ts';

/** One price that is asked: of an offer, or of a line of a price list. */
export interface AskedPrice {
  readonly monthly: Money;
  readonly setupFee: SetupFee;
  readonly currencyStated: boolean;
}

/** One summary a currency, the currency with the most prices first. */
export function summarise(prices: readonly AskedPrice[]): CurrencyPrices[] {
  const byCurrency = Map.groupBy(prices, (price) => price.monthly.currency);
  return [...byCurrency]
    .map(([currency, own]) => summariseOne(currency, own))
    .sort((left, right) => right.offers - left.offers || (left.currency < right.currency ? -1 : 1));
}

function summariseOne(currency: string, prices: readonly AskedPrice[]): CurrencyPrices {
  const sorted = prices.toSorted((left, right) => compare(left.monthly, right.monthly));
  return {
    currency,
    offers: prices.length,
    currencyAssumed: prices.filter((price) => !price.currencyStated).length,
    monthly: spreadOf(
      sorted.map((price) => price.monthly),
      compare,
      midpoint,
    ),
    setupFee: sorted[0]?.setupFee ?? 'not stated',
    firstYear: spreadOf(
      prices.map((price) => totalOver(12, price)),
      compareTotals,
      middleOfTotals,
    ),
    threeYears: spreadOf(
      prices.map((price) => totalOver(36, price)),
      compareTotals,
      middleOfTotals,
    ),
  };
}

/** Of two totals of the same money the one that is certain is the lower. Throws RangeError when currencies are mixed. */
export function compareTotals(left: Total, right: Total): number {
  return compare(left.money, right.money) || Number(left.atLeast) - Number(right.atLeast);
}

function middleOfTotals(left: Total, right: Total): Total {
  return { money: midpoint(left.money, right.money), atLeast: left.atLeast || right.atLeast };
}

/** Throws RangeError for no values: a spread of nothing does not exist. */
function spreadOf<Value>(
  values: readonly Value[],
  order: (left: Value, right: Value) => number,
  middle: (left: Value, right: Value) => Value,
): Spread<Value> {
  const sorted = values.toSorted(order);
  const from = sorted.at(0);
  const to = sorted.at(-1);
  const lower = sorted.at((sorted.length - 1) >> 1);
  const upper = sorted.at(sorted.length >> 1);
  if (from === undefined || to === undefined || lower === undefined || upper === undefined) {
    throw new RangeError('no values to summarise');
  }
  return { from, median: lower === upper ? lower : middle(lower, upper), to };
}

const CAPABILITIES: readonly Capability[] = ['voice', 'SMS', 'MMS'];

/** What at least one can do is true; what all that say anything deny is false; what nobody says is left out. */
export function unionOfCapabilities(sets: Iterable<StatedCapabilities>): StatedCapabilities {
  const union: { -readonly [name in Capability]?: boolean } = {};
  for (const set of sets) {
    for (const name of CAPABILITIES) {
      const stated = set[name];
      if (stated !== undefined) union[name] = stated || union[name] === true;
    }
  }
  return union;
}
