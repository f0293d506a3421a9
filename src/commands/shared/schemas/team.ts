/** A team's ledger. */
import * as z from 'zod';
import { TeamPolicySchema } from '../../../api/team/policy.ts';
import { TEAM_ROLES } from '../../../api/team/roles.ts';
import { KEY_STORES } from '../../../config/account-profiles.ts';
import { envelope, localMeta, written } from './envelope.ts';

export const TEAM_DOCUMENTS = {
  'team-init': envelope(
    z.strictObject({
      address: z.string().describe('without the password'),
      before: z.int().describe('the version that was there; 0: there was no ledger'),
      version: z.int(),
    }),
    written,
  ),
  'team-join': envelope(
    z.strictObject({
      address: z.string(),
      login: z.string(),
      role: z.enum(TEAM_ROLES),
      keyStore: z.enum(KEY_STORES).nullable().describe('null: nothing was stored'),
    }),
    written,
  ),
  'team-leave': envelope(z.strictObject({ address: z.string(), left: z.boolean() }), written),
  'team-policy': envelope(TeamPolicySchema, written),
  'team-status': envelope(
    z.strictObject({
      address: z.string(),
      addressFrom: z.enum(['environment', ...KEY_STORES]),
      version: z.int(),
      server: z.string(),
      login: z.string(),
      role: z.enum(TEAM_ROLES),
      now: z.string().describe("the server's clock"),
      whenUnreachable: z.enum(['refuse', 'warn']),
      openClaims: z.int(),
      events: z.int(),
      members: z.array(
        z.strictObject({
          login: z.string(),
          person: z.string().nullable(),
          host: z.string().nullable(),
          seenAt: z.string(),
        }),
      ),
    }),
    localMeta,
  ),
} as const;
