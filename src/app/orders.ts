/** What the header says about purchases under way. */
import type { PurchaseView } from '../api/purchases/types.ts';
import type { OrdersInFlight } from './state.ts';

/** Purchases that are not settled; `now` stands in for the oldest when there is none. */
export function orderSummary(views: readonly PurchaseView[], now: number): OrdersInFlight {
  const open = views.filter((view) => !view.settled);
  return {
    count: open.length,
    needPerson: open.filter((view) => view.row.state === 'NEEDS_HUMAN' || view.row.state === 'INTENT').length,
    oldestAt: open.reduce((oldest, view) => Math.min(oldest, view.row.createdAt), now),
  };
}
