/** The states in a journal as they are on the disk, without dialdeck's own code. */
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

const Row = z.object({ state: z.string() });

/**
 * The states of all purchases (or releases), oldest first; none when there is no journal yet. It is opened for reading
 * only, so that what a crash left behind stays as it is.
 */
export function statesOnDisk(file: string, table: 'purchases' | 'releases' = 'purchases'): string[] {
  if (!existsSync(file)) return [];
  const database = new DatabaseSync(file, { timeout: 5_000, readOnly: true });
  try {
    const rows = database.prepare(`SELECT state FROM ${table} ORDER BY rowid`).all();
    return rows.map((row) => Row.parse(row).state);
  } finally {
    database.close();
  }
}
