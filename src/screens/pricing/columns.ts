/** The columns of Pricing: where, then a group of columns for each account. */
import type { Money } from '../../api/money/money.ts';
import type { Spread, Total } from '../../api/pricing/index.ts';
import { capabilityLetters } from '../../components/capabilities.ts';
import type { Cell } from '../../components/cells.ts';
import { barScale, priceBar } from '../../components/price-bar.ts';
import type { Column } from '../../components/table.tsx';
import type { Glyphs } from '../../components/theme.ts';
import { countryName } from '../../text/countries.ts';
import { formatMoney, formatType } from '../../text/format.ts';
import { totalText } from '../../text/totals.ts';
import { accountColumns } from './account-columns.ts';
import { failureWord } from './failure-word.ts';
import { isNotOffered, monthlyOf, type PriceRow, type RowPart } from './rows.ts';

export interface ColumnOptions {
  readonly glyphs: Glyphs;
  /** The rows in this view: bars are scaled to them. */
  readonly rows: readonly PriceRow[];
  readonly barWidth: number;
  /** Whether a row names its country; the rows under it belong to the same one. */
  readonly names: (row: PriceRow) => boolean;
}

export function priceColumns(options: ColumnOptions): readonly Column<PriceRow>[] {
  const { names } = options;
  const [first, ...others] = options.rows[0]?.parts ?? [];
  const accounts = first === undefined ? [] : [first, ...others].map(({ account }) => account);
  return [
    {
      id: 'country',
      title: 'Country',
      width: 14,
      cell: (row) => (names(row) ? countryName(row.countryCode) : ''),
    },
    { id: 'type', title: 'Type', width: 9, cell: (row) => formatType(row.numberType) },
    ...(first === undefined || others.length > 0
      ? accountColumns(accounts, options.glyphs)
      : partColumns(first.account, options)),
  ];
}

/** The columns of one account. */
function partColumns(account: string, options: ColumnOptions): readonly Column<PriceRow>[] {
  const { glyphs, barWidth } = options;
  const scales = scalesOf(options.rows);
  const partOf = (row: PriceRow) => row.parts.find((part) => part.account === account);
  const month = (of: keyof Spread<Money>) => (row: PriceRow) => monthCell(partOf(row), of, glyphs);
  const year = (of: keyof Spread<Total>) => (row: PriceRow) => totalText(partOf(row)?.prices?.firstYear[of]);
  const price = { width: 7, align: 'right' } as const;
  const total = { width: 9, align: 'right' } as const;
  return [
    { id: 'from', title: 'From', ...price, cell: month('from') },
    { id: 'median', title: 'Median', ...price, hideRank: 4, cell: month('median') },
    { id: 'to', title: 'To', ...price, cell: month('to') },
    {
      id: 'bar',
      title: barTitle(scales),
      width: barWidth,
      cell: (row) => barCell(row, partOf(row), scales, options),
    },
    {
      id: 'offers',
      title: 'Qty',
      width: 4,
      align: 'right',
      hideRank: 2,
      cell: (row) => offersCell(partOf(row), glyphs),
    },
    {
      id: 'can',
      title: 'VSM',
      width: 3,
      hideRank: 3,
      cell: (row) => featuresCell(partOf(row), glyphs),
    },
    { id: 'year-from', title: 'Year from', ...total, hideRank: 5, cell: year('from') },
    { id: 'year-median', title: 'median', ...total, hideRank: 6, cell: year('median') },
    { id: 'year-to', title: 'to', ...total, hideRank: 5, cell: year('to') },
  ];
}

function monthCell(part: RowPart | undefined, of: keyof Spread<Money>, glyphs: Glyphs): Cell {
  if (part?.prices !== undefined) return formatMoney(part.prices.monthly[of]);
  if (part === undefined || of !== 'from') return '';
  if (part.priced === undefined) return [{ text: glyphs.failed, token: 'bad' }];
  return part.priced.unreadable + part.priced.notStated > 0 ? [{ text: glyphs.unknown, token: 'warn' }] : '';
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
  { glyphs, barWidth }: ColumnOptions,
): Cell {
  if (part?.prices !== undefined) {
    const { from, median, to } = part.prices.monthly;
    const range = { from: Number(from.amount), median: Number(median.amount), to: Number(to.amount) };
    return priceBar(range, scales.get(part.prices.currency) ?? 0, barWidth, glyphs);
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
