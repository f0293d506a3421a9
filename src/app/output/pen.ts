/** Writes cells at their places with as few bytes as possible, for terminals of the VT220 family. */

export interface Pen {
  /** Writes characters of one style, starting at a cell. Rows and columns count from 0. */
  put(row: number, column: number, text: string, style: string): void;
  /** Makes cells blank. This is cheaper than writing blanks from LONG_BLANK cells on. */
  blank(row: number, column: number, cells: number): void;
  /** Makes the rest of a row blank. */
  blankRest(row: number, column: number): void;
  /** Writes a text that contains its own styles and resets them at its end. */
  raw(row: number, text: string): void;
  /** Writes a control sequence. Afterwards the pen does not rely on the cursor's place. */
  control(sequence: string): void;
  /** Returns all output, with the style reset at its end. */
  finish(): string;
}

/** From this many blanks on, erasing and moving is shorter than writing them. */
export const LONG_BLANK = 10;

class TerminalPen implements Pen {
  readonly #width: number;
  #out = '';
  #style = '';
  #row = -1;
  #column = -1;

  constructor(width: number) {
    this.#width = width;
  }

  put(row: number, column: number, text: string, style: string): void {
    this.#move(row, column);
    this.#use(style);
    this.#out += text;
    this.#column += text.length;
  }

  blank(row: number, column: number, cells: number): void {
    this.#move(row, column);
    this.#use('');
    this.#out += `\u001b[${several(cells)}X`;
  }

  blankRest(row: number, column: number): void {
    this.#move(row, column);
    this.#use('');
    this.#out += '\u001b[K';
  }

  raw(row: number, text: string): void {
    this.#move(row, 0);
    this.#use('');
    this.#out += text;
    // Only the terminal knows how far the text reached.
    this.#row = -1;
  }

  control(sequence: string): void {
    this.#use('');
    this.#out += sequence;
    this.#row = -1;
  }

  finish(): string {
    this.#use('');
    return this.#out;
  }

  #use(wanted: string): void {
    const style = this.#style;
    if (wanted === style) return;
    if (wanted === '') this.#out += '\u001b[m';
    else if (style === '') this.#out += `\u001b[${wanted}m`;
    else if (wanted.startsWith(`${style};`)) this.#out += `\u001b[${wanted.slice(style.length + 1)}m`;
    else this.#out += `\u001b[0;${wanted}m`;
    this.#style = wanted;
  }

  #move(row: number, column: number): void {
    if (row === this.#row && column === this.#column) return;
    if (row === this.#row && column > this.#column) this.#out += `\u001b[${several(column - this.#column)}C`;
    else if (this.#isNear(row, column)) this.#out += `\u001b[B\u001b[${several(this.#column - column)}D`;
    else if (row === this.#row + 1 && column === 0 && this.#row >= 0) this.#out += '\r\n';
    else this.#out += `\u001b[${row + 1}${column === 0 ? '' : `;${column + 1}`}H`;
    this.#row = row;
    this.#column = column;
  }

  /** Whether the cell is in the next row, further left. Two short moves are then shorter than one absolute move. */
  #isNear(row: number, column: number): boolean {
    return (
      row === this.#row + 1 &&
      this.#row >= 0 &&
      column > 99 &&
      column < this.#column &&
      this.#column - column < 100 &&
      this.#column < this.#width
    );
  }
}

function several(count: number): string {
  return count === 1 ? '' : String(count);
}

/** A pen for a terminal of `width` columns. */
export function createPen(width: number): Pen {
  return new TerminalPen(width);
}
