/**
 * Telefonie's JSON, as its published OpenAPI description has it. Every text has a bound, and unknown keys are dropped. Nothing
 * but the number is required of a row: a field that cannot be read is not stated, and hides no number.
 */

import * as z from 'zod';
import { MAX_LONG_FIELD, MAX_ROWS_OF_AN_ANSWER, MAX_SHORT_FIELD, MAX_TOTAL } from '../../limits.ts';
import { optional, optionalCapabilities, optionalText } from '../lenient.ts';

const shortText = z.string().max(MAX_SHORT_FIELD);

export const WireAvailableNumberSchema = z.object({
  phone_number: shortText,
  friendly_name: optional(z.string().max(MAX_LONG_FIELD)),
  country_code: optional(shortText),
  type: optional(shortText),
  capabilities: optionalCapabilities(),
  monthly_rate: optional(shortText),
});
export type WireAvailableNumber = z.infer<typeof WireAvailableNumberSchema>;

export const WireOwnedNumberSchema = z.object({
  phone_number: shortText,
  friendly_name: optionalText(MAX_LONG_FIELD),
  type: optional(shortText),
  country_code: optional(shortText),
  capabilities: optionalCapabilities(),
  voice_url: optionalText(MAX_LONG_FIELD),
  sms_url: optionalText(MAX_LONG_FIELD),
  date_created: optional(shortText),
  monthly_rate: optional(shortText),
});
export type WireOwnedNumber = z.infer<typeof WireOwnedNumberSchema>;

/**
 * Rows are read one by one, so that one that is broken hides no other. A server may put a whole account on one page; more than
 * this is no page.
 */
const rows = z.array(z.unknown()).max(MAX_ROWS_OF_AN_ANSWER);

/** An answer without a list is not one that offers nothing, or of an account that owns nothing. */
export const AvailablePageSchema = z.object({ available_numbers: rows });

export const OwnedPageSchema = z.object({
  numbers: rows,
  /** A total that is no count is treated as not stated. */
  total: optional(z.int().min(0).max(MAX_TOTAL)),
});

/**
 * Its own 404, as docs/telefonie-errors.overlay.yml has it. The contract declares no error body, so only what tells it from
 * the 404 of a router or a framework is required: a title, and a `code` in words or a word on this very request.
 */
export const WireNotFoundSchema = z
  .object({
    title: z.string(),
    status: z.literal(404).optional(),
    code: z.string().regex(/[a-z]/i).optional(),
    detail: z.string().optional(),
  })
  .refine(({ status, code, detail }) => code !== undefined || (status === 404 && detail !== undefined));
