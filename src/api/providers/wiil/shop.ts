/** WIIL's `/phone-configurations/telephony-provider`: what is on sale, what it costs, and buying it. */
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

const SHOP = '/phone-configurations/telephony-provider';

/** For how long a search is priced by the list that was read before; a quote always reads it anew. */
const LIST_IS_FRESH_MS = 5 * 60_000;

export interface ShopDeps {
  readonly call: Call;
  readonly reader: WiilReader;
  readonly host: string;
  /** Of an amount that states none. */
  readonly currency: string;
  readonly runtime: Runtime;
}

export interface Shop {
  search(query: SearchQuery, signal?: AbortSignal): Promise<Rows<AvailableNumber>>;
  priceList(signal?: AbortSignal): Promise<Rows<PhoneNumberPricing>>;
  quote: Provider['quote'];
  /** Exactly one POST. */
  purchase(order: PurchaseOrder, signal?: AbortSignal): Promise<PurchaseRecord>;
  purchaseStatus(id: string, signal?: AbortSignal): Promise<PhoneNumberPurchase>;
}

export function createShop({ call, reader, host, currency, runtime }: ShopDeps): Shop {
  const purchaseSchema = () => readable(reader.purchase);
  let known: { readonly at: number; readonly listPriceOf: ListPriceOf } | undefined;

  const priceList: Shop['priceList'] = async (signal) => {
    const list = await readWholeList(call, `${SHOP}/pricing`, signal);
    const { reason, fetchedAt } = list;
    const rows = {
      ...readRows(list.rows, reader.pricing),
      ...(reason === undefined ? {} : { reason }),
      fetchedAt,
    };
    known = { at: runtime.monotonic(), listPriceOf: listPricesIn(rows.rows, currency) };
    return rows;
  };

  const currentListPrices = async (fresh: boolean, signal?: AbortSignal): Promise<ListPriceOf> => {
    if (!fresh && known !== undefined && runtime.monotonic() - known.at < LIST_IS_FRESH_MS)
      return known.listPriceOf;
    return listPricesIn((await priceList(signal)).rows, currency);
  };

  /** The rows as they come: of every country and type, as WIIL filters by neither. */
  const searchWith = async (
    { areaCode, contains, postalCode }: Pick<SearchQuery, 'areaCode' | 'contains' | 'postalCode'>,
    prices: Promise<ListPriceOf>,
    signal?: AbortSignal,
  ): Promise<Rows<AvailableNumber>> => {
    const query = { areaCode: areaCode || undefined, contains: contains || undefined, postalCode };
    const request = { method: 'GET', path: `${SHOP}/numbers`, query, signal, expect: [200] } as const;
    const [{ data, fetchedAt }, listPriceOf] = await Promise.all([
      call(request, () => WirePageOrListSchema),
      prices,
    ]);
    return { ...readOffers(data.data, (row) => reader.available(row, listPriceOf)), fetchedAt };
  };

  return {
    priceList,

    search: async (query, signal) => {
      requireDigits('area code', query.areaCode);
      requireDigits('part of the number', query.contains);
      return await searchWith(query, currentListPrices(false, signal), signal);
    },

    quote: async ({ phoneNumber, countryCode, numberType }, signal) => {
      const prices = currentListPrices(true, signal);
      const searches = [await nationalDigits(phoneNumber), phoneNumber.slice(1)].map(
        (contains) => () => searchWith({ contains }, prices, signal),
      );
      return await quoteBySearching(phoneNumber, searches, async () =>
        (await prices)(countryCode, numberType),
      );
    },

    purchase: async ({ phoneNumber, friendlyName }, signal) => {
      requirePhoneNumber(phoneNumber);
      const json = { phoneNumber, ...(friendlyName === undefined ? {} : { friendlyName }) };
      const request = {
        method: 'POST',
        path: `${SHOP}/purchase`,
        json,
        signal,
        expect: [200, 201, 202],
      } as const;
      const { data, status } = await call(request, purchaseSchema);
      if (data.phoneNumber === phoneNumber) return data;
      throw answeredAboutAnother(phoneNumber, host, false, status);
    },

    purchaseStatus: async (id, signal) => {
      const path = `${SHOP}/purchase-request/${encodeURIComponent(id)}`;
      const { data, status } = await call({ method: 'GET', path, signal, expect: [200] }, purchaseSchema);
      if (data.id === undefined || data.id === id) return { ...data, id };
      throw answeredAboutAnother(`the request ${id}`, host, true, status);
    },
  };
}

/** The prices of a list by country and type; two different ones for the same are none that could be named. */
function listPricesIn(lines: readonly PhoneNumberPricing[], currency: string): ListPriceOf {
  const prices = new Map<string, Price>();
  for (const line of lines) {
    const key = `${line.countryCode} ${line.number_type}`;
    const price = listedPrice(line, currency);
    const before = prices.get(key);
    prices.set(key, before === undefined ? price : either(before, price));
  }
  return (countryCode, numberType) => {
    const known = countryCode !== undefined && numberType !== 'UNKNOWN';
    return (known ? prices.get(`${countryCode} ${numberType}`) : undefined) ?? { kind: 'not-stated' };
  };
}

function either(left: Price, right: Price): Price {
  const [first, second] = [left, right].map((price) => (price.kind === 'not-stated' ? '' : price.text));
  return first === second ? left : { kind: 'unreadable', text: `${first} or ${second}` };
}
