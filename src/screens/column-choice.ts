/** The columns that the person chose for the list of a screen, kept for the next run. */
import { createColumnDialog } from '../components/column-choice/dialog.tsx';
import type { ColumnChoice, ColumnName } from '../components/column-choice/state.ts';
import { createStore, type Store } from '../components/store.ts';
import type { Binding } from '../keys/action.ts';
import { listActions } from '../keys/shared-actions.ts';
import type { ScreenContext } from './screen.ts';

export interface ChosenColumns {
  readonly store: Store<ColumnChoice, { readonly choice: ColumnChoice }>;
  readonly choose: (choice: ColumnChoice) => void;
  /** The key that opens the list of columns. */
  readonly binding: Binding;
}

/** `screen` is the name under which the choice is kept, `columns` every column of the list in its own order. */
export function createColumnChoice(
  { memory, showOverlay, closeOverlay }: Pick<ScreenContext, 'memory' | 'showOverlay' | 'closeOverlay'>,
  screen: string,
  columns: readonly ColumnName[],
): ChosenColumns {
  const store = createStore<ColumnChoice, { readonly choice: ColumnChoice }>(
    (_, { choice }) => choice,
    memory.columns(screen),
  );
  const choose = (choice: ColumnChoice) => {
    store.dispatch({ choice });
    memory.keepColumns(screen, choice);
  };
  const close = () => closeOverlay('columns');
  const open = () =>
    showOverlay(
      createColumnDialog({
        id: 'columns',
        columns,
        choice: store.getState(),
        onKeep: (choice) => {
          close();
          choose(choice);
        },
        onClose: close,
      }),
    );
  return { store, choose, binding: { action: listActions.columns, run: open } };
}
