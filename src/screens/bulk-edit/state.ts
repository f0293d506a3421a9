/** The progress of a bulk edit. Pure. */

import type { OwnedNumber } from '../../api/model.ts';
import { configurationOf } from '../../api/owned/configuration-fields.ts';
import type { RouteTarget } from '../../api/provider.ts';
import { type ItemState, isItemOpen } from '../../api/purchases/domain/batch-machine.ts';
import { type BatchProgress, progressOf } from '../../api/purchases/domain/batch-progress.ts';
import { type ListCursor, TOP } from '../../keys/list-cursor.ts';
import type { BulkField } from './fields.ts';
import type { BulkItem } from './plan.ts';

/** What became of one number, as the journal keeps it. */
export interface BulkResult {
  readonly state: ItemState;
  /** In a sentence; empty where the state says it all. */
  readonly reason: string;
  /** The number as the server shows it, where it was read. */
  readonly number?: OwnedNumber;
  /** In ms since the epoch. */
  readonly updatedAt: number;
}

export interface BulkState {
  readonly field: BulkField;
  /** What the values of a field that routes numbers stand for. */
  readonly targets: readonly RouteTarget[];
  readonly items: readonly BulkItem[];
  /** The batch in the journal, once the person has confirmed it. */
  readonly batchId?: string;
  /** By the index of the item; undefined before the batch, and for what is not sent. */
  readonly results: readonly (BulkResult | undefined)[];
  /** `stopping` waits for the requests already sent. */
  readonly run: 'idle' | 'running' | 'stopping';
  /** When the run began and when the last result came, in ms since the epoch. */
  readonly since: number;
  readonly now: number;
  readonly cursor: ListCursor;
}

export type BulkAction =
  | { readonly kind: 'start'; readonly at: number }
  | { readonly kind: 'batch'; readonly id: string }
  | { readonly kind: 'stop' }
  | { readonly kind: 'end' }
  | { readonly kind: 'result'; readonly index: number; readonly result: BulkResult }
  | { readonly kind: 'cursor'; readonly cursor: ListCursor };

export function initialBulk(
  field: BulkField,
  items: readonly BulkItem[],
  targets: readonly RouteTarget[] = [],
): BulkState {
  const results = items.map(() => undefined);
  return { field, targets, items, results, run: 'idle', since: 0, now: 0, cursor: TOP };
}

export function reduceBulk(state: BulkState, action: BulkAction): BulkState {
  switch (action.kind) {
    case 'start':
      return { ...state, run: 'running', since: action.at, now: action.at };
    case 'batch':
      return { ...state, batchId: action.id };
    case 'stop':
      return state.run === 'running' ? { ...state, run: 'stopping' } : state;
    case 'end':
      return { ...state, run: 'idle' };
    case 'result': {
      const { index, result } = action;
      // What the server showed stays known while the number waits for another attempt.
      const number = result.number ?? state.results[index]?.number;
      const kept = number === undefined ? result : { ...result, number };
      return { ...state, results: state.results.with(index, kept), now: result.updatedAt };
    }
    case 'cursor':
      return { ...state, cursor: action.cursor };
  }
}

/** The changes that the batch is made of, in the order of its items. */
export function sendable({ items }: BulkState): readonly BulkItem[] {
  return items.filter((item) => item.problem === undefined && !item.unchanged);
}

/** States that a further run begins with: not begun, or put back by it. */
const AGAIN: ReadonlySet<ItemState> = new Set(['WAITING', 'STARTED', 'REFUSED', 'FAILED', 'UNKNOWN']);

/** The changes still to be sent, including those that failed: they may be tried again. */
export function remaining(state: BulkState): readonly BulkItem[] {
  return sendable(state).filter(({ index }) => {
    const result = state.results[index];
    return result === undefined || AGAIN.has(result.state);
  });
}

/** Whether changes were sent and all of them have ended. */
export function hasRun({ batchId, run, results }: BulkState): boolean {
  return batchId !== undefined && run === 'idle' && results.some((result) => result !== undefined);
}

/** What tells the values of the numbers. */
type Shown = Pick<BulkState, 'field' | 'results'>;

/** The value that the number has after the run; undefined where that is not known. */
export function valueNow(state: Shown, item: BulkItem): string | undefined {
  const shown = shownValue(state, item);
  switch (state.results[item.index]?.state) {
    case 'DONE':
    case 'SAME':
      return shown ?? item.after;
    case 'UNKNOWN':
      return shown;
    default:
      return shown ?? item.before;
  }
}

/** The value that the server shows; undefined where it was not read. */
export function shownValue({ field, results }: Shown, { index }: BulkItem): string | undefined {
  const number = results[index]?.number;
  return number === undefined ? undefined : configurationOf(number)[field];
}

/** What the run set: the numbers as they are now and as they were, in the same order. */
export function whatWasSet({ items, results }: BulkState): {
  readonly numbers: readonly OwnedNumber[];
  readonly earlier: readonly OwnedNumber[];
} {
  const set = items.flatMap(({ index, number: earlier }) => {
    const result = results[index];
    return result?.state === 'DONE' && result.number !== undefined
      ? [{ number: result.number, earlier }]
      : [];
  });
  return { numbers: set.map(({ number }) => number), earlier: set.map(({ earlier }) => earlier) };
}

/** Done, total, rate and time left of this run. */
export function bulkProgress(state: BulkState): BatchProgress {
  const items = sendable(state).map(
    ({ index }) => state.results[index] ?? { state: 'WAITING' as const, updatedAt: 0 },
  );
  return progressOf(items, state.since, state.now);
}

export interface BulkCounts {
  readonly changes: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Changes that have a result, whichever it is. */
  readonly ended: number;
  readonly set: number;
  /** Not done, and tried again by the next run. */
  readonly failed: number;
  /** Not set because somebody changed the number meanwhile. */
  readonly disputed: number;
}

export function countBulk(state: BulkState): BulkCounts {
  const { items } = state;
  const states = state.results.flatMap((result) => (result === undefined ? [] : [result.state]));
  const count = (...wanted: readonly ItemState[]) => states.filter((each) => wanted.includes(each)).length;
  return {
    changes: sendable(state).length,
    unchanged: items.filter((item) => item.unchanged).length,
    refused: items.filter(({ problem }) => problem !== undefined).length,
    ended: states.filter((each) => !isItemOpen(each)).length,
    set: count('DONE', 'SAME'),
    failed: count('REFUSED', 'FAILED', 'UNKNOWN'),
    disputed: count('CHANGED_MEANWHILE'),
  };
}
