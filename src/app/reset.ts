/** Turns off every mode that a full-screen app may have left on. `dialdeck --reset-terminal` uses this. */
import { writeSync } from 'node:fs';

/**
 * Turns off synchronized output, mouse and focus reports, bracketed paste and the alternate screen. Resets the colours, shows the cursor, and moves it to the start of its row.
 * https://invisible-island.net/xterm/ctlseqs/ctlseqs.html
 */
export const RESET = [
  '\u001b[?2026l',
  '\u001b[?1000l\u001b[?1002l\u001b[?1003l\u001b[?1006l',
  '\u001b[?1004l',
  '\u001b[?2004l',
  '\u001b[?1047l',
  '\u001b[0m',
  '\u001b[?25h',
  '\r',
].join('');

/**
 * Repairs the terminal after a kill -9, when no process could clean up: resets the modes, and turns on echo and line
 * editing. The process becomes stty, because Node restores the settings that it found when it ends
 * (https://nodejs.org/api/process.html#processexecvefile-args-env).
 */
export function resetTerminal(): void {
  if (process.stdout.isTTY) writeSync(process.stdout.fd, RESET);
  if (!process.stdin.isTTY || process.execve === undefined) return;
  // execve prints a warning that it is experimental, which must not appear on the clean terminal.
  process.removeAllListeners('warning');
  process.execve('/bin/sh', ['sh', '-c', 'stty sane'], process.env);
}
