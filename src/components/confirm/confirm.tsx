/**
 * A question before something that cannot be undone. The button that changes nothing has the focus. When the question asks for digits, Confirm works
 * only after they are typed.
 */
import { Box } from 'ink';
import { type Binding, phraseOf } from '../../keys/action.ts';
import { editText, type TextEdit, type TextState, textState } from '../../keys/text-edit.ts';
import { displayWidth } from '../../text/width.ts';
import { Button } from '../button.tsx';
import type { Cell } from '../cells.ts';
import { Line, Lines } from '../line.tsx';
import type { Area, Overlay } from '../overlay.ts';
import { Panel } from '../panel.tsx';
import { Region } from '../region.tsx';
import { createStore, type Store, useStore } from '../store.ts';
import { TextField } from '../text-field.tsx';
import { wrapCell } from '../wrap.ts';
import { confirmActions } from './actions.ts';

export interface ConfirmOptions {
  readonly id: string;
  readonly title: string;
  /** What will happen. Contains only validated values. */
  readonly lines: readonly Cell[];
  readonly confirm: string;
  /** What the button says that changes nothing; "Cancel" when it is missing. */
  readonly keep?: string;
  /** A third button, between the two: another way to go on. */
  readonly instead?: { readonly label: string; readonly onChoose: () => void };
  /** What must be typed before Confirm acts, e.g. the last four digits. */
  readonly typed?: { readonly wanted: string; readonly label: string };
  /** Drops keys until the next frame: after Enter has moved on to Confirm, keys of the same burst must not press it. */
  readonly holdKeys?: () => void;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

interface State {
  readonly focus: 'field' | 'cancel' | 'instead' | 'confirm';
  readonly typed: TextState;
  /** Set by the first press, so that a second Enter of a burst does nothing. */
  readonly pressed: boolean;
}

type Action =
  | { readonly kind: 'focus'; readonly focus: State['focus'] }
  | { readonly kind: 'edit'; readonly edit: TextEdit }
  | { readonly kind: 'press' };

function reduce(state: State, action: Action): State {
  switch (action.kind) {
    case 'focus':
      return { ...state, focus: action.focus };
    case 'edit':
      return { ...state, focus: 'field', typed: editText(state.typed, action.edit) };
    case 'press':
      return { ...state, pressed: true };
  }
}

/** High enough for the longest URLs in a question. */
const MOST: Area = { width: 76, height: 60 };

export function createConfirm(options: ConfirmOptions): Overlay {
  const { typed } = options;
  const store = createStore(reduce, {
    focus: typed === undefined ? 'cancel' : 'field',
    typed: textState(''),
    pressed: false,
  });
  const order: readonly State['focus'][] = [
    ...(typed === undefined ? [] : ['field' as const]),
    'cancel',
    ...(options.instead === undefined ? [] : ['instead' as const]),
    'confirm',
  ];
  const step = (by: 1 | -1) => () => {
    const next = order.at((order.indexOf(store.getState().focus) + by) % order.length);
    if (next !== undefined) store.dispatch({ kind: 'focus', focus: next });
  };
  const complete = () => isComplete(options, store.getState());
  const refusal = () => (complete() ? undefined : refusalText(options, store.getState()));
  /** Why the field cannot be left: a wrong text; an empty one can. */
  const wrong = () => {
    const { focus, typed: field } = store.getState();
    return focus === 'field' && field.value.trim() !== '' ? refusal() : undefined;
  };
  const bindings: Binding[] = [
    { action: confirmActions.other, disabled: wrong, run: step(1) },
    { action: confirmActions.previous, disabled: wrong, run: step(-1) },
    {
      action: confirmActions.press,
      disabled: () => (['field', 'confirm'].includes(store.getState().focus) ? refusal() : undefined),
      run: () => {
        const { focus, pressed } = store.getState();
        if (focus === 'field') {
          // Enter in the field only moves on: typing and spending are never one key apart.
          options.holdKeys?.();
          store.dispatch({ kind: 'focus', focus: 'confirm' });
          return;
        }
        if (pressed) return;
        store.dispatch({ kind: 'press' });
        if (focus === 'confirm') options.onConfirm();
        else if (focus === 'instead') options.instead?.onChoose();
        else options.onCancel();
      },
    },
    { action: confirmActions.cancel, run: options.onCancel },
  ];

  return {
    id: options.id,
    modal: true,
    most: MOST,
    bindings,
    pointer: {
      focus: (id) => {
        const focus = order.find((part) => part === id);
        if (focus !== undefined) store.dispatch({ kind: 'focus', focus });
      },
      onlyEnter: () => {
        const { focus } = store.getState();
        if (focus === 'confirm') return phraseOf(options.confirm);
        return focus === 'instead' ? phraseOf(options.instead?.label ?? '') : undefined;
      },
    },
    field: () =>
      store.getState().focus === 'field' ? (edit) => store.dispatch({ kind: 'edit', edit }) : undefined,
    // No key is lost: what is typed while a button has the focus goes to the field.
    typed:
      typed === undefined
        ? undefined
        : (edit) => {
            store.dispatch({ kind: 'edit', edit });
            return undefined;
          },
    render: (area) => <ConfirmView {...area} options={options} store={store} />,
  };
}

/** A wrong character or two are visible, and the caret. */
const FIELD_MARGIN = 8;

/** Two rows for the frame, a blank row, and the buttons. */
const FIXED_ROWS = 4;

function firstLines(lines: readonly Cell[], room: number): readonly Cell[] {
  if (lines.length <= room) return lines;
  const shown = Math.max(0, room - 1);
  return [...lines.slice(0, shown), `${lines.length - shown} more rows; make the window taller`].slice(
    0,
    room,
  );
}

interface ConfirmViewProps extends Area {
  readonly options: ConfirmOptions;
  readonly store: Store<State, Action>;
}

function ConfirmView({ options, store, width, height }: ConfirmViewProps) {
  const { typed, instead, keep = 'Cancel' } = options;
  const state = useStore(store);
  // The frame, the buttons and the field are always visible. The text is cut first.
  const fixed = FIXED_ROWS + (typed === undefined ? 0 : 2);
  const boxWidth = Math.min(width, MOST.width);
  const all = options.lines.flatMap((line) => wrapCell(line, boxWidth - 4));
  const rows = Math.min(height, all.length + fixed);
  const lines = firstLines(all, Math.max(0, rows - fixed));
  return (
    <Panel title={options.title} width={boxWidth} height={rows}>
      <Lines lines={lines} width={boxWidth - 4} />
      {typed === undefined ? null : (
        <Region marginTop={1} at={() => ({ kind: 'field', id: 'field' })}>
          <Line cell={`Type ${typed.label}: `} width={displayWidth(typed.label) + 7} />
          <TextField
            state={state.typed}
            focused={state.focus === 'field'}
            width={displayWidth(typed.wanted) + FIELD_MARGIN}
          />
        </Region>
      )}
      <Box marginTop={1} gap={2}>
        <Button id="cancel" label={keep} focused={state.focus === 'cancel'} />
        {instead === undefined ? null : (
          <Button id="instead" label={instead.label} focused={state.focus === 'instead'} />
        )}
        <Button
          id="confirm"
          label={options.confirm}
          token={isComplete(options, state) ? 'bad' : 'muted'}
          focused={state.focus === 'confirm'}
        />
      </Box>
    </Panel>
  );
}

/** What is still to type; first what is wrong with what was typed. */
function refusalText({ typed }: ConfirmOptions, { typed: field }: State): string {
  const text = field.value.trim();
  const label = typed?.label ?? '';
  return text === '' ? `type ${label} first` : `${text} is not ${label}`;
}

/** Whether the text that Confirm requires was typed. */
function isComplete(options: ConfirmOptions, state: State): boolean {
  return options.typed === undefined || state.typed.value.trim() === options.typed.wanted;
}
