/** What every provider must do, held against each implementation over real HTTP at the sandbox. */
import { describe, expect, it } from 'vitest';
import { loadOwned } from '../../../src/api/owned/load.ts';
import type { OwnedPage, SearchQuery } from '../../../src/api/provider.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';
import { searchNumbers } from '../../../src/api/search/search.ts';
import { failureOf, magic, orderOf, SANDBOX_KINDS, startAccount } from './support.ts';

const US = { countryCode: 'US' } as const;
const NOBODYS = '+19995550142';
const orderNumber = (phoneNumber: string) =>
  ({ phoneNumber, countryCode: 'US', numberType: 'LOCAL' }) as const;

describe.each(SANDBOX_KINDS)('%s', (kind) => {
  describe('search', () => {
    it.each<[string, SearchQuery, (row: { phoneNumber: string }) => boolean]>([
      ['country', { countryCode: 'GB' }, ({ phoneNumber }) => phoneNumber.startsWith('+44')],
      ['area code', { ...US, areaCode: '212' }, ({ phoneNumber }) => phoneNumber.startsWith('+1212')],
      ['digits', { ...US, contains: '77' }, ({ phoneNumber }) => phoneNumber.includes('77')],
    ])('finds by %s, with nothing that does not fit', async (_name, query, fits) => {
      const { client } = await startAccount(kind);
      const { rows, unreadable } = await searchNumbers(client, query);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter((row) => !fits(row))).toEqual([]);
      expect(unreadable).toBe(0);
    });

    it.each([
      { ...US, numberType: 'TOLL_FREE' },
      { countryCode: 'AU', numberType: 'MOBILE', SMS: true },
      { countryCode: 'GB', numberType: 'LOCAL', voice: true },
    ] as const)('finds by type and capability: %o', async (query) => {
      const { client } = await startAccount(kind);
      const { rows } = await searchNumbers(client, query);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        expect(row).toMatchObject({ countryCode: query.countryCode, numberType: query.numberType });
        if ('SMS' in query) expect(row.capabilities.SMS).toBe(true);
        if ('voice' in query) expect(row.capabilities.voice).toBe(true);
      }
    });

    it('states a monthly price in a currency for every offer', async () => {
      const { client } = await startAccount(kind);
      const { rows } = await searchNumbers(client, { ...US, numberType: 'LOCAL' });
      const rates = rows.map(({ monthlyRate }) => monthlyRate);
      expect(rates.every((rate) => rate.kind === 'money' && rate.money.currency === 'USD')).toBe(true);
    });

    it('gives no more than the limit, and says which filters were applied here', async () => {
      const { client } = await startAccount(kind);
      const query = { ...US, numberType: 'LOCAL', areaCode: '212', limit: 3 } as const;
      const { rows, appliedHere } = await searchNumbers(client, query);
      expect(rows).toHaveLength(3);
      const here = kind === 'wiil' ? ['countryCode', 'numberType', 'limit'] : [];
      expect(appliedHere).toEqual(here);
    });

    it.each([{ areaCode: 'NY' }, { contains: '12a' }])('refuses %o before it asks', async (filter) => {
      const { client } = await startAccount(kind, { faults: ['500@search'] });
      expect(await failureOf(client.searchAvailable({ ...US, ...filter }))).toMatchObject({
        code: 'invalid',
        progress: 'not-sent',
      });
    });
  });

  describe('a quote', () => {
    it('of a number on sale confirms it, with the price that the search showed', async () => {
      const { client, offer } = await startAccount(kind);
      const number = await offer();
      const quote = await client.quote(orderOf(number));
      expect(quote).toMatchObject({ kind: 'offered', number, monthlyRate: number.monthlyRate });
      expect(quote.monthlyRate.kind).toBe('money');
    });

    it('of a number that nobody sells does not confirm it', async () => {
      const { client } = await startAccount(kind);
      const quote = await client.quote(orderNumber(NOBODYS));
      expect(quote).toMatchObject({ kind: 'not-confirmed', phoneNumber: NOBODYS });
      // Where there is a price list, it still says what such a number costs.
      expect(quote.monthlyRate.kind).toBe(client.abilities.priceList ? 'money' : 'not-stated');
    });
  });

  it('has a price list exactly where it says so', async () => {
    const { client } = await startAccount(kind);
    expect(client.priceList !== undefined).toBe(client.abilities.priceList !== false);
    const list = await client.priceList?.({ countryCode: 'US' });
    if (list === undefined) return;
    expect(list.unreadable).toBe(0);
    expect(list.rows.length).toBeGreaterThan(client.abilities.priceList === 'whole' ? 100 : 1);
    expect(list.rows.find((row) => row.countryCode === 'US' && row.number_type === 'LOCAL')).toMatchObject({
      price: 1.15,
      currency: 'USD',
      phoneNumberPrices: [{ base_price: '1.15', current_price: '1.15' }],
    });
  });

  it('names the countries that have a list exactly where there is one for each', async () => {
    const { client } = await startAccount(kind);
    const sold = await client.soldCountries?.();
    expect(sold !== undefined).toBe(client.abilities.priceList === 'by country');
    if (sold === undefined) return;
    expect(sold.unreadable).toBe(0);
    expect(sold.rows).toContain('BE');
    expect(sold.rows).not.toContain('AQ');
    expect(sold.rows.length).toBeGreaterThan(50);
  });

  describe('the numbers of the account', () => {
    it('come in pages from 1 or by cursor, each once, with their count where it is stated', async () => {
      const { client } = await startAccount(kind, { numbers: 5 });
      const byCursor = client.abilities.ownedPaging === 'cursor';
      const pages: OwnedPage[] = [];
      for (const page of [1, 2, 3]) {
        const cursor = pages.at(-1)?.next;
        const query = { page, pageSize: 2, ...(cursor === undefined ? {} : { cursor }) };
        pages.push(await client.listOwned(query));
      }
      expect(pages.map(({ rows }) => rows.length)).toEqual([2, 2, 1]);
      expect(pages.map(({ total }) => total)).toEqual(
        byCursor ? [undefined, undefined, undefined] : [5, 5, 5],
      );
      expect(pages.map(({ next }) => next !== undefined)).toEqual(
        byCursor ? [true, true, false] : [false, false, false],
      );
      expect(new Set(pages.flatMap(({ rows }) => rows.map((row) => row.phoneNumber))).size).toBe(5);
    });

    it('are loaded whole, however many pages they fill', async () => {
      const numbers = 2_300;
      const { client } = await startAccount(kind, { numbers });
      let last: { complete: boolean; rows: readonly unknown[]; total?: number } | undefined;
      for await (const step of loadOwned(client, { runtime: systemRuntime })) last = step;
      expect(last).toMatchObject({ complete: true, loaded: numbers, unreadable: 0 });
      expect(last?.total).toBe(client.abilities.ownedPaging === 'cursor' ? undefined : numbers);
      expect(last?.rows).toHaveLength(numbers);
    });

    it('are found one by one; what is not owned is undefined and no error', async () => {
      const { client, bought } = await startAccount(kind);
      const { phoneNumber } = await bought();
      expect(await client.getOwned(phoneNumber)).toMatchObject({ phoneNumber, countryCode: 'US' });
      expect(await client.getOwned(NOBODYS)).toBeUndefined();
    });

    it('are asked for by nothing that is no number', async () => {
      const { client } = await startAccount(kind);
      for (const ask of [
        () => client.getOwned('../pricing'),
        () => client.release({ phoneNumber: 'x' }),
        () => client.getOwned('12125550142'),
      ]) {
        expect(await failureOf(ask())).toMatchObject({ code: 'invalid', progress: 'not-sent' });
      }
    });
  });

  describe('a purchase', () => {
    it('is one request, and the number is ours', async () => {
      const { client, sandbox, offer } = await startAccount(kind);
      const number = await offer();
      const { phoneNumber } = number;
      const { orderFields, editable } = client.abilities;
      const name = (orderFields ?? editable).friendlyName === true ? { friendlyName: 'Desk' } : {};
      const receipt = await client.purchase({ ...orderOf(number), ...name });
      expect(receipt.kind).toBe(client.abilities.asyncPurchase ? 'request' : 'owned');
      expect(receipt.kind === 'owned' ? receipt.number : receipt.purchase).toMatchObject({
        phoneNumber,
        ...name,
      });
      expect(sandbox.ledger.tally(phoneNumber)).toEqual({ arrived: 1, applied: 1, released: 0 });
      expect(await client.getOwned(phoneNumber)).toMatchObject({ phoneNumber, ...name });
    });

    it('of a number that is not sold is refused, and nothing is bought', async () => {
      const { client, sandbox } = await startAccount(kind);
      expect(await failureOf(client.purchase(orderNumber(NOBODYS)))).toMatchObject({
        progress: 'answered',
        status: { telefonie: 404, wiil: 404, twilio: 400, telnyx: 422 }[kind],
      });
      expect(sandbox.ledger.tally(NOBODYS)).toMatchObject({ arrived: 1, applied: 0 });
    });

    it('with webhooks sets them, or is refused before it is sent with the reason', async () => {
      const { client, sandbox, offer } = await startAccount(kind);
      const number = await offer();
      const order = { ...orderOf(number), voiceUrl: 'https://example.com/voice' };
      const { voiceUrl } = client.abilities.editable;
      if (voiceUrl === true) {
        await client.purchase(order);
        expect(await client.getOwned(number.phoneNumber)).toMatchObject({ voiceUrl: order.voiceUrl });
      } else {
        const failure = await failureOf(client.purchase(order));
        expect(failure).toMatchObject({ code: 'invalid', progress: 'not-sent' });
        expect(failure.message).toContain(voiceUrl);
        expect(sandbox.ledger.tally(number.phoneNumber).arrived).toBe(0);
      }
    });
  });

  describe('a purchase request', () => {
    it('is there exactly where the provider says so', async () => {
      const { client } = await startAccount(kind);
      const { asyncPurchase } = client.abilities;
      expect([client.purchaseStatus !== undefined, client.findPurchase !== undefined]).toEqual([
        asyncPurchase,
        asyncPurchase,
      ]);
    });

    it('goes from PENDING over PROCESSING to COMPLETED under one id, with the credits charged', async () => {
      let now = 1_800_000_000_000;
      const account = await startAccount(kind, { now: () => now, provisioningMs: 3_000 });
      const { client, offer } = account;
      if (client.purchaseStatus === undefined) return;
      const receipt = await client.purchase(orderOf(await offer()));
      if (receipt.kind !== 'request') throw new Error('no request');
      const { id } = receipt.purchase;
      const stated = receipt.purchase.metadata?.creditsStated !== false;
      expect(receipt.purchase).toMatchObject({
        status: 'PENDING',
        ...(stated ? { chargedCredits: 115 } : {}),
      });
      // Telnyx says that an order is pending until it succeeds.
      const underWay = kind === 'telnyx' ? 'PENDING' : 'PROCESSING';
      now += 1_500;
      expect(await client.purchaseStatus(id)).toMatchObject({ id, status: underWay, completedAt: null });
      now += 1_500;
      const endedAt = now;
      // At Telnyx an order ends a moment before its number can be used.
      if (kind === 'telnyx') now += 1_500;
      expect(await client.purchaseStatus(id)).toMatchObject({
        id,
        status: 'COMPLETED',
        completedAt: kind === 'telnyx' ? expect.any(Number) : endedAt,
      });
      expect(await failureOf(client.purchaseStatus('purchase_999999'))).toMatchObject({ status: 404 });
    });

    it.each([
      ['13', 'FAILED', /Phone number not available|could not deliver/],
      ['18', 'CANCELLED', /Cancelled by the provider|was cancelled/],
    ])('of magic number %s ends as %s, with the reason', async (fault, status, statusDetails) => {
      let now = 1_800_000_000_000;
      const { client } = await startAccount(kind, { now: () => now });
      if (client.purchaseStatus === undefined) return;
      const order = orderNumber(magic(fault));
      await client.quote(order);
      const receipt = await client.purchase(order);
      if (receipt.kind !== 'request') throw new Error('no request');
      now += 2_000;
      expect(await client.purchaseStatus(receipt.purchase.id)).toMatchObject({
        status,
        statusDetails: expect.stringMatching(statusDetails),
      });
    });

    it('whose answer was lost is found by its number, and none for another', async () => {
      const { client, sandbox, offer } = await startAccount(kind, { faults: ['reset@purchase.after'] });
      if (client.findPurchase === undefined) return;
      const number = await offer();
      const reference = 'a1b2';
      const order = { ...orderOf(number), reference };
      expect(await failureOf(client.purchase(order))).toMatchObject({ progress: 'sent' });
      expect(await client.findPurchase(order)).toMatchObject({
        phoneNumber: number.phoneNumber,
        status: 'COMPLETED',
      });
      expect(await client.findPurchase({ phoneNumber: NOBODYS, reference: 'c3d4' })).toBeUndefined();
      expect(sandbox.ledger.tally(number.phoneNumber).arrived).toBe(1);
    });
  });

  describe('a change', () => {
    it('sets a name and clears it', async () => {
      const { client, bought } = await startAccount(kind);
      const { phoneNumber } = await bought();
      const named = (friendlyName: string) => client.updateOwned(phoneNumber, { friendlyName });
      expect(await named('Front desk')).toMatchObject({ phoneNumber, friendlyName: 'Front desk' });
      expect(await client.getOwned(phoneNumber)).toMatchObject({ friendlyName: 'Front desk' });
      expect((await named('')).friendlyName).toBeUndefined();
      expect((await client.getOwned(phoneNumber))?.friendlyName).toBeUndefined();
    });

    it.each(['voiceUrl', 'smsUrl'] as const)('of %s is made, or refused with the reason', async (field) => {
      const { client, bought } = await startAccount(kind);
      const { phoneNumber } = await bought();
      const configuration = { friendlyName: 'x', [field]: 'https://example.com/a' };
      const change = client.updateOwned(phoneNumber, configuration);
      const reason = client.abilities.editable[field];
      if (reason === true) expect(await change).toMatchObject({ [field]: 'https://example.com/a' });
      else {
        const failure = await failureOf(change);
        expect(failure).toMatchObject({ code: 'invalid', progress: 'not-sent' });
        expect(failure.message).toContain(reason);
        expect((await client.getOwned(phoneNumber))?.friendlyName).not.toBe('x');
      }
    });

    it('of a number that is not ours is not found', async () => {
      const { client } = await startAccount(kind);
      const change = client.updateOwned(NOBODYS, { friendlyName: 'x' });
      expect(await failureOf(change)).toMatchObject({ code: 'not-found', status: 404 });
    });
  });

  describe('a release', () => {
    it('is one request, and the number is gone', async () => {
      const { client, sandbox, bought } = await startAccount(kind);
      const { phoneNumber } = await bought();
      await client.release({ phoneNumber });
      expect(await client.getOwned(phoneNumber)).toBeUndefined();
      expect(sandbox.ledger.tally(phoneNumber)).toEqual({ arrived: 1, applied: 1, released: 1 });
    });

    it('of a number that is gone says so', async () => {
      const { client } = await startAccount(kind);
      expect(await failureOf(client.release({ phoneNumber: NOBODYS }))).toMatchObject({
        code: 'not-found',
        status: 404,
      });
    });
  });

  it('says of a wrong key that it is the key, whatever was asked', async () => {
    const { client } = await startAccount(kind, { clientKey: 'wrong-key-0123456789' });
    const configuration = { friendlyName: 'x' };
    const asked: (() => Promise<unknown> | undefined)[] = [
      () => client.searchAvailable(US),
      () => client.quote(orderNumber(NOBODYS)),
      () => client.listOwned({ page: 1, pageSize: 1 }),
      () => client.getOwned(NOBODYS),
      () => client.purchase(orderNumber(NOBODYS)),
      () => client.updateOwned(NOBODYS, configuration),
      () => client.release({ phoneNumber: NOBODYS }),
      () => client.priceList?.({ countryCode: 'US' }),
      () => client.purchaseStatus?.('purchase_000001'),
      () => client.findPurchase?.({ phoneNumber: NOBODYS }),
    ];
    for (const ask of asked) {
      const promise = ask();
      if (promise === undefined) continue;
      const failure = await failureOf(promise);
      expect(failure).toMatchObject({ code: 'auth', status: 401 });
      expect(failure.message).not.toContain('wrong-key-0123456789');
    }
  });

  it('stops when it is told to', async () => {
    const { client } = await startAccount(kind, { faults: ['hang@any'] });
    const stop = new AbortController();
    const asked = failureOf(client.listOwned({ page: 1, pageSize: 1 }, stop.signal));
    stop.abort();
    expect(await asked).toMatchObject({ code: 'cancelled' });
  });
});
