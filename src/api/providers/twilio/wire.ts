/**
 * Twilio's JSON, as its published OpenAPI description has it (https://github.com/twilio/twilio-oai). Every text has a bound, and unknown
 * keys are dropped. Nothing but the number and its SID is required of a row: a field that cannot be read is not stated.
 */
import * as z from 'zod';
import { MAX_LONG_FIELD, MAX_ROWS_OF_AN_ANSWER, MAX_SHORT_FIELD } from '../../limits.ts';
import {
  currencyCode,
  optional,
  optionalCapabilities,
  optionalText,
  rawText,
  shownText,
} from '../lenient.ts';

const shortText = shownText(MAX_SHORT_FIELD);
const longText = shownText(MAX_LONG_FIELD);
const number = rawText(MAX_SHORT_FIELD);
const rows = z.array(z.unknown()).max(MAX_ROWS_OF_AN_ANSWER);

/** A link is used as it stands, so one that is too long is not cut. */
const link = rawText(MAX_LONG_FIELD).nullish();

export const WireAvailableSchema = z.object({
  phone_number: number,
  friendly_name: optional(rawText(MAX_LONG_FIELD)),
  lata: optional(shortText),
  rate_center: optional(shortText),
  region: optional(shortText),
  locality: optional(shortText),
  postal_code: optional(shortText),
  iso_country: optional(shortText),
  address_requirements: optional(shortText),
  beta: optional(z.boolean()),
  capabilities: optionalCapabilities(),
});
export type WireAvailable = z.infer<typeof WireAvailableSchema>;

export const WireAvailablePageSchema = z.object({ available_phone_numbers: rows });

export const WireCountrySchema = z.object({
  subresource_uris: z.record(z.string(), longText),
});

const editable = optionalText(MAX_LONG_FIELD);

export const WireOwnedSchema = z.object({
  sid: rawText(MAX_SHORT_FIELD),
  phone_number: number,
  friendly_name: editable,
  type: optional(shortText),
  status: optional(shortText),
  capabilities: optionalCapabilities(),
  voice_url: editable,
  voice_method: editable,
  voice_fallback_url: editable,
  voice_fallback_method: editable,
  voice_application_sid: editable,
  sms_url: editable,
  sms_method: editable,
  sms_fallback_url: editable,
  sms_fallback_method: editable,
  sms_application_sid: editable,
  status_callback: editable,
  status_callback_method: editable,
  trunk_sid: editable,
  address_sid: optional(shortText),
  bundle_sid: optional(shortText),
  date_created: optional(shortText),
});
export type WireOwned = z.infer<typeof WireOwnedSchema>;

export const WireOwnedPageSchema = z.object({ incoming_phone_numbers: rows, next_page_uri: link });

export const WirePricesSchema = z.object({
  country: optional(shortText),
  iso_country: shortText,
  price_unit: currencyCode,
  phone_number_prices: rows,
});

export const WirePriceSchema = z.object({
  number_type: shortText,
  base_price: optional(shortText),
  current_price: shortText,
});

export const WireBalanceSchema = z.object({ balance: shortText, currency: currencyCode });

/** The answer holds the auth token as well; nothing but these two is kept of it. */
export const WireAccountSchema = z.object({ type: optional(shortText), status: optional(shortText) });

const meta = z.object({ next_page_url: link });

export const WirePricedCountriesSchema = z.object({ countries: rows, meta });
export const WirePricedCountrySchema = z.object({ iso_country: shortText });

export const WireRegulationsSchema = z.object({ results: rows, meta });
export const WireRegulationSchema = z.object({
  friendly_name: optional(longText),
  requirements: z.unknown(),
});

export const WireBundlesSchema = z.object({ results: rows, meta });
export const WireBundleSchema = z.object({
  sid: shortText,
  friendly_name: optional(longText),
  status: shortText,
  valid_until: optional(shortText),
});

export const WireAddressesSchema = z.object({ addresses: rows, next_page_uri: link });
export const WireAddressSchema = z.object({
  sid: shortText,
  friendly_name: optional(longText),
  customer_name: optional(longText),
  street: optional(longText),
  city: optional(longText),
  iso_country: optional(shortText),
  validated: optional(z.boolean()),
  verified: optional(z.boolean()),
});

export const WirePortabilitySchema = z.object({
  phone_number: number,
  portable: z.boolean().nullish(),
  pin_and_account_number_required: optional(z.boolean()),
  not_portable_reason: optional(longText),
  not_portable_reason_code: optional(z.int()),
});

export const WireLookupSchema = z.object({
  phone_number: number,
  valid: z.boolean().nullish(),
  national_format: optional(shortText),
  country_code: optional(shortText),
  line_type_intelligence: optional(z.object({ type: optional(shortText), carrier_name: optional(longText) })),
  caller_name: optional(z.object({ caller_name: optional(longText) })),
});
