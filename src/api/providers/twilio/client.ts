/** Twilio as a provider. docs/twilio.md says what works and what each action costs. */
import type { Account } from '../../account.ts';
import { inBackground } from '../../background.ts';
import type { Provider, ProviderAbilities, SearchQuery } from '../../provider.ts';
import { quoteBySearching } from '../../search/quote.ts';
import type { ProviderDeps } from '../deps.ts';
import { createRawReads } from '../raw-reads.ts';
import { invalid } from '../reading.ts';
import { billedRead } from './billed-read.ts';
import { TWILIO_PAGES } from './console-pages.ts';
import { createHosts, isOwnHost } from './hosts.ts';
import { createInformation, PAID_LOOKUPS } from './information.ts';
import { createTwilioReader } from './mapping.ts';
import { createOwned, OWNED_PAGE_SIZE } from './owned.ts';
import { createPrices, type Prices } from './prices.ts';
import { createRegulations } from './regulations.ts';
import { createRequirements } from './requirements.ts';
import { createSearch, SEARCH_LIMIT, type Search, searchFilters } from './search.ts';
import { createSoldCountries } from './sold-countries.ts';

const ABILITIES: ProviderAbilities = {
  searchFilters,
  // A "no" to a capability only means that Twilio does not confirm it: https://github.com/twilio/twilio-php/issues/912.
  evidence: new Set(['countryCode', 'numberType']),
  searchLimit: SEARCH_LIMIT,
  ownedPageSize: OWNED_PAGE_SIZE,
  ownedTypeFilter: false,
  ownedPaging: 'cursor',
  priceList: 'by country',
  asyncPurchase: false,
  // https://github.com/danielberkompas/ex_twilio/issues/116
  acceptsOwned: true,
  editable: {
    friendlyName: true,
    voiceUrl: true,
    smsUrl: true,
    voiceMethod: true,
    voiceFallbackUrl: true,
    voiceFallbackMethod: true,
    voiceApplicationId: true,
    smsMethod: true,
    smsFallbackUrl: true,
    smsFallbackMethod: true,
    smsApplicationId: true,
    statusCallbackUrl: true,
    statusCallbackMethod: true,
    trunkId: true,
  },
  exclusiveFields: [['trunkId', 'voiceApplicationId']],
  meetsRequirementsWith: ['address', 'documents'],
  freeLookup: true,
  paidLookups: PAID_LOOKUPS,
};

/** Throws ApiError `invalid` when the account has no SID, or its base URL or secret must not be used. */
export function createTwilioProvider(account: Account, deps: ProviderDeps): Provider {
  const hosts = createHosts(account, deps);
  const { api } = hosts;
  const { runtime } = deps;
  const accountPath = `/2010-04-01/Accounts/${account.accountId ?? ''}`;
  const reader = createTwilioReader(api.redact);
  const { tidy } = reader;
  const prices = createPrices(hosts.pricing, tidy, runtime);
  const regulations = createRegulations(hosts.numbers, tidy, runtime);
  const search = createSearch({ api, accountPath, reader, prices, regulations, now: runtime.now });
  return {
    abilities: ABILITIES,
    ...(isOwnHost(account.baseUrl) ? { pages: TWILIO_PAGES } : {}),
    clock: api.clock,
    rawReads: createRawReads(account.baseUrl, [api, hosts.pricing, hosts.numbers, hosts.lookups], billedRead),
    searchAvailable: search,
    quote: createQuote(search, prices),
    priceList: async ({ countryCode }, signal) => {
      if (countryCode === undefined) throw invalid('Twilio lists prices by country.', 'Name a country.');
      return (await prices.read(countryCode, signal)).rows;
    },
    soldCountries: createSoldCountries(hosts.pricing, runtime),
    ...createOwned({ api, accountPath, reader, prices }),
    requirements: createRequirements({ hosts, accountPath, regulations, reader, runtime }),
    ...createInformation(hosts, accountPath, tidy),
  };
}

function createQuote(search: Search, prices: Prices): Provider['quote'] {
  return async ({ phoneNumber, countryCode, numberType }, signal) => {
    const contains = phoneNumber.slice(1);
    const queries: readonly SearchQuery[] = [
      ...(numberType === 'UNKNOWN' ? [] : [{ countryCode, numberType, contains }]),
      // Sold under another type now, it is offered all the same, and what changed can be said.
      { countryCode, contains },
    ];
    const current = prices.read(countryCode, signal);
    inBackground(current, () => undefined);
    const searches = queries.map((query) => () => search(query, signal, current));
    return await quoteBySearching(phoneNumber, searches, async () => (await current).priceOf(numberType));
  };
}
