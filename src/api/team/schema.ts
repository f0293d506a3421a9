/** The schema of the team's ledger: which version it has, and the steps to this dialdeck's. */
import * as z from 'zod';
import { localError } from '../errors.ts';
import type { LedgerConnection } from './connection.ts';
import { noLedger } from './ledger-errors.ts';
import { LEDGER_MIGRATIONS } from './migrations/index.ts';

/** The version that this dialdeck reads and writes. */
export const LEDGER_VERSION = LEDGER_MIGRATIONS.length;

/** Any number that no other program takes on this database: "DdTL". */
const ADVISORY_LOCK = 0x44_64_54_4c;

const VersionSchema = z.object({ version: z.int(), dialdeck: z.string() });
export type LedgerVersion = z.infer<typeof VersionSchema>;

/** Version and its dialdeck; undefined when the database has no ledger. Throws ApiError. */
export async function ledgerVersion(connection: LedgerConnection): Promise<LedgerVersion | undefined> {
  const [found] = await connection.rows(
    z.object({ found: z.boolean() }),
    `SELECT EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = 'dialdeck') AS found`,
  );
  if (found?.found !== true) return undefined;
  const [version] = await connection.rows(
    VersionSchema,
    'SELECT version, dialdeck FROM dialdeck.versions ORDER BY version DESC LIMIT 1',
  );
  return version;
}

/** Throws ApiError unless the ledger has exactly the version of this dialdeck. */
export async function requireLedgerVersion(connection: LedgerConnection): Promise<void> {
  const found = await ledgerVersion(connection);
  if (found === undefined) throw noLedger();
  if (found.version > LEDGER_VERSION) throw newerLedger(found);
  if (found.version === LEDGER_VERSION) return;
  throw localError(
    'conflict',
    `The team ledger has version ${found.version}, and this dialdeck needs version ${LEDGER_VERSION}.`,
    'An admin of the team brings it up to date with: dialdeck team init',
  );
}

/**
 * Creates the ledger, or brings an older one up to date, in one transaction; of two at once the second waits and finds it done. Returns
 * the version that was there before (0: none). `upTo` is for tests of older versions. Throws ApiError; nothing has changed then.
 */
export async function initLedger(connection: LedgerConnection, upTo = LEDGER_VERSION): Promise<number> {
  await connection.run('BEGIN ISOLATION LEVEL READ COMMITTED');
  try {
    await connection.run(`SELECT pg_advisory_xact_lock(${ADVISORY_LOCK})`);
    await connection.run(`SET LOCAL search_path = pg_catalog, pg_temp`);
    const found = await ledgerVersion(connection);
    const before = found?.version ?? 0;
    if (found !== undefined && before > LEDGER_VERSION) throw newerLedger(found);
    if (found === undefined) await createSchema(connection);
    for (const migration of LEDGER_MIGRATIONS.slice(before, upTo)) {
      await migration.up(connection);
      await connection.rows(z.object({}), 'INSERT INTO dialdeck.versions VALUES ($1, $2)', [
        migration.version,
        migration.dialdeck,
      ]);
    }
    await connection.run('COMMIT');
    return before;
  } catch (error) {
    // The failure that is thrown matters more than one of the rollback; the server rolls back by itself when the connection ends.
    await connection.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function createSchema(connection: LedgerConnection): Promise<void> {
  await connection.run('CREATE SCHEMA dialdeck');
  await connection.run(
    `CREATE TABLE dialdeck.versions (
      version integer PRIMARY KEY,
      dialdeck text NOT NULL,
      at timestamptz NOT NULL DEFAULT clock_timestamp()
    )`,
  );
}

function newerLedger({ version, dialdeck }: LedgerVersion) {
  return localError(
    'conflict',
    `The team ledger has version ${version}, of dialdeck ${dialdeck}. This dialdeck knows version ${LEDGER_VERSION} and writes nothing there.`,
    `Update this dialdeck to ${dialdeck} or newer.`,
  );
}
