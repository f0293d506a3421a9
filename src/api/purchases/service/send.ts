/** Exactly one purchase request for a row that is SENDING on disk, and its answer into the journal. */
import { ApiError, toApiError } from '../../errors.ts';
import { classifyAnswer, classifyFailure } from '../domain/classify-outcome.ts';
import type { PurchaseEvent } from '../domain/purchase-machine.ts';
import type { PurchaseRow } from '../domain/types.ts';
import type { PurchaseEntry } from '../journal/purchase-table.ts';
import { followAgain } from './poll.ts';
import { refusedForGood } from './send-once-more.ts';
import type { ServiceState } from './service-state.ts';

/** Sends, and returns at once; `service.inFlight` holds the answer until it is written. Never aborted, never repeated. */
export function send(service: ServiceState, id: string): void {
  const entry = service.index.purchase(id);
  if (entry?.row.state !== 'SENDING') throw new Error(`purchase ${id} is not on disk as SENDING`);
  const done = sendAndRecord(service, entry).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    service.setTrouble({
      message: `The answer of a purchase could not be kept: ${message}`,
      hint: 'Start dialdeck again.',
    });
  });
  service.inFlight.add(done);
  service.background(
    done.then(() => {
      service.inFlight.delete(done);
      service.changed();
    }),
  );
}

async function sendAndRecord(service: ServiceState, entry: PurchaseEntry): Promise<void> {
  const answer = purchaseOnce(service, entry);
  const inTime = await withinAnswerTime(service, answer);
  if (inTime === undefined) {
    const seconds = Math.round(service.policy.answerWithin / 1000);
    await recordAnswer(service, entry, { type: 'lost', evidence: `no answer within ${seconds} s` });
  }
  await recordAnswer(service, entry, inTime ?? (await answer));
}

/**
 * What the answer says, or undefined when none came in time; the request goes on and its late answer still counts. The wait goes on
 * when the journal is being closed.
 */
async function withinAnswerTime(
  service: ServiceState,
  answer: Promise<PurchaseEvent>,
): Promise<PurchaseEvent | undefined> {
  const answered = new AbortController();
  const late = service.runtime.sleep(service.policy.answerWithin, answered.signal).catch((error: unknown) => {
    if (!answered.signal.aborted) throw error;
  });
  try {
    return await Promise.race([answer, late.then(() => undefined)]);
  } finally {
    answered.abort();
  }
}

/** Once, and once more only after an answer of which the carrier documents that it did not process the request. */
async function purchaseOnce(service: ServiceState, { row }: PurchaseEntry): Promise<PurchaseEvent> {
  const first = await request(service, row);
  if (!(first instanceof ApiError)) return first;
  const refused = await refusedForGood(service, row.id, first);
  if (refused !== undefined) return refused;
  const again = service.index.purchase(row.id)?.row ?? row;
  const second = await request(service, again);
  return second instanceof ApiError ? classifyFailure(second) : second;
}

async function request(service: ServiceState, row: PurchaseRow): Promise<PurchaseEvent | ApiError> {
  const refusal = service.team === undefined ? undefined : await service.team.arm(row.id);
  if (refusal !== undefined) return refusal;
  try {
    const answer = await service.provider.purchase({ ...row.order, reference: row.id });
    return classifyAnswer(row, answer, service.provider.abilities);
  } catch (error) {
    return toApiError(error);
  }
}

/** The answer on disk first; then the number is looked for at once, whatever was being waited for. */
async function recordAnswer(
  service: ServiceState,
  { row }: PurchaseEntry,
  event: PurchaseEvent,
): Promise<void> {
  await service.persist(row.id, () => service.advance(row.id, event));
  if (!service.ended.aborted) service.background(followAgain(service, row.id));
}
