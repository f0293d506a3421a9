/** WIIL's `/phone-configurations/telephony-provider`: what is on sale, what it costs, and buying it. */
import type { AvailableNumber, PhoneNumberPricing, PhoneNumberPurchase } from '../../model.ts';
import type { Rate } from '../../money/money.ts';
import { nationalDigits } from '../../numbers/national-digits.ts';
import { listedRate } from '../../pricing/listed-rate.ts';
import type { Provider, PurchaseOrder, Rows, SearchQuery } from '../../provider.ts';
import type { Runtime } from '../../runtime.ts';
import { quoteBySearching } from '../quoting.ts';
import { answeredAboutAnother, readOffers, readRows, requireDigits, requirePhoneNumber } from '../reading.ts';
import { type Call, readable } from './caller.ts';
import type { PurchaseRecord, RateOf, WiilReader } from './mapping.ts';
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
  let known: { readonly at: number; readonly rateOf: RateOf } | undefined;

  const priceList: Shop['priceList'] = async (signal) => {
    const list = await readWholeList(call, `${SHOP}/pricing`, signal);
    const { reason, fetchedAt } = list;
    const rows = {
      ...readRows(list.rows, reader.pricing),
      ...(reason === undefined ? {} : { reason }),
      fetchedAt,
    };
    known = { at: runtime.monotonic(), rateOf: ratesIn(rows.rows, currency) };
    return rows;
  };

  const ratesFor = async (fresh: boolean, signal?: AbortSignal): Promise<RateOf> => {
    if (!fresh && known !== undefined && runtime.monotonic() - known.at < LIST_IS_FRESH_MS)
      return known.rateOf;
    return ratesIn((await priceList(signal)).rows, currency);
  };

  /** The rows as they come: of every country and type, as WIIL filters by neither. */
  const searchWith = async (
    { areaCode, contains, postalCode }: Pick<SearchQuery, 'areaCode' | 'contains' | 'postalCode'>,
    rates: Promise<RateOf>,
    signal?: AbortSignal,
  ): Promise<Rows<AvailableNumber>> => {
    const query = { areaCode: areaCode || undefined, contains: contains || undefined, postalCode };
    const request = { method: 'GET', path: `${SHOP}/numbers`, query, signal, expect: [200] } as const;
    const [{ data, fetchedAt }, rateOf] = await Promise.all([
      call(request, () => WirePageOrListSchema),
      rates,
    ]);
    return { ...readOffers(data.data, (row) => reader.available(row, rateOf)), fetchedAt };
  };

  return {
    priceList,

    search: async (query, signal) => {
      requireDigits('area code', query.areaCode);
      requireDigits('part of the number', query.contains);
      return await searchWith(query, ratesFor(false, signal), signal);
    },

    quote: async ({ phoneNumber, countryCode, numberType }, signal) => {
      const rates = ratesFor(true, signal);
      const searches = [await nationalDigits(phoneNumber), phoneNumber.slice(1)].map(
        (contains) => () => searchWith({ contains }, rates, signal),
      );
      return await quoteBySearching(phoneNumber, searches, async () =>
        (await rates)(countryCode, numberType),
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
function ratesIn(lines: readonly PhoneNumberPricing[], currency: string): RateOf {
  const rates = new Map<string, Rate>();
  for (const line of lines) {
    const key = `${line.countryCode} ${line.number_type}`;
    const rate = listedRate(line, currency);
    const before = rates.get(key);
    rates.set(key, before === undefined ? rate : either(before, rate));
  }
  return (countryCode, numberType) => {
    const known = countryCode !== undefined && numberType !== 'UNKNOWN';
    return (known ? rates.get(`${countryCode} ${numberType}`) : undefined) ?? { kind: 'not-stated' };
  };
}

function either(left: Rate, right: Rate): Rate {
  const [first, second] = [left, right].map((rate) => (rate.kind === 'not-stated' ? '' : rate.text));
  return first === second ? left : { kind: 'unreadable', text: `${first} or ${second}` };
}
