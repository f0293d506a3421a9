/** A search as a person types it: checked, sent, and the filters that the provider does not know applied here. */
import { keypadDigits } from '../text/keypad.ts';
import type { AvailableNumber, NumberType } from './model.ts';
import type { Provider, ProviderAbilities, Rows, SearchFilter, SearchQuery } from './provider.ts';

/** Filters as typed. Empty text is "any". */
export interface SearchInput {
  readonly countryCode: string;
  readonly numberType?: NumberType;
  readonly areaCode: string;
  /** Digits, or letters as on a keypad. */
  readonly contains: string;
  readonly postalCode?: string;
  readonly SMS?: boolean;
  readonly voice?: boolean;
  readonly limit: string;
}

export interface SearchProblem {
  readonly filter: SearchFilter;
  readonly message: string;
  readonly hint: string;
}

export type CheckedSearch =
  | { readonly kind: 'query'; readonly query: SearchQuery }
  | { readonly kind: 'problem'; readonly problem: SearchProblem };

/** The query that was typed, or the first thing that is wrong with it. */
export function checkSearch(input: SearchInput, searchLimit: number): CheckedSearch {
  const contains = keypadDigits(input.contains);
  const areaCode = input.areaCode.replace(/[\s()-]/g, '');
  const postalCode = (input.postalCode ?? '').trim().toUpperCase();
  const problem = firstProblem(input, areaCode, contains, searchLimit);
  if (problem !== undefined) return { kind: 'problem', problem };
  return {
    kind: 'query',
    query: {
      countryCode: input.countryCode.toUpperCase(),
      ...(input.numberType === undefined ? {} : { numberType: input.numberType }),
      ...(areaCode === '' ? {} : { areaCode }),
      ...(contains === '' ? {} : { contains }),
      ...(postalCode === '' ? {} : { postalCode }),
      ...(input.SMS === undefined ? {} : { SMS: input.SMS }),
      ...(input.voice === undefined ? {} : { voice: input.voice }),
      ...(input.limit.trim() === '' ? {} : { limit: Number(input.limit) }),
    },
  };
}

function firstProblem(
  input: SearchInput,
  areaCode: string,
  contains: string,
  searchLimit: number,
): SearchProblem | undefined {
  if (!/^[A-Za-z]{2}$/.test(input.countryCode)) {
    return {
      filter: 'countryCode',
      message:
        input.countryCode === '' ? 'No country is chosen.' : `"${input.countryCode}" is not a country code.`,
      hint: 'A search needs one country: two letters such as US, GB or DE.',
    };
  }
  if (!/^\d*$/.test(areaCode)) {
    return {
      filter: 'areaCode',
      message: `An area code is digits only, not "${input.areaCode}".`,
      hint: 'For letters as on a keypad use "contains": PIZZA searches 74992.',
    };
  }
  if (!/^\d*$/.test(contains)) {
    return {
      filter: 'contains',
      message: `"${input.contains}" holds something that is on no telephone key.`,
      hint: 'Use digits, or letters A to Z as on a keypad.',
    };
  }
  if (!/^([A-Z\d]([A-Z\d -]{0,10}[A-Z\d])?)?$/i.test(input.postalCode?.trim() ?? '')) {
    return {
      filter: 'postalCode',
      message: `"${input.postalCode}" is not a postal code.`,
      hint: 'A postal code is letters and digits, such as 10001 or K1A 0B1.',
    };
  }
  const limit = input.limit.trim();
  if (limit !== '' && !(/^\d+$/.test(limit) && Number(limit) >= 1 && Number(limit) <= searchLimit)) {
    return {
      filter: 'limit',
      message: `The limit is a whole number from 1 to ${searchLimit}, not "${limit}".`,
      hint: `This provider gives ${searchLimit} numbers at most and has no next page: search again, or narrow the filters.`,
    };
  }
  return undefined;
}

export interface SearchResult extends Rows<AvailableNumber> {
  /** Filters that were applied here, to what came back: more numbers may fit than are shown. */
  readonly appliedHere: readonly SearchFilter[];
}

/** Searches, and applies here what the provider does not filter by. Throws ApiError. */
export async function searchNumbers(
  provider: Provider,
  query: SearchQuery,
  signal?: AbortSignal,
): Promise<SearchResult> {
  const result = await provider.searchAvailable(query, signal);
  const appliedHere = unknownFilters(query, provider.abilities);
  const rows =
    appliedHere.length === 0 ? result.rows : result.rows.filter((row) => fits(row, query, appliedHere));
  return { ...result, rows: rows.slice(0, query.limit ?? rows.length), appliedHere };
}

/** The filters of a query that a provider does not know. */
export function unknownFilters(query: SearchQuery, abilities: ProviderAbilities): readonly SearchFilter[] {
  return FILTERS.filter((filter) => query[filter] !== undefined && !abilities.searchFilters.has(filter));
}

const FILTERS: readonly SearchFilter[] = [
  'countryCode',
  'numberType',
  'areaCode',
  'contains',
  'postalCode',
  'SMS',
  'voice',
  'limit',
];

function fits(row: AvailableNumber, query: SearchQuery, filters: readonly SearchFilter[]): boolean {
  return filters.every((filter) => fitsOne(row, query, filter));
}

function fitsOne(row: AvailableNumber, query: SearchQuery, filter: SearchFilter): boolean {
  switch (filter) {
    case 'countryCode':
      return row.countryCode === query.countryCode;
    case 'numberType':
      return row.numberType === query.numberType;
    case 'contains':
    case 'areaCode':
      return row.phoneNumber.includes(query[filter] ?? '');
    case 'postalCode':
      // A number that states none is not known to be elsewhere.
      return row.postalCode === undefined || samePostalCode(row.postalCode, query.postalCode ?? '');
    case 'SMS':
    case 'voice':
      // A capability that is not stated is not known to be missing; only a stated "no" rules a number out.
      return row.capabilities[filter] === undefined || row.capabilities[filter] === query[filter];
    case 'limit':
      return true;
  }
}

/** "k1a0b1" and "K1A 0B1" are one code. */
function samePostalCode(left: string, right: string): boolean {
  const plain = (text: string) => text.replace(/[\s-]/g, '').toUpperCase();
  return plain(left) === plain(right);
}

/** The same search with its narrowest filter taken away, or undefined when only the country is left. */
export function widened(
  input: SearchInput,
): { readonly input: SearchInput; readonly dropped: SearchFilter } | undefined {
  const { postalCode = '', ...anywhere } = input;
  if (postalCode !== '') return { input: anywhere, dropped: 'postalCode' };
  if (input.contains !== '') return { input: { ...input, contains: '' }, dropped: 'contains' };
  if (input.areaCode !== '') return { input: { ...input, areaCode: '' }, dropped: 'areaCode' };
  const { SMS, voice, numberType, ...rest } = input;
  if (SMS !== undefined) {
    return {
      input: {
        ...rest,
        ...(voice === undefined ? {} : { voice }),
        ...(numberType === undefined ? {} : { numberType }),
      },
      dropped: 'SMS',
    };
  }
  if (voice !== undefined)
    return { input: { ...rest, ...(numberType === undefined ? {} : { numberType }) }, dropped: 'voice' };
  if (numberType !== undefined) return { input: rest, dropped: 'numberType' };
  return undefined;
}
