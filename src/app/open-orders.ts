/** The header's text about pending purchases. */

import { formatPhoneNumber } from '../api/numbers/format.ts';
import type { PurchaseView } from '../api/purchases/domain/types.ts';
import type { Notice } from '../screens/screen.ts';
import { plural } from '../text/format.ts';
import type { PendingOrders } from './state.ts';

/** Counts the pending purchases. `oldestAt` is `now` when there are none. */
export function orderSummary(views: readonly PurchaseView[], now: number): PendingOrders {
  const open = views.filter((view) => !view.settled);
  const [only, ...others] = open;
  return {
    ...(only === undefined || others.length > 0 ? {} : { only: only.row.phoneNumber }),
    count: open.length,
    needPerson: open.filter((view) => view.needsPerson).length,
    oldestAt: open.reduce((oldest, view) => Math.min(oldest, view.row.createdAt), now),
  };
}

/** The notice about a purchase that ended while another screen was shown; undefined when a person withdrew it. */
export function settledNotice({ row, purchase }: PurchaseView): Notice | undefined {
  const number = formatPhoneNumber(row.phoneNumber);
  if (purchase.status === 'COMPLETED')
    return { kind: 'done', text: `${number} is yours: the purchase is completed` };
  if (purchase.status === 'FAILED')
    return { kind: 'error', text: `${number} was not bought; Purchases (3) says why` };
  return undefined;
}

/** The same for who looks elsewhere. */
export function settledText({ row, purchase }: PurchaseView): string | undefined {
  const number = formatPhoneNumber(row.phoneNumber);
  if (purchase.status === 'COMPLETED') return `${number} is yours`;
  return purchase.status === 'FAILED' ? `${number} was not bought` : undefined;
}

/** "+1 212 555 0101 pending", "2 orders, action needed for 1"; empty when nothing is pending. */
export function ordersText({ count, needPerson, only }: PendingOrders): string {
  if (count === 0) return '';
  if (only !== undefined) return `${formatPhoneNumber(only)} ${needPerson > 0 ? 'action needed' : 'pending'}`;
  const orders = plural(count, 'order');
  if (needPerson === 0) return `${orders} pending`;
  return `${orders}, action needed for ${needPerson}`;
}

/** What a person must know who leaves an account with open orders: only the account in use is checked. Empty without any. */
export function openOrdersLeft(
  left: string,
  next: string,
  { count }: Pick<PendingOrders, 'count'>,
): readonly string[] {
  if (count === 0 || left === next) return [];
  const still = count === 1 ? 'is still open. It is' : 'are still open. They are';
  return [`${plural(count, 'order')} of ${left} ${still} checked again when you use ${left} (A).`];
}
