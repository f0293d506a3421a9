/**
 * The cells of a declaration in CSV. A text that a spreadsheet would run as a formula gets an apostrophe in front of it, and loses it
 * when it is read: https://owasp.org/www-community/attacks/CSV_Injection. Pure.
 */

/** The cell of a field that the file does not manage; an empty cell clears the field. */
export const UNMANAGED = '(unmanaged)';

const DANGEROUS = String.raw`[\s\p{Cf}]*[=+\-@\t\r|%]|\(unmanaged\)$`;
/** With the apostrophes that the text itself begins with, so that reading takes away only our own. */
const NEEDS_APOSTROPHE = new RegExp(`^'*(?:${DANGEROUS})`, 'u');
const HAS_APOSTROPHE = new RegExp(`^'+(?:${DANGEROUS})`, 'u');

/** The cell of a value; undefined is not managed. */
export function cellOfValue(value: string | undefined): string {
  if (value === undefined) return UNMANAGED;
  return NEEDS_APOSTROPHE.test(value) ? `'${value}` : value;
}

/** The value of a cell; undefined where the field is not managed. */
export function valueOfCell(cell: string): string | undefined {
  if (cell === UNMANAGED) return undefined;
  return HAS_APOSTROPHE.test(cell) ? cell.slice(1) : cell;
}
