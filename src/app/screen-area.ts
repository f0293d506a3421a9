/** How much of the window a screen has. */
import type { Area } from '../components/overlay.ts';
import { noticeRows } from './notice-rows.ts';
import type { ShellState } from './state.ts';
import type { WindowSize } from './terminal.ts';
import { isWelcomeShown, WELCOME_ROWS } from './welcome.tsx';

/** Header and footer take two rows each; a notice of several rows takes more. */
const CHROME_ROWS = 4;

export function screenArea(state: ShellState, size: WindowSize): Area {
  const notice = state.notice === undefined ? 0 : noticeRows(state.notice.text, size.columns).length - 1;
  const welcome = isWelcomeShown(state, size) ? WELCOME_ROWS : 0;
  return { width: size.columns, height: Math.max(0, size.rows - CHROME_ROWS - welcome - notice) };
}
