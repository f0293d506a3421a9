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

/**
 * Wraps a row into several. The spans before the last one (a label) stay in place, and the last text continues below its
 * start. When the label takes more than half of the width, the text continues from the left.
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
