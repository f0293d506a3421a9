/** The sentences below the cart. Pure. */
import type { Span } from '../../components/cells.ts';
import { labelled } from '../../components/owned-lines.ts';
import { formatMoney, plural } from '../../text/format.ts';
import { buyable, type CartRow } from './rows.ts';
import { cartTotals, totalsText } from './totals.ts';

/** What the numbers that can be bought from here cost: today, per month, in the first year. Three rows. */
export function totalLines(rows: readonly CartRow[]): Span[][] {
  const { today, monthly, firstYear } = cartTotals(buyable(rows));
  const text = (value: string): Span =>
    value === '' ? { text: 'nothing', token: 'muted' } : { text: value, token: 'heading' };
  return [
    [
      ...labelled('Today', text(totalsText(today))),
      { text: '  set-up fees and first month', token: 'muted' },
    ],
    [...labelled('Per month', text(monthly.map(formatMoney).join(' and ')))],
    [...labelled('First year', text(totalsText(firstYear)))],
  ];
}

/** What the totals do not hold. Two rows, empty where they hold everything. */
export function missingLines(rows: readonly CartRow[]): Span[][] {
  const { withoutFee } = cartTotals(buyable(rows));
  const left = rows.length - buyable(rows).length;
  const fee =
    withoutFee === 0 ? '' : `+ excl. the set-up fee of ${plural(withoutFee, 'number')} (not published).`;
  const rest =
    left === 0 ? '' : `${plural(left, 'number')} cannot be bought from here: Enter opens its review card.`;
  return [[{ text: fee, token: 'warn' }], [{ text: rest, token: 'warn' }]];
}
