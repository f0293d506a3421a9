/**
 * WIIL's JSON, as its schemas and its SDK define it (wiil-io/core-js src/core, wiil-io/wiil-js src/resources/service-mgt). Where
 * its documents and code disagree, dialdeck accepts both. Enums are plain text here, and the mapping interprets them. Only
 * indispensable fields are required.
 */

import * as z from 'zod';
import { MAX_LONG_FIELD, MAX_ROWS_OF_AN_ANSWER, MAX_SHORT_FIELD, MAX_TOTAL } from '../../limits.ts';
import {
  wireId as id,
  optional,
  optionalCapabilities,
  optionalText,
  rawText,
  shownText,
} from '../lenient.ts';

const shortText = shownText(MAX_SHORT_FIELD);
const longText = shownText(MAX_LONG_FIELD);
const number = rawText(MAX_SHORT_FIELD);
/** A price as text or as a number: WIIL's schemas differ. */
const price = z.union([z.number(), shortText]);
/**
 * ms since the epoch, from 1973 to 9999. Anything else counts as not stated: a smaller number is probably in seconds, or 0 for
 * "unknown".
 */
const time = optional(z.int().min(100_000_000_000).max(253_402_300_799_999));

/** BasePhoneNumberInfo */
export const WireNumberSchema = z.object({
  phoneNumber: number,
  friendlyName: optional(rawText(MAX_LONG_FIELD)),
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

/** PhoneNumberPurchase. Only the number is required: without an id, dialdeck looks for the request by its number. */
export const WirePurchaseSchema = z.object({
  id: optional(id),
  phoneNumber: number,
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

/** PhoneNumberPricing. The country is required, because a price without one cannot be used. */
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
  phoneNumber: number,
  phoneRequestId: optional(id),
  friendlyName: optionalText(MAX_LONG_FIELD),
  monthlyPrice: optional(price),
  countryCode: optional(shortText),
  status: optional(shortText),
  isPorted: optional(z.boolean()),
  markedForRelease: optional(z.boolean()),
  createdAt: time,
});

/** Rows are read one by one. The limit allows a server that puts a whole account on one page. */
const rows = z.array(z.unknown()).max(MAX_ROWS_OF_AN_ANSWER);

/** An invalid total or page size counts as not stated. */
const count = optional(z.int().min(0).max(MAX_TOTAL));

const WirePageSchema = z.object({
  data: rows,
  meta: optional(z.object({ totalCount: count, pageSize: count })),
});

/** A page. WIIL's guides show a bare list where the schema promises a page, so both are accepted. */
export const WirePageOrListSchema = z.union([
  WirePageSchema,
  rows
    .refine((data) => data.length === 0 || data.some((row) => z.looseObject({}).safeParse(row).success))
    .transform((data): z.infer<typeof WirePageSchema> => ({ data })),
]);

/** The envelope around every answer. */
export const WireEnvelopeSchema = z.object({
  success: z.boolean(),
  data: z.unknown().optional(),
  meta: z.unknown().optional(),
  status: z.unknown().optional(),
  message: optional(z.string()),
  error: optional(z.union([z.string(), z.object({ message: z.string() })])),
});
export type WireEnvelope = z.infer<typeof WireEnvelopeSchema>;

/** WIIL's own 404 in both forms: `{success: false, status, code, message}` and `{success: false, error}`. */
export const WireNotFoundSchema = z
  .object({
    success: z.literal(false),
    status: z.literal(404).optional(),
    message: z.string().optional(),
    error: z.union([z.string(), z.object({ message: z.string() })]).optional(),
  })
  .refine(({ message, error }) => message !== undefined || error !== undefined);

/** WIIL answers `false` when it did not release the number. */
export const WireReleasedSchema = z.unknown().refine((data) => data !== false);
