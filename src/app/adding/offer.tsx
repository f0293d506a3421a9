/** An overlay that shows by name which credentials were found, and takes one key to use them. */

import type { Cell } from '../../components/cells.ts';
import { Line, Lines } from '../../components/line.tsx';
import type { Area, Overlay } from '../../components/overlay.ts';
import { Panel } from '../../components/panel.tsx';
import { Region } from '../../components/region.tsx';
import { createStore, type Store, useStore } from '../../components/store.ts';
import { useUi } from '../../components/ui-context.tsx';
import { wrapCell } from '../../components/wrap.ts';
import { foundText } from '../../config/credential-words.ts';
import type { FoundCredentials } from '../../config/found-credentials.ts';
import type { Binding } from '../../keys/action.ts';
import { moveCursor } from '../../keys/list-cursor.ts';
import { hostOf, moneyText } from '../../text/account-words.ts';
import { offerActions } from './actions.ts';
import { type Attempt, NO_ATTEMPT } from './attempt.ts';
import { attemptLines } from './attempt-lines.ts';

export interface OfferChoice {
  readonly found: FoundCredentials;
  readonly readOnly: boolean;
  /** Whether to keep a copy of the secret in the keyring. */
  readonly keep: boolean;
}

export interface OfferOptions {
  /** At least one. */
  readonly found: readonly FoundCredentials[];
  readonly problems: readonly string[];
  readonly onUse: (choice: OfferChoice, show: (attempt: Attempt) => void) => void;
  readonly onClose: () => void;
}

interface State {
  readonly index: number;
  readonly readOnly: boolean;
  readonly keep: boolean;
  readonly attempt: Attempt;
}

type Action =
  | { readonly kind: 'move'; readonly by: number; readonly count: number }
  | { readonly kind: 'toggle'; readonly what: 'readOnly' | 'keep' }
  | { readonly kind: 'attempt'; readonly attempt: Attempt };

function reduce(state: State, action: Action): State {
  switch (action.kind) {
    case 'move':
      return {
        ...state,
        index: Math.min(action.count - 1, Math.max(0, state.index + action.by)),
        attempt: NO_ATTEMPT,
      };
    case 'toggle':
      return { ...state, [action.what]: !state[action.what], attempt: NO_ATTEMPT };
    case 'attempt':
      return { ...state, attempt: action.attempt };
  }
}

export function createOffer(options: OfferOptions): Overlay {
  const { found } = options;
  const store = createStore(reduce, { index: 0, readOnly: true, keep: false, attempt: NO_ATTEMPT });
  const busy = () =>
    store.getState().attempt.kind === 'checking' ? 'the credentials are being checked' : undefined;
  const count = found.length;
  const bindings: Binding[] = [
    {
      action: offerActions.use,
      disabled: busy,
      run: () => {
        const { index, readOnly, keep } = store.getState();
        const chosen = found[index];
        if (chosen === undefined) return;
        options.onUse({ found: chosen, readOnly, keep }, (attempt) =>
          store.dispatch({ kind: 'attempt', attempt }),
        );
      },
    },
    {
      action: offerActions.readOnly,
      disabled: busy,
      run: () => store.dispatch({ kind: 'toggle', what: 'readOnly' }),
    },
    {
      action: offerActions.keep,
      disabled: busy,
      run: () => store.dispatch({ kind: 'toggle', what: 'keep' }),
    },
    { action: offerActions.up, disabled: busy, run: () => store.dispatch({ kind: 'move', by: -1, count }) },
    { action: offerActions.down, disabled: busy, run: () => store.dispatch({ kind: 'move', by: 1, count }) },
    { action: offerActions.close, run: options.onClose },
  ];
  return {
    id: 'offer',
    modal: true,
    bindings,
    pointer: {
      index: () => store.getState().index,
      move: (to) => {
        const { index } = store.getState();
        const next = moveCursor({ index, offset: 0 }, to, count, 1);
        if (busy() === undefined) store.dispatch({ kind: 'move', by: next.index - index, count });
      },
      onlyEnter: () => 'use these credentials',
    },
    render: (area) => <OfferView {...area} options={options} store={store} />,
  };
}

interface OfferViewProps extends Area {
  readonly options: OfferOptions;
  readonly store: Store<State, Action>;
}

/** The rows of the frame and of the lines that are always there, without the list. */
const FIXED_ROWS = 7;
/** The rows for the carrier's answer, if there is room. */
const MESSAGE_ROWS = 4;

function OfferView({ options, store, width, height }: OfferViewProps) {
  const { theme } = useUi();
  const { index, readOnly, keep, attempt } = useStore(store);
  const { found, problems } = options;
  const inside = width - 4;
  const shown = Math.max(1, Math.min(found.length, height - FIXED_ROWS - 2));
  const first = Math.min(Math.max(0, index - shown + 1), found.length - shown);
  const chosen = found[index];
  const choices: Cell[] = [
    [{ text: `A live account at ${hostOf(chosen?.baseUrl ?? '')}: ${moneyText(false)}`, token: 'badge' }],
    choiceLine(
      '!',
      readOnly
        ? 'read-only: nothing is bought, changed or released. ! allows it.'
        : 'buying, changing and releasing are allowed. ! forbids it.',
    ),
    choiceLine(
      'K',
      keep
        ? 'a copy of the secret is kept in the keyring. K keeps none.'
        : 'no copy is kept: it is read where it is. K keeps one in the keyring.',
    ),
  ];
  const lines = choices.flatMap((line) => wrapCell(line, inside));
  const fixed = 2 + 1 + shown + 1 + lines.length;
  const rows = Math.min(MESSAGE_ROWS, Math.max(1, height - fixed));
  const problem = problems[0] ?? '';
  return (
    <Panel title="Credentials found on this machine" width={width} height={fixed + rows}>
      <Line cell="Enter uses them; Esc goes on with the sandbox." width={inside} />
      <Region flexDirection="column" at={(_, row) => ({ kind: 'row', index: first + row })}>
        {found.slice(first, first + shown).map((each, place) => (
          <Line
            key={foundText(each)}
            cell={`${first + place === index ? theme.glyphs.pointer : ' '} ${foundText(each)}`}
            width={inside}
            selected={first + place === index}
            role="option"
          />
        ))}
      </Region>
      <Lines lines={['', ...lines]} width={inside} />
      <Lines lines={attemptLines(attempt, problem, inside, rows)} width={inside} />
    </Panel>
  );
}

function choiceLine(key: string, text: string): Cell {
  return [{ text: `${key}  `, token: 'key' }, { text }];
}
