/** What accounts sell over all countries, and which requests it takes. */
import { describe, expect, it } from 'vitest';
import type { Assortment, PricedAccount } from '../../../src/api/pricing/index.ts';
import { countCells, readAssortment, tellsCountries } from '../../../src/api/pricing/index.ts';
import { createMemoryProvider } from '../../support/memory-provider.ts';
import { listProvider, REFUSED_KEY } from '../../support/price-list.ts';
import { accountOf, cellsOf, priced } from './support.ts';

const LINES = ['US local 1.00', 'DE mobile 3.00', 'BE mobile 1.25'];
const COUNTRIES = ['US', 'DE', 'BE', 'FR'];
const { signal } = new AbortController();

async function withAssortment(account: PricedAccount): Promise<ReadonlyMap<string, Assortment>> {
  const assortment = await readAssortment(account, signal);
  return new Map(assortment === undefined ? [] : [[account.name, assortment]]);
}

describe.each(['whole', 'by country'] as const)('an account with a price list, %s,', (kind) => {
  const open = () => {
    const provider = listProvider(kind, LINES);
    return { provider, account: { name: 'list', currency: 'USD', provider } };
  };

  it('tells its countries, and no list is asked for that is known or cannot have a price', async () => {
    const { provider, account } = open();
    expect(tellsCountries(account)).toBe(true);
    const assortments = await withAssortment(account);
    expect([...(assortments.get('list')?.countryCodes ?? [])].toSorted()).toEqual(['BE', 'DE', 'US']);
    const cells = await cellsOf({
      accounts: [account],
      countryCodes: COUNTRIES,
      numberTypes: ['LOCAL', 'MOBILE'],
      assortments,
    });
    expect(provider.lists).toEqual(kind === 'whole' ? [''] : ['US', 'DE', 'BE']);
    const sold = cells.flatMap((cell) =>
      cell.kind === 'prices' && cell.prices.length > 0 ? [`${cell.countryCode} ${cell.numberType}`] : [],
    );
    expect(sold.toSorted()).toEqual(['BE MOBILE', 'DE MOBILE', 'US LOCAL']);
    expect(cells).toHaveLength(8);
    expect(cells.every((cell) => cell.kind === 'prices' && cell.source === 'price list')).toBe(true);
  });

  it('does not say "not offered" of a country that an unreadable row may have named', async () => {
    const { provider, account } = open();
    const broken = { rows: [], unreadable: 1, fetchedAt: 1 };
    const half: PricedAccount = {
      ...account,
      provider: { ...provider, priceList: async () => broken, soldCountries: async () => broken },
    };
    const assortments = await withAssortment(half);
    const [cell] = await cellsOf({
      accounts: [half],
      countryCodes: ['FR'],
      numberTypes: ['LOCAL'],
      assortments,
    });
    expect(cell).toMatchObject({ kind: 'prices', prices: [], unreadableRows: 1 });
  });
});

it('an account without a list does not tell its countries', async () => {
  const account = accountOf('offers', [priced(1, '1.00')]);
  expect(tellsCountries(account)).toBe(false);
  expect(await readAssortment(account, signal)).toBeUndefined();
});

it('only wanted cells are counted and asked for', async () => {
  const provider = createMemoryProvider();
  const query = {
    accounts: [{ name: 'a', currency: 'USD', provider }],
    countryCodes: COUNTRIES,
    numberTypes: ['LOCAL', 'MOBILE'] as const,
    wants: ({ countryCode, numberType }: { countryCode: string; numberType: string }) =>
      countryCode === 'DE' && numberType === 'MOBILE',
  };
  expect(countCells(query)).toBe(1);
  expect(await cellsOf(query)).toMatchObject([{ countryCode: 'DE', numberType: 'MOBILE' }]);
  expect(provider.searches).toHaveLength(1);
});

it('a refused key is not sent again for each country: its other cells fail with the same error', async () => {
  let asked = 0;
  const provider = {
    ...createMemoryProvider(),
    searchAvailable: () => {
      asked += 1;
      return Promise.reject(REFUSED_KEY);
    },
  };
  const good = accountOf('good', [priced(1, '1.00')]);
  const cells = await cellsOf(
    {
      accounts: [{ name: 'bad', currency: 'USD', provider }, good],
      countryCodes: COUNTRIES,
      numberTypes: ['LOCAL', 'MOBILE'],
    },
    { concurrency: 2 },
  );
  expect(asked).toBeLessThanOrEqual(2);
  const failed = cells.filter((cell) => cell.kind === 'failed');
  expect(failed.map((cell) => [cell.account, cell.error.code])).toEqual(
    Array.from({ length: 8 }, () => ['bad', 'auth']),
  );
});
