/**
 * Version 4: the outbox. It names the steps of histories that the team's ledger was not told yet; each is written in the transaction of its
 * step, and removed when the ledger has it.
 */
import type { Migration } from './migration.ts';

export const outbox: Migration = {
  version: 4,
  dialdeck: '0.2.0',
  up: (database) => {
    for (const sql of STATEMENTS) database.exec(sql);
  },
};

const STATEMENTS: readonly string[] = [
  `INSERT INTO versions VALUES (4, '0.2.0')`,
  `CREATE TABLE outbox (seq INTEGER PRIMARY KEY) STRICT`,
];
