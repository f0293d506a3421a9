const PLAIN = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u21ff\u2500-\u25fc\u2713\u2717]*$/;

/**
 * Whether every UTF-16 unit of a text is one grapheme of one cell, so that no Unicode table is needed: ASCII, Latin without the
 * soft hyphen, dashes and quotes, arrows, box drawing, blocks, narrow shapes, and the two signs ✓ and ✗.
 */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}
