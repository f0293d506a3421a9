/**
 * Comma-separated values: https://www.rfc-editor.org/rfc/rfc4180. Formulas are defused; a spreadsheet may still turn texts such
 * as +12125550142, 0123 or 1E5 into other values, which is why there is a workbook for spreadsheets.
 */

/** A line of cells, with its line end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quote).join(',')}\r\n`;
}

/**
 * A text that a spreadsheet does not take for a formula: https://owasp.org/www-community/attacks/CSV_Injection. For text that
 * others wrote; a number that was checked to be E.164 begins with a plus sign and is safe as it is.
 */
export function defused(text: string): string {
  return /^[\s\p{Cf}]*[=+\-@\t\r|%]/u.test(text) ? `'${text}` : text;
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
