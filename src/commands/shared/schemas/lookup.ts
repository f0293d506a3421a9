/** What is known of any number: its numbering plan, the account, the carrier, and whether it can be ported. */
import * as z from 'zod';
import { CountryCodeSchema, NumberTypeSchema, PhoneNumberSchema } from '../../../api/model-schemas.ts';
import { envelope, meta } from './envelope.ts';
import { OwnedNumberRecordSchema } from './owned.ts';
import { priceFields } from './record-parts.ts';

const answerFields = {
  outcome: z
    .enum(['known', 'none', 'incomplete', 'unreadable'])
    .describe(
      'none: the carrier knows nothing; incomplete: no answer; unreadable: an answer that cannot be read',
    ),
  reason: z.string().nullable().describe('why it is incomplete or unreadable'),
};

const CarrierFactsRecordSchema = z.strictObject({
  lookup: z
    .strictObject({
      ...answerFields,
      valid: z.boolean().nullable(),
      nationalFormat: z.string().nullable(),
      countryCode: CountryCodeSchema.nullable(),
      lineType: z
        .string()
        .nullable()
        .describe("the carrier's own word; null: not asked for with --paid, or not known"),
      carrier: z.string().nullable(),
      callerName: z.string().nullable(),
    })
    .nullable()
    .describe('null: the carrier has no lookup, or bills for every one and none was asked for with --paid'),
  portability: z
    .strictObject({
      ...answerFields,
      portable: z.boolean().nullable().describe('null: not known'),
      details: z.array(z.string()).describe('why not, or what has to be done'),
    })
    .nullable()
    .describe('null: the carrier does not say'),
});
export type CarrierFactsRecord = z.infer<typeof CarrierFactsRecordSchema>;

const PortabilityRecordSchema = z.strictObject({
  phoneNumber: PhoneNumberSchema,
  portable: z.boolean().nullable().describe('null: not known'),
  details: z.array(z.string()).describe('why not, or what has to be done'),
});
export type PortabilityRecord = z.infer<typeof PortabilityRecordSchema>;

const LookupRecordSchema = z.strictObject({
  phoneNumber: PhoneNumberSchema,
  plan: z
    .strictObject({
      source: z.literal('libphonenumber'),
      valid: z.boolean(),
      countryCode: CountryCodeSchema.nullable(),
      callingCode: z.string().nullable().describe('null: no country has such a code'),
      numberType: NumberTypeSchema.nullable(),
      international: z.string(),
      national: z.string(),
      uri: z.string(),
    })
    .describe('known without asking anybody'),
  account: z
    .strictObject({
      source: z.literal('provider'),
      owned: OwnedNumberRecordSchema.nullable().describe('null: the account does not own it'),
      offered: z
        .boolean()
        .nullable()
        .describe('false: not confirmed as offered; null: not asked, or the answer could not be read'),
      ...priceFields,
    })
    .nullable()
    .describe('null: with --offline, or when the provider gave no answer'),
  carrier: CarrierFactsRecordSchema.nullable().describe(
    'free of charge but for what --paid asked; null: with --offline',
  ),
});
export type LookupRecord = z.infer<typeof LookupRecordSchema>;

const LookedUpRecordSchema = LookupRecordSchema.extend({
  outcome: z
    .enum(['complete', 'incomplete', 'failed', 'interrupted'])
    .describe('interrupted: only its numbering plan is known'),
  reason: z.string().nullable().describe('why it is not complete; null: it is'),
});
export type LookedUpRecord = z.infer<typeof LookedUpRecordSchema>;

const lookupMeta = meta.extend({
  complete: z.boolean().describe('false: the provider could not be asked, or not every question'),
  reason: z.string().nullable().describe('why it is not complete; null: it is'),
});

export const LOOKUP_DOCUMENTS = {
  lookup: envelope(LookupRecordSchema, lookupMeta),
  'lookup-several': envelope(z.array(LookedUpRecordSchema), lookupMeta),
  portability: envelope(
    z.array(PortabilityRecordSchema),
    meta.extend({
      complete: z.boolean().describe('false: of some numbers it is not known'),
      reason: z.string().nullable().describe('why it is not complete; null: it is'),
    }),
  ),
} as const;
