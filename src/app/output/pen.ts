/** Writes cells where they belong with as few bytes as terminals of the VT220 family take. */

export interface Pen {
  /** Writes characters of one style from a cell on; rows and columns are counted from 0. */
  put(row: number, column: number, text: string, style: string): void;
  /** Makes cells blank; cheaper than writing blanks from LONG_BLANK on. */
  blank(row: number, column: number, cells: number): void;
  /** Makes the rest of a row blank. */
  blankRest(row: number, column: number): void;
  /** Writes a text with styles of its own, which it ends itself. */
  raw(row: number, text: string): void;
  /** Writes a sequence that is not text; where the cursor is afterwards is not relied on. */
  control(sequence: string): void;
  /** All that was written; no style is left on. */
  finish(): string;
}

/** From this many blanks on, erasing and moving on is shorter than writing them. */
export const LONG_BLANK = 10;

/** A pen for a terminal of `width` columns. */
export function createPen(width: number): Pen {
  let out = '';
  let style = '';
  let row = -1;
  let column = -1;

  function use(wanted: string): void {
    if (wanted === style) return;
    if (wanted === '') out += '\u001b[m';
    else if (style === '') out += `\u001b[${wanted}m`;
    else if (wanted.startsWith(`${style};`)) out += `\u001b[${wanted.slice(style.length + 1)}m`;
    else out += `\u001b[0;${wanted}m`;
    style = wanted;
  }

  function move(toRow: number, toColumn: number): void {
    if (toRow === row && toColumn === column) return;
    if (toRow === row && toColumn > column) out += `\u001b[${several(toColumn - column)}C`;
    else if (isNear(toRow, toColumn)) out += `\u001b[B\u001b[${several(column - toColumn)}D`;
    else if (toRow === row + 1 && toColumn === 0 && row >= 0) out += '\r\n';
    else out += `\u001b[${toRow + 1}${toColumn === 0 ? '' : `;${toColumn + 1}`}H`;
    row = toRow;
    column = toColumn;
  }

  /** The next row, further left: two short moves are shorter than one to an address. */
  function isNear(toRow: number, toColumn: number): boolean {
    return (
      toRow === row + 1 &&
      row >= 0 &&
      toColumn > 99 &&
      toColumn < column &&
      column - toColumn < 100 &&
      column < width
    );
  }

  return {
    put(toRow, toColumn, text, wanted) {
      move(toRow, toColumn);
      use(wanted);
      out += text;
      column += text.length;
    },
    blank(toRow, toColumn, cells) {
      move(toRow, toColumn);
      use('');
      out += `\u001b[${several(cells)}X`;
    },
    blankRest(toRow, toColumn) {
      move(toRow, toColumn);
      use('');
      out += '\u001b[K';
    },
    raw(toRow, text) {
      move(toRow, 0);
      use('');
      out += text;
      // How far it reached is the terminal's to say.
      row = -1;
    },
    control(sequence) {
      use('');
      out += sequence;
      row = -1;
    },
    finish() {
      use('');
      return out;
    },
  };
}

function several(count: number): string {
  return count === 1 ? '' : String(count);
}
