/** The policy of a team: what each claim is checked against. */
import * as z from 'zod';
import { localError } from '../errors.ts';
import type { LedgerConnection } from './connection.ts';

/** What the team's machines do when the ledger cannot be reached: buy nothing, or buy with a warning. */
export const WHEN_UNREACHABLE = ['refuse', 'warn'] as const;
export type WhenUnreachable = (typeof WHEN_UNREACHABLE)[number];

const Decimal = z.string().nullable();

/** By the names of the ledger's columns; null: not limited. */
export const TeamPolicySchema = z.object({
  when_unreachable: z.enum(WHEN_UNREACHABLE),
  currency: z.string().nullable(),
  monthly_per_purchase: Decimal,
  monthly_per_batch: Decimal,
  monthly_of_account: Decimal,
  monthly_per_person_and_day: Decimal,
  countries: z.array(z.string()).nullable(),
  number_types: z.array(z.string()).nullable(),
  releases_by: z.enum(['buyer', 'admin']),
});
export type TeamPolicy = z.infer<typeof TeamPolicySchema>;

/** Throws ApiError. */
export async function teamPolicy(connection: LedgerConnection): Promise<TeamPolicy> {
  const [policy] = await connection.rows(
    TeamPolicySchema,
    `SELECT ${Object.keys(TeamPolicySchema.shape).join(', ')} FROM dialdeck.policy`,
  );
  if (policy !== undefined) return policy;
  throw localError('contract', 'The team ledger has no policy.', '');
}

/** Changes what `changes` names; only an admin may. Throws ApiError. */
export async function changeTeamPolicy(
  connection: LedgerConnection,
  changes: Partial<TeamPolicy>,
): Promise<void> {
  await connection.rows(z.object({}), 'SELECT dialdeck.change_policy($1)', [JSON.stringify(changes)]);
}
