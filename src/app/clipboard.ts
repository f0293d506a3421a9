/** Copying through the terminal, so that it works over SSH. */

/**
 * The OSC 52 sequence that puts `text` on the clipboard, wrapped for tmux where one is in between.
 * https://invisible-island.net/xterm/ctlseqs/ctlseqs.html (OSC 52), https://github.com/tmux/tmux/wiki/FAQ (passthrough)
 */
export function osc52(text: string, environment: NodeJS.ProcessEnv): string {
  const sequence = `\u001b]52;c;${Buffer.from(text, 'utf8').toString('base64')}\u0007`;
  return environment.TMUX === undefined ? sequence : `\u001bPtmux;\u001b${sequence}\u001b\\`;
}
