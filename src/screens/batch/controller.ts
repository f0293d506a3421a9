/** What the screen of a batch does: reads it, continues it after a question, stops it, gives up the rest. */
import { accountFingerprint } from '../../api/account.ts';
import { toApiError } from '../../api/errors.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { ItemStep } from '../../api/purchases/domain/batch-types.ts';
import type { Batches } from '../../api/purchases/domain/batches.ts';
import { askToConfirm, prepareQuestion } from '../../components/confirm/ask.ts';
import type { Store } from '../../components/store.ts';
import { type ListMove, moveCursor } from '../../keys/list-cursor.ts';
import { countsText } from '../../text/batches.ts';
import { announceItem } from '../owned/number-changes.ts';
import type { ScreenContext } from '../screen.ts';
import { giveUpLines, runLines } from './dialogs.ts';
import { listRows } from './layout.ts';
import { createUndo } from './restore.ts';
import { type BatchAction, type BatchState, itemAtCursor } from './state.ts';

export interface BatchDependencies {
  readonly context: ScreenContext;
  readonly store: Store<BatchState, BatchAction>;
  readonly id: string;
  /** Aborted when the screen is disposed: a run then stops after what is in progress, and can be continued. */
  readonly signal: AbortSignal;
}

export interface BatchController {
  /** Reads the batch from the journal, in the background; then does what waits, when the person has just confirmed it. */
  load(confirmed: boolean): void;
  /** Opens the question that must be confirmed before anything is sent. */
  confirm(): void;
  /** Does what waits, and what was refused or failed. Resolves when nothing is in progress; never rejects. */
  run(): Promise<void>;
  stop(): void;
  /** Asks, then gives up what was not begun. */
  leave(): void;
  /** Reads what can come back of a release, asks, then buys it back. */
  restore(): void;
  /** Another screen is shown: what is being read for a question is given up. */
  hidden(): void;
  open(): void;
  copy(): void;
  move(move: ListMove): void;
}

export function createBatchController(dependencies: BatchDependencies): BatchController {
  const { context, store, id, signal } = dependencies;
  let stopping = new AbortController();
  const report = (error: unknown) => {
    const { message, hint } = toApiError(error);
    if (!signal.aborted) context.notify({ kind: 'error', text: `${message} ${hint}`.trim() });
  };
  const undo = createUndo(context, signal);
  const withItem = (act: (phoneNumber: string) => void) => () => {
    const item = itemAtCursor(store.getState());
    if (item !== undefined) act(item.phoneNumber);
  };
  const run = async (): Promise<void> => {
    const state = store.getState();
    if (state.kind !== 'shown' || state.run !== 'idle') return;
    stopping = new AbortController();
    store.dispatch({ kind: 'start', at: context.runtime.now() });
    await runShown(dependencies, AbortSignal.any([signal, stopping.signal])).catch(report);
    store.dispatch({ kind: 'end' });
    context.keysChanged();
  };
  /** What was sent when the batch was read may be known by now: the question is about what is left. */
  const ask = async () => {
    await load(dependencies);
    const state = store.getState();
    if (state.kind !== 'shown' || signal.aborted) return;
    const { title, lines, confirm } = runLines(state);
    const onConfirm = () => context.background(run());
    askToConfirm(context, { id: 'batch-run', title, lines, confirm, onConfirm });
  };
  async function giveUp(): Promise<void> {
    try {
      const batches = await batchesOf(context);
      store.dispatch({ kind: 'end', batch: await batches.leave(id) });
      context.keysChanged();
    } catch (error) {
      report(error);
    }
  }
  return {
    load: (confirmed) => context.background(load(dependencies).then(() => (confirmed ? run() : undefined))),
    run,
    confirm: () => prepareQuestion(context, ask()),
    stop: () => {
      store.dispatch({ kind: 'stop' });
      stopping.abort();
    },
    leave: () => {
      const state = store.getState();
      if (state.kind !== 'shown') return;
      askToConfirm(context, {
        id: 'batch-leave',
        title: 'Give up the rest',
        lines: giveUpLines(state),
        confirm: 'Give up',
        onConfirm: () => context.background(giveUp()),
      });
    },
    restore: () => {
      const state = store.getState();
      if (state.kind === 'shown') context.background(undo.ask(state.batch).catch(report));
    },
    hidden: undo.giveUp,
    open: withItem((phoneNumber) => context.go({ screen: 'number', phoneNumber })),
    copy: withItem((phoneNumber) => context.copy(phoneNumber, formatPhoneNumber(phoneNumber))),
    move: (move) => {
      const state = store.getState();
      if (state.kind !== 'shown') return;
      const { cursor, batch } = state;
      store.dispatch({
        kind: 'cursor',
        cursor: moveCursor(cursor, move, batch.items.length, listRows(context.area())),
      });
    },
  };
}

async function batchesOf(context: ScreenContext): Promise<Batches> {
  return (await (await context.session()).openPurchases()).batches;
}

/** Never rejects. */
async function load({ context, store, id }: BatchDependencies): Promise<void> {
  try {
    const session = await context.session();
    const batch = (await session.openPurchases()).batches.get(id);
    if (batch !== undefined) {
      const foreign = batch.head.accountFingerprint !== accountFingerprint(session.account);
      store.dispatch({ kind: 'shown', batch, foreign });
    } else store.dispatch({ kind: 'failed', message: 'There is no such batch in the journal.', hint: '' });
  } catch (error) {
    const { message, hint } = toApiError(error);
    store.dispatch({ kind: 'failed', message, hint });
  }
  context.keysChanged();
}

/** Rejects with ApiError. */
async function runShown({ context, store, id }: BatchDependencies, signal: AbortSignal): Promise<void> {
  const session = await context.session();
  const { batches } = await session.openPurchases();
  store.dispatch({ kind: 'shown', batch: batches.retry(id), foreign: false });
  const onItem = (step: ItemStep) => {
    store.dispatch({ kind: 'item', item: step.item });
    announceItem(session, step);
  };
  const { batch, stopped, short } = await batches.run(id, { signal, onItem, onWait: context.onWait });
  store.dispatch({ kind: 'end', batch });
  const { kind, title } = batch.head;
  const text = `${title}: ${countsText(kind, batch.counts)}`;
  const early = stopped ?? short;
  if (early !== undefined) context.notify({ kind: 'error', text: `${text}. Ended early: ${early}` });
  else context.notify({ kind: batch.head.state === 'ENDED' ? 'done' : 'info', text });
}
