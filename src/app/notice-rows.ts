/** How a notice is broken into rows: a long one takes rows from the screen above it, and none of its words is lost. */
import { wrapWords } from '../components/wrap.ts';

/** A blank, the sign and a blank. */
export const NOTICE_INDENT = 3;

/** What is longer is cut: the screen below a notice must stay usable in the smallest window. */
const MOST_ROWS = 4;

/**
 * The rows of a notice in a window of this width, at least one; the last one has all that is left. Its own line ends, as in copied numbers, are
 * blanks: a frame must not be taller than what the screen leaves room for.
 */
export function noticeRows(text: string, width: number): readonly string[] {
  const rows = wrapWords(text.replaceAll(/\s*[\r\n]\s*/g, ' '), width - NOTICE_INDENT);
  return rows.length <= MOST_ROWS
    ? rows
    : [...rows.slice(0, MOST_ROWS - 1), rows.slice(MOST_ROWS - 1).join(' ')];
}
