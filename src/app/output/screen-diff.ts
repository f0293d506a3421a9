/** The output that changes one frame on the terminal into the next. */
import { paintRow } from './paint-row.ts';
import { createPen } from './pen.ts';
import { findScroll, scrolled, scrollSequence } from './scroll.ts';

export interface ScreenSize {
  readonly columns: number;
  readonly rows: number;
}

/**
 * The output from one frame to the next; empty when nothing differs. Frames are rows of text with SGR styles, and no row is
 * wider than the terminal. `before` is undefined when the screen's content is not known.
 */
export function screenDiff(
  before: readonly string[] | undefined,
  after: readonly string[],
  size: ScreenSize,
): string {
  if (before === undefined) return wholeScreen(after, size);
  const scroll = findScroll(before, after);
  if (scroll === undefined) return changes(before, after, size, '');
  return changes(scrolled(before, scroll), after, size, scrollSequence(scroll));
}

function changes(
  before: readonly string[],
  after: readonly string[],
  { columns }: ScreenSize,
  first: string,
): string {
  const pen = createPen(columns);
  if (first !== '') pen.control(first);
  const rows = Math.max(before.length, after.length);
  for (let row = 0; row < rows; row += 1) paintRow(pen, row, before[row] ?? '', after[row] ?? '');
  return pen.finish();
}

function wholeScreen(after: readonly string[], { columns, rows }: ScreenSize): string {
  const pen = createPen(columns);
  for (let row = 0; row < Math.max(after.length, rows); row += 1) {
    paintRow(pen, row, undefined, after[row] ?? '');
  }
  return pen.finish();
}
