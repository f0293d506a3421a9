/** Reads the bodies of Twilio's API, which are forms. */
import { refused } from './errors.ts';

/** The fields of a form; the first of each name counts. */
export function formFields(body: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(body)) if (!fields.has(name)) fields.set(name, value);
  return fields;
}

/** Throws 400 with code 20001 for a field that is longer than `most` characters. */
export function textOf(fields: ReadonlyMap<string, string>, name: string, most: number): string | undefined {
  const value = fields.get(name);
  if (value !== undefined && value.length > most) {
    throw refused(400, 20001, `${name} is longer than ${most} characters`);
  }
  return value;
}
