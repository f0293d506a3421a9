/** Search: one request per type, https://www.twilio.com/docs/phone-numbers/api/availablephonenumber-resource. */
import { type ApiError, isNotFound, toApiError } from '../../errors.ts';
import type { HttpClient } from '../../http/client.ts';
import type { AvailableNumber } from '../../model.ts';
import type { Price } from '../../money/money.ts';
import { NUMBER_TYPES } from '../../numbers/types.ts';
import type { Rows, SearchFilter, SearchQuery } from '../../provider.ts';
import { type CallingCodeOf, loadCallingCodes } from '../../search/match-row.ts';
import { readOffers, requireDigits } from '../reading.ts';
import { containsPattern } from './contains.ts';
import { type AvailableOffer, PATH_TYPES, type PathType, pathTypesOf, type TwilioReader } from './mapping.ts';
import type { CountryPrices, Prices } from './prices.ts';
import type { Regulations } from './regulations.ts';
import { WireAvailablePageSchema, WireCountrySchema } from './wire.ts';

/** Twilio gives about this many rows and no next page, whatever it is asked for. */
export const SEARCH_LIMIT = 30;

const EVERYWHERE: readonly SearchFilter[] = [
  'countryCode',
  'numberType',
  'areaCode',
  'contains',
  'prefix',
  'suffix',
  'pattern',
  'locality',
  'SMS',
  'voice',
  'MMS',
  'fax',
  'noDocuments',
  'limit',
];
const NORTH_AMERICA: readonly SearchFilter[] = ['region', 'rateCenter', 'postalCode', 'near', 'distance'];
const IN_NORTH_AMERICA = new Set(['US', 'CA']);
const FILTERS = new Set(EVERYWHERE);
const FILTERS_NORTH_AMERICA = new Set([...EVERYWHERE, ...NORTH_AMERICA]);

/** Places other than a city, and area codes by their own parameter, exist in the US and Canada alone. */
export function searchFilters(countryCode: string): ReadonlySet<SearchFilter> {
  return IN_NORTH_AMERICA.has(countryCode) ? FILTERS_NORTH_AMERICA : FILTERS;
}

export interface SearchDeps {
  readonly api: HttpClient;
  /** `/2010-04-01/Accounts/{AC}` */
  readonly accountPath: string;
  readonly reader: TwilioReader;
  readonly prices: Prices;
  readonly regulations: Regulations;
  /** Ms since the epoch. */
  now(): number;
}

/** `prices` are those that were read just before; without them they are read. */
export type Search = (
  query: SearchQuery,
  signal?: AbortSignal,
  prices?: Promise<CountryPrices>,
) => Promise<Rows<AvailableNumber>>;

/** Searches every type that is asked for at once. A type that fails makes the answer partial; when all fail, it throws. */
export function createSearch(deps: SearchDeps): Search {
  const typesOf = createTypes(deps);
  return async (query, signal, listed) => {
    requireDigits('area code', query.areaCode);
    requireDigits('part of the number', query.contains);
    const priced = (listed ?? deps.prices.read(query.countryCode, signal)).then(
      (prices) => ({ prices, problem: undefined }),
      (error: unknown) => ({ prices: undefined, problem: toApiError(error) }),
    );
    const [types, callingCodeOf] = await Promise.all([typesOf(query, signal), loadCallingCodes()]);
    const failures: { readonly type: PathType; readonly error: ApiError }[] = [];
    const answers: Rows<AvailableOffer>[] = [];
    await Promise.all(
      types.map(async (type) => {
        try {
          answers.push(await searchType(deps, type, query, callingCodeOf, signal));
        } catch (error) {
          failures.push({ type, error: toApiError(error) });
        }
      }),
    );
    const [first] = failures;
    if (first !== undefined && answers.length === 0) throw first.error;
    const { prices, problem } = await priced;
    if (problem?.code === 'cancelled') throw problem;
    const reasons = [
      ...failures.map(
        ({ type, error }) => `${TYPE_NAMES[type]} numbers could not be searched: ${error.message}`,
      ),
      ...(problem === undefined ? [] : [`The prices could not be read: ${problem.message}`]),
    ];
    return {
      rows: inTurn(answers.map(({ rows }) => rows)).map((row) => withPrice(row, prices)),
      unreadable: answers.reduce((sum, { unreadable }) => sum + unreadable, 0),
      // An answer of no numbers is as old as the question.
      fetchedAt: Math.max(0, ...answers.map(({ fetchedAt }) => fetchedAt)) || deps.now(),
      ...(reasons.length === 0 ? {} : { reason: reasons.join(' ') }),
    };
  };
}

const TYPE_NAMES: Readonly<Record<PathType, string>> = {
  Local: 'Local',
  Mobile: 'Mobile',
  TollFree: 'Toll-free',
  National: 'National',
  Voip: 'VoIP',
  SharedCost: 'Shared-cost',
  MachineToMachine: 'Machine-to-machine',
};

/** The type that is asked for, or those that Twilio has in the country; each country is asked about once. */
function createTypes({ api, accountPath }: SearchDeps) {
  const known = new Map<string, readonly PathType[]>();
  return async (
    { countryCode, numberType }: SearchQuery,
    signal?: AbortSignal,
  ): Promise<readonly PathType[]> => {
    if (numberType !== undefined && NUMBER_TYPES.includes(numberType)) {
      return pathTypesOf(numberType);
    }
    const before = known.get(countryCode);
    if (before !== undefined) return before;
    const path = `${accountPath}/AvailablePhoneNumbers/${encodeURIComponent(countryCode)}.json`;
    try {
      const { data } = await api.json(
        { method: 'GET', path, signal, expect: [200] },
        () => WireCountrySchema,
      );
      const named = new Set(
        Object.values(data.subresource_uris).map((uri) => /\/(\w+)\.json/.exec(uri)?.[1]),
      );
      const types = pathTypesOf().filter((type) => named.has(type));
      known.set(countryCode, types);
      return types;
    } catch (error) {
      // Twilio sells no numbers of this country.
      if (isNotFound(error)) return [];
      throw error;
    }
  };
}

async function searchType(
  { api, accountPath, reader, regulations }: SearchDeps,
  type: PathType,
  query: SearchQuery,
  callingCodeOf: CallingCodeOf,
  signal: AbortSignal | undefined,
): Promise<Rows<AvailableOffer>> {
  const { numberType } = PATH_TYPES[type];
  const path = `${accountPath}/AvailablePhoneNumbers/${encodeURIComponent(query.countryCode)}/${type}.json`;
  const request = {
    method: 'GET',
    path,
    query: wireSearch(query, callingCodeOf),
    signal,
    expect: [200],
  } as const;
  const needed = regulations.recent(query.countryCode, numberType, signal).catch(() => undefined);
  try {
    const { data, fetchedAt } = await api.json(request, () => WireAvailablePageSchema);
    const documents = await needed;
    const read = (row: unknown) => {
      const offer = reader.available(row, type);
      return offer === undefined ? undefined : withRequirement(offer, documents);
    };
    return { ...readOffers(data.available_phone_numbers, read), fetchedAt };
  } catch (error) {
    // Twilio says "not found" where a country has no numbers of a type: https://github.com/twilio/twilio-node/issues/159.
    if (isNotFound(error)) return { rows: [], unreadable: 0, fetchedAt: 0 };
    throw error;
  }
}

/** The row states an address only; whether documents are asked for, the regulations say. `documents` undefined: not known. */
function withRequirement(offer: AvailableOffer, documents: boolean | undefined): AvailableOffer {
  if (documents === true) return { ...offer, requirement: 'documents' };
  if (documents === false || offer.requirement !== 'none') return offer;
  const { requirement, ...others } = offer;
  return others;
}

function withPrice(offer: AvailableOffer, prices: CountryPrices | undefined): AvailableNumber {
  const monthlyRate: Price = prices?.priceOf(offer.numberType) ?? { kind: 'not-stated' };
  const setupFee = prices?.setupFeeOf(offer.numberType);
  return { ...offer, monthlyRate, ...(setupFee === undefined ? {} : { setupFee }) };
}

/** Exclude… is sent only when it is true: as false it finds nothing (https://github.com/twilio/twilio-ruby/issues/345). */
function wireSearch(query: SearchQuery, callingCodeOf: CallingCodeOf) {
  const { countryCode, areaCode } = query;
  const byAreaCode = IN_NORTH_AMERICA.has(countryCode) && areaCode !== undefined && /^\d{3}$/.test(areaCode);
  return {
    AreaCode: byAreaCode ? areaCode : undefined,
    Contains: containsPattern(query, callingCodeOf(countryCode), byAreaCode),
    SmsEnabled: query.SMS === true ? true : undefined,
    MmsEnabled: query.MMS === true ? true : undefined,
    VoiceEnabled: query.voice === true ? true : undefined,
    FaxEnabled: query.fax === true ? true : undefined,
    InLocality: query.locality,
    InRegion: query.region,
    InRateCenter: query.rateCenter,
    InPostalCode: query.postalCode,
    NearNumber: query.near,
    Distance: query.distance,
    ExcludeAllAddressRequired: query.noDocuments === true ? true : undefined,
    PageSize: Math.min(query.limit ?? SEARCH_LIMIT, SEARCH_LIMIT),
  };
}

/** One row of each list in turn, so that a limit leaves some of every type. */
function inTurn<Row>(lists: readonly (readonly Row[])[]): Row[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, index) =>
    lists.flatMap((list) => list.slice(index, index + 1)),
  ).flat();
}
