/** The columns of Pricing: where, then a group of columns for each account. */
import type { Money } from '../../api/money/money.ts';
import type { Spread, Total } from '../../api/pricing/index.ts';
import { capabilityLetters } from '../../components/capabilities.ts';
import type { Cell } from '../../components/cells.ts';
import type { ColumnChoice, ColumnName } from '../../components/column-choice/state.ts';
import type { Column } from '../../components/columns.ts';
import type { Glyphs } from '../../components/theme.ts';
import { countryName } from '../../text/countries.ts';
import type { ColumnWidths } from '../../text/fit-columns.ts';
import { formatMoney, formatType } from '../../text/format.ts';
import { totalText } from '../../text/totals.ts';
import { accountColumns, accountWidths, kindOf } from './account-columns.ts';
import { barCell, barTitle, scalesOf } from './bar.ts';
import { isOneFigure, type ListShape } from './list-shape.ts';
import { type PriceRow, type RowPart, yearOf } from './rows.ts';

export interface ColumnOptions {
  readonly glyphs: Glyphs;
  /** The rows in this view: bars are scaled to them. */
  readonly rows: readonly PriceRow[];
  readonly shape: ListShape;
  /** Whether a row names its country; the rows under it belong to the same one. */
  readonly names: (row: PriceRow) => boolean;
}

const LEAST_COUNTRY = 12;
const TYPE_WIDTHS = { width: 9, priority: 1 } as const;

/** Of the account that is the cheapest in the first year; shown before any account's own columns, and under a heading like theirs. */
function lowestWidths({ widest }: ListShape): ColumnWidths {
  return { width: Math.max(10, widest.year), priority: 1, group: 'Lowest' };
}

const ONE_ACCOUNT = {
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

function oneAccountWidths({ widest }: ListShape): Readonly<Record<keyof typeof ONE_ACCOUNT, ColumnWidths>> {
  const month = (own: ColumnWidths) => ({ ...own, width: Math.max(own.width, widest.month) });
  const year = (own: ColumnWidths) => ({ ...own, width: Math.max(own.width, widest.year) });
  return {
    ...ONE_ACCOUNT,
    from: month(ONE_ACCOUNT.from),
    median: month(ONE_ACCOUNT.median),
    to: month(ONE_ACCOUNT.to),
    'year-from': year(ONE_ACCOUNT['year-from']),
    'year-median': year(ONE_ACCOUNT['year-median']),
    'year-to': year(ONE_ACCOUNT['year-to']),
  };
}

/** Every column, in its own order. Of several accounts, each has the columns `from`, `year` and `three-years`. */
export const PRICING_COLUMN_NAMES: readonly ColumnName[] = [
  { id: 'country', title: 'Country' },
  { id: 'type', title: 'Type' },
  { id: 'from', title: 'Month: from' },
  { id: 'median', title: 'Month: median (one account, if prices differ)' },
  { id: 'to', title: 'Month: to (one account, if prices differ)' },
  { id: 'bar', title: 'Month: bar (one account)' },
  { id: 'year-from', title: 'First year: from' },
  { id: 'year-median', title: 'First year: median (one account, if prices differ)' },
  { id: 'year-to', title: 'First year: to (one account, if prices differ)' },
  { id: 'year', title: 'First year of each account (several accounts)' },
  { id: 'three-years', title: 'Three years (several accounts)' },
  { id: 'offers', title: 'Quantity (one account)' },
  { id: 'can', title: 'Voice, SMS, MMS (one account)' },
];

/** Where lowest, middle and highest are one figure in every row, the first column of each says it and the others are left out. */
const SAME_AS: Readonly<Record<string, { readonly first: string; readonly of: 'month' | 'year' }>> = {
  median: { first: 'from', of: 'month' },
  to: { first: 'from', of: 'month' },
  'year-median': { first: 'year-from', of: 'year' },
  'year-to': { first: 'year-from', of: 'year' },
};

/** The widths of the chosen columns. */
export function columnWidths(
  shape: ListShape,
  choice: ColumnChoice,
): readonly (ColumnWidths & { readonly id: string })[] {
  const { accounts, country, differs } = shape;
  const named = (widths: Readonly<Record<string, ColumnWidths>>) =>
    Object.entries(widths).map(([id, own]) => ({ id, ...own }));
  const place = named({ country: countryWidths(country), type: TYPE_WIDTHS });
  const chosen = ofChoice(
    accounts.length > 1
      ? [
          [...place, ...named({ 'year-from': lowestWidths(shape) })],
          ...accounts.map((account, at) => accountWidths(account, at, shape)),
        ]
      : [[...place, ...named(oneAccountWidths(shape))]],
    choice,
  );
  return chosen.filter(({ id }) => {
    const same = SAME_AS[id];
    return same === undefined || differs[same.of] || chosen.every((other) => other.id !== same.first);
  });
}

function countryWidths(longest: number): ColumnWidths {
  return { width: Math.max(LEAST_COUNTRY, longest), least: LEAST_COUNTRY, priority: 1, growsAt: 2 };
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

function lowestYear(shape: ListShape): Column<PriceRow> {
  return {
    id: 'year-from',
    title: '1st year',
    ...lowestWidths(shape),
    align: 'right',
    cell: (row) => totalText(yearOf(row)),
  };
}

/** The chosen columns. The columns of one account stay together. */
export function priceColumns(
  options: ColumnOptions,
  choice: ColumnChoice = undefined,
): readonly Column<PriceRow>[] {
  const { shape, glyphs } = options;
  const { accounts } = shape;
  const [first, ...others] = accounts;
  const widths = columnWidths(shape, choice);
  const shown = new Set(widths.map(({ id }) => id));
  const own =
    first === undefined || others.length > 0
      ? [lowestYear(shape), ...accounts.flatMap((account, at) => accountColumns(account, at, shape, glyphs))]
      : partColumns(first, options, shown);
  const columns = [...placeColumns(options), ...own];
  return widths.flatMap(({ id }) => columns.find((column) => column.id === id) ?? []);
}

function placeColumns({ names, shape }: ColumnOptions): readonly Column<PriceRow>[] {
  return [
    {
      id: 'country',
      title: 'Country',
      ...countryWidths(shape.country),
      cell: (row) => (names(row) ? countryName(row.countryCode) : ''),
    },
    { id: 'type', title: 'Type', ...TYPE_WIDTHS, cell: (row) => formatType(row.numberType) },
  ];
}

/** The columns of one account. */
function partColumns(
  account: string,
  options: ColumnOptions,
  shown: ReadonlySet<string>,
): readonly Column<PriceRow>[] {
  const { glyphs } = options;
  const scales = scalesOf(options.rows);
  const partOf = (row: PriceRow) => row.parts.find((part) => part.account === account);
  const month = (of: keyof Spread<Money>) => (row: PriceRow) =>
    monthCell(partOf(row), of, { glyphs, once: shown.has('from') });
  const year = (of: keyof Spread<Total>) => (row: PriceRow) =>
    yearCell(partOf(row), of, shown.has('year-from'));
  const widths = oneAccountWidths(options.shape);
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

/** In a column behind the one that has the figure. */
const SAME: Cell = [{ text: '=', token: 'muted' }];

function monthCell(
  part: RowPart | undefined,
  of: keyof Spread<Money>,
  { glyphs, once }: { readonly glyphs: Glyphs; readonly once: boolean },
): Cell {
  if (part?.prices !== undefined) {
    const { monthly } = part.prices;
    return once && of !== 'from' && isOneFigure(monthly, formatMoney) ? SAME : formatMoney(monthly[of]);
  }
  if (part === undefined || of !== 'from') return '';
  if (part.priced === undefined) return [{ text: glyphs.failed, token: 'bad' }];
  return part.priced.unreadable + part.priced.notStated > 0
    ? [{ text: glyphs.unknown, token: 'warn' }]
    : [{ text: glyphs.no, token: 'muted' }];
}

/** With `once`, another column has the figure that lowest, middle and highest have in common. */
function yearCell(part: RowPart | undefined, of: keyof Spread<Total>, once: boolean): Cell {
  const years = part?.prices?.firstYear;
  if (years === undefined) return '';
  return once && of !== 'from' && isOneFigure(years, totalText) ? SAME : totalText(years[of]);
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
