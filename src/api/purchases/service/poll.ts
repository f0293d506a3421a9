/** Looks after open purchases of this process until each has ended: polls with growing pauses, never sends. */

import { LONGEST_WAIT_MS } from '../../limits.ts';
import { isTerminal, type PurchaseEvent } from '../domain/purchase-machine.ts';
import { refusalOf } from '../domain/refusal.ts';
import { JournalError } from '../journal/journal-error.ts';
import type { PurchaseEntry } from '../journal/purchase-table.ts';
import { believed } from './believed.ts';
import {
  type Absence,
  concludeAbsence,
  concludeFailure,
  concludeNotOurs,
  look,
  type Observation,
  untilNextLook,
  watchedFor,
  windowIsOver,
} from './reconcile.ts';
import { reopenContradicted } from './reopen.ts';
import type { ServiceState } from './service-state.ts';
import { takeLeftOver } from './take-over.ts';

/** Starts following unless it is followed already; resolves after the first look. */
export async function follow(service: ServiceState, id: string): Promise<void> {
  if (service.driven.has(id)) return;
  const stop = new AbortController();
  service.driven.set(id, stop);
  const first = Promise.withResolvers<void>();
  const done = run(service, id, stop.signal, first.resolve).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    service.setTrouble({
      message: `The watching of a purchase failed: ${message}`,
      hint: 'Start dialdeck again.',
    });
  });
  service.background(
    done.then(() => {
      first.resolve();
      if (service.driven.has(id) && service.driven.get(id) !== stop) return;
      service.driven.delete(id);
      service.setCheckStatus(id, {});
    }),
  );
  await first.promise;
}

/** The same with a look at once, also where the next one was still waited for. */
export async function followAgain(service: ServiceState, id: string): Promise<void> {
  service.driven.get(id)?.abort();
  service.driven.delete(id);
  await follow(service, id);
}

async function run(
  service: ServiceState,
  id: string,
  signal: AbortSignal,
  looked: () => void,
): Promise<void> {
  let absence: Absence | undefined;
  for (let looks = 0; !service.ended.aborted && !signal.aborted; looks += 1) {
    const entry = service.index.purchase(id);
    if (entry === undefined || !isFollowed(service, entry)) return;
    const ended = AbortSignal.any([signal, service.ended]);
    const observation = await service.looks.run(() => lookAndAsk(service, entry, ended));
    if (service.ended.aborted || signal.aborted) return;
    absence = nextAbsence(service, absence, observation);
    conclude(service, id, observation, absence);
    looked();
    const after = service.index.purchase(id);
    if (after === undefined || !isFollowed(service, after)) return;
    if (after.row.state !== entry.row.state) {
      looks = -1;
      absence = undefined;
    }
    const wait = pauseAfter(service, after, looks + 1, observation, absence);
    const problem =
      observation.kind === 'failed' ? `cannot look now: ${observation.error.message}` : undefined;
    service.setCheckStatus(id, {
      nextCheckAt: service.runtime.now() + wait,
      ...(problem === undefined ? {} : { problem }),
    });
    await service.pause(wait, signal);
  }
}

/** A look, and whether it may be believed. */
async function lookAndAsk(
  service: ServiceState,
  entry: PurchaseEntry,
  signal?: AbortSignal,
): Promise<Observation> {
  return believed(service, entry, await look(service, entry, signal));
}

function nextAbsence(
  service: ServiceState,
  before: Absence | undefined,
  observation: Observation,
): Absence | undefined {
  if (observation.kind !== 'absent' && !('absent' in observation)) return undefined;
  return before === undefined
    ? { looks: 1, since: service.clock.now() }
    : { looks: before.looks + 1, since: before.since };
}

/** Writes what a look showed. A journal that cannot be written now is written at the next look. */
function conclude(
  service: ServiceState,
  id: string,
  observation: Observation,
  absence: Absence | undefined,
): void {
  try {
    const entry = service.index.purchase(id);
    if (entry === undefined || !mayConclude(entry, observation)) return;
    const event = conclusionOf(service, entry, observation, absence);
    if (event !== undefined) service.advance(id, event);
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    service.setTrouble({ message: error.message, hint: error.hint });
  }
}

/** While its own process awaits the answer, only the number itself says more than that answer will. */
function mayConclude({ row }: PurchaseEntry, observation: Observation): boolean {
  return row.state !== 'SENDING' || (observation.kind === 'event' && observation.event.type === 'shown');
}

function conclusionOf(
  service: ServiceState,
  entry: PurchaseEntry,
  observation: Observation,
  absence: Absence | undefined,
): PurchaseEvent | undefined {
  switch (observation.kind) {
    case 'event':
      return observation.absent === true
        ? concludeMissing(service, entry, observation.event, absence)
        : observation.event;
    case 'absent':
      return absence === undefined ? undefined : concludeAbsence(service, entry, absence);
    case 'not-ours':
      return concludeNotOurs(entry, observation);
    case 'failed':
      return concludeFailure(service, entry, observation);
  }
}

/** A success whose number is not shown is progress until the window is over, and stays a person's to decide after that. */
function concludeMissing(
  service: ServiceState,
  entry: PurchaseEntry,
  event: PurchaseEvent,
  absence: Absence | undefined,
): PurchaseEvent | undefined {
  if (entry.row.state === 'NEEDS_HUMAN') return undefined;
  return (absence === undefined ? undefined : concludeAbsence(service, entry, absence)) ?? event;
}

/** Whether this process still has something to find out about the row. */
function isFollowed(service: ServiceState, entry: PurchaseEntry): boolean {
  const { row, stored } = entry;
  if (stored.owner !== service.me || row.state === 'INTENT' || row.state === 'SENDING') return false;
  if (isTerminal({ state: row.state, settledByPerson: row.settlement !== undefined })) return false;
  if (row.state === 'ACCEPTED' || row.state === 'UNKNOWN') return true;
  return !isSuperseded(service, entry) && watchedFor(service, 'purchase', entry) < service.policy.watchOnFor;
}

/** Whether a later purchase of the same number would be mistaken for the absent one. */
function isSuperseded(service: ServiceState, { row, position }: PurchaseEntry): boolean {
  return service.index
    .purchasesOf(row.phoneNumber)
    .some(
      (other) =>
        other.position > position &&
        other.row.accountFingerprint === row.accountFingerprint &&
        !['REJECTED', 'NOT_SENT', 'CANCELLED', 'SETTLED_ABSENT'].includes(other.row.state),
    );
}

function pauseAfter(
  service: ServiceState,
  { row }: PurchaseEntry,
  looks: number,
  observation: Observation,
  absence: Absence | undefined,
): number {
  const { policy, runtime } = service;
  if (row.state === 'SETTLED_ABSENT' || row.state === 'NEEDS_HUMAN') return policy.watchOnEvery;
  if (absence !== undefined && refusalOf(row) !== undefined) return untilNextLook(service, row, absence);
  const wait = policy.pause(Math.max(0, looks - 1), runtime.random());
  const asked = observation.kind === 'failed' ? (observation.error.retryAfterMs ?? 0) : 0;
  return Math.max(wait, Math.min(asked, LONGEST_WAIT_MS));
}

/**
 * One look now, outside the rhythm; where further ones could end the doubt soon, they follow. A row whose process is gone is
 * taken over first. An order that ended without its number is opened again when the provider's record now says otherwise.
 */
export async function checkOnce(
  service: ServiceState,
  id: string,
  signal?: AbortSignal,
): Promise<Observation | undefined> {
  const reopened = await reopenContradicted(service, id, signal);
  if (typeof reopened !== 'boolean') return reopened;
  const tookOver = takeLeftOver(service, id) || reopened;
  const entry = service.index.purchase(id);
  if (entry === undefined || entry.row.state === 'INTENT') return undefined;
  const { row } = entry;
  if (isTerminal({ state: row.state, settledByPerson: row.settlement !== undefined })) return undefined;
  let observation = await lookAndAsk(service, entry, signal);
  let absence = nextAbsence(service, undefined, observation);
  for (let wait = pauseToEnd(service, entry, absence); wait !== undefined; ) {
    await service.pause(wait, signal);
    observation = await lookAndAsk(service, entry, signal);
    absence = nextAbsence(service, absence, observation);
    wait = pauseToEnd(service, entry, absence);
  }
  if (!service.ended.aborted) conclude(service, id, observation, absence);
  if (tookOver) service.background(follow(service, id));
  return observation;
}

/** How long to wait for a further look that could end the doubt; undefined when none soon can. */
function pauseToEnd(
  service: ServiceState,
  entry: PurchaseEntry,
  absence: Absence | undefined,
): number | undefined {
  if (absence === undefined) return undefined;
  const { row } = entry;
  if (refusalOf(row) !== undefined) {
    const isOver = concludeAbsence(service, entry, absence) !== undefined;
    return isOver ? undefined : untilNextLook(service, row, absence);
  }
  const inDoubt = row.state === 'UNKNOWN' || row.state === 'ACCEPTED';
  const last = absence.looks === 1 && inDoubt && windowIsOver(service, entry, absence);
  return last ? service.policy.pause(0, 0) : undefined;
}
