/** Version 1: purchases and releases, each with its history; the processes that look after them; when a repaired journal was compared. */
import type { Migration } from './migration.ts';

export const firstTables: Migration = {
  version: 1,
  dialdeck: '0.1.0',
  up: (database) => {
    for (const sql of STATEMENTS) database.exec(sql);
  },
};

const STATEMENTS: readonly string[] = [
  `CREATE TABLE facts (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
  `INSERT INTO facts VALUES ('revision', 0), ('repaired_at', 0)`,
  `CREATE TABLE owners (
    instance TEXT PRIMARY KEY,
    pid INTEGER NOT NULL,
    started_at TEXT NOT NULL,
    heartbeat_at INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE purchases (
    id TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    account_fingerprint TEXT NOT NULL,
    account_name TEXT NOT NULL,
    phone_number TEXT NOT NULL,
    country_code TEXT NOT NULL,
    number_type TEXT NOT NULL,
    order_json TEXT NOT NULL,
    confirmed_json TEXT NOT NULL,
    despite_unknown TEXT,
    without_price INTEGER NOT NULL,
    provider_ref TEXT,
    earlier_ref TEXT,
    provider_purchase_json TEXT,
    answer_status INTEGER,
    settlement_json TEXT,
    reason TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    completed_at INTEGER,
    watched_boot TEXT,
    watched_since INTEGER,
    owner TEXT,
    revision INTEGER NOT NULL,
    digest TEXT NOT NULL
  ) STRICT`,
  `CREATE UNIQUE INDEX one_open_purchase ON purchases (account_fingerprint, phone_number)
    WHERE state IN ('INTENT', 'SENDING', 'ACCEPTED', 'UNKNOWN', 'NEEDS_HUMAN')`,
  `CREATE INDEX purchases_by_revision ON purchases (revision)`,
  `CREATE TABLE releases (
    id TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    account_fingerprint TEXT NOT NULL,
    account_name TEXT NOT NULL,
    phone_number TEXT NOT NULL,
    configuration_json TEXT NOT NULL,
    reason TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    watched_boot TEXT,
    watched_since INTEGER,
    owner TEXT,
    revision INTEGER NOT NULL,
    digest TEXT NOT NULL
  ) STRICT`,
  `CREATE UNIQUE INDEX one_open_release ON releases (account_fingerprint, phone_number)
    WHERE state IN ('RELEASE_INTENT', 'RELEASING', 'RELEASE_UNKNOWN')`,
  `CREATE INDEX releases_by_revision ON releases (revision)`,
  `CREATE TABLE transitions (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    row_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    from_state TEXT,
    to_state TEXT NOT NULL,
    event TEXT NOT NULL,
    evidence TEXT NOT NULL,
    digest TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX transitions_by_row ON transitions (row_id, seq)`,
  `CREATE TRIGGER transitions_are_final BEFORE UPDATE ON transitions
    BEGIN SELECT RAISE(ABORT, 'a transition is never changed'); END`,
  `CREATE TRIGGER transitions_are_kept BEFORE DELETE ON transitions
    BEGIN SELECT RAISE(ABORT, 'a transition is never removed'); END`,
  `CREATE TABLE comparisons (
    account_fingerprint TEXT PRIMARY KEY,
    at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
];
