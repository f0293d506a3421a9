/** What WIIL's documents and code disagree about, and what no sandbox would send. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { loadOwned } from '../../../src/api/owned/load.ts';
import { createProvider } from '../../../src/api/providers/index.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';
import { checkSearch } from '../../../src/api/search/check-search.ts';
import { searchNumbers } from '../../../src/api/search/search.ts';
import { JSON_TYPE, reply, startRawServer } from '../http/raw-server.ts';
import { failureOf } from './support.ts';

const NUMBER = '+12125550142';
const SHOP = '/phone-configurations/telephony-provider';
const ok = (data: unknown, more: object = {}) => ({ success: true, data, ...more });
const configuration = (change: object = {}) => ({
  id: 'cfg_1',
  phoneNumber: NUMBER,
  phoneRequestId: 'req_1',
  friendlyName: null,
  ...change,
});
const purchase = (change: object = {}) => ({
  id: 'req_1',
  phoneNumber: NUMBER,
  chargedCredits: 1500,
  ...change,
});

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly head: string;
}

/** A WIIL of the test's own: `answer` gives the body, or [status, body]. */
async function wiil(answer: (asked: Asked) => unknown) {
  const asked: Asked[] = [];
  const server = await startRawServer((socket, _count, request) => {
    const [head = '', body = ''] = request.split('\r\n\r\n');
    const [method = '', target = ''] = head.split(' ');
    const url = new URL(target, 'http://127.0.0.1');
    const parsed: unknown = body === '' ? undefined : JSON.parse(body);
    const path = url.pathname.replace(/^\/v1/, '');
    const one = { method, path, query: url.searchParams, body: parsed, head };
    asked.push(one);
    const given = answer(one);
    const full = z.tuple([z.number(), z.unknown()]).safeParse(given);
    const [status, content] = full.success ? full.data : [200, given];
    socket.write(reply(status, JSON_TYPE, JSON.stringify(content)));
  });
  const account = {
    name: 'wiil',
    provider: 'wiil',
    baseUrl: server.baseUrl,
    apiKey: 'secret-key-0123456789',
    currency: 'USD',
  } as const;
  const client = await createProvider(account, { runtime: systemRuntime, environment: {} });
  return { client, asked };
}

const order = { phoneNumber: NUMBER, countryCode: 'US', numberType: 'LOCAL' } as const;
const firstPage = { page: 1, pageSize: 1_000 };

describe('a success that says no', () => {
  const flat = { success: false, code: 'INSUFFICIENT_CREDITS', message: 'Insufficient credits' };
  const nested = { success: false, error: { code: 'INSUFFICIENT_CREDITS', message: 'Insufficient credits' } };

  it.each([
    ['flat', flat],
    ['nested', nested],
  ])('of the %s shape is an error with the words of the provider', async (_name, body) => {
    const { client } = await wiil(() => body);
    for (const ask of [() => client.listOwned(firstPage), () => client.purchase(order)]) {
      const failure = await failureOf(ask());
      // Nothing may be concluded from a 200 that says no, but that it was answered.
      expect(failure).toMatchObject({ progress: 'answered', status: 200 });
      expect(failure.message).toContain('Insufficient credits');
    }
  });

  it('means what its own status says', async () => {
    const { client } = await wiil(() => ({ ...flat, status: 402 }));
    expect(await failureOf(client.purchase(order))).toMatchObject({ status: 402, progress: 'answered' });
  });

  it('with an HTTP error is read in either shape', async () => {
    for (const body of [flat, nested]) {
      const { client } = await wiil(() => [402, body]);
      const failure = await failureOf(client.purchase(order));
      expect(failure).toMatchObject({ status: 402 });
      expect(failure.message).toContain('Insufficient credits');
    }
  });

  it.each([
    ['no envelope', configuration()],
    ['an envelope without data', { success: true }],
    ['an envelope around something else', ok('yes')],
    ['a list where one was promised', ok([configuration()])],
  ])('is told from %s, which is no answer at all', async (_name, body) => {
    const { client } = await wiil(() => body);
    expect(await failureOf(client.getOwned(NUMBER))).toMatchObject({ code: 'contract' });
    expect(await failureOf(client.purchase(order))).toMatchObject({ code: 'contract', progress: 'sent' });
  });
});

describe('a page', () => {
  const rows = [configuration(), configuration({ phoneNumber: '+12125550143' })];

  it.each([
    ['as its schema has it', ok({ data: rows, meta: { totalCount: 2 } }), 2],
    ['spread over the envelope', ok(rows, { meta: { totalCount: 2 } }), 2],
    ['as a bare list', ok(rows), undefined],
    ['without any envelope', rows, undefined],
    ['with a count that is none', ok({ data: rows, meta: { totalCount: 'two' } }), undefined],
  ])('%s is read', async (_name, body, total) => {
    const { client } = await wiil(() => body);
    const page = await client.listOwned(firstPage);
    expect(page.rows.map((row) => row.phoneNumber)).toEqual([NUMBER, '+12125550143']);
    expect(page.total).toBe(total);
  });

  it('counts the rows that cannot be read and shows the others', async () => {
    const { client } = await wiil(() => ok({ data: [configuration(), { id: 1 }, null], meta: null }));
    expect(await client.listOwned(firstPage)).toMatchObject({
      unreadable: 2,
      rows: [{ phoneNumber: NUMBER }],
    });
  });

  const many = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      configuration({ phoneNumber: `+1212${String(5_000_000 + index)}` }),
    );
  async function loadAll(answer: (asked: Asked) => unknown) {
    const { client, asked } = await wiil(answer);
    let last: { readonly complete: boolean; readonly rows: readonly unknown[] } | undefined;
    for await (const step of loadOwned(client, { runtime: systemRuntime })) last = step;
    return { last, requests: asked.length };
  }

  it('that holds fewer rows than were asked for costs no row', async () => {
    const all = many(2_150);
    const { last, requests } = await loadAll(({ query }) => {
      const [page, size] = [Number(query.get('page')), Math.min(100, Number(query.get('pageSize')))];
      const data = all.slice((page - 1) * size, page * size);
      return ok({ data, meta: { page, pageSize: size, totalCount: all.length } });
    });
    expect(last).toMatchObject({ complete: true, total: 2_150 });
    expect(last?.rows).toHaveLength(2_150);
    // One to learn the size, then each page of it once.
    expect(requests).toBe(23);
  });

  it.each([1_000, 1_500])('that is the whole list of %d, whatever was asked, ends', async (count) => {
    const all = many(count);
    const { last } = await loadAll(() => ok(all));
    expect(last).toMatchObject({ complete: true });
    expect(last?.rows).toHaveLength(count);
  });
});

describe('words of the provider', () => {
  const statusOf = async (status: string) => {
    const { client } = await wiil(() => ok(purchase({ status, statusDetails: 'soon' })));
    return await client.purchaseStatus?.('req_1');
  };

  it.each([
    ['pending', 'PENDING'],
    ['Processing', 'PROCESSING'],
    ['completed', 'COMPLETED'],
    ['FAILED', 'FAILED'],
    ['cancelled', 'CANCELLED'],
    ['canceled', 'CANCELLED'],
  ])('the status %s is %s', async (word, status) => {
    expect(await statusOf(word)).toMatchObject({ status, statusDetails: 'soon' });
  });

  it('a status that is none of these has not ended, and is shown by its own name', async () => {
    expect(await statusOf('on-hold')).toMatchObject({
      status: 'PROCESSING',
      statusDetails: "the provider's status is ON_HOLD: soon",
      metadata: { providerStatus: 'ON_HOLD' },
    });
  });

  it('a type in any writing is understood, another is kept by its own name', async () => {
    const words = ['local', 'toll-free', 'Toll Free', 'MOBILE', 'SHORT_CODE', ''];
    const data = words.map((numberType, index) => ({
      phoneNumber: `+1212555014${index}`,
      countryCode: 'us',
      numberType,
    }));
    const { client } = await wiil(({ path }) => ok({ data: path.endsWith('/pricing') ? [] : data }));
    const { rows } = await client.searchAvailable({ countryCode: 'US' });
    expect(rows.map((row) => [row.numberType, row.statedType])).toEqual([
      ['LOCAL', undefined],
      ['TOLL_FREE', undefined],
      ['TOLL_FREE', undefined],
      ['MOBILE', undefined],
      ['UNKNOWN', 'SHORT_CODE'],
      ['UNKNOWN', undefined],
    ]);
  });

  it('the state of a number is shown as it is called', async () => {
    const { client } = await wiil(() => ok(configuration({ status: 'sms_active', monthlyPrice: 1.15 })));
    expect(await client.getOwned(NUMBER)).toMatchObject({
      status: 'SMS_ACTIVE',
      monthlyRate: { kind: 'money', money: { amount: '1.15', currency: 'USD' }, currencyStated: false },
    });
  });

  it('are cleaned of what would forge a line, and of the key', async () => {
    const { client } = await wiil(() =>
      ok(configuration({ friendlyName: '\u001b[31mDesk\u202e secret-key-0123456789' })),
    );
    expect(await client.getOwned(NUMBER)).toMatchObject({
      friendlyName: '[31mDesk [key]',
      hiddenCharactersRemoved: true,
    });
  });
});

describe('a purchase', () => {
  it('is one POST of the number and its name, with the key in its header', async () => {
    const { client, asked } = await wiil(() => [201, ok(purchase({ status: 'pending' }))]);
    await client.purchase({ ...order, friendlyName: 'Desk' });
    expect(asked).toMatchObject([
      { method: 'POST', path: `${SHOP}/purchase`, body: { phoneNumber: NUMBER, friendlyName: 'Desk' } },
    ]);
    expect(asked[0]?.head).toMatch(/x-wiil-api-key: secret-key-0123456789/i);
  });

  it('keeps its id when all else cannot be read', async () => {
    const { client } = await wiil(() => [
      201,
      ok(purchase({ chargedCredits: 'many', countryCode: 7, completedAt: 'soon' })),
    ]);
    expect(await client.purchase(order)).toMatchObject({
      purchase: { id: 'req_1', status: 'PENDING', chargedCredits: 0, metadata: { creditsStated: false } },
    });
  });

  it('is not taken for ours when the answer names another number or request', async () => {
    const { client } = await wiil(({ method }) =>
      method === 'POST'
        ? [201, ok(purchase({ phoneNumber: '+12125550199' }))]
        : ok(purchase({ id: 'req_2' })),
    );
    expect(await failureOf(client.purchase(order))).toMatchObject({ code: 'contract', progress: 'sent' });
    const look = client.purchaseStatus?.('req_1') ?? Promise.resolve();
    expect(await failureOf(look)).toMatchObject({ code: 'contract', progress: 'answered' });
  });

  it.each([null, '', undefined])('is not found by a number whose request is %o', async (phoneRequestId) => {
    const { client } = await wiil(() => ok(configuration({ phoneRequestId })));
    expect(await client.findPurchase?.({ phoneNumber: NUMBER })).toBeUndefined();
  });

  it('is not found when the request of the number is gone', async () => {
    const { client } = await wiil(({ path }) =>
      path.includes('purchase-request') ? [404, { success: false, message: 'gone' }] : ok(configuration()),
    );
    expect(await client.findPurchase?.({ phoneNumber: NUMBER })).toBeUndefined();
  });
});

it('keeps a name as it came beside the one that is shown', async () => {
  const { client } = await wiil(() => ok(configuration({ friendlyName: 'De\u200bsk' })));
  expect(await client.getOwned(NUMBER)).toMatchObject({
    friendlyName: 'Desk',
    raw: { friendlyName: 'De\u200bsk' },
  });
});

it.each([[{ voiceUrl: '' }], [{ smsUrl: 'https://a.example' }], [{}]])(
  'refuses the change %j, which it would drop in silence',
  async (change) => {
    const { client, asked } = await wiil(() => ok(configuration()));
    expect(await failureOf(client.updateOwned(NUMBER, change))).toMatchObject({
      code: 'invalid',
      progress: 'not-sent',
    });
    expect(asked).toEqual([]);
  },
);

describe('the id that a change needs', () => {
  it('is read first; the name goes with it, and null clears it', async () => {
    const { client, asked } = await wiil(() => ok(configuration()));
    await client.updateOwned(NUMBER, { friendlyName: '' });
    expect(asked.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['GET', `/phone-configurations/by-phone-number/${encodeURIComponent(NUMBER)}`, undefined],
      ['PATCH', '/phone-configurations', { id: 'cfg_1', friendlyName: null }],
    ]);
  });

  it('cannot be read: nothing was sent, and so it says', async () => {
    const { client, asked } = await wiil(() => [500, { success: false, message: 'down' }]);
    expect(await failureOf(client.release({ phoneNumber: NUMBER }))).toMatchObject({
      code: 'unavailable',
      progress: 'not-sent',
    });
    expect(asked.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('releases with one DELETE; "false" is not a release', async () => {
    const { client, asked } = await wiil(({ method }) =>
      method === 'DELETE' ? ok(false) : ok(configuration({ id: 'cfg/1' })),
    );
    expect(await failureOf(client.release({ phoneNumber: NUMBER }))).toMatchObject({
      code: 'contract',
      progress: 'sent',
    });
    expect(asked.filter(({ method }) => method === 'DELETE').map(({ path }) => path)).toEqual([
      '/phone-configurations/cfg%2F1',
    ]);
  });
});

describe('a search by postal code', () => {
  const at = (last: number, postalCode?: unknown) => ({
    phoneNumber: `+1212555014${last}`,
    countryCode: 'US',
    numberType: 'LOCAL',
    ...(postalCode === undefined ? {} : { postalCode }),
  });
  const shop = ({ path }: Asked) =>
    ok({ data: path.endsWith('/pricing') ? [] : [at(0, '10001'), at(1, '94105'), at(2), at(3, 10_001)] });

  it('is asked for as it is written; a number elsewhere is left out, one that states no place is not', async () => {
    const { client, asked } = await wiil(shop);
    const { rows, appliedHere } = await searchNumbers(client, { countryCode: 'US', postalCode: '10001' });
    const sent = asked
      .filter(({ path }) => path.endsWith('/numbers'))
      .map(({ query }) => query.get('postalCode'));
    expect(sent).toEqual(['10001']);
    expect(appliedHere).toEqual(['countryCode']);
    expect(rows.map((row) => row.phoneNumber)).toContain('+12125550140');
  });

  it.each(['10001', ' 10001 ', 'k1a 0b1', 'K1A-0B1', 'sw1a1aa'])('%j is a postal code', (postalCode) => {
    const input = { countryCode: 'US', areaCode: '', contains: '', limit: '', postalCode };
    expect(checkSearch(input, 20)).toMatchObject({
      kind: 'query',
      query: { postalCode: postalCode.trim().toUpperCase() },
    });
  });

  it.each(['10001;', '-1', 'a'.repeat(20), '*', '1234 ５'])('%j is none', (postalCode) => {
    const input = { countryCode: 'US', areaCode: '', contains: '', limit: '', postalCode };
    expect(checkSearch(input, 20)).toMatchObject({ kind: 'problem', problem: { filter: 'postalCode' } });
  });
});

describe('the price list', () => {
  const line = (price: number, change: object = {}) => ({
    number_type: 'local',
    countryCode: 'US',
    price,
    priceUnit: 'per month',
    currency: 'usd',
    ...change,
  });
  const shop = (lines: readonly unknown[]) => (asked: Asked) =>
    asked.path.endsWith('/pricing')
      ? ok({ data: lines })
      : ok({ data: [{ phoneNumber: NUMBER, countryCode: 'US', numberType: 'LOCAL' }] });

  it('prices what the search found, by its country and type', async () => {
    const { client } = await wiil(shop([line(1.15), line(9, { number_type: 'TOLL_FREE' })]));
    expect((await client.searchAvailable({ countryCode: 'US' })).rows).toMatchObject([
      { monthlyRate: { kind: 'money', money: { amount: '1.15', currency: 'USD' } } },
    ]);
  });

  it('that asks two prices for the same names none, and one that asks none says so', async () => {
    const { client } = await wiil(shop([line(1.15), line(2)]));
    expect((await client.quote(order)).monthlyRate).toEqual({ kind: 'unreadable', text: '1.15 or 2.00' });
    const { client: other } = await wiil(shop([line(3, { countryCode: 'CA' })]));
    expect((await other.quote(order)).monthlyRate).toEqual({ kind: 'not-stated' });
  });

  it('is read anew for each quote, and for a search not each time', async () => {
    const { client, asked } = await wiil(shop([line(1.15)]));
    const lists = () => asked.filter(({ path }) => path.endsWith('/pricing')).length;
    await client.searchAvailable({ countryCode: 'US' });
    await client.searchAvailable({ countryCode: 'US', areaCode: '212' });
    expect(lists()).toBe(1);
    await client.quote(order);
    await client.quote(order);
    expect(lists()).toBe(3);
  });

  it('that is older than the offers makes them as old as it is', async () => {
    const { client } = await wiil(shop([line(1.15)]));
    const first = await client.searchAvailable({ countryCode: 'US' });
    await expect.poll(() => Date.now()).toBeGreaterThan(first.fetchedAt);
    expect((await client.searchAvailable({ countryCode: 'US' })).fetchedAt).toBe(first.fetchedAt);
  });

  it('of several pages is read to its end', async () => {
    const lines = Array.from({ length: 45 }, (_, index) => line(index + 1));
    const { client } = await wiil(({ query }) => {
      const [page, size] = [Number(query.get('page') ?? 1), Number(query.get('pageSize') ?? 20)];
      const data = lines.slice((page - 1) * size, page * size);
      return ok({ data, meta: { page, pageSize: size, totalCount: 45 } });
    });
    expect((await client.priceList?.({}))?.rows.map((row) => row.price)).toEqual(
      lines.map(({ price }) => price),
    );
  });

  it('that cannot be read fails the search: a number without its price would look like one without a price', async () => {
    const { client } = await wiil(({ path }) =>
      path.endsWith('/pricing') ? [400, { success: false, message: 'no list today' }] : ok({ data: [] }),
    );
    expect((await failureOf(client.searchAvailable({ countryCode: 'US' }))).message).toContain(
      'no list today',
    );
  });
});
