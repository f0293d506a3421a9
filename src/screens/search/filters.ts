/** The filters of a search as the person sets them. Pure. */
import type { NumberType } from '../../api/model.ts';
import { NUMBER_TYPES } from '../../api/numbers/types.ts';
import type { SearchQuery } from '../../api/provider.ts';
import type { SearchInput } from '../../api/search/search.ts';
import { type TextState, textState } from '../../keys/text-edit.ts';

export type TextFilter = 'areaCode' | 'contains' | 'postalCode' | 'limit';

export interface Filters extends Readonly<Record<TextFilter, TextState>> {
  readonly countryCode: string;
  readonly numberType: NumberType | undefined;
  /** With it, without it, or any. */
  readonly SMS: boolean | undefined;
  readonly voice: boolean | undefined;
}

/** Filters that hold for one country only, empty. */
export const NO_PLACE = { areaCode: textState(''), postalCode: textState('') } as const;

/** The filters of an earlier query; US without one. */
export function filtersOf(query: SearchQuery | undefined): Filters {
  return {
    countryCode: query?.countryCode ?? 'US',
    numberType: query?.numberType,
    areaCode: textState(query?.areaCode ?? ''),
    contains: textState(query?.contains ?? ''),
    postalCode: textState(query?.postalCode ?? ''),
    limit: textState(query?.limit === undefined ? '' : String(query.limit)),
    SMS: query?.SMS,
    voice: query?.voice,
  };
}

/** The filters as a search takes them. */
export function searchInput(filters: Filters): SearchInput {
  return {
    countryCode: filters.countryCode,
    ...(filters.numberType === undefined ? {} : { numberType: filters.numberType }),
    areaCode: filters.areaCode.value,
    contains: filters.contains.value,
    ...(filters.postalCode.value === '' ? {} : { postalCode: filters.postalCode.value }),
    ...(filters.SMS === undefined ? {} : { SMS: filters.SMS }),
    ...(filters.voice === undefined ? {} : { voice: filters.voice }),
    limit: filters.limit.value,
  };
}

/** The change that leaves the filters of a search as `input` has them. */
export function changeTo(input: SearchInput): Partial<Filters> {
  return {
    numberType: input.numberType,
    areaCode: textState(input.areaCode),
    contains: textState(input.contains),
    postalCode: textState(input.postalCode ?? ''),
    SMS: input.SMS,
    voice: input.voice,
  };
}

/** The filters as one text, to compare: a caret that only moved changes nothing. */
export function filtersKey(filters: Filters): string {
  return JSON.stringify(searchInput(filters));
}

/** Any type, then each in turn. */
export function nextType(current: NumberType | undefined): NumberType | undefined {
  return current === undefined ? NUMBER_TYPES[0] : NUMBER_TYPES[NUMBER_TYPES.indexOf(current) + 1];
}

/** Any, with it, without it. */
export function nextDemand(current: boolean | undefined): boolean | undefined {
  if (current === undefined) return true;
  return current ? false : undefined;
}
