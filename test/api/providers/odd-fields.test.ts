/** A carrier whose optional fields are of any form: no number is hidden, and what cannot be read is not stated. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ProviderKind } from '../../../src/api/account.ts';
import { loadOwned } from '../../../src/api/owned/load.ts';
import { createProvider } from '../../../src/api/providers/index.ts';
import { openPurchases } from '../../../src/api/purchases/service/index.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';
import { JSON_TYPE, reply, startRawServer } from '../http/raw-server.ts';

const NUMBER = '+12125550142';
const FOLLOWING = '+12125550143';
const order = { phoneNumber: NUMBER, countryCode: 'US', numberType: 'LOCAL' } as const;

const ODD = {
  'a JSON number': 1.15,
  'a huge number': 1e300,
  true: true,
  false: false,
  'a list': ['1.15'],
  'an object': { amount: '1.15' },
  null: null,
  'a very long text': 'x'.repeat(10_000),
} as const;

type Fields = Readonly<Record<string, unknown>>;

/** A server at which every row has the fields; it answers a purchase, and every later read, with them too. */
async function startCarrier(kind: ProviderKind, odd: Fields) {
  const row = (phoneNumber: string): Fields =>
    kind === 'telefonie'
      ? { phone_number: phoneNumber, type: 'local', country_code: 'US', ...odd }
      : { id: `cfg_${phoneNumber.slice(1)}`, phoneNumber, countryCode: 'US', numberType: 'LOCAL', ...odd };
  const rows = [row(NUMBER), row(FOLLOWING)];
  let bought = false;
  const content = (method: string, path: string): readonly [number, unknown] => {
    if (method === 'POST') {
      bought = true;
      return [201, row(NUMBER)];
    }
    if (path.endsWith('/available')) return [200, { available_numbers: rows }];
    if (path.endsWith('/owned')) return [200, { numbers: rows, total: 2 }];
    if (path.includes('/owned/'))
      return bought ? [200, row(NUMBER)] : [404, { title: 'Not found', code: 'not-found' }];
    if (path.endsWith('/pricing'))
      return [200, { data: [{ countryCode: 'US', number_type: 'LOCAL', price: 1, ...odd }] }];
    if (path.endsWith('/numbers') || path === '/phone-configurations') {
      return [200, { data: rows, meta: { totalCount: 2 } }];
    }
    if (path.includes('/by-phone-number/')) return bought ? [200, row(NUMBER)] : [404, undefined];
    return [200, { ...row(NUMBER), ...odd }];
  };
  const server = await startRawServer((socket, _count, request) => {
    const [method = '', target = ''] = request.split(' ');
    const path = new URL(target, 'http://127.0.0.1').pathname.replace(/^\/v1/, '');
    const [status, data] = content(method, path);
    const failed = { success: false, status, message: 'no such number' };
    const body = kind === 'telefonie' ? data : status >= 400 ? failed : { success: true, data };
    socket.write(reply(status, JSON_TYPE, JSON.stringify(body)));
  });
  const account = {
    name: 'odd',
    provider: kind,
    baseUrl: server.baseUrl,
    apiKey: 'secret-key-0123456789',
    currency: 'USD',
  } as const;
  const client = await createProvider(account, { runtime: systemRuntime, environment: {} });
  const posts = () => server.requests.filter((request) => request.startsWith('POST')).length;
  return {
    account,
    client,
    posts,
    own: () => {
      bought = true;
    },
  };
}

const FIELDS = {
  telefonie: [
    'friendly_name',
    'type',
    'country_code',
    'capabilities',
    'voice_url',
    'sms_url',
    'date_created',
    'monthly_rate',
  ],
  wiil: [
    'friendlyName',
    'numberType',
    'number_type',
    'capabilities',
    'lata',
    'rateCenter',
    'region',
    'postalCode',
    'beta',
    'monthlyPrice',
    'status',
    'createdAt',
    'updatedAt',
    'completedAt',
    'chargedCredits',
    'statusDetails',
    'metadata',
    'phoneRequestId',
    'phoneNumberPrices',
    'priceUnit',
    'currency',
    'price',
    'country',
    'isPorted',
    'markedForRelease',
  ],
} as const;

describe.each(['telefonie', 'wiil'] as const)('%s', (kind) => {
  describe.each(Object.entries(ODD))('with a field that is %s', (_name, odd) => {
    it.each(FIELDS[kind])('%s: the number is offered, listed, shown and bought', async (field) => {
      const { client, posts } = await startCarrier(kind, { [field]: odd });
      const numbers = [NUMBER, FOLLOWING];
      const offers = await client.searchAvailable({ countryCode: 'US' });
      expect(offers).toMatchObject({ unreadable: 0, rows: numbers.map((phoneNumber) => ({ phoneNumber })) });
      let last: unknown;
      for await (const step of loadOwned(client, { runtime: systemRuntime })) last = step;
      expect(last).toMatchObject({
        unreadable: 0,
        complete: true,
        rows: numbers.map((phoneNumber) => ({ phoneNumber })),
      });
      const receipt = await client.purchase(order);
      expect(receipt.kind === 'owned' ? receipt.number : receipt.purchase).toMatchObject({
        phoneNumber: NUMBER,
      });
      expect(await client.getOwned(NUMBER)).toMatchObject({ phoneNumber: NUMBER });
      expect(posts()).toBe(1);
    });
  });

  it.each([
    ['every optional field', Object.fromEntries(FIELDS[kind].map((field) => [field, { odd: true }]))],
    ['the id', { id: 12 }],
    ['the id and the status', { id: {}, status: 7 }],
    ['the price', { monthly_rate: 1.15, chargedCredits: '1.15' }],
  ])('a purchase that is answered with an odd form of %s is settled by its number', async (_name, odd) => {
    const { account, client, posts } = await startCarrier(kind, odd);
    const folder = mkdtempSync(join(tmpdir(), 'dialdeck-odd-'));
    const purchases = await openPurchases({
      account,
      provider: {
        ...client,
        quote: async () => ({
          phoneNumber: NUMBER,
          kind: 'not-confirmed',
          monthlyRate: { kind: 'not-stated' },
          fetchedAt: 0,
        }),
      },
      journalFile: join(folder, 'journal.db'),
      runtime: systemRuntime,
      pollScale: 0.01,
    });
    onTestFinished(() => {
      purchases.close();
      rmSync(folder, { recursive: true, force: true });
    });
    const outcome = await purchases.confirm({
      order,
      monthlyRate: { kind: 'not-stated' },
      withoutPrice: true,
    });
    if (outcome.kind !== 'started') throw new Error(`not started: ${outcome.kind}`);
    for await (const view of purchases.watch(outcome.id, AbortSignal.timeout(10_000)))
      if (view.settled) break;
    expect(purchases.get(outcome.id)?.row.state).toBe('CONFIRMED');
    expect(posts()).toBe(1);
  });
});

describe('the list of an account', () => {
  const listedBy = async (kind: ProviderKind, body: unknown) => {
    const server = await startRawServer((socket) => {
      socket.write(
        reply(200, JSON_TYPE, JSON.stringify(kind === 'wiil' ? { success: true, data: body } : body)),
      );
    });
    const client = await createProvider(
      {
        name: 'odd',
        provider: kind,
        baseUrl: server.baseUrl,
        apiKey: 'secret-key-0123456789',
        currency: 'USD',
      },
      { runtime: systemRuntime, environment: {} },
    );
    return await client.listOwned({ page: 1, pageSize: 100 });
  };

  it.each([
    ['telefonie', {}],
    ['telefonie', { message: 'maintenance' }],
    ['telefonie', { numbers: null }],
    ['telefonie', { numbers: null, total: 3 }],
    ['telefonie', { numbers: 'none', total: 0 }],
    ['telefonie', []],
    ['wiil', {}],
    ['wiil', null],
    ['wiil', { data: null }],
    ['wiil', { data: 'none' }],
  ] as const)('of %s is not empty where none came: %j', async (kind, body) => {
    await expect(listedBy(kind, body)).rejects.toMatchObject({ code: 'contract' });
  });

  it('may be empty', async () => {
    expect((await listedBy('telefonie', { numbers: [] })).rows).toEqual([]);
    expect((await listedBy('wiil', [])).rows).toEqual([]);
  });

  it.each(['telefonie', 'wiil'] as const)(
    'of %s may come on one page, whatever was asked for',
    async (kind) => {
      const numbers = Array.from({ length: 12_000 }, (_, index) => `+1202${5_550_000 + index}`);
      const body =
        kind === 'wiil'
          ? numbers.map((phoneNumber) => ({ phoneNumber }))
          : { numbers: numbers.map((phone_number) => ({ phone_number })), total: 12_000 };
      expect((await listedBy(kind, body)).rows.map(({ phoneNumber }) => phoneNumber)).toEqual(numbers);
    },
  );

  it('of which one row is nothing at all hides no other', async () => {
    const rows = [null, 'x', 7, [], { phoneNumber: NUMBER }];
    expect(await listedBy('wiil', rows)).toMatchObject({ unreadable: 4, rows: [{ phoneNumber: NUMBER }] });
    expect(
      await listedBy('telefonie', { numbers: [null, 'x', 7, [], { phone_number: NUMBER }] }),
    ).toMatchObject({
      unreadable: 4,
      rows: [{ phoneNumber: NUMBER }],
    });
  });
});
