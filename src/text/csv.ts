/** Comma-separated values (RFC 4180) that a spreadsheet opens without running anything in them. */

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
