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

/** How many requests it takes to ask those accounts for the shown types in every country; what is known is not asked for again. */
export function sampleRequests(scope: Scope, now: number): number {
  const everything = { ...scope, all: true, sampled: new Set(shownTypes(scope)) };
  let requests = 0;
  for (const countryCode of shownCountries(everything))
    for (const numberType of shownTypes(scope))
      for (const account of unlistedAccounts(scope))
        if (isMissing(everything, { account, countryCode, numberType }, now)) requests += 1;
  return requests;
}
