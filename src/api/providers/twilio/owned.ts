/** The numbers of the account: https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource. */
import { ApiError } from '../../errors.ts';
import type { HttpClient } from '../../http/client.ts';
import type { ConfigurationChange, OwnedNumber } from '../../model.ts';
import type { Provider, PurchaseOrder } from '../../provider.ts';
import { wireConfiguration } from '../configuration.ts';
import { answeredAboutAnother, readBeforeChange, readRows, requirePhoneNumber } from '../reading.ts';
import { nextPage } from './hosts.ts';
import { CONFIGURATION, type OwnedOffer, type TwilioReader } from './mapping.ts';
import type { CountryPrices, Prices } from './prices.ts';
import { WireOwnedPageSchema, WireOwnedSchema } from './wire.ts';

export interface OwnedDeps {
  readonly api: HttpClient;
  readonly accountPath: string;
  readonly reader: TwilioReader;
  readonly prices: Prices;
}

type Owned = Pick<Provider, 'listOwned' | 'getOwned' | 'purchase' | 'updateOwned' | 'release'>;

/** The most rows of a page. */
export const OWNED_PAGE_SIZE = 1_000;

export function createOwned(deps: OwnedDeps): Owned {
  const { api, accountPath, reader } = deps;
  const list = `${accountPath}/IncomingPhoneNumbers.json`;
  const find = createFind(deps, list);
  /** An answer that must be about the number that was asked for. */
  const send = async (path: string, form: Record<string, string>, phoneNumber: string, expect: number[]) => {
    const { data, status } = await api.json({ method: 'POST', path, form, expect }, () => WireOwnedSchema);
    const number = reader.owned(data);
    if (number?.phoneNumber === phoneNumber) return number;
    throw answeredAboutAnother(phoneNumber, api.host, false, status);
  };
  return {
    listOwned: async ({ cursor, pageSize }, signal) => {
      const path = cursor ?? `${list}?PageSize=${Math.min(pageSize, OWNED_PAGE_SIZE)}`;
      const request = { method: 'GET', path, signal, expect: [200] } as const;
      const { data, fetchedAt } = await api.json(request, () => WireOwnedPageSchema);
      const { rows, unreadable } = readRows(data.incoming_phone_numbers, reader.owned);
      const next = nextPage(data.next_page_uri, api);
      const priced = await withPrices(rows, deps.prices, signal);
      return { rows: priced, unreadable, fetchedAt, ...(next === undefined ? {} : { next }) };
    },
    getOwned: async (phoneNumber, signal) => {
      const number = await find(phoneNumber, signal);
      if (number === undefined) return undefined;
      return (await withPrices([number], deps.prices, signal))[0];
    },
    purchase: async (order) => {
      requirePhoneNumber(order.phoneNumber);
      const number = await send(list, purchaseForm(order), order.phoneNumber, [200, 201]);
      return { kind: 'owned', number: { ...number, monthlyRate: { kind: 'not-stated' } } };
    },
    updateOwned: async (phoneNumber, change, signal) => {
      const { providerId } = await readBeforeChange(find, phoneNumber, signal);
      const form = wireConfiguration(CONFIGURATION, change);
      const number = await send(numberPath(accountPath, providerId), { ...form }, phoneNumber, [200]);
      return (
        (await withPrices([number], deps.prices, signal))[0] ?? {
          ...number,
          monthlyRate: { kind: 'not-stated' },
        }
      );
    },
    release: async ({ phoneNumber, providerId }, signal) => {
      const id = providerId ?? (await readBeforeChange(find, phoneNumber, signal)).providerId;
      const path = numberPath(accountPath, id);
      await api.empty({ method: 'DELETE', path, signal, expect: [200, 204] });
    },
  };
}

type Find = (phoneNumber: string, signal?: AbortSignal) => Promise<OwnedOffer | undefined>;

/** Twilio's filter also finds parts of numbers: only the exact one is taken. An empty list, and no 404, means "not owned". */
function createFind({ api, reader }: OwnedDeps, list: string): Find {
  return async (phoneNumber, signal) => {
    requirePhoneNumber(phoneNumber);
    const query = { PhoneNumber: phoneNumber, PageSize: 50 };
    const request = { method: 'GET', path: list, query, signal, expect: [200] } as const;
    const { data, status } = await api.json(request, () => WireOwnedPageSchema);
    const { rows, unreadable } = readRows(data.incoming_phone_numbers, reader.owned);
    const number = rows.find((row) => row.phoneNumber === phoneNumber);
    const strange = rows.find((row) => !row.phoneNumber.includes(phoneNumber.slice(1)));
    if (number === undefined && strange !== undefined)
      throw answeredAboutAnother(phoneNumber, api.host, true, status);
    if (number !== undefined || unreadable === 0) return number;
    throw new ApiError({
      code: 'contract',
      message: `${api.host} answered with a number that cannot be read, which may be ${phoneNumber}.`,
      hint: 'Try again. If it happens again, report it to the provider.',
      retryable: true,
      progress: 'answered',
      status,
    });
  };
}

function numberPath(accountPath: string, providerId: string): string {
  return `${accountPath}/IncomingPhoneNumbers/${encodeURIComponent(providerId)}.json`;
}

/** Never an area code: the server would choose the number. */
function purchaseForm(order: PurchaseOrder): Record<string, string> {
  const { phoneNumber, friendlyName, voiceUrl, smsUrl, addressId, documentsId } = order;
  const change: ConfigurationChange = {
    ...(friendlyName === undefined ? {} : { friendlyName }),
    ...(voiceUrl === undefined ? {} : { voiceUrl }),
    ...(smsUrl === undefined ? {} : { smsUrl }),
  };
  return {
    PhoneNumber: phoneNumber,
    ...wireConfiguration(CONFIGURATION, change),
    ...(addressId === undefined ? {} : { AddressSid: addressId }),
    ...(documentsId === undefined ? {} : { BundleSid: documentsId }),
  };
}

/** Twilio states no price of an owned number. This is the price of such a number today, where its list can be read. */
async function withPrices(
  numbers: readonly OwnedOffer[],
  prices: Prices,
  signal: AbortSignal | undefined,
): Promise<OwnedNumber[]> {
  const countries = new Set(numbers.flatMap(({ countryCode }) => countryCode ?? []));
  const lists = new Map<string, CountryPrices>();
  await Promise.all(
    [...countries].map(async (countryCode) => {
      const list = await prices.recent(countryCode, signal).catch(() => undefined);
      if (list !== undefined) lists.set(countryCode, list);
    }),
  );
  return numbers.map((number) => {
    const list = lists.get(number.countryCode ?? '');
    const monthlyRate = list?.priceOf(number.numberType) ?? { kind: 'not-stated' };
    if (monthlyRate.kind === 'not-stated') return { ...number, monthlyRate };
    return { ...number, monthlyRate, monthlyRateIsListPrice: true };
  });
}
