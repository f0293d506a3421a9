import type { Total } from '../../api/pricing/index.ts';
import { formatMoney } from '../../text/format.ts';

/** "$12.00+"; the sign means that the set-up fee is not included, because it is not published. */
export function totalText(total: Total | undefined): string {
  return total === undefined ? '' : `${formatMoney(total.money)}${total.atLeast ? '+' : ''}`;
}
