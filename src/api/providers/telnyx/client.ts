/** Telnyx as a provider. docs/telnyx.md says what works and what each action costs. */
import type { Account } from '../../account.ts';
import { nationalDigits } from '../../numbers/national-digits.ts';
import type { Provider, ProviderAbilities, SearchQuery } from '../../provider.ts';
import { quoteBySearching } from '../../search/quote.ts';
import { createProviderClient } from '../client.ts';
import type { ProviderDeps } from '../deps.ts';
import { createRawReads } from '../raw-reads.ts';
import { billedRead } from './billed-read.ts';
import { TELNYX_ERRORS } from './errors.ts';
import { createInformation, PAID_LOOKUPS } from './information.ts';
import { createTelnyxReader } from './mapping.ts';
import { createOrderReader, NEVER_USABLE, USABLE } from './order-mapping.ts';
import { createOrders } from './orders.ts';
import { createOwned } from './owned.ts';
import { PAGE_SIZE } from './pages.ts';
import { TELNYX_PAGES } from './portal-pages.ts';
import { createRequirements } from './requirements.ts';
import { createReservations } from './reservations.ts';
import { createRoutes } from './routes.ts';
import { createRules } from './rules.ts';
import { createSearch, SEARCH_LIMIT, type Search, searchFilters } from './search.ts';

const NO_VOICE_URL = 'its application or connection holds the voice URL';
const NO_SMS_URL = 'its messaging profile holds the SMS URL';

const ABILITIES: ProviderAbilities = {
  searchFilters,
  evidence: new Set(['countryCode', 'numberType', 'SMS', 'voice', 'MMS', 'fax']),
  searchLimit: SEARCH_LIMIT,
  ownedPageSize: PAGE_SIZE,
  ownedTypeFilter: true,
  ownedPaging: 'number',
  priceList: false,
  asyncPurchase: true,
  findsByReference: true,
  usableStates: USABLE,
  neverUsableStates: NEVER_USABLE,
  editable: {
    friendlyName: true,
    voiceUrl: NO_VOICE_URL,
    smsUrl: NO_SMS_URL,
    connectionId: true,
    messagingProfileId: true,
    tags: true,
    deletionLock: true,
  },
  orderFields: {
    friendlyName: 'Telnyx takes the name when the number is yours',
    voiceUrl: NO_VOICE_URL,
    smsUrl: NO_SMS_URL,
  },
  meetsRequirementsWith: ['documents'],
  freeLookup: false,
  paidLookups: PAID_LOOKUPS,
};

/** Throws ApiError `invalid` when the account's base URL or key must not be used. */
export function createTelnyxProvider(account: Account, deps: ProviderDeps): Provider {
  const api = createProviderClient(account, deps, {
    authorization: { kind: 'bearer' },
    errors: TELNYX_ERRORS,
  });
  const { runtime } = deps;
  const reader = createTelnyxReader(api.redact);
  const { tidy } = reader;
  const rules = createRules(api, tidy, runtime);
  const routes = createRoutes(api, tidy, runtime);
  const reservations = createReservations(api, tidy);
  const search = createSearch({ api, reader, rules, runtime });
  const { statusOf, ...owned } = createOwned({ api, reader, routes, runtime, editable: ABILITIES.editable });
  return {
    abilities: ABILITIES,
    ...(/^https:\/\/api\.telnyx\.com(\/|$)/i.test(account.baseUrl) ? { pages: TELNYX_PAGES } : {}),
    clock: api.clock,
    rawReads: createRawReads(account.baseUrl, [api], billedRead),
    searchAvailable: (query, signal) => search(query, signal),
    quote: createQuote(search, reservations),
    ...owned,
    ...createOrders({ api, abilities: ABILITIES, readOrder: createOrderReader(reader), statusOf }),
    requirements: createRequirements(api, rules, tidy, runtime),
    reservations,
    routes,
    ...createInformation(api, tidy),
  };
}

/** Telnyx sells only a number that was searched for just before, so the quote searches for this very number. */
function createQuote(search: Search, reservations: NonNullable<Provider['reservations']>): Provider['quote'] {
  return async ({ phoneNumber, countryCode, numberType, reservationId }, signal) => {
    const held =
      reservationId === undefined
        ? undefined
        : await reservations.read({ id: reservationId, phoneNumber }, signal);
    const isOurs = held?.status === 'held';
    const contains = await nationalDigits(phoneNumber);
    const queries: readonly SearchQuery[] = [
      ...(numberType === 'UNKNOWN' ? [] : [{ countryCode, numberType, contains }]),
      // Sold under another type now, it is offered all the same, and what changed can be said.
      { countryCode, contains },
    ];
    const searches = queries.map((query) => () => search(query, signal, isOurs));
    return await quoteBySearching(phoneNumber, searches, async () => ({ kind: 'not-stated' }));
  };
}
