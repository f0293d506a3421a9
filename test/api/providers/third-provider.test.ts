/** A third provider, in memory, does all that the app and the commands need; docs/adding-a-provider.md counts its lines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { applyConfiguration, planConfiguration } from '../../../src/api/owned/configure.ts';
import { loadOwned } from '../../../src/api/owned/load.ts';
import { comparePrices, crossings, type PriceCell } from '../../../src/api/pricing/index.ts';
import { readOnlyProvider } from '../../../src/api/read-only.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';
import { findOffer } from '../../../src/api/search/find-offer.ts';
import { searchNumbers } from '../../../src/api/search/search.ts';
import { createMemoryProvider, offer } from '../../support/memory-provider.ts';
import { failureOf, orderOf } from './support.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const priced = (rent: string, fee: string) =>
  offer('0142', {
    monthlyRate: { kind: 'money', money: usd(rent), currencyStated: true, text: rent },
    setupFee: usd(fee),
  });

it('is searched, quoted, bought, configured, loaded and released through the same functions', async () => {
  const provider = createMemoryProvider([priced('1.00', '20.00')]);
  const [found] = (await searchNumbers(provider, { countryCode: 'US', areaCode: '212' })).rows;
  if (found === undefined) throw new Error('nothing found');
  const wanted = {
    phoneNumber: found.phoneNumber,
    countryCodes: ['US'],
    nationalDigits: '2125550142',
  } as const;
  expect(await findOffer(provider, { ...wanted, numberType: undefined })).toMatchObject({
    quote: { kind: 'offered' },
    numberType: 'LOCAL',
  });
  expect(await provider.purchase(orderOf(found))).toMatchObject({ kind: 'owned' });
  const plan = await planConfiguration(provider, found.phoneNumber, { friendlyName: 'Desk' });
  expect(await applyConfiguration(provider, plan)).toMatchObject({ kind: 'done', notApplied: [] });
  let last: { readonly complete: boolean } | undefined;
  for await (const step of loadOwned(provider, { runtime: systemRuntime })) last = step;
  expect(last).toMatchObject({ complete: true, rows: [{ friendlyName: 'Desk' }] });
  expect(
    await failureOf(readOnlyProvider(provider).release({ phoneNumber: found.phoneNumber })),
  ).toMatchObject({
    progress: 'not-sent',
  });
  await provider.release({ phoneNumber: found.phoneNumber });
  expect(await provider.getOwned(found.phoneNumber)).toBeUndefined();
});

it('is not asked what it bills for through a read-only account; what is free, it is asked', async () => {
  const asked: (readonly string[])[] = [];
  const provider = readOnlyProvider({
    ...createMemoryProvider([priced('1.00', '0')]),
    lookup: async (phoneNumber, paid) => {
      asked.push(paid);
      return { phoneNumber, fetchedAt: 0 };
    },
  });
  const billed = provider.lookup?.('+12125550142', ['caller name']) ?? Promise.resolve();
  expect(await failureOf(billed)).toMatchObject({ code: 'invalid', progress: 'not-sent' });
  await provider.lookup?.('+12125550142', []);
  expect(asked).toEqual([[]]);
});

it('is compared with others, and states its set-up fee, so that a break-even is known', async () => {
  const account = (name: string, rent: string, fee: string) => ({
    name,
    currency: 'USD',
    provider: createMemoryProvider([priced(rent, fee)]),
  });
  const accounts = [account('cheap rent', '1.00', '20.00'), account('no fee', '3.00', '0')];
  const cells: PriceCell[] = [];
  for await (const { cell } of comparePrices({ accounts, countryCodes: ['US'], numberTypes: ['LOCAL'] })) {
    cells.push(cell);
  }
  expect(crossings(cells)).toMatchObject([{ first: 'no fee', later: 'cheap rent', month: 10 }]);
});

it('takes as many lines as docs/adding-a-provider.md says', () => {
  const root = join(import.meta.dirname, '..', '..', '..');
  const lines = readFileSync(join(root, 'test/support/memory-provider.ts'), 'utf8').split('\n').length - 1;
  const page = readFileSync(join(root, 'docs/adding-a-provider.md'), 'utf8');
  const stated = /in memory \| (\d+)/.exec(page)?.[1];
  expect(Number(stated)).toBeGreaterThanOrEqual(lines);
  expect(Number(stated)).toBeLessThan(lines + 20);
});
