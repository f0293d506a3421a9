/** What the list of batches does: reads the journal, follows it, and opens a batch. */
import { accountFingerprint } from '../../api/account.ts';
import { toApiError } from '../../api/errors.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import type { Session } from '../../api/session.ts';
import type { Store } from '../../components/store.ts';
import { type ListMove, moveCursor } from '../../keys/list-cursor.ts';
import { createUndo } from '../batch/restore.ts';
import type { ScreenContext } from '../screen.ts';
import { listRows } from './layout.ts';
import { type BatchesAction, type BatchesState, type BatchRow, batchRows, currentBatch } from './state.ts';

/** A running batch moves many numbers a second; the list follows it more slowly. */
const FOLLOW_MS = 500;

export interface BatchesDependencies {
  readonly context: ScreenContext;
  readonly store: Store<BatchesState, BatchesAction>;
  /** Aborted when the screen is disposed. */
  readonly signal: AbortSignal;
}

export interface BatchesController {
  /** Reads the batches of all accounts, in the background, and from then on after every change until the screen goes. */
  read(): void;
  open(): void;
  /** Reads what can come back of a release, asks, then buys it back. */
  restore(): void;
  /** Another screen is shown: what is being read for a question is given up. */
  hidden(): void;
  move(move: ListMove): void;
}

export function createBatchesController({ context, store, signal }: BatchesDependencies): BatchesController {
  const height = () => listRows(context.area());
  const show = (list: BatchesState['list']) => {
    if (signal.aborted) return;
    store.dispatch({ kind: 'list', list, height: height() });
    context.keysChanged();
  };
  const undo = createUndo(context, signal);
  const restore = async (id: string): Promise<void> => {
    try {
      const batch = (await (await context.session()).openPurchases()).batches.get(id);
      if (batch !== undefined && !signal.aborted) await undo.ask(batch);
    } catch (error) {
      const { message, hint } = toApiError(error);
      if (!signal.aborted) context.notify({ kind: 'error', text: `${message} ${hint}`.trim() });
    }
  };
  let following = false;
  let waiting = false;
  const read = async (): Promise<void> => {
    try {
      const session = await context.session();
      const purchases = await session.openPurchases();
      show({ kind: 'read', rows: rowsOf(session, purchases) });
      if (following || signal.aborted) return;
      following = true;
      signal.addEventListener(
        'abort',
        purchases.subscribe(() => context.background(readLater())),
      );
    } catch (error) {
      show({ kind: 'failed', error: toApiError(error) });
    }
  };
  async function readLater(): Promise<void> {
    if (waiting) return;
    waiting = true;
    try {
      await context.runtime.sleep(FOLLOW_MS, signal);
    } finally {
      waiting = false;
    }
    await read();
  }
  return {
    read: () => context.background(read()),
    open: () => {
      const batch = currentBatch(store.getState());
      if (batch !== undefined) context.go({ screen: 'batch', id: batch.head.id });
    },
    restore: () => {
      const batch = currentBatch(store.getState());
      if (batch !== undefined) context.background(restore(batch.head.id));
    },
    hidden: undo.giveUp,
    move: (move) => {
      const state = store.getState();
      store.dispatch({
        kind: 'cursor',
        cursor: moveCursor(state.cursor, move, batchRows(state).length, height()),
      });
    },
  };
}

function rowsOf({ account }: Session, { batches }: Purchases): readonly BatchRow[] {
  const fingerprint = accountFingerprint(account);
  return batches.list({ everywhere: true }).map((summary) => ({
    ...summary,
    foreign: summary.head.accountFingerprint !== fingerprint,
  }));
}
