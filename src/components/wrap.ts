/** Text broken into lines at its spaces, for what must be read to its end. */
import { graphemes } from '../text/graphemes.ts';
import { displayWidth } from '../text/width.ts';
import { type Cell, cellWidth, type Span, spansOf } from './cells.ts';

/** Lines of at most `width` cells; a word that is longer than a line is broken. At least one line. */
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

/**
 * A row as many rows as it takes: what stands before its last text (a name) keeps its place, the text goes on under itself,
 * or from the left where that leaves it less than half.
 */
export function wrapCell(cell: Cell, width: number): readonly Cell[] {
  const spans = spansOf(cell);
  const last = spans.at(-1);
  if (last === undefined || cellWidth(cell) <= width) return [cell];
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
