/** What carriers ask for, and the addresses and documents of an account. */
import * as z from 'zod';
import { REQUIREMENTS } from '../../../api/model.ts';
import { CountryCodeSchema, NumberTypeSchema } from '../../../api/model-schemas.ts';
import { envelope, meta } from './envelope.ts';

const RequirementItemRecordSchema = z.strictObject({
  kind: z.enum(['address', 'documents']),
  id: z.string().describe('for --address or --documents-id of buy'),
  name: z.string(),
  status: z.string().describe("the carrier's own word"),
  usable: z.boolean(),
  reason: z.string().nullable().describe('why it cannot be used'),
  countryCode: CountryCodeSchema.nullable(),
  expiresAt: z.number().nullable().describe('ms since the epoch'),
});
export type RequirementItemRecord = z.infer<typeof RequirementItemRecordSchema>;

const needed = z.strictObject({
  countryCode: CountryCodeSchema,
  numberType: NumberTypeSchema,
  requirement: z.enum(REQUIREMENTS).nullable().describe('null: not known'),
  details: z.array(z.string()).describe("what is asked for, in the carrier's words"),
  createAt: z.string().describe('where a person creates what is missing'),
});

const requirementsMeta = meta.extend({
  complete: z.boolean(),
  reason: z.string().nullable(),
  fetchedAt: z.number(),
});

export const REQUIREMENT_DOCUMENTS = {
  requirements: envelope(
    z.strictObject({
      ...needed.shape,
      items: z.array(RequirementItemRecordSchema),
    }),
    requirementsMeta,
  ),
  'requirements-list': envelope(
    z.array(RequirementItemRecordSchema).describe('with --columns, --sort or --limit: the items alone'),
    requirementsMeta.extend(needed.shape),
  ),
} as const;
