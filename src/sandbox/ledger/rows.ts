/** Reads typed values from SQLite rows. Throws for a column of another type, which is a bug. */
import type { SQLOutputValue } from 'node:sqlite';

export type Row = Readonly<Record<string, SQLOutputValue>>;

/** Throws when the column is not text. */
export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`ledger column ${column} is not text`);
  return value;
}

/** Throws when the column is not an integer. */
export function integer(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`ledger column ${column} is not an integer`);
  return value;
}

/** How a boolean is stored. */
export const bit = (value: boolean) => (value ? 1 : 0);

export function optionalText(row: Row, column: string): string | undefined {
  return row[column] === null ? undefined : text(row, column);
}

export function optionalInteger(row: Row, column: string): number | undefined {
  return row[column] === null ? undefined : integer(row, column);
}
