/** What keeps a person from a decision on a purchase. */
import { localError } from '../../errors.ts';
import { allows, type PurchaseEventType } from '../domain/purchase-machine.ts';
import type { JournalState, PurchaseRow } from '../domain/types.ts';

/** Any other state has ended. */
const WHY_NOT: Partial<Readonly<Record<JournalState, string>>> = {
  INTENT: 'the purchase was confirmed and never sent; withdraw it, or review it again.',
  SENDING: 'the purchase is being sent by a dialdeck that is running; wait for its answer.',
  ACCEPTED: 'the purchase was sent already.',
  UNKNOWN: 'the purchase was sent already, and its outcome is unknown.',
  NEEDS_HUMAN: 'the purchase was sent already; settle it.',
};

/** Throws ApiError `conflict` unless the purchase takes this event now. */
export function requireAllowed(
  { state, settlement, phoneNumber }: PurchaseRow,
  type: PurchaseEventType,
): void {
  if (allows({ state, settledByPerson: settlement !== undefined }, type)) return;
  const why = WHY_NOT[state] ?? 'the purchase has ended already.';
  throw localError('conflict', `${phoneNumber}: ${why}`, 'Look at the purchase again.');
}
