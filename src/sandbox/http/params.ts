/** Reads query parameters and body fields strictly by the contract. Throws ProblemError for invalid ones. */
import { invalid, ProblemError } from './problem.ts';

/** Reads one query parameter. */
export type ReadParameter = (name: string) => string | undefined;

export const E164 = /^\+[1-9]\d{6,14}$/;

/** Throws 422 when it is missing or not two capital letters. */
export function countryCode(read: ReadParameter): string {
  const value = read('country_code');
  if (value === undefined) throw invalid('country_code', 'country_code is required');
  if (!/^[A-Z]{2}$/.test(value))
    throw invalid('country_code', 'country_code must be an ISO 3166-1 alpha-2 code');
  return value;
}

/** Throws 422 when it is present and has anything but digits. */
export function digits(read: ReadParameter, name: string): string | undefined {
  const value = read(name);
  if (value === undefined) return undefined;
  if (!/^\d{1,15}$/.test(value)) throw invalid(name, `${name} must be digits only`);
  return value;
}

/** Throws 422 when it is present and neither `true` nor `false`. */
export function flag(read: ReadParameter, name: string): boolean | undefined {
  const value = read(name);
  if (value === undefined) return undefined;
  if (value !== 'true' && value !== 'false') throw invalid(name, `${name} must be true or false`);
  return value === 'true';
}

/** Throws 422 when it is not an integer or out of range. */
export function integerBetween(
  read: ReadParameter,
  name: string,
  [least, most]: readonly [number, number],
  otherwise: number,
): number {
  const value = read(name);
  if (value === undefined) return otherwise;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least && number <= most)) {
    const range = most === Number.MAX_SAFE_INTEGER ? `at least ${least}` : `from ${least} to ${most}`;
    throw invalid(name, `${name} must be an integer ${range}`);
  }
  return number;
}

/** Throws 422 when the value is not one of `names`. */
export function oneOf<Name extends string>(
  read: ReadParameter,
  name: string,
  names: readonly Name[],
): Name | undefined {
  const value = read(name);
  if (value === undefined) return undefined;
  const found = names.find((one) => one === value);
  if (found === undefined) throw invalid(name, `${name} must be one of ${names.join(', ')}`);
  return found;
}

/** The object in a JSON body. Throws 400 when the body is not JSON, 422 when it is not an object. */
export function jsonObject(body: string): ReadonlyMap<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new ProblemError({
      status: 400,
      code: 'invalid-json',
      title: 'Not JSON',
      detail: 'The body is not valid JSON',
    });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid('body', 'The body must be a JSON object');
  }
  return new Map(Object.entries(value));
}

/** A text field of a body. Throws 422 when it is present and not text, or longer than `most` characters. */
export function textField(
  body: ReadonlyMap<string, unknown>,
  name: string,
  most: number,
): string | undefined {
  const value = body.get(name);
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw invalid(name, `${name} must be a string`);
  if (value.length > most) throw invalid(name, `${name} is longer than ${most} characters`);
  return value;
}

/** A text field of an unchecked body; empty when it cannot be read. */
export function fieldInBody(body: string, name: string): string {
  try {
    return textField(jsonObject(body), name, 32) ?? '';
  } catch {
    return '';
  }
}
