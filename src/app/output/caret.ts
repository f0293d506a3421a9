/** Finds the place of the terminal's cursor, which input methods and screen magnifiers follow. */
import { displayWidth } from '../../text/width.ts';

/** A cell of the screen, counted from 0. */
export interface Caret {
  readonly row: number;
  readonly column: number;
}

/** The theme marks the caret of the edited field with an overline. Nothing else uses it, and it is removed before output. */
const MARK = '\u001b[53m';
const MARKS = /\u001b\[5[35]m/g;
const STYLES = /\u001b\[[\d;]*m/g;

/** The rows without the mark, and the caret's place; undefined when no field is edited. */
export function takeCaret(rows: readonly string[]): {
  readonly rows: readonly string[];
  readonly caret: Caret | undefined;
} {
  const row = rows.findIndex((text) => text.includes(MARK));
  const marked = rows[row];
  if (marked === undefined) return { rows, caret: undefined };
  const before = marked.slice(0, marked.indexOf(MARK)).replace(STYLES, '');
  return {
    rows: rows.with(row, marked.replace(MARKS, '')),
    caret: { row, column: displayWidth(before) },
  };
}
