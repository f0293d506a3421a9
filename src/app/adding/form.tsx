/** An overlay that asks for a new account. The secret is masked; the carrier is asked before anything is stored. */

import { PROVIDER_KINDS, type ProviderKind } from '../../api/account.ts';
import { Button } from '../../components/button.tsx';
import type { Cell, Span } from '../../components/cells.ts';
import { Line, Lines } from '../../components/line.tsx';
import type { Area, Overlay } from '../../components/overlay.ts';
import { Panel } from '../../components/panel.tsx';
import { Region } from '../../components/region.tsx';
import { createStore, type Store, useStore } from '../../components/store.ts';
import { TextField } from '../../components/text-field.tsx';
import { useUi } from '../../components/ui-context.tsx';
import { CARRIERS } from '../../config/carriers.ts';
import type { NewAccount } from '../../config/new-account.ts';
import type { Binding } from '../../keys/action.ts';
import type { TextEdit, TextState } from '../../keys/text-edit.ts';
import { formActions } from './actions.ts';
import type { Attempt } from './attempt.ts';
import { attemptLines } from './attempt-lines.ts';
import {
  accountOfForm,
  type FormAction,
  type FormState,
  isTextRow,
  problemOf,
  type Row,
  reduceForm,
  rowsOf,
  type TextRow,
} from './form-state.ts';
import { maySee } from './may-see.ts';

export interface FormOptions {
  readonly initial: FormState;
  /** Finds the carrier to begin with. It is taken while the form is as it was opened. */
  readonly suggest?: (show: (provider: ProviderKind) => void) => void;
  /** `noted`: the carrier's notices were shown, and the person goes on all the same. */
  readonly onSubmit: (account: NewAccount, noted: boolean, show: (attempt: Attempt) => void) => void;
  readonly onClose: () => void;
}

export function createAccountForm(options: FormOptions): Overlay {
  const store = createStore(reduceForm, options.initial);
  options.suggest?.((provider) => {
    if (store.getState() === options.initial) store.dispatch({ kind: 'suggest', provider });
  });
  const focus = () => store.getState().focus;
  const busy = () =>
    store.getState().attempt.kind === 'checking' ? 'the credentials are being checked' : undefined;
  const show = (attempt: Attempt) => store.dispatch({ kind: 'attempt', attempt });
  const submit = () => {
    const state = store.getState();
    const account = accountOfForm(state);
    if ('problem' in account) {
      store.dispatch({ kind: 'focus', row: account.row });
      show({ kind: 'failed', reason: `${labelOf(state, account.row)}: ${account.problem}.` });
    } else options.onSubmit(account, state.attempt.kind === 'noted', show);
  };
  const step = (by: 1 | -1) => () => store.dispatch({ kind: 'step', by });
  const change = (by: 1 | -1) => () => store.dispatch({ kind: 'change', by });
  const onChoice = () => focus() === 'provider' || focus() === 'readOnly';
  const bindings: Binding[] = [
    { action: formActions.next, disabled: busy, run: step(1) },
    { action: formActions.previous, disabled: busy, run: step(-1) },
    { action: formActions.change, when: onChoice, disabled: busy, run: change(1) },
    { action: formActions.changeBack, when: onChoice, disabled: busy, run: change(-1) },
    {
      action: formActions.submit,
      disabled: busy,
      run: () => (focus() === 'submit' ? submit() : step(1)()),
    },
    { action: formActions.submitNow, disabled: busy, run: submit },
    { action: formActions.close, run: options.onClose },
  ];
  return {
    id: 'account-form',
    modal: true,
    bindings,
    pointer: {
      focus: (id) => {
        const row = rowsOf(store.getState()).find((one) => one === id);
        if (row !== undefined && busy() === undefined) store.dispatch({ kind: 'focus', row });
      },
    },
    field: () =>
      isTextRow(focus()) && busy() === undefined
        ? (edit) => store.dispatch({ kind: 'edit', edit })
        : undefined,
    typed: (edit) => busy() ?? typeOnChoice(store, edit),
    render: (area) => <FormView {...area} store={store} />,
  };
}

/** The first letter of a carrier chooses it. Returns why anything else is not typed. */
function typeOnChoice(store: Store<FormState, FormAction>, edit: TextEdit): string | undefined {
  switch (store.getState().focus) {
    case 'provider': {
      const { provider } = store.getState();
      if (edit.kind === 'insert') store.dispatch({ kind: 'carrier', begins: edit.text });
      return store.getState().provider === provider
        ? `Space or an arrow changes the carrier, which is ${provider}; Tab goes to the name`
        : undefined;
    }
    case 'readOnly':
      return 'Space or an arrow changes this choice';
    default:
      return 'Enter presses the button; Shift+Tab goes back to the fields';
  }
}

interface FormViewProps extends Area {
  readonly store: Store<FormState, FormAction>;
}

const WORDS = {
  add: {
    title: () => 'Add an account',
    stands: 'A live account: real money. Nothing is stored before the carrier accepts it.',
    button: 'Check and add',
  },
  repair: {
    title: (name: string) => `Replace the key of ${name}`,
    stands: 'The old key stays until the carrier accepts the new one.',
    button: 'Check and replace',
  },
} as const;
const LABEL_WIDTH = 13;
/** In a narrower form, a choice names only its key. */
const ROOMY = 62;
/** Below the fields, where there is room. */
const MESSAGE_ROWS = 5;

function FormView({ store, width, height }: FormViewProps) {
  const state = useStore(store);
  const inside = width - 4;
  const rows = rowsOf(state);
  const empty = isTextRow(state.focus) && state.texts[state.focus].value === '';
  const problem = empty ? undefined : problemOf(state, state.focus);
  const { title, stands } = WORDS[state.purpose];
  const otherwise = problem === undefined ? stands : `${problem}${hiddenText(state)}`;
  const room = Math.min(MESSAGE_ROWS, Math.max(1, height - 2 - rows.length));
  return (
    <Panel title={title(state.texts.name.value)} width={width} height={rows.length + 2 + room}>
      {rows.map((row) => (
        <FormRow key={row} row={row} state={state} width={inside} />
      ))}
      <Lines lines={attemptLines(state.attempt, otherwise, inside, room)} width={inside} />
    </Panel>
  );
}

interface FormRowProps {
  readonly row: Row;
  readonly state: FormState;
  readonly width: number;
}

function FormRow({ row, state, width }: FormRowProps) {
  const { theme } = useUi();
  const focused = state.focus === row;
  if (row === 'submit') {
    const { button } = WORDS[state.purpose];
    return <Button id={row} label={button} focused={focused} />;
  }
  const label: Cell = [
    { text: focused ? `${theme.glyphs.pointer} ` : '  ', token: 'accent' },
    { text: labelOf(state, row), token: focused ? 'heading' : 'muted' },
  ];
  return (
    <Region at={() => ({ kind: 'field', id: row })}>
      <Line cell={label} width={LABEL_WIDTH + 2} />
      {isTextRow(row) ? (
        <TextField
          state={maySee(state, row) ? state.texts[row] : masked(state.texts[row], theme.glyphs.mask)}
          focused={focused}
          width={width - LABEL_WIDTH - 3}
          placeholder={placeholderOf(state, row)}
        />
      ) : (
        <Line cell={choiceOf(state, row, width)} width={width - LABEL_WIDTH - 2} role="option" />
      )}
    </Region>
  );
}

function labelOf({ provider }: FormState, row: Row): string {
  switch (row) {
    case 'provider':
      return 'Carrier';
    case 'name':
      return 'Name';
    case 'baseUrl':
      return 'Base URL';
    case 'accountId':
      return capitalized(CARRIERS[provider].accountId?.label ?? 'account id');
    case 'keyId':
      return capitalized(CARRIERS[provider].keyId?.label ?? 'key id');
    case 'secret':
      return CARRIERS[provider].keyId === undefined ? 'API key' : 'Secret';
    case 'readOnly':
      return 'Changes';
    case 'submit':
      return '';
  }
}

function placeholderOf({ provider }: FormState, row: TextRow): string {
  if (row === 'keyId') return 'may stay empty';
  if (row === 'secret') return CARRIERS[provider].secret;
  return '';
}

/** What was chosen; beside it the other carriers, and how to change the choice. The first letter of a carrier chooses it, too. */
function choiceOf({ provider, readOnly, focus }: FormState, row: Row, width: number): Cell {
  const also = row === 'provider' ? ' or its letter' : ' changes it';
  const how: Span[] =
    focus === row ? [{ text: 'Space', token: 'key' }, { text: width < ROOMY ? '' : also }] : [];
  if (row !== 'provider')
    return [{ text: readOnly ? 'read-only (suggested) ' : 'may buy, change and release ' }, ...how];
  return [
    ...PROVIDER_KINDS.map(
      (kind): Span => (kind === provider ? { text: `[${kind}] ` } : { text: `${kind} `, token: 'muted' }),
    ),
    ...how,
  ];
}

/** Why the text of the row with the focus is not readable; empty where it is, and for the secret. */
function hiddenText(state: FormState): string {
  const { focus } = state;
  const hidden = isTextRow(focus) && focus !== 'secret' && !maySee(state, focus);
  return hidden ? '. It is hidden, because it may be a key in the wrong row' : '';
}

/** As long as the secret and with its cursor, of signs alone. */
function masked({ value, cursor }: TextState, sign: string): TextState {
  return { value: sign.repeat(value.length), cursor };
}

function capitalized(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
