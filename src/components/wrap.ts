/** Text broken into lines at its spaces, for what must be read to its end. */
import { graphemes } from '../keys/key.ts';
import { displayWidth } from './cells.ts';

/** Lines of at most `width` cells; a word that is longer than a line is broken. At least one line. */
export function wrapWords(text: string, width: number): string[] {
  const room = Math.max(1, width);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((whole) => pieces(whole, room))) {
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

function pieces(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const grapheme of graphemes(word)) {
    if (part !== '' && displayWidth(part + grapheme) > width) {
      parts.push(part);
      part = '';
    }
    part += grapheme;
  }
  return [...parts, part];
}
