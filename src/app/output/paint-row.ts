/** Writes the changes from one row of the terminal to another. */
import { LONG_BLANK, type Pen } from './pen.ts';
import { NO_STYLE, type StyledRow, sgrOf, styledRow, styleOnBlanks } from './styled-row.ts';

/** Moving across this many cells costs as much as writing them again. */
const CHEAP_GAP = 4;

/** Writes what differs between the rows. `before` is undefined when the row on the screen is not known. */
export function paintRow(pen: Pen, row: number, before: string | undefined, after: string): void {
  if (before === after) return;
  const old = before === undefined ? undefined : styledRow(before);
  const next = styledRow(after);
  if (old !== undefined && next !== undefined) {
    paintChanges(pen, row, old, next);
    return;
  }
  // Erases before writing: after a full row the cursor is on its last cell, which erasing would remove.
  pen.blankRest(row, 0);
  if (next === undefined) pen.raw(row, after);
  else paintCells(pen, row, next, 0, lastInk(next));
}

/** How many cells differ between two rows. All cells count when the rows cannot be compared. */
export function differentCells(before: string, after: string): number {
  if (before === after) return 0;
  const old = styledRow(before);
  const next = styledRow(after);
  if (old === undefined || next === undefined) return after.length;
  const length = Math.max(old.text.length, next.text.length);
  let cells = 0;
  for (let column = 0; column < length; column += 1) cells += isSame(old, next, column) ? 0 : 1;
  return cells;
}

function paintChanges(pen: Pen, row: number, old: StyledRow, next: StyledRow): void {
  const end = lastInk(next);
  const length = Math.max(end, old.text.length);
  let column = 0;
  while (column < length) {
    if (isSame(old, next, column)) {
      column += 1;
    } else if (column >= end) {
      pen.blankRest(row, column);
      return;
    } else {
      const to = endOfChange(old, next, column, end);
      paintCells(pen, row, next, column, to);
      column = to;
    }
  }
}

/** The end of a change, which is followed by more unchanged cells than are cheap to write. */
function endOfChange(old: StyledRow, next: StyledRow, from: number, end: number): number {
  let to = from + 1;
  for (let column = to; column < end && column - to <= CHEAP_GAP; column += 1) {
    if (!isSame(old, next, column)) to = column + 1;
  }
  return to;
}

function isSame(old: StyledRow, next: StyledRow, column: number): boolean {
  return (
    (old.text[column] ?? ' ') === (next.text[column] ?? ' ') &&
    (old.styles[column] ?? NO_STYLE) === (next.styles[column] ?? NO_STYLE)
  );
}

/** The column after the last cell that is not blank. */
function lastInk({ text, styles }: StyledRow): number {
  let end = text.length;
  while (end > 0 && text[end - 1] === ' ' && styles[end - 1] === NO_STYLE) end -= 1;
  return end;
}

/** Writes runs of one style. Long blanks are erased instead. */
function paintCells(pen: Pen, row: number, { text, styles }: StyledRow, from: number, to: number): void {
  let start = from;
  while (start < to) {
    const style = styles[start] ?? NO_STYLE;
    const end = style === NO_STYLE ? endOfStyle(styles, start, to) : endOfRun(text, styles, start, to);
    if (style === NO_STYLE) paintUnstyled(pen, row, start, text.slice(start, end));
    else pen.put(row, start, text.slice(start, end), sgrOf(style));
    start = end;
  }
}

function endOfStyle(styles: string, start: number, to: number): number {
  let end = start + 1;
  while (end < to && styles[end] === styles[start]) end += 1;
  return end;
}

/** The end of a styled run. It includes a few blanks between two pieces of the style, where the style is invisible. */
function endOfRun(text: string, styles: string, start: number, to: number): number {
  const style = styles[start] ?? NO_STYLE;
  const bridged = styleOnBlanks(style) === NO_STYLE;
  let end = start + 1;
  for (let column = end; column < to; column += 1) {
    if (styles[column] === style) end = column + 1;
    else if (!bridged || text[column] !== ' ' || styles[column] !== NO_STYLE || column - end >= LONG_BLANK)
      break;
  }
  return end;
}

const LONG_BLANKS = new RegExp(`( {${LONG_BLANK},})`);

function paintUnstyled(pen: Pen, row: number, from: number, text: string): void {
  let column = from;
  for (const piece of text.split(LONG_BLANKS)) {
    if (LONG_BLANKS.test(piece)) pen.blank(row, column, piece.length);
    else if (piece !== '') pen.put(row, column, piece, '');
    column += piece.length;
  }
}
