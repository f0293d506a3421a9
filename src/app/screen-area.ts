/** How much of the window a screen has. */
import type { Area } from '../components/overlay.ts';
import type { ShellState } from './state.ts';
import type { WindowSize } from './terminal.ts';
import { isWelcomeShown, WELCOME_ROWS } from './welcome.tsx';

/** Header and footer take two rows each. */
const CHROME_ROWS = 4;

export function screenArea(state: ShellState, size: WindowSize): Area {
  const welcome = isWelcomeShown(state, size) ? WELCOME_ROWS : 0;
  return { width: size.columns, height: Math.max(0, size.rows - CHROME_ROWS - welcome) };
}
