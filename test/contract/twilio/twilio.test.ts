import twilio from 'twilio';
import { expect, it } from 'vitest';
import { applyConfiguration, planConfiguration } from '../../../src/api/owned/configure.ts';
import { loadOwned } from '../../../src/api/owned/load.ts';
import { createProvider } from '../../../src/api/providers/index.ts';
import { createTwilioReader } from '../../../src/api/providers/twilio/mapping.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';
import { searchNumbers } from '../../../src/api/search/search.ts';
import { readTwilioContract, readTwilioExamples } from '../document.ts';
import { watchedTwilio } from './support.ts';

/** Twilio's own client, changed only in the addresses of its four hosts. */
async function officialClient(options: Parameters<typeof watchedTwilio>[0] = {}) {
  const watched = await watchedTwilio(options);
  const client = twilio(watched.sandbox.twilioAccountSid, watched.sandbox.apiKey);
  for (const host of [client.api, client.pricing, client.numbers, client.lookups]) {
    host.baseUrl = watched.proxy.baseUrl;
  }
  return { ...watched, client };
}

it("Twilio's own client searches, prices, buys, reads, changes, lists and releases", async () => {
  const { client, sandbox, problems, seen } = await officialClient({ numbers: 120 });
  const [offer] = await client.availablePhoneNumbers('US').local.list({ areaCode: 212, limit: 5 });
  if (offer === undefined) throw new Error('nothing on sale');
  await client.availablePhoneNumbers('US').tollFree.list({ limit: 5 });
  await client.availablePhoneNumbers('GB').mobile.list({ smsEnabled: true, limit: 5 });
  await client.availablePhoneNumbers('US').fetch();
  expect(await client.availablePhoneNumbers('BR').national.list({ limit: 5 })).not.toEqual([]);
  const american = client.availablePhoneNumbers('US');
  const unsold = [american.voip.list(), american.sharedCost.list(), american.machineToMachine.list()];
  expect(await Promise.allSettled(unsold)).toMatchObject(
    unsold.map(() => ({ status: 'rejected', reason: { code: 20404 } })),
  );
  expect((await client.availablePhoneNumbers.list()).map(({ countryCode }) => countryCode)).toContain('DE');
  const prices = await client.pricing.v1.phoneNumbers.countries('US').fetch();
  expect(prices.phoneNumberPrices.length).toBeGreaterThan(0);
  await client.pricing.v1.phoneNumbers.countries.list({ limit: 60 });

  const bought = await client.incomingPhoneNumbers.create({
    phoneNumber: offer.phoneNumber,
    friendlyName: 'Desk',
  });
  expect(bought).toMatchObject({ phoneNumber: offer.phoneNumber, friendlyName: 'Desk', status: 'in-use' });
  expect(sandbox.ledger.tally(offer.phoneNumber)).toMatchObject({ arrived: 1, applied: 1 });
  expect(await client.incomingPhoneNumbers(bought.sid).fetch()).toMatchObject({ friendlyName: 'Desk' });
  const changed = await client
    .incomingPhoneNumbers(bought.sid)
    .update({ voiceUrl: 'https://example.com/voice', voiceMethod: 'GET' });
  expect(changed).toMatchObject({ voiceUrl: 'https://example.com/voice', voiceMethod: 'GET' });
  expect(await client.incomingPhoneNumbers.list({ phoneNumber: offer.phoneNumber })).toHaveLength(1);
  const all = await client.incomingPhoneNumbers.list({ pageSize: 50 });
  expect(new Set(all.map(({ sid }) => sid)).size).toBe(121);
  await client.incomingPhoneNumbers.local.list({ limit: 5 });
  await client.incomingPhoneNumbers.mobile.list({ limit: 5 });
  await client.incomingPhoneNumbers.tollFree.list({ limit: 5 });

  await client.balance.fetch();
  expect(await client.api.v2010.accounts(sandbox.twilioAccountSid).fetch()).toMatchObject({ type: 'Full' });
  expect(await client.api.v2010.accounts.list()).toHaveLength(1);
  expect((await client.addresses.list({ isoCountry: 'DE' })).length).toBeGreaterThan(0);
  expect(
    (await client.numbers.v2.regulatoryCompliance.bundles.list({ isoCountry: 'DE' })).length,
  ).toBeGreaterThan(0);
  const { bundles, regulations } = client.numbers.v2.regulatoryCompliance;
  const [bundle] = await bundles.list({ isoCountry: 'DE', status: 'twilio-approved' });
  expect(await bundles(bundle?.sid ?? '').fetch()).toMatchObject({ friendlyName: bundle?.friendlyName });
  const [regulation] = await regulations.list({ isoCountry: 'DE', numberType: 'local' });
  expect(await regulations(regulation?.sid ?? '').fetch()).toMatchObject({ isoCountry: 'DE' });
  expect((await client.numbers.v1.portingPortabilities(offer.phoneNumber).fetch()).portable).toBe(true);
  expect((await client.lookups.v2.phoneNumbers(offer.phoneNumber).fetch()).valid).toBeTypeOf('boolean');
  await client.lookups.v2.phoneNumbers(offer.phoneNumber).fetch({ fields: 'line_type_intelligence' });

  expect(await client.incomingPhoneNumbers(bought.sid).remove()).toBe(true);
  expect(await client.incomingPhoneNumbers.list({ phoneNumber: offer.phoneNumber })).toHaveLength(0);
  expect(problems('answers')).toEqual([]);
  const operations = Object.values(readTwilioContract().paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
  expect(new Set(seen().map((line) => line.split(' ')[0]))).toEqual(new Set(operations));
  expect(seen()).toContain('DeleteIncomingPhoneNumber 204');
});

it("Twilio's own client reads the sandbox's refusals, with their codes", async () => {
  const { client, problems } = await officialClient();
  const refusals = [
    [() => client.incomingPhoneNumbers.create({ phoneNumber: '+15005550000' }), 21422],
    [() => client.incomingPhoneNumbers.create({ phoneNumber: '+15005550001' }), 21421],
    [() => client.incomingPhoneNumbers(`PN${'0'.repeat(32)}`).fetch(), 20404],
    [() => client.availablePhoneNumbers('US').mobile.list(), 20404],
    [() => client.availablePhoneNumbers('DE').local.list({ areaCode: 302 }), 21457],
  ] as const;
  for (const [ask, code] of refusals) {
    await expect(ask()).rejects.toMatchObject({ code });
  }
  const [german] = await client.availablePhoneNumbers('DE').local.list({ limit: 1 });
  const purchase = client.incomingPhoneNumbers.create({ phoneNumber: german?.phoneNumber ?? '' });
  await expect(purchase).rejects.toMatchObject({ code: 21649, status: 400 });
  expect(problems('answers')).toEqual([]);
});

it('a second purchase of a number buys nothing and overwrites its configuration, as at Twilio', async () => {
  const { client, sandbox } = await officialClient();
  const [offer] = await client.availablePhoneNumbers('US').local.list({ limit: 1 });
  const order = { phoneNumber: offer?.phoneNumber ?? '' };
  const first = await client.incomingPhoneNumbers.create({ ...order, voiceUrl: 'https://example.com/mine' });
  const second = await client.incomingPhoneNumbers.create({
    ...order,
    voiceUrl: 'https://example.com/other',
  });
  expect(second).toMatchObject({ sid: first.sid, voiceUrl: 'https://example.com/other' });
  expect(sandbox.ledger.tally(order.phoneNumber)).toMatchObject({ arrived: 2, applied: 1 });
});

it("a full journey of our client follows Twilio's contract, in every request and answer", async () => {
  const { sandbox, proxy, problems, seen } = await watchedTwilio({ numbers: 30 });
  const provider = await createProvider(
    {
      name: 'contract',
      provider: 'twilio',
      baseUrl: proxy.baseUrl,
      apiKey: sandbox.apiKey,
      accountId: sandbox.twilioAccountSid,
      currency: 'USD',
    },
    { runtime: systemRuntime, environment: {} },
  );
  await provider.checkAccount?.();
  await provider.balance?.();
  for await (const step of loadOwned(provider, { runtime: systemRuntime })) void step;
  await searchNumbers(provider, { countryCode: 'US' });
  await searchNumbers(provider, {
    countryCode: 'US',
    numberType: 'LOCAL',
    areaCode: '212',
    contains: '55',
    region: 'NY',
    SMS: true,
    MMS: true,
    voice: true,
    noDocuments: true,
    near: '+12125550142',
    distance: 50,
  });
  await searchNumbers(provider, {
    countryCode: 'DE',
    numberType: 'LOCAL',
    prefix: '30',
    suffix: '1',
    locality: 'Berlin',
  });
  await searchNumbers(provider, { countryCode: 'GB', numberType: 'MOBILE', pattern: '+44*%7' });
  await provider.priceList?.({ countryCode: 'DE' });
  const needed = await provider.requirements?.({ countryCode: 'DE', numberType: 'LOCAL' });
  const bundle = needed?.items.find(({ kind, usable }) => kind === 'documents' && usable === true);
  const [offer] = (await searchNumbers(provider, { countryCode: 'DE', numberType: 'LOCAL' })).rows;
  if (offer === undefined || bundle === undefined) throw new Error('no German number or bundle');
  const { phoneNumber } = offer;
  const order = { phoneNumber, countryCode: 'DE', numberType: 'LOCAL' } as const;
  await provider.quote(order);
  expect(await provider.getOwned(phoneNumber)).toBeUndefined();
  await provider.purchase({
    ...order,
    friendlyName: 'Büro',
    voiceUrl: 'https://example.com/v',
    documentsId: bundle.id,
  });
  expect(await provider.getOwned(phoneNumber)).toMatchObject({
    friendlyName: 'Büro',
    documentsId: bundle.id,
  });
  const plan = await planConfiguration(provider, phoneNumber, {
    friendlyName: '',
    voiceUrl: '',
    smsUrl: 'https://example.com/s?a=1&b=2',
    smsMethod: 'GET',
    statusCallbackUrl: 'https://example.com/status',
  });
  expect(await applyConfiguration(provider, plan)).toMatchObject({ kind: 'done', notApplied: [] });
  await provider.portability?.([phoneNumber]);
  await provider.lookup?.(phoneNumber, []);
  await provider.lookup?.('+12125550142', ['line type', 'caller name']);
  await provider.release({ phoneNumber });
  expect(problems()).toEqual([]);
  expect(seen().map((operation) => operation.split(' ')[0])).toEqual(
    expect.arrayContaining([
      'CreateIncomingPhoneNumber',
      'UpdateIncomingPhoneNumber',
      'DeleteIncomingPhoneNumber',
    ]),
  );
});

it("our client reads every example of a number in Twilio's contract", () => {
  const reader = createTwilioReader((text) => text);
  const { available, owned } = readTwilioExamples();
  expect(available.length).toBeGreaterThan(4);
  expect(owned.length).toBeGreaterThan(4);
  for (const row of available) expect(reader.available(row, 'Local'), JSON.stringify(row)).toBeDefined();
  for (const row of owned) expect(reader.owned(row)?.providerId, JSON.stringify(row)).toMatch(/^PN/);
});
