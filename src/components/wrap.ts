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
 * label) stay in place, and the last text continues below its start. When they take more than half of the width, the text
 * continues below the label, or from the left.
 */
export function wrapCell(cell: Cell, width: number): readonly Cell[] {
  const spans = spansOf(cell);
  const last = spans.at(-1);
  if (last === undefined || cellWidth(cell) <= width) return [cell];
  const [label, ...values] = spans;
  if (label !== undefined && values.some(isBetween)) return wrapPieces(label, values, width);
  const text = spans.length > 1 ? last.text.trimStart() : last.text;
  const lead: Span = { ...last, text: last.text.slice(0, last.text.length - text.length) };
  const head = lead.text === '' ? spans.slice(0, -1) : [...spans.slice(0, -1), lead];
  const used = cellWidth(head);
  const labelled = cellWidth(spans.slice(0, 1));
  if (used > width / 2) {
    const from = spans.length > 2 && labelled < width / 2 ? labelled : 0;
    return [
      ...wrapCell(spans.slice(0, -1), width),
      ...continued({ ...last, text: text.trimEnd() }, from, width),
    ];
  }
  return continued({ ...last, text }, used, width).map((row, place) =>
    place === 0 ? [...head, ...row.slice(1)] : row,
  );
}

/** The words below each other, from this column on. */
function continued(span: Span, from: number, width: number): readonly (readonly Span[])[] {
  const indent: Span = { text: ' '.repeat(from) };
  return wrapWords(span.text, width - from).map((text) => [indent, { ...span, text }]);
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
