/** What an account has besides numbers and orders, such as applications: JSON objects that the carrier's own code reads. */
import type { DatabaseSync } from 'node:sqlite';
import { integer, type Row, text } from './rows.ts';

export type Fields = Readonly<Record<string, unknown>>;

export interface Resource {
  readonly seq: number;
  readonly kind: string;
  /** ms since the epoch, as is the one below. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly fields: Fields;
}

export interface Resources {
  add(kind: string, fields: Fields): Resource;
  /** Oldest first. */
  list(kind: string): Resource[];
  get(kind: string, seq: number): Resource | undefined;
  /** Changes the given fields only. */
  change(resource: Resource, fields: Fields): Resource;
}

function asResource(row: Row): Resource {
  const fields: unknown = JSON.parse(text(row, 'json'));
  return {
    seq: integer(row, 'seq'),
    kind: text(row, 'kind'),
    createdAt: integer(row, 'created_at'),
    updatedAt: integer(row, 'updated_at'),
    fields: typeof fields === 'object' && fields !== null ? { ...fields } : {},
  };
}

/** The resources of an open ledger; `now` is the sandbox's clock in ms. */
export function createResources(db: DatabaseSync, now: () => number): Resources {
  const insert = db.prepare(
    'INSERT INTO resources (kind, created_at, updated_at, json) VALUES (:kind, :now, :now, :json) RETURNING *',
  );
  const all = db.prepare('SELECT * FROM resources WHERE kind = :kind ORDER BY seq');
  const one = db.prepare('SELECT * FROM resources WHERE kind = :kind AND seq = :seq');
  const update = db.prepare(
    'UPDATE resources SET json = :json, updated_at = :now WHERE seq = :seq RETURNING *',
  );
  return {
    add: (kind, fields) => asResource(insert.get({ kind, now: now(), json: JSON.stringify(fields) }) ?? {}),
    list: (kind) => all.all({ kind }).map(asResource),
    get(kind, seq) {
      const row = one.get({ kind, seq });
      return row === undefined ? undefined : asResource(row);
    },
    change: ({ seq, fields: before }, fields) =>
      asResource(update.get({ seq, now: now(), json: JSON.stringify({ ...before, ...fields }) }) ?? {}),
  };
}
