/** Exactly one purchase request for a row that is SENDING on disk, and its answer into the journal. */
import { toApiError } from '../../errors.ts';
import { classifyFailure, classifyReceipt } from '../domain/classify-outcome.ts';
import type { PurchaseEvent } from '../domain/purchase-machine.ts';
import type { PurchaseEntry } from '../journal/purchase-table.ts';
import { followAgain } from './poll.ts';
import type { Desk } from './service-state.ts';

/** Sends, and returns at once; `desk.inFlight` holds the answer until it is written. Never aborted, never repeated. */
export function send(desk: Desk, id: string): void {
  const entry = desk.ledger.purchase(id);
  if (entry?.row.state !== 'SENDING') throw new Error(`purchase ${id} is not on disk as SENDING`);
  const done = carryOut(desk, entry).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    desk.setTrouble({
      message: `The answer of a purchase could not be kept: ${message}`,
      hint: 'Start dialdeck again.',
    });
  });
  desk.inFlight.add(done);
  desk.background(
    done.then(() => {
      desk.inFlight.delete(done);
      desk.changed();
    }),
  );
}

async function carryOut(desk: Desk, entry: PurchaseEntry): Promise<void> {
  const answer = purchaseOnce(desk, entry);
  const inTime = await withinPatience(desk, answer);
  if (inTime === undefined) {
    const seconds = Math.round(desk.policy.answerWithin / 1000);
    await keep(desk, entry, { type: 'lost', evidence: `no answer within ${seconds} s` });
  }
  await keep(desk, entry, inTime ?? (await answer));
}

/**
 * What the answer says, or undefined when none came in time; the request goes on and its late answer still counts. The wait goes on
 * when the journal is being closed.
 */
async function withinPatience(
  desk: Desk,
  answer: Promise<PurchaseEvent>,
): Promise<PurchaseEvent | undefined> {
  const answered = new AbortController();
  const late = desk.runtime.sleep(desk.policy.answerWithin, answered.signal).catch((error: unknown) => {
    if (!answered.signal.aborted) throw error;
  });
  try {
    return await Promise.race([answer, late.then(() => undefined)]);
  } finally {
    answered.abort();
  }
}

async function purchaseOnce(desk: Desk, entry: PurchaseEntry): Promise<PurchaseEvent> {
  const { row } = entry;
  try {
    const receipt = await desk.provider.purchase(row.order);
    return classifyReceipt(row.order, receipt);
  } catch (error) {
    return classifyFailure(toApiError(error));
  }
}

/** The answer on disk first; then the number is looked for at once, whatever was being waited for. */
async function keep(desk: Desk, { row }: PurchaseEntry, event: PurchaseEvent): Promise<void> {
  await desk.persist(row.id, () => desk.advance(row.id, event));
  if (!desk.ended.aborted) desk.background(followAgain(desk, row.id));
}
