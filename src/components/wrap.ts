/** Wraps text at its spaces, for text that must be readable in full. */
import { graphemes } from '../text/graphemes.ts';
import { displayWidth } from '../text/width.ts';
import { type Cell, cellWidth, type Span, spansOf } from './cells.ts';

/** Lines of at most `width` cells. A word longer than a line is split. Returns at least one line. */
export function wrapWords(text: string, width: number): string[] {
  const room = Math.max(1, width);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((whole) => splitWord(whole, room))) {
    const next = line === '' ? word : `${line} ${word}`;
    if (displayWidth(next) <= room) {
      line = next;
      continue;
    }
    lines.push(line);
    line = word;
  }
  return [...lines, line];
}

/** A span of its own between two pieces of a row that are each read as one, such as a word and its sign. */
export const BETWEEN_PIECES = '  ';

/**
 * Wraps a row into several. Pieces with BETWEEN_PIECES between them stay whole. Otherwise the spans before the last one (a
 * label) stay in place, and the last text continues below its start. When the label takes more than half of the width, the
 * text continues from the left.
 */
export function wrapCell(cell: Cell, width: number): readonly Cell[] {
  const spans = spansOf(cell);
  const last = spans.at(-1);
  if (last === undefined || cellWidth(cell) <= width) return [cell];
  const [label, ...values] = spans;
  if (label !== undefined && values.some(isBetween)) return wrapPieces(label, values, width);
  const head = spans.slice(0, -1);
  const used = cellWidth(head);
  if (used > width / 2) {
    return [
      ...wrapCell(head, width),
      ...wrapWords(last.text.trim(), width).map((text) => [{ ...last, text }]),
    ];
  }
  const indent: Span = { text: ' '.repeat(used) };
  return wrapWords(last.text, width - used).map((text, place) => [
    ...(place === 0 ? head : [indent]),
    { ...last, text },
  ]);
}

function isBetween({ text }: Span): boolean {
  return text === BETWEEN_PIECES;
}

/** As many pieces on each row as fit, below each other. */
function wrapPieces(label: Span, values: readonly Span[], width: number): readonly Cell[] {
  const indent: Span = { text: ' '.repeat(cellWidth([label])) };
  const rows: Span[][] = [];
  let row: Span[] = [label];
  for (const piece of piecesOf(values)) {
    const next = row.length === 1 ? piece : [{ text: BETWEEN_PIECES }, ...piece];
    if (row.length > 1 && cellWidth([...row, ...next]) > width) {
      rows.push(row);
      row = [indent, ...piece];
    } else row = [...row, ...next];
  }
  return [...rows, row];
}

function piecesOf(spans: readonly Span[]): readonly (readonly Span[])[] {
  const at = spans.findIndex(isBetween);
  return at < 0 ? [spans] : [spans.slice(0, at), ...piecesOf(spans.slice(at + 1))];
}

function splitWord(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const pieces: string[] = [];
  let part = '';
  for (const grapheme of graphemes(word)) {
    if (part !== '' && displayWidth(part + grapheme) > width) {
      pieces.push(part);
      part = '';
    }
    part += grapheme;
  }
  return [...pieces, part];
}
