/** Purchases: every purchase and release of this machine, as the journal has them now. */
import { createStore } from '../../components/store.ts';
import { createColumnChoice } from '../column-choice.ts';
import { listPointer } from '../list-pointer.ts';
import type { ScreenFactory } from '../screen.ts';
import { historyBindings } from './bindings.ts';
import { HISTORY_COLUMN_NAMES } from './columns.ts';
import { historyCommand } from './command.ts';
import { createHistoryController } from './controller.ts';
import { rowOf } from './entries.ts';
import { currentEntry, initialHistory, reduceHistory, viewOf, visibleEntries } from './state.ts';
import { HistoryView } from './view.tsx';

export const createHistoryScreen: ScreenFactory<'purchases'> = (context) => {
  const store = createStore(reduceHistory, initialHistory);
  const lifetime = new AbortController();
  const controller = createHistoryController({ context, store, signal: lifetime.signal });
  const chosen = createColumnChoice(context, 'purchases', HISTORY_COLUMN_NAMES);
  const view = context.memory.view('purchases');
  if (view !== undefined) store.dispatch({ kind: 'view', view });
  controller.openJournal();
  return {
    id: 'purchases',
    title: () => 'Purchases',
    get bindings() {
      const state = store.getState();
      const own = historyBindings(state, controller);
      return state.focus === 'rows' ? [...own, chosen.binding] : own;
    },
    pointer: listPointer({
      index: () => store.getState().cursor.index,
      move: controller.moveCursor,
      sort: controller.sortBy,
      toList: controller.leaveFilter,
    }),
    field: () => (store.getState().focus === 'filter' ? controller.edit : undefined),
    selectedNumber: () => {
      const entry = currentEntry(store.getState());
      return entry === undefined ? undefined : rowOf(entry).phoneNumber;
    },
    command: () => historyCommand(store.getState()),
    position: () => {
      const state = store.getState();
      return { index: state.cursor.index, count: visibleEntries(state).length };
    },
    arrange: (wanted, columns) => {
      store.dispatch({ kind: 'view', view: wanted });
      chosen.choose(columns);
    },
    view: () => viewOf(store.getState()),
    render: (area) => <HistoryView {...area} store={store} chosen={chosen.store} steps={controller.steps} />,
    dispose: () => lifetime.abort(),
  };
};
