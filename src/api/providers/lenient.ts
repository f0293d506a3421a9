/** Fields that a carrier need not send, and may send in any form. */
import * as z from 'zod';

/** What `schema` reads; a field that is missing, null, of another type or too long is not stated. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().catch(undefined);
}

/** In place of a text that stands there and cannot be read. It is not empty, and must not be overwritten as if it were. */
export const UNREADABLE = false;

/** A text that is sent back when it is changed: unreadable and missing are different outcomes. */
export function optionalText(longest: number) {
  return z
    .union([z.string().max(longest), z.literal(UNREADABLE)])
    .nullish()
    .catch(UNREADABLE);
}

/** Capabilities, their keys in either case: descriptions say `sms`, carriers answer `SMS`. Only a boolean states one. */
export function optionalCapabilities() {
  const flag = optional(z.boolean());
  return optional(z.object({ voice: flag, sms: flag, SMS: flag, mms: flag, MMS: flag }));
}
