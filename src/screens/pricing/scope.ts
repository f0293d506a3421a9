/** Which prices Pricing shows and reads: those of the chosen countries, or of every country. Pure. */
import { PRICES_ARE_KEPT_MS } from '../../api/limits.ts';
import { NUMBER_TYPES, type NumberType } from '../../api/numbers/types.ts';
import type { CellKey } from '../../api/pricing/index.ts';
import { dialableCountries } from '../../text/countries.ts';
import { cellId, type KnownCell } from './rows.ts';

/** What decides about it. Part of the state. */
export interface Scope {
  /** In the order of their columns, the one in use first. */
  readonly accounts: readonly string[];
  /** The accounts whose carriers tell which countries they sell. */
  readonly listed: ReadonlySet<string>;
  readonly countries: readonly string[];
  /** Every country instead of the chosen ones. */
  readonly all: boolean;
  /** The types for which the other accounts are asked in every country: the person saw how many requests that takes. */
  readonly sampled: ReadonlySet<NumberType>;
  readonly numberType: NumberType | undefined;
  readonly cells: ReadonlyMap<string, KnownCell>;
}

/** The countries whose rows are shown. */
export function shownCountries({ all, countries }: Pick<Scope, 'all' | 'countries'>): readonly string[] {
  return all ? dialableCountries() : countries;
}

/** The types whose rows are shown. */
export function shownTypes({ numberType }: Pick<Scope, 'numberType'>): readonly NumberType[] {
  return numberType === undefined ? NUMBER_TYPES : [numberType];
}

/** Whether a price is one to read at all. */
export function isWanted(
  { countries, all, listed, sampled }: Pick<Scope, 'countries' | 'all' | 'listed' | 'sampled'>,
  { account, countryCode, numberType }: CellKey,
): boolean {
  if (countries.includes(countryCode)) return true;
  return all && (listed.has(account) || sampled.has(numberType));
}

/** Whether to read a price now: it was never read, or too long ago. A failed one is read again only when the person refreshes. */
export function isMissing(scope: Scope, key: CellKey, now: number): boolean {
  if (!isWanted(scope, key)) return false;
  const known = scope.cells.get(cellId(key));
  if (known === undefined) return true;
  return known.priced !== undefined && known.failure === undefined && isOld(known.priced.fetchedAt, now);
}

function isOld(fetchedAt: number, now: number): boolean {
  return now - fetchedAt >= PRICES_ARE_KEPT_MS;
}

/** Whether there is any price to read now. */
export function isAnyMissing(scope: Scope, now: number): boolean {
  return shownCountries(scope).some((countryCode) =>
    NUMBER_TYPES.some((numberType) =>
      scope.accounts.some((account) => isMissing(scope, { account, countryCode, numberType }, now)),
    ),
  );
}

/** The accounts that have to be asked country by country. */
export function unlistedAccounts({
  accounts,
  listed,
}: Pick<Scope, 'accounts' | 'listed'>): readonly string[] {
  return accounts.filter((account) => !listed.has(account));
}

/** How many requests the prices of those accounts take that `isAsked` chooses; lists are read by the country and not counted. */
export function countRequests(scope: Scope, isAsked: (key: CellKey) => boolean): number {
  return shownCountries(scope).reduce(
    (sum, country) => sum + requestsIn(country, NUMBER_TYPES, scope, isAsked),
    0,
  );
}

/**
 * The scope of every country. Accounts that tell what they sell are shown at once; where there is none, the others are asked in every
 * country for the shown types.
 */
export function everyCountry(scope: Scope): Scope {
  const { listed, sampled } = scope;
  return listed.size > 0
    ? { ...scope, all: true }
    : { ...scope, all: true, sampled: new Set([...sampled, ...shownTypes(scope)]) };
}

/** How many requests that scope takes beside those for the chosen countries, which are sent without it. 0 where it is shown. */
export function requestsForAll(scope: Scope, now: number): number {
  if (scope.all) return 0;
  const next = everyCountry(scope);
  return countRequests(
    next,
    (key) => !scope.countries.includes(key.countryCode) && isMissing(next, key, now),
  );
}

/** The scope in which those accounts are asked for the shown types in every country. */
export function askedEverywhere(scope: Scope): Scope {
  return { ...scope, all: true, sampled: new Set(shownTypes(scope)) };
}

/** The scope in which they are asked everywhere for the shown types, and still for those for which they were before. */
export function othersAsked(scope: Scope): Scope {
  const asked = askedEverywhere(scope);
  return { ...asked, sampled: new Set([...scope.sampled, ...asked.sampled]) };
}

/** How many requests that scope takes now. */
export function requestsForOthers(scope: Scope, now: number): number {
  const next = othersAsked(scope);
  return countRequests(next, (key) => isMissing(next, key, now));
}

/** The countries in which some of those accounts were never asked for a shown type, or too long ago. */
export function unaskedCountries(scope: Scope, now: number): readonly string[] {
  const everything = askedEverywhere(scope);
  const types = shownTypes(scope);
  const missing = (key: CellKey) => isMissing(everything, key, now);
  return shownCountries(everything).filter((country) => requestsIn(country, types, scope, missing) > 0);
}

function requestsIn(
  countryCode: string,
  types: readonly NumberType[],
  scope: Scope,
  isAsked: (key: CellKey) => boolean,
): number {
  const accounts = unlistedAccounts(scope);
  return types.reduce(
    (sum, numberType) =>
      sum + accounts.filter((account) => isAsked({ account, countryCode, numberType })).length,
    0,
  );
}

/** The countries of the rows, in words: "12"; "all"; and where not every account was asked in all, in how many countries or accounts. */
export function countriesText(scope: Scope, now: number, form: 'whole' | 'short' = 'whole'): string {
  const { all, countries, listed, sampled, accounts } = scope;
  if (!all) return countries.length <= 3 ? countries.join(' ') : `${countries.length}`;
  if (shownTypes(scope).every((type) => sampled.has(type))) return 'all';
  const unasked = unaskedCountries(scope, now).length;
  if (unasked === 0) return 'all';
  const possible = shownCountries(scope).length;
  return listed.size > 0
    ? `all (${listed.size} of ${accounts.length}${form === 'short' ? '' : ' accounts'})`
    : `${possible - unasked} of ${possible}`;
}
