/** Which of the team's roles may call a function of the ledger. */
import * as z from 'zod';
import type { LedgerConnection } from '../connection.ts';
import { quoted, roleName, type TeamRole } from '../roles.ts';

/** The name of the database, which the names of its roles hold. Throws ApiError. */
export async function databaseOf(connection: LedgerConnection): Promise<string> {
  const [{ database } = { database: '' }] = await connection.rows(
    z.object({ database: z.string() }),
    'SELECT current_database() AS database',
  );
  return database;
}

/**
 * Lets this role and those above it call a new function, and nobody else. `signature`: its name and the types of its arguments. Throws
 * ApiError.
 */
export async function allowOnly(
  connection: LedgerConnection,
  role: TeamRole,
  signature: string,
): Promise<void> {
  const name = quoted(roleName(role, await databaseOf(connection)));
  await denyEveryone(connection, signature);
  await connection.run(`GRANT EXECUTE ON FUNCTION dialdeck.${signature} TO ${name}`);
}

/** Leaves a new function to the ledger's other functions: by default everybody may call one. Throws ApiError. */
export async function denyEveryone(connection: LedgerConnection, signature: string): Promise<void> {
  await connection.run(`REVOKE ALL ON FUNCTION dialdeck.${signature} FROM PUBLIC`);
}
