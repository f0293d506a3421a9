/** What is particular to Twilio, at a server that answers as the test says. What every provider does, provider.test.ts shows. */

import { describe, expect, it } from 'vitest';
import { loadOwned } from '../../../../src/api/owned/load.ts';
import { portabilityOf } from '../../../../src/api/portability.ts';
import { hostUrls } from '../../../../src/api/providers/twilio/hosts.ts';
import { systemRuntime } from '../../../../src/api/runtime.ts';
import { failureOf } from '../support.ts';
import {
  AC,
  ACCOUNT_PATH,
  ownedRow,
  PN,
  refusal,
  SECRET,
  type SeenRequest,
  scriptedTwilio,
} from './scripted-twilio.ts';

const NUMBER = '+12125550142';
const OWNED = `${ACCOUNT_PATH}/IncomingPhoneNumbers.json`;
const ORDER = { phoneNumber: NUMBER, countryCode: 'US', numberType: 'LOCAL' } as const;
const US_PRICES = {
  country: 'United States',
  iso_country: 'US',
  price_unit: 'usd',
  phone_number_prices: [
    { number_type: 'local', base_price: '1.15', current_price: '1.150' },
    { number_type: 'toll free', base_price: '2.15', current_price: '30.000' },
  ],
};
const NOT_STATED = { kind: 'not-stated' } as const;
const pricing = ({ path }: SeenRequest) =>
  path.startsWith('/v1/PhoneNumbers/Countries/') ? { json: US_PRICES } : undefined;
const noRules = { json: { results: [], meta: {} } };
const offered = (phone_number: string, change: object = {}) => ({
  phone_number,
  friendly_name: phone_number,
  iso_country: 'US',
  address_requirements: 'none',
  capabilities: { voice: true, SMS: false, MMS: true, fax: false },
  ...change,
});

describe('hosts', () => {
  it.each([
    ['https://api.twilio.com', 'https://pricing.twilio.com'],
    ['https://api.dublin.ie1.twilio.com', 'https://pricing.dublin.ie1.twilio.com'],
    ['http://127.0.0.1:8080/twilio', 'http://127.0.0.1:8080/twilio'],
    ['https://api.twilio.com.example.net', 'https://api.twilio.com.example.net'],
  ])('%s takes its prices from %s', (base, expected) => {
    expect(hostUrls(base).pricing).toBe(expected);
  });

  it('sends account SID and secret, or key SID and secret, as Basic credentials', async () => {
    const empty = () => ({ json: { incoming_phone_numbers: [], next_page_uri: null } });
    const own = await scriptedTwilio(empty);
    await own.client.getOwned(NUMBER);
    const keyId = `SK${'1'.repeat(32)}`;
    const key = await scriptedTwilio(empty, { keyId });
    await key.client.getOwned(NUMBER);
    const sent = (request: SeenRequest | undefined) =>
      Buffer.from(request?.headers.authorization?.replace('Basic ', '') ?? '', 'base64').toString();
    expect(sent(own.requests[0])).toBe(`${AC}:${SECRET}`);
    expect(sent(key.requests[0])).toBe(`${keyId}:${SECRET}`);
    expect(key.requests[0]?.path).toBe(OWNED);
  });

  it('never shows the secret or the credentials that an answer repeats', async () => {
    const { client } = await scriptedTwilio(({ headers }) =>
      refusal(400, 21421, `You sent ${headers.authorization} with ${SECRET}`),
    );
    const error = await failureOf(client.getOwned(NUMBER));
    expect(error.message).not.toContain(SECRET);
    expect(error.message).not.toContain(Buffer.from(`${AC}:${SECRET}`).toString('base64'));
    expect(error.message).toContain('[key]');
  });
});

describe('search', () => {
  const types = {
    json: {
      subresource_uris: {
        local: `${ACCOUNT_PATH}/AvailablePhoneNumbers/US/Local.json`,
        toll_free: `${ACCOUNT_PATH}/AvailablePhoneNumbers/US/TollFree.json`,
      },
    },
  };

  it('asks for every type of the country and prices each row by its type', async () => {
    const { client } = await scriptedTwilio((request) => {
      if (request.path.endsWith('/US.json')) return types;
      if (request.path.endsWith('/Local.json'))
        return { json: { available_phone_numbers: [offered(NUMBER)] } };
      if (request.path.endsWith('/TollFree.json'))
        return { json: { available_phone_numbers: [offered('+18005550100')] } };
      return pricing(request) ?? noRules;
    });
    const { rows } = await client.searchAvailable({ countryCode: 'US' });
    expect(rows).toMatchObject([
      {
        phoneNumber: NUMBER,
        numberType: 'LOCAL',
        requirement: 'none',
        monthlyRate: { kind: 'money', money: { amount: '1.15', currency: 'USD' } },
        setupFee: { amount: '0', currency: 'USD' },
      },
      { phoneNumber: '+18005550100', numberType: 'TOLL_FREE', monthlyRate: { money: { amount: '30.00' } } },
    ]);
  });

  it('is partial when one type fails, and fails when all do', async () => {
    const answers = (failing: RegExp) => (request: SeenRequest) => {
      if (request.path.endsWith('/US.json')) return types;
      if (failing.test(request.path)) return refusal(403, 70051);
      if (request.path.includes('/AvailablePhoneNumbers/'))
        return { json: { available_phone_numbers: [offered(NUMBER)] } };
      return pricing(request) ?? noRules;
    };
    const partial = await scriptedTwilio(answers(/TollFree/));
    const { rows, reason } = await partial.client.searchAvailable({ countryCode: 'US' });
    expect(rows).toHaveLength(1);
    expect(reason).toContain('Toll-free numbers could not be searched');
    const none = await scriptedTwilio(answers(/TollFree|Local/));
    expect(await failureOf(none.client.searchAvailable({ countryCode: 'US' }))).toMatchObject({
      code: 'auth',
      providerCode: '70051',
    });
  });

  it('finds nothing, and no failure, where the country has no such type', async () => {
    const { client } = await scriptedTwilio((request) =>
      request.path.includes('/AvailablePhoneNumbers/') ? refusal(404, 20404) : (pricing(request) ?? noRules),
    );
    expect((await client.searchAvailable({ countryCode: 'US', numberType: 'MOBILE' })).rows).toEqual([]);
  });

  it('leaves the price open, and says so, where prices cannot be read', async () => {
    const { client } = await scriptedTwilio((request) => {
      if (request.path.endsWith('/Local.json'))
        return { json: { available_phone_numbers: [offered(NUMBER)] } };
      return request.path.startsWith('/v1/PhoneNumbers') ? refusal(403, 70051) : noRules;
    });
    const { rows, reason } = await client.searchAvailable({ countryCode: 'US', numberType: 'LOCAL' });
    expect(rows[0]?.monthlyRate).toEqual({ kind: 'not-stated' });
    expect(reason).toContain('The prices could not be read');
  });

  it.each([
    [
      'documents',
      { json: { results: [{ friendly_name: 'Germany: Local', requirements: {} }], meta: {} } },
      'none',
    ],
    ['none', noRules, 'none'],
    ['address', noRules, 'local'],
    [undefined, refusal(403, 70051), 'none'],
    ['address', refusal(403, 70051), 'any'],
  ])('an offer needs %s by the regulations %o and the row word %s', async (expected, rules, word) => {
    const { client } = await scriptedTwilio((request) => {
      if (request.path.endsWith('/Local.json'))
        return { json: { available_phone_numbers: [offered(NUMBER, { address_requirements: word })] } };
      return pricing(request) ?? rules;
    });
    const { rows } = await client.searchAvailable({ countryCode: 'US', numberType: 'LOCAL' });
    expect(rows[0]?.requirement).toBe(expected);
  });
});

describe('prices', () => {
  it('are none in a country where Twilio sells no numbers', async () => {
    const { client } = await scriptedTwilio(() => refusal(404, 20404));
    expect(await client.priceList?.({ countryCode: 'ES' })).toMatchObject({ rows: [], unreadable: 0 });
  });

  it('are unknown where something else says that the list is not there', async () => {
    const { client } = await scriptedTwilio(() => ({ status: 404, json: { message: 'no route' } }));
    expect(await failureOf(client.priceList?.({ countryCode: 'ES' }) ?? Promise.resolve())).toMatchObject({
      code: 'contract',
    });
  });
});

describe('prices of a carrier in trouble', () => {
  it('are not waited for beside an owned number, and not asked for again at once', async () => {
    const { client, requests } = await scriptedTwilio(({ path }) =>
      path.startsWith('/v1/PhoneNumbers')
        ? { hangs: true }
        : { json: { incoming_phone_numbers: [ownedRow()], next_page_uri: null } },
    );
    const asked = () => requests.filter(({ path }) => path.startsWith('/v1/PhoneNumbers')).length;
    const started = performance.now();
    const both = await Promise.all([client.getOwned(NUMBER), client.getOwned(NUMBER)]);
    expect(both.map((number) => number?.monthlyRate)).toEqual([NOT_STATED, NOT_STATED]);
    await client.getOwned(NUMBER);
    await client.listOwned({ page: 1, pageSize: 20 });
    expect(performance.now() - started).toBeLessThan(4_000);
    expect(asked()).toBe(1);
  });

  it('are unknown, and say why, where two rows state different ones', async () => {
    const line = { number_type: 'local', base_price: '1.15' };
    const { client } = await scriptedTwilio((request) => {
      if (request.path.endsWith('/Local.json'))
        return { json: { available_phone_numbers: [offered(NUMBER)] } };
      if (!request.path.startsWith('/v1/PhoneNumbers')) return noRules;
      const rows = ['1.15', '115.00', '1.150'].map((current_price) => ({ ...line, current_price }));
      return { json: { ...US_PRICES, phone_number_prices: rows } };
    });
    const list = await client.priceList?.({ countryCode: 'US' });
    expect(list?.reason).toBe('Twilio states different prices of local numbers: 1.15 or 115 USD.');
    const [found] = (await client.searchAvailable({ countryCode: 'US', numberType: 'LOCAL' })).rows;
    expect(found?.monthlyRate).toEqual({ kind: 'unreadable', text: '1.15 or 115 USD' });
    expect(found?.setupFee).toBeUndefined();
    expect((await client.quote(ORDER)).monthlyRate.kind).toBe('unreadable');
  });

  it('are read for each search: what is refreshed is no older than the screen says', async () => {
    let price = '1.15';
    const { client } = await scriptedTwilio((request) => {
      if (request.path.endsWith('/Local.json'))
        return { json: { available_phone_numbers: [offered(NUMBER)] } };
      if (!request.path.startsWith('/v1/PhoneNumbers')) return noRules;
      const row = { number_type: 'local', current_price: price };
      return { json: { ...US_PRICES, phone_number_prices: [row] } };
    });
    const query = { countryCode: 'US', numberType: 'LOCAL' } as const;
    await client.searchAvailable(query);
    price = '9.99';
    expect((await client.searchAvailable(query)).rows[0]?.monthlyRate).toMatchObject({
      money: { amount: '9.99' },
    });
  });
});

describe('owned numbers', () => {
  it('takes the exact number among those that Twilio finds', async () => {
    const { client, requests } = await scriptedTwilio(
      (request) =>
        pricing(request) ?? {
          json: {
            incoming_phone_numbers: [
              ownedRow({ phone_number: '+121255501420', sid: `PN${'2'.repeat(32)}` }),
              ownedRow(),
            ],
            next_page_uri: null,
          },
        },
    );
    expect(await client.getOwned(NUMBER)).toMatchObject({
      phoneNumber: NUMBER,
      providerId: PN,
      countryCode: 'US',
    });
    expect(requests[0]?.url).toContain('PhoneNumber=%2B12125550142');
  });

  it('tells what routes a number instead of its URLs', async () => {
    const app = `AP${'a'.repeat(32)}`;
    const trunk = `TK${'b'.repeat(32)}`;
    const row = ownedRow({ trunk_sid: trunk, voice_application_sid: app, sms_application_sid: app });
    const { client } = await scriptedTwilio(
      (request) => pricing(request) ?? { json: { incoming_phone_numbers: [row], next_page_uri: null } },
    );
    expect((await client.getOwned(NUMBER))?.routedBy).toEqual({
      voice: { kind: 'trunk', id: trunk },
      SMS: { kind: 'application', id: app },
    });
  });

  it('follows the link to the next page exactly as it came, to the end', async () => {
    const link = `${OWNED}?PageSize=1000&Page=1&PageToken=PA%2Babc+d`;
    const { client, requests } = await scriptedTwilio((request) => {
      const second = request.url.includes('Page=1');
      const row = second
        ? ownedRow({ phone_number: '+12125550143', sid: `PN${'3'.repeat(32)}` })
        : ownedRow();
      return (
        pricing(request) ?? { json: { incoming_phone_numbers: [row], next_page_uri: second ? null : link } }
      );
    });
    let last: { rows: readonly unknown[]; complete: boolean; total?: number } | undefined;
    for await (const step of loadOwned(client, { runtime: systemRuntime })) last = step;
    expect(last).toMatchObject({ complete: true });
    expect(last?.rows).toHaveLength(2);
    expect(last?.total).toBeUndefined();
    expect(requests.map(({ url }) => url)).toContain(link);
  });

  it.each(['https://evil.example/2010-04-01/x.json', '//evil.example/x.json', 'http://127.0.0.1:1/x.json'])(
    'sends nothing to a link that leads to another host: %s',
    async (link) => {
      const { client } = await scriptedTwilio(
        (request) =>
          pricing(request) ?? { json: { incoming_phone_numbers: [ownedRow()], next_page_uri: link } },
      );
      const error = await failureOf(client.listOwned({ page: 1, pageSize: 1_000 }));
      expect(error).toMatchObject({ code: 'contract' });
      expect(error.message).toContain('another host');
    },
  );

  it('is not complete when empty pages go on with links to others', async () => {
    const { client } = await scriptedTwilio((request) => {
      const page = Number(request.query.get('Page') ?? 0);
      const next = `${OWNED}?PageSize=1000&Page=${page + 1}`;
      const rows = page === 0 ? [ownedRow()] : [];
      return pricing(request) ?? { json: { incoming_phone_numbers: rows, next_page_uri: next } };
    });
    let last: { complete: boolean; reason?: string; rows: readonly unknown[] } | undefined;
    for await (const step of loadOwned(client, { runtime: systemRuntime })) last = step;
    expect(last?.rows).toHaveLength(1);
    expect(last).toMatchObject({ complete: false });
    expect(last?.reason).toContain('the provider names a further page');
  });

  it('stops at a link that leads in a circle', async () => {
    const { client } = await scriptedTwilio(
      (request) =>
        pricing(request) ?? {
          json: { incoming_phone_numbers: [ownedRow()], next_page_uri: `${OWNED}?Page=1` },
        },
    );
    const all = async () => {
      for await (const step of loadOwned(client, { runtime: systemRuntime })) void step;
    };
    expect(await failureOf(all())).toMatchObject({ code: 'contract' });
  });

  it('changes only the fields that are sent, and clears with an empty text', async () => {
    const { client, requests } = await scriptedTwilio((request) => {
      if (request.method === 'POST') return { json: ownedRow({ friendly_name: 'Desk' }) };
      if (request.path.includes(PN)) return { json: ownedRow() };
      return pricing(request) ?? { json: { incoming_phone_numbers: [ownedRow()], next_page_uri: null } };
    });
    await client.updateOwned(NUMBER, {
      friendlyName: 'Zürich + Co',
      voiceUrl: '',
      statusCallbackUrl: 'https://example.com/s',
    });
    const [post] = requests.filter(({ method }) => method === 'POST');
    expect(post?.path).toBe(`${ACCOUNT_PATH}/IncomingPhoneNumbers/${PN}.json`);
    expect(Object.fromEntries(post?.form ?? [])).toEqual({
      FriendlyName: 'Zürich + Co',
      VoiceUrl: '',
      StatusCallback: 'https://example.com/s',
    });
  });

  it('deletes by the SID that it is given, after a look at whose it is', async () => {
    const { client, requests } = await scriptedTwilio(({ method }) =>
      method === 'GET' ? { json: ownedRow() } : { status: 204 },
    );
    await client.release({ phoneNumber: NUMBER, providerId: PN });
    const path = `${ACCOUNT_PATH}/IncomingPhoneNumbers/${PN}.json`;
    expect(requests.map(({ method, path: asked }) => [method, asked])).toEqual([
      ['GET', path],
      ['DELETE', path],
    ]);
  });

  it('neither deletes nor changes the number of another SID than the one in the list', async () => {
    const { client, requests } = await scriptedTwilio((request) => {
      if (request.path.includes(PN)) return { json: ownedRow({ phone_number: '+12125550199' }) };
      return pricing(request) ?? { json: { incoming_phone_numbers: [ownedRow()], next_page_uri: null } };
    });
    for (const change of [
      () => client.release({ phoneNumber: NUMBER, providerId: PN }),
      () => client.updateOwned(NUMBER, { friendlyName: 'Desk' }),
    ]) {
      expect(await failureOf(change())).toMatchObject({
        code: 'conflict',
        progress: 'not-sent',
        message: expect.stringContaining('+12125550199'),
      });
    }
    expect(requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  it.each([
    ['does not own', { json: { incoming_phone_numbers: [], next_page_uri: null } }, 'not-found'],
    ['may not read', refusal(401, 20003), 'auth'],
  ])(
    'without a SID looks for it, and sends nothing for a number that the account %s',
    async (_, answer, code) => {
      const { client, requests } = await scriptedTwilio(() => answer);
      expect(await failureOf(client.release({ phoneNumber: NUMBER }))).toMatchObject({
        code,
        progress: 'not-sent',
      });
      expect(await failureOf(client.updateOwned(NUMBER, { friendlyName: 'x' }))).toMatchObject({
        code,
        progress: 'not-sent',
      });
      expect(requests.every(({ method }) => method === 'GET')).toBe(true);
    },
  );
});

describe('an owned number', () => {
  const next = `${OWNED}?PhoneNumber=%2B12125550142&PageSize=50&Page=1&PageToken=PA%2Bx`;

  it('is found behind an empty page, by the link as it stands', async () => {
    const { client, requests } = await scriptedTwilio((request) => {
      const second = request.url.includes('PageToken');
      const json = second
        ? { incoming_phone_numbers: [ownedRow()], next_page_uri: null }
        : { incoming_phone_numbers: [], next_page_uri: next };
      return pricing(request) ?? { json };
    });
    expect(await client.getOwned(NUMBER)).toMatchObject({ phoneNumber: NUMBER, providerId: PN });
    expect(requests.map(({ url }) => url)).toContain(next);
  });

  it('is not called missing while the list does not end', async () => {
    const { client, requests } = await scriptedTwilio(() => ({
      json: { incoming_phone_numbers: [], next_page_uri: next },
    }));
    expect(await failureOf(client.getOwned(NUMBER))).toMatchObject({
      code: 'contract',
      message: expect.stringContaining('does not end its list'),
    });
    expect(requests).toHaveLength(10);
  });
});

describe('a purchase', () => {
  it('that is answered with a SID which cannot be read may have bought the number, and says why', async () => {
    const { client } = await scriptedTwilio(() => ({ status: 201, json: ownedRow({ sid: 'XX1' }) }));
    expect(await failureOf(client.purchase(ORDER))).toMatchObject({
      code: 'contract',
      progress: 'sent',
      status: 201,
      message: expect.stringContaining('whose SID or digits cannot be read'),
    });
  });

  it('sends the number with what meets the requirements, once, as a form', async () => {
    const { client, requests } = await scriptedTwilio(() => ({ status: 201, json: ownedRow() }));
    const order = {
      ...ORDER,
      friendlyName: 'Desk',
      addressId: `AD${'1'.repeat(32)}`,
      documentsId: `BU${'2'.repeat(32)}`,
    };
    expect(await client.purchase(order)).toMatchObject({ kind: 'owned', number: { phoneNumber: NUMBER } });
    expect(requests).toHaveLength(1);
    expect(requests[0]?.headers['content-type']).toContain('application/x-www-form-urlencoded');
    expect(Object.fromEntries(requests[0]?.form ?? [])).toEqual({
      PhoneNumber: NUMBER,
      FriendlyName: 'Desk',
      AddressSid: order.addressId,
      BundleSid: order.documentsId,
    });
  });

  it('that answers with a number from before it is not refused, and keeps its date for the journal to judge', async () => {
    const { client } = await scriptedTwilio(({ method }) =>
      method === 'POST'
        ? { status: 201, json: ownedRow() }
        : { json: { incoming_phone_numbers: [], next_page_uri: null } },
    );
    await client.getOwned(NUMBER);
    expect(client.abilities.acceptsOwned).toBe(true);
    expect(await client.purchase(ORDER)).toMatchObject({
      kind: 'owned',
      number: { phoneNumber: NUMBER, createdAt: Date.UTC(2015, 6, 30, 23, 19, 4) },
    });
  });

  it.each([
    [400, 21422, 'conflict', false],
    [400, 21649, 'invalid', false],
    [400, 21631, 'invalid', false],
    [403, 70051, 'auth', false],
    [429, 20429, 'rate-limited', true],
    [429, 20430, 'rate-limited', false],
    [500, 20500, 'unavailable', false],
  ])('refused with %s and code %s is %s, processed unless %s', async (status, code, kind, notProcessed) => {
    const { client, requests } = await scriptedTwilio(() => ({
      ...refusal(status, code),
      headers: { 'twilio-request-id': 'RQ123' },
    }));
    expect(await failureOf(client.purchase(ORDER))).toMatchObject({
      code: kind,
      status,
      notProcessed,
      providerCode: String(code),
      requestId: 'RQ123',
      progress: 'answered',
    });
    expect(requests).toHaveLength(1);
  });
});

describe('requirements', () => {
  it('lists addresses and bundles with what keeps them from being used', async () => {
    const { client } = await scriptedTwilio(({ path }) => {
      if (path.endsWith('/Addresses.json')) {
        const address = (last: string, verified: boolean) => ({
          sid: `AD${last.repeat(32)}`,
          friendly_name: `Office ${last}`,
          iso_country: 'DE',
          verified,
        });
        return { json: { addresses: [address('1', true), address('2', false)], next_page_uri: null } };
      }
      if (path.endsWith('/Bundles')) {
        const bundle = (last: string, status: string, valid_until: string | null) => ({
          sid: `BU${last.repeat(32)}`,
          friendly_name: `Bundle ${last}`,
          status,
          valid_until,
        });
        const results = [
          bundle('1', 'twilio-approved', null),
          bundle('2', 'twilio-approved', '2020-07-31T01:00:00Z'),
          bundle('3', 'twilio-rejected', null),
        ];
        return { json: { results, meta: { next_page_url: null } } };
      }
      return {
        json: {
          results: [
            {
              friendly_name: 'Germany: Local - Business',
              requirements: { supporting_document: [[{ name: 'Address' }]] },
            },
          ],
          meta: {},
        },
      };
    });
    const needed = await client.requirements?.({ countryCode: 'DE', numberType: 'LOCAL' });
    expect(needed).toMatchObject({
      requirement: 'documents',
      details: ['Germany: Local - Business: Address'],
    });
    expect(needed?.items.map(({ kind, name, usable }) => [kind, name, usable])).toEqual([
      ['address', 'Office 1', true],
      ['address', 'Office 2', 'Twilio has not verified this address'],
      ['documents', 'Bundle 1', true],
      ['documents', 'Bundle 2', 'it has expired'],
      ['documents', 'Bundle 3', 'Twilio has not approved it'],
    ]);
  });

  const LOCAL = { countryCode: 'DE', numberType: 'LOCAL' } as const;
  /** No regulation, and these rows on sale and addresses of the account. */
  const withoutRules = (words: readonly (string | null)[], addresses: readonly object[]) =>
    scriptedTwilio(({ path }) => {
      if (path.endsWith('/Addresses.json')) return { json: { addresses, next_page_uri: null } };
      if (!path.endsWith('/Local.json')) return { json: { results: [], meta: { next_page_url: null } } };
      const row = (word: string | null, index: number) =>
        offered(`+493012345${index}`, { iso_country: 'DE', address_requirements: word });
      return { json: { available_phone_numbers: words.map(row) } };
    });

  it.each([
    ['address', ['none', 'any']],
    ['none', ['none', 'none']],
    [undefined, ['none', null]],
    [undefined, []],
  ])('are %s where no documents are asked for and the numbers on sale say %j', async (expected, words) => {
    const { client } = await withoutRules(words, []);
    expect((await client.requirements?.(LOCAL))?.requirement).toBe(expected);
  });

  it('are documents also where the regulation cannot be read', async () => {
    const { client } = await scriptedTwilio(({ path }) =>
      path.endsWith('/Regulations')
        ? { json: { results: [17], meta: { next_page_url: null } } }
        : { json: { results: [], addresses: [], available_phone_numbers: [], meta: {} } },
    );
    expect((await client.requirements?.(LOCAL))?.requirement).toBe('documents');
  });

  it('are not met by an address of another country', async () => {
    const address = { sid: `AD${'1'.repeat(32)}`, friendly_name: 'Paris', iso_country: 'FR', verified: true };
    const { client } = await withoutRules(['local'], [address]);
    expect((await client.requirements?.(LOCAL))?.items).toMatchObject([
      { name: 'Paris', usable: 'it is not in DE', countryCode: 'FR' },
    ]);
  });

  it.each(['/Addresses.json', '/Bundles', '/Regulations'])(
    'say that there may be more where the list %s does not end',
    async (list) => {
      const { client, requests } = await scriptedTwilio(({ path, query }) => {
        const next = path.endsWith(list) ? `${path}?Page=${Number(query.get('Page') ?? 0) + 1}` : null;
        const meta = { next_page_url: next };
        return {
          json: { results: [], addresses: [], available_phone_numbers: [], meta, next_page_uri: next },
        };
      });
      expect((await client.requirements?.(LOCAL))?.reason).toContain('has more pages than dialdeck reads');
      expect(requests.filter(({ path }) => path.endsWith(list))).toHaveLength(20);
    },
  );

  it('says what could not be read, and fails only when nothing could', async () => {
    const partial = await scriptedTwilio(({ path }) =>
      path.endsWith('/Addresses.json')
        ? { json: { addresses: [], next_page_uri: null } }
        : refusal(403, 70051),
    );
    const needed = await partial.client.requirements?.({ countryCode: 'DE', numberType: 'LOCAL' });
    expect(needed?.requirement).toBeUndefined();
    expect(needed?.reason).toContain('not allowed');
    const none = await scriptedTwilio(() => refusal(403, 70051));
    const failing = none.client.requirements?.({ countryCode: 'DE', numberType: 'LOCAL' });
    expect(await failureOf(failing ?? Promise.resolve())).toMatchObject({ code: 'auth' });
  });
});

describe('information', () => {
  it('bills for nothing unless it is asked to', async () => {
    const { client, requests } = await scriptedTwilio(() => ({
      json: { phone_number: NUMBER, valid: true, national_format: '(212) 555-0142', country_code: 'US' },
    }));
    await client.lookup?.(NUMBER, []);
    await client.lookup?.(NUMBER, ['line type', 'caller name']);
    expect(requests.map(({ query }) => query.get('Fields'))).toEqual([
      null,
      'line_type_intelligence,caller_name',
    ]);
    expect(requests[0]?.url).toBe('/v2/PhoneNumbers/%2B12125550142');
  });

  it('says why a number cannot be moved', async () => {
    const { client } = await scriptedTwilio(() => ({
      json: {
        phone_number: NUMBER,
        portable: false,
        pin_and_account_number_required: true,
        not_portable_reason: 'MANUAL_PORTING_AVAILABLE',
        not_portable_reason_code: 22133,
      },
    }));
    const answer = await portabilityOf(client, NUMBER);
    expect(answer).toMatchObject({ portable: false });
    expect(answer?.reasons.join(' ')).toContain('only by hand');
  });

  it.each([
    ['12.50', '12.50'],
    ['-3.1', '-3.10'],
  ])('reads a balance of %s', async (balance, amount) => {
    const { client } = await scriptedTwilio(() => ({ json: { balance, currency: 'usd' } }));
    expect((await client.balance?.())?.money).toEqual({ amount, currency: 'USD' });
  });

  it('checks the account by one number, and tells a trial account where the key may read it', async () => {
    const { client, requests } = await scriptedTwilio(({ path }) =>
      path === `${ACCOUNT_PATH}.json`
        ? { json: { type: 'Trial', status: 'active', auth_token: SECRET } }
        : { json: { incoming_phone_numbers: [], next_page_uri: null } },
    );
    expect((await client.checkAccount?.())?.notices.join(' ')).toContain('trial account');
    expect(requests[0]?.url).toBe(`${OWNED}?PageSize=1`);
  });
});
