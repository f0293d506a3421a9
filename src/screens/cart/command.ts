/** The cart as a command, which asks before it buys. Pure. */
import { optionFor } from '../../text/shell-line.ts';
import type { ScreenCommand } from '../command.ts';
import type { CartState } from './cart.ts';
import { cartTotals } from './totals.ts';

/** Or why there is none. */
export function cartCommand({ lines, pattern, names, why }: CartState): ScreenCommand | string {
  const [only, ...others] = lines.map(({ offer }) => offer.phoneNumber);
  if (only === undefined) return 'the cart is empty';
  const { today, withoutPrice, withoutFee } = cartTotals(lines);
  const [total, ...more] = today;
  const limited = total !== undefined && more.length === 0 && withoutPrice === 0;
  return {
    words: [
      ...['buy', only, ...others],
      ...optionFor('--name', pattern),
      ...optionFor('--why', why),
      ...(limited && others.length > 0 ? ['--max-total', total.money.amount] : []),
      ...(limited && others.length === 0 ? ['--max-monthly', total.money.amount] : []),
      ...(limited && total.money.currency !== 'USD' ? ['--currency', total.money.currency] : []),
      ...(limited && others.length > 0 && withoutFee > 0 ? ['--accept-unknown-fees'] : []),
    ],
    without: names.size === 0 ? undefined : 'the names that are typed for one number',
  };
}
