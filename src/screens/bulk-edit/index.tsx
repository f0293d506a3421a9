/** One value for many numbers: first every difference, then one result per number. */
import { createStore } from '../../components/store.ts';
import { plural } from '../../text/format.ts';
import { createColumnChoice } from '../column-choice.ts';
import { listPointer } from '../list-pointer.ts';
import type { ScreenFactory } from '../screen.ts';
import { bulkBindings } from './bindings.ts';
import { BULK_COLUMN_NAMES } from './columns.ts';
import { bulkCommand } from './command.ts';
import { createBulkController } from './controller.ts';
import { planBulk, planReverse } from './plan.ts';
import { hasRun, initialBulk, reduceBulk } from './state.ts';
import { BulkView } from './view.tsx';

export const createBulkScreen: ScreenFactory<'bulk'> = (context, target) => {
  const { field, value, numbers, targets, earlier } = target;
  const items =
    earlier === undefined ? planBulk(numbers, field, value) : planReverse(numbers, earlier, field);
  const store = createStore(reduceBulk, initialBulk(field, items, targets));
  const lifetime = new AbortController();
  const controller = createBulkController({ context, store, signal: lifetime.signal });
  const chosen = createColumnChoice(context, 'bulk', BULK_COLUMN_NAMES);
  const edit = earlier === undefined ? 'Edit' : 'Undo the edit of';
  const title = () => `${edit} ${plural(numbers.length, 'number')}`;
  return {
    id: 'bulk',
    title,
    get bindings() {
      return [...bulkBindings(store.getState(), controller), chosen.binding];
    },
    pointer: listPointer({ index: () => store.getState().cursor.index, move: controller.move }),
    paste: () => undefined,
    command: () =>
      earlier === undefined
        ? bulkCommand(store.getState(), value)
        : 'each number gets a value of its own back',
    position: () => ({ index: store.getState().cursor.index, count: store.getState().items.length }),
    render: (area) => <BulkView {...area} store={store} chosen={chosen.store} />,
    isIdle: () => hasRun(store.getState()),
    running: () => (store.getState().run === 'idle' ? undefined : title()),
    dispose: () => lifetime.abort(),
  };
};
