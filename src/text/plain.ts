/**
 * The text that needs no Unicode tables: every UTF-16 unit is one grapheme of one cell. ASCII, Latin without the soft hyphen,
 * dashes and quotes, arrows, box drawing, blocks and shapes without the two that are wide, and two signs. It is written as the
 * inside of a character class. test/text/plain.test.ts asks Unicode about each of them.
 */
export const PLAIN_CLASS = String.raw` -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u21ff\u2500-\u25fc\u2713\u2717`;

const PLAIN = new RegExp(`^[${PLAIN_CLASS}]*$`);

/** Whether a text is as many cells wide as it has UTF-16 units. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}
