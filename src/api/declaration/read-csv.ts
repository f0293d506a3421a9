/** The rows of a declaration in CSV: https://www.rfc-editor.org/rfc/rfc4180. Its first line names the fields. Pure. */
import { CsvError, parse } from 'csv-parse/sync';
import { valueOfCell } from './csv-cell.ts';
import type { DeclarationProblem } from './declared.ts';
import type { PlacedRow } from './rows.ts';

interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

const HEADING_HINT = 'The first line names the fields: phoneNumber,friendlyName,…';

/** Each problem, then each row, one after the other: a file may have very many of them. */
export function* readCsvRows(text: string): Generator<PlacedRow | DeclarationProblem, void> {
  const records: CsvRecord[] = [];
  const lines = text.split(/\r\n|\n|\r/);
  let line = 1;
  try {
    // Some spreadsheets write semicolons.
    const delimiter = /^[^\n,]*;/.test(text) ? ';' : ',';
    parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines: read }) => {
        while (lines[line - 1] === '') line += 1;
        records.push({ cells, line });
        line = read + 1;
        return undefined;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield {
      line,
      column: 1,
      message: `This is not CSV: ${error.message}`,
      hint: 'Check the quotes around the cells of this line.',
    };
    return;
  }
  const [heading, ...rest] = records;
  const names = heading?.cells.map((name) => name.trim()) ?? [];
  const problem =
    heading === undefined
      ? 'The file is empty.'
      : rest.length === 0 && !names.includes('phoneNumber') && 'The first line has no column phoneNumber.';
  if (problem !== false) {
    yield { line: heading?.line ?? 1, column: 1, message: problem, hint: HEADING_HINT };
    return;
  }
  yield* doubled(names);
  for (const record of rest) {
    yield* surplus(record, names.length);
    yield rowOf(record, names);
  }
}

function rowOf({ cells, line }: CsvRecord, names: readonly string[]): PlacedRow {
  return {
    place: { line, column: 1 },
    cells: names.flatMap((name, index) => {
      const cell = cells[index];
      const text = cell === undefined || name === 'phoneNumber' ? cell : valueOfCell(cell);
      const column = index + 1;
      return text === undefined
        ? []
        : [{ name: { line: 1, column, text: name }, value: { line, column, text } }];
    }),
  };
}

function doubled(names: readonly string[]): DeclarationProblem[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [{ line: 1, column: index + 1, message: `The column ${name} is there twice.`, hint: 'Keep one.' }],
  );
}

function surplus({ cells, line }: CsvRecord, columns: number): DeclarationProblem[] {
  if (cells.length <= columns) return [];
  const message = `This line has ${cells.length} cells, but the first line names ${columns}.`;
  return [{ line, column: columns + 1, message, hint: 'Put quotes around a cell that contains a comma.' }];
}
