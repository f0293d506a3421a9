/** What the bulk edit does: asks once, sends one change per number, and can be stopped and continued. */
import { toApiError } from '../../api/errors.ts';
import type { OwnedNumber } from '../../api/model.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { Store } from '../../components/store.ts';
import { type ListMove, moveCursor } from '../../keys/list-cursor.ts';
import { FIELD_NAMES } from '../../text/field-names.ts';
import { formatCount } from '../../text/format.ts';
import type { ScreenContext } from '../screen.ts';
import { bulkActions } from './actions.ts';
import { confirmBulk } from './dialogs.ts';
import { listRows } from './layout.ts';
import { sendBulk } from './send.ts';
import { type BulkAction, type BulkState, countBulk, whatWasSet } from './state.ts';

export interface BulkDependencies {
  readonly context: ScreenContext;
  readonly store: Store<BulkState, BulkAction>;
  /** Aborted when the screen is disposed: a run then stops and reports nothing. */
  readonly signal: AbortSignal;
}

export interface BulkController {
  /** Opens the question that must be confirmed before anything is sent. */
  confirm(): void;
  /** Sends what remains. Resolves when no request is open any more; never rejects. Does nothing during a run. */
  send(): Promise<void>;
  /** Sends no further change; requests already sent are finished. */
  stop(): void;
  /** Opens the edit that gives each number that was set its earlier value back. Sends nothing. */
  undo(): void;
  /** Opens the number under the cursor. */
  open(): void;
  /** Copies the number under the cursor. */
  copy(): void;
  move(move: ListMove): void;
}

export function createBulkController(deps: BulkDependencies): BulkController {
  const { context, store, signal } = deps;
  let run = new AbortController();
  const current = (): OwnedNumber | undefined => {
    const { items, cursor } = store.getState();
    return items[cursor.index]?.number;
  };
  const send = async (): Promise<void> => {
    if (store.getState().run !== 'idle') return;
    run = new AbortController();
    await sendRemaining(deps, AbortSignal.any([run.signal, signal]));
    if (!signal.aborted) notifyEnd(deps);
  };
  return {
    confirm: () => confirmBulk(context, store.getState(), () => context.background(send())),
    send,
    stop: () => {
      store.dispatch({ kind: 'stop' });
      run.abort();
    },
    undo: () => {
      const state = store.getState();
      const { field, targets } = state;
      context.go({ screen: 'bulk', field, value: '', targets, ...whatWasSet(state) });
    },
    open: () => {
      const number = current();
      if (number !== undefined) context.go({ screen: 'number', phoneNumber: number.phoneNumber });
    },
    copy: () => {
      const number = current();
      if (number !== undefined) context.copy(number.phoneNumber, formatPhoneNumber(number.phoneNumber));
    },
    move: (move) => {
      const { cursor, items } = store.getState();
      store.dispatch({
        kind: 'cursor',
        cursor: moveCursor(cursor, move, items.length, listRows(context.area())),
      });
    },
  };
}

async function sendRemaining({ context, store }: BulkDependencies, signal: AbortSignal): Promise<void> {
  store.dispatch({ kind: 'start', at: context.runtime.now() });
  try {
    const session = await context.session();
    const stopped = await sendBulk({ session, store, signal, onWait: context.onWait });
    if (stopped !== undefined && !signal.aborted) context.notify({ kind: 'error', text: stopped });
  } catch (error) {
    context.notify({ kind: 'error', text: toApiError(error).message });
  }
  store.dispatch({ kind: 'end' });
}

function notifyEnd({ context, store }: BulkDependencies): void {
  const state = store.getState();
  const { changes, set, failed, disputed } = countBulk(state);
  const notSet = failed + disputed;
  const text = `${FIELD_NAMES[state.field]}: ${formatCount(set)} of ${formatCount(changes)} set`;
  if (notSet > 0) context.notify({ kind: 'error', text: `${text}, ${formatCount(notSet)} not set` });
  else context.notify({ kind: 'done', text, promise: { action: bulkActions.undo, does: 'undoes it' } });
}
