/** Adoption: a purchase that was made with another key of the same account continues with the one in use. */
import { localError } from '../../errors.ts';
import { allows } from '../domain/purchase-machine.ts';
import type { PurchaseEntry } from '../journal/purchase-table.ts';
import type { ServiceState } from './service-state.ts';
import { LOST } from './take-over.ts';

/**
 * Moves a purchase of another account or key to the account in use, and makes this process its driver unless it was never
 * sent. Throws ApiError `conflict` while another process drives it or this account has an open purchase of the same number,
 * and JournalError when it cannot be written.
 */
export function adopt(service: ServiceState, entry: PurchaseEntry): void {
  const { id, phoneNumber, state } = entry.row;
  const { fingerprint: accountFingerprint } = service;
  if (service.driverOf(entry) === 'elsewhere')
    throw conflict('It is being looked after by another dialdeck.');
  const alreadyOpen = service.index
    .purchasesOf(phoneNumber)
    .some(
      ({ row }) =>
        row.accountFingerprint === accountFingerprint &&
        allows({ state: row.state, settledByPerson: row.settlement !== undefined }, 'shown') &&
        row.completedAt === undefined,
    );
  if (alreadyOpen) throw conflict('This account has an open purchase of the same number.');
  service.write(() => {
    service.beat();
    service.journal.purchases.adopt(id, service.account, service.runtime.now());
    if (state !== 'INTENT') {
      service.journal.purchases.takeOver(id, entry.stored.owner ?? undefined, service.me);
    }
  });
  if (state === 'SENDING') service.advance(id, LOST);
}

function conflict(message: string) {
  return localError('conflict', message, 'Look at the purchase again.');
}
