/** The filters of a search as the person sets them. Pure. */
import type { NumberType } from '../../api/model.ts';
import type { SearchFilter, SearchQuery } from '../../api/provider.ts';
import {
  type SearchInput,
  SWITCH_FILTERS,
  type SwitchFilter,
  TEXT_FILTERS,
  type TextFilter,
} from '../../api/search/check-search.ts';
import { type TextState, textState } from '../../keys/text-edit.ts';

export interface Filters
  extends Readonly<Record<TextFilter, TextState>>,
    /** With it, without it, or any. */
    Readonly<Record<SwitchFilter, boolean | undefined>> {
  readonly countryCode: string;
  readonly numberType: NumberType | undefined;
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

const EMPTY = textState('');

/** Filters that hold for one country only. */
const OF_ONE_COUNTRY: ReadonlySet<SearchFilter> = new Set([
  'areaCode',
  'prefix',
  'locality',
  'region',
  'rateCenter',
  'postalCode',
  'near',
  'distance',
]);

/** The filters of an earlier query; US without one. */
export function filtersOf(query: SearchQuery | undefined): Filters {
  const text = (filter: TextFilter) => textState(String(query?.[filter] ?? ''));
  return {
    countryCode: query?.countryCode ?? 'US',
    numberType: query?.numberType,
    areaCode: text('areaCode'),
    contains: text('contains'),
    prefix: text('prefix'),
    suffix: text('suffix'),
    pattern: text('pattern'),
    locality: text('locality'),
    region: text('region'),
    rateCenter: text('rateCenter'),
    postalCode: text('postalCode'),
    near: text('near'),
    distance: text('distance'),
    limit: text('limit'),
    SMS: query?.SMS,
    voice: query?.voice,
    MMS: query?.MMS,
    fax: query?.fax,
    noDocuments: query?.noDocuments,
  };
}

/** The filters as a search takes them; those that are not set are missing. */
export function searchInput(filters: Filters): SearchInput {
  const input: Mutable<SearchInput> = { countryCode: filters.countryCode };
  if (filters.numberType !== undefined) input.numberType = filters.numberType;
  for (const filter of TEXT_FILTERS) {
    const { value } = filters[filter];
    if (value !== '') input[filter] = value;
  }
  for (const filter of SWITCH_FILTERS) {
    const wanted = filters[filter];
    if (wanted !== undefined) input[filter] = wanted;
  }
  return input;
}

/** Filters whose letters stand for digits. */
const KEYPAD_FILTERS = ['contains', 'prefix', 'suffix', 'pattern'] as const;

/** The query with letters as they were typed, without separators, for a later run: the field shows CALL, not 2255 alone. */
export function asTyped(query: SearchQuery, filters: Filters): SearchQuery {
  const typed = KEYPAD_FILTERS.filter((filter) => query[filter] !== undefined).map(
    (filter) => [filter, filters[filter].value.replace(/[\s()./-]/g, '')] as const,
  );
  return { ...query, ...Object.fromEntries(typed) };
}

/** The filters that are set, without country and type. */
export function setFilters(filters: Filters): readonly SearchFilter[] {
  return [
    ...TEXT_FILTERS.filter((filter) => filters[filter].value !== ''),
    ...SWITCH_FILTERS.filter((filter) => filters[filter] !== undefined),
  ];
}

/** Those of the filters that are set and mean nothing in another country; a pattern does if it names the country code. */
export function ofOneCountry(filters: Filters): readonly SearchFilter[] {
  return setFilters(filters).filter(
    (filter) =>
      OF_ONE_COUNTRY.has(filter) || (filter === 'pattern' && filters.pattern.value.trim().startsWith('+')),
  );
}

/** The change that empties these filters. */
export function without(filters: readonly SearchFilter[]): Partial<Filters> {
  const change: Mutable<Partial<Filters>> = {};
  for (const filter of TEXT_FILTERS) if (filters.includes(filter)) change[filter] = EMPTY;
  for (const filter of SWITCH_FILTERS) if (filters.includes(filter)) change[filter] = undefined;
  if (filters.includes('numberType')) change.numberType = undefined;
  // A distance is measured from the number.
  if (filters.includes('near')) change.distance = EMPTY;
  return change;
}

/** The filters as one text, to compare: a caret that only moved changes nothing. */
export function filtersKey(filters: Filters): string {
  return JSON.stringify(searchInput(filters));
}

/** Any, with it, without it. */
export function nextDemand(current: boolean | undefined): boolean | undefined {
  if (current === undefined) return true;
  return current ? false : undefined;
}
