/** Rows whose processes are gone. What one of them was sending may have arrived: it is in doubt, never sent again. */

import type { PurchaseEntry } from '../journal/purchase-table.ts';
import type { ServiceState } from './service-state.ts';

/** What is known of a purchase whose process ended while it was being sent. */
export const LOST = { type: 'lost', evidence: 'dialdeck ended while the purchase was being sent' } as const;

/**
 * Makes this process the driver of an unfinished purchase unless another one lives or was faster; returns whether it is.
 * Throws JournalError when that cannot be written.
 */
export function takeOver(service: ServiceState, entry: PurchaseEntry): boolean {
  const { row } = entry;
  // A request of this process whose answer is awaited is not left over.
  if (row.state === 'SENDING' && service.driverOf(entry) === 'here') return false;
  if (!service.claim('purchase', entry)) return false;
  if (row.state === 'SENDING') service.advance(row.id, LOST);
  return true;
}

/**
 * The same for one that was being sent, before anything else is done with it. Whoever took it looks after it from then on: no
 * other process will.
 */
export function takeLeftOver(service: ServiceState, id: string): boolean {
  const entry = service.index.purchase(id);
  return entry?.row.state === 'SENDING' && takeOver(service, entry);
}
