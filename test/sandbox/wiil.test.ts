import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { magic, sandboxFor } from './client.ts';

const SHOP = '/phone-configurations/telephony-provider';
const Envelope = z.object({ success: z.boolean(), data: z.unknown() });
const PageSchema = z.object({
  data: z.array(z.record(z.string(), z.unknown())),
  meta: z.record(z.string(), z.unknown()),
});
const PurchaseSchema = z.object({ id: z.string(), status: z.string(), statusDetails: z.string().nullable() });
const TimesSchema = z.object({ createdAt: z.number(), updatedAt: z.number() });
const ConfigurationSchema = z.object({ id: z.string(), phoneNumber: z.string(), phoneRequestId: z.string() });

async function wiil(sandbox: Sandbox, path: string, init: RequestInit = {}) {
  const headers = { 'x-wiil-api-key': sandbox.apiKey, 'content-type': 'application/json', ...init.headers };
  const response = await fetch(sandbox.wiilBaseUrl + path, { ...init, headers });
  const body: unknown = await response.json();
  return { status: response.status, body, data: Envelope.safeParse(body).data?.data };
}

const purchase = (sandbox: Sandbox, phoneNumber: string, friendlyName?: string) =>
  wiil(sandbox, `${SHOP}/purchase`, { method: 'POST', body: JSON.stringify({ phoneNumber, friendlyName }) });

const byNumber = (phoneNumber: string) =>
  `/phone-configurations/by-phone-number/${encodeURIComponent(phoneNumber)}`;

describe('search and price list', () => {
  test('numbers come in the envelope, with the names and types of the schema', async () => {
    const sandbox = await sandboxFor();
    const { body, data } = await wiil(sandbox, `${SHOP}/numbers`);
    expect(body).toMatchObject({ success: true, metadata: { timestamp: expect.any(Number), version: 'v1' } });
    const page = PageSchema.parse(data);
    expect(page.meta).toMatchObject({ page: 1, totalCount: page.data.length, hasNextPage: false });
    expect(new Set(page.data.map((row) => row.numberType))).toEqual(
      new Set(['LOCAL', 'TOLL_FREE', 'MOBILE']),
    );
    expect(page.data.find((row) => row.countryCode === 'CH' && row.numberType === 'MOBILE')).toEqual({
      friendlyName: expect.stringMatching(/^\+41 /),
      phoneNumber: expect.stringMatching(/^\+417\d+$/),
      countryCode: 'CH',
      capabilities: { voice: false, SMS: true, MMS: false },
      beta: false,
      numberType: 'MOBILE',
    });
  });

  test('area code, digits and postal code narrow them', async () => {
    const sandbox = await sandboxFor();
    const found = async (query: string) =>
      PageSchema.parse((await wiil(sandbox, `${SHOP}/numbers?${query}`)).data).data.map((row) =>
        String(row.phoneNumber),
      );
    const newYork = (await found('areaCode=212')).filter((number) => number.startsWith('+1'));
    expect(newYork.length).toBeGreaterThan(10);
    expect(newYork.every((number) => number.startsWith('+1212'))).toBe(true);
    expect((await found('contains=777')).every((number) => number.includes('777'))).toBe(true);
    expect(await found('postalCode=99999')).toEqual([]);
    expect((await wiil(sandbox, `${SHOP}/numbers?areaCode=NY`)).status).toBe(422);
  });

  test('numbers of known area codes say where they are, and a postal code finds them', async () => {
    const sandbox = await sandboxFor();
    const rows = async (query: string) =>
      PageSchema.parse((await wiil(sandbox, `${SHOP}/numbers?${query}`)).data).data;
    const newYork = await rows('areaCode=212');
    expect(newYork.find((row) => row.countryCode === 'US')).toMatchObject({
      region: 'NY',
      rateCenter: 'NWYRCYZN01',
      lata: '132',
      postalCode: expect.stringMatching(/^100\d\d$/),
    });
    const there = await rows('postalCode=10001');
    expect(there.length).toBeGreaterThan(5);
    expect(new Set(there.map((row) => row.postalCode))).toEqual(new Set(['10001']));
    const ottawa = await rows('postalCode=k1a0b1');
    expect(new Set(ottawa.map((row) => row.postalCode))).toEqual(new Set(['K1A 0B1']));
    expect(ottawa[0]).toMatchObject({ countryCode: 'CA', region: 'ON', lata: null });
  });

  test('some numbers of North America are beta, and stay so', async () => {
    const sandbox = await sandboxFor();
    const beta = async () => {
      const page = PageSchema.parse((await wiil(sandbox, `${SHOP}/numbers`)).data);
      return page.data.filter((row) => row.beta === true).map((row) => row.phoneNumber);
    };
    const first = await beta();
    expect(first.length).toBeGreaterThan(0);
    expect(await beta()).toEqual(first);
    expect(first.every((number) => String(number).startsWith('+1'))).toBe(true);
  });

  test('the price list states what the Twilio rows say, without the type that WIIL has not', async () => {
    const sandbox = await sandboxFor();
    const { data, meta } = PageSchema.parse((await wiil(sandbox, `${SHOP}/pricing`)).data);
    expect(meta).toMatchObject({ totalCount: 111, totalPages: 1 });
    expect(data.find((row) => row.countryCode === 'US' && row.number_type === 'LOCAL')).toEqual({
      number_type: 'LOCAL',
      country: 'United States',
      countryCode: 'US',
      phoneNumberPrices: [{ base_price: '1.15', current_price: '1.15' }],
      price: 1.15,
      priceUnit: 'per month',
      currency: 'USD',
    });
    const second = PageSchema.parse((await wiil(sandbox, `${SHOP}/pricing?page=2&pageSize=100`)).data);
    expect(second.data).toHaveLength(11);
    expect(second.meta).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });
});

describe('a purchase request', () => {
  test('goes from PENDING over PROCESSING to COMPLETED by the clock, and then there is a phone configuration', async () => {
    let now = 1_800_000_000_000;
    const start = now;
    const sandbox = await sandboxFor({ now: () => now, provisioningMs: 3000 });
    const answer = await purchase(sandbox, magic('00'), 'Desk');
    expect(answer).toMatchObject({
      status: 201,
      data: { status: 'PENDING', chargedCredits: 115, friendlyName: 'Desk' },
    });
    const { id } = PurchaseSchema.parse(answer.data);
    const at = async (ms: number) => {
      now = start + ms;
      return (await wiil(sandbox, `${SHOP}/purchase-request/${id}`)).data;
    };
    expect(await at(999)).toMatchObject({ status: 'PENDING', completedAt: null, updatedAt: start });
    expect(await at(1000)).toMatchObject({ status: 'PROCESSING', updatedAt: start + 1000 });
    expect((await wiil(sandbox, byNumber(magic('00')))).status).toBe(404);
    expect(await at(3000)).toMatchObject({
      status: 'COMPLETED',
      completedAt: start + 3000,
      phoneNumber: magic('00'),
    });
    const { data } = await wiil(sandbox, byNumber(magic('00')));
    expect(data).toMatchObject({
      phoneNumber: magic('00'),
      phoneRequestId: id,
      friendlyName: 'Desk',
      status: 'ACTIVE',
    });
    expect((await wiil(sandbox, `/phone-configurations/by-request/${id}`)).data).toEqual(data);
  });

  test.each([
    ['13', 'FAILED', 'Phone number not available'],
    ['18', 'CANCELLED', 'Cancelled by the provider'],
  ])('of magic number %s ends as %s with the reason', async (kind, status, details) => {
    let now = 1_800_000_000_000;
    const sandbox = await sandboxFor({ now: () => now });
    const { id } = PurchaseSchema.parse((await purchase(sandbox, magic(kind))).data);
    now += 1999;
    expect((await wiil(sandbox, `${SHOP}/purchase-request/${id}`)).data).toMatchObject({
      status: 'PROCESSING',
    });
    now += 1;
    expect((await wiil(sandbox, `${SHOP}/purchase-request/${id}`)).data).toMatchObject({
      status,
      statusDetails: details,
      completedAt: null,
    });
    expect((await wiil(sandbox, byNumber(magic(kind)))).status).toBe(404);
  });

  test('a second one for the same number is charged a second time, and buys nothing', async () => {
    const sandbox = await sandboxFor();
    const ids = [await purchase(sandbox, magic('00')), await purchase(sandbox, magic('00'))].map(
      ({ data }) => PurchaseSchema.parse(data).id,
    );
    expect(new Set(ids).size).toBe(2);
    expect(sandbox.ledger.charges(magic('00'))).toHaveLength(2);
    expect(sandbox.ledger.tally(magic('00'))).toEqual({ arrived: 2, applied: 2, released: 0 });
    const list = PageSchema.parse((await wiil(sandbox, '/phone-configurations')).data);
    expect(list.data.map((row) => row.phoneNumber)).toEqual([magic('00')]);
    expect(list.data[0]).toMatchObject({ phoneRequestId: ids[0] });
  });

  test('whose answer is lost is found by the number, and its id with it', async () => {
    const sandbox = await sandboxFor({ faults: ['reset@purchase.after'] });
    await expect(purchase(sandbox, magic('00'))).rejects.toThrow();
    const { phoneRequestId } = ConfigurationSchema.parse((await wiil(sandbox, byNumber(magic('00')))).data);
    expect((await wiil(sandbox, `${SHOP}/purchase-request/${phoneRequestId}`)).data).toMatchObject({
      status: 'COMPLETED',
    });
    expect(sandbox.ledger.charges()).toMatchObject([{ provider: 'wiil', phoneNumber: magic('00') }]);
  });

  test('is refused for a number that is not sold here, in the shape of an error', async () => {
    const sandbox = await sandboxFor();
    expect((await purchase(sandbox, '+19995550142')).body).toEqual({
      success: false,
      status: 404,
      code: 'PHONE_NUMBER_NOT_AVAILABLE',
      message: 'Phone number not available',
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect((await purchase(sandbox, '2125550142')).status).toBe(422);
    expect((await wiil(sandbox, `${SHOP}/purchase-request/purchase_9`)).status).toBe(404);
  });
});

/** As wiil-js does it (src/resources/service-mgt/telephony-provider.ts): the status is compared with small letters. */
async function buyAsTheSdk(sandbox: Sandbox, phoneNumber: string) {
  const request = PurchaseSchema.parse((await purchase(sandbox, phoneNumber)).data);
  for (let polls = 0; polls < 24; polls += 1) {
    const path = `${SHOP}/purchase-request/${request.id}`;
    const { status } = PurchaseSchema.parse((await wiil(sandbox, path)).data);
    if (status === 'completed') return status;
    if (status === 'failed' || status === 'cancelled') throw new Error(`Purchase ${status}`);
  }
  throw new Error('Purchase timed out');
}

describe("WIIL's own SDK", () => {
  test('finishes a purchase where statuses are written as it compares them', async () => {
    const sandbox = await sandboxFor({ statusCase: 'lower' });
    expect(await buyAsTheSdk(sandbox, magic('00'))).toBe('completed');
  });

  test.each([
    ['13', 'failed'],
    ['18', 'cancelled'],
  ])('learns that magic number %s ends as %s', async (kind, status) => {
    let now = 1_800_000_000_000;
    const sandbox = await sandboxFor({ statusCase: 'lower', now: () => (now += 500) });
    await expect(buyAsTheSdk(sandbox, magic(kind))).rejects.toThrow(status);
  });

  test('does not recognise statuses in capitals, which are the default', async () => {
    const sandbox = await sandboxFor();
    await expect(buyAsTheSdk(sandbox, magic('00'))).rejects.toThrow('timed out');
  });
});

describe('a refusal before any operation', () => {
  const send = (sandbox: Sandbox, path: string, host = `127.0.0.1:${sandbox.port}`) =>
    new Promise<{ status: number; body: unknown }>((resolve, reject) => {
      const options = { port: sandbox.port, path, headers: { host } };
      get({ host: '127.0.0.1', ...options }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) }));
      }).on('error', reject);
    });

  test.each([
    '/wiil/v1',
    '/wiil/v1/',
    '/wiil/v1/nothing',
    '/wiil/v2/phone-configurations',
    '/wiil/v1/phone-configurations/a/b',
  ])('of the unknown path %s is in the envelope of WIIL', async (path) => {
    const sandbox = await sandboxFor();
    expect(await send(sandbox, path)).toEqual({
      status: 404,
      body: {
        success: false,
        status: 404,
        code: 'NOT_FOUND',
        message: `There is nothing at ${path}`,
        timestamp: expect.any(String),
      },
    });
  });

  test('of a foreign Host is in the shape of the API whose path it is', async () => {
    const sandbox = await sandboxFor();
    expect(await send(sandbox, '/wiil/v1/phone-configurations', 'evil.example')).toMatchObject({
      status: 421,
      body: { success: false, status: 421, code: 'MISDIRECTED' },
    });
    for (const path of ['/v1/numbers/owned', '/', '/elsewhere', '/wiilx/v1']) {
      expect(await send(sandbox, path, 'evil.example')).toMatchObject({
        status: 421,
        body: { type: expect.stringContaining('misdirected'), detail: expect.any(String) },
      });
    }
    expect(await send(sandbox, '/v1/numbers/nothing')).toMatchObject({
      status: 404,
      body: { type: expect.stringContaining('not-found') },
    });
  });
});

describe('a phone configuration', () => {
  test('says when it was last changed, also after a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dialdeck-wiil-sandbox-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    let now = 1_800_000_000_000;
    const options = { now: () => now, state: join(folder, 'ledger.db'), apiKey: 'key-of-the-sandbox' };
    const sandbox = await sandboxFor(options);
    await purchase(sandbox, magic('00'));
    const bought = now;
    const read = async (from: Sandbox) => TimesSchema.parse((await wiil(from, byNumber(magic('00')))).data);
    const { id } = ConfigurationSchema.parse((await wiil(sandbox, byNumber(magic('00')))).data);
    now += 5_000;
    expect(await read(sandbox)).toEqual({ createdAt: bought, updatedAt: bought });
    const patched = await wiil(sandbox, '/phone-configurations', {
      method: 'PATCH',
      body: JSON.stringify({ id, friendlyName: 'Desk' }),
    });
    expect(TimesSchema.parse(patched.data)).toEqual({ createdAt: bought, updatedAt: bought + 5_000 });
    now += 5_000;
    expect(await read(sandbox)).toEqual({ createdAt: bought, updatedAt: bought + 5_000 });
    await sandbox.close();
    expect(await read(await sandboxFor(options))).toEqual({ createdAt: bought, updatedAt: bought + 5_000 });
  });

  test('takes another name, loses it with null, and is deleted by its id', async () => {
    const sandbox = await sandboxFor();
    await purchase(sandbox, magic('00'));
    const { id } = ConfigurationSchema.parse((await wiil(sandbox, byNumber(magic('00')))).data);
    const patch = (body: object) =>
      wiil(sandbox, '/phone-configurations', { method: 'PATCH', body: JSON.stringify(body) });
    expect((await patch({ id, friendlyName: 'Front desk' })).data).toMatchObject({
      friendlyName: 'Front desk',
    });
    expect((await patch({ id, friendlyName: null })).data).toMatchObject({ friendlyName: null });
    expect((await patch({ id })).status).toBe(422);
    expect((await patch({ id: 'phone_999999', friendlyName: 'x' })).status).toBe(404);
    expect((await wiil(sandbox, `/phone-configurations/${id}`)).data).toMatchObject({
      phoneNumber: magic('00'),
    });
    expect(await wiil(sandbox, `/phone-configurations/${id}`, { method: 'DELETE' })).toMatchObject({
      status: 200,
      data: true,
    });
    expect((await wiil(sandbox, `/phone-configurations/${id}`, { method: 'DELETE' })).status).toBe(404);
    expect(sandbox.ledger.tally(magic('00'))).toEqual({ arrived: 1, applied: 1, released: 1 });
    expect((await purchase(sandbox, magic('00'))).status).toBe(404);
  });

  test('is not a number of the Telefonie account, and its key header is its own', async () => {
    const sandbox = await sandboxFor();
    await purchase(sandbox, magic('00'));
    expect(sandbox.ledger.ownedCount()).toBe(1);
    const telefonie = await fetch(`${sandbox.telefonieBaseUrl}/owned`, {
      headers: { 'x-api-key': sandbox.apiKey },
    });
    expect(await telefonie.json()).toEqual({ numbers: [], total: 0 });
    const wrong = await wiil(sandbox, '/phone-configurations', { headers: { 'x-wiil-api-key': '' } });
    expect(wrong).toMatchObject({ status: 401, body: { success: false, code: 'UNAUTHORIZED' } });
  });

  test('faults answer in the shape of this API', async () => {
    const sandbox = await sandboxFor({ faults: ['429:3@order', '500@listx1'] });
    expect(await wiil(sandbox, `${SHOP}/purchase-request/purchase_000001`)).toMatchObject({
      status: 429,
      body: { success: false, status: 429 },
    });
    expect((await wiil(sandbox, '/phone-configurations')).status).toBe(500);
    expect((await wiil(sandbox, '/phone-configurations')).status).toBe(200);
  });
});
