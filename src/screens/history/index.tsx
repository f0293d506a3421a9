/** Purchases: every purchase and release of this machine, as the journal has them now. */
import { createStore } from '../../components/store.ts';
import type { ScreenFactory } from '../screen.ts';
import { historyBindings } from './bindings.ts';
import { createHistoryController } from './controller.ts';
import { rowOf } from './entries.ts';
import { currentEntry, initialHistory, reduceHistory, visibleEntries } from './state.ts';
import { HistoryView } from './view.tsx';

export const createHistoryScreen: ScreenFactory<'purchases'> = (context) => {
  const store = createStore(reduceHistory, initialHistory);
  const lifetime = new AbortController();
  const controller = createHistoryController({ context, store, signal: lifetime.signal });
  controller.openJournal();
  return {
    id: 'purchases',
    title: () => 'Purchases',
    get bindings() {
      return historyBindings(store.getState(), controller);
    },
    field: () => (store.getState().focus === 'filter' ? controller.edit : undefined),
    selectedNumber: () => {
      const entry = currentEntry(store.getState());
      return entry === undefined ? undefined : rowOf(entry).phoneNumber;
    },
    position: () => {
      const state = store.getState();
      return { index: state.cursor.index, count: visibleEntries(state).length };
    },
    render: (area) => <HistoryView {...area} store={store} steps={controller.steps} />,
    dispose: () => lifetime.abort(),
  };
};
