/**
 * WIIL's JSON, as its schemas and its SDK have it (wiil-io/core-js src/core, wiil-io/wiil-js src/resources/service-mgt). Where
 * documents and code disagree both are read: enums are plain text here and understood in the mapping; only what nothing
 * can be done without is required.
 */

import * as z from 'zod';
import { MAX_LONG_FIELD, MAX_ROWS_OF_AN_ANSWER, MAX_SHORT_FIELD, MAX_TOTAL } from '../../limits.ts';
import { optional, optionalCapabilities, optionalText } from '../lenient.ts';

const shortText = z.string().max(MAX_SHORT_FIELD);
const longText = z.string().max(MAX_LONG_FIELD);
/** A price as text or as a number; which of the two differs from one schema to the next. */
const price = z.union([z.number(), shortText]);
/** Goes into paths, the journal and sentences: visible ASCII only. */
const id = z.string().regex(/^[\x21-\x7e]{1,200}$/);
/**
 * ms since the epoch, from 1973 to 9999. Anything else is treated as not stated: a smaller count is of seconds, or the zero of a
 * clock that knows no time.
 */
const time = optional(z.int().min(100_000_000_000).max(253_402_300_799_999));

/** BasePhoneNumberInfo */
export const WireNumberSchema = z.object({
  phoneNumber: shortText,
  friendlyName: optional(longText),
  lata: optional(shortText),
  rateCenter: optional(shortText),
  region: optional(shortText),
  postalCode: optional(shortText),
  countryCode: optional(shortText),
  capabilities: optionalCapabilities(),
  beta: optional(z.boolean()),
  numberType: optional(shortText),
});
export type WireNumber = z.infer<typeof WireNumberSchema>;

/** PhoneNumberPurchase. The number alone says that the answer is about it; without an id the request is looked for by it. */
export const WirePurchaseSchema = z.object({
  id: optional(id),
  phoneNumber: shortText,
  friendlyName: optional(longText),
  countryCode: optional(shortText),
  chargedCredits: optional(z.number().min(0)),
  status: optional(shortText),
  numberType: optionalText(MAX_SHORT_FIELD),
  statusDetails: optional(longText),
  completedAt: time,
  createdAt: time,
  updatedAt: time,
});
export type WirePurchase = z.infer<typeof WirePurchaseSchema>;

const tier = z.object({ base_price: optional(price), current_price: optional(price) });

/** PhoneNumberPricing. A line that names no country prices nothing. */
export const WirePricingSchema = z.object({
  number_type: optional(shortText),
  country: optional(longText),
  countryCode: shortText,
  phoneNumberPrices: optional(z.array(optional(tier)).max(1_000)),
  price: optional(price),
  priceUnit: optionalText(MAX_SHORT_FIELD),
  currency: optionalText(MAX_SHORT_FIELD),
});
export type WirePricing = z.infer<typeof WirePricingSchema>;

/** PhoneConfiguration: a number of the account. It states neither a type nor capabilities. */
export const WireConfigurationSchema = z.object({
  id: optional(id),
  phoneNumber: shortText,
  phoneRequestId: optional(id),
  friendlyName: optionalText(MAX_LONG_FIELD),
  monthlyPrice: optional(price),
  countryCode: optional(shortText),
  status: optional(shortText),
  isPorted: optional(z.boolean()),
  markedForRelease: optional(z.boolean()),
  createdAt: time,
});

/** Rows are read one by one. A server may put a whole account on one page; more than this is no page. */
const rows = z.array(z.unknown()).max(MAX_ROWS_OF_AN_ANSWER);

/** A total or a size that is no count is treated as not stated. */
const count = optional(z.int().min(0).max(MAX_TOTAL));

const WirePageSchema = z.object({
  data: rows,
  meta: optional(z.object({ totalCount: count, pageSize: count })),
});

/** A page, or the bare list that the guides print where the schema promises one. */
export const WirePageOrListSchema = z.union([
  WirePageSchema,
  rows
    .refine((data) => data.length === 0 || data.some((row) => z.looseObject({}).safeParse(row).success))
    .transform((data): z.infer<typeof WirePageSchema> => ({ data })),
]);

/** What stands around every answer. */
export const WireEnvelopeSchema = z.object({
  success: z.boolean(),
  data: z.unknown().optional(),
  meta: z.unknown().optional(),
  status: z.unknown().optional(),
  message: optional(z.string()),
  error: optional(z.union([z.string(), z.object({ message: z.string() })])),
});
export type WireEnvelope = z.infer<typeof WireEnvelopeSchema>;

/** Its own 404 in both of its forms: `{success: false, status, code, message}` and `{success: false, error}`. */
export const WireNotFoundSchema = z
  .object({
    success: z.literal(false),
    status: z.literal(404).optional(),
    message: z.string().optional(),
    error: z.union([z.string(), z.object({ message: z.string() })]).optional(),
  })
  .refine(({ message, error }) => message !== undefined || error !== undefined);

/** `false` is the answer to a release that was not carried out. */
export const WireReleasedSchema = z.unknown().refine((data) => data !== false);
