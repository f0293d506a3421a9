/** The durable record of purchases, releases and batches: every write is one synced transaction that excludes all other writers. */

import type { Actor, Transition } from '../domain/types.ts';
import { BatchTable } from './batch-table.ts';
import { JournalError, reading, toJournalError } from './journal-error.ts';
import { OutboxTable } from './outbox-table.ts';
import { OwnerTable } from './owner-table.ts';
import { PurchaseTable } from './purchase-table.ts';
import { ReleaseTable } from './release-table.ts';
import type { Database } from './sqlite.ts';
import { Tables } from './statements.ts';

/** The file behind the database: an entry in a file that nobody will open again is a lost entry. */
export interface JournalPlace {
  /** It is short enough to be read whole. */
  readonly readWhole: boolean;
  /** Throws JournalError when nothing may be written there any more. */
  requireSame(): void;
  /** Throws JournalError when it can be reached under a second name: nothing may be begun then. */
  requireOneName(): void;
  /** Called after each commit. */
  reached(revision: number): void;
}

export class Journal {
  /** Reads at any time; writes only inside `write`. */
  readonly purchases: PurchaseTable;
  readonly releases: ReleaseTable;
  readonly batches: BatchTable;
  readonly owners: OwnerTable;
  readonly outbox: OutboxTable;
  readonly #tables: Tables;
  readonly #place: JournalPlace;
  #writing = false;
  #closed = false;

  /** `outbox`: each step that is written also waits for the team's ledger. */
  constructor(database: Database, place: JournalPlace, actor: Actor = {}, outbox = false) {
    this.#tables = new Tables(database, actor, outbox);
    this.purchases = new PurchaseTable(this.#tables);
    this.releases = new ReleaseTable(this.#tables);
    this.batches = new BatchTable(this.#tables);
    this.owners = new OwnerTable(this.#tables);
    this.outbox = new OutboxTable(this.#tables);
    this.#place = place;
  }

  /** Who makes the steps that this journal notes. */
  get actor(): Actor {
    return this.#tables.actor;
  }

  /**
   * Runs `change` as one durable transaction. Throws JournalError when it could not be made durable, and whatever `change` throws;
   * nothing has changed then.
   */
  write<T>(change: () => T): T {
    if (this.#writing) throw new Error('a write inside a write');
    if (this.#closed) {
      throw new JournalError('io', 'The journal is closed: dialdeck is ending.', 'Start dialdeck again.');
    }
    this.#place.requireSame();
    this.#writing = true;
    try {
      this.#tables.database.exec('BEGIN IMMEDIATE');
      const before = this.revision();
      const result = change();
      const after = this.revision();
      this.#tables.database.exec('COMMIT');
      if (after !== before) this.#place.reached(after);
      return result;
    } catch (error) {
      this.#rollback();
      throw toJournalError(error);
    } finally {
      this.#writing = false;
    }
  }

  /** Whether all rows are to be read at once: each was found to be where its history left it. */
  get readWhole(): boolean {
    return this.#place.readWhole;
  }

  /** Before anything is sent, inside `write`: what is under way is written all the same, it would only be lost. */
  requireOneName(): void {
    this.#place.requireOneName();
  }

  #rollback(): void {
    try {
      this.#tables.database.exec('ROLLBACK');
    } catch {
      // SQLite has already rolled back by itself, or the transaction was never begun.
    }
  }

  /** Counts every change of any row, by any process. */
  revision(): number {
    return this.#tables.revision();
  }

  /** Changes whenever another connection has written anything. */
  dataVersion(): number {
    return this.#tables.number('PRAGMA data_version');
  }

  /** Every step of a row, oldest first. */
  history(id: string): Transition[] {
    return reading(() => this.#tables.history(id));
  }

  /** Whether a repaired journal was not yet compared with what this account owns. */
  comparisonMissing(accountFingerprint: string): boolean {
    const repairedAt = this.#tables.number(`SELECT value FROM facts WHERE name = 'repaired_at'`);
    if (repairedAt === 0) return false;
    const compared = this.#tables.number(
      'SELECT count(*) AS n FROM comparisons WHERE account_fingerprint = ? AND at >= ?',
      accountFingerprint,
      repairedAt,
    );
    return compared === 0;
  }

  /** Notes that the account's owned list was compared with the journal; inside `write`. */
  noteComparison(accountFingerprint: string, at: number): void {
    this.#tables
      .prepare('INSERT OR REPLACE INTO comparisons (account_fingerprint, at) VALUES (?, ?)')
      .run(accountFingerprint, at);
    this.#tables.nextRevision();
  }

  /** Whether any row belongs to the account of this fingerprint. */
  holdsRowsOf(accountFingerprint: string): boolean {
    const tables = ['purchases', 'releases', 'batches', 'comparisons'];
    const sql = tables
      .map((table) => `EXISTS (SELECT 1 FROM ${table} WHERE account_fingerprint = ?)`)
      .join(' OR ');
    return this.#tables.number(`SELECT ${sql}`, ...tables.map(() => accountFingerprint)) > 0;
  }

  /** Makes a comparison of one fingerprint count for another, where it is the later one; inside `write`. */
  moveComparison(from: string, to: string): void {
    this.#tables
      .prepare(
        `INSERT INTO comparisons SELECT ?, at FROM comparisons WHERE account_fingerprint = ?
          ON CONFLICT (account_fingerprint) DO UPDATE SET at = max(at, excluded.at)`,
      )
      .run(to, from);
    const { changes } = this.#tables
      .prepare('DELETE FROM comparisons WHERE account_fingerprint = ?')
      .run(from);
    if (Number(changes) > 0) this.#tables.nextRevision();
  }

  close(): void {
    this.#closed = true;
    this.#tables.database.close();
  }
}
