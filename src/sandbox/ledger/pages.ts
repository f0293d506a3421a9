/**
 * Pages of the owned list. The order of up to 100,000 rows is kept in memory until any process writes to the ledger, or until a
 * time in the ledger passes that changes the list.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { Carrier } from '../catalogue.ts';
import { type OwnedRow, ownedRow } from './owned-row.ts';
import { integer, optionalInteger } from './rows.ts';
import { VISIBLE } from './schema.ts';

export interface PageRequest {
  readonly type?: string;
  readonly offset: number;
  readonly limit: number;
}

export interface Pages {
  page(carrier: Carrier, request: PageRequest): { rows: OwnedRow[]; total: number };
  /** Must be called after this process writes. */
  forget(): void;
}

const NEXT_CHANGE = `SELECT min(at) AS at FROM (
  ${['applied_at', 'visible_at', 'hidden_from', 'hidden_until', 'ends_at']
    .map((column) => `SELECT min(${column}) AS at FROM numbers WHERE ${column} > :now`)
    .join(' UNION ALL ')})`;

export function createPages(db: DatabaseSync, now: () => number): Pages {
  const dataVersion = db.prepare('PRAGMA data_version');
  const order = db.prepare(
    `SELECT seq FROM numbers WHERE provider = :provider AND (:type IS NULL OR type = :type) AND ${VISIBLE} ORDER BY seq`,
  );
  const nextChange = db.prepare(NEXT_CHANGE);
  const rowsBetween = db.prepare(
    `SELECT * FROM numbers WHERE provider = :provider AND (:type IS NULL OR type = :type) AND ${VISIBLE}
     AND seq BETWEEN :from AND :to ORDER BY seq`,
  );
  let orders = new Map<string, number[]>();
  let version = -1;
  let until = 0;

  const refresh = () => {
    const current = integer(dataVersion.get() ?? {}, 'data_version');
    if (current === version && now() < until) return;
    orders = new Map();
    version = current;
    until = optionalInteger(nextChange.get({ now: now() }) ?? { at: null }, 'at') ?? Number.POSITIVE_INFINITY;
  };

  return {
    forget: () => {
      version = -1;
    },
    page(carrier, { type = null, offset, limit }) {
      refresh();
      const key = `${carrier} ${type}`;
      let seqs = orders.get(key);
      if (seqs === undefined) {
        seqs = order.all({ provider: carrier, type, now: now() }).map((row) => integer(row, 'seq'));
        orders.set(key, seqs);
      }
      const from = seqs[offset];
      const to = seqs[Math.min(offset + limit, seqs.length) - 1];
      if (from === undefined || to === undefined) return { rows: [], total: seqs.length };
      const rows = rowsBetween.all({ provider: carrier, type, now: now(), from, to }).map(ownedRow);
      return { rows, total: seqs.length };
    },
  };
}
