/**
 * Version 2: columns for who bought what from whom, indexes by which single rows are found, and a count of the rows that are not
 * finished, so that a long journal is opened without reading all of it.
 */
import type { Migration } from './migration.ts';

export const carriersAndPeople: Migration = {
  version: 2,
  dialdeck: '0.2.0',
  up: (database) => {
    for (const sql of STATEMENTS) database.exec(sql);
  },
};

/** A purchase that somebody still looks after. */
const unfinishedPurchase = (row: string) =>
  `(${row}state IN ('INTENT', 'SENDING', 'ACCEPTED', 'UNKNOWN', 'NEEDS_HUMAN')
    OR (${row}state = 'SETTLED_ABSENT' AND ${row}settlement_json IS NULL))`;

/** The same for a release. */
const unfinishedRelease = (row: string) =>
  `${row}state IN ('RELEASE_INTENT', 'RELEASING', 'RELEASE_UNKNOWN')`;

/** Triggers keep the count in the transaction of each write, whatever program writes. */
function counted(table: string, unfinished: (row: string) => string): string[] {
  const count = `unfinished_${table}`;
  return [
    `INSERT INTO facts VALUES ('${count}', (SELECT count(*) FROM ${table} WHERE ${unfinished('')}))`,
    `CREATE TRIGGER ${table}_count_inserted AFTER INSERT ON ${table} WHEN ${unfinished('NEW.')}
      BEGIN UPDATE facts SET value = value + 1 WHERE name = '${count}'; END`,
    `CREATE TRIGGER ${table}_count_updated AFTER UPDATE ON ${table}
      WHEN (${unfinished('NEW.')}) <> (${unfinished('OLD.')})
      BEGIN UPDATE facts SET value = value + (${unfinished('NEW.')}) - (${unfinished('OLD.')}) WHERE name = '${count}'; END`,
  ];
}

const STATEMENTS: readonly string[] = [
  `CREATE TABLE versions (version INTEGER PRIMARY KEY, dialdeck TEXT NOT NULL) STRICT`,
  `INSERT INTO versions VALUES (1, '0.1.0'), (2, '0.2.0')`,

  // The carrier and the account at it: what identifies an account when its key is changed.
  `ALTER TABLE purchases ADD COLUMN carrier TEXT`,
  `ALTER TABLE purchases ADD COLUMN carrier_account_id TEXT`,
  // The carrier's own id of the number, and the reference that was sent with the order.
  `ALTER TABLE purchases ADD COLUMN carrier_number_id TEXT`,
  `ALTER TABLE purchases ADD COLUMN our_reference TEXT`,
  `ALTER TABLE purchases ADD COLUMN requirement_refs_json TEXT`,
  // Who confirmed it, and on which machine.
  `ALTER TABLE purchases ADD COLUMN person TEXT`,
  `ALTER TABLE purchases ADD COLUMN host TEXT`,
  `ALTER TABLE releases ADD COLUMN carrier TEXT`,
  `ALTER TABLE releases ADD COLUMN carrier_account_id TEXT`,
  `ALTER TABLE releases ADD COLUMN carrier_number_id TEXT`,
  `ALTER TABLE releases ADD COLUMN person TEXT`,
  `ALTER TABLE releases ADD COLUMN host TEXT`,
  // Who made the step: a purchase may be settled by somebody else than the one who confirmed it.
  `ALTER TABLE transitions ADD COLUMN person TEXT`,
  `ALTER TABLE transitions ADD COLUMN host TEXT`,

  `CREATE INDEX unfinished_purchases ON purchases (account_fingerprint) WHERE ${unfinishedPurchase('')}`,
  `CREATE INDEX purchases_by_number ON purchases (phone_number)`,
  `CREATE INDEX purchases_by_provider_ref ON purchases (provider_ref) WHERE provider_ref IS NOT NULL`,
  `CREATE INDEX purchases_by_owner ON purchases (owner) WHERE owner IS NOT NULL`,
  `CREATE INDEX unfinished_releases ON releases (account_fingerprint) WHERE ${unfinishedRelease('')}`,
  `CREATE INDEX releases_by_number ON releases (phone_number)`,
  `CREATE INDEX releases_by_owner ON releases (owner) WHERE owner IS NOT NULL`,
  ...counted('purchases', unfinishedPurchase),
  ...counted('releases', unfinishedRelease),
];
