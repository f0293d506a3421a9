/** The one request that may be repeated: after an answer of which the carrier documents that it did not process the request. */
import type { ApiError } from '../../errors.ts';
import { LONGEST_WAIT_MS, THROTTLED_WAIT_MS } from '../../limits.ts';
import { classifyFailure } from '../domain/classify-outcome.ts';
import type { PurchaseEvent } from '../domain/purchase-machine.ts';
import { JournalError } from '../journal/journal-error.ts';
import { look } from './reconcile.ts';
import { sentAt } from './sent-at.ts';
import type { ServiceState } from './service-state.ts';

const LEFT = 'dialdeck left the account before it sent it once more';

/**
 * Waits as long as the carrier asks for, looks whether the account owns the number meanwhile, and writes that the purchase is sent once
 * more. Returns undefined when it may be sent, and otherwise what follows from the refusal: nothing more is sent then.
 */
export async function refusedForGood(
  service: ServiceState,
  id: string,
  failure: ApiError,
): Promise<PurchaseEvent | undefined> {
  const refused = classifyFailure(failure);
  const wait = failure.retryAfterMs ?? THROTTLED_WAIT_MS;
  const { leaving } = service;
  if (refused.type !== 'refused' || !failure.notProcessed || wait > LONGEST_WAIT_MS || leaving.aborted) {
    return refused;
  }
  const instead = (why: string) => ({ ...refused, evidence: `${refused.evidence}; ${why}` });
  await pauseInSight(service, id, refused.evidence, wait, leaving);
  const entry = service.index.purchase(id);
  if (leaving.aborted || entry === undefined) return instead(LEFT);
  const seen = await look(service, entry, leaving);
  if (leaving.aborted) return instead(LEFT);
  if (seen.kind === 'failed') {
    return instead(
      `the number could not be looked for, so that it was not sent once more: ${seen.error.message}`,
    );
  }
  if (seen.kind !== 'absent') {
    return {
      ...instead('then the account owned the number, so that it was not sent once more'),
      ownedBefore: true,
    };
  }
  return startAgain(service, id) ? undefined : refused;
}

/** The wait, in the journal and on the screen. */
async function pauseInSight(
  service: ServiceState,
  id: string,
  reason: string,
  wait: number,
  leaving: AbortSignal,
): Promise<void> {
  const seconds = Math.ceil(wait / 1_000);
  const evidence = `${reason}; it was not processed, and is sent once more in ${seconds} s`;
  await service.persist(id, () => service.advance(id, { type: 'throttled', evidence }));
  service.setCheckStatus(id, {
    nextCheckAt: service.runtime.now() + wait,
    problem: 'the carrier did not process it and asks to wait; then it is sent once more',
  });
  await service.pause(wait, leaving);
  service.setCheckStatus(id, {});
}

/** On the disk before the first byte leaves, and only while the row is this process's and waits for it. */
function startAgain(service: ServiceState, id: string): boolean {
  try {
    return service.write(() => {
      const entry = service.journal.purchases.find(id);
      if (entry?.row.state !== 'SENDING' || entry.stored.owner !== service.me) return false;
      const evidence = 'the account does not own the number; sending once more';
      const event = { type: 'sending-again', evidence, ...sentAt(service.provider) } as const;
      service.journal.purchases.apply(id, event, service.move);
      return true;
    });
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    service.setTrouble({ message: error.message, hint: error.hint });
    return false;
  }
}
