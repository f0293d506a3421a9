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

/** Whether the journal on the disk holds a purchase; false too while it is being made. */
export function hasPurchase(file: string): boolean {
  // Before it has a write-ahead log, a reader would stand in the way of the program that makes it.
  if (!existsSync(`${file}-wal`)) return false;
  try {
    return statesOnDisk(file).length > 0;
  } catch {
    return false;
  }
}

const Purchase = z.object({ id: z.string(), state: z.string() });

/** Id and state of each purchase, oldest first; none when there is no journal yet. */
export function purchasesOnDisk(file: string): z.infer<typeof Purchase>[] {
  if (!existsSync(file)) return [];
  const database = new DatabaseSync(file, { timeout: 5_000, readOnly: true });
  try {
    const rows = database.prepare('SELECT id, state FROM purchases ORDER BY rowid').all();
    return rows.map((row) => Purchase.parse(row));
  } finally {
    database.close();
  }
}

const Item = z.object({ phone_number: z.string(), state: z.string() });

/** Every number of the batches in a journal with its state, by position; none when there is no batch yet. */
export function itemsOnDisk(file: string): ReadonlyMap<string, string> {
  if (!existsSync(`${file}-wal`)) return new Map();
  try {
    const database = new DatabaseSync(file, { timeout: 5_000, readOnly: true });
    try {
      const rows = database.prepare('SELECT phone_number, state FROM batch_items ORDER BY position').all();
      return new Map(rows.map((row) => Item.parse(row)).map((item) => [item.phone_number, item.state]));
    } finally {
      database.close();
    }
  } catch {
    // It is being made, or migrated.
    return new Map();
  }
}

const Column = z.object({ name: z.string() });

/** What SQLite says to a second open purchase of a number of the journal, past all code of dialdeck; nothing is kept. */
export function trySecondOpenPurchase(file: string): string {
  const database = new DatabaseSync(file, { timeout: 5_000 });
  try {
    const columns = database.prepare('PRAGMA table_info(purchases)').all();
    const values = columns.map((column) => {
      const { name } = Column.parse(column);
      if (name === 'id') return `'copy ' || :copy`;
      return name === 'state' ? `'INTENT'` : name;
    });
    const copy = database.prepare(`INSERT INTO purchases SELECT ${values.join(', ')} FROM purchases LIMIT 1`);
    database.exec('BEGIN IMMEDIATE');
    try {
      copy.run({ copy: 1 });
      copy.run({ copy: 2 });
      return 'taken';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      database.exec('ROLLBACK');
    }
  } finally {
    database.close();
  }
}
