/** The few statements that every table of the journal shares. */

import type { Actor, JournalState, ReleaseState, Transition } from '../domain/types.ts';
import { digestOf } from './digest.ts';
import { JournalError, REPAIR_HINT } from './journal-error.ts';
import { readTransition } from './row-codec.ts';
import type { Database, Statement, Value } from './sqlite.ts';

type Columns = Readonly<Record<string, Value>>;

export class Tables {
  readonly database: Database;
  /** Who makes the steps that are noted; nobody in particular for a repair. */
  readonly actor: Actor;
  readonly #outbox: boolean;
  readonly #prepared = new Map<string, Statement>();

  /** `outbox`: each step that is noted also waits for the team's ledger. */
  constructor(database: Database, actor: Actor = {}, outbox = false) {
    this.database = database;
    this.actor = actor;
    this.#outbox = outbox;
  }

  /** Prepared once, kept: most are asked for every frame or every poll. */
  prepare(sql: string): Statement {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return known;
    const statement = this.database.prepare(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }

  /** The one number that a query gives; throws when it gives none. */
  number(sql: string, ...values: Value[]): number {
    const found: unknown = this.prepare(sql).get(...values);
    const [value] = typeof found === 'object' && found !== null ? Object.values(found) : [];
    if (typeof value !== 'number') throw new Error(`no number from ${sql}`);
    return value;
  }

  /** Counts every change of any row, by any process. */
  revision(): number {
    return this.number(`SELECT value FROM facts WHERE name = 'revision'`);
  }

  nextRevision(): number {
    return this.number(`UPDATE facts SET value = value + 1 WHERE name = 'revision' RETURNING value`);
  }

  insert(table: string, row: Columns): void {
    const columns = Object.keys(row);
    const places = columns.map(() => '?').join(', ');
    this.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`).run(
      ...Object.values(row),
    );
  }

  update(table: string, id: string, row: Columns): void {
    const columns = Object.keys(row).map((name) => `${name} = ?`);
    this.prepare(`UPDATE ${table} SET ${columns.join(', ')} WHERE id = ?`).run(...Object.values(row), id);
  }

  /** Makes `owner` the driver if `from` still is; returns whether it did. */
  takeOver(table: string, id: string, from: string | undefined, owner: string | null): boolean {
    const { changes } = this.prepare(
      `UPDATE ${table} SET owner = ?, revision = ? WHERE id = ? AND owner IS ?`,
    ).run(owner, this.nextRevision(), id, from ?? null);
    return Number(changes) > 0;
  }

  /** Appends a step to the history of a row. */
  note(
    id: string,
    at: number,
    from: JournalState | ReleaseState | null,
    to: JournalState | ReleaseState,
    event: string,
    evidence: string,
  ): void {
    const seq = this.number('SELECT coalesce(max(seq), 0) + 1 AS seq FROM transitions');
    const step = {
      seq,
      row_id: id,
      at,
      from_state: from,
      to_state: to,
      event,
      evidence,
      ...actorColumns(this.actor),
    };
    this.insert('transitions', { ...step, digest: digestOf('transitions', step) });
    if (this.#outbox) this.insert('outbox', { seq });
  }

  history(id: string): Transition[] {
    const rows = this.prepare('SELECT * FROM transitions WHERE row_id = ? ORDER BY seq').all(id);
    return readable(() => rows.map((raw) => readTransition(raw).transition));
  }
}

/** The columns that say who confirmed something or made a step, and on which machine. */
export function actorColumns({ person, host }: Actor) {
  return { person: person ?? null, host: host ?? null };
}

/** What `read` gives; a row that is not as it was written is damage of the journal. */
export function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const message = detail.startsWith('[') ? 'an entry has the wrong shape' : detail;
    throw new JournalError('damaged', `The journal is damaged: ${message}.`, REPAIR_HINT);
  }
}
