/** The numbers of the account: https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource. */
import { ApiError } from '../../errors.ts';
import type { HttpClient } from '../../http/client.ts';
import type { ConfigurationChange, OwnedNumber } from '../../model.ts';
import type { Provider, PurchaseOrder } from '../../provider.ts';
import { wireConfiguration } from '../configuration.ts';
import {
  answeredAboutAnother,
  neitherFoundNorMissing,
  readBeforeChange,
  readRows,
  requireOwnId,
  requirePhoneNumber,
} from '../reading.ts';
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
    if (number === undefined) throw unreadableAnswer(phoneNumber, api.host, status);
    throw answeredAboutAnother(phoneNumber, api.host, false, status);
  };
  return {
    listOwned: async ({ cursor, pageSize }, signal) => {
      const path = cursor ?? `${list}?PageSize=${Math.min(pageSize, OWNED_PAGE_SIZE)}`;
      const request = { method: 'GET', path, signal, expect: [200] } as const;
      const { data, fetchedAt } = await api.json(request, () => WireOwnedPageSchema);
      const { rows, unreadable } = readRows(data.incoming_phone_numbers, reader.owned);
      const next = nextPage(data.next_page_uri, api);
      const priced = await withPrices(rows, deps.prices);
      return { rows: priced, unreadable, fetchedAt, ...(next === undefined ? {} : { next }) };
    },
    getOwned: async (phoneNumber, signal) => {
      const number = await find(phoneNumber, signal);
      return number === undefined ? undefined : (await withPrices([number], deps.prices))[0];
    },
    purchase: async (order) => {
      requirePhoneNumber(order.phoneNumber);
      const number = await send(list, purchaseForm(order), order.phoneNumber, [200, 201]);
      return { kind: 'owned', number: { ...number, monthlyRate: { kind: 'not-stated' } } };
    },
    updateOwned: async (phoneNumber, change, signal) => {
      const { providerId } = await readBeforeChange(find, phoneNumber, signal);
      await requireOwnId({ phoneNumber, providerId }, (id) => readById(deps, id, signal));
      const form = wireConfiguration(CONFIGURATION, change);
      const number = await send(numberPath(accountPath, providerId), { ...form }, phoneNumber, [200]);
      return (
        (await withPrices([number], deps.prices))[0] ?? {
          ...number,
          monthlyRate: { kind: 'not-stated' },
        }
      );
    },
    release: async ({ phoneNumber, providerId }, signal) => {
      const id = providerId ?? (await readBeforeChange(find, phoneNumber, signal)).providerId;
      await requireOwnId({ phoneNumber, providerId: id }, (own) => readById(deps, own, signal));
      const path = numberPath(accountPath, id);
      await api.empty({ method: 'DELETE', path, signal, expect: [200, 204] });
    },
  };
}

type Find = (phoneNumber: string, signal?: AbortSignal) => Promise<OwnedOffer | undefined>;

/** More pages than numbers that contain all digits of another one: this ends a server that never ends. */
const MOST_PAGES = 10;

/**
 * Twilio's filter also finds parts of numbers: only the exact one is taken. The end of the list, and no 404, means "not owned"; a page
 * may be empty and not be the last one.
 */
function createFind({ api, reader }: OwnedDeps, list: string): Find {
  return async (phoneNumber, signal) => {
    requirePhoneNumber(phoneNumber);
    const query = new URLSearchParams({ PhoneNumber: phoneNumber, PageSize: '50' });
    let path: string | undefined = `${list}?${query}`;
    let unread = 0;
    for (let page = 1; path !== undefined; page += 1) {
      const request = { method: 'GET', path, signal, expect: [200] } as const;
      const answer = await api.json(request, () => WireOwnedPageSchema);
      const { data, status } = answer;
      const { rows, unreadable } = readRows(data.incoming_phone_numbers, reader.owned);
      const number = rows.find((row) => row.phoneNumber === phoneNumber);
      if (number !== undefined) return number;
      if (rows.some((row) => !row.phoneNumber.includes(phoneNumber.slice(1)))) {
        throw answeredAboutAnother(phoneNumber, api.host, true, status);
      }
      unread += unreadable;
      path = nextPage(data.next_page_uri, api);
      if (path === undefined && unread === 0) return undefined;
      if (path !== undefined && page < MOST_PAGES) continue;
      const why =
        path === undefined
          ? `answered with a number that cannot be read, which may be ${phoneNumber}`
          : `does not end its list, so that ${phoneNumber} may be in it`;
      throw neitherFoundNorMissing(api.host, why, status);
    }
    return undefined;
  };
}

/** The number with this SID; undefined when the answer cannot be read. */
async function readById(
  { api, accountPath, reader }: OwnedDeps,
  id: string,
  signal: AbortSignal | undefined,
): Promise<OwnedOffer | undefined> {
  const request = { method: 'GET', path: numberPath(accountPath, id), signal, expect: [200] } as const;
  const { data } = await api.json(request, () => WireOwnedSchema);
  return reader.owned(data);
}

/** Twilio did what it was asked to, and its answer cannot be used. */
function unreadableAnswer(phoneNumber: string, host: string, status: number): ApiError {
  return new ApiError({
    code: 'contract',
    message: `${host} answered ${status} for ${phoneNumber} with a number whose SID or digits cannot be read.`,
    hint: 'Check your numbers before you try again.',
    retryable: false,
    progress: 'sent',
    status,
  });
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
async function withPrices(numbers: readonly OwnedOffer[], prices: Prices): Promise<OwnedNumber[]> {
  const countries = new Set(numbers.flatMap(({ countryCode }) => countryCode ?? []));
  const lists = new Map<string, CountryPrices>();
  await Promise.all(
    [...countries].map(async (countryCode) => {
      const list = await prices.shown(countryCode);
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
