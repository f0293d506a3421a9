/** An overlay that asks for one line of text and checks it during typing. */
import { Box } from 'ink';
import { type Binding, phraseOf } from '../../keys/action.ts';
import { editText, type TextEdit, type TextState, textState } from '../../keys/text-edit.ts';
import { displayWidth } from '../../text/width.ts';
import type { Cell, Span } from '../cells.ts';
import { Line, Lines } from '../line.tsx';
import type { Area, Overlay } from '../overlay.ts';
import { Panel } from '../panel.tsx';
import { createStore, type Store, useStore } from '../store.ts';
import { TextField } from '../text-field.tsx';
import { wrapCell } from '../wrap.ts';
import { promptActions } from './actions.ts';

interface PromptCheck {
  /** Why it is not accepted. */
  readonly problem?: string;
  /** Warnings that do not stop the person. */
  readonly warnings?: readonly string[];
}

export interface PromptOptions {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly Cell[];
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly check?: (text: string) => PromptCheck;
  readonly onSubmit: (text: string) => void;
  readonly onClose: () => void;
}

interface State {
  readonly text: TextState;
  /** Set by the first Enter, so that a second Enter of a burst does nothing. */
  readonly submitted: boolean;
}

type Action = { readonly kind: 'edit'; readonly edit: TextEdit } | { readonly kind: 'submit' };

function reduce(state: State, action: Action): State {
  switch (action.kind) {
    case 'edit':
      return { ...state, text: editText(state.text, action.edit) };
    case 'submit':
      return { ...state, submitted: true };
  }
}

export function createPrompt(options: PromptOptions): Overlay {
  const store = createStore(reduce, { text: textState(options.value), submitted: false });
  const bindings: Binding[] = [
    {
      action: promptActions.submit,
      disabled: () => options.check?.(store.getState().text.value).problem,
      run: () => {
        const { text, submitted } = store.getState();
        if (submitted) return;
        store.dispatch({ kind: 'submit' });
        options.onSubmit(text.value);
      },
    },
    { action: promptActions.close, run: options.onClose },
  ];
  return {
    id: options.id,
    modal: true,
    bindings,
    pointer: { onlyEnter: () => phraseOf(promptActions.submit.title) },
    field: () => (edit) => store.dispatch({ kind: 'edit', edit }),
    render: (area) => <PromptView {...area} options={options} store={store} />,
  };
}

interface PromptViewProps extends Area {
  readonly options: PromptOptions;
  readonly store: Store<State, Action>;
}

const HINT_ROWS = 2;
/** Borders, a blank row, the field, and the rows for hints. */
const FRAME_ROWS = 4 + HINT_ROWS;

function PromptView({ options, store, width, height }: PromptViewProps) {
  const { text } = useStore(store);
  const inside = width - 4;
  const { problem, warnings = [] } = options.check?.(text.value) ?? {};
  const hintLines: Span[][] = [
    ...(problem === undefined ? [] : [[{ text: problem, token: 'bad' as const }]]),
    ...warnings.map((warning) => [{ text: warning, token: 'warn' as const }]),
  ];
  const lines = options.lines
    .flatMap((line) => wrapCell(line, inside))
    .slice(0, Math.max(0, height - FRAME_ROWS));
  return (
    <Panel title={options.title} width={width} height={lines.length + FRAME_ROWS}>
      <Lines lines={lines} width={inside} />
      <Box height={1} />
      <Box>
        <Line
          cell={[{ text: `${options.label} `, token: 'muted' }]}
          width={displayWidth(options.label) + 1}
        />
        <TextField
          state={text}
          focused
          width={inside - displayWidth(options.label) - 2}
          placeholder={options.placeholder ?? ''}
        />
      </Box>
      <Lines lines={hintLines.flatMap((line) => wrapCell(line, inside)).slice(0, HINT_ROWS)} width={inside} />
    </Panel>
  );
}
