/**
 * Telnyx' JSON, as its documentation and its Node client have it (https://developers.telnyx.com). Every text has a bound, and unknown keys
 * are dropped. Nothing but the number, and the id where one is needed, is required of a row: a field that cannot be read is not stated.
 */
import * as z from 'zod';
import { MAX_LONG_FIELD, MAX_ROWS_OF_AN_ANSWER, MAX_SHORT_FIELD } from '../../limits.ts';
import {
  currencyCode,
  wireId as id,
  optional,
  optionalText,
  rawText,
  shownText,
  UNREADABLE,
} from '../lenient.ts';

const shortText = shownText(MAX_SHORT_FIELD);
const longText = shownText(MAX_LONG_FIELD);
const number = rawText(MAX_SHORT_FIELD);
/** A name, URL or reference that is sent or comes back as it is. */
const sentBack = optional(rawText(MAX_LONG_FIELD));
const rows = z.array(z.unknown()).max(MAX_ROWS_OF_AN_ANSWER);
const editable = optionalText(MAX_LONG_FIELD);
const count = optional(z.int().nonnegative());

/** `{"data": [...]}`, with the totals where the list has pages. */
export const WireListSchema = z.object({
  data: rows,
  meta: optional(
    z.object({ total_results: count, total_pages: count, page_number: count, page_size: count }),
  ),
});

/** `{"data": {...}}` */
export function wireOne<Schema extends z.ZodType>(schema: Schema) {
  return z.object({ data: schema });
}

/** One thing of any kind, which its own reader reads. */
export const WireAnySchema = wireOne(z.unknown());

export const WireAvailableSchema = z.object({
  phone_number: number,
  region_information: optional(
    z.array(z.object({ region_type: optional(shortText), region_name: optional(shortText) })).max(50),
  ),
  features: optional(z.array(z.object({ name: optional(shortText) })).max(50)),
  cost_information: optional(
    z.object({
      monthly_cost: optional(shortText),
      upfront_cost: optional(shortText),
      currency: optional(currencyCode),
    }),
  ),
  quickship: optional(z.boolean()),
  reservable: optional(z.boolean()),
});
export type WireAvailable = z.infer<typeof WireAvailableSchema>;

export const WireCoverageSchema = wireOne(
  z.object({ phone_number_type: optional(z.array(shortText).max(50)) }),
);

export const WireOwnedSchema = z.object({
  id,
  phone_number: number,
  phone_number_type: optional(shortText),
  country_iso_alpha2: optional(shortText),
  status: optional(shortText),
  source_type: optional(shortText),
  purchased_at: optional(shortText),
  created_at: optional(shortText),
  customer_reference: editable,
  connection_id: editable,
  connection_name: optional(longText),
  messaging_profile_id: editable,
  messaging_profile_name: optional(longText),
  tags: z.array(rawText(MAX_LONG_FIELD)).max(100).nullish().catch([]).or(z.literal(UNREADABLE)),
  deletion_lock_enabled: optional(z.boolean()),
});
export type WireOwned = z.infer<typeof WireOwnedSchema>;

/** What routes a number: undefined where the row does not state it. */
export const WireRoutedSchema = z.object({
  connection_id: z.string().nullish(),
  messaging_profile_id: z.string().nullish(),
});

export const WireFeaturesSchema = z.object({ phone_number: number, features: z.array(shortText).max(50) });

/** A number within an order. */
export const WireOrderedNumberSchema = z.object({
  id: optional(id),
  phone_number: number,
  phone_number_type: optional(shortText),
  country_code: optional(shortText),
  country_iso_alpha2: optional(shortText),
  status: optional(shortText),
  requirements_status: optional(shortText),
  requirements_met: optional(z.boolean()),
  deadline: optional(shortText),
});
export type WireOrderedNumber = z.infer<typeof WireOrderedNumberSchema>;

export const WireOrderSchema = z.object({
  id,
  status: optional(shortText),
  customer_reference: sentBack,
  created_at: optional(shortText),
  updated_at: optional(shortText),
  sub_number_orders_ids: optional(z.array(shortText).max(100)),
  phone_numbers: optional(rows),
});
export type WireOrder = z.infer<typeof WireOrderSchema>;

export const WireReservationSchema = z.object({
  id,
  status: optional(shortText),
  errors: optional(longText),
  phone_numbers: optional(
    z
      .array(
        z.object({
          phone_number: number,
          status: optional(shortText),
          expired_at: optional(shortText),
          errors: optional(longText),
        }),
      )
      .max(100),
  ),
});

/** The list of requirement groups is a bare array. */
export const WireGroupsSchema = rows;
export const WireGroupSchema = z.object({
  id,
  status: shortText,
  customer_reference: optional(longText),
  country_code: optional(shortText),
  phone_number_type: optional(shortText),
  action: optional(shortText),
});

export const WireRuleSchema = z.object({
  country_code: optional(shortText),
  phone_number_type: optional(shortText),
  regulatory_requirements: optional(
    z.array(z.object({ name: optional(longText), description: optional(longText) })).max(100),
  ),
});

export const WireConnectionSchema = z.object({
  id,
  record_type: optional(shortText),
  connection_name: sentBack,
});
export const WireTexmlSchema = z.object({
  id,
  friendly_name: sentBack,
  voice_url: sentBack,
});
export const WireCallControlSchema = z.object({
  id,
  application_name: sentBack,
  webhook_event_url: sentBack,
});
export const WireProfileSchema = z.object({
  id,
  name: sentBack,
  webhook_url: sentBack,
});

export const WireMessagingSchema = z.object({
  phone_number: optional(number),
  messaging_profile_id: optional(shortText),
});
export const WireJobSchema = z.object({
  id,
  status: shortText,
  failed_operations: optional(rows),
});
export type WireJob = z.infer<typeof WireJobSchema>;

export const WireBalanceSchema = z.object({
  balance: shortText,
  available_credit: optional(shortText),
  currency: currencyCode,
});
export const WirePortabilitySchema = z.object({
  phone_number: number,
  portable: optional(z.boolean()),
  fast_portable: optional(z.boolean()),
  not_portable_reason: optional(longText),
});
export const WireLookupSchema = z.object({
  phone_number: number,
  country_code: optional(shortText),
  national_format: optional(shortText),
  carrier: optional(z.object({ name: optional(longText), type: optional(shortText) })),
  caller_name: optional(z.object({ caller_name: optional(longText) })),
});
