import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../src/api/errors.ts';
import { add, compare, multiply } from '../../../src/api/money.ts';
import { breakEven, cheapest, totalOver } from '../../../src/api/pricing.ts';
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
