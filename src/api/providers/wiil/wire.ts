/**
 * WIIL's JSON, as its schemas and its SDK have it (wiil-io/core-js src/core, wiil-io/wiil-js src/resources/service-mgt). Where
 * documents and code disagree both are read: enums are plain text here and understood in the mapping; only what nothing
 * can be done without is required.
 */
import * as z from 'zod';

const shortText = z.string().max(256);
const longText = z.string().max(4_096);
/** A price as text or as a number; which of the two differs from one schema to the next. */
const price = z.union([z.number(), shortText]);
/** Goes into paths, the journal and sentences: visible ASCII only. */
const id = z.string().regex(/^[\x21-\x7e]{1,200}$/);
/** ms since the epoch; anything else is treated as not stated. */
const time = z.int().min(0).nullish().catch(undefined);

const WireCapabilitiesSchema = z.object({
  voice: z.boolean().nullish(),
  SMS: z.boolean().nullish(),
  sms: z.boolean().nullish(),
  MMS: z.boolean().nullish(),
  mms: z.boolean().nullish(),
});

/** BasePhoneNumberInfo */
export const WireNumberSchema = z.object({
  phoneNumber: shortText,
  friendlyName: longText.nullish(),
  lata: shortText.nullish(),
  rateCenter: shortText.nullish(),
  region: shortText.nullish(),
  postalCode: shortText.nullish(),
  countryCode: shortText,
  capabilities: WireCapabilitiesSchema.nullish(),
  beta: z.boolean().nullish(),
  numberType: shortText.nullish(),
});
export type WireNumber = z.infer<typeof WireNumberSchema>;

/** PhoneNumberPurchase. An id that was answered must not be lost over a field that matters less. */
export const WirePurchaseSchema = z.object({
  id,
  phoneNumber: shortText,
  friendlyName: longText.nullish().catch(undefined),
  countryCode: shortText.nullish().catch(undefined),
  chargedCredits: z.number().min(0).nullish().catch(undefined),
  status: shortText.nullish().catch(undefined),
  numberType: shortText.nullish().catch(undefined),
  statusDetails: longText.nullish().catch(undefined),
  completedAt: time,
  createdAt: time,
  updatedAt: time,
});
export type WirePurchase = z.infer<typeof WirePurchaseSchema>;

/** PhoneNumberPricing */
export const WirePricingSchema = z.object({
  number_type: shortText,
  country: longText.nullish(),
  countryCode: shortText,
  phoneNumberPrices: z
    .array(z.object({ base_price: price.nullish(), current_price: price }))
    .max(1_000)
    .nullish(),
  price: z.number(),
  priceUnit: shortText.nullish(),
  currency: shortText.nullish(),
});
export type WirePricing = z.infer<typeof WirePricingSchema>;

/** PhoneConfiguration: a number of the account. It states neither a type nor capabilities. */
export const WireConfigurationSchema = z.object({
  id,
  phoneNumber: shortText,
  phoneRequestId: id.nullish().catch(undefined),
  friendlyName: longText.nullish(),
  monthlyPrice: price.nullish(),
  countryCode: shortText.nullish(),
  status: shortText.nullish(),
  createdAt: time,
});

/** Rows are read one by one. Ten times the largest page is no page. */
const rows = z.array(z.unknown()).max(10_000);

/** A total or a size that is no count is treated as not stated. */
const count = z.int().min(0).max(100_000_000).nullish().catch(undefined);

const WirePageSchema = z.object({
  data: rows,
  meta: z.object({ totalCount: count, pageSize: count }).nullish().catch(undefined),
});

/** A page, or the bare list of objects that the guides print where the schema promises one. */
export const WirePageOrListSchema = z.union([
  WirePageSchema,
  z
    .array(z.looseObject({}))
    .max(10_000)
    .transform((data): z.infer<typeof WirePageSchema> => ({ data })),
]);

/** What stands around every answer. */
export const WireEnvelopeSchema = z.object({
  success: z.boolean(),
  data: z.unknown().optional(),
  meta: z.unknown().optional(),
  status: z.unknown().optional(),
  message: z.string().optional().catch(undefined),
  error: z
    .union([z.string(), z.object({ message: z.string() })])
    .optional()
    .catch(undefined),
});
export type WireEnvelope = z.infer<typeof WireEnvelopeSchema>;

/** `false` is the answer to a release that was not carried out. */
export const WireReleasedSchema = z.unknown().refine((data) => data !== false);
