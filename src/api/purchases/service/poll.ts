/** Looks after open purchases of this process until each has ended: polls with growing pauses, never sends. */

import { LONGEST_WAIT_MS } from '../../wait.ts';
import { isTerminal, type PurchaseEvent } from '../domain/purchase-machine.ts';
import { refusalOf } from '../domain/refusal.ts';
import { JournalError } from '../journal/journal-error.ts';
import type { PurchaseEntry } from '../journal/purchase-table.ts';
import {
  type Absence,
  concludeAbsence,
  concludeFailure,
  concludeNotOurs,
  look,
  type Sight,
  untilNextLook,
  watchedFor,
  windowIsOver,
} from './reconcile.ts';
import type { Desk } from './service-state.ts';
import { takeLeftOver } from './take-over.ts';

/** At most so many looks at once, however many rows are open. */
const LOOKS_AT_ONCE = 8;

/** Starts following unless it is followed already; resolves after the first look. */
export async function follow(desk: Desk, id: string): Promise<void> {
  if (desk.driven.has(id)) return;
  const stop = new AbortController();
  desk.driven.set(id, stop);
  const first = Promise.withResolvers<void>();
  const done = run(desk, id, stop.signal, first.resolve).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    desk.setTrouble({
      message: `The watching of a purchase failed: ${message}`,
      hint: 'Start dialdeck again.',
    });
  });
  desk.background(
    done.then(() => {
      first.resolve();
      if (desk.driven.has(id) && desk.driven.get(id) !== stop) return;
      desk.driven.delete(id);
      desk.attend(id, {});
    }),
  );
  await first.promise;
}

/** The same with a look at once, also where the next one was still waited for. */
export async function followAgain(desk: Desk, id: string): Promise<void> {
  desk.driven.get(id)?.abort();
  desk.driven.delete(id);
  await follow(desk, id);
}

async function run(desk: Desk, id: string, signal: AbortSignal, looked: () => void): Promise<void> {
  let absence: Absence | undefined;
  for (let looks = 0; !desk.ended.aborted && !signal.aborted; looks += 1) {
    const entry = desk.ledger.purchase(id);
    if (entry === undefined || !isFollowed(desk, entry)) return;
    const sight = await lookInTurn(desk, entry, signal);
    if (desk.ended.aborted || signal.aborted) return;
    absence = nextAbsence(desk, absence, sight);
    conclude(desk, id, sight, absence);
    looked();
    const after = desk.ledger.purchase(id);
    if (after === undefined || !isFollowed(desk, after)) return;
    if (after.row.state !== entry.row.state) {
      looks = -1;
      absence = undefined;
    }
    const wait = pauseAfter(desk, after, looks + 1, sight, absence);
    const problem = sight.kind === 'failed' ? `cannot look now: ${sight.error.message}` : undefined;
    desk.attend(id, {
      nextCheckAt: desk.runtime.now() + wait,
      ...(problem === undefined ? {} : { problem }),
    });
    await desk.pause(wait, signal);
  }
}

function nextAbsence(desk: Desk, before: Absence | undefined, sight: Sight): Absence | undefined {
  if (sight.kind !== 'absent') return undefined;
  return before === undefined
    ? { looks: 1, since: desk.clock.now() }
    : { looks: before.looks + 1, since: before.since };
}

/** Writes what a look showed. A journal that cannot be written now is written at the next look. */
function conclude(desk: Desk, id: string, sight: Sight, absence: Absence | undefined): void {
  try {
    const entry = desk.ledger.purchase(id);
    if (entry === undefined || !mayConclude(entry, sight)) return;
    const event = sight.kind === 'event' ? sight.event : conclusionOf(desk, entry, sight, absence);
    if (event !== undefined) desk.advance(id, event);
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    desk.setTrouble({ message: error.message, hint: error.hint });
  }
}

/** While its own process awaits the answer, only the number itself says more than that answer will. */
function mayConclude({ row }: PurchaseEntry, sight: Sight): boolean {
  return row.state !== 'SENDING' || (sight.kind === 'event' && sight.event.type === 'shown');
}

function conclusionOf(
  desk: Desk,
  entry: PurchaseEntry,
  sight: Exclude<Sight, { kind: 'event' }>,
  absence: Absence | undefined,
): PurchaseEvent | undefined {
  switch (sight.kind) {
    case 'absent':
      return absence === undefined ? undefined : concludeAbsence(desk, entry, absence);
    case 'not-ours':
      return concludeNotOurs(entry, sight.why);
    case 'failed':
      return concludeFailure(entry, sight.error);
  }
}

/** Whether this process still has something to find out about the row. */
function isFollowed(desk: Desk, entry: PurchaseEntry): boolean {
  const { row, stored } = entry;
  if (stored.owner !== desk.me || row.state === 'INTENT' || row.state === 'SENDING') return false;
  if (isTerminal({ state: row.state, settledByPerson: row.settlement !== undefined })) return false;
  if (row.state === 'ACCEPTED' || row.state === 'UNKNOWN') return true;
  return !isSuperseded(desk, entry) && watchedFor(desk, 'purchase', entry) < desk.policy.watchOnFor;
}

/** Whether a later purchase of the same number would be mistaken for the absent one. */
function isSuperseded(desk: Desk, { row, position }: PurchaseEntry): boolean {
  return desk.ledger
    .purchases()
    .some(
      (other) =>
        other.position > position &&
        other.row.phoneNumber === row.phoneNumber &&
        other.row.accountFingerprint === row.accountFingerprint &&
        !['REJECTED', 'NOT_SENT', 'CANCELLED', 'SETTLED_ABSENT'].includes(other.row.state),
    );
}

function pauseAfter(
  desk: Desk,
  { row }: PurchaseEntry,
  looks: number,
  sight: Sight,
  absence: Absence | undefined,
): number {
  const { policy, runtime } = desk;
  if (row.state === 'SETTLED_ABSENT' || row.state === 'NEEDS_HUMAN') return policy.watchOnEvery;
  if (absence !== undefined && refusalOf(row) !== undefined) return untilNextLook(desk, row, absence);
  const wait = policy.pause(Math.max(0, looks - 1), runtime.random());
  const asked = sight.kind === 'failed' ? (sight.error.retryAfterMs ?? 0) : 0;
  return Math.max(wait, Math.min(asked, LONGEST_WAIT_MS));
}

const turns = new WeakMap<Desk, { busy: number; waiting: (() => void)[] }>();

async function lookInTurn(desk: Desk, entry: PurchaseEntry, signal: AbortSignal): Promise<Sight> {
  const turn = turns.get(desk) ?? { busy: 0, waiting: [] };
  turns.set(desk, turn);
  if (turn.busy >= LOOKS_AT_ONCE) await new Promise<void>((resolve) => turn.waiting.push(resolve));
  turn.busy += 1;
  try {
    return await look(desk, entry, AbortSignal.any([signal, desk.ended]));
  } finally {
    turn.busy -= 1;
    turn.waiting.shift()?.();
  }
}

/**
 * One look now, outside the rhythm; where further ones could end the doubt soon, they follow. A row whose process is gone is
 * taken over first.
 */
export async function checkOnce(desk: Desk, id: string, signal?: AbortSignal): Promise<Sight | undefined> {
  const taken = takeLeftOver(desk, id);
  const entry = desk.ledger.purchase(id);
  if (entry === undefined || entry.row.state === 'INTENT') return undefined;
  const { row } = entry;
  if (isTerminal({ state: row.state, settledByPerson: row.settlement !== undefined })) return undefined;
  let sight = await look(desk, entry, signal);
  let absence = nextAbsence(desk, undefined, sight);
  for (let wait = pauseToEnd(desk, entry, absence); wait !== undefined; ) {
    await desk.pause(wait, signal);
    sight = await look(desk, entry, signal);
    absence = nextAbsence(desk, absence, sight);
    wait = pauseToEnd(desk, entry, absence);
  }
  if (!desk.ended.aborted) conclude(desk, id, sight, absence);
  if (taken) desk.background(follow(desk, id));
  return sight;
}

/** How long to wait for a further look that could end the doubt; undefined when none soon can. */
function pauseToEnd(desk: Desk, entry: PurchaseEntry, absence: Absence | undefined): number | undefined {
  if (absence === undefined) return undefined;
  const { row } = entry;
  if (refusalOf(row) !== undefined) {
    const isOver = concludeAbsence(desk, entry, absence) !== undefined;
    return isOver ? undefined : untilNextLook(desk, row, absence);
  }
  const inDoubt = row.state === 'UNKNOWN' || row.state === 'ACCEPTED';
  const last = absence.looks === 1 && inDoubt && windowIsOver(desk, entry, absence);
  return last ? desk.policy.pause(0, 0) : undefined;
}
