/**
 * Telefonie's JSON, as its published OpenAPI description defines it. Every text has a maximum length, and unknown keys are
 * dropped. A row needs only its number: a field that cannot be read counts as not stated and does not hide the number.
 */

import * as z from 'zod';
import { MAX_LONG_FIELD, MAX_ROWS_OF_AN_ANSWER, MAX_SHORT_FIELD, MAX_TOTAL } from '../../limits.ts';
import { optional, optionalCapabilities, optionalText, rawText, shownText } from '../lenient.ts';

const shortText = shownText(MAX_SHORT_FIELD);
const number = rawText(MAX_SHORT_FIELD);

export const WireAvailableNumberSchema = z.object({
  phone_number: number,
  friendly_name: optional(rawText(MAX_LONG_FIELD)),
  country_code: optional(shortText),
  type: optional(shortText),
  capabilities: optionalCapabilities(),
  monthly_rate: optional(shortText),
});
export type WireAvailableNumber = z.infer<typeof WireAvailableNumberSchema>;

export const WireOwnedNumberSchema = z.object({
  phone_number: number,
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
 * Rows are read one by one, so that a broken row does not hide the others. The limit allows a server that puts a whole account
 * on one page.
 */
const rows = z.array(z.unknown()).max(MAX_ROWS_OF_AN_ANSWER);

/** The list is required: an answer without it does not mean "no offers" or "no numbers". */
export const AvailablePageSchema = z.object({ available_numbers: rows });

export const OwnedPageSchema = z.object({
  numbers: rows,
  /** An invalid total counts as not stated. */
  total: optional(z.int().min(0).max(MAX_TOTAL)),
});

/**
 * Telefonie's own 404, as in docs/telefonie-errors.overlay.yml. The contract declares no error body. So the schema requires only
 * what distinguishes it from the 404 of a router or framework: a title, and a `code` in words or a `detail` with the status.
 */
export const WireNotFoundSchema = z
  .object({
    title: z.string(),
    status: z.literal(404).optional(),
    code: z.string().regex(/[a-z]/i).optional(),
    detail: z.string().optional(),
  })
  .refine(({ status, code, detail }) => code !== undefined || (status === 404 && detail !== undefined));
