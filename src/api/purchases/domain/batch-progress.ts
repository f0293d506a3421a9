/** How far a batch is, how fast it goes and how long it will take. Pure, over the times of its items. */
import { isItemOpen } from './batch-machine.ts';
import type { BatchItem, ItemCounts } from './batch-types.ts';

/** The ends of the last items tell the pace: a carrier that throttles now does not go on as at the start. */
const LAST_ENDS = 50;
/** So few ends tell nothing yet. */
const FEWEST_ENDS = 3;

export interface BatchProgress {
  /** Items with an end, whichever it is. */
  readonly done: number;
  readonly total: number;
  /** Items a second; missing until enough have ended. */
  readonly perSecond?: number;
  /** In ms; missing with the rate, and at the end. */
  readonly leftMs?: number;
}

/** `since`: when the run began, `now`: both in ms since the epoch. */
export function progressOf(
  items: readonly Pick<BatchItem, 'state' | 'updatedAt'>[],
  since: number,
  now: number,
): BatchProgress {
  const ended = items.filter(({ state }) => !isItemOpen(state));
  const left = items.length - ended.length;
  const ends = ended
    .map(({ updatedAt }) => updatedAt)
    .filter((at) => at >= since)
    .toSorted((one, other) => one - other)
    .slice(-LAST_ENDS);
  const base = { done: ended.length, total: items.length };
  const from = ends.length === LAST_ENDS ? (ends[0] ?? since) : since;
  const elapsed = now - from;
  if (ends.length < FEWEST_ENDS || elapsed <= 0) return base;
  const perSecond = (ends.length * 1_000) / elapsed;
  return left === 0 ? { ...base, perSecond } : { ...base, perSecond, leftMs: (left * 1_000) / perSecond };
}

/** How many items are in each state. */
export function countItems(items: readonly Pick<BatchItem, 'state'>[]): ItemCounts {
  const counts = noItems();
  for (const { state } of items) counts[state] += 1;
  return counts;
}

/** 0 for every state. */
export function noItems(): Record<BatchItem['state'], number> {
  return {
    WAITING: 0,
    STARTED: 0,
    DONE: 0,
    SAME: 0,
    CHANGED_MEANWHILE: 0,
    REFUSED: 0,
    FAILED: 0,
    UNKNOWN: 0,
    NOT_CONFIGURED: 0,
    LEFT: 0,
  };
}
