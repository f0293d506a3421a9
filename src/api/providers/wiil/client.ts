/** WIIL's telephony as a provider: https://github.com/wiil-io/wiil-js src/resources/service-mgt. */
import type { Account } from '../../account.ts';
import { isNotFound } from '../../errors.ts';
import { refuseUnsettable } from '../../owned/settable.ts';
import type { Provider, ProviderAbilities, SearchFilter } from '../../provider.ts';
import { refuseUnorderable } from '../../purchases/domain/order-fields.ts';
import { createProviderClient } from '../client.ts';
import type { ProviderDeps } from '../deps.ts';
import { createRawReads } from '../raw-reads.ts';
import { invalid } from '../reading.ts';
import { createCaller } from './caller.ts';
import { createConfigurations } from './configurations.ts';
import { createWiilReader } from './mapping.ts';
import { createTelephonyProvider } from './telephony-provider.ts';
import { WireNotFoundSchema } from './wire.ts';

/** The largest page of WIIL's lists. */
const PAGE_SIZE = 1_000;

const NO_WEBHOOKS = 'set up a channel in the WIIL console instead';

const SEARCH_FILTERS: ReadonlySet<SearchFilter> = new Set(['areaCode', 'contains', 'postalCode']);

const ABILITIES: ProviderAbilities = {
  searchFilters: () => SEARCH_FILTERS,
  evidence: new Set(['countryCode', 'numberType', 'postalCode', 'SMS', 'voice', 'MMS']),
  searchLimit: PAGE_SIZE,
  ownedPageSize: PAGE_SIZE,
  ownedTypeFilter: false,
  priceList: 'whole',
  asyncPurchase: true,
  ownedPaging: 'number',
  meetsRequirementsWith: [],
  freeLookup: false,
  paidLookups: [],
  editable: { friendlyName: true, voiceUrl: NO_WEBHOOKS, smsUrl: NO_WEBHOOKS },
};

/** Throws ApiError `invalid` when the account's base URL or key must not be used. */
export function createWiilProvider(account: Account, deps: ProviderDeps): Provider {
  const http = createProviderClient(account, deps, {
    authorization: { kind: 'header', name: 'X-Wiil-Api-Key' },
    errors: { notFound: () => WireNotFoundSchema },
  });
  const call = createCaller(http);
  const reader = createWiilReader({ currency: account.currency, redact: http.redact });
  const common = { call, reader, host: http.host };
  const telephony = createTelephonyProvider({ ...common, currency: account.currency, runtime: deps.runtime });
  const configurations = createConfigurations({ ...common, mostRows: PAGE_SIZE });

  return {
    abilities: ABILITIES,
    clock: http.clock,
    rawReads: createRawReads(account.baseUrl, [http]),
    searchAvailable: telephony.search,
    quote: telephony.quote,
    priceList: (_, signal) => telephony.priceList(signal),
    listOwned: configurations.list,
    getOwned: async (phoneNumber, signal) => (await configurations.find(phoneNumber, signal))?.number,
    purchase: async (order, signal) => {
      refuseUnorderable(ABILITIES, order);
      const { id, ...record } = await telephony.purchase(order, signal);
      if (id !== undefined) return { kind: 'request', purchase: { ...record, id } };
      // WIIL accepted the purchase without an id to poll, so dialdeck looks for it by its number.
      const { phoneNumber, numberType } = record;
      const monthlyRate = { kind: 'not-stated' } as const;
      return { kind: 'owned', number: { phoneNumber, numberType, capabilities: {}, monthlyRate } };
    },
    purchaseStatus: telephony.purchaseStatus,
    findPurchase: async ({ phoneNumber }, signal) => {
      const found = await configurations.find(phoneNumber, signal);
      if (found?.requestId === undefined) return undefined;
      try {
        return await telephony.purchaseStatus(found.requestId, signal);
      } catch (error) {
        if (isNotFound(error)) return undefined;
        throw error;
      }
    },
    updateOwned: async (phoneNumber, change, signal) => {
      refuseUnsettable(ABILITIES.editable, change);
      if (change.friendlyName === undefined) throw invalid('Nothing to change.', 'Give a name.');
      return await configurations.rename(phoneNumber, change.friendlyName, signal);
    },
    release: configurations.release,
  };
}
