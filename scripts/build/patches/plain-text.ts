/**
 * The text that needs no Unicode tables: every UTF-16 unit is one grapheme of one cell. ASCII, Latin without the soft
 * hyphen, a few dashes and quotes, arrows, box drawing, blocks and shapes without the two that are wide, and two signs.
 * test/build/patches.test.ts asks Unicode about each of them.
 */
export const PLAIN_CLASS = String.raw` -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u21ff\u2500-\u25fc\u2713\u2717`;
