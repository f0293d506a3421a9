/** Measures and cuts text in terminal cells, for screens and for the tables of commands. */
import stringWidth from 'string-width';
import { graphemes } from './graphemes.ts';

/** The width in terminal cells. Wide letters and emoji take two. */
export function displayWidth(text: string): number {
  return stringWidth(text);
}

/** The text cut to `width` cells, with an ellipsis at the cut. Never splits a grapheme. */
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
