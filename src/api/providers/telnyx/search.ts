/** Search: one request for each type, https://developers.telnyx.com/docs/numbers/phone-numbers/number-search. */

import { plural } from '../../../text/format.ts';
import { type ApiError, toApiError } from '../../errors.ts';
import type { HttpClient } from '../../http/client.ts';
import { REQUIREMENTS_ARE_FRESH_MS } from '../../limits.ts';
import type { AvailableNumber } from '../../model.ts';
import { NUMBER_TYPES } from '../../numbers/types.ts';
import type { Rows, SearchFilter, SearchQuery } from '../../provider.ts';
import type { Runtime } from '../../runtime.ts';
import { readOffers, requireDigits } from '../reading.ts';
import type { TelnyxReader } from './mapping.ts';
import type { Rules } from './rules.ts';
import { STATED, WIRE_TYPES, type WireType } from './types.ts';
import { WireAvailableSchema, WireCoverageSchema, WireListSchema } from './wire.ts';

/** Telnyx states no maximum; there is no next page. */
export const SEARCH_LIMIT = 100;

const EVERYWHERE: readonly SearchFilter[] = [
  'countryCode',
  'numberType',
  'areaCode',
  'contains',
  'prefix',
  'suffix',
  'locality',
  'region',
  'SMS',
  'voice',
  'MMS',
  'fax',
  'limit',
];
const IN_NORTH_AMERICA = new Set(['US', 'CA']);
const FILTERS = new Set(EVERYWHERE);
const FILTERS_NORTH_AMERICA = new Set<SearchFilter>([...EVERYWHERE, 'rateCenter']);

/** Rate centers exist in the US and Canada alone. */
export function searchFilters(countryCode: string): ReadonlySet<SearchFilter> {
  return IN_NORTH_AMERICA.has(countryCode) ? FILTERS_NORTH_AMERICA : FILTERS;
}

export interface SearchDeps {
  readonly api: HttpClient;
  readonly reader: TelnyxReader;
  readonly rules: Rules;
  readonly runtime: Runtime;
}

/** `withHeld` also finds numbers that a reservation holds, such as one of our own. */
export type Search = (
  query: SearchQuery,
  signal?: AbortSignal,
  withHeld?: boolean,
) => Promise<Rows<AvailableNumber>>;

/** Searches every type that is asked for at once. A type that fails makes the answer partial; when all fail, it throws. */
export function createSearch(deps: SearchDeps): Search {
  const typesIn = createCoverage(deps);
  return async (query, signal, withHeld = false) => {
    requireDigits('area code', query.areaCode);
    requireDigits('part of the number', query.contains);
    const asked = askedTypes(query);
    const types = asked ?? (await typesIn(query.countryCode, signal));
    const answers: Answer[] = [];
    const refused: { readonly type: WireType; readonly error: ApiError }[] = [];
    await Promise.all(
      types.map(async (type) => {
        try {
          answers.push(await searchType(deps, type, { query, withHeld, signal }));
        } catch (error) {
          const failure = toApiError(error);
          const isNotSold =
            asked !== undefined && isRefusal(failure) && (await lacks(typesIn, query, type, signal));
          if (isNotSold) answers.push(NO_NUMBERS);
          else refused.push({ type, error: failure });
        }
      }),
    );
    // The same question with another type was answered, so it is well formed: what was refused has no numbers there.
    const answered = answers.some(({ fetchedAt }) => fetchedAt > 0);
    const failures = refused.filter(({ error }) => !(answered && isRefusal(error)));
    const [first] = failures;
    if (first !== undefined && (answers.length === 0 || first.error.code === 'cancelled')) throw first.error;
    const sum = (pick: (answer: Answer) => number) =>
      answers.reduce((total, answer) => total + pick(answer), 0);
    const redacted = sum((answer) => answer.redacted);
    const reasons = [
      ...failures.map(({ type, error }) => `${type} numbers could not be searched: ${error.message}`),
      ...(redacted === 0 ? [] : [redactedReason(redacted)]),
    ];
    return {
      rows: answers.flatMap(({ rows }) => rows),
      unreadable: sum((answer) => answer.unreadable),
      // An answer of no numbers is as old as the question.
      fetchedAt: Math.max(0, ...answers.map(({ fetchedAt }) => fetchedAt)) || deps.runtime.now(),
      ...(reasons.length === 0 ? {} : { reason: reasons.join(' ') }),
    };
  };
}

/** https://developers.telnyx.com/docs/account-setup/levels-and-capabilities/trial */
function redactedReason(count: number): string {
  return `Telnyx hides digits of ${plural(count, 'number')} from trial accounts: upgrade the account to see and buy them.`;
}

/** The wire's types of the type that is asked for; undefined for any type. */
function askedTypes({ numberType }: SearchQuery): readonly WireType[] | undefined {
  if (numberType === undefined || !NUMBER_TYPES.includes(numberType)) return undefined;
  return WIRE_TYPES.filter((type) => STATED[type].numberType === numberType);
}

/** Whether Telnyx does not sell the type in the country at all; false where that cannot be read. */
async function lacks(
  typesIn: Coverage,
  { countryCode }: SearchQuery,
  type: WireType,
  signal?: AbortSignal,
): Promise<boolean> {
  try {
    return !(await typesIn(countryCode, signal)).includes(type);
  } catch {
    return false;
  }
}

type Coverage = (countryCode: string, signal?: AbortSignal) => Promise<readonly WireType[]>;

/** The types that Telnyx has in a country; each country is asked about once an hour. */
function createCoverage({ api, runtime }: SearchDeps): Coverage {
  const known = new Map<string, { readonly at: number; readonly types: readonly WireType[] }>();
  return async (countryCode, signal) => {
    const before = known.get(countryCode);
    const fresh = before !== undefined && runtime.monotonic() - before.at < REQUIREMENTS_ARE_FRESH_MS;
    if (fresh) return before.types;
    const path = `/country_coverage/countries/${encodeURIComponent(countryCode)}`;
    try {
      const { data } = await api.json(
        { method: 'GET', path, signal, expect: [200] },
        () => WireCoverageSchema,
      );
      const named = new Set(data.data.phone_number_type?.map((word) => word.toLowerCase()));
      const types = WIRE_TYPES.filter((type) => named.has(type));
      known.set(countryCode, { at: runtime.monotonic(), types });
      return types;
    } catch (error) {
      const failure = toApiError(error);
      if (isNoCoverage(failure)) return [];
      throw failure;
    }
  };
}

function isRefusal({ status }: ApiError): boolean {
  return status === 400 || status === 422;
}

/** Telnyx refuses to look where it has no numbers, instead of answering with none. */
function isNoCoverage({ code, status, providerCode }: ApiError): boolean {
  return code === 'not-found' || (status === 422 && providerCode === NO_COVERAGE);
}
const NO_COVERAGE = '10031';

interface Answer extends Rows<AvailableNumber> {
  readonly redacted: number;
}

const NO_NUMBERS: Answer = { rows: [], unreadable: 0, redacted: 0, fetchedAt: 0 };

interface Asked {
  readonly query: SearchQuery;
  readonly withHeld: boolean;
  readonly signal: AbortSignal | undefined;
}

async function searchType(
  { api, reader, rules }: SearchDeps,
  type: WireType,
  { query, withHeld, signal }: Asked,
): Promise<Answer> {
  const { numberType } = STATED[type];
  const rule = rules.recent(query.countryCode, numberType, signal).catch(() => undefined);
  const request = {
    method: 'GET',
    path: '/available_phone_numbers',
    query: wireSearch(query, type, withHeld),
    signal,
    expect: [200],
  } as const;
  try {
    const { data, fetchedAt } = await api.json(request, () => WireListSchema);
    const requirement = (await rule)?.requirement;
    const { rows, unreadable } = readOffers(data.data, (row) => {
      const offer = reader.available(row, type);
      return offer === undefined || requirement === undefined ? offer : { ...offer, requirement };
    });
    return { rows, unreadable, redacted: data.data.filter(isRedacted).length, fetchedAt };
  } catch (error) {
    const failure = toApiError(error);
    if (isNoCoverage(failure)) return NO_NUMBERS;
    throw failure;
  }
}

/** "+49351xxxxxxx": what trial accounts see of a number. */
function isRedacted(row: unknown): boolean {
  const wire = WireAvailableSchema.safeParse(row);
  return wire.success && /^\+\d+x+$/i.test(wire.data.phone_number);
}

/** The digits are of the national number, behind the area code where there is one. `best_effort` rows would not match the query. */
function wireSearch(query: SearchQuery, type: WireType, withHeld: boolean) {
  const { areaCode, contains, prefix, suffix } = query;
  const features = (['SMS', 'voice', 'MMS', 'fax'] as const).filter((name) => query[name] === true);
  return {
    'filter[country_code]': query.countryCode,
    'filter[phone_number_type]': type,
    'filter[national_destination_code]': areaCode === '' ? undefined : areaCode?.replace(/^0+/, ''),
    'filter[phone_number][contains]': contains === '' ? undefined : contains,
    'filter[phone_number][starts_with]': behind(areaCode, prefix?.replace(/^0+/, '')),
    'filter[phone_number][ends_with]': suffix,
    'filter[locality]': query.locality,
    'filter[administrative_area]': query.region,
    'filter[rate_center]': query.rateCenter,
    'filter[features]': features.length === 0 ? undefined : features.join(',').toLowerCase(),
    'filter[best_effort]': IN_NORTH_AMERICA.has(query.countryCode) ? false : undefined,
    'filter[exclude_held_numbers]': !withHeld,
    'filter[limit]': Math.min(query.limit ?? SEARCH_LIMIT, SEARCH_LIMIT),
  };
}

/** Telnyx takes the digits after the area code; a prefix that says no more than the area code is left out. */
function behind(areaCode: string | undefined, prefix: string | undefined): string | undefined {
  if (prefix === undefined || prefix === '') return undefined;
  const code = areaCode?.replace(/^0+/, '') ?? '';
  if (code === '' || !prefix.startsWith(code)) return code === '' ? prefix : undefined;
  return prefix.slice(code.length) || undefined;
}
