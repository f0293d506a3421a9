/** The columns of a list: their names, which of them are printed, and the order of the rows. */
import { fold } from '../../text/fold.ts';
import { nearest } from '../../text/nearest.ts';
import { type CommandError, usageError } from './failure.ts';
import type { Column } from './table.ts';

export interface ListColumn<Row> extends Column<Row> {
  /** What --columns and --sort call it, and its heading in CSV: the field of the JSON document, where there is one. */
  readonly name: string;
  /** The text in CSV, where it differs from the one in a pipe. */
  value?(row: Row): string;
  /** Printed only where --columns names it. */
  readonly further?: true;
  /** dialdeck's own text or a checked number, which no spreadsheet takes for a formula. */
  readonly safe?: true;
  /** The order of two rows that both have a text here. By default that of their texts. */
  compare?(left: Row, right: Row): number;
}

/** The text of a cell for programs. */
export function programText<Row>(column: ListColumn<Row>, row: Row): string {
  return column.value?.(row) ?? column.plain?.(row) ?? column.cell(row);
}

/** The columns with these names, separated by commas. Throws a usage error for an unknown one. */
export function readColumns<Row>(
  text: string,
  columns: readonly ListColumn<Row>[],
): readonly ListColumn<Row>[] {
  return namesIn(text, '--columns').map((name) => columnNamed(name, columns, '--columns'));
}

/** The columns with these names. Every name is known. */
export function columnsNamed<Row>(
  names: readonly string[],
  columns: readonly ListColumn<Row>[],
): readonly ListColumn<Row>[] {
  return names.flatMap((name) => columns.filter((column) => column.name === name));
}

/** An order for rows, from names with a minus sign where the order is turned around. Rows without a text come last. */
export function readOrder<Row>(
  text: string,
  columns: readonly ListColumn<Row>[],
): (left: Row, right: Row) => number {
  const keys = namesIn(text, '--sort').map((word) => {
    const down = word.startsWith('-');
    return { column: columnNamed(down ? word.slice(1) : word, columns, '--sort'), sign: down ? -1 : 1 };
  });
  return (left, right) => {
    for (const { column, sign } of keys) {
      const order = inOrder(column, sign, left, right);
      if (order !== 0) return order;
    }
    return 0;
  };
}

function inOrder<Row>(column: ListColumn<Row>, sign: number, left: Row, right: Row): number {
  const texts = [programText(column, left), programText(column, right)].map(fold);
  const [first = '', second = ''] = texts;
  if (first === '' || second === '') return Number(first === '') - Number(second === '');
  if (column.compare !== undefined) return sign * column.compare(left, right);
  if (first === second) return 0;
  return first < second ? -sign : sign;
}

function namesIn(text: string, option: string): readonly string[] {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) throw usageError(`${option} is empty.`, 'Separate several names with commas.');
  return [...new Set(names)];
}

function columnNamed<Row>(
  name: string,
  columns: readonly ListColumn<Row>[],
  option: string,
): ListColumn<Row> {
  const column = columns.find((known) => fold(known.name) === fold(name));
  if (column !== undefined) return column;
  throw unknownColumn(
    name,
    columns.map((known) => known.name),
    option,
  );
}

function unknownColumn(name: string, known: readonly string[], option: string): CommandError {
  const near = nearest(name, known);
  return usageError(
    `${option}: there is no column "${name}".${near === undefined ? '' : ` Did you mean ${near}?`}`,
    `The columns are: ${known.join(', ')}.`,
  );
}
