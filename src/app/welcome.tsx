/** The panel above Search at the first start: what the sandbox is, how to try it, and how to connect an account. */
import type { Cell, Span } from '../components/cells.ts';
import { Lines } from '../components/line.tsx';
import { useUi } from '../components/ui-context.tsx';
import { prettyKey } from '../keys/key.ts';
import type { KeyedBinding } from './shown-keys.ts';
import { currentScreen, type ShellState } from './state.ts';
import type { WindowSize } from './terminal.ts';

/** Two lines and a rule. */
export const WELCOME_ROWS = 3;
/** A smaller window has only the hint at the bottom. */
const LEAST: WindowSize = { columns: 78, rows: 22 };

/** Whether the panel is shown: on Search, until the person goes on or hides it. */
export function isWelcomeShown(state: ShellState, { columns, rows }: WindowSize): boolean {
  const fits = columns >= LEAST.columns && rows >= LEAST.rows;
  return state.welcome && fits && currentScreen(state)?.id === 'search';
}

/** What can be done first, with the keys that do it. */
const FIRST_STEPS = [
  ['search.buy', 'try it: buy a number'],
  ['app.addAccount', 'connect your account'],
  ['app.dismiss', 'hide this'],
] as const;

interface WelcomeProps {
  readonly bindings: readonly KeyedBinding[];
  readonly width: number;
}

export function Welcome({ bindings, width }: WelcomeProps) {
  const { theme } = useUi();
  const steps = FIRST_STEPS.flatMap(([id, words]): Span[] => {
    const key = bindings.find(({ binding }) => binding.action.id === id)?.keys[0];
    return key === undefined ? [] : [{ text: ` ${prettyKey(key)}`, token: 'key' }, { text: ` ${words}  ` }];
  });
  const lines: Cell[] = [
    [
      { text: ' Welcome. ', token: 'heading' },
      { text: 'This is the sandbox, a carrier inside dialdeck: ' },
      { text: 'no money is spent.', token: 'good' },
    ],
    steps,
    [{ text: theme.glyphs.rule.repeat(width), token: 'muted' }],
  ];
  return <Lines lines={lines} width={width} />;
}
