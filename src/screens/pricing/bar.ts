/** The bar of the monthly prices of one account, and its heading. */
import type { Cell } from '../../components/cells.ts';
import { barScale, priceBar } from '../../components/price-bar.ts';
import type { Glyphs } from '../../components/theme.ts';
import { formatMoney } from '../../text/format.ts';
import { failureWord } from './failure-word.ts';
import { isNotOffered, monthlyOf, type PriceRow, type RowPart } from './rows.ts';

/** A longer bar is no easier to read. */
const LONGEST_BAR = 40;

/** The bar of a row, or why there is none. */
export function barCell(
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
export function scalesOf(rows: readonly PriceRow[]): ReadonlyMap<string, number> {
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
export function barTitle(scales: ReadonlyMap<string, number>): string {
  const [only, ...others] = scales;
  if (only === undefined) return '';
  const [currency, scale] = only;
  return others.length > 0
    ? 'scale per currency'
    : `0 to ${formatMoney({ amount: scale.toFixed(2), currency })}`;
}
