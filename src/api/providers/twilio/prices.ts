/** What Twilio asks an account for numbers of a country: https://www.twilio.com/docs/phone-numbers/pricing. */

import { formatType } from '../../../text/format.ts';
import { ApiError } from '../../errors.ts';
import type { HttpClient } from '../../http/client.ts';
import { deadline } from '../../http/deadline.ts';
import { MAX_SHOWN_PRICE, PRICE_LIST_IS_FRESH_MS, PRICE_OF_OWNED } from '../../limits.ts';
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
  /**
   * For numbers that are shown with today's price: as they were read a few minutes ago, or now. undefined where they cannot be read, or not
   * soon: nothing else waits for them. Never rejects.
   */
  shown(countryCode: string): Promise<CountryPrices | undefined>;
}

export function createPrices(http: HttpClient, tidy: Tidy, runtime: Runtime): Prices {
  const typeOf = createTypeReader(tidy);
  /** undefined: they could not be read. */
  const known = new Map<string, { readonly at: number; readonly prices: CountryPrices | undefined }>();
  const underWay = new Map<string, Promise<CountryPrices | undefined>>();
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
    return countryPrices(withoutContradictions({ rows, unreadable, fetchedAt }));
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
  const readSoon = async (countryCode: string): Promise<CountryPrices | undefined> => {
    using soon = deadline(PRICE_OF_OWNED.patience);
    try {
      return await read(countryCode, soon.signal);
    } catch {
      known.set(countryCode, { at: runtime.monotonic(), prices: undefined });
      return undefined;
    } finally {
      underWay.delete(countryCode);
    }
  };
  return {
    read,
    shown: async (countryCode) => {
      const before = known.get(countryCode);
      const age = runtime.monotonic() - (before?.at ?? Number.NEGATIVE_INFINITY);
      const fresh = before?.prices === undefined ? PRICE_OF_OWNED.retryAfter : PRICE_LIST_IS_FRESH_MS;
      if (age < fresh) return before?.prices;
      const reading = underWay.get(countryCode) ?? readSoon(countryCode);
      underWay.set(countryCode, reading);
      return await reading;
    },
  };
}

/** Where rows state different prices for one type, none of them is believed: the price is a text that names all of them. */
function withoutContradictions(list: Rows<PhoneNumberPricing>): Rows<PhoneNumberPricing> {
  const reasons: string[] = [];
  const rows = [...Map.groupBy(list.rows, ({ number_type }) => number_type)].flatMap(([type, lines]) => {
    const stated = new Set(lines.map(({ price }) => String(price)));
    const [first] = lines;
    if (type === 'UNKNOWN' || first === undefined || stated.size === 1) return lines;
    const { setupFee: _, ...line } = first;
    const price = `${[...stated].join(' or ')} ${line.currency}`;
    reasons.push(`Twilio states different prices of ${formatType(type)} numbers: ${price}.`);
    return [
      { ...line, phoneNumberPrices: lines.flatMap(({ phoneNumberPrices }) => phoneNumberPrices), price },
    ];
  });
  return { ...list, rows, ...(reasons.length === 0 ? {} : { reason: reasons.join(' ') }) };
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
