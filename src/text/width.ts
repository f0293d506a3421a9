/** Text in terminal cells: measured and cut the same way on screens and in the tables of commands. */
import stringWidth from 'string-width';
import { graphemes } from './graphemes.ts';

/** Width in terminal cells: wide letters and pictures take two, whatever they are composed of. */
export function displayWidth(text: string): number {
  return stringWidth(text);
}

/** The text cut to `width` cells, with an ellipsis at the cut; a grapheme is never taken apart. */
export function truncate(text: string, width: number, ellipsis: string): string {
  if (displayWidth(text) <= width) return text;
  const room = width - displayWidth(ellipsis);
  let shown = '';
  let used = 0;
  for (const grapheme of graphemes(text)) {
    const own = displayWidth(grapheme);
    if (used + own > room) break;
    shown += grapheme;
    used += own;
  }
  return room < 0 ? '' : `${shown}${ellipsis}`;
}
