import { describe, expect, it, onTestFinished } from 'vitest';
import { NUMBER_TYPES } from '../../src/api/model.ts';
import { loadOwned } from '../../src/api/owned/load.ts';
import type { Provider } from '../../src/api/provider.ts';
import { createTelefonieProvider } from '../../src/api/providers/telefonie/client.ts';
import { systemRuntime } from '../../src/api/runtime.ts';
import { type SandboxOptions, startSandbox } from '../../src/sandbox/index.ts';
import { readContractWithOverlay } from './document.ts';
import { startContractProxy } from './proxy.ts';
import { createValidator } from './validator.ts';

const validator = createValidator(readContractWithOverlay());

async function start(options: SandboxOptions = {}) {
  const sandbox = await startSandbox({ provisioningMs: 0, ...options });
  onTestFinished(sandbox.close);
  const proxy = await startContractProxy(sandbox.telefonieBaseUrl, validator);
  const clientWith = (apiKey: string): Provider =>
    createTelefonieProvider(
      { name: 'contract', provider: 'telefonie', baseUrl: proxy.baseUrl, apiKey, currency: 'USD' },
      { runtime: systemRuntime, environment: {} },
    );
  return {
    sandbox,
    clientWith,
    client: clientWith(sandbox.apiKey),
    seen: () => proxy.exchanges.map(({ operation, response }) => `${operation} ${response.status}`),
    problems: () =>
      proxy.exchanges.flatMap(({ request, problems }) =>
        problems.map((problem) => `${request.method} ${request.path}: ${problem}`),
      ),
  };
}

async function firstOffer(client: Provider) {
  const { rows } = await client.searchAvailable({ countryCode: 'US', numberType: 'LOCAL' });
  const [offer] = rows;
  if (offer === undefined) throw new Error('the sandbox offers nothing in the US');
  return offer;
}

describe('client and sandbox follow the contract', () => {
  it('searching, with every parameter', async () => {
    const { client, problems, seen } = await start();
    for (const numberType of NUMBER_TYPES) await client.searchAvailable({ countryCode: 'US', numberType });
    await client.searchAvailable({ countryCode: 'US' });
    for (const [SMS, voice] of [
      [true, true],
      [false, true],
      [true, false],
    ] as const) {
      const query = {
        countryCode: 'US',
        numberType: 'LOCAL',
        areaCode: '212',
        contains: '555',
        SMS,
        voice,
        limit: 5,
      } as const;
      await client.searchAvailable(query);
    }
    const most = await client.searchAvailable({ countryCode: 'US', limit: 1_000 });
    expect(most.rows).toHaveLength(20);
    expect(most.unreadable).toBe(0);
    expect(problems()).toEqual([]);
    expect(new Set(seen())).toEqual(new Set(['searchAvailableNumbers 200']));
  });

  it('searching every country and type of the inventory, each row of which can be read', async () => {
    const { client, problems } = await start();
    for (const countryCode of ['US', 'CA', 'GB', 'DE', 'FR', 'JP', 'BR', 'AU', 'ZZ']) {
      for (const numberType of NUMBER_TYPES) {
        const { rows, unreadable } = await client.searchAvailable({ countryCode, numberType });
        expect(unreadable).toBe(0);
        expect(rows.every((row) => row.countryCode === countryCode && row.numberType === numberType)).toBe(
          true,
        );
      }
    }
    expect(problems()).toEqual([]);
  });

  it('listing: every page, by type, past the end', async () => {
    const { client, problems, seen } = await start({ numbers: 250 });
    let last: { complete: boolean; loaded: number; unreadable: number } | undefined;
    for await (const step of loadOwned(client, { runtime: systemRuntime })) last = step;
    expect(last).toMatchObject({ complete: true, loaded: 250, unreadable: 0 });
    for (const numberType of NUMBER_TYPES) await client.listOwned({ numberType, page: 1, pageSize: 100 });
    expect((await client.listOwned({ page: 4, pageSize: 100 })).rows).toEqual([]);
    expect(problems()).toEqual([]);
    expect(new Set(seen())).toEqual(new Set(['listOwnedNumbers 200']));
  });

  it('the life of a number: quote, buy, show, change, clear, release', async () => {
    const { client, problems, seen } = await start();
    const offer = await firstOffer(client);
    const order = {
      phoneNumber: offer.phoneNumber,
      countryCode: 'US',
      numberType: offer.numberType,
    };
    expect(await client.quote(order)).toMatchObject({ kind: 'offered', monthlyRate: offer.monthlyRate });
    expect(await client.getOwned(order.phoneNumber)).toBeUndefined();

    const configuration = {
      friendlyName: 'Zürich "desk" №1',
      voiceUrl: 'https://a.example/v?x=1&y=2',
      smsUrl: 'https://a.example/s',
    };
    const receipt = await client.purchase({ ...order, ...configuration });
    expect(receipt).toMatchObject({
      kind: 'owned',
      number: { phoneNumber: order.phoneNumber, ...configuration },
    });
    expect(await client.getOwned(order.phoneNumber)).toMatchObject({
      ...configuration,
      numberType: 'LOCAL',
      countryCode: 'US',
    });

    const cleared = await client.updateOwned(order.phoneNumber, { ...configuration, voiceUrl: '' });
    expect(cleared.voiceUrl).toBeUndefined();
    expect(cleared).toMatchObject({ friendlyName: configuration.friendlyName, smsUrl: configuration.smsUrl });

    await client.release({ phoneNumber: order.phoneNumber });
    expect(await client.getOwned(order.phoneNumber)).toBeUndefined();
    expect(await client.quote(order)).toMatchObject({ kind: 'not-confirmed' });
    expect(problems()).toEqual([]);
    expect(new Set(seen())).toEqual(
      new Set([
        'searchAvailableNumbers 200',
        'getOwnedNumber 404',
        'getOwnedNumber 200',
        'purchaseNumber 201',
        'updateOwnedNumber 200',
        'releaseNumber 204',
      ]),
    );
  });

  it('refusals: each is problem+json by our overlay, and an error with its meaning', async () => {
    const { client, clientWith, problems, seen, sandbox } = await start();
    const offer = await firstOffer(client);
    const order = { phoneNumber: offer.phoneNumber, countryCode: 'US', numberType: 'LOCAL' } as const;
    await client.purchase(order);
    const configuration = { friendlyName: '', voiceUrl: '', smsUrl: '' };
    const nobodys = '+12125550000';
    const stranger = clientWith('not-the-key-of-the-run');

    const answered = { progress: 'answered' } as const;
    await expect(client.purchase(order)).rejects.toMatchObject({
      code: 'conflict',
      status: 409,
      ...answered,
    });
    await expect(client.purchase({ ...order, phoneNumber: nobodys })).rejects.toMatchObject({
      status: 404,
      ...answered,
    });
    await expect(client.updateOwned(nobodys, configuration)).rejects.toMatchObject({
      code: 'not-found',
      ...answered,
    });
    await expect(client.release({ phoneNumber: nobodys })).rejects.toMatchObject({
      code: 'not-found',
      ...answered,
    });
    await expect(client.searchAvailable({ countryCode: 'nowhere' })).rejects.toMatchObject({
      code: 'invalid',
      status: 422,
    });
    const unauthorised = [
      () => stranger.searchAvailable({ countryCode: 'US' }),
      () => stranger.listOwned({ page: 1, pageSize: 100 }),
      () => stranger.getOwned(order.phoneNumber),
      () => stranger.purchase(order),
      () => stranger.updateOwned(order.phoneNumber, configuration),
      () => stranger.release({ phoneNumber: order.phoneNumber }),
    ];
    for (const attempt of unauthorised)
      await expect(attempt()).rejects.toMatchObject({ code: 'auth', status: 401, ...answered });

    expect(problems()).toEqual([]);
    expect(seen().filter((line) => line.endsWith('401'))).toHaveLength(6);
    expect(sandbox.ledger.tally(order.phoneNumber)).toMatchObject({ applied: 1, released: 0 });
  });

  it('a number is sent encoded, and text that is not a number is not sent', async () => {
    const { client, problems, seen } = await start();
    await client.getOwned('+12125550142');
    expect(problems()).toEqual([]);
    for (const bad of ['../available', '12125550142', '+1 212', '+0123456789', '']) {
      await expect(client.getOwned(bad)).rejects.toMatchObject({ code: 'invalid', progress: 'not-sent' });
      await expect(client.release({ phoneNumber: bad })).rejects.toMatchObject({
        code: 'invalid',
        progress: 'not-sent',
      });
    }
    await expect(client.searchAvailable({ countryCode: 'US', contains: '55*' })).rejects.toMatchObject({
      progress: 'not-sent',
    });
    expect(seen()).toHaveLength(1);
  });
});
