/** An order that ended without its number, and of which the carrier's record later says otherwise: money may have been charged. */
import { ApiError, isNotFound, localError, toApiError } from '../../errors.ts';
import { classifyRecord } from '../domain/classify-outcome.ts';
import { hasEndedOrder, isOpen } from '../domain/purchase-machine.ts';
import type { PurchaseRow } from '../domain/types.ts';
import type { PurchaseEntry } from '../journal/purchase-table.ts';
import type { Observation } from './reconcile.ts';
import type { ServiceState } from './service-state.ts';

/**
 * Reads the record of an ended order once, and opens the purchase again when it is under way or completed there; returns whether it did.
 * It fails when the record cannot be read, and with ApiError `conflict` when another purchase of the number is open: nobody could tell which
 * of both brought the number.
 */
export async function reopenContradicted(
  service: ServiceState,
  id: string,
  signal: AbortSignal | undefined,
): Promise<boolean | Extract<Observation, { kind: 'failed' }>> {
  const entry = service.index.find(id);
  if (entry === undefined || !hasEndedOrder(entry.row)) return false;
  const says = await contradiction(service, entry.row, signal).catch(toApiError);
  if (says === undefined) return false;
  const error = says instanceof ApiError ? says : besideAnother(service, entry, says);
  if (error !== undefined) return { kind: 'failed', error };
  const evidence = `it had ended without the number (${entry.row.reason}), but now ${says}; money may have been charged`;
  const reopened = service.advance(id, { type: 'contradicted', evidence });
  return service.claim('purchase', reopened);
}

/** What the record says against the end; undefined when it still says so, knows nothing of the order, or says nothing that is known. */
async function contradiction(
  { provider }: ServiceState,
  { order, providerRef = '' }: PurchaseRow,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const record = await provider.purchaseStatus?.(providerRef, signal).catch((error: unknown) => {
    if (isNotFound(error)) return undefined;
    throw error;
  });
  if (record === undefined || record.metadata?.statusKnown === false) return undefined;
  const event = classifyRecord(order, record);
  return event.type === 'shown' || event.type === 'progress' ? event.evidence : undefined;
}

function besideAnother(service: ServiceState, { row }: PurchaseEntry, says: string): ApiError | undefined {
  const other = service.index
    .purchasesOf(row.phoneNumber)
    .find((each) => each.row.accountFingerprint === row.accountFingerprint && isOpen(each.row.state));
  if (other === undefined) return undefined;
  return localError(
    'conflict',
    `${row.phoneNumber}: this purchase had ended, but now ${says}. Another purchase of the number is open (${other.row.id}).`,
    'Look at the number and at both orders at the provider.',
  );
}
