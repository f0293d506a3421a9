/** The progress of a bulk edit. Pure. */
import type { RouteTarget } from '../../api/provider.ts';
import { type ListCursor, TOP } from '../../keys/list-cursor.ts';
import type { BulkField } from './fields.ts';
import type { BulkItem } from './plan.ts';

export type BulkResult =
  | { readonly kind: 'sending' }
  | { readonly kind: 'set' }
  /** The server had the value already: nothing was sent. */
  | { readonly kind: 'same' }
  /** The server shows another value than the list did: nothing was sent. */
  | { readonly kind: 'changed-meanwhile'; readonly now: string }
  /** Sent, and the provider shows something else. */
  | { readonly kind: 'not-applied'; readonly now: string }
  | { readonly kind: 'failed'; readonly message: string };

export interface BulkState {
  readonly field: BulkField;
  /** What the values of a field that routes numbers stand for. */
  readonly targets: readonly RouteTarget[];
  readonly items: readonly BulkItem[];
  /** By the index of the item; undefined before its turn. */
  readonly results: readonly (BulkResult | undefined)[];
  /** `stopping` waits for the requests already sent. */
  readonly run: 'idle' | 'running' | 'stopping';
  readonly cursor: ListCursor;
}

export type BulkAction =
  | { readonly kind: 'start' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'end' }
  | { readonly kind: 'result'; readonly index: number; readonly result: BulkResult }
  | { readonly kind: 'cursor'; readonly cursor: ListCursor };

export function initialBulk(
  field: BulkField,
  items: readonly BulkItem[],
  targets: readonly RouteTarget[] = [],
): BulkState {
  return { field, targets, items, results: items.map(() => undefined), run: 'idle', cursor: TOP };
}

export function reduceBulk(state: BulkState, action: BulkAction): BulkState {
  switch (action.kind) {
    case 'start':
      return { ...state, run: 'running' };
    case 'stop':
      return state.run === 'running' ? { ...state, run: 'stopping' } : state;
    case 'end':
      return { ...state, run: 'idle' };
    case 'result':
      return { ...state, results: state.results.with(action.index, action.result) };
    case 'cursor':
      return { ...state, cursor: action.cursor };
  }
}

/** The changes still to be sent, including those that failed: they may be tried again. */
export function remaining({ items, results }: BulkState): readonly BulkItem[] {
  return items.filter((item) => {
    if (item.problem !== undefined || item.unchanged) return false;
    const result = results[item.index];
    return result === undefined || result.kind === 'failed';
  });
}

export interface BulkCounts {
  readonly changes: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Changes that have a result, whichever it is. */
  readonly ended: number;
  readonly set: number;
  readonly failed: number;
  /** Not set because the server shows another value, before or after sending. */
  readonly disputed: number;
}

export function countBulk({ items, results }: BulkState): BulkCounts {
  const kinds = results.flatMap((result) => (result === undefined ? [] : [result.kind]));
  const count = (...wanted: readonly BulkResult['kind'][]) =>
    kinds.filter((kind) => wanted.includes(kind)).length;
  const refused = items.filter(({ problem }) => problem !== undefined).length;
  const unchanged = items.filter((item) => item.unchanged).length;
  return {
    changes: items.length - refused - unchanged,
    unchanged,
    refused,
    ended: kinds.length - count('sending'),
    set: count('set', 'same'),
    failed: count('failed'),
    disputed: count('changed-meanwhile', 'not-applied'),
  };
}
