/** A team's ledger. */
import * as z from 'zod';
import { PhoneNumberSchema } from '../../../api/model-schemas.ts';
import { CLAIM_STATES } from '../../../api/team/decisions.ts';
import { TeamPolicySchema } from '../../../api/team/policy.ts';
import { TEAM_ROLES } from '../../../api/team/roles.ts';
import { KEY_STORES } from '../../../config/account-profiles.ts';
import { envelope, localMeta, meta, written } from './envelope.ts';

export const TEAM_DOCUMENTS = {
  'team-claims': envelope(
    z.array(
      z.strictObject({
        id: z.string(),
        rowId: z.string().describe('the id of the purchase or release on its machine'),
        kind: z.enum(['purchase', 'release']),
        phoneNumber: z.string(),
        accountName: z.string(),
        login: z.string(),
        person: z.string().nullable(),
        host: z.string().nullable(),
        claimedAt: z.string(),
        state: z
          .enum(CLAIM_STATES)
          .describe(
            'lost: nobody renews it, and others look what became of it; action needed: a person decides',
          ),
      }),
    ),
    z.looseObject({ address: z.string() }),
  ),
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
  'team-settle': envelope(
    z.strictObject({
      phoneNumber: z.string(),
      as: z.enum(['completed', 'failed']),
      decided: z.boolean().describe('false: the carrier had shown it before, or nothing was changed'),
    }),
    written,
  ),
  'team-share-notes': envelope(
    z.strictObject({
      shared: z.array(PhoneNumberSchema).describe('the numbers whose notes and tags the team got'),
      differing: z
        .array(PhoneNumberSchema)
        .describe('those of which the team has another note; the one of this machine stays there'),
    }),
    meta.extend({ dryRun: z.boolean() }),
  ),
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
      actionNeeded: z.int().describe('claims of lost machines that a person has to decide about'),
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
