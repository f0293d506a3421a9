/** The tables of the journal. Migrations only go forward; a file of a later version is refused, never guessed at. */
import type { Database } from './sqlite.ts';

/** "DdPJ" in the file's header: tells our journal from any other SQLite file. */
export const APPLICATION_ID = 0x44_64_50_4a;

const OPEN_PURCHASES = `'INTENT', 'SENDING', 'ACCEPTED', 'UNKNOWN', 'NEEDS_HUMAN'`;
const OPEN_RELEASES = `'RELEASE_INTENT', 'RELEASING', 'RELEASE_UNKNOWN'`;

/** Statement lists, one a version: the first brings an empty file to version 1. Never edit one that was shipped. */
const MIGRATIONS: readonly (readonly string[])[] = [
  [
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
      WHERE state IN (${OPEN_PURCHASES})`,
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
      WHERE state IN (${OPEN_RELEASES})`,
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
  ],
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** Brings the tables from `version` to the present one, inside the caller's transaction. */
export function migrate(database: Database, version: number): void {
  for (const statements of MIGRATIONS.slice(version)) for (const sql of statements) database.exec(sql);
  database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
}

/** Every table, index and trigger as SQLite keeps its text; equal for equal schemas. */
export function describeSchema(database: Database): string {
  const rows = database
    .prepare(
      `SELECT type || ' ' || name || ': ' || sql AS line FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`,
    )
    .all();
  return JSON.stringify(rows);
}
