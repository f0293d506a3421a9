/** The numbers in a text: one a line, or the column phoneNumber of a CSV. Pure. */
import { readCsvRows } from '../../api/declaration/read-csv.ts';

interface NumberLine {
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

export type NumberLines =
  | { readonly kind: 'lines'; readonly lines: readonly NumberLine[] }
  | { readonly kind: 'refused'; readonly line: number; readonly reason: string; readonly hint: string };

const COLUMN = 'phoneNumber';
const LINE_END = /\r\n|\n|\r/;

/** A first line that names the column, alone or among others, with commas or semicolons between them. */
const HEADING = /^(?:.*[,;])?\s*"?phoneNumber"?\s*(?:[,;].*)?$/;

/** The typed numbers, not checked. Empty lines, and lines that begin with `#`, are left out. */
export function numberLines(text: string): NumberLines {
  const lines = text
    .split(LINE_END)
    .map((line, index): NumberLine => ({ text: line.trim(), line: index + 1 }))
    .filter((line) => line.text !== '' && !line.text.startsWith('#'));
  const [first] = lines;
  return first !== undefined && HEADING.test(first.text)
    ? csvLines(text, first.line)
    : { kind: 'lines', lines };
}

function csvLines(text: string, heading: number): NumberLines {
  const above = heading - 1;
  const lines: NumberLine[] = [];
  for (const row of readCsvRows(text.split(LINE_END).slice(above).join('\n'))) {
    if (!('cells' in row)) {
      return { kind: 'refused', line: above + row.line, reason: row.message, hint: row.hint };
    }
    const cell = row.cells.find(({ name }) => name.text === COLUMN);
    lines.push({ text: cell?.value.text.trim() ?? '', line: above + row.place.line });
  }
  return { kind: 'lines', lines };
}
