/** The dialog in which a person decides how a purchase ended: the outcome, a note, Cancel and Resolve. */
import { Box } from 'ink';
import { Button } from '../../components/button.tsx';
import type { Cell } from '../../components/cells.ts';
import { Line, Lines } from '../../components/line.tsx';
import type { Area, Overlay } from '../../components/overlay.ts';
import { Panel } from '../../components/panel.tsx';
import { Region } from '../../components/region.tsx';
import { createStore, type Store, useStore } from '../../components/store.ts';
import { TextField } from '../../components/text-field.tsx';
import { useUi } from '../../components/ui-context.tsx';
import type { Binding } from '../../keys/action.ts';
import { resolveActions } from './actions.ts';
import {
  initialResolve,
  missingInput,
  type ResolveAction,
  type ResolvedAs,
  type ResolveState,
  reduceResolve,
} from './resolve-state.ts';

export interface ResolveOptions {
  /** The purchase in question, from validated values only. */
  readonly lines: (width: number) => readonly Cell[];
  readonly onResolve: (outcome: ResolvedAs, note: string) => void;
  readonly onCancel: () => void;
}

export function createResolveDialog(options: ResolveOptions): Overlay {
  const store = createStore(reduceResolve, initialResolve);
  const state = () => store.getState();
  const move = (by: 1 | -1) => store.dispatch({ kind: 'move', by });

  const bindings: Binding[] = [
    { action: resolveActions.next, run: () => move(1) },
    { action: resolveActions.previous, run: () => move(-1) },
    {
      action: resolveActions.change,
      run: () => {
        const { focus } = state();
        if (focus === 'outcome') store.dispatch({ kind: 'change' });
        else store.dispatch({ kind: 'focus', focus: focus === 'cancel' ? 'resolve' : 'cancel' });
      },
    },
    {
      action: resolveActions.press,
      disabled: () => (state().focus === 'resolve' ? missingInput(state()) : undefined),
      run: () => {
        const { focus, outcome, note, pressed } = state();
        if (focus === 'outcome' || focus === 'note') {
          // Enter only moves on, and to Cancel first: Resolve is never one key away from the outcome.
          move(1);
          return;
        }
        if (pressed) return;
        store.dispatch({ kind: 'pressed' });
        if (focus === 'resolve' && outcome !== undefined) options.onResolve(outcome, note.value.trim());
        else options.onCancel();
      },
    },
    { action: resolveActions.cancel, run: options.onCancel },
  ];

  return {
    id: 'resolve',
    modal: true,
    bindings,
    pointer: {
      focus: (id) => {
        if (id === 'completed' || id === 'failed') store.dispatch({ kind: 'outcome', outcome: id });
        else if (id === 'note' || id === 'cancel' || id === 'resolve')
          store.dispatch({ kind: 'focus', focus: id });
      },
      onlyEnter: () => (state().focus === 'resolve' ? 'resolve the purchase' : undefined),
    },
    field: () => (state().focus === 'note' ? (edit) => store.dispatch({ kind: 'edit', edit }) : undefined),
    // No key is lost: what is typed elsewhere in the dialog goes to the note.
    typed: (edit) => {
      store.dispatch({ kind: 'edit', edit });
      return undefined;
    },
    render: (area) => <ResolveView {...area} options={options} store={store} />,
  };
}

interface ResolveViewProps extends Area {
  readonly options: ResolveOptions;
  readonly store: Store<ResolveState, ResolveAction>;
}

/** Border, two outcomes, the note, the buttons, and a blank row where there is room. */
const OWN_ROWS = 6;

function ResolveView({ options, store, width, height }: ResolveViewProps) {
  const state = useStore(store);
  const inside = width - 4;
  const lines = options.lines(inside).slice(0, Math.max(1, height - OWN_ROWS - 1));
  return (
    <Panel title="Resolve manually" width={width} height={Math.min(height, OWN_ROWS + lines.length + 1)}>
      <Lines lines={lines} width={inside} />
      <OutcomeOption
        state={state}
        outcome="completed"
        label="completed: the number is yours"
        width={inside}
      />
      <OutcomeOption state={state} outcome="failed" label="failed: nothing was bought" width={inside} />
      <Region at={() => ({ kind: 'field', id: 'note' })}>
        <Line cell={[{ text: 'Note ', token: 'muted' }]} width={5} />
        <TextField
          state={state.note}
          focused={state.focus === 'note'}
          width={inside - 6}
          placeholder="what you saw, and where"
        />
      </Region>
      <Box marginTop={1} gap={2}>
        <Button id="cancel" label="Cancel" focused={state.focus === 'cancel'} />
        <Button
          id="resolve"
          label="Resolve"
          token={missingInput(state) === undefined ? 'bad' : 'muted'}
          focused={state.focus === 'resolve'}
        />
      </Box>
    </Panel>
  );
}

interface OutcomeOptionProps {
  readonly state: ResolveState;
  readonly outcome: ResolvedAs;
  readonly label: string;
  readonly width: number;
}

function OutcomeOption({ state, outcome, label, width }: OutcomeOptionProps) {
  const { theme } = useUi();
  const chosen = state.outcome === outcome;
  const here =
    state.focus === 'outcome' && (chosen || (state.outcome === undefined && outcome === 'completed'));
  return (
    <Region at={() => ({ kind: 'field', id: outcome })}>
      <Line
        cell={`${here ? theme.glyphs.pointer : ' '} (${chosen ? theme.glyphs.active : ' '}) ${label}`}
        width={width}
        selected={state.focus === 'outcome' && chosen}
      />
    </Region>
  );
}
