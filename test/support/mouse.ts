/** What a terminal sends for the mouse, and clicks on what is written on the screen. */
import { displayWidth } from '../../src/text/width.ts';
import type { TestTerminal } from './terminal.ts';

/** A press and a release of the left button on a cell, counted from 0. */
export function clickAt(column: number, row: number): string {
  const cell = `${column + 1};${row + 1}`;
  return `\u001b[<0;${cell}M\u001b[<0;${cell}m`;
}

/** A turn of the wheel at a cell, counted from 0. */
export function wheelAt(direction: 'up' | 'down', column = 10, row = 10): string {
  return `\u001b[<${direction === 'up' ? 64 : 65};${column + 1};${row + 1}M`;
}

/** A click on the first place where the screen shows the text, or the last one. */
export function clickOn(
  app: Pick<TestTerminal, 'rows' | 'type'>,
  text: string,
  { times = 1, last = false }: { readonly times?: number; readonly last?: boolean } = {},
): void {
  const rows = app.rows();
  const has = (line: string) => line.includes(text);
  const row = last ? rows.findLastIndex(has) : rows.findIndex(has);
  const line = rows[row];
  if (line === undefined) throw new Error(`not on the screen: ${text}\n${rows.join('\n')}`);
  const column = displayWidth(line.slice(0, last ? line.lastIndexOf(text) : line.indexOf(text)));
  app.type(clickAt(column, row).repeat(times));
}
