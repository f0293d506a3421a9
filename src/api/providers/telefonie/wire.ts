/**
 * Telefonie's JSON, as its published OpenAPI description has it: only what that requires is required, unknown keys are dropped,
 * every text has a bound.
 */
import * as z from 'zod';

const WIRE_TYPES = ['local', 'national', 'toll-free', 'mobile'] as const;
export type WireNumberType = (typeof WIRE_TYPES)[number];

const shortText = z.string().max(256);
const longText = z.string().max(4096);

/** Keys in either case: the description says `sms`, sibling APIs answer `SMS`. */
const WireCapabilitiesSchema = z.object({
  voice: z.boolean().nullish(),
  sms: z.boolean().nullish(),
  SMS: z.boolean().nullish(),
  mms: z.boolean().nullish(),
  MMS: z.boolean().nullish(),
});

export const WireAvailableNumberSchema = z.object({
  phone_number: shortText,
  friendly_name: longText.nullish(),
  country_code: shortText,
  type: z.enum(WIRE_TYPES),
  capabilities: WireCapabilitiesSchema.nullish(),
  monthly_rate: shortText.nullish(),
});
export type WireAvailableNumber = z.infer<typeof WireAvailableNumberSchema>;

export const WireOwnedNumberSchema = z.object({
  phone_number: shortText,
  friendly_name: longText.nullish(),
  type: z.enum(WIRE_TYPES),
  country_code: shortText.nullish(),
  capabilities: WireCapabilitiesSchema.nullish(),
  voice_url: longText.nullish(),
  sms_url: longText.nullish(),
  date_created: shortText.nullish(),
  monthly_rate: shortText.nullish(),
});
export type WireOwnedNumber = z.infer<typeof WireOwnedNumberSchema>;

/** Rows are read one by one, so that one that is broken hides no other. Ten times the largest page is no page. */
const rows = z.array(z.unknown()).max(1_000).nullish();

export const AvailablePageSchema = z.object({ available_numbers: rows });

export const OwnedPageSchema = z.object({
  numbers: rows,
  /** A total that is no count is treated as not stated. */
  total: z.int().min(0).max(100_000_000).optional().catch(undefined),
});
