/** Search: filters above, offers below; a changed filter searches again and cancels the request before. */
import { createStore } from '../../components/store.ts';
import { createColumnChoice } from '../column-choice.ts';
import type { ScreenFactory } from '../screen.ts';
import { createSoldCountries } from '../sold-countries.ts';
import { searchBindings } from './bindings.ts';
import { SEARCH_COLUMN_NAMES } from './columns.ts';
import { searchCommand } from './command.ts';
import { createSearchController } from './controller.ts';
import { searchPointer } from './pointer.ts';
import { currentNumber, initialSearch, reduceSearch, viewOf, visibleNumbers } from './state.ts';
import { SearchView } from './view.tsx';

export const createSearchScreen: ScreenFactory<'search'> = (context, target) => {
  const saved = context.memory.search();
  const store = createStore(
    reduceSearch,
    initialSearch(context.runtime.now(), target.query ?? saved?.query, saved?.sort),
  );
  const view = target.query === undefined ? context.memory.view('search') : undefined;
  if (view !== undefined) store.dispatch({ kind: 'view', view });
  const lifetime = new AbortController();
  const sold = createSoldCountries(context);
  const controller = createSearchController({ context, store, sold, signal: lifetime.signal });
  const chosen = createColumnChoice(context, 'search', SEARCH_COLUMN_NAMES);
  controller.followMarks();
  controller.search();
  // The search and the app say what is wrong with an account or its journal.
  controller.watchUnavailable().catch(() => undefined);
  return {
    id: 'search',
    title: () => 'Search',
    get bindings() {
      const state = store.getState();
      const own = searchBindings(state, context.cart.getState(), controller);
      return state.focus === 'results' ? [...own, chosen.binding] : own;
    },
    pointer: searchPointer(store, controller),
    field: () => (store.getState().focus === 'results' ? undefined : controller.edit),
    selectedNumber: () => currentNumber(store.getState())?.phoneNumber,
    paste: controller.paste,
    command: () => searchCommand(store.getState()),
    position: () => ({
      index: store.getState().cursor.index,
      count: visibleNumbers(store.getState()).length,
    }),
    arrange: (wanted, columns) => {
      store.dispatch({ kind: 'view', view: wanted });
      chosen.choose(columns);
    },
    view: () => viewOf(store.getState()),
    render: (area) => <SearchView {...area} store={store} chosen={chosen.store} cart={context.cart} />,
    watching: () => store.getState().watch !== undefined,
    dispose: () => lifetime.abort(),
  };
};
