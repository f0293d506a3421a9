/** Batches and their items as the journal keeps them. Writes need `Journal.write`. */
import * as z from 'zod';
import type { KeptNumber } from '../../owned/kept-configuration.ts';
import { advanceItem, type ItemEvent } from '../domain/batch-machine.ts';
import { noItems } from '../domain/batch-progress.ts';
import type { BatchPlan, BatchState, ItemCounts, ItemPlan } from '../domain/batch-types.ts';
import {
  type BatchEntry,
  type ItemEntry,
  readBatch,
  readItem,
  type StoredBatch,
  StoredItem,
  wantedColumns,
} from './batch-codec.ts';
import { digestOf } from './digest.ts';
import { accountColumns, type RowAccount } from './entry-table.ts';
import type { NewRow } from './purchase-table.ts';
import type { Value } from './sqlite.ts';
import { actorColumns, readable, type Tables } from './statements.ts';

/** What a step of an item writes beside its state. */
export interface ItemMove {
  /** ms since the epoch. */
  readonly at: number;
  readonly reason: string;
  /** `null` forgets it. */
  readonly rowId?: string | null;
  readonly before?: KeptNumber;
}

const Count = z.object({ state: StoredItem.shape.state, count: z.int() });

export class BatchTable {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  find(id: string): BatchEntry | undefined {
    return this.#select('WHERE id = ?', id)[0];
  }

  withIdPrefix(prefix: string): BatchEntry[] {
    return this.#select('WHERE id >= ? AND id < ? ORDER BY rowid DESC', prefix, `${prefix}\u{10ffff}`);
  }

  /** Newest first; reads the whole table. */
  all(): BatchEntry[] {
    return this.#select('ORDER BY rowid DESC');
  }

  /** All of one account; reads the whole table. */
  ofAccount(fingerprint: string): BatchEntry[] {
    return this.#select('WHERE account_fingerprint = ? ORDER BY rowid DESC', fingerprint);
  }

  /** Open ones of an account, newest first, found without reading the others. */
  open(fingerprint: string): BatchEntry[] {
    return this.#select(
      `INDEXED BY open_batches WHERE state = 'OPEN' AND account_fingerprint = ? ORDER BY rowid DESC`,
      fingerprint,
    );
  }

  /** Every item of a batch, by position. Throws JournalError when one of them is missing. */
  items({ head }: BatchEntry): ItemEntry[] {
    const raw = this.#tables
      .prepare('SELECT * FROM batch_items WHERE batch_id = ? ORDER BY position')
      .all(head.id);
    return readable(() => {
      if (raw.length !== head.itemCount) {
        throw new Error(`batch ${head.id} has ${raw.length} of its ${head.itemCount} items`);
      }
      return raw.map((each) => readItem(each, head.kind));
    });
  }

  /** How many of its items are in each state, without reading them. */
  counts(id: string): ItemCounts {
    const rows = this.#tables
      .prepare('SELECT state, count(*) AS count FROM batch_items WHERE batch_id = ? GROUP BY state')
      .all(id);
    return readable(() => {
      const counts = noItems();
      for (const { state, count } of rows.map((row) => Count.parse(row))) counts[state] = count;
      return counts;
    });
  }

  insert(row: NewRow, plan: BatchPlan, itemIds: readonly string[], at: number): BatchEntry {
    const stored: StoredBatch = {
      id: row.id,
      kind: plan.kind,
      state: 'OPEN',
      ...accountColumns(row.account),
      ...actorColumns(this.#tables.actor),
      title: plan.title,
      request_json: JSON.stringify(plan.request ?? {}),
      item_count: 0,
      created_at: at,
      updated_at: at,
      owner: row.owner,
      revision: this.#tables.nextRevision(),
      digest: '',
    };
    this.#tables.insert('batches', { ...stored, digest: digestOf('batches', stored) });
    return this.add(row.id, plan.items, itemIds, at);
  }

  /** More items behind those that it has. */
  add(id: string, plans: readonly ItemPlan[], itemIds: readonly string[], at: number): BatchEntry {
    const { stored } = this.#get(id);
    for (const [index, plan] of plans.entries()) {
      const item: StoredItem = {
        id: itemIds[index] ?? `${id}-${stored.item_count + index}`,
        batch_id: id,
        position: stored.item_count + index,
        phone_number: plan.phoneNumber,
        ...wantedColumns(plan),
        row_id: null,
        state: 'WAITING',
        reason: '',
        created_at: at,
        updated_at: at,
        revision: this.#tables.nextRevision(),
        digest: '',
      };
      this.#tables.insert('batch_items', { ...item, digest: digestOf('batch_items', item) });
    }
    return this.#replace({
      ...stored,
      state: 'OPEN',
      item_count: stored.item_count + plans.length,
      updated_at: at,
    });
  }

  setState(id: string, state: BatchState, at: number): BatchEntry {
    const entry = this.#get(id);
    return entry.head.state === state ? entry : this.#replace({ ...entry.stored, state, updated_at: at });
  }

  /** Moves an item by an event, from what is on the disk now. Throws IllegalTransition. */
  step({ head }: BatchEntry, position: number, event: ItemEvent, move: ItemMove): ItemEntry {
    const { stored } = this.#item(head, position);
    return this.#replaceItem(head, {
      ...stored,
      state: advanceItem(stored.state, event),
      reason: move.reason,
      updated_at: move.at,
      ...(move.rowId === undefined ? {} : { row_id: move.rowId }),
      ...(move.before === undefined ? {} : { before_json: JSON.stringify(move.before) }),
    });
  }

  /** Writes what the person wants of an item now, before it is tried once more. */
  plan({ head }: BatchEntry, position: number, plan: ItemPlan): ItemEntry {
    return this.#replaceItem(head, { ...this.#item(head, position).stored, ...wantedColumns(plan) });
  }

  /** Makes `owner` the driver if `from` still is; returns whether it did. */
  takeOver(id: string, from: string | undefined, owner: string | null): boolean {
    return this.#tables.takeOver('batches', id, from, owner);
  }

  /** Brings a batch under the identity that its account has at its carrier. */
  identify(id: string, to: RowAccount): void {
    this.#replace({ ...this.#get(id).stored, ...accountColumns(to) });
  }

  #select(condition: string, ...values: Value[]): BatchEntry[] {
    const raw = this.#tables.prepare(`SELECT * FROM batches ${condition}`).all(...values);
    return readable(() => raw.map(readBatch));
  }

  #get(id: string): BatchEntry {
    const entry = this.find(id);
    if (entry === undefined) throw new Error(`no batch ${id} in the journal`);
    return entry;
  }

  #item(head: BatchEntry['head'], position: number): ItemEntry {
    const raw = this.#tables
      .prepare('SELECT * FROM batch_items WHERE batch_id = ? AND position = ?')
      .get(head.id, position);
    return readable(() => readItem(raw, head.kind));
  }

  #replace(stored: StoredBatch): BatchEntry {
    const next = { ...stored, revision: this.#tables.nextRevision() };
    this.#tables.update('batches', stored.id, { ...next, digest: digestOf('batches', next) });
    return this.#get(stored.id);
  }

  #replaceItem(head: BatchEntry['head'], stored: StoredItem): ItemEntry {
    const next = { ...stored, revision: this.#tables.nextRevision() };
    this.#tables.update('batch_items', stored.id, { ...next, digest: digestOf('batch_items', next) });
    return this.#item(head, stored.position);
  }
}
