/** Whether a number that a provider offers answers the question that was asked, filter by filter. */
import type { AvailableNumber, StatedCapabilities } from '../model.ts';
import type { ProviderAbilities, SearchFilter, SearchQuery } from '../provider.ts';

export type RowMatch =
  /** `notConfirmed`: filters to which the row says neither yes nor a no that counts. */
  | { readonly kind: 'fits'; readonly notConfirmed: readonly SearchFilter[] }
  | { readonly kind: 'contradicts' };

/** "44" for GB; undefined for a territory that has no calling code of its own. */
export type CallingCodeOf = (countryCode: string) => string | undefined;

/** `likely` and `no` count only where the provider's field is evidence, `yes` and `never` everywhere. */
type Answer = 'yes' | 'likely' | 'not-stated' | 'no' | 'never';

/** What can be said of one row alone: the limit is about all of them. */
export const ROW_FILTERS = [
  'countryCode',
  'numberType',
  'areaCode',
  'contains',
  'postalCode',
  'SMS',
  'voice',
] as const;
type RowFilter = (typeof ROW_FILTERS)[number];

/** Calling codes whose national numbers begin with a zero of their own; elsewhere a zero in front is the trunk prefix. */
const ZERO_BELONGS = new Set(['39', '378', '225', '241', '242']);

/** The calling codes of the countries; their tables are loaded at the first call. */
export async function loadCallingCodes(): Promise<CallingCodeOf> {
  const { getCountryCallingCode, isSupportedCountry } = await import('libphonenumber-js/min');
  return (countryCode) => (isSupportedCountry(countryCode) ? getCountryCallingCode(countryCode) : undefined);
}

/** Holds a row against every filter of a query, whether or not the provider says that it applies it. */
export function matchRow(
  row: AvailableNumber,
  query: SearchQuery,
  evidence: ProviderAbilities['evidence'],
  callingCodeOf: CallingCodeOf,
): RowMatch {
  const callingCode = callingCodeOf(query.countryCode);
  const notConfirmed: SearchFilter[] = [];
  for (const filter of ROW_FILTERS) {
    if (query[filter] === undefined) continue;
    const answer = answerOf(row, query, filter, callingCode);
    if (answer === 'never' || (answer === 'no' && evidence.has(filter))) return { kind: 'contradicts' };
    if (answer === 'yes' || (answer === 'likely' && evidence.has(filter))) continue;
    notConfirmed.push(filter);
  }
  return { kind: 'fits', notConfirmed };
}

function answerOf(
  row: AvailableNumber,
  query: SearchQuery,
  filter: RowFilter,
  callingCode: string | undefined,
): Answer {
  const digits = row.phoneNumber.slice(1);
  switch (filter) {
    case 'countryCode':
      // Countries share calling codes, so which of them it is, the row says; no number has two codes.
      if (callingCode !== undefined && !digits.startsWith(callingCode)) return 'never';
      if (row.countryCode === undefined) return 'not-stated';
      return row.countryCode === query.countryCode ? 'yes' : 'no';
    case 'numberType':
      if (row.numberType === 'UNKNOWN') return 'not-stated';
      return row.numberType === query.numberType ? 'yes' : 'no';
    case 'areaCode':
      if (callingCode === undefined) return 'not-stated';
      return beginsWith(digits, callingCode, query.areaCode ?? '') ? 'yes' : 'never';
    case 'contains':
      return digits.includes(query.contains ?? '') ? 'yes' : 'never';
    case 'postalCode':
      if (row.postalCode === undefined) return 'not-stated';
      return plainCode(row.postalCode) === plainCode(query.postalCode ?? '') ? 'yes' : 'no';
    case 'SMS':
    case 'voice': {
      const stated = row.capabilities[filter];
      if (stated === undefined) return 'not-stated';
      // A stated "yes" can be relied on; a stated "no" may only mean that the provider does not know.
      if (stated) return query[filter] ? 'yes' : 'never';
      return query[filter] ? 'no' : 'likely';
    }
  }
}

/** "k1a0b1" and "K1A 0B1" are one code. */
function plainCode(postalCode: string): string {
  return postalCode.replace(/[\s-]/g, '').toUpperCase();
}

function beginsWith(digits: string, callingCode: string, areaCode: string): boolean {
  if (digits.startsWith(`${callingCode}${areaCode}`)) return true;
  if (ZERO_BELONGS.has(callingCode) || !/^0+[1-9]/.test(areaCode)) return false;
  return digits.startsWith(`${callingCode}${areaCode.replace(/^0+/, '')}`);
}

/** What the row says it can do, without what was asked for and is not confirmed: that counts as not stated. */
export function confirmedCapabilities(
  { capabilities }: Pick<AvailableNumber, 'capabilities'>,
  notConfirmed: readonly SearchFilter[] = [],
): StatedCapabilities {
  const { voice, SMS, ...others } = capabilities;
  return {
    ...(voice === undefined || notConfirmed.includes('voice') ? {} : { voice }),
    ...(SMS === undefined || notConfirmed.includes('SMS') ? {} : { SMS }),
    ...others,
  };
}
