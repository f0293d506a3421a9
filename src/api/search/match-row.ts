/** Checks whether an offered number matches each filter of a search. */
import type { AvailableNumber, StatedCapabilities } from '../model.ts';
import type { ProviderAbilities, SearchFilter, SearchQuery } from '../provider.ts';

export type RowMatch =
  /** `notConfirmed`: filters that the row neither confirms nor reliably contradicts. */
  | { readonly kind: 'fits'; readonly notConfirmed: readonly SearchFilter[] }
  | { readonly kind: 'contradicts' };

/** "44" for GB; undefined for a territory that has no calling code of its own. */
export type CallingCodeOf = (countryCode: string) => string | undefined;

/** `likely` and `no` count only where the provider's field is evidence, `yes` and `never` everywhere. */
type Answer = 'yes' | 'likely' | 'not-stated' | 'no' | 'never';

/** The filters that apply to a single row. The limit is not among them, because it applies to the whole result. */
export const ROW_FILTERS = [
  'countryCode',
  'numberType',
  'areaCode',
  'contains',
  'prefix',
  'suffix',
  'pattern',
  'postalCode',
  'SMS',
  'voice',
  'MMS',
  'fax',
  'noDocuments',
] as const;
type RowFilter = (typeof ROW_FILTERS)[number];

/** Calling codes whose national numbers may start with 0. Elsewhere a leading 0 is the trunk prefix. */
const ZERO_BELONGS = new Set(['39', '378', '225', '241', '242']);

/** The calling codes of the countries; their tables are loaded at the first call. */
export async function loadCallingCodes(): Promise<CallingCodeOf> {
  const { getCountryCallingCode, isSupportedCountry } = await import('libphonenumber-js/min');
  return (countryCode) => (isSupportedCountry(countryCode) ? getCountryCallingCode(countryCode) : undefined);
}

/** Checks a row against every filter of a query, including those that the provider says it applies. */
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
      // Countries can share a calling code, so only the row says which country it is. But another code rules the country out.
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
    case 'prefix':
      if (callingCode === undefined) return 'not-stated';
      return beginsWith(digits, callingCode, query.prefix ?? '') ? 'yes' : 'never';
    case 'suffix':
      return digits.endsWith(query.suffix ?? '') ? 'yes' : 'never';
    case 'pattern':
      return patternOf(query.pattern ?? '').test(row.phoneNumber) ? 'yes' : 'never';
    case 'noDocuments':
      if (row.requirement === undefined) return 'not-stated';
      return (row.requirement === 'none') === query.noDocuments ? 'yes' : 'never';
    case 'postalCode':
      if (row.postalCode === undefined) return 'not-stated';
      return plainCode(row.postalCode) === plainCode(query.postalCode ?? '') ? 'yes' : 'no';
    case 'SMS':
    case 'voice':
    case 'MMS':
    case 'fax': {
      const stated = row.capabilities[filter];
      if (stated === undefined) return 'not-stated';
      // A stated "yes" is reliable; a stated "no" may only mean that the provider does not know.
      if (stated) return query[filter] ? 'yes' : 'never';
      return query[filter] ? 'no' : 'likely';
    }
  }
}

/** A pattern of digits with `*`, `%`, `+` and `$` as `SearchQuery` has it. Without an anchor it matches anywhere in the number. */
function patternOf(pattern: string): RegExp {
  // Several % in a row mean the same as one; as one they cost no time.
  return new RegExp(pattern.replace(/^\+/, '^[+]').replaceAll('*', '\\d').replace(/%+/g, '\\d*'));
}

/** The code in one spelling, so that "k1a0b1" and "K1A 0B1" are equal. */
function plainCode(postalCode: string): string {
  return postalCode.replace(/[\s-]/g, '').toUpperCase();
}

function beginsWith(digits: string, callingCode: string, areaCode: string): boolean {
  if (digits.startsWith(`${callingCode}${areaCode}`)) return true;
  if (ZERO_BELONGS.has(callingCode) || !/^0+[1-9]/.test(areaCode)) return false;
  return digits.startsWith(`${callingCode}${areaCode.replace(/^0+/, '')}`);
}

/** The row's capabilities without those that are not confirmed, which count as not stated. */
export function confirmedCapabilities(
  { capabilities }: Pick<AvailableNumber, 'capabilities'>,
  notConfirmed: readonly SearchFilter[] = [],
): StatedCapabilities {
  const { voice, SMS, MMS, fax } = capabilities;
  return {
    ...(voice === undefined || notConfirmed.includes('voice') ? {} : { voice }),
    ...(SMS === undefined || notConfirmed.includes('SMS') ? {} : { SMS }),
    ...(MMS === undefined || notConfirmed.includes('MMS') ? {} : { MMS }),
    ...(fax === undefined || notConfirmed.includes('fax') ? {} : { fax }),
  };
}
