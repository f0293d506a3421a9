/**
 * Schemas for the texts of a carrier, and for fields that it may leave out or send in an unexpected form. Wire schemas take every text from
 * here, so that no text can reach a screen with hidden characters in it.
 */
import * as z from 'zod';
import { cleanLine } from '../../text/clean.ts';

/** A text that may be shown: one line, without hidden characters. Its reader masks the key in it. */
export function shownText(longest: number) {
  return z.string().max(longest).transform(cleanLine);
}

/** A text as it came. For numbers and links, whose readers accept nothing but their own form, and for texts that are sent back or cleaned later. */
export function rawText(longest: number) {
  return z.string().max(longest);
}

/** An id that goes into paths, the journal and sentences: visible ASCII only. */
export const wireId = z.string().regex(/^[\x21-\x7e]{1,200}$/);

/** A currency as ISO 4217 writes it, in capitals. */
export const currencyCode = z
  .string()
  .regex(/^[a-z]{3}$/i)
  .transform((text) => text.toUpperCase());

/** Reads a field with `schema`. A field that is missing, null, of another type or too long counts as not stated. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().catch(undefined);
}

/** Replaces a text that is present but unreadable. The field is not empty, so dialdeck must not overwrite it unasked. */
export const UNREADABLE = false;

/** Reads a text that a person can edit. It distinguishes unreadable from missing, so that an edit does not lose data. */
export function optionalText(longest: number) {
  return z
    .union([z.string().max(longest), z.literal(UNREADABLE)])
    .nullish()
    .catch(UNREADABLE);
}

/** Capabilities with keys in either case: API descriptions say `sms`, carriers answer `SMS`. Only booleans count. */
export function optionalCapabilities() {
  const flag = optional(z.boolean());
  return optional(z.object({ voice: flag, sms: flag, SMS: flag, mms: flag, MMS: flag, fax: flag }));
}
