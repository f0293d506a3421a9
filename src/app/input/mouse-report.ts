/** Reads a mouse report in the SGR form: https://invisible-island.net/xterm/ctlseqs/ctlseqs.html, "Extended coordinates". */

export interface MouseReport {
  readonly kind: 'press' | 'wheel-up' | 'wheel-down';
  /** The cell, counted from 0. */
  readonly column: number;
  readonly row: number;
}

/** Button, column and row, counted from 1. */
const SGR = /^<(\d{1,4});(\d{1,4});(\d{1,4})$/;
/** The gesture of each button number. Shift, Alt, Ctrl, movement and other buttons change the number, and so mean nothing here. */
const KINDS: Readonly<Record<string, MouseReport['kind']>> = { 0: 'press', 64: 'wheel-up', 65: 'wheel-down' };

/** What the person did; undefined for a button that is let go, for other buttons, and for a report that is damaged. */
export function readMouseReport(parameters: string, final: string): MouseReport | undefined {
  const [, button = '', column = '', row = ''] = SGR.exec(parameters) ?? [];
  const kind = KINDS[button];
  if (final !== 'M' || kind === undefined || Number(column) < 1 || Number(row) < 1) return undefined;
  return { kind, column: Number(column) - 1, row: Number(row) - 1 };
}

/** Whether a report that was cut goes on, or may go on, after what had arrived of it. */
export function continuesReport(begun: string, input: string): boolean {
  return /^\u001b\[<[\d;]*(?:[Mm]|$)/.test(begun + input);
}
