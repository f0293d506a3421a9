import type { Total } from '../../api/pricing/index.ts';
import { formatMoney } from '../../text/format.ts';

/** "$12.00+": at least, as a set-up fee that nobody states may come on top. */
export function totalText(total: Total | undefined): string {
  return total === undefined ? '' : `${formatMoney(total.money)}${total.atLeast ? '+' : ''}`;
}
