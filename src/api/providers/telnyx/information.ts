/** What Telnyx says about any number, and about the account. */
import { ApiError, toApiError } from '../../errors.ts';
import type { HttpClient } from '../../http/client.ts';
import { MAX_SHOWN_DETAILS, MAX_SHOWN_NAME, MAX_SHOWN_WORD } from '../../limits.ts';
import { moneyOfDecimal, multiply } from '../../money/money.ts';
import type { Balance, LookupField, PaidLookup, Portability, Provider } from '../../provider.ts';
import {
  answeredAboutAnother,
  invalid,
  readCountry,
  readRows,
  requirePhoneNumber,
  type Tidy,
} from '../reading.ts';
import {
  WireBalanceSchema,
  WireListSchema,
  WireLookupSchema,
  WirePortabilitySchema,
  wireOne,
} from './wire.ts';

/** https://developers.telnyx.com/docs/identity/number-lookup: every lookup is billed. The price is a third-party figure of 2026. */
export const PAID_LOOKUPS: readonly PaidLookup[] = [
  { field: 'carrier', price: 'about USD 0.003 per request' },
  { field: 'caller name', price: 'a price of its own per request', countries: ['US'] },
];
const WIRE_TYPES: Readonly<Partial<Record<LookupField, string>>> = {
  carrier: 'carrier',
  'caller name': 'caller-name',
};

type Information = Required<Pick<Provider, 'portability' | 'lookup' | 'balance' | 'checkAccount'>>;

export function createInformation(api: HttpClient, tidy: Tidy): Information {
  const balance = createBalance(api, tidy);
  return {
    portability: createPortability(api, tidy),
    lookup: createLookup(api, tidy),
    balance,
    checkAccount: async (signal) => {
      const { money, fetchedAt } = await balance(signal);
      const empty = money.amount.startsWith('-') || Number(money.amount) === 0;
      const notices = empty ? ['The balance is used up: nothing can be bought before it is topped up.'] : [];
      return { notices, fetchedAt };
    },
  };
}

function createBalance(api: HttpClient, tidy: Tidy): Information['balance'] {
  return async (signal): Promise<Balance> => {
    const request = { method: 'GET', path: '/balance', signal, expect: [200] } as const;
    const { data, fetchedAt, status } = await api.json(request, () => wireOne(WireBalanceSchema));
    const { balance, currency } = data.data;
    const debt = balance.startsWith('-');
    const money = moneyOfDecimal(balance.slice(debt ? 1 : 0), currency);
    if (money !== undefined) return { money: debt ? multiply(money, -1) : money, fetchedAt };
    throw new ApiError({
      code: 'contract',
      message: `${api.host} stated a balance that cannot be read: ${tidy(balance, MAX_SHOWN_WORD).text}.`,
      hint: 'Look at the balance in the Telnyx portal.',
      retryable: false,
      progress: 'answered',
      status,
    });
  };
}

/** https://developers.telnyx.com/docs/numbers/porting: several numbers in one request, which changes nothing. */
function createPortability(api: HttpClient, tidy: Tidy): Information['portability'] {
  return async (phoneNumbers, signal) => {
    for (const phoneNumber of phoneNumbers) requirePhoneNumber(phoneNumber);
    const json = { phone_numbers: phoneNumbers };
    const request = {
      method: 'POST',
      path: '/portability_checks',
      json,
      signal,
      expect: [200, 201],
    } as const;
    const { data, fetchedAt, status } = await api.json(request, () => WireListSchema);
    const { rows } = readRows(data.data, (row) => {
      const wire = WirePortabilitySchema.safeParse(row);
      return wire.success ? wire.data : undefined;
    });
    const answered = phoneNumbers.flatMap(
      (phoneNumber) => rows.find(({ phone_number }) => phone_number === phoneNumber) ?? [],
    );
    const [first] = phoneNumbers;
    if (answered.length === 0 && first !== undefined)
      throw answeredAboutAnother(first, api.host, true, status);
    return answered.map((row): Portability => {
      const phoneNumber = row.phone_number;
      const words = tidy(row.not_portable_reason ?? '', MAX_SHOWN_DETAILS).text;
      const reasons = [
        words === '' ? '' : `Telnyx: ${words.replace(/\.$/, '')}.`,
        row.portable === true && row.fast_portable === true ? 'It can be moved quickly (FastPort).' : '',
      ].filter((text) => text !== '');
      return { phoneNumber, ...(row.portable == null ? {} : { portable: row.portable }), reasons, fetchedAt };
    });
  };
}

/** One request for each type: Telnyx looks up one at a time, and bills each. */
function createLookup(api: HttpClient, tidy: Tidy): Information['lookup'] {
  const ask = async (phoneNumber: string, type: string, signal: AbortSignal | undefined) => {
    const path = `/number_lookup/${encodeURIComponent(phoneNumber)}`;
    const request = { method: 'GET', path, query: { type }, once: true, signal, expect: [200] } as const;
    const { data, fetchedAt, status } = await api.json(request, () => wireOne(WireLookupSchema));
    if (data.data.phone_number === phoneNumber) return { wire: data.data, fetchedAt };
    throw answeredAboutAnother(phoneNumber, api.host, true, status);
  };
  return async (phoneNumber, paid, signal) => {
    requirePhoneNumber(phoneNumber);
    const types = paid.map((field) => {
      const type = WIRE_TYPES[field];
      if (type === undefined) throw invalid(`Telnyx cannot look up the ${field}.`, 'Leave it out.');
      return type;
    });
    if (types.length === 0) throw invalid('Telnyx bills for every lookup.', 'Name what to look up.');
    const settled = await Promise.allSettled(types.map((type) => ask(phoneNumber, type, signal)));
    const answers = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const failures = settled.flatMap((one) => (one.status === 'rejected' ? [toApiError(one.reason)] : []));
    const [failure] = failures;
    // What was answered was billed, so it is kept.
    if (failure !== undefined && (answers.length === 0 || failure.code === 'cancelled')) throw failure;
    const text = (value: string | null | undefined) => tidy(value ?? '', MAX_SHOWN_NAME).text;
    const first = (pick: (wire: (typeof answers)[number]['wire']) => string | null | undefined) =>
      text(answers.map(({ wire }) => pick(wire)).find((value) => value != null && value !== ''));
    const countryCode = readCountry(first((wire) => wire.country_code));
    const stated = {
      nationalFormat: first((wire) => wire.national_format),
      lineType: first((wire) => wire.carrier?.type),
      carrier: first((wire) => wire.carrier?.name),
      callerName: first((wire) => wire.caller_name?.caller_name),
    };
    return {
      phoneNumber,
      ...(countryCode === undefined ? {} : { countryCode }),
      ...Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== '')),
      ...(failure === undefined ? {} : { reason: failures.map(({ message }) => message).join(' ') }),
      fetchedAt: Math.max(...answers.map(({ fetchedAt }) => fetchedAt)),
    };
  };
}
