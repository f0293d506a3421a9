import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../src/api/errors.ts';
import { add, compare, multiply } from '../../../src/api/money/money.ts';
import { breakEven, cheapest, convertCells, crossings, totalOver } from '../../../src/api/pricing/index.ts';
import { accountOf, cellsOf, priced, pricesOf, US_LOCAL, usd } from './support.ts';

describe('the cheapest', () => {
  it('is the lowest first year, and a certain one where every fee is stated', async () => {
    const fee = (amount: string) => ({ setupFee: usd(amount) });
    const cells = await cellsOf({
      accounts: [
        accountOf('low rent', [priced(1, '1.00', fee('20.00'))]),
        accountOf('no fee', [priced(2, '2.00', fee('0'))]),
        accountOf('dear', [priced(3, '9.00', fee('0'))]),
      ],
      ...US_LOCAL,
    });
    expect(cheapest(cells)).toMatchObject([
      { countryCode: 'US', numberType: 'LOCAL', currency: 'USD', accounts: ['no fee'], certain: true },
    ]);
  });

  it('is one a currency, shared by those who ask the same, and in doubt while a fee is not stated', async () => {
    const cells = await cellsOf({
      accounts: [
        accountOf('a', [priced(1, '$1.00')]),
        accountOf('b', [priced(2, '$1.00')]),
        accountOf('c', [priced(3, '0.10 EUR')]),
      ],
      ...US_LOCAL,
    });
    const found = cheapest(cells).map(({ currency, accounts, certain }) => ({
      currency,
      accounts: accounts.toSorted(),
      certain,
    }));
    expect(found).toHaveLength(2);
    expect(found).toContainEqual({ currency: 'USD', accounts: ['a', 'b'], certain: false });
    expect(found).toContainEqual({ currency: 'EUR', accounts: ['c'], certain: false });
  });

  it('is in doubt while a cell failed, and absent where nothing is offered', async () => {
    const cells = await cellsOf({
      accounts: [accountOf('a', [priced(1, '1.00', { setupFee: usd('0') })])],
      ...US_LOCAL,
    });
    expect(cheapest(cells)).toMatchObject([{ certain: true }]);
    const error = new ApiError({ code: 'network', message: '', hint: '', retryable: true, progress: 'sent' });
    const failed = { kind: 'failed', account: 'b', countryCode: 'US', numberType: 'LOCAL', error } as const;
    expect(cheapest([...cells, failed])).toMatchObject([{ accounts: ['a'], certain: false }]);
    expect(cheapest([failed])).toEqual([]);
  });
});

describe('the break-even', () => {
  const with2 = (rent: string, fee?: string) =>
    pricesOf([priced(1, rent, fee === undefined ? {} : { setupFee: usd(fee) })]);

  it('is the first whole month in which the lower rent is not dearer in all', async () => {
    const low = await with2('1.00', '10.00');
    const high = await with2('2.00', '0.00');
    expect(breakEven(low, high)).toEqual({ month: 10, firstWins: true });
    expect(breakEven(high, low)).toEqual({ month: 10, firstWins: false });
    expect(breakEven(await with2('1.00', '10.50'), high)).toEqual({ month: 11, firstWins: true });
  });

  it('agrees with the totals, for any prices', async () => {
    const cents = fc.integer({ min: 0, max: 100_000 }).map((value) => (value / 100).toFixed(2));
    await fc.assert(
      fc.asyncProperty(cents, cents, cents, cents, async (rentA, feeA, rentB, feeB) => {
        const result = breakEven(await with2(rentA, feeA), await with2(rentB, feeB));
        const [low, high] =
          Number(rentA) < Number(rentB)
            ? [
                [rentA, feeA],
                [rentB, feeB],
              ]
            : [
                [rentB, feeB],
                [rentA, feeA],
              ];
        const paid = ([rent = '', fee = '']: (string | undefined)[], months: number) =>
          add(multiply(usd(rent), months), usd(fee));
        const cheaper = (months: number) => compare(paid(low ?? [], months), paid(high ?? [], months)) <= 0;
        if (result === undefined) expect(Number(rentA) === Number(rentB) || cheaper(0)).toBe(true);
        else expect([cheaper(result.month - 1), cheaper(result.month)]).toEqual([false, true]);
      }),
    );
  });

  it('is not made up where a fee is not stated, rents are equal, or the lower rent is never dearer', async () => {
    expect(breakEven(await with2('1.00'), await with2('2.00', '0'))).toBeUndefined();
    expect(breakEven(await with2('1.00', '5'), await with2('2.00'))).toBeUndefined();
    expect(breakEven(await with2('1.00', '5'), await with2('1.00', '1'))).toBeUndefined();
    expect(breakEven(await with2('1.00', '1'), await with2('2.00', '5'))).toBeUndefined();
    const euro = await pricesOf([priced(1, '1.00 EUR', { setupFee: { amount: '5', currency: 'EUR' } })]);
    expect(breakEven(euro, await with2('2.00', '0'))).toBeUndefined();
  });
});

describe('a total', () => {
  it('is rent and fee over the months, exactly', () => {
    expect(totalOver(36, { monthly: usd('1.15'), setupFee: usd('0.99') })).toEqual({
      money: usd('42.39'),
      atLeast: false,
    });
    expect(totalOver(36, { monthly: usd('1.15'), setupFee: 'not stated' })).toEqual({
      money: usd('41.40'),
      atLeast: true,
    });
  });
});

describe('accounts that cross', () => {
  const fee = (amount: string) => ({ setupFee: usd(amount) });

  it('are named with the month, pair by pair, only where both state a fee', async () => {
    const cells = await cellsOf({
      accounts: [
        accountOf('no fee', [priced(1, '5.00', fee('0'))]),
        accountOf('low rent', [priced(2, '1.00', fee('20.00'))]),
        accountOf('lowest rent', [priced(3, '0.50', fee('100.00'))]),
        accountOf('silent', [priced(4, '0.10')]),
        accountOf('abroad', [priced(5, '0.10 EUR', fee('900.00'))]),
      ],
      ...US_LOCAL,
    });
    const found = crossings(cells).map(({ first, later, month }) => [first, later, month]);
    expect(found).toHaveLength(3);
    expect(found).toEqual(
      expect.arrayContaining([
        ['no fee', 'low rent', 5],
        ['no fee', 'lowest rent', 23],
        ['low rent', 'lowest rent', 160],
      ]),
    );
  });
});

describe('a rate of the person', () => {
  const cells = () =>
    cellsOf({
      accounts: [
        accountOf('dollars', [priced(1, '$1.15')]),
        accountOf('euros', [priced(2, '1.00 EUR', { setupFee: { amount: '2.00', currency: 'EUR' } })]),
        accountOf('kronor', [priced(3, '9.00 SEK')]),
      ],
      ...US_LOCAL,
    });

  it('brings two currencies into one ranking, exactly, and says so on what it made', async () => {
    const rate = { from: 'EUR', to: 'USD', times: '1.08' } as const;
    const converted = convertCells(await cells(), [rate]);
    const euros = converted.flatMap((cell) => (cell.kind === 'prices' ? cell.prices : []));
    expect(euros.find((prices) => prices.converted !== undefined)).toMatchObject({
      currency: 'USD',
      monthly: { from: usd('1.08') },
      setupFee: usd('2.16'),
      firstYear: { from: { money: usd('15.12'), atLeast: false } },
      converted: rate,
    });
    const ranked = cheapest(converted).map(({ currency, accounts }) => [currency, accounts]);
    expect(ranked).toHaveLength(2);
    expect(ranked).toEqual(
      expect.arrayContaining([
        ['USD', ['dollars']],
        ['SEK', ['kronor']],
      ]),
    );
  });

  it('that is not given changes nothing: each currency has its own cheapest', async () => {
    expect(cheapest(convertCells(await cells(), []))).toHaveLength(3);
  });
});
