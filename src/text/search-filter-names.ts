/** The names of search filters in messages. */
import type { SearchFilter } from '../api/provider.ts';
import { listWords } from './list-words.ts';

const WORDS: Readonly<Record<SearchFilter, string>> = {
  countryCode: 'country',
  numberType: 'type',
  areaCode: 'area code',
  contains: 'digits',
  prefix: 'first digits',
  suffix: 'last digits',
  pattern: 'pattern',
  locality: 'city',
  region: 'region',
  rateCenter: 'rate center',
  postalCode: 'postal code',
  near: 'nearby number',
  distance: 'distance',
  SMS: 'SMS',
  voice: 'voice',
  MMS: 'MMS',
  fax: 'fax',
  noDocuments: 'no documents',
  limit: 'limit',
};

/** One filter: "country". */
export function filterWord(filter: SearchFilter): string {
  return WORDS[filter];
}

/** "country", "country and type", "country, type and SMS"; or with "or" between the last two. */
export function filterWords(filters: readonly SearchFilter[], between: 'and' | 'or' = 'and'): string {
  return listWords(filters.map(filterWord), between);
}

/** "dialdeck filtered by country and type": the filters that the provider does not apply. */
export function filteredHere(filters: readonly SearchFilter[]): string {
  return `dialdeck filtered by ${filterWords(filters)}`;
}
