/** The filters of a search in the words of people. */
import type { SearchFilter } from '../api/provider.ts';

const WORDS: Readonly<Record<SearchFilter, string>> = {
  countryCode: 'country',
  numberType: 'type',
  areaCode: 'area code',
  contains: 'digits',
  postalCode: 'postal code',
  SMS: 'SMS',
  voice: 'voice',
  limit: 'limit',
};

/** One filter: "country". */
export function filterWord(filter: SearchFilter): string {
  return WORDS[filter];
}

/** "country", "country and type", "country, type and SMS". */
export function filterWords(filters: readonly SearchFilter[]): string {
  const words = filters.map(filterWord);
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** "country and type are filtered here": what a provider does not filter by itself. */
export function filteredHere(filters: readonly SearchFilter[]): string {
  return `${filterWords(filters)} ${filters.length === 1 ? 'is' : 'are'} filtered here`;
}
