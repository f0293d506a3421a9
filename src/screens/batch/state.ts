/** A batch on its screen, as the journal has it. Pure. */
import { isItemOpen } from '../../api/purchases/domain/batch-machine.ts';
import { type BatchProgress, countItems, progressOf } from '../../api/purchases/domain/batch-progress.ts';
import type { Batch, BatchItem } from '../../api/purchases/domain/batch-types.ts';
import { workOf } from '../../api/purchases/domain/batch-work.ts';
import { type ListCursor, TOP } from '../../keys/list-cursor.ts';

export type BatchState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string; readonly hint: string }
  | ShownBatch;

export interface ShownBatch {
  readonly kind: 'shown';
  readonly batch: Batch;
  /** It was made with another account or key: it can be read here, and not continued. */
  readonly foreign: boolean;
  /** `stopping` waits for what is in progress. */
  readonly run: 'idle' | 'running' | 'stopping';
  /** When the run began and when the last number moved, in ms since the epoch. */
  readonly since: number;
  readonly now: number;
  readonly cursor: ListCursor;
}

export type BatchAction =
  | { readonly kind: 'shown'; readonly batch: Batch; readonly foreign: boolean }
  | { readonly kind: 'failed'; readonly message: string; readonly hint: string }
  | { readonly kind: 'start'; readonly at: number }
  | { readonly kind: 'stop' }
  | { readonly kind: 'item'; readonly item: BatchItem }
  | { readonly kind: 'end'; readonly batch?: Batch }
  | { readonly kind: 'cursor'; readonly cursor: ListCursor };

/** Whether the screen shows the batch, and does not run it. */
export function isIdle(state: BatchState): boolean {
  return state.kind === 'shown' ? state.run === 'idle' : state.kind === 'failed';
}

export const initialBatch: BatchState = { kind: 'loading' };

export function reduceBatch(state: BatchState, action: BatchAction): BatchState {
  if (action.kind === 'failed') return action;
  if (action.kind === 'shown') {
    return state.kind === 'shown'
      ? { ...state, batch: action.batch, foreign: action.foreign }
      : { ...action, run: 'idle', since: 0, now: 0, cursor: TOP };
  }
  if (state.kind !== 'shown') return state;
  switch (action.kind) {
    case 'start':
      return { ...state, run: 'running', since: action.at, now: action.at };
    case 'stop':
      return state.run === 'running' ? { ...state, run: 'stopping' } : state;
    case 'item': {
      // A purchase of a search adds numbers behind its others.
      const items = state.batch.items.toSpliced(action.item.position, 1, action.item);
      const batch = { ...state.batch, items, counts: countItems(items) };
      return { ...state, batch, now: action.item.updatedAt };
    }
    case 'end':
      return { ...state, run: 'idle', batch: action.batch ?? state.batch };
    case 'cursor':
      return { ...state, cursor: action.cursor };
  }
}

/** How many numbers a run would work on: what was not begun, what the person may want once more, and what a search has yet to find. */
export function toDo({ batch }: ShownBatch): {
  readonly open: number;
  readonly again: number;
  readonly further: number;
} {
  const { open, again, further } = workOf(batch);
  return { open: open.length, again: again.length, further };
}

/** Done, total, rate and time left of this run. */
export function batchProgress({ batch, since, now }: ShownBatch): BatchProgress {
  return progressOf(batch.items, since, now);
}

/** The item at the cursor. */
export function itemAtCursor(state: BatchState): BatchItem | undefined {
  return state.kind === 'shown' ? state.batch.items[state.cursor.index] : undefined;
}

/** Whether anything was not begun or is in progress. */
export function isOpen({ batch }: ShownBatch): boolean {
  return batch.items.some(({ state }) => isItemOpen(state));
}
