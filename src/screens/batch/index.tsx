/** A batch of the journal: what became of every number, and how it goes on. */
import { createStore } from '../../components/store.ts';
import { createColumnChoice } from '../column-choice.ts';
import { listPointer } from '../list-pointer.ts';
import type { ScreenFactory } from '../screen.ts';
import { batchBindings } from './bindings.ts';
import { BATCH_COLUMN_NAMES } from './columns.ts';
import { createBatchController } from './controller.ts';
import { initialBatch, isIdle, itemAtCursor, reduceBatch } from './state.ts';
import { BatchView } from './view.tsx';

export const createBatchScreen: ScreenFactory<'batch'> = (context, { id, confirmed }) => {
  const store = createStore(reduceBatch, initialBatch);
  const lifetime = new AbortController();
  const controller = createBatchController({ context, store, id, signal: lifetime.signal });
  const chosen = createColumnChoice(context, 'batch', BATCH_COLUMN_NAMES);
  controller.load(confirmed === true);
  const title = () => {
    const state = store.getState();
    return state.kind === 'shown' ? state.batch.head.title : 'Batch';
  };
  return {
    id: 'batch',
    title,
    get bindings() {
      return [...batchBindings(store.getState(), controller), chosen.binding];
    },
    pointer: listPointer({
      index: () => {
        const state = store.getState();
        return state.kind === 'shown' ? state.cursor.index : 0;
      },
      move: controller.move,
    }),
    paste: () => undefined,
    selectedNumber: () => itemAtCursor(store.getState())?.phoneNumber,
    command: () => ({ words: ['batches', 'show', id] }),
    position: () => {
      const state = store.getState();
      return state.kind === 'shown'
        ? { index: state.cursor.index, count: state.batch.items.length }
        : undefined;
    },
    render: (area) => <BatchView {...area} store={store} chosen={chosen.store} />,
    hidden: controller.hidden,
    isIdle: () => isIdle(store.getState()),
    running: () => (isIdle(store.getState()) ? undefined : title()),
    dispose: () => lifetime.abort(),
  };
};
