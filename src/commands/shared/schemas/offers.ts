/** Numbers that are offered, and what numbers cost. */
import * as z from 'zod';
import { REQUIREMENTS } from '../../../api/model.ts';
import { CountryCodeSchema, NumberTypeSchema, PhoneNumberSchema } from '../../../api/model-schemas.ts';
import { envelope, viewMeta } from './envelope.ts';
import { CapabilitiesRecordSchema, MoneyRecordSchema, priceFields } from './record-parts.ts';

const AvailableNumberRecordSchema = z.strictObject({
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

const totalRecord = z
  .strictObject({ money: MoneyRecordSchema, atLeast: z.boolean() })
  .describe('set-up and rent of the lowest offer; atLeast: the set-up fee is not stated');

const PriceRecordSchema = z
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

export const OFFER_DOCUMENTS = {
  search: envelope(
    z.array(AvailableNumberRecordSchema),
    viewMeta.extend({
      limit: z.number(),
      appliedHere: z.array(z.string()),
      contradicting: z
        .number()
        .describe('numbers of the answer that did not fit the question, and were left out'),
      complete: z.boolean().describe('false: a part of the answer could not be read'),
      reason: z.string().nullable().describe('why it is not complete; null: it is'),
      unreadable: z.number(),
      fetchedAt: z.number(),
    }),
  ),
  prices: envelope(
    z.array(PriceRecordSchema),
    viewMeta.extend({
      accounts: z.array(z.string()),
      cells: z.number(),
      kept: z
        .number()
        .describe(
          'how many of them were read earlier, by the app or a command, at most a day ago; --refresh reads them again',
        ),
      fetchedAt: z.number().nullable().describe('when the oldest of them was read, in ms since the epoch'),
      complete: z.boolean().describe('whether every price was asked for and read'),
      reason: z.string().nullable().describe('why there may be others; null: it is complete'),
      rates: z
        .array(z.strictObject({ from: z.string(), times: z.string(), to: z.string() }))
        .describe('what --rate gave: one `from` is `times` `to`'),
    }),
  ),
} as const;
