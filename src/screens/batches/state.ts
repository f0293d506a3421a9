/** The batches of this machine, as the journal has them. Pure. */
import type { ApiError } from '../../api/errors.ts';
import type { BatchSummary } from '../../api/purchases/domain/batch-types.ts';
import { type ListCursor, placeCursor, TOP } from '../../keys/list-cursor.ts';

export interface BatchRow extends BatchSummary {
  /** It was made with another account or key: it can be read here, and not continued. */
  readonly foreign: boolean;
}

export interface BatchesState {
  readonly list:
    | { readonly kind: 'loading' }
    | { readonly kind: 'failed'; readonly error: ApiError }
    /** Newest first. */
    | { readonly kind: 'read'; readonly rows: readonly BatchRow[] };
  readonly cursor: ListCursor;
}

export type BatchesAction =
  /** `height`: the rows in view. */
  | { readonly kind: 'list'; readonly list: BatchesState['list']; readonly height: number }
  | { readonly kind: 'cursor'; readonly cursor: ListCursor };

export const initialBatches: BatchesState = { list: { kind: 'loading' }, cursor: TOP };

export function reduceBatches(state: BatchesState, action: BatchesAction): BatchesState {
  if (action.kind === 'cursor') return { ...state, cursor: action.cursor };
  const next = { ...state, list: action.list };
  const id = currentBatch(state)?.head.id;
  const rows = batchRows(next);
  const found = rows.findIndex(({ head }) => head.id === id);
  // The cursor stays on its batch, also when newer ones were added above it.
  const index = found < 0 ? state.cursor.index : found;
  return { ...next, cursor: placeCursor(state.cursor, index, rows.length, action.height) };
}

export function batchRows({ list }: BatchesState): readonly BatchRow[] {
  return list.kind === 'read' ? list.rows : [];
}

/** The batch at the cursor. */
export function currentBatch(state: BatchesState): BatchRow | undefined {
  return batchRows(state)[state.cursor.index];
}
