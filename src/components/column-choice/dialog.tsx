/** The list in which a person chooses the columns of a table and their order. */
import type { Binding } from '../../keys/action.ts';
import { moveCursor } from '../../keys/list-cursor.ts';
import { displayWidth } from '../../text/width.ts';
import { Line } from '../line.tsx';
import type { Area, Overlay } from '../overlay.ts';
import { Panel } from '../panel.tsx';
import { Region } from '../region.tsx';
import { createStore, type Store, useStore } from '../store.ts';
import { useUi } from '../ui-context.tsx';
import { columnActions } from './actions.ts';
import {
  type ColumnChoice,
  type ColumnName,
  type ColumnsAction,
  type ColumnsState,
  choiceOf,
  initialColumns,
  reduceColumns,
} from './state.ts';

export interface ColumnDialogOptions {
  readonly id: string;
  /** Every column of the list, in its own order. */
  readonly columns: readonly ColumnName[];
  readonly choice: ColumnChoice;
  readonly onKeep: (choice: ColumnChoice) => void;
  readonly onClose: () => void;
}

const TITLE = 'Columns';
/** Panel borders, pointer and mark. */
const FRAME = { width: 9, height: 2 };

export function createColumnDialog({ id, columns, choice, onKeep, onClose }: ColumnDialogOptions): Overlay {
  const store = createStore(reduceColumns, initialColumns(columns, choice));
  const dispatch = (action: ColumnsAction) => () => store.dispatch(action);
  const nothingShown = () =>
    store.getState().rows.some(({ shown }) => shown) ? undefined : 'no column is shown; Space shows one';
  const bindings: Binding[] = [
    { action: columnActions.up, run: dispatch({ kind: 'move', by: -1 }) },
    { action: columnActions.down, run: dispatch({ kind: 'move', by: 1 }) },
    { action: columnActions.toggle, run: dispatch({ kind: 'toggle' }) },
    { action: columnActions.earlier, run: dispatch({ kind: 'shift', by: -1 }) },
    { action: columnActions.later, run: dispatch({ kind: 'shift', by: 1 }) },
    { action: columnActions.reset, run: dispatch({ kind: 'reset', columns }) },
    {
      action: columnActions.keep,
      disabled: nothingShown,
      run: () => onKeep(choiceOf(store.getState(), columns)),
    },
    { action: columnActions.close, run: onClose },
  ];
  return {
    id,
    modal: true,
    bindings,
    pointer: {
      move: (to) => {
        const { index, rows } = store.getState();
        const next = moveCursor({ index, offset: 0 }, to, rows.length, 1);
        store.dispatch({ kind: 'move', by: next.index - index });
        // A click does what Space does: Enter would close the list.
        if (typeof to === 'object' && 'to' in to) store.dispatch({ kind: 'toggle' });
      },
    },
    render: (area) => <ColumnDialog {...area} store={store} />,
  };
}

interface ColumnDialogProps extends Area {
  readonly store: Store<ColumnsState, ColumnsAction>;
}

function ColumnDialog({ store, width, height }: ColumnDialogProps) {
  const { theme } = useUi();
  const { rows, index } = useStore(store);
  const { pointer, mark } = theme.glyphs;
  const wanted = Math.max(TITLE.length, ...rows.map(({ title }) => displayWidth(title))) + FRAME.width;
  const panelWidth = Math.min(width, wanted);
  return (
    <Panel title={TITLE} width={panelWidth} height={Math.min(height, rows.length + FRAME.height)}>
      <Region flexDirection="column" at={(_, row) => ({ kind: 'row', index: row })}>
        {rows.map(({ id, title, shown }, place) => (
          <Line
            key={id}
            cell={[
              { text: `${place === index ? pointer : ' '}${shown ? mark : ' '} ` },
              { text: title, token: shown ? 'plain' : 'muted' },
            ]}
            width={panelWidth - 4}
            selected={place === index}
            role="option"
          />
        ))}
      </Region>
    </Panel>
  );
}
