/**
 * From answers to rows: one row for each country, type and currency, with one part for each account, so that another
 * account is another group of columns. Pure.
 */
import type { ApiError } from '../../api/errors.ts';
import { compare, type Money } from '../../api/money/money.ts';
import { NUMBER_TYPES, type NumberType } from '../../api/numbers/types.ts';
import type { ListedNumber } from '../../api/owned/groups.ts';
import { compareAmounts } from '../../api/pricing/cost.ts';
import {
  type CellKey,
  type Crossing,
  type CurrencyPrices,
  cheapest,
  convertPrices,
  crossings,
  type ExchangeRate,
  type PriceCell,
  type PricedCell,
  type Total,
} from '../../api/pricing/index.ts';
import { compareTotals } from '../../api/pricing/summarise.ts';
import { countryName } from '../../text/countries.ts';

/** The state of a cell: its last prices, and why a later attempt failed. */
export interface KnownCell {
  readonly priced?: PricedCell;
  readonly failure?: ApiError;
}

/** One account's part of a row. */
export interface RowPart extends KnownCell {
  readonly account: string;
  /** Its prices in the row's currency. */
  readonly prices?: CurrencyPrices;
}

export interface PriceRow {
  readonly countryCode: string;
  readonly numberType: NumberType;
  /** Missing where no account states a readable price. */
  readonly currency?: string;
  readonly parts: readonly RowPart[];
}

export const SORT_COLUMNS = ['country', 'type', 'from', 'median', 'to', 'year-from', 'offers'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export function cellId({ account, countryCode, numberType }: CellKey): string {
  return `${countryCode} ${numberType} ${account}`;
}

/** The key of a row, which stays the same while the row is shown. */
export function rowId(row: PriceRow): string {
  return `${row.countryCode} ${row.numberType} ${row.currency ?? ''}`;
}

/** The cell with one more answer: a failure keeps the prices that came before it. */
export function withAnswer(known: KnownCell | undefined, answer: PriceCell): KnownCell {
  if (answer.kind === 'prices') return { priced: answer };
  return { ...known, failure: answer.error };
}

/** What the rows of one country and type are made of. */
interface RowSource {
  readonly accounts: readonly string[];
  /** Of each account. */
  readonly known: readonly (KnownCell | undefined)[];
  readonly exchangeRates: readonly ExchangeRate[];
}

/** By country and type: an answer changes the rows of one of them, and all the others stay the same objects. */
const madeRows = new Map<string, RowSource & { readonly rows: readonly PriceRow[] }>();

/** The rows of one country and type; none while nothing has been answered. */
export function rowsOf(
  countryCode: string,
  numberType: NumberType,
  accounts: readonly string[],
  {
    cells,
    exchangeRates,
  }: { readonly cells: ReadonlyMap<string, KnownCell>; readonly exchangeRates: readonly ExchangeRate[] },
): readonly PriceRow[] {
  const id = `${countryCode} ${numberType}`;
  const source = {
    accounts,
    known: accounts.map((account) => cells.get(cellId({ account, countryCode, numberType }))),
    exchangeRates,
  };
  const made = madeRows.get(id);
  if (made !== undefined && isSameSource(made, source)) return made.rows;
  const rows = makeRows(countryCode, numberType, source);
  madeRows.set(id, { ...source, rows });
  return rows;
}

function isSameSource(made: RowSource, { accounts, known, exchangeRates }: RowSource): boolean {
  return (
    made.accounts === accounts &&
    made.exchangeRates === exchangeRates &&
    made.known.every((cell, place) => cell === known[place])
  );
}

function makeRows(
  countryCode: string,
  numberType: NumberType,
  { accounts, known: cells, exchangeRates }: RowSource,
): readonly PriceRow[] {
  const known = accounts.map((account, place) => ({
    account,
    ...converted(cells[place], exchangeRates),
  }));
  if (known.every((part) => part.priced === undefined && part.failure === undefined)) return [];
  const currencies = new Set(
    known.flatMap((part) => part.priced?.prices.map((prices) => prices.currency) ?? []),
  );
  if (currencies.size === 0) return [{ countryCode, numberType, parts: known }];
  return [...currencies].map((currency) => ({
    countryCode,
    numberType,
    currency,
    parts: known.map((part) => {
      const prices = part.priced?.prices.find((candidate) => candidate.currency === currency);
      return prices === undefined ? part : { ...part, prices };
    }),
  }));
}

function converted(known: KnownCell | undefined, rates: readonly ExchangeRate[]): KnownCell | undefined {
  if (known?.priced === undefined || rates.length === 0) return known;
  const prices = known.priced.prices.map((own) => convertPrices(own, rates));
  return { ...known, priced: { ...known.priced, prices } };
}

/** The accounts with the lowest first year of the row, where there are several to choose from and all have answered. */
export function cheapestOf({ parts, currency }: PriceRow): {
  readonly accounts: readonly string[];
  readonly certain: boolean;
} {
  const cells = parts.flatMap(({ priced }) => (priced === undefined ? [] : [priced]));
  const failed = parts.some(({ failure }) => failure !== undefined);
  const answered = parts.every(({ priced, failure }) => priced !== undefined || failure !== undefined);
  const found =
    parts.length < 2 || !answered ? undefined : cheapest(cells).find((entry) => entry.currency === currency);
  return { accounts: found?.accounts ?? [], certain: found?.certain === true && !failed };
}

/**
 * The account in which to search the numbers of a row: the one in use where it is among the cheapest, else the cheapest. While that
 * is not certain, the one in use, unless it has no price here. The first part of a row is that of the account in use.
 */
export function searchAccount(row: PriceRow): string | undefined {
  const [inUse, ...others] = row.parts;
  const { accounts } = cheapestOf(row);
  if (inUse === undefined || accounts.includes(inUse.account)) return inUse?.account;
  const [cheapestOne] = accounts;
  if (cheapestOne !== undefined) return cheapestOne;
  if (inUse.prices !== undefined) return inUse.account;
  const priced = others.flatMap(({ account, prices }) =>
    prices === undefined ? [] : [{ account, year: prices.firstYear.from }],
  );
  return priced.toSorted((left, right) => compareTotals(left.year, right.year))[0]?.account ?? inUse.account;
}

/** The accounts of a row of which one is cheaper at first and the other in the long run. */
export function crossingsOf({ parts, currency }: PriceRow): readonly Crossing[] {
  const cells = parts.flatMap(({ priced }) => (priced === undefined ? [] : [priced]));
  return crossings(cells).filter((crossing) => crossing.currency === currency);
}

/**
 * No account is known to have such a number: those that answered have none, and the others were not asked or have not answered yet. A
 * failure may hide one.
 */
export function hasNothing(row: PriceRow): boolean {
  return row.parts.every(
    ({ priced, failure }) =>
      failure === undefined &&
      (priced === undefined ||
        priced.prices.length + priced.unreadable + priced.notStated + priced.unreadableRows === 0),
  );
}

/** Every account answered, and no account has such a number. */
export function isNotOffered(row: PriceRow): boolean {
  return hasNothing(row) && row.parts.every(({ priced }) => priced !== undefined);
}

/** Some account offers such a number, at a price that can be read or not. */
export function isOffered(row: PriceRow): boolean {
  return row.parts.some(
    ({ priced }) => priced !== undefined && priced.prices.length + priced.unreadable + priced.notStated > 0,
  );
}

export function hasFailed(row: PriceRow): boolean {
  return row.parts.some((part) => part.failure !== undefined);
}

/** The lowest, middle or highest monthly price of a row; with several accounts, the price of the cheapest one. */
export function monthlyOf(row: PriceRow, of: 'from' | 'median' | 'to'): Money | undefined {
  const prices = row.parts.flatMap((part) => (part.prices === undefined ? [] : [part.prices.monthly[of]]));
  return prices.toSorted(compare)[0];
}

/** The lowest first year of a row, over its accounts. */
export function yearOf(row: PriceRow): Total | undefined {
  const years = row.parts.flatMap((part) => (part.prices === undefined ? [] : [part.prices.firstYear.from]));
  return years.toSorted(compareTotals)[0];
}

function offersOf(row: PriceRow): number {
  return row.parts.reduce((sum, part) => sum + (part.prices?.offers ?? 0), 0);
}

/** What a number of this row is, for the fields of the filter; its price is the lowest one. */
export function numberOf(row: PriceRow): ListedNumber {
  const money = monthlyOf(row, 'from');
  return {
    phoneNumber: '',
    numberType: row.numberType,
    countryCode: row.countryCode,
    capabilities: {},
    monthlyRate:
      money === undefined
        ? { kind: 'not-stated' }
        : { kind: 'money', money, currencyStated: true, text: money.amount },
  };
}

/** The rows sorted. Rows without a price come last in both directions. Equal rows are sorted by country and type. */
export function sortRows(
  rows: readonly PriceRow[],
  { column, descending }: { readonly column: SortColumn; readonly descending: boolean },
): readonly PriceRow[] {
  const sign = descending ? -1 : 1;
  const keyed = rows.map((row) => ({
    row,
    ...rememberedKey(column, row),
    place: countryName(row.countryCode),
  }));
  type Keyed = (typeof keyed)[number];
  const byPlace = (left: Keyed, right: Keyed) =>
    left.place.localeCompare(right.place, 'en') || typeRank(left.row) - typeRank(right.row);
  const byKey = (left: Keyed, right: Keyed) =>
    column === 'country'
      ? left.place.localeCompare(right.place, 'en')
      : compareAmounts(left.money, right.money) || left.rank - right.rank;
  return keyed
    .toSorted((left, right) => {
      const missing = Number(left.row.currency === undefined) - Number(right.row.currency === undefined);
      if (missing !== 0 && column !== 'country' && column !== 'type') return missing;
      return sign * byKey(left, right) || byPlace(left, right);
    })
    .map(({ row }) => row);
}

interface SortKey {
  readonly money: Money | undefined;
  readonly rank: number;
}

const sortKeys = new WeakMap<PriceRow, Map<SortColumn, SortKey>>();

/** The key is computed once for a row, because exact amounts are slow to compare in lists of all countries. */
function rememberedKey(column: SortColumn, row: PriceRow): SortKey {
  const known = sortKeys.get(row) ?? new Map<SortColumn, SortKey>();
  sortKeys.set(row, known);
  const key = known.get(column) ?? sortKeyOf(column, row);
  known.set(column, key);
  return key;
}

/** The key that sorts a row. */
function sortKeyOf(column: SortColumn, row: PriceRow): SortKey {
  switch (column) {
    case 'country':
      return { money: undefined, rank: 0 };
    case 'type':
      return { money: undefined, rank: typeRank(row) };
    case 'from':
    case 'median':
    case 'to':
      return { money: monthlyOf(row, column), rank: 0 };
    case 'year-from':
      return { money: yearOf(row)?.money, rank: 0 };
    case 'offers':
      return { money: undefined, rank: offersOf(row) };
  }
}

function typeRank(row: PriceRow): number {
  return NUMBER_TYPES.indexOf(row.numberType);
}
