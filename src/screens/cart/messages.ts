/** The sentences below the cart. Pure. */
import type { Cell, Signs, Span } from '../../components/cells.ts';
import { labelled } from '../../components/owned-lines.ts';
import { cutAtWord } from '../../components/pieces.ts';
import { wrapCell } from '../../components/wrap.ts';
import { formatAge, formatMoney, plural } from '../../text/format.ts';
import { missingFeesNote, todayNote } from '../../text/totals.ts';
import type { CartState } from './cart.ts';
import { buyable, type CartRow, needsReview } from './rows.ts';
import { type CartTotals, cartTotals, totalsText } from './totals.ts';

/** Rows for what is said of a row and of the totals. */
const ROWS_BELOW = 2;

/** "Cart: 3 numbers"; after a purchase that left none in it "Cart: 2 of 2 numbers bought". */
export function cartTitle({ lines, run }: CartState): string {
  if (run.kind !== 'ended' || lines.length > 0) return `Cart: ${plural(lines.length, 'number')}`;
  const bought = [...run.outcomes.values()].filter(({ state }) => state === 'DONE').length;
  return `Cart: ${bought} of ${plural(run.ordered.length, 'number')} bought`;
}

/**
 * What the numbers that can be bought from here cost: today, per month, in the first year. When a purchase has left none of them, what was
 * bought and what that costs. Three rows.
 */
export function totalLines(rows: readonly CartRow[]): Span[][] {
  const counted = countedRows(rows);
  const totals = cartTotals(counted);
  const { today, monthly, firstYear } = totals;
  const text = (value: string): Span =>
    value === '' ? { text: 'nothing', token: 'muted' } : { text: value, token: 'heading' };
  const isOver = hasOnlyResults(rows);
  return [
    [
      ...labelled(isOver ? 'Bought for' : 'Today', text(totalsText(today))),
      { text: `  ${todayNote(totals)}`, token: 'muted' },
    ],
    [...labelled('Per month', text(monthly.map(formatMoney).join(' and ')))],
    [...labelled('First year', text(totalsText(firstYear)))],
  ];
}

/** Whether there are results of a purchase, and nothing that can be bought from here. */
function hasOnlyResults(rows: readonly CartRow[]): boolean {
  return buyable(rows).length === 0 && rows.some(({ left }) => left === true);
}

/** The rows that the totals are about. */
function countedRows(rows: readonly CartRow[]): readonly CartRow[] {
  return hasOnlyResults(rows) ? rows.filter(({ outcome }) => outcome?.state === 'DONE') : buyable(rows);
}

/** What a row says of its purchase, and what the totals do not hold. At most two rows of `width` cells. */
export function rowLines(
  rows: readonly CartRow[],
  current: CartRow | undefined,
  width: number,
  signs: Signs,
): readonly Cell[] {
  const reason = current?.outcome?.reason ?? '';
  const others = rows.filter(needsReview).length;
  const rest =
    current?.ordered === undefined
      ? `${plural(others, 'number')} cannot be bought from here: Enter opens its review card.`
      : `${current.ordered.bought ? 'It was bought otherwise' : 'Its purchase is open'}, so it is in no total: Enter opens its order, Space takes it out.`;
  const fee = missingFeeText(cartTotals(countedRows(rows)));
  const isSaid = others > 0 || current?.ordered !== undefined;
  const text: Span = { text: reason === '' && isSaid ? rest : reason, token: 'warn' };
  if (fee !== '') return [[{ text: fee, token: 'warn' }], cutAtWord([text], width, signs)];
  const wrapped = wrapCell([text], width);
  return wrapped.length <= ROWS_BELOW ? wrapped : [cutAtWord([text], width, signs)];
}

/** Empty where every set-up fee is stated. */
export function missingFeeText(totals: CartTotals): string {
  const missing = missingFeesNote(totals);
  return missing === '' ? '' : `+ ${missing}.`;
}

/** How old a cart of an earlier run is, and what became of its offers; empty for one of this run. */
export function earlierText({ earlier }: CartState, now: number): string {
  if (earlier === undefined) return '';
  const age = `Marked ${formatAge(earlier.at, now)}`;
  if (earlier.offers === 'reading') return `${age}. Reading the prices again …`;
  if (earlier.offers === 'not read') return `${age}, and so are the prices.`;
  const { changed, notOffered } = earlier;
  const news = [
    ...(changed === 0 ? [] : [`${plural(changed, 'price')} changed`]),
    ...(notOffered.size === 0 ? [] : [`${plural(notOffered.size, 'number')} not offered now`]),
  ];
  return `${age}. Read again: ${news.length === 0 ? 'the prices are the same' : news.join(', ')}.`;
}
