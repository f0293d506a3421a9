/** Checks a search that a person typed, sends it, and checks every number of the answer against it. */
import { plural } from '../../text/format.ts';
import type { AvailableNumber, NumberType } from '../model.ts';
import { keypadDigits } from '../numbers/keypad.ts';
import type { Provider, ProviderAbilities, Rows, SearchFilter, SearchQuery } from '../provider.ts';
import { loadCallingCodes, matchRow, ROW_FILTERS } from './match-row.ts';

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

/** The typed query, or the first problem with it. */
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
        input.countryCode === '' ? 'Choose a country.' : `"${input.countryCode}" is not a country code.`,
      hint: 'A search needs a country code such as US, GB or DE.',
    };
  }
  if (!/^\d*$/.test(areaCode)) {
    return {
      filter: 'areaCode',
      message: `An area code has only digits, not "${input.areaCode}".`,
      hint: 'For letters on a keypad, use "contains": PIZZA means 74992.',
    };
  }
  if (!/^\d*$/.test(contains)) {
    return {
      filter: 'contains',
      message: `"${input.contains}" contains something other than digits and letters A to Z.`,
      hint: 'Use digits, or letters A to Z on a keypad.',
    };
  }
  if (!/^([A-Z\d]([A-Z\d -]{0,10}[A-Z\d])?)?$/i.test(input.postalCode?.trim() ?? '')) {
    return {
      filter: 'postalCode',
      message: `"${input.postalCode}" is not a postal code.`,
      hint: 'A postal code has letters and digits, such as 10001 or K1A 0B1.',
    };
  }
  const limit = input.limit.trim();
  if (limit !== '' && !(/^\d+$/.test(limit) && Number(limit) >= 1 && Number(limit) <= searchLimit)) {
    return {
      filter: 'limit',
      message: `The limit is a whole number from 1 to ${searchLimit}, not "${limit}".`,
      hint: `This provider shows at most ${searchLimit} numbers and has no next page. Narrow the filters to see others.`,
    };
  }
  return undefined;
}

/** The result of a search. `rows` has the numbers that match, as far as the provider's answer shows. */
export interface SearchResult extends Rows<AvailableNumber> {
  /** Filters that dialdeck applied to the answer. The provider may have more matching numbers. */
  readonly appliedHere: readonly SearchFilter[];
  /** How many numbers were left out of `rows` because they contradict a filter or exceed the limit. */
  readonly contradicting: number;
  /** For each number: the filters that its row does not confirm. A number that is missing here matches all filters. */
  readonly notConfirmed: ReadonlyMap<string, readonly SearchFilter[]>;
}

/** Searches, and checks every number of the answer against every filter. Throws ApiError. */
export async function searchNumbers(
  provider: Provider,
  query: SearchQuery,
  signal?: AbortSignal,
): Promise<SearchResult> {
  const { abilities } = provider;
  const [result, callingCodeOf] = await Promise.all([
    provider.searchAvailable(query, signal),
    loadCallingCodes(),
  ]);
  const matching: AvailableNumber[] = [];
  const notConfirmed = new Map<string, readonly SearchFilter[]>();
  for (const row of result.rows) {
    const match = matchRow(row, query, abilities.evidence, callingCodeOf);
    if (match.kind === 'contradicts') continue;
    matching.push(row);
    if (match.notConfirmed.length > 0) notConfirmed.set(row.phoneNumber, match.notConfirmed);
  }
  // A provider without a limit returns everything; one with a limit should not return more than requested.
  const limited = abilities.searchFilters(query.countryCode).has('limit');
  const most = query.limit ?? (limited ? abilities.searchLimit : matching.length);
  const rows = matching.slice(0, most);
  const kept = limited ? rows.length : matching.length;
  return {
    ...result,
    rows,
    appliedHere: unknownFilters(query, abilities),
    contradicting: result.rows.length - kept,
    notConfirmed,
  };
}

/**
 * Why `rows` may not have all matches of the answer, as a sentence; undefined when every number could be read. `unreadable`
 * means that no number could be read.
 */
export function answerProblem({
  rows,
  contradicting,
  unreadable,
}: Pick<SearchResult, 'rows' | 'contradicting' | 'unreadable'>):
  | { readonly kind: 'incomplete' | 'unreadable'; readonly reason: string }
  | undefined {
  if (unreadable === 0) return undefined;
  if (rows.length + contradicting > 0) {
    return {
      kind: 'incomplete',
      reason: `${plural(unreadable, 'number')} in the provider's answer could not be read.`,
    };
  }
  const reason =
    unreadable === 1
      ? "The only number of the provider's answer could not be read."
      : `None of the ${plural(unreadable, 'number')} in the provider's answer could be read.`;
  return { kind: 'unreadable', reason };
}

const FILTERS: readonly SearchFilter[] = [...ROW_FILTERS, 'limit'];

/** The filters of a query that the provider does not support. */
export function unknownFilters(query: SearchQuery, abilities: ProviderAbilities): readonly SearchFilter[] {
  const applied = abilities.searchFilters(query.countryCode);
  return FILTERS.filter((filter) => query[filter] !== undefined && !applied.has(filter));
}

/** The same search without its narrowest filter, or undefined when only the country is left. */
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
