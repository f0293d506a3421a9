/** The sentences below the cart. Pure. */
import type { Span } from '../../components/cells.ts';
import { labelled } from '../../components/owned-lines.ts';
import { formatMoney, plural } from '../../text/format.ts';
import { buyable, type CartRow } from './rows.ts';
import { type CartTotals, cartTotals, totalsText } from './totals.ts';

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

/** What a row says of its purchase, or what the totals do not hold. Two rows. */
export function rowLines(rows: readonly CartRow[], current: CartRow | undefined): Span[][] {
  const reason = current?.outcome?.reason ?? '';
  const others = rows.filter(({ problem }) => problem !== undefined).length;
  const rest = `${plural(others, 'number')} cannot be bought from here: Enter opens its review card.`;
  return [
    [{ text: missingFeeText(cartTotals(buyable(rows))), token: 'warn' }],
    [{ text: reason === '' && others > 0 ? rest : reason, token: 'warn' }],
  ];
}

/** Empty where every set-up fee is stated. */
export function missingFeeText({ withoutFee }: CartTotals): string {
  return withoutFee === 0 ? '' : `+ excl. the set-up fee of ${plural(withoutFee, 'number')} (not published).`;
}
