/** The batches of this machine: what was done to many numbers at once, newest first. */
import { createStore } from '../../components/store.ts';
import { createColumnChoice } from '../column-choice.ts';
import { listPointer } from '../list-pointer.ts';
import type { ScreenFactory } from '../screen.ts';
import { batchesBindings } from './bindings.ts';
import { BATCHES_COLUMN_NAMES } from './columns.ts';
import { createBatchesController } from './controller.ts';
import { batchRows, initialBatches, reduceBatches } from './state.ts';
import { BatchesView } from './view.tsx';

export const createBatchesScreen: ScreenFactory<'batches'> = (context) => {
  const store = createStore(reduceBatches, initialBatches);
  const lifetime = new AbortController();
  const controller = createBatchesController({ context, store, signal: lifetime.signal });
  const chosen = createColumnChoice(context, 'batches', BATCHES_COLUMN_NAMES);
  return {
    id: 'batches',
    title: () => 'Batches',
    get bindings() {
      return [...batchesBindings(store.getState(), controller), chosen.binding];
    },
    pointer: listPointer({ index: () => store.getState().cursor.index, move: controller.move }),
    paste: () => undefined,
    command: () => ({ words: ['batches', 'list', '--everywhere'] }),
    position: () => {
      const state = store.getState();
      return { index: state.cursor.index, count: batchRows(state).length };
    },
    render: (area) => (
      <BatchesView {...area} store={store} chosen={chosen.store} accountName={context.accountName} />
    ),
    shown: controller.read,
    hidden: controller.hidden,
    isIdle: () => true,
    dispose: () => lifetime.abort(),
  };
};
