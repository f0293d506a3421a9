/**
 * Comma-separated values: https://www.rfc-editor.org/rfc/rfc4180. Formulas are disarmed. A spreadsheet may still convert
 * texts such as +12125550142, 0123 or 1E5, so dialdeck also exports workbooks.
 */

/** A line of cells, with its line end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quote).join(',')}\r\n`;
}

/**
 * The text in a form that a spreadsheet does not run as a formula: https://owasp.org/www-community/attacks/CSV_Injection.
 * Use it for text from others. A checked E.164 number starts with a plus sign and is safe unchanged.
 */
export function defused(text: string): string {
  return /^[\s\p{Cf}]*[=+\-@\t\r|%]/u.test(text) ? `'${text}` : text;
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
