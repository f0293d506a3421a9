/** Which filters a search can have: those that the provider applies, and those that dialdeck can check in each row. */
import { filterWords } from '../../text/search-filter-names.ts';
import { localError } from '../errors.ts';
import type { ProviderAbilities, SearchFilter, SearchQuery } from '../provider.ts';
import { ROW_FILTERS } from './match-row.ts';

/** Filters that only the provider can apply: a row may not state its place, or another spelling of it. */
const PROVIDER_ONLY = ['locality', 'region', 'rateCenter', 'postalCode', 'near', 'distance'] as const;

/** What can narrow a search to a place, the most common first. */
const PLACES: readonly SearchFilter[] = ['areaCode', 'prefix', ...PROVIDER_ONLY];

const CHECKED_HERE: readonly SearchFilter[] = [
  ...ROW_FILTERS.filter((filter) => !PROVIDER_ONLY.some((only) => only === filter)),
  'limit',
];

/** Every filter that a search in this country can have. */
export function offeredFilters(
  { searchFilters }: Pick<ProviderAbilities, 'searchFilters'>,
  countryCode: string,
): ReadonlySet<SearchFilter> {
  return new Set([...searchFilters(countryCode), ...CHECKED_HERE]);
}

/**
 * Throws ApiError `invalid` for a query with a filter that nobody can apply: the answer would show numbers that were never
 * compared with it.
 */
export function refuseUnsupported(query: SearchQuery, abilities: ProviderAbilities): void {
  const { countryCode } = query;
  const offered = offeredFilters(abilities, countryCode);
  const missing = PROVIDER_ONLY.filter((filter) => query[filter] !== undefined && !offered.has(filter));
  if (missing.length === 0) return;
  const applied = abilities.searchFilters(countryCode);
  const others = PLACES.filter((filter) => filter !== 'distance' && applied.has(filter));
  const alternative = others.length === 0 ? 'Use' : `Search by ${filterWords(others, 'or')}, or use`;
  throw localError(
    'invalid',
    `This provider cannot search by ${filterWords(missing, 'or')} in ${countryCode}.`,
    `${alternative} another account.`,
  );
}

/** The filters of a query that the provider does not apply, and dialdeck does. */
export function appliedHere(query: SearchQuery, abilities: ProviderAbilities): readonly SearchFilter[] {
  const applied = abilities.searchFilters(query.countryCode);
  return CHECKED_HERE.filter((filter) => query[filter] !== undefined && !applied.has(filter));
}

/**
 * The query as it is sent. Where dialdeck checks a filter itself, more of the provider's few rows have to fit: it asks for all that it
 * can have, and for numbers that contain the first or last digits.
 */
export function sentQuery(query: SearchQuery, abilities: ProviderAbilities): SearchQuery {
  const applied = abilities.searchFilters(query.countryCode);
  const checked = appliedHere(query, abilities).filter((filter) => filter !== 'limit');
  if (checked.length === 0) return query;
  const { limit, contains = '', ...asked } = query;
  // Zeros in front may be the trunk prefix, which the number itself does not have.
  const begins = checked.includes('prefix') ? query.prefix?.replace(/^0+/, '') : undefined;
  const digits = (checked.includes('suffix') ? query.suffix : undefined) ?? begins ?? '';
  const sentDigits = contains === '' && applied.has('contains') ? digits : contains;
  const sentLimit = limit !== undefined && applied.has('limit') ? abilities.searchLimit : limit;
  return {
    ...asked,
    ...(sentDigits === '' ? {} : { contains: sentDigits }),
    ...(sentLimit === undefined ? {} : { limit: sentLimit }),
  };
}
