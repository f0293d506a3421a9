/** Owned: all numbers of the account, to filter, sort, sum, mark, edit and export. */
import { createStore } from '../../components/store.ts';
import type { ListView } from '../../config/saved-state-shape.ts';
import { createColumnChoice } from '../column-choice.ts';
import { listPointer } from '../list-pointer.ts';
import type { ScreenFactory } from '../screen.ts';
import { ownedBindings } from './bindings.ts';
import { OWNED_COLUMN_NAMES } from './columns.ts';
import { ownedCommand } from './command.ts';
import { createOwnedController } from './controller.ts';
import { listRows } from './layout.ts';
import { createTallies } from './remembered-totals.ts';
import { unsavedNames } from './rename-steps.ts';
import { createReduceOwned, initialOwned, viewOf } from './state.ts';
import { OwnedView } from './view.tsx';
import { createVisible } from './visible.ts';

export const createOwnedScreen: ScreenFactory<'owned'> = (context) => {
  const visible = createVisible();
  const tallies = createTallies();
  const height = () => listRows(context.area());
  const store = createStore(createReduceOwned(visible, height), initialOwned(context.runtime.now()));
  const lifetime = new AbortController();
  const controller = createOwnedController({ context, store, visible, signal: lifetime.signal });
  const chosen = createColumnChoice(context, 'owned', OWNED_COLUMN_NAMES);
  const view = context.memory.view('owned');
  if (view !== undefined) store.dispatch({ kind: 'view', view: ofAccounts(view, context.accountNames) });
  const pointer = listPointer({
    index: () => store.getState().cursor.index,
    move: controller.move,
    sort: controller.sortBy,
    toList: () => {
      if (store.getState().filtering) store.dispatch({ kind: 'filtering', on: false });
    },
  });
  controller.start();
  return {
    id: 'owned',
    title: () => 'Owned',
    get bindings() {
      const state = store.getState();
      const own = ownedBindings(state, controller);
      return state.filtering || state.renaming !== undefined ? own : [...own, chosen.binding];
    },
    get pointer() {
      // A name that is being typed belongs to its row.
      return store.getState().renaming === undefined ? pointer : undefined;
    },
    selectedNumber: () =>
      controller.rowsOf(store.getState()).at(store.getState().cursor.index)?.number.phoneNumber,
    field: () => {
      const { renaming, filtering } = store.getState();
      if (renaming !== undefined) return (edit) => store.dispatch({ kind: 'rename-edit', edit });
      return filtering ? (edit) => store.dispatch({ kind: 'edit', edit }) : undefined;
    },
    paste: (text) => {
      store.dispatch({ kind: 'filtering', on: true });
      store.dispatch({ kind: 'edit', edit: { kind: 'insert', text } });
    },
    loadedNumbers: () => store.getState().list.entries,
    command: () => ownedCommand(store.getState()),
    position: () => {
      const state = store.getState();
      return { index: state.cursor.index, count: controller.rowsOf(state).length };
    },
    arrange: (wanted, columns) => {
      const next = ofAccounts(wanted, context.accountNames);
      if ((next.allAccounts === true) !== store.getState().allAccounts) controller.toggleAccounts();
      store.dispatch({ kind: 'view', view: next });
      chosen.choose(columns);
    },
    view: () => viewOf(store.getState()),
    unsaved: () => unsavedNames(store.getState()),
    save: controller.saveUnsavedName,
    render: (area) => (
      <OwnedView
        {...area}
        store={store}
        chosen={chosen.store}
        visible={visible}
        tallies={tallies}
        accountName={context.accountName}
        sandbox={context.sandbox}
      />
    ),
    shown: controller.readNotes,
    dispose: () => lifetime.abort(),
  };
};

/** One account has no list of all accounts. */
function ofAccounts(view: ListView, accountNames: readonly string[]): ListView {
  return accountNames.length > 1 ? view : { ...view, allAccounts: false };
}
