/**
 * The shape of state.json, read by hand: it is wanted before the first frame, and the checker that reads everything else takes a
 * third of Node's own start to load.
 */

import { NUMBER_TYPES } from '../api/numbers/types.ts';
import type { SearchQuery } from '../api/provider.ts';
import type { SavedSearch, SavedState } from '../screens/saved-state.ts';

/** The message names the field. */
class NotTheShape extends Error {
  override readonly name = 'NotTheShape';
}

/** The state, or the field that does not fit and why. Unknown fields are dropped. */
export function readSavedShape(value: unknown): SavedState | string {
  try {
    const file = fieldsOf(value, 'it');
    if (file.version !== 1) throw new NotTheShape('version is not 1');
    return {
      ...(file.search === undefined ? {} : { search: readSearch(fieldsOf(file.search, 'search')) }),
      ...(file.account === undefined ? {} : { account: readAccount(fieldsOf(file.account, 'account')) }),
    };
  } catch (error) {
    if (error instanceof NotTheShape) return error.message;
    throw error;
  }
}

type Fields = Readonly<Record<string, unknown>>;
type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

function readSearch(search: Fields): SavedSearch {
  const sort = fieldsOf(search.sort, 'search.sort');
  return {
    query: readQuery(fieldsOf(search.query, 'search.query')),
    sort: {
      column: textOf(sort.column, 'search.sort.column', /^.{0,32}$/),
      descending: flagOf(sort.descending, 'search.sort.descending'),
    },
  };
}

const POSTAL_CODE = /^[A-Z\d][A-Z\d -]{0,11}$/;
const DIGITS = /^\d{1,15}$/;

function readQuery(from: Fields): SearchQuery {
  const at = (field: string) => `search.query.${field}`;
  const query: Mutable<SearchQuery> = {
    countryCode: textOf(from.countryCode, at('countryCode'), /^[A-Z]{2}$/),
  };
  if (from.numberType !== undefined) {
    const numberType = NUMBER_TYPES.find((type) => type === from.numberType);
    if (numberType === undefined) throw new NotTheShape(`${at('numberType')} is no number type`);
    query.numberType = numberType;
  }
  if (from.areaCode !== undefined) query.areaCode = textOf(from.areaCode, at('areaCode'), DIGITS);
  if (from.contains !== undefined) query.contains = textOf(from.contains, at('contains'), DIGITS);
  if (from.postalCode !== undefined)
    query.postalCode = textOf(from.postalCode, at('postalCode'), POSTAL_CODE);
  if (from.SMS !== undefined) query.SMS = flagOf(from.SMS, at('SMS'));
  if (from.voice !== undefined) query.voice = flagOf(from.voice, at('voice'));
  if (from.limit !== undefined) query.limit = countOf(from.limit, at('limit'), 100);
  return query;
}

function readAccount(account: Fields): NonNullable<SavedState['account']> {
  return {
    name: textOf(account.name, 'account.name', /^.{0,64}$/),
    insteadOf: textOf(account.insteadOf, 'account.insteadOf', /^.{0,64}$/),
  };
}

function fieldsOf(value: unknown, at: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new NotTheShape(`${at} is no object`);
  }
  return Object.fromEntries(Object.entries(value));
}

function textOf(value: unknown, at: string, form: RegExp): string {
  if (typeof value === 'string' && form.test(value)) return value;
  throw new NotTheShape(`${at} does not fit`);
}

function flagOf(value: unknown, at: string): boolean {
  if (typeof value === 'boolean') return value;
  throw new NotTheShape(`${at} is neither true nor false`);
}

function countOf(value: unknown, at: string, most: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new NotTheShape(`${at} is no count up to ${most}`);
}
