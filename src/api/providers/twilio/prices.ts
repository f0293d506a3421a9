/** What Twilio asks an account for numbers of a country: https://www.twilio.com/docs/phone-numbers/pricing. */

import { ApiError } from '../../errors.ts';
import type { HttpClient } from '../../http/client.ts';
import { MAX_SHOWN_PRICE, PRICE_LIST_IS_FRESH_MS } from '../../limits.ts';
import type { NumberType, PhoneNumberPricing } from '../../model.ts';
import { listedPrice } from '../../money/listed-price.ts';
import type { Money, Price } from '../../money/money.ts';
import { moneyOfDecimal } from '../../money/money.ts';
import type { Rows } from '../../provider.ts';
import type { Runtime } from '../../runtime.ts';
import { createTypeReader, readCountry, readRows, type Tidy } from '../reading.ts';
import { WirePriceSchema, WirePricesSchema } from './wire.ts';

/** The prices of one country, by type. */
export interface CountryPrices {
  readonly rows: Rows<PhoneNumberPricing>;
  priceOf(numberType: NumberType): Price;
  /** Twilio charges nothing once; missing where the price itself is not known. */
  setupFeeOf(numberType: NumberType): Money | undefined;
}

export interface Prices {
  /** As Twilio has them now. Throws ApiError. */
  read(countryCode: string, signal?: AbortSignal): Promise<CountryPrices>;
  /** As they were read a few minutes ago, or now. */
  recent(countryCode: string, signal?: AbortSignal): Promise<CountryPrices>;
}

export function createPrices(http: HttpClient, tidy: Tidy, runtime: Runtime): Prices {
  const typeOf = createTypeReader(tidy);
  const known = new Map<string, { readonly at: number; readonly prices: CountryPrices }>();
  const list = async (countryCode: string, signal: AbortSignal | undefined): Promise<CountryPrices> => {
    const path = `/v1/PhoneNumbers/Countries/${encodeURIComponent(countryCode)}`;
    const { data, fetchedAt } = await http.json(
      { method: 'GET', path, signal, expect: [200] },
      () => WirePricesSchema,
    );
    const country = readCountry(data.iso_country);
    const currency = data.price_unit;
    const { rows, unreadable } = readRows(data.phone_number_prices, (row): PhoneNumberPricing | undefined => {
      const wire = WirePriceSchema.safeParse(row);
      if (!wire.success || country !== countryCode) return undefined;
      const current_price = tidy(wire.data.current_price, MAX_SHOWN_PRICE).text;
      const base_price = tidy(wire.data.base_price ?? '', MAX_SHOWN_PRICE).text;
      const price = moneyOfDecimal(current_price, currency);
      return {
        number_type: typeOf(wire.data.number_type).numberType,
        country: tidy(data.country ?? countryCode, 64).text,
        countryCode,
        phoneNumberPrices: [{ current_price, ...(base_price === '' ? {} : { base_price }) }],
        price: price === undefined ? current_price : Number(price.amount),
        ...(price === undefined ? {} : { setupFee: { amount: '0', currency } }),
        priceUnit: 'month',
        currency,
      };
    });
    return countryPrices({ rows, unreadable, fetchedAt });
  };
  const read: Prices['read'] = async (countryCode, signal) => {
    const prices = await list(countryCode, signal).catch((error: unknown) => {
      // Twilio's own "not found": it sells no numbers there, which is an answer.
      if (!(error instanceof ApiError) || error.code !== 'not-found') throw error;
      return countryPrices({ rows: [], unreadable: 0, fetchedAt: runtime.now() });
    });
    known.set(countryCode, { at: runtime.monotonic(), prices });
    return prices;
  };
  return {
    read,
    recent: async (countryCode, signal) => {
      const before = known.get(countryCode);
      const fresh = before !== undefined && runtime.monotonic() - before.at < PRICE_LIST_IS_FRESH_MS;
      return fresh ? before.prices : await read(countryCode, signal);
    },
  };
}

function countryPrices(rows: Rows<PhoneNumberPricing>): CountryPrices {
  const line = (numberType: NumberType) =>
    numberType === 'UNKNOWN' ? undefined : rows.rows.find((row) => row.number_type === numberType);
  return {
    rows,
    priceOf: (numberType) => {
      const found = line(numberType);
      return found === undefined ? { kind: 'not-stated' } : listedPrice(found, found.currency);
    },
    setupFeeOf: (numberType) => line(numberType)?.setupFee,
  };
}
