/** The client for the Telefonie Number Management API. */
import type { Account } from '../../account.ts';
import { isNotFound } from '../../errors.ts';
import type { HttpClient } from '../../http/client.ts';
import type { OwnedNumber } from '../../model.ts';
import { nationalDigits } from '../../numbers/national-digits.ts';
import type { Provider, ProviderAbilities, SearchFilter, SearchQuery } from '../../provider.ts';
import { quoteBySearching } from '../../search/quote.ts';
import { createProviderClient } from '../client.ts';
import type { ProviderDeps } from '../deps.ts';
import { createRawReads } from '../raw-reads.ts';
import { answeredAboutAnother, readOffers, readRows, requireDigits, requirePhoneNumber } from '../reading.ts';
import {
  createRowReader,
  type RowReader,
  wireChange,
  wirePurchase,
  wireSearch,
  wireType,
} from './mapping.ts';
import { AvailablePageSchema, OwnedPageSchema, WireNotFoundSchema, WireOwnedNumberSchema } from './wire.ts';

const SEARCH_FILTERS: ReadonlySet<SearchFilter> = new Set([
  'countryCode',
  'numberType',
  'areaCode',
  'contains',
  'SMS',
  'voice',
  'limit',
]);

const ABILITIES: ProviderAbilities = {
  searchFilters: () => SEARCH_FILTERS,
  evidence: new Set(['countryCode', 'numberType', 'SMS', 'voice', 'MMS']),
  searchLimit: 20,
  ownedPageSize: 100,
  ownedTypeFilter: true,
  priceList: false,
  asyncPurchase: false,
  ownedPaging: 'number',
  meetsRequirementsWith: [],
  freeLookup: false,
  paidLookups: [],
  editable: { friendlyName: true, voiceUrl: true, smsUrl: true },
};

/** Throws ApiError `invalid` when the account's base URL or key must not be used. */
export function createTelefonieProvider(account: Account, deps: ProviderDeps): Provider {
  const http = createProviderClient(account, deps, {
    authorization: { kind: 'header', name: 'X-API-Key' },
    errors: { notFound: () => WireNotFoundSchema },
  });
  const reader = createRowReader({ currency: account.currency, redact: http.redact });
  const search = createSearch(http, reader);
  return {
    abilities: ABILITIES,
    clock: http.clock,
    rawReads: createRawReads(account.baseUrl, [http]),
    searchAvailable: search,
    quote: createQuote(search),
    listOwned: createList(http, reader),
    ...createOwnedNumber(http, reader),
  };
}

function createSearch(http: HttpClient, reader: RowReader): Provider['searchAvailable'] {
  return async (query, signal) => {
    requireDigits('area code', query.areaCode);
    requireDigits('part of the number', query.contains);
    const { data, fetchedAt } = await http.json(
      {
        method: 'GET',
        path: '/available',
        query: wireSearch(query, ABILITIES.searchLimit),
        signal,
        expect: [200],
      },
      () => AvailablePageSchema,
    );
    return { ...readOffers(data.available_numbers, reader.available), fetchedAt };
  };
}

function createQuote(search: Provider['searchAvailable']): Provider['quote'] {
  return async ({ phoneNumber, countryCode, numberType }, signal) => {
    const national = await nationalDigits(phoneNumber);
    const queries: readonly SearchQuery[] = [
      { countryCode, numberType, contains: national },
      { countryCode, numberType, contains: phoneNumber.slice(1) },
      // The number may now be sold under another type. Then it is still offered, and dialdeck can say what changed.
      { countryCode, contains: national },
    ];
    const searches = queries.map((query) => () => search(query, signal));
    return await quoteBySearching(phoneNumber, searches, async () => ({ kind: 'not-stated' }));
  };
}

function createList(http: HttpClient, reader: RowReader): Provider['listOwned'] {
  return async ({ numberType, page, pageSize }, signal) => {
    const { data, fetchedAt } = await http.json(
      {
        method: 'GET',
        path: '/owned',
        query: {
          type: numberType === undefined ? undefined : wireType(numberType),
          page,
          page_size: Math.min(pageSize, ABILITIES.ownedPageSize),
        },
        signal,
        expect: [200],
      },
      () => OwnedPageSchema,
    );
    const rows = readRows(data.numbers, reader.owned);
    return { ...rows, fetchedAt, ...(data.total == null ? {} : { total: data.total }) };
  };
}

/** The operations on a single number: read, buy, change and release. */
function createOwnedNumber(
  http: HttpClient,
  reader: RowReader,
): Pick<Provider, 'getOwned' | 'purchase' | 'updateOwned' | 'release'> {
  /** Sends a request and checks that the answer is about the requested number. */
  const send = async (
    request: Parameters<HttpClient['json']>[0],
    phoneNumber: string,
  ): Promise<OwnedNumber> => {
    const { data, status } = await http.json(request, () => WireOwnedNumberSchema);
    const number = reader.owned(data);
    if (number?.phoneNumber === phoneNumber) return number;
    throw answeredAboutAnother(phoneNumber, http.host, request.method === 'GET', status);
  };
  return {
    getOwned: async (phoneNumber, signal) => {
      try {
        const request = { method: 'GET', path: ownedPath(phoneNumber), signal, expect: [200] } as const;
        return await send(request, phoneNumber);
      } catch (error) {
        if (isNotFound(error)) return undefined;
        throw error;
      }
    },
    purchase: async (order, signal) => {
      const json = wirePurchase(order);
      const request = { method: 'POST', path: '/owned', json, signal, expect: [201] } as const;
      return { kind: 'owned', number: await send(request, order.phoneNumber) };
    },
    updateOwned: async (phoneNumber, change, signal) => {
      const json = wireChange(change);
      const request = { method: 'POST', path: ownedPath(phoneNumber), json, signal, expect: [200] } as const;
      return await send(request, phoneNumber);
    },
    release: async ({ phoneNumber }, signal) => {
      await http.empty({ method: 'DELETE', path: ownedPath(phoneNumber), signal, expect: [200, 204] });
    },
  };
}

function ownedPath(phoneNumber: string): string {
  requirePhoneNumber(phoneNumber);
  return `/owned/${encodeURIComponent(phoneNumber)}`;
}
