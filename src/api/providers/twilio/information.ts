/** What Twilio says about any number, and about the account. */
import { ApiError, toApiError } from '../../errors.ts';
import { MAX_SHOWN_DETAILS, MAX_SHOWN_NAME, MAX_SHOWN_WORD, QUESTIONS_AT_A_TIME } from '../../limits.ts';
import { moneyOfDecimal, multiply } from '../../money/money.ts';
import { Pool } from '../../pool.ts';
import type { LookupField, PaidLookup, Portability, Provider } from '../../provider.ts';
import { answeredAboutAnother, invalid, readCountry, requirePhoneNumber, type Tidy } from '../reading.ts';
import type { TwilioHosts } from './hosts.ts';
import {
  WireAccountSchema,
  WireBalanceSchema,
  WireLookupSchema,
  WireOwnedPageSchema,
  WirePortabilitySchema,
} from './wire.ts';

/** https://www.twilio.com/docs/lookup/v2-api: each field is billed per request. The prices are third-party figures of 2026. */
export const PAID_LOOKUPS: readonly PaidLookup[] = [
  { field: 'line type', price: 'about USD 0.008 per request' },
  { field: 'caller name', price: 'about USD 0.01 per request', countries: ['US'] },
];
const WIRE_FIELDS: Readonly<Partial<Record<LookupField, string>>> = {
  'line type': 'line_type_intelligence',
  'caller name': 'caller_name',
};

/** https://www.twilio.com/docs/phone-numbers/port-in/portability-api */
const NOT_PORTABLE: Readonly<Record<number, string>> = {
  22130: 'Twilio does not support moving this number.',
  22133: 'Twilio moves this number only by hand: open a ticket at its support.',
  22137: 'The number is being moved already.',
};

type Information = Required<Pick<Provider, 'portability' | 'lookup' | 'balance' | 'checkAccount'>>;

export function createInformation(hosts: TwilioHosts, accountPath: string, tidy: Tidy): Information {
  return {
    portability: createPortability(hosts, tidy),
    lookup: createLookup(hosts, tidy),
    balance: async (signal) => {
      const path = `${accountPath}/Balance.json`;
      const request = { method: 'GET', path, signal, expect: [200] } as const;
      const { data, fetchedAt, status } = await hosts.api.json(request, () => WireBalanceSchema);
      const debt = data.balance.startsWith('-');
      const money = moneyOfDecimal(data.balance.slice(debt ? 1 : 0), data.currency);
      if (money !== undefined) return { money: debt ? multiply(money, -1) : money, fetchedAt };
      throw new ApiError({
        code: 'contract',
        message: `${hosts.api.host} stated a balance that cannot be read: ${tidy(data.balance, MAX_SHOWN_WORD).text}.`,
        hint: 'Look at the balance in the Twilio Console.',
        retryable: false,
        progress: 'answered',
        status,
      });
    },
    checkAccount: async (signal) => {
      const list = `${accountPath}/IncomingPhoneNumbers.json`;
      const request = { method: 'GET', path: list, query: { PageSize: 1 }, signal, expect: [200] } as const;
      const { fetchedAt } = await hosts.api.json(request, () => WireOwnedPageSchema);
      return { notices: await readNotices(hosts, accountPath, tidy, signal), fetchedAt };
    },
  };
}

/** What kind of account it is. A standard or restricted key may not read it, which is no fault of the key. */
async function readNotices(
  { api }: TwilioHosts,
  accountPath: string,
  tidy: Tidy,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  try {
    const request = { method: 'GET', path: `${accountPath}.json`, signal, expect: [200] } as const;
    const { data } = await api.json(request, () => WireAccountSchema);
    const notices: string[] = [];
    if (data.type === 'Trial') {
      notices.push(
        'This is a trial account: it can own one number, and only after a phone number was verified.',
      );
    }
    const status = tidy(data.status ?? '', MAX_SHOWN_WORD).text;
    if (status !== '' && status !== 'active') notices.push(`The account is ${status}.`);
    return notices;
  } catch (error) {
    const failure = toApiError(error);
    if (failure.code === 'cancelled') throw failure;
    return failure.code === 'auth' ? [] : [`The kind of account could not be read: ${failure.message}`];
  }
}

/** Twilio answers about one number at a time. */
function createPortability({ numbers }: TwilioHosts, tidy: Tidy): Information['portability'] {
  const ask = async (phoneNumber: string, signal: AbortSignal | undefined): Promise<Portability> => {
    requirePhoneNumber(phoneNumber);
    const path = `/v1/Porting/Portability/PhoneNumber/${encodeURIComponent(phoneNumber)}`;
    const request = { method: 'GET', path, signal, expect: [200] } as const;
    const { data, fetchedAt, status } = await numbers.json(request, () => WirePortabilitySchema);
    if (data.phone_number !== phoneNumber)
      throw answeredAboutAnother(phoneNumber, numbers.host, true, status);
    const code = data.not_portable_reason_code ?? undefined;
    const words = tidy(data.not_portable_reason ?? '', MAX_SHOWN_DETAILS).text;
    const reasons = [
      code === undefined ? '' : (NOT_PORTABLE[code] ?? ''),
      words === '' ? '' : `Twilio: ${words}${code === undefined ? '' : ` (${code})`}.`,
      data.pin_and_account_number_required === true
        ? 'Moving it needs the account number and the PIN of the present carrier.'
        : '',
    ].filter((text) => text !== '');
    return {
      phoneNumber,
      ...(data.portable == null ? {} : { portable: data.portable }),
      reasons,
      fetchedAt,
    };
  };
  return async (phoneNumbers, signal) => {
    const pool = new Pool(QUESTIONS_AT_A_TIME);
    return await Promise.all(phoneNumbers.map((phoneNumber) => pool.run(() => ask(phoneNumber, signal))));
  };
}

function createLookup({ lookups }: TwilioHosts, tidy: Tidy): Information['lookup'] {
  return async (phoneNumber, paid, signal) => {
    requirePhoneNumber(phoneNumber);
    const fields = paid.map((field) => {
      const name = WIRE_FIELDS[field];
      if (name === undefined) throw invalid(`Twilio cannot look up the ${field}.`, 'Leave it out.');
      return name;
    });
    const path = `/v2/PhoneNumbers/${encodeURIComponent(phoneNumber)}`;
    const query = { Fields: fields.length === 0 ? undefined : fields.join(',') };
    const once = fields.length === 0 ? undefined : true;
    const request = { method: 'GET', path, query, once, signal, expect: [200] } as const;
    const { data, fetchedAt, status } = await lookups.json(request, () => WireLookupSchema);
    if (data.phone_number !== phoneNumber)
      throw answeredAboutAnother(phoneNumber, lookups.host, true, status);
    const text = (value: string | null | undefined) => tidy(value ?? '', MAX_SHOWN_NAME).text;
    const countryCode = readCountry(data.country_code ?? '');
    const stated = {
      nationalFormat: text(data.national_format),
      lineType: text(data.line_type_intelligence?.type),
      carrier: text(data.line_type_intelligence?.carrier_name),
      callerName: text(data.caller_name?.caller_name),
    };
    return {
      phoneNumber,
      ...(data.valid == null ? {} : { valid: data.valid }),
      ...(countryCode === undefined ? {} : { countryCode }),
      ...Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== '')),
      fetchedAt,
    };
  };
}
