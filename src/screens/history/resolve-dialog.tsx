/** A person's decision on a purchase that does not settle by itself: what it was, a note, and Cancel in between. */
import { Box } from 'ink';
import type { Cell } from '../../components/cells.ts';
import { Line, Lines } from '../../components/line.tsx';
import type { Area, Overlay } from '../../components/overlay.ts';
import { Panel } from '../../components/panel.tsx';
import { createStore, type Store, useStore } from '../../components/store.ts';
import { TextField } from '../../components/text-field.tsx';
import { useUi } from '../../components/ui-context.tsx';
import type { Binding } from '../../keys/action.ts';
import { settleActions } from './actions.ts';
import {
  initialSettle,
  missing,
  reduceSettle,
  type SettleAction,
  type SettleAs,
  type SettleState,
} from './resolve-state.ts';

export interface SettleOptions {
  /** What is decided on; drawn from validated values only. */
  readonly lines: (width: number) => readonly Cell[];
  readonly onSettle: (as: SettleAs, note: string) => void;
  readonly onCancel: () => void;
}

export function createSettle(options: SettleOptions): Overlay {
  const store = createStore(reduceSettle, initialSettle);
  const state = () => store.getState();
  const move = (by: 1 | -1) => store.dispatch({ kind: 'move', by });

  const bindings: Binding[] = [
    { action: settleActions.next, run: () => move(1) },
    { action: settleActions.previous, run: () => move(-1) },
    {
      action: settleActions.change,
      run: () => {
        const { focus } = state();
        if (focus === 'as') store.dispatch({ kind: 'change' });
        else store.dispatch({ kind: 'focus', focus: focus === 'cancel' ? 'settle' : 'cancel' });
      },
    },
    {
      action: settleActions.press,
      disabled: () => (state().focus === 'settle' ? missing(state()) : undefined),
      run: () => {
        const { focus, as, note, pressed } = state();
        if (focus === 'as' || focus === 'note') {
          // Enter only moves on, and to Cancel first: choosing and deciding are never one key apart.
          move(1);
          return;
        }
        if (pressed) return;
        store.dispatch({ kind: 'pressed' });
        if (focus === 'settle' && as !== undefined) options.onSettle(as, note.value.trim());
        else options.onCancel();
      },
    },
    { action: settleActions.cancel, run: options.onCancel },
  ];

  return {
    id: 'settle',
    modal: true,
    bindings,
    field: () => (state().focus === 'note' ? (edit) => store.dispatch({ kind: 'edit', edit }) : undefined),
    render: (area) => <SettleView {...area} options={options} store={store} />,
  };
}

interface SettleViewProps extends Area {
  readonly options: SettleOptions;
  readonly store: Store<SettleState, SettleAction>;
}

/** Border, two choices, the note, the buttons, and a blank row where there is room. */
const OWN_ROWS = 6;

function SettleView({ options, store, width, height }: SettleViewProps) {
  const state = useStore(store);
  const inside = width - 4;
  const lines = options.lines(inside).slice(0, Math.max(1, height - OWN_ROWS - 1));
  return (
    <Panel title="Settle by hand" width={width} height={Math.min(height, OWN_ROWS + lines.length + 1)}>
      <Lines lines={lines} width={inside} />
      <Choice state={state} as="completed" label="completed: the number is ours" width={inside} />
      <Choice state={state} as="failed" label="failed: nothing was bought" width={inside} />
      <Box>
        <Line cell={[{ text: 'Note ', token: 'muted' }]} width={5} />
        <TextField
          state={state.note}
          focused={state.focus === 'note'}
          width={inside - 6}
          placeholder="what you saw, and where"
        />
      </Box>
      <Box marginTop={1} gap={2}>
        <Line cell=" Cancel " width={8} selected={state.focus === 'cancel'} />
        <Line
          cell={[{ text: ' Settle ', token: missing(state) === undefined ? 'bad' : 'muted' }]}
          width={8}
          selected={state.focus === 'settle'}
        />
      </Box>
    </Panel>
  );
}

interface ChoiceProps {
  readonly state: SettleState;
  readonly as: SettleAs;
  readonly label: string;
  readonly width: number;
}

function Choice({ state, as, label, width }: ChoiceProps) {
  const { theme } = useUi();
  const chosen = state.as === as;
  const here = state.focus === 'as' && (chosen || (state.as === undefined && as === 'completed'));
  return (
    <Line
      cell={`${here ? theme.glyphs.pointer : ' '} (${chosen ? theme.glyphs.active : ' '}) ${label}`}
      width={width}
      selected={state.focus === 'as' && chosen}
    />
  );
}
