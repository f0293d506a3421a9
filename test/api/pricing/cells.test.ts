import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../src/api/errors.ts';
import type { PhoneNumberPricing } from '../../../src/api/model.ts';
import { listedPrice } from '../../../src/api/money/listed-price.ts';
import { compare } from '../../../src/api/money/money.ts';
import { comparePrices, countCells } from '../../../src/api/pricing/index.ts';
import { createMemoryProvider } from '../../support/memory-provider.ts';
import { accountOf, cellOf, cellsOf, priced, pricesOf, stepsOf, US_LOCAL, usd } from './support.ts';

describe('one cell', () => {
  it('spans its offers, with the exact middle of an even count', async () => {
    const prices = await pricesOf(['2.00', '1.00', '1.15', '3.00'].map((rate, index) => priced(index, rate)));
    expect(prices).toMatchObject({
      currency: 'USD',
      offers: 4,
      currencyAssumed: 4,
      monthly: { from: usd('1.00'), median: usd('1.575'), to: usd('3.00') },
      setupFee: 'not stated',
      firstYear: { from: { money: usd('12.00'), atLeast: true } },
      threeYears: { to: { money: usd('108.00'), atLeast: true } },
    });
  });

  it('keeps from, median and to in order and within the offers, for any prices', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 20 }),
        async (cents) => {
          const { monthly, offers } = await pricesOf(
            cents.map((value, index) => priced(index, (value / 100).toFixed(2))),
          );
          const sorted = cents.toSorted((left, right) => left - right);
          expect(offers).toBe(cents.length);
          expect(compare(monthly.from, usd(String((sorted.at(0) ?? 0) / 100)))).toBe(0);
          expect(compare(monthly.to, usd(String((sorted.at(-1) ?? 0) / 100)))).toBe(0);
          expect(compare(monthly.from, monthly.median)).toBeLessThanOrEqual(0);
          expect(compare(monthly.median, monthly.to)).toBeLessThanOrEqual(0);
        },
      ),
    );
  });

  it('holds each currency on its own, the commonest first', async () => {
    const cell = await cellOf([priced(1, '0.50 EUR'), priced(2, '$1.00'), priced(3, '$2.00')]);
    expect(cell.prices.map((prices) => [prices.currency, prices.offers, prices.monthly.from.amount])).toEqual(
      [
        ['USD', 2, '1.00'],
        ['EUR', 1, '0.50'],
      ],
    );
  });

  it('counts prices that cannot be read or are not stated, and takes none of them for free', async () => {
    const cell = await cellOf([priced(1, '1,234'), priced(2, ''), priced(3, 'ask us'), priced(4, '5.00')]);
    expect(cell).toMatchObject({ unreadable: 2, notStated: 1, source: 'offers' });
    expect(cell.prices).toMatchObject([{ offers: 1, monthly: { from: usd('5.00') } }]);
  });

  it('adds a stated set-up fee, and says "at least" only where none is stated', async () => {
    const prices = await pricesOf([priced(1, '1.00', { setupFee: usd('10.00') }), priced(2, '1.00')]);
    expect(prices.firstYear.from).toEqual({ money: usd('12.00'), atLeast: true });
    expect(prices.firstYear.to).toEqual({ money: usd('22.00'), atLeast: false });
  });

  it('does not add a set-up fee in another currency', async () => {
    const prices = await pricesOf([priced(1, '1.00', { setupFee: { amount: '10', currency: 'EUR' } })]);
    expect(prices.firstYear.from).toEqual({ money: usd('12.00'), atLeast: true });
  });

  it('can what at least one offer can, and knows nothing where no offer says', async () => {
    const cell = await cellOf([
      priced(1, '1', { capabilities: { voice: false, SMS: false } }),
      priced(2, '1', { capabilities: { voice: true } }),
    ]);
    expect(cell.capabilities).toEqual({ voice: true, SMS: false });
  });

  it('is empty, not failed, where nothing is offered; and says when the search was full', async () => {
    expect(await cellOf([])).toMatchObject({ kind: 'prices', prices: [], more: false });
    const many = Array.from({ length: 25 }, (_, index) => priced(index, '1.00'));
    expect((await cellOf(many)).more).toBe(true);
  });

  it('leaves out what a provider gives of another country or type', async () => {
    const account = accountOf('all', []);
    const searchAvailable = async () => ({
      rows: [
        priced(1, '1.00', { countryCode: 'CA' }),
        priced(2, '2.00', { numberType: 'MOBILE' }),
        priced(3, '3.00'),
      ],
      unreadable: 0,
      fetchedAt: 1,
    });
    const provider = { ...account.provider, searchAvailable };
    const [cell] = await cellsOf({ accounts: [{ ...account, provider }], ...US_LOCAL });
    expect(cell).toMatchObject({ prices: [{ offers: 1, monthly: { from: usd('3.00') } }], contradicting: 2 });
  });
});

describe('a price list', () => {
  const line = (countryCode: string, price: number): PhoneNumberPricing => ({
    number_type: 'LOCAL',
    country: countryCode,
    countryCode,
    phoneNumberPrices: [{ base_price: '99', current_price: '98' }],
    price,
    priceUnit: 'per month',
    currency: 'USD',
  });

  function withList(rows: readonly PhoneNumberPricing[]) {
    let asked = 0;
    const provider = createMemoryProvider();
    return {
      asked: () => asked,
      account: {
        name: 'listed',
        currency: 'EUR',
        provider: {
          ...provider,
          abilities: { ...provider.abilities, priceList: 'whole' as const },
          priceList: async () => {
            asked += 1;
            return { rows, unreadable: 2, fetchedAt: 7 };
          },
        },
      },
    };
  }

  it('is asked for once for all its cells', async () => {
    const { account, asked } = withList([line('US', 1.15), line('US', 1.5), line('GB', 2.5)]);
    const cells = await cellsOf({
      accounts: [account],
      countryCodes: ['US', 'GB', 'FR'],
      numberTypes: ['LOCAL', 'MOBILE'],
    });
    expect(asked()).toBe(1);
    const prices = (countryCode: string) =>
      cells.flatMap((cell) =>
        cell.kind === 'prices' && cell.countryCode === countryCode ? cell.prices : [],
      );
    expect(prices('US')).toMatchObject([
      { offers: 2, monthly: { from: usd('1.15'), to: usd('1.50') }, currencyAssumed: 0 },
    ]);
    expect(prices('GB')).toMatchObject([{ monthly: { from: usd('2.50') } }]);
    expect(prices('FR')).toEqual([]);
    expect(cells[0]).toMatchObject({
      source: 'price list',
      fetchedAt: 7,
      unreadableRows: 2,
      capabilities: {},
    });
  });
});

describe('a line of a price list', () => {
  const line: Omit<PhoneNumberPricing, 'price' | 'priceUnit' | 'currency'> = {
    number_type: 'LOCAL',
    country: '',
    countryCode: 'US',
    phoneNumberPrices: [],
  };

  it("asks its final price, in its own currency, and in the account's where it states none", () => {
    const stated = listedPrice({ ...line, price: 1.15, priceUnit: 'per month', currency: 'USD' }, 'EUR');
    expect(stated).toMatchObject({ money: usd('1.15'), currencyStated: true });
    const bare = listedPrice({ ...line, price: 2, priceUnit: '', currency: '' }, 'EUR');
    expect(bare).toMatchObject({ money: { amount: '2.00', currency: 'EUR' }, currencyStated: false });
  });

  it.each([
    [13.85, 'per year'],
    [-1.55, 'per month'],
    [1e21, 'per month'],
  ])('of %d %s is read as no monthly price', (price, priceUnit) => {
    expect(listedPrice({ ...line, price, priceUnit, currency: 'USD' }, 'USD')).toMatchObject({
      kind: 'unreadable',
      text: expect.stringContaining(String(price)),
    });
  });
});

describe('the comparison', () => {
  const query = {
    accounts: [accountOf('a', [priced(1, '1.00')]), accountOf('b', [priced(2, '2.00')])],
    countryCodes: ['US', 'GB', 'FR'],
    numberTypes: ['LOCAL', 'MOBILE'],
  } as const;

  it('has a cell for every account, country and type, and counts them as they come', async () => {
    const steps = await stepsOf(query);
    expect(countCells(query)).toBe(12);
    expect(steps.map((step) => step.done)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    expect(
      new Set(steps.map(({ cell }) => `${cell.account}${cell.countryCode}${cell.numberType}`)).size,
    ).toBe(12);
  });

  it('gives a cell as soon as it is there and never asks for more at a time than it may', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 5 }), async (scheduler, concurrency) => {
        let underWay = 0;
        let most = 0;
        const memory = createMemoryProvider([priced(1, '1.00')]);
        const answer = scheduler.scheduleFunction(memory.searchAvailable);
        const searchAvailable: typeof memory.searchAvailable = async (search) => {
          underWay += 1;
          most = Math.max(most, underWay);
          const rows = await answer(search);
          underWay -= 1;
          return rows;
        };
        const accounts = [{ name: 'a', currency: 'USD', provider: { ...memory, searchAvailable } }];
        const cells = cellsOf({ ...query, accounts }, { concurrency });
        await scheduler.waitFor(cells);
        expect(await cells).toHaveLength(6);
        expect(most).toBe(concurrency);
      }),
      { numRuns: 30 },
    );
  });

  it('shows a cell that failed as failed, and all the others', async () => {
    const broken = accountOf('broken', []);
    const error = new ApiError({
      code: 'unavailable',
      message: 'down',
      hint: '',
      retryable: true,
      progress: 'answered',
    });
    const provider = { ...broken.provider, searchAvailable: () => Promise.reject(error) };
    const steps = await stepsOf({ ...query, accounts: [...query.accounts, { ...broken, provider }] });
    expect(steps.at(-1)).toMatchObject({ done: 18, total: 18, failed: 6 });
    expect(
      steps.filter(({ cell }) => cell.kind === 'failed').every(({ cell }) => cell.account === 'broken'),
    ).toBe(true);
    expect(steps.find(({ cell }) => cell.kind === 'failed')?.cell).toMatchObject({ error });
  });

  it('ends its requests when the reader leaves, and at once when it is aborted', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const memory = createMemoryProvider();
    const searchAvailable: typeof memory.searchAvailable = async (search, signal) => {
      signals.push(signal);
      if (signals.length > 1)
        await new Promise((_resolve, reject) => signal?.addEventListener('abort', reject));
      return await memory.searchAvailable(search);
    };
    const accounts = [{ name: 'a', currency: 'USD', provider: { ...memory, searchAvailable } }];
    for await (const _step of comparePrices({ ...query, accounts })) break;
    expect(signals.every((signal) => signal?.aborted)).toBe(true);

    const controller = new AbortController();
    const rest = cellsOf({ ...query, accounts }, { signal: controller.signal });
    controller.abort();
    expect(await rest).toEqual([]);
  });
});
