/** The sentences below the cart. Pure. */
import type { Cell, Signs, Span } from '../../components/cells.ts';
import { labelled } from '../../components/owned-lines.ts';
import { cutAtWord } from '../../components/pieces.ts';
import { wrapCell } from '../../components/wrap.ts';
import { formatMoney, plural } from '../../text/format.ts';
import type { CartState } from './cart.ts';
import { buyable, type CartRow } from './rows.ts';
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
  const { today, monthly, firstYear } = cartTotals(counted);
  const text = (value: string): Span =>
    value === '' ? { text: 'nothing', token: 'muted' } : { text: value, token: 'heading' };
  const isOver = hasOnlyResults(rows);
  return [
    [
      ...labelled(isOver ? 'Bought for' : 'Today', text(totalsText(today))),
      { text: '  set-up fees and first month', token: 'muted' },
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
  const others = rows.filter(({ problem }) => problem !== undefined).length;
  const rest = `${plural(others, 'number')} cannot be bought from here: Enter opens its review card.`;
  const fee = missingFeeText(cartTotals(countedRows(rows)));
  const text: Span = { text: reason === '' && others > 0 ? rest : reason, token: 'warn' };
  if (fee !== '') return [[{ text: fee, token: 'warn' }], cutAtWord([text], width, signs)];
  const wrapped = wrapCell([text], width);
  return wrapped.length <= ROWS_BELOW ? wrapped : [cutAtWord([text], width, signs)];
}

/** Empty where every set-up fee is stated. */
export function missingFeeText({ withoutFee }: CartTotals): string {
  return withoutFee === 0 ? '' : `+ excl. the set-up fee of ${plural(withoutFee, 'number')} (not published).`;
}
