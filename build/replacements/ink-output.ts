/**
 * Takes the place of ink/build/output.js, which puts each frame together in an object a cell: 12,000 at 200x60, for every key.
 * What a row of the frame looks like follows from what is written on it and from nothing else. So this one collects what is
 * written on each row, and puts a row together from cells only when the same was not written on a row before.
 */
import {
  type StyledChar,
  styledCharsFromTokens,
  styledCharsToString,
  tokenize,
} from '@alcalzone/ansi-tokenize';
import stringWidth from 'string-width';
import { Memory } from '../../src/components/remember.ts';

type Transformer = (line: string, index: number) => string;

/** Half-open: `x2` and `y2` are outside. An edge that is undefined does not clip. */
interface Clip {
  readonly x1: number | undefined;
  readonly x2: number | undefined;
  readonly y1: number | undefined;
  readonly y2: number | undefined;
}

interface Write {
  readonly kind: 'write';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly transformers: readonly Transformer[];
}

type Operation = Write | { readonly kind: 'clip'; readonly clip: Clip } | { readonly kind: 'unclip' };

/** A line of text that was read before. Equal lines are one object, so the ids of its lines tell a row from others. */
interface Line {
  readonly id: number;
  readonly text: string;
  readonly width: number;
  /** The characters with their styles; those that are invisible on their own take no cell. */
  readonly cells: readonly StyledChar[];
  /** Whether every character takes a cell. */
  readonly solid: boolean;
}

/** A line and the column it begins at. */
interface Piece {
  readonly x: number;
  readonly line: Line;
}

export default class Output {
  readonly width: number;
  readonly height: number;
  readonly #operations: Operation[] = [];

  constructor({ width, height }: { readonly width: number; readonly height: number }) {
    this.width = width;
    this.height = height;
  }

  /** Writes a text of one or more lines, over what was written before. */
  write(
    x: number,
    y: number,
    text: string,
    { transformers }: { readonly transformers: readonly Transformer[] },
  ): void {
    if (text !== '') this.#operations.push({ kind: 'write', x, y, text, transformers });
  }

  /** Until the matching `unclip`, nothing is written outside. */
  clip(clip: Clip): void {
    this.#operations.push({ kind: 'clip', clip });
  }

  unclip(): void {
    this.#operations.push({ kind: 'unclip' });
  }

  /** The frame, with as many rows as it is high. */
  get(): { readonly output: string; readonly height: number } {
    const rows: Piece[][] = [];
    for (let y = 0; y < this.height; y += 1) rows.push([]);
    const clips: Clip[] = [];
    for (const operation of this.#operations) {
      if (operation.kind === 'clip') clips.push(intersection(clips.at(-1), operation.clip));
      else if (operation.kind === 'unclip') clips.pop();
      else place(rows, operation, clips.at(-1));
    }
    return { output: rows.map((pieces) => finishedRow(pieces, this.width)).join('\n'), height: rows.length };
  }
}

function intersection(outer: Clip | undefined, inner: Clip): Clip {
  if (outer === undefined) return inner;
  return {
    x1: tighter(outer.x1, inner.x1, Math.max),
    x2: tighter(outer.x2, inner.x2, Math.min),
    y1: tighter(outer.y1, inner.y1, Math.max),
    y2: tighter(outer.y2, inner.y2, Math.min),
  };
}

function tighter(
  outer: number | undefined,
  inner: number | undefined,
  choose: (left: number, right: number) => number,
): number | undefined {
  if (outer === undefined) return inner;
  return inner === undefined ? outer : choose(outer, inner);
}

/** Notes on each row what is written on it, cut at the edges of the clip. */
function place(rows: readonly Piece[][], { x, y, text, transformers }: Write, clip: Clip | undefined): void {
  const visible = clipped(read(text), x, y, clip);
  for (const [index, line] of visible.lines.entries()) {
    const row = rows[visible.y + index];
    if (row === undefined) continue;
    const shown = transformers.reduce(
      (shown, transformer) => transformer(shown, index + visible.y - y),
      line.text,
    );
    row.push({ x: visible.x, line: shown === line.text ? line : lineOf(shown) });
  }
}

interface Block {
  readonly lines: readonly Line[];
  readonly x: number;
  readonly y: number;
}

/** What is inside the clip of a text that begins at `x` and `y`. Each direction is clipped only when both its edges are given. */
function clipped({ lines, widest }: Lines, x: number, y: number, clip: Clip | undefined): Block {
  if (clip === undefined) return { lines, x, y };
  const { x1, x2, y1, y2 } = clip;
  const isEmpty =
    (x1 !== undefined && x2 !== undefined && x1 >= x2) || (y1 !== undefined && y2 !== undefined && y1 >= y2);
  if (isEmpty) return { lines: [], x, y };
  let block: Block = { lines, x, y };
  if (x1 !== undefined && x2 !== undefined) {
    if (x + widest < x1 || x > x2) return { lines: [], x, y };
    const cut = (line: Line) => sliceColumns(line, Math.max(0, x1 - x), Math.min(line.width, x2 - x));
    block = { ...block, lines: lines.map(cut), x: Math.max(x, x1) };
  }
  if (y1 !== undefined && y2 !== undefined) {
    const height = lines.length;
    if (y + height < y1 || y > y2) return { lines: [], x, y };
    const to = y + height > y2 ? y2 - y : height;
    block = { ...block, lines: block.lines.slice(Math.max(0, y1 - y), to), y: Math.max(y, y1) };
  }
  return block;
}

/** The lines of a text, each with the styles that reach into it. */
interface Lines {
  readonly lines: readonly Line[];
  readonly widest: number;
}

/** Several screens of rows and of the texts on them. Each line holds an object for every character. */
const KEPT = 512;

const widths = new Memory<string, number>(4_096);
const texts = new Memory<string, Lines>(KEPT);
const lines = new Memory<string, Line>(KEPT);
const slices = new Memory<string, Line>(KEPT);
const finishedRows = new Memory<string, string>(KEPT);

const INVISIBLE = /^\p{Default_Ignorable_Code_Point}+$/u;

function cellsOf(text: string): readonly StyledChar[] {
  return styledCharsFromTokens(tokenize(text)).filter(({ value }) => !INVISIBLE.test(value));
}

function widthOf(text: string): number {
  return widths.get(text, stringWidth);
}

function read(text: string): Lines {
  return texts.get(text, () => {
    const split: StyledChar[][] = [[]];
    for (const cell of cellsOf(text)) {
      if (cell.value === '\n') split.push([]);
      else split.at(-1)?.push(cell);
    }
    return {
      lines: split.map((cells) => lineOf(styledCharsToString(cells))),
      widest: Math.max(0, ...text.split('\n').map(widthOf)),
    };
  });
}

let lastId = 0;

function lineOf(text: string): Line {
  return lines.get(text, () => {
    lastId += 1;
    const cells = cellsOf(text);
    const solid = cells.every(({ value }) => widthOf(value) > 0);
    return { id: lastId, text, width: widthOf(text), cells, solid };
  });
}

/** The columns of a line from `from` to before `to`. Half of a wide character becomes a blank with its styles. */
function sliceColumns(line: Line, from: number, to: number): Line {
  if (from === 0 && to === line.width && line.solid) return line;
  if (from >= to) return lineOf('');
  return slices.get(`${from} ${to} ${line.id}`, () => {
    const kept: StyledChar[] = [];
    let column = 0;
    for (const cell of line.cells) {
      const width = widthOf(cell.value);
      const start = column;
      column += width;
      if (column <= from) continue;
      if (start >= to) break;
      kept.push(width > 1 && (start < from || column > to) ? blank(cell) : cell);
    }
    return lineOf(styledCharsToString(kept));
  });
}

function blank(cell: StyledChar): StyledChar {
  return { ...cell, value: ' ', fullWidth: false };
}

/** The row on which these pieces are written one after the other. */
function finishedRow(pieces: readonly Piece[], width: number): string {
  let written = `${width}`;
  for (const { x, line } of pieces) written += ` ${x} ${line.id}`;
  return finishedRows.get(written, () => {
    const row: (StyledChar | undefined)[] = new Array(width).fill(EMPTY);
    for (const { x, line } of pieces) writeCells(row, x, line.cells);
    return styledCharsToString(row.filter((cell) => cell !== undefined)).trimEnd();
  });
}

const EMPTY: StyledChar = { type: 'char', value: ' ', fullWidth: false, styles: [] };

/**
 * Writes characters over the cells of a row. A wide character takes two cells, the second with an empty value; when one of them
 * is overwritten, the other becomes a blank with its styles.
 */
function writeCells(row: (StyledChar | undefined)[], x: number, characters: readonly StyledChar[]): void {
  if (characters.length === 0) return;
  let column = x;
  const before = row[column - 1];
  if (row[column]?.value === '' && column > 0 && before !== undefined && widthOf(before.value) > 1) {
    row[column - 1] = blank(before);
  }
  for (const character of characters) {
    row[column] = character;
    const width = Math.max(1, widthOf(character.value));
    for (let offset = 1; offset < width; offset += 1) {
      // The second half of a character that begins left of the frame is seen as a blank.
      const value = column < 0 ? ' ' : '';
      row[column + offset] = { type: 'char', value, fullWidth: false, styles: character.styles };
    }
    column += width;
  }
  const after = row[column];
  if (after?.value === '') row[column] = blank(after);
}
