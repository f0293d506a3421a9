/** Takes back every mode that a full-screen app may have left on: what `dialdeck --reset-terminal` prints. */
import { writeSync } from 'node:fs';

/**
 * Synchronized output, mouse reports, bracketed paste, and alternate screen off; colours plain, cursor shown,
 * which is left at the begin of its row.
 * https://invisible-island.net/xterm/ctlseqs/ctlseqs.html
 */
export const RESET = [
  '\u001b[?2026l',
  '\u001b[?1000l\u001b[?1002l\u001b[?1003l\u001b[?1006l',
  '\u001b[?2004l',
  '\u001b[?1047l',
  '\u001b[0m',
  '\u001b[?25h',
  '\r',
].join('');

/**
 * After a kill -9, which no process can clean up behind: modes back, echo and line editing on. It ends as stty, because Node
 * at its own end would put the settings back that it found (https://nodejs.org/api/process.html#processexecvefile-args-env).
 */
export function resetTerminal(): void {
  if (process.stdout.isTTY) writeSync(process.stdout.fd, RESET);
  if (!process.stdin.isTTY || process.execve === undefined) return;
  // It warns that it is experimental; the terminal is to be clean.
  process.removeAllListeners('warning');
  process.execve('/bin/sh', ['sh', '-c', 'stty sane'], process.env);
}
