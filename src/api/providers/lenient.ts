/** Schemas for fields that a carrier may leave out or send in an unexpected form. */
import * as z from 'zod';

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
