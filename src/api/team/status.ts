/** What a team's ledger says of itself and of whoever asks. */
import * as z from 'zod';
import { localError } from '../errors.ts';
import type { Actor } from '../purchases/domain/types.ts';
import type { LedgerConnection } from './connection.ts';
import { isAbandoned } from './migrations/2026-11-26-decisions.ts';
import { WHEN_UNREACHABLE } from './policy.ts';
import { roleName, TEAM_ROLES, type TeamRole } from './roles.ts';

const StatusSchema = z.object({
  login: z.string(),
  /** The server's clock, which alone decides about leases. */
  now: z.date(),
  server: z.string(),
  whenUnreachable: z.enum(WHEN_UNREACHABLE),
  openClaims: z.int(),
  /** Those of lost machines that a person has to decide about. */
  actionNeeded: z.int(),
  events: z.int(),
});

const MemberSchema = z.object({
  login: z.string(),
  person: z.string().nullable(),
  host: z.string().nullable(),
  seenAt: z.date(),
});

export interface LedgerStatus extends z.infer<typeof StatusSchema> {
  readonly role: TeamRole;
  readonly members: readonly z.infer<typeof MemberSchema>[];
}

/** Throws ApiError `auth` when the login has none of the team's roles. The ledger has this dialdeck's version. */
export async function ledgerStatus(connection: LedgerConnection): Promise<LedgerStatus> {
  const role = await roleOf(connection);
  const [status] = await connection.rows(
    StatusSchema,
    `SELECT session_user AS login, clock_timestamp() AS now, current_setting('server_version') AS server,
      when_unreachable AS "whenUnreachable",
      (SELECT count(*) FROM dialdeck.claims WHERE state <> 'ENDED')::integer AS "openClaims",
      (SELECT count(*) FROM dialdeck.claims c WHERE ${isAbandoned('c')})::integer AS "actionNeeded",
      (SELECT count(*) FROM dialdeck.events)::integer AS events
      FROM dialdeck.policy`,
  );
  if (status === undefined) throw localError('contract', 'The team ledger has no policy.', '');
  const members = await connection.rows(
    MemberSchema,
    'SELECT login, person, host, seen_at AS "seenAt" FROM dialdeck.members ORDER BY login',
  );
  return { ...status, role, members };
}

/** Tells the team who and where somebody is. Throws ApiError. */
export async function joinTeam(
  connection: LedgerConnection,
  { person, host }: Actor,
  dialdeck: string,
): Promise<void> {
  await connection.rows(z.object({}), 'SELECT dialdeck.join_team($1, $2, $3)', [
    person ?? null,
    host ?? null,
    dialdeck,
  ]);
}

/** The highest role of the login. */
async function roleOf(connection: LedgerConnection): Promise<TeamRole> {
  const [who] = await connection.rows(
    z.object({ login: z.string(), database: z.string() }),
    'SELECT session_user AS login, current_database() AS database',
  );
  const { login, database } = who ?? { login: '', database: '' };
  for (const role of TEAM_ROLES.toReversed()) {
    const [has] = await connection.rows(
      z.object({ has: z.boolean() }),
      `SELECT coalesce((SELECT pg_has_role(oid, 'MEMBER') FROM pg_roles WHERE rolname = $1), false) AS has`,
      [roleName(role, database)],
    );
    if (has?.has === true) return role;
  }
  throw localError(
    'auth',
    `The login ${login} has no role in this team.`,
    `An admin of the team gives it one in PostgreSQL, for example: GRANT "${roleName('buyer', database)}" TO "${login}"`,
  );
}
