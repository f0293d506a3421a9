/** What decides which columns Pricing has and how wide they are: drawing, paging and sorting must agree on it. Pure. */
import type { Spread } from '../../api/pricing/index.ts';
import { rememberLast } from '../../components/remember.ts';
import { countryName } from '../../text/countries.ts';
import { formatMoney } from '../../text/format.ts';
import { totalText } from '../../text/totals.ts';
import { displayWidth } from '../../text/width.ts';
import type { PriceRow } from './rows.ts';
import { type PricingState, visibleRows } from './state.ts';

export interface ListShape {
  readonly accounts: readonly string[];
  /** The width in cells of the longest country name. */
  readonly country: number;
  /** The widths in cells of the longest price a month and of the longest totals, so that none is cut. */
  readonly widest: { readonly month: number; readonly year: number; readonly threeYears: number };
  /** Whether the lowest, middle and highest price a month, or of the first year, differ in some row. */
  readonly differs: { readonly month: boolean; readonly year: boolean };
}

function widestOf<Value>(spreads: readonly Spread<Value>[], text: (value: Value) => string): number {
  const texts = new Set(spreads.flatMap(({ from, median, to }) => [from, median, to].map(text)));
  return Math.max(0, ...[...texts].map((one) => displayWidth(one)));
}

const madeShape = rememberLast(
  (
    accounts: readonly string[],
    places: readonly PriceRow[] | readonly string[],
    rows: readonly PriceRow[],
  ): ListShape => {
    const codes = new Set(places.map((place) => (typeof place === 'string' ? place : place.countryCode)));
    const prices = rows.flatMap(({ parts }) => parts.flatMap((part) => part.prices ?? []));
    return {
      accounts,
      widest: {
        month: widestOf(
          prices.map(({ monthly }) => monthly),
          formatMoney,
        ),
        year: widestOf(
          prices.map(({ firstYear }) => firstYear),
          totalText,
        ),
        threeYears: widestOf(
          prices.map(({ threeYears }) => threeYears),
          totalText,
        ),
      },
      country: Math.max(0, ...[...codes].map((code) => displayWidth(countryName(code)))),
      differs: {
        month: prices.some(({ monthly }) => !isOneFigure(monthly, formatMoney)),
        year: prices.some(({ firstYear }) => !isOneFigure(firstYear, totalText)),
      },
    };
  },
);

/** Of the chosen countries, so that no column moves while their prices arrive; of every country, those with a row are measured. */
export function shapeOf(state: PricingState): ListShape {
  const rows = visibleRows(state);
  return madeShape(state.accounts, state.all ? rows : state.countries, rows);
}

/** Whether lowest, middle and highest are one figure. */
export function isOneFigure<Value>(
  { from, median, to }: Spread<Value>,
  text: (value: Value) => string,
): boolean {
  return text(from) === text(to) && text(median) === text(to);
}
