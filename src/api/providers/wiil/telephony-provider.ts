/** WIIL's `/phone-configurations/telephony-provider`: searches, prices and buys numbers. */
import { PRICE_LIST_IS_FRESH_MS } from '../../limits.ts';
import type { AvailableNumber, PhoneNumberPricing, PhoneNumberPurchase } from '../../model.ts';
import { listedPrice } from '../../money/listed-price.ts';
import type { Price } from '../../money/money.ts';
import { nationalDigits } from '../../numbers/national-digits.ts';
import type { Provider, PurchaseOrder, Rows, SearchQuery } from '../../provider.ts';
import type { Runtime } from '../../runtime.ts';
import { quoteBySearching } from '../../search/quote.ts';
import { answeredAboutAnother, readOffers, readRows, requireDigits, requirePhoneNumber } from '../reading.ts';
import { type Call, readable } from './caller.ts';
import type { ListPriceOf, PurchaseRecord, WiilReader } from './mapping.ts';
import { readWholeList } from './pages.ts';
import { WirePageOrListSchema } from './wire.ts';

const TELEPHONY_PROVIDER = '/phone-configurations/telephony-provider';

export interface TelephonyProviderDeps {
  readonly call: Call;
  readonly reader: WiilReader;
  readonly host: string;
  /** The currency of an amount that states none. */
  readonly currency: string;
  readonly runtime: Runtime;
}

export interface TelephonyProvider {
  search(query: SearchQuery, signal?: AbortSignal): Promise<Rows<AvailableNumber>>;
  priceList(signal?: AbortSignal): Promise<Rows<PhoneNumberPricing>>;
  quote: Provider['quote'];
  /** Sends exactly one POST. */
  purchase(order: PurchaseOrder, signal?: AbortSignal): Promise<PurchaseRecord>;
  purchaseStatus(id: string, signal?: AbortSignal): Promise<PhoneNumberPurchase>;
}

export function createTelephonyProvider(deps: TelephonyProviderDeps): TelephonyProvider {
  const prices = createPriceList(deps);
  const search = createNumberSearch(deps);
  return {
    priceList: prices.read,

    search: async (query, signal) => {
      requireDigits('area code', query.areaCode);
      requireDigits('part of the number', query.contains);
      return await search(query, prices.recent(signal), signal);
    },

    quote: async ({ phoneNumber, countryCode, numberType }, signal) => {
      const current = prices.current(signal);
      const searches = [await nationalDigits(phoneNumber), phoneNumber.slice(1)].map(
        (contains) => () => search({ contains }, current, signal),
      );
      return await quoteBySearching(phoneNumber, searches, async () =>
        (await current).listPriceOf(countryCode, numberType),
      );
    },

    ...createPurchases(deps),
  };
}

interface ListPrices {
  readonly listPriceOf: ListPriceOf;
  /** In ms since the epoch. */
  readonly fetchedAt: number;
}

/** Reads the price list. `current` always reads it from WIIL; `recent` may use a copy that is a few minutes old. */
function createPriceList({ call, reader, currency, runtime }: TelephonyProviderDeps) {
  let known: { readonly at: number; readonly prices: ListPrices } | undefined;
  const read: TelephonyProvider['priceList'] = async (signal) => {
    const list = await readWholeList(call, `${TELEPHONY_PROVIDER}/pricing`, signal);
    const { reason, fetchedAt } = list;
    const rows = {
      ...readRows(list.rows, reader.pricing),
      ...(reason === undefined ? {} : { reason }),
      fetchedAt,
    };
    known = {
      at: runtime.monotonic(),
      prices: { listPriceOf: listPricesIn(rows.rows, currency), fetchedAt },
    };
    return rows;
  };
  const current = async (signal?: AbortSignal): Promise<ListPrices> => {
    const { rows, fetchedAt } = await read(signal);
    return { listPriceOf: listPricesIn(rows, currency), fetchedAt };
  };
  const recent = async (signal?: AbortSignal): Promise<ListPrices> => {
    const fresh = known !== undefined && runtime.monotonic() - known.at < PRICE_LIST_IS_FRESH_MS;
    return fresh && known !== undefined ? known.prices : await current(signal);
  };
  return { read, current, recent };
}

/** Searches numbers. The rows can have any country and type, because WIIL filters by neither. */
function createNumberSearch({ call, reader }: TelephonyProviderDeps) {
  return async (
    { areaCode, contains, postalCode }: Pick<SearchQuery, 'areaCode' | 'contains' | 'postalCode'>,
    prices: Promise<ListPrices>,
    signal?: AbortSignal,
  ): Promise<Rows<AvailableNumber>> => {
    const query = { areaCode: areaCode || undefined, contains: contains || undefined, postalCode };
    const path = `${TELEPHONY_PROVIDER}/numbers`;
    const request = { method: 'GET', path, query, signal, expect: [200] } as const;
    const [{ data, fetchedAt }, { listPriceOf, fetchedAt: pricesFetchedAt }] = await Promise.all([
      call(request, () => WirePageOrListSchema),
      prices,
    ]);
    return {
      ...readOffers(data.data, (row) => reader.available(row, listPriceOf)),
      // An offer is as old as its price.
      fetchedAt: Math.min(fetchedAt, pricesFetchedAt),
    };
  };
}

function createPurchases({
  call,
  reader,
  host,
}: TelephonyProviderDeps): Pick<TelephonyProvider, 'purchase' | 'purchaseStatus'> {
  const purchaseSchema = () => readable(reader.purchase);
  return {
    purchase: async ({ phoneNumber, friendlyName }, signal) => {
      requirePhoneNumber(phoneNumber);
      const json = { phoneNumber, ...(friendlyName === undefined ? {} : { friendlyName }) };
      const path = `${TELEPHONY_PROVIDER}/purchase`;
      const request = { method: 'POST', path, json, signal, expect: [200, 201, 202] } as const;
      const { data, status } = await call(request, purchaseSchema);
      if (data.phoneNumber === phoneNumber) return data;
      throw answeredAboutAnother(phoneNumber, host, false, status);
    },

    purchaseStatus: async (id, signal) => {
      const path = `${TELEPHONY_PROVIDER}/purchase-request/${encodeURIComponent(id)}`;
      const { data, status } = await call({ method: 'GET', path, signal, expect: [200] }, purchaseSchema);
      if (data.id === undefined || data.id === id) return { ...data, id };
      throw answeredAboutAnother(`the request ${id}`, host, true, status);
    },
  };
}

/** The prices of a list by country and type. If a list has two different prices for the same, neither is used. */
function listPricesIn(lines: readonly PhoneNumberPricing[], currency: string): ListPriceOf {
  const prices = new Map<string, Price>();
  for (const line of lines) {
    const key = `${line.countryCode} ${line.number_type}`;
    const price = listedPrice(line, currency);
    const before = prices.get(key);
    prices.set(key, before === undefined ? price : agreedPrice(before, price));
  }
  return (countryCode, numberType) => {
    const known = countryCode !== undefined && numberType !== 'UNKNOWN';
    return (known ? prices.get(`${countryCode} ${numberType}`) : undefined) ?? { kind: 'not-stated' };
  };
}

function agreedPrice(left: Price, right: Price): Price {
  const [first, second] = [left, right].map((price) => (price.kind === 'not-stated' ? '' : price.text));
  return first === second ? left : { kind: 'unreadable', text: `${first} or ${second}` };
}
