/** Reads what can still be read from a damaged journal. Never writes to it. */

import * as z from 'zod';
import {
  readBatch,
  readItem,
  type StoredBatch,
  type StoredItem,
  StoredItem as StoredItemSchema,
} from './batch-codec.ts';
import {
  readPurchase,
  readRelease,
  readTransition,
  type StoredPurchase,
  type StoredRelease,
  type StoredTransition,
} from './row-codec.ts';
import type { Database, OpenDatabase } from './sqlite.ts';

export interface SalvagedBatch {
  readonly batch: StoredBatch;
  readonly items: readonly StoredItem[];
}

export interface Salvage {
  readonly purchases: StoredPurchase[];
  readonly releases: StoredRelease[];
  readonly transitions: StoredTransition[];
  /** Each with those of its items that can be read. */
  readonly batches: readonly SalvagedBatch[];
  /** The steps that the team's ledger was not told yet. */
  readonly outbox: readonly number[];
  /** What was found and could not be believed, a sentence each. */
  readonly problems: string[];
}

/** Everything that is as it was written, from both ends of each table. */
export function salvage(file: string, open: OpenDatabase): Salvage {
  const problems: string[] = [];
  let database: Database | undefined;
  try {
    database = open(file, { readOnly: true });
    return {
      purchases: read(database, 'purchases', (raw) => readPurchase(raw).stored, problems),
      releases: read(database, 'releases', (raw) => readRelease(raw).stored, problems),
      transitions: read(database, 'transitions', (raw) => readTransition(raw).stored, problems),
      batches: readBatches(database, problems),
      outbox: readOutbox(database, problems),
      problems,
    };
  } catch (error) {
    problems.push(`the file cannot be read: ${messageOf(error)}`);
    return { purchases: [], releases: [], transitions: [], batches: [], outbox: [], problems };
  } finally {
    database?.close();
  }
}

/** None from a journal of a version that had none. */
function readBatches(database: Database, problems: string[]): SalvagedBatch[] {
  if (database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'batch_items'`).get() === undefined)
    return [];
  const heads = read(database, 'batches', (raw) => readBatch(raw).stored, problems);
  const kinds = new Map(heads.map(({ id, kind }) => [id, kind]));
  const items = read(
    database,
    'batch_items',
    (raw) => {
      const kind = kinds.get(StoredItemSchema.parse(raw).batch_id);
      if (kind === undefined) throw new Error('an item belongs to no batch that can be read');
      return readItem(raw, kind).stored;
    },
    problems,
  );
  const byBatch = Map.groupBy(items, (item) => item.batch_id);
  return heads.map((batch) => ({ batch, items: byBatch.get(batch.id) ?? [] }));
}

/** None from a journal of a version that had none. */
function readOutbox(database: Database, problems: string[]): number[] {
  if (database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'outbox'`).get() === undefined) return [];
  return read(database, 'outbox', (raw) => OutboxRow.parse(raw).seq, problems);
}

const OutboxRow = z.object({ seq: z.int() });

function read<Row>(
  database: Database,
  table: string,
  parse: (raw: unknown) => Row,
  problems: string[],
): Row[] {
  const found = new Map<string, Row>();
  const unbelieved = new Set<string>();
  for (const direction of ['ASC', 'DESC']) {
    try {
      for (const raw of database.prepare(`SELECT * FROM ${table} ORDER BY rowid ${direction}`).iterate()) {
        const key = JSON.stringify(raw);
        if (found.has(key) || unbelieved.has(key)) continue;
        try {
          found.set(key, parse(raw));
        } catch (error) {
          unbelieved.add(key);
          problems.push(`${table}: ${messageOf(error)}`);
        }
      }
    } catch (error) {
      problems.push(`${table}: not all of it can be read: ${messageOf(error)}`);
    }
  }
  return [...found.values()];
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.startsWith('[') ? 'an entry has the wrong shape' : (message.split('\n')[0] ?? '');
}
