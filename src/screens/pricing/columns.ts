/** The columns of Pricing: where, then a group of columns for each account. */
import type { Money } from '../../api/money/money.ts';
import type { Spread, Total } from '../../api/pricing/index.ts';
import { capabilityLetters } from '../../components/capabilities.ts';
import type { Cell } from '../../components/cells.ts';
import type { ColumnChoice, ColumnName } from '../../components/column-choice/state.ts';
import type { Column } from '../../components/columns.ts';
import { barScale, priceBar } from '../../components/price-bar.ts';
import type { Glyphs } from '../../components/theme.ts';
import { countryName } from '../../text/countries.ts';
import type { ColumnWidths } from '../../text/fit-columns.ts';
import { formatMoney, formatType } from '../../text/format.ts';
import { totalText } from '../../text/totals.ts';
import { accountColumns, accountWidths, kindOf } from './account-columns.ts';
import { failureWord } from './failure-word.ts';
import { isNotOffered, monthlyOf, type PriceRow, type RowPart, yearOf } from './rows.ts';

export interface ColumnOptions {
  readonly glyphs: Glyphs;
  /** The rows in this view: bars are scaled to them. */
  readonly rows: readonly PriceRow[];
  readonly accounts: readonly string[];
  /** Whether a row names its country; the rows under it belong to the same one. */
  readonly names: (row: PriceRow) => boolean;
}

/** A longer bar is no easier to read. */
const LONGEST_BAR = 40;
/** The same for all rows, because paging must know the room of the list without its rows. */
const PLACE_WIDTHS = {
  country: { width: 16, least: 12, priority: 1, growsAt: 2 },
  type: { width: 9, priority: 1 },
} as const;

/** Of the account that is the cheapest in the first year; shown before any account's own columns. */
const LOWEST_WIDTHS = { 'year-from': { width: 10, priority: 1 } } as const;

const ONE_ACCOUNT_WIDTHS = {
  from: { width: 8, priority: 1 },
  median: { width: 8, priority: 7 },
  to: { width: 8, priority: 5 },
  /** A narrower bar is useless. */
  bar: { width: 24, least: 8, priority: 4, takesRest: true },
  'year-from': { width: 10, priority: 3 },
  'year-median': { width: 10, priority: 9 },
  'year-to': { width: 10, priority: 8 },
  offers: { width: 5, priority: 3 },
  can: { width: 3, priority: 6 },
} as const;

/** Every column, in its own order. Of several accounts, each has the columns `from`, `year` and `three-years`. */
export const PRICING_COLUMN_NAMES: readonly ColumnName[] = [
  { id: 'country', title: 'Country' },
  { id: 'type', title: 'Type' },
  { id: 'from', title: 'Month: from' },
  { id: 'median', title: 'Month: median (one account)' },
  { id: 'to', title: 'Month: to (one account)' },
  { id: 'bar', title: 'Month: bar (one account)' },
  { id: 'year-from', title: 'First year: from' },
  { id: 'year-median', title: 'First year: median (one account)' },
  { id: 'year-to', title: 'First year: to (one account)' },
  { id: 'year', title: 'First year of each account (several accounts)' },
  { id: 'three-years', title: 'Three years (several accounts)' },
  { id: 'offers', title: 'Quantity (one account)' },
  { id: 'can', title: 'Voice, SMS, MMS (one account)' },
];

/** The widths of the chosen columns for these accounts. */
export function columnWidths(
  accounts: readonly string[],
  choice: ColumnChoice,
): readonly (ColumnWidths & { readonly id: string })[] {
  const named = (widths: Readonly<Record<string, ColumnWidths>>) =>
    Object.entries(widths).map(([id, own]) => ({ id, ...own }));
  const place = named(PLACE_WIDTHS);
  return ofChoice(
    accounts.length > 1
      ? [[...place, ...named(LOWEST_WIDTHS)], ...accounts.map(accountWidths)]
      : [[...place, ...named(ONE_ACCOUNT_WIDTHS)]],
    choice,
  );
}

/** The chosen columns of each group in their order. A choice that names none of them shows them all. */
function ofChoice<One extends { readonly id: string }>(
  groups: readonly (readonly One[])[],
  choice: ColumnChoice = [],
): readonly One[] {
  const chosen = groups.flatMap((columns) =>
    choice.flatMap((id) => columns.find((column) => kindOf(column) === id) ?? []),
  );
  return chosen.length === 0 ? groups.flat() : chosen;
}

const LOWEST_YEAR: Column<PriceRow> = {
  id: 'year-from',
  title: '1st year',
  ...LOWEST_WIDTHS['year-from'],
  align: 'right',
  cell: (row) => totalText(yearOf(row)),
};

/** The chosen columns. The columns of one account stay together. */
export function priceColumns(
  options: ColumnOptions,
  choice: ColumnChoice = undefined,
): readonly Column<PriceRow>[] {
  const { accounts, glyphs } = options;
  const [first, ...others] = accounts;
  const place = placeColumns(options);
  const groups =
    first === undefined || others.length > 0
      ? [
          [...place, LOWEST_YEAR],
          ...accounts.map((account, at) => accountColumns(account, at, accounts, glyphs)),
        ]
      : [[...place, ...partColumns(first, options)]];
  return ofChoice(groups, choice);
}

function placeColumns({ names }: ColumnOptions): readonly Column<PriceRow>[] {
  return [
    {
      id: 'country',
      title: 'Country',
      ...PLACE_WIDTHS.country,
      cell: (row) => (names(row) ? countryName(row.countryCode) : ''),
    },
    { id: 'type', title: 'Type', ...PLACE_WIDTHS.type, cell: (row) => formatType(row.numberType) },
  ];
}

/** The columns of one account. */
function partColumns(account: string, options: ColumnOptions): readonly Column<PriceRow>[] {
  const { glyphs } = options;
  const scales = scalesOf(options.rows);
  const partOf = (row: PriceRow) => row.parts.find((part) => part.account === account);
  const month = (of: keyof Spread<Money>) => (row: PriceRow) => monthCell(partOf(row), of, glyphs);
  const year = (of: keyof Spread<Total>) => (row: PriceRow) => yearText(partOf(row), of);
  const widths = ONE_ACCOUNT_WIDTHS;
  const price = { align: 'right', group: 'Monthly' } as const;
  const total = { align: 'right', group: 'First year' } as const;
  return [
    { id: 'from', title: 'From', ...price, ...widths.from, cell: month('from') },
    { id: 'median', title: 'Median', ...price, ...widths.median, cell: month('median') },
    { id: 'to', title: 'To', ...price, ...widths.to, cell: month('to') },
    {
      id: 'bar',
      title: () => barTitle(scales),
      ...widths.bar,
      group: 'Monthly',
      cell: (row, cells) => barCell(row, partOf(row), scales, { glyphs, cells }),
    },
    { id: 'year-from', title: 'From', ...total, ...widths['year-from'], cell: year('from') },
    { id: 'year-median', title: 'Median', ...total, ...widths['year-median'], cell: year('median') },
    { id: 'year-to', title: 'To', ...total, ...widths['year-to'], cell: year('to') },
    {
      id: 'offers',
      title: 'Qty',
      ...widths.offers,
      align: 'right',
      cell: (row) => offersCell(partOf(row), glyphs),
    },
    { id: 'can', title: 'VSM', ...widths.can, cell: (row) => featuresCell(partOf(row), glyphs) },
  ];
}

function monthCell(part: RowPart | undefined, of: keyof Spread<Money>, glyphs: Glyphs): Cell {
  if (part?.prices !== undefined) {
    const { monthly } = part.prices;
    return of === 'from' || !isOneFigure(monthly, formatMoney) ? formatMoney(monthly[of]) : '';
  }
  if (part === undefined || of !== 'from') return '';
  if (part.priced === undefined) return [{ text: glyphs.failed, token: 'bad' }];
  return part.priced.unreadable + part.priced.notStated > 0
    ? [{ text: glyphs.unknown, token: 'warn' }]
    : [{ text: glyphs.no, token: 'muted' }];
}

function yearText(part: RowPart | undefined, of: keyof Spread<Total>): string {
  const years = part?.prices?.firstYear;
  return years === undefined || (of !== 'from' && isOneFigure(years, totalText)) ? '' : totalText(years[of]);
}

/** Lowest, middle and highest are one figure, which is shown once. */
function isOneFigure<Value>({ from, median, to }: Spread<Value>, text: (value: Value) => string): boolean {
  return text(from) === text(to) && text(median) === text(to);
}

function featuresCell(part: RowPart | undefined, glyphs: Glyphs): Cell {
  return part?.prices === undefined ? '' : capabilityLetters(glyphs, part.priced?.capabilities ?? {});
}

/** "20+" where the search was full; a sign after it where some prices could not be read, or could not be refreshed. */
function offersCell(part: RowPart | undefined, glyphs: Glyphs): Cell {
  const { prices, priced } = part ?? {};
  if (prices === undefined || priced === undefined) return '';
  const text = `${prices.offers}${priced.more ? '+' : ''}`;
  if (part?.failure !== undefined) return [{ text }, { text: glyphs.failed, token: 'bad' }];
  const left = priced.unreadable + priced.notStated + priced.unreadableRows;
  return left > 0 ? [{ text }, { text: '?', token: 'warn' }] : text;
}

function barCell(
  row: PriceRow,
  part: RowPart | undefined,
  scales: ReadonlyMap<string, number>,
  { glyphs, cells }: { readonly glyphs: Glyphs; readonly cells: number },
): Cell {
  if (part?.prices !== undefined) {
    const { from, median, to } = part.prices.monthly;
    const range = { from: Number(from.amount), median: Number(median.amount), to: Number(to.amount) };
    return priceBar(range, scales.get(part.prices.currency) ?? 0, Math.min(cells, LONGEST_BAR), glyphs);
  }
  if (part?.failure !== undefined && part.priced === undefined) {
    return [{ text: failureWord(part.failure.code), token: 'bad' }];
  }
  return [{ text: isNotOffered(row) ? 'not offered' : 'no readable price', token: 'muted' }];
}

/** The amount of a full bar, by currency: amounts of different currencies share no scale. */
function scalesOf(rows: readonly PriceRow[]): ReadonlyMap<string, number> {
  const groups = Map.groupBy(
    rows.filter((row) => row.currency !== undefined),
    (row) => row.currency ?? '',
  );
  return new Map(
    [...groups].map(([currency, own]) => [
      currency,
      barScale(own.map((row) => Number(monthlyOf(row, 'to')?.amount ?? 0))),
    ]),
  );
}

/** The heading names the amount of a full bar. */
function barTitle(scales: ReadonlyMap<string, number>): string {
  const [only, ...others] = scales;
  if (only === undefined) return '';
  const [currency, scale] = only;
  return others.length > 0
    ? 'scale per currency'
    : `0 to ${formatMoney({ amount: scale.toFixed(2), currency })}`;
}
