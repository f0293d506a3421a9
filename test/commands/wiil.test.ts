/** A WIIL account from the shell, against `dialdeck sandbox --provider wiil`; the purchase in a process of the built program. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { openLedger } from '../../src/sandbox/index.ts';
import { readDocument, readError } from './shared/documents.ts';
import { openHouse } from './shared/house.ts';

const folder = mkdtempSync(join(tmpdir(), 'dialdeck-wiil-shell-'));
const state = join(folder, 'ledger.db');
const house = await openHouse('--provider', 'wiil', '--provisioning', '1s', '--state', state);
const wiil = { env: { DIALDECK_PROVIDER: 'wiil' } };
const run = (args: readonly string[]) => house.run(args, wiil);
const ledger = openLedger(state);

afterAll(async () => {
  ledger.close();
  await house[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

it('prints the base URL of WIIL’s side', () => {
  expect(house.baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/wiil\/v1$/);
});

it('searches, compares, buys, watches, renames and releases', async () => {
  const search = await run(['search', '--country', 'US', '--area-code', '212', '--limit', '3', '--json']);
  const { data: offers, meta } = readDocument(DOCUMENTS.search, search);
  expect(offers).toHaveLength(3);
  expect(meta).toMatchObject({ provider: 'wiil', appliedHere: ['countryCode', 'limit'] });
  expect(search.stderr).toContain('dialdeck filtered by country and limit');
  const number = offers[0]?.phoneNumber ?? '';

  const prices = await run(['prices', '--country', 'US,GB', '--json']);
  expect(readDocument(DOCUMENTS.prices, prices).data).toContainEqual(
    expect.objectContaining({ countryCode: 'US', numberType: 'LOCAL', source: 'price list', cheapest: true }),
  );

  const bought = readDocument(
    DOCUMENTS.buy,
    await house.runProcess(['buy', number, '--yes', '--name', 'Desk', '--json'], wiil),
  );
  expect(bought.data).toMatchObject({
    phoneNumber: number,
    status: 'COMPLETED',
    chargedCredits: 115,
    metadata: { unit: "the provider's credits", providerRef: 'purchase_000001' },
  });
  expect(ledger.tally(number)).toEqual({ arrived: 1, applied: 1, released: 0 });
  const shown = await run(['purchases', 'show', bought.data.id, '--json']);
  const steps = readDocument(DOCUMENTS['purchases-show'], shown).meta.history.map(({ to }) => to);
  expect(steps[0]).toBe('INTENT');
  expect(steps).toContain('ACCEPTED');
  expect(steps.at(-1)).toBe('CONFIRMED');

  const owned = readDocument(DOCUMENTS.owned, await run(['owned', '--json'])).data;
  expect(owned).toMatchObject([{ phoneNumber: number, friendlyName: 'Desk', status: 'ACTIVE' }]);
  const set = readDocument(DOCUMENTS.set, await run(['set', number, '--name', 'Front desk', '--json']));
  expect(set.data).toMatchObject({ friendlyName: 'Front desk' });

  const released = await run(['release', number, '--yes', '--json']);
  expect(readDocument(DOCUMENTS.release, released).meta).toMatchObject({ released: true });
  expect(ledger.tally(number)).toEqual({ arrived: 1, applied: 1, released: 1 });
  expect((await run(['show', number])).code).toBe(4);
});

describe('a number that WIIL does not list', () => {
  it.each([
    ['of the type that was asked for', ['+18335550199', '--type', 'local']],
    ['of a type that no numbering plan knows', ['+16242345111', '--country', 'US']],
    ['that may be a mobile one as well', ['+12125559998']],
    ['in another country than its own', ['+447911123456', '--country', 'US', '--type', 'local']],
  ])('%s is not bought with --yes: the price of its type would be a guess', async (_, args) => {
    const [number = ''] = args;
    for (const limit of [[], ['--max-monthly', '2']]) {
      const ran = await run(['buy', ...args, '--yes', '--json', ...limit]);
      expect(readError(ran)).toMatchObject({ code: 'price-not-stated' });
      expect(ran.code).toBe(5);
      expect(ran.stderr).toContain(`${number} is not confirmed as offered, so its price is not known.`);
    }
    const dry = await run(['buy', ...args, '--dry-run', '--json']);
    expect(readDocument(DOCUMENTS['buy-dry-run'], dry)).toMatchObject({ data: { offered: false } });
    expect(ledger.tally(number).arrived).toBe(0);
  });
});

describe('what WIIL cannot do', () => {
  it('is refused with the reason before anything is sent', async () => {
    const [offer] = readDocument(
      DOCUMENTS.search,
      await run(['search', '--country', 'US', '--limit', '1', '--json']),
    ).data;
    const number = offer?.phoneNumber ?? '';
    const ran = await run(['buy', number, '--yes', '--voice-url', 'https://example.com/voice']);
    expect(ran.code).not.toBe(0);
    expect(ran.stderr).toContain('set up a channel in the WIIL console instead');
    expect(ledger.tally(number).arrived).toBe(0);
  });
});

describe('without any account', () => {
  it('prices compare the accounts of the sandbox', async () => {
    const ran = await house.run(['prices', '--country', 'US', '--type', 'local', '--json'], { bare: true });
    const { data, meta } = readDocument(DOCUMENTS.prices, ran);
    expect(meta.accounts).toEqual(['sandbox', 'sandbox-wiil', 'sandbox-twilio', 'sandbox-telnyx']);
    expect(data.map(({ account, source, cheapest }) => [account, source, cheapest])).toEqual([
      ['sandbox', 'offers', true],
      ['sandbox-telnyx', 'offers', false],
      ['sandbox-twilio', 'price list', false],
      ['sandbox-wiil', 'price list', false],
    ]);
  });

  it('a rate of the person’s is applied and shown; a wrong one is refused', async () => {
    const args = ['prices', '--country', 'US', '--type', 'local'];
    const ran = await house.run([...args, '--rate', 'USD=0.9EUR', '--json'], { bare: true });
    const { data, meta } = readDocument(DOCUMENTS.prices, ran);
    expect(data.every(({ currency, convertedFrom }) => currency === 'EUR' && convertedFrom === 'USD')).toBe(
      true,
    );
    expect(meta.rates).toEqual([{ from: 'USD', times: '0.9', to: 'EUR' }]);
    expect(ran.stderr).toContain('Exchange rate: 1 USD = 0.9 EUR');
    const wrong = await house.run([...args, '--rate', '2'], { bare: true });
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('EUR=1.08USD')]);
  });

  it('a purchase at either account of the sandbox has its own journal rows', async () => {
    const buy = (account: string) =>
      house.run(
        [
          '--account',
          account,
          'buy',
          '--country',
          'US',
          '--type',
          'local',
          '--yes',
          '--max-monthly',
          '2.00',
          '--json',
        ],
        { bare: true },
      );
    const rows = async (account: string) =>
      readDocument(
        DOCUMENTS['purchases-list'],
        await house.run(['--account', account, 'purchases', '--json'], { bare: true }),
      ).data.length;
    expect(readDocument(DOCUMENTS.buy, await buy('sandbox-wiil')).data.status).toBe('COMPLETED');
    expect([await rows('sandbox-wiil'), await rows('sandbox')]).toEqual([1, 0]);
  });
});

describe('--status-case', () => {
  it('lower writes statuses as the SDK of WIIL compares them, and dialdeck reads them too', async () => {
    await using lower = await openHouse(
      ...['--provider', 'wiil', '--provisioning', '250ms', '--status-case', 'lower'],
    );
    const wish = ['buy', '--country', 'US', '--yes', '--max-monthly', '5', '--json'];
    const bought = readDocument(DOCUMENTS.buy, await lower.run(wish, wiil));
    expect(bought.data.status).toBe('COMPLETED');
    const { providerRef } = bought.data.metadata ?? {};
    const answer = await fetch(
      `${lower.baseUrl}/phone-configurations/telephony-provider/purchase-request/${String(providerRef)}`,
      { headers: { 'x-wiil-api-key': lower.apiKey } },
    );
    expect(await answer.json()).toMatchObject({ data: { status: 'completed' } });
  });

  it('takes nothing else', async () => {
    const ran = await house.run(['sandbox', '--status-case', 'title']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('upper, lower');
  });
});
