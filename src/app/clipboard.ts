/** Copies through the terminal, so that it works over SSH. */

import { spawn } from 'node:child_process';
import { TMUX_MS } from '../api/limits.ts';

/** A program between the app and the terminal that keeps a clipboard of its own. */
export type Multiplexer = 'tmux' | 'screen';

/**
 * The OSC 52 sequence that puts `text` on the clipboard. For a multiplexer it is sent twice, plain and wrapped, because the multiplexer's settings decide which one it accepts. https://invisible-island.net/xterm/ctlseqs/ctlseqs.html (OSC 52), https://github.com/tmux/tmux/wiki/Clipboard,
 * https://www.gnu.org/software/screen/manual/html_node/Control-Sequences.html (device control string)
 */
export function clipboardSequences(text: string, multiplexer: Multiplexer | undefined): string {
  const sequence = `\u001b]52;c;${Buffer.from(text, 'utf8').toString('base64')}\u0007`;
  switch (multiplexer) {
    case undefined:
      return sequence;
    case 'tmux':
      return `${sequence}\u001bPtmux;\u001b${sequence}\u001b\\`;
    case 'screen':
      return `${sequence}\u001bP${sequence}\u001b\\`;
  }
}

/**
 * Puts `text` into tmux's buffer, which tmux forwards to the terminal. By default tmux ignores both sequences. When tmux is
 * too old or cannot be reached, only the sequences remain, so errors are ignored.
 */
export function loadTmuxBuffer(text: string): void {
  const tmux = spawn('tmux', ['load-buffer', '-w', '-'], {
    stdio: ['pipe', 'ignore', 'ignore'],
    timeout: TMUX_MS,
  });
  tmux.on('error', () => undefined);
  tmux.stdin.on('error', () => undefined);
  tmux.stdin.end(text);
  tmux.unref();
}
