/** The things that commands print with --json, in the model's field names. */
import * as z from 'zod';
import { OWN_FIELDS } from '../../api/declaration/declared.ts';
import { FURTHER_FIELDS, REQUIREMENTS } from '../../api/model.ts';
import {
  CountryCodeSchema,
  NumberTypeSchema,
  PhoneNumberPurchaseSchema,
  PhoneNumberSchema,
} from '../../api/model-schemas.ts';

const RouteSchema = z
  .object({
    kind: z.string(),
    id: z.string(),
    name: z.string().optional(),
    url: z.string().optional().describe('where it sends calls or messages'),
  })
  .nullable();

export const RouteRecordSchema = z.strictObject({
  kind: z.enum(['application', 'trunk', 'messaging service', 'connection', 'messaging profile']),
  id: z.string(),
  name: z.string(),
  field: z.enum(['connectionId', 'messagingProfileId']).describe('the setting of a number that names it'),
  url: z.string().nullable().describe('where it sends calls or messages'),
  urlEditable: z.boolean(),
  reason: z.string().nullable().describe('why its URL cannot be changed'),
});
const MoneyRecordSchema = z.strictObject({ amount: z.string(), currency: z.string() });

const CapabilitiesRecordSchema = z
  .strictObject({
    voice: z.boolean().nullable(),
    SMS: z.boolean().nullable(),
    MMS: z.boolean().nullable(),
    fax: z.boolean().nullable(),
  })
  .describe('null: the provider does not say');

const priceFields = {
  monthlyRate: MoneyRecordSchema.nullable().describe('null: not stated, or not readable as one amount'),
  monthlyRateText: z.string().nullable().describe('as the provider wrote it; null: not stated'),
  currencyAssumed: z
    .boolean()
    .describe("true: the provider wrote a bare amount, the currency is the account's setting"),
};

export const AvailableNumberRecordSchema = z.strictObject({
  phoneNumber: PhoneNumberSchema,
  numberType: NumberTypeSchema,
  statedType: z.string().nullable().describe("the provider's own word for a type that is UNKNOWN here"),
  countryCode: CountryCodeSchema.nullable().describe('null: not stated'),
  friendlyName: z.string(),
  locality: z.string().nullable().describe('the city or town'),
  region: z.string().nullable(),
  rateCenter: z.string().nullable(),
  lata: z.string().nullable(),
  postalCode: z.string().nullable(),
  capabilities: CapabilitiesRecordSchema,
  requirement: z
    .enum(REQUIREMENTS)
    .nullable()
    .describe('what the provider asks for before it sells the number; null: not known'),
  notConfirmed: z
    .array(z.string())
    .describe('filters that were asked for and that the provider does not confirm'),
  beta: z.boolean(),
  ...priceFields,
  setupFee: MoneyRecordSchema.nullable().describe('what is paid once; null: not stated'),
});
export type AvailableNumberRecord = z.infer<typeof AvailableNumberRecordSchema>;

export const OwnedNumberRecordSchema = z.strictObject({
  phoneNumber: PhoneNumberSchema,
  numberType: NumberTypeSchema,
  statedType: z.string().nullable().describe("the provider's own word for a type that is UNKNOWN here"),
  countryCode: CountryCodeSchema.nullable(),
  friendlyName: z.string().nullable(),
  capabilities: CapabilitiesRecordSchema,
  voiceUrl: z.string().nullable(),
  smsUrl: z.string().nullable(),
  createdAt: z.number().nullable().describe('ms since the epoch'),
  status: z.string().nullable().describe("the provider's own word for its state; null: not stated"),
  isPorted: z.boolean().nullable().describe('whether it came from another carrier; null: not stated'),
  markedForRelease: z
    .boolean()
    .nullable()
    .describe('whether the provider takes it back by itself; null: not stated'),
  unreadable: z
    .array(z.enum(['friendlyName', 'voiceUrl', 'smsUrl', ...FURTHER_FIELDS]))
    .describe('fields that hold something which cannot be read; they are null here, and not empty'),
  providerId: z.string().nullable().describe("the carrier's own id of the number"),
  addressId: z.string().nullable(),
  documentsId: z.string().nullable().describe('the documents (a bundle) it is registered with'),
  routedBy: z
    .strictObject({ voice: RouteSchema, SMS: RouteSchema })
    .describe('what routes it instead of its URLs, which then have no effect'),
  further: z
    .record(z.string(), z.string())
    .describe('further settings that are set, such as methods and fallback URLs'),
  note: z.string().nullable().describe('your own note, which is kept on this machine'),
  ownTags: z.array(z.string()).describe("your own tags; the carrier's are in `further`"),
  ...priceFields,
  monthlyRateIsListPrice: z
    .boolean()
    .describe('true: what such a number costs today, because the provider states no price of owned numbers'),
});

const failedOutcome = z
  .enum(['failed', 'interrupted'])
  .describe('failed: nothing is known of it; interrupted: it was not asked for');

export const ShownNumberRecordSchema = z.union([
  OwnedNumberRecordSchema.extend({ outcome: z.literal('found'), reason: z.null() }),
  z.strictObject({
    phoneNumber: PhoneNumberSchema,
    outcome: z.union([z.literal('not-found').describe('the account does not own it'), failedOutcome]),
    reason: z.string(),
  }),
]);
export type ShownNumberRecord = z.infer<typeof ShownNumberRecordSchema>;

export const NumberGroupRecordSchema = z.strictObject({
  group: z.string().nullable().describe('what its numbers have in common; null: they have no such value'),
  numbers: z.number(),
  monthlyRates: z.array(MoneyRecordSchema).describe('their monthly sum, one for each currency'),
  unpriced: z.number().describe('how many have no readable price, and are in no sum'),
});
export type NumberGroupRecord = z.infer<typeof NumberGroupRecordSchema>;

export const RequirementItemRecordSchema = z.strictObject({
  kind: z.enum(['address', 'documents']),
  id: z.string().describe('for --address or --bundle of buy'),
  name: z.string(),
  status: z.string().describe("the carrier's own word"),
  usable: z.boolean(),
  reason: z.string().nullable().describe('why it cannot be used'),
  countryCode: CountryCodeSchema.nullable(),
  expiresAt: z.number().nullable().describe('ms since the epoch'),
});
export type RequirementItemRecord = z.infer<typeof RequirementItemRecordSchema>;

export const OwnNotesRecordSchema = z.strictObject({
  phoneNumber: PhoneNumberSchema,
  note: z.string().nullable(),
  tags: z.array(z.string()),
});
export type OwnNotesRecord = z.infer<typeof OwnNotesRecordSchema>;

export const SenderRecordSchema = z.strictObject({
  sender: z.string(),
  kind: z.enum(['short code', 'sender id']),
  friendlyName: z.string().nullable(),
  countryCode: CountryCodeSchema.nullable(),
  status: z.string().nullable(),
  createdAt: z.number().nullable().describe('ms since the epoch'),
  ...priceFields,
});

export const PurchaseRecordSchema = PhoneNumberPurchaseSchema.required({ status: true, numberType: true });

export const ConfigurationDifferenceSchema = z.strictObject({
  field: z.enum(['friendlyName', 'voiceUrl', 'smsUrl', ...FURTHER_FIELDS]),
  before: z.string(),
  after: z.string(),
});

export const PlannedDifferenceSchema = ConfigurationDifferenceSchema.extend({
  field: z.enum(['friendlyName', 'voiceUrl', 'smsUrl', ...FURTHER_FIELDS, ...OWN_FIELDS]),
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
  keyStore: z.enum(['keyring', 'file', 'environment', 'reference', 'none']),
  reference: z
    .string()
    .nullable()
    .describe('where the credentials stay, by name; null: dialdeck keeps the key, or there is none'),
  accountId: z.string().nullable().describe("the carrier's id of the account, where it has one"),
  readOnly: z.boolean().describe('nothing is bought, changed or released with it'),
  active: z.boolean(),
});
export type AccountRecord = z.infer<typeof AccountRecordSchema>;

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

export const BatchItemRecordSchema = z.strictObject({
  phoneNumber: PhoneNumberSchema,
  outcome: z
    .string()
    .describe(
      'done, same, changed-meanwhile, refused, failed, unknown, not-configured (bought, without its settings), started, waiting or left; would-change or would-release in a dry run',
    ),
  reason: z.string().nullable().describe('null: the outcome says it all'),
  purchaseId: z.string().nullable().describe('of a number that is bought: see purchases show'),
  friendlyName: z.string().nullable().describe('the name that a number that is bought gets; null: none'),
  monthlyRate: MoneyRecordSchema.nullable().describe('the confirmed price of a number that is bought'),
  setupFee: MoneyRecordSchema.nullable().describe(
    'what is paid once for a number that is bought; null: not published',
  ),
  changes: z
    .array(z.strictObject({ field: z.string(), before: z.string().nullable(), after: z.string() }))
    .describe('of a number that is changed; before is null until the number was read'),
});
export type BatchItemRecord = z.infer<typeof BatchItemRecordSchema>;

/** A number of a batch of releases that is brought back. */
export const RestoreRecordSchema = BatchItemRecordSchema.extend({
  outcome: z
    .enum([
      'restored',
      'bought-not-configured',
      'configured',
      'not-configured',
      'same',
      'gone',
      'failed',
      'unknown',
      'waiting',
      'would-restore',
      'would-configure',
    ])
    .describe('would-restore and would-configure only in a dry run'),
  monthlyRate: MoneyRecordSchema.nullable().describe('of a number that is bought; null: none is'),
  setupFee: MoneyRecordSchema.nullable().describe('what is paid once; null: not published, or not bought'),
});
export type RestoreRecord = z.infer<typeof RestoreRecordSchema>;

/** What was charged for the numbers of a batch that were bought. */
export const ChargedRecordSchema = z.strictObject({
  numbers: z.number(),
  today: z.array(MoneyRecordSchema).describe('set-up fees and first months, one sum for each currency'),
  monthly: z.array(MoneyRecordSchema).describe('what they cost a month, one sum for each currency'),
  setupFeesNotPublished: z.number().describe('of how many numbers the set-up fee is in no sum'),
});
export type ChargedRecord = z.infer<typeof ChargedRecordSchema>;

export const BatchRecordSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['set', 'release', 'buy']),
  title: z.string(),
  state: z
    .string()
    .describe('running, running in another dialdeck, not finished, left, outcomes unknown or finished'),
  account: z.string(),
  numbers: z.number(),
  outcomes: z.record(z.string(), z.number()).describe('how many numbers came to which outcome'),
  createdAt: z.number(),
  updatedAt: z.number(),
  person: z.string().nullable().describe('who confirmed it; null: not known'),
  host: z.string().nullable(),
});
export type BatchRecord = z.infer<typeof BatchRecordSchema>;

export const PortabilityRecordSchema = z.strictObject({
  phoneNumber: PhoneNumberSchema,
  portable: z.boolean().nullable().describe('null: not known'),
  details: z.array(z.string()).describe('why not, or what has to be done'),
});
export type PortabilityRecord = z.infer<typeof PortabilityRecordSchema>;

export const LookupRecordSchema = z.strictObject({
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

export const LookedUpRecordSchema = LookupRecordSchema.extend({
  outcome: z
    .enum(['complete', 'incomplete', 'failed', 'interrupted'])
    .describe('interrupted: only its numbering plan is known'),
  reason: z.string().nullable().describe('why it is not complete; null: it is'),
});
export type LookedUpRecord = z.infer<typeof LookedUpRecordSchema>;

const totalRecord = z
  .strictObject({ money: MoneyRecordSchema, atLeast: z.boolean() })
  .describe('set-up and rent of the lowest offer; atLeast: the set-up fee is not stated');

export const PriceRecordSchema = z
  .strictObject({
    account: z.string(),
    countryCode: CountryCodeSchema,
    numberType: NumberTypeSchema,
    currency: z.string(),
    convertedFrom: z
      .string()
      .nullable()
      .describe('the currency that --rate converted it from; null: none did'),
    monthlyRate: z.strictObject({
      from: MoneyRecordSchema,
      median: MoneyRecordSchema,
      to: MoneyRecordSchema,
    }),
    setupFee: MoneyRecordSchema.nullable().describe('null: not stated'),
    firstYear: totalRecord,
    threeYears: totalRecord,
    source: z.enum(['price list', 'offers']).describe('what stands behind the figures'),
    tiers: z
      .array(z.strictObject({ basePrice: z.string().nullable(), currentPrice: z.string().nullable() }))
      .describe('what the prices of a price list are made from, as the provider writes it'),
    fetchedAt: z.number().describe('when it was read, in ms since the epoch'),
    offers: z.number().describe('how many offers, or lines of the price list'),
    more: z.boolean().describe('the provider has more offers than it gave; a lower price may be among them'),
    currencyAssumed: z.boolean(),
    cheapest: z.boolean().describe('lowest first year of this country, type and currency'),
    breakEven: z
      .array(z.strictObject({ account: z.string(), month: z.number() }))
      .describe(
        'cheaper in all than that account from that month on; only where both state their set-up fee',
      ),
  })
  .describe('one account, country, type and currency');
export type PriceRecord = z.infer<typeof PriceRecordSchema>;

export const OfferRecordSchema = z.strictObject({
  phoneNumber: PhoneNumberSchema,
  countryCode: CountryCodeSchema,
  numberType: NumberTypeSchema,
  friendlyName: z.string().optional(),
  voiceUrl: z.string().optional(),
  smsUrl: z.string().optional(),
  addressId: z.string().optional().describe('the address that the purchase would be given'),
  documentsId: z.string().optional().describe('the documents that it would be given'),
  ...priceFields,
  setupFee: MoneyRecordSchema.nullable().describe('what is paid once; null: not stated'),
  offered: z.boolean(),
});

/** A number that a purchase of several would buy. */
export const WouldBuyRecordSchema = z.strictObject({
  phoneNumber: PhoneNumberSchema,
  outcome: z.literal('would-buy'),
  ...priceFields,
  setupFee: MoneyRecordSchema.nullable().describe('what is paid once; null: not published'),
});

/** A step of a purchase. */
export const HistoryStepSchema = z.strictObject({
  at: z.number().describe('ms since the epoch'),
  from: z.string().nullable(),
  to: z.string(),
  evidence: z.string().describe("what was seen; for a failure with the carrier's code and request id"),
  person: z.string().nullable().describe('who made the step; null: not known'),
  host: z.string().nullable(),
});

export const RepairRecordSchema = z.strictObject({
  repaired: z.boolean().describe('false: the journal was whole and was only compared'),
  kept: z.string().nullable().describe('where the old file is'),
  purchases: z.number().nullable(),
  releases: z.number().nullable(),
  batches: z.number().nullable().describe('kept as left: none is continued from a damaged journal'),
  problems: z.array(z.string()),
  doubtful: z.number(),
  notInJournal: z.array(PhoneNumberSchema).describe('owned, and in no purchase of the journal'),
  notOwned: z.array(PhoneNumberSchema).describe('bought, and neither owned nor released'),
});
export type RepairRecord = z.infer<typeof RepairRecordSchema>;
