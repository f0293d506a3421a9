/**
 * Version 3: batches, each with its items: what a person confirmed for many numbers at once. A batch says how many items it has, so
 * that a lost one is noticed, and the open ones are found without reading the others.
 */
import type { Migration } from './migration.ts';

export const batches: Migration = {
  version: 3,
  dialdeck: '0.2.0',
  up: (database) => {
    for (const sql of STATEMENTS) database.exec(sql);
  },
};

const STATEMENTS: readonly string[] = [
  `INSERT INTO versions VALUES (3, '0.2.0')`,
  `CREATE TABLE batches (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    account_fingerprint TEXT NOT NULL,
    account_name TEXT NOT NULL,
    carrier TEXT,
    carrier_account_id TEXT,
    title TEXT NOT NULL,
    request_json TEXT NOT NULL,
    item_count INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    person TEXT,
    host TEXT,
    owner TEXT,
    revision INTEGER NOT NULL,
    digest TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX open_batches ON batches (account_fingerprint) WHERE state = 'OPEN'`,
  `CREATE INDEX batches_by_owner ON batches (owner) WHERE owner IS NOT NULL`,
  `CREATE TABLE batch_items (
    id TEXT PRIMARY KEY,
    batch_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    phone_number TEXT NOT NULL,
    wanted_json TEXT NOT NULL,
    before_json TEXT,
    row_id TEXT,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    digest TEXT NOT NULL,
    UNIQUE (batch_id, position)
  ) STRICT`,
  `CREATE INDEX batch_items_by_row ON batch_items (row_id) WHERE row_id IS NOT NULL`,
  `INSERT INTO facts VALUES ('open_batches', 0)`,
  `CREATE TRIGGER batches_count_inserted AFTER INSERT ON batches WHEN NEW.state = 'OPEN'
    BEGIN UPDATE facts SET value = value + 1 WHERE name = 'open_batches'; END`,
  `CREATE TRIGGER batches_count_updated AFTER UPDATE ON batches WHEN (NEW.state = 'OPEN') <> (OLD.state = 'OPEN')
    BEGIN UPDATE facts SET value = value + (NEW.state = 'OPEN') - (OLD.state = 'OPEN') WHERE name = 'open_batches'; END`,
];
