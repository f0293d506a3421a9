/** The progress of a bulk edit. Pure. */

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
  /** The value that the server shows, where it was read. */
  readonly now?: string;
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
      const now = result.now ?? state.results[index]?.now;
      const kept = now === undefined ? result : { ...result, now };
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

/** The value that the number has after the run; undefined where that is not known. */
export function valueNow({ results }: BulkState, item: BulkItem): string | undefined {
  const result = results[item.index];
  switch (result?.state) {
    case 'DONE':
    case 'SAME':
      return result.now ?? item.after;
    case 'UNKNOWN':
      return result.now;
    default:
      return result?.now ?? item.before;
  }
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
