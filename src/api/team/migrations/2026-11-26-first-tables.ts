/** Version 1: roles, members, the policy, claims on numbers, and the events of purchases and releases. */
import * as z from 'zod';
import { localError } from '../../errors.ts';
import type { LedgerConnection } from '../connection.ts';
import { quoted, roleName, TEAM_ROLES } from '../roles.ts';
import { databaseOf } from './granting.ts';
import type { LedgerMigration } from './migration.ts';

export const firstTables: LedgerMigration = {
  version: 1,
  dialdeck: '0.2.0',
  up: async (connection) => {
    const database = await databaseOf(connection);
    await createRoles(connection, database);
    for (const sql of TABLES) await connection.run(sql);
    for (const sql of grants(database)) await connection.run(sql);
  },
};

/** A later role is a member of the earlier ones. Whoever creates the ledger is its first admin. */
async function createRoles(connection: LedgerConnection, database: string): Promise<void> {
  if (Buffer.byteLength(database) > LONGEST_DATABASE) throw LONG_NAME;
  for (const role of TEAM_ROLES) {
    const name = roleName(role, database);
    const there = await connection.rows(z.object({}), 'SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
    if (there.length === 0) await connection.run(`CREATE ROLE ${quoted(name)} NOLOGIN`);
  }
  const [viewer, buyer, admin] = TEAM_ROLES.map((role) => quoted(roleName(role, database)));
  await connection.run(`GRANT ${viewer} TO ${buyer}`);
  await connection.run(`GRANT ${buyer} TO ${admin}`);
  await connection.run(`GRANT ${admin} TO CURRENT_USER`);
}

/** PostgreSQL cuts names after 63 bytes: with a longer one, the roles could not be told apart. */
const LONGEST_DATABASE = 63 - 'dialdeck__v'.length;

const LONG_NAME = localError(
  'invalid',
  `The name of the database is longer than ${LONGEST_DATABASE} bytes, and the names of the team's roles hold it.`,
  'Create the team ledger in a database with a shorter name.',
);

const TABLES: readonly string[] = [
  `CREATE TABLE dialdeck.members (
    login name PRIMARY KEY,
    person text,
    host text,
    dialdeck text NOT NULL,
    joined_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    seen_at timestamptz NOT NULL DEFAULT clock_timestamp()
  )`,
  // One row: what holds for the whole team. Nothing is limited where a column is null.
  `CREATE TABLE dialdeck.policy (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    when_unreachable text NOT NULL DEFAULT 'refuse' CHECK (when_unreachable IN ('refuse', 'warn')),
    lease_seconds integer NOT NULL DEFAULT 300 CHECK (lease_seconds BETWEEN 120 AND 86400),
    currency text CHECK (currency ~ '^[A-Z]{3}$'),
    monthly_per_purchase numeric CHECK (monthly_per_purchase >= 0),
    monthly_per_batch numeric CHECK (monthly_per_batch >= 0),
    monthly_of_account numeric CHECK (monthly_of_account >= 0),
    monthly_per_person_and_day numeric CHECK (monthly_per_person_and_day >= 0),
    countries text[],
    number_types text[],
    releases_by text NOT NULL DEFAULT 'buyer' CHECK (releases_by IN ('buyer', 'admin')),
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    changed_by name NOT NULL DEFAULT session_user
  )`,
  `INSERT INTO dialdeck.policy DEFAULT VALUES`,
  // A claim is open until its purchase or release has ended. Of one number of one account only one is open.
  `CREATE TABLE dialdeck.claims (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    row_id text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('purchase', 'release')),
    account text NOT NULL,
    account_name text NOT NULL,
    phone_number text NOT NULL,
    country_code text,
    number_type text,
    monthly numeric,
    currency text,
    batch_id text,
    login name NOT NULL DEFAULT session_user,
    person text,
    host text,
    state text NOT NULL DEFAULT 'CLAIMED' CHECK (state IN ('CLAIMED', 'SENT', 'ENDED')),
    outcome text,
    token uuid NOT NULL DEFAULT gen_random_uuid(),
    lease_until timestamptz NOT NULL,
    claimed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    sent_at timestamptz,
    ended_at timestamptz,
    ended_by name,
    CHECK ((state = 'ENDED') = (ended_at IS NOT NULL))
  )`,
  `CREATE UNIQUE INDEX one_open_claim ON dialdeck.claims (account, phone_number) WHERE state <> 'ENDED'`,
  `CREATE INDEX claims_by_row ON dialdeck.claims (row_id)`,
  `CREATE INDEX claims_by_login ON dialdeck.claims (login, claimed_at)`,
  `CREATE TABLE dialdeck.events (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    row_id text NOT NULL,
    seq bigint NOT NULL,
    kind text NOT NULL CHECK (kind IN ('purchase', 'release')),
    account text NOT NULL,
    account_name text NOT NULL,
    phone_number text NOT NULL,
    from_state text,
    to_state text NOT NULL,
    event text NOT NULL,
    evidence text NOT NULL,
    at timestamptz NOT NULL,
    person text,
    host text,
    login name NOT NULL DEFAULT session_user,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (row_id, seq)
  )`,
  `CREATE INDEX events_by_number ON dialdeck.events (account, phone_number)`,
  `CREATE FUNCTION dialdeck.events_are_final() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'an event of the team ledger is never changed or removed'; END $$`,
  `CREATE TRIGGER events_are_final BEFORE UPDATE OR DELETE OR TRUNCATE ON dialdeck.events
    FOR EACH STATEMENT EXECUTE FUNCTION dialdeck.events_are_final()`,
  // Whoever joins says who and where they are, and nothing else.
  `CREATE FUNCTION dialdeck.join_team(person text, host text, dialdeck text) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO dialdeck.members (login, person, host, dialdeck) VALUES (session_user, $1, $2, $3)
    ON CONFLICT (login) DO UPDATE SET person = $1, host = $2, dialdeck = $3, seen_at = clock_timestamp() $$`,
];

/** Nobody writes into a table directly: buyers and admins call functions, which check what they are asked. */
function grants(database: string): readonly string[] {
  const viewer = quoted(roleName('viewer', database));
  return [
    `REVOKE ALL ON SCHEMA dialdeck FROM PUBLIC`,
    `REVOKE ALL ON ALL FUNCTIONS IN SCHEMA dialdeck FROM PUBLIC`,
    `GRANT USAGE ON SCHEMA dialdeck TO ${viewer}`,
    `GRANT SELECT ON ALL TABLES IN SCHEMA dialdeck TO ${viewer}`,
    `GRANT EXECUTE ON FUNCTION dialdeck.join_team(text, text, text) TO ${viewer}`,
  ];
}
