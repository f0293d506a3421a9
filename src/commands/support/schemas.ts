/**
 * What commands print with --json, in the model's field names. docs/schemas/ is generated from here; commands take only the
 * types, so that printing costs no validation.
 */
import * as z from 'zod';
import {
  CountryCodeSchema,
  NumberTypeSchema,
  PhoneNumberPricingSchema,
  PhoneNumberPurchaseSchema,
  PhoneNumberSchema,
} from '../../api/model.ts';

export const MoneyRecordSchema = z.strictObject({ amount: z.string(), currency: z.string() });

const CapabilitiesRecordSchema = z
  .strictObject({ voice: z.boolean().nullable(), SMS: z.boolean().nullable(), MMS: z.boolean().nullable() })
  .describe('null: the provider does not say');

const rateFields = {
  monthlyRate: MoneyRecordSchema.nullable().describe('null: not stated, or not readable as one amount'),
  monthlyRateText: z.string().nullable().describe('as the provider wrote it; null: not stated'),
  currencyAssumed: z
    .boolean()
    .describe("true: the provider wrote a bare amount, the currency is the account's setting"),
};

export const AvailableNumberRecordSchema = z.strictObject({
  phoneNumber: PhoneNumberSchema,
  numberType: NumberTypeSchema,
  countryCode: CountryCodeSchema,
  friendlyName: z.string(),
  region: z.string().nullable(),
  rateCenter: z.string().nullable(),
  lata: z.string().nullable(),
  postalCode: z.string().nullable(),
  capabilities: CapabilitiesRecordSchema,
  beta: z.boolean(),
  ...rateFields,
});
export type AvailableNumberRecord = z.infer<typeof AvailableNumberRecordSchema>;

export const OwnedNumberRecordSchema = z.strictObject({
  phoneNumber: PhoneNumberSchema,
  numberType: NumberTypeSchema,
  countryCode: CountryCodeSchema.nullable(),
  friendlyName: z.string().nullable(),
  capabilities: CapabilitiesRecordSchema,
  voiceUrl: z.string().nullable(),
  smsUrl: z.string().nullable(),
  createdAt: z.number().nullable().describe('ms since the epoch'),
  ...rateFields,
});
export type OwnedNumberRecord = z.infer<typeof OwnedNumberRecordSchema>;

export const PurchaseRecordSchema = PhoneNumberPurchaseSchema.required({ status: true, numberType: true });

export const ConfigurationDifferenceSchema = z.strictObject({
  field: z.enum(['friendlyName', 'voiceUrl', 'smsUrl']),
  before: z.string(),
  after: z.string(),
});

export const AccountRecordSchema = z.strictObject({
  name: z.string(),
  provider: z.string(),
  baseUrl: z
    .string()
    .nullable()
    .describe('null: the embedded sandbox, which has a new address at each start'),
  currency: z.string(),
  kind: z.enum(['configured', 'environment', 'sandbox']),
  keyStore: z.enum(['keyring', 'file', 'environment', 'none']),
  active: z.boolean(),
});
export type AccountRecord = z.infer<typeof AccountRecordSchema>;

export const LookupRecordSchema = z.strictObject({
  phoneNumber: PhoneNumberSchema,
  plan: z
    .strictObject({
      source: z.literal('libphonenumber'),
      valid: z.boolean(),
      countryCode: CountryCodeSchema.nullable(),
      callingCode: z.string(),
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
      offered: z.boolean().nullable().describe('false: not confirmed as offered; null: not asked'),
      ...rateFields,
    })
    .nullable()
    .describe('null: with --offline'),
});
export type LookupRecord = z.infer<typeof LookupRecordSchema>;

export const PricingRecordSchema = PhoneNumberPricingSchema;

const meta = z.looseObject({
  account: z.string(),
  provider: z.string(),
  sandbox: z.boolean(),
  standIn: z.boolean(),
});
const localMeta = z.looseObject({});

export function envelope<Data extends z.ZodType, Meta extends z.ZodType>(data: Data, metaSchema: Meta) {
  return z.strictObject({ data, meta: metaSchema });
}

export const FailureDocumentSchema = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string(), hint: z.string(), retryable: z.boolean() }),
});

/** The JSON document of each command, by the name of its schema's file. */
export const DOCUMENTS = {
  error: FailureDocumentSchema,
  search: envelope(z.array(AvailableNumberRecordSchema), meta),
  owned: envelope(z.array(OwnedNumberRecordSchema), meta),
  show: envelope(OwnedNumberRecordSchema, meta),
  accounts: envelope(z.array(AccountRecordSchema), localMeta),
} as const;
