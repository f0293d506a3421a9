import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  hundredths,
  type Money,
  midpoint,
  moneyOf,
  multiply,
  parseRate,
  totals,
} from '../../src/api/money.ts';

const DECIMALS = 6;
/** An amount as an exact count of millionths, the reference that the library is held against. */
const millionths = (money: Money): bigint => {
  const [whole = '0', decimals = ''] = money.amount.split('.');
  return BigInt(whole + decimals.padEnd(DECIMALS, '0'));
};
const amount = fc
  .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.stringMatching(/^\d{0,6}$/))
  .map(([whole, decimals]) => (decimals === '' ? String(whole) : `${whole}.${decimals}`));
const dollars = amount.map((text) => ({ amount: text, currency: 'USD' }));
const anyMoney = fc.record({ amount, currency: fc.constantFrom('USD', 'EUR', 'credits') });

describe('reading a rate', () => {
  it.each([
    ['1.15', '1.15', 'USD', false],
    ['$1.15', '1.15', 'USD', true],
    ['US$ 1.15', '1.15', 'USD', true],
    ['1.15 US$', '1.15', 'USD', true],
    ['1,15 EUR', '1.15', 'EUR', true],
    ['€2', '2', 'EUR', true],
    ['USD 1,234.50', '1234.50', 'USD', true],
    ['1.234,50 EUR', '1234.50', 'EUR', true],
    ['  0.5 ', '0.5', 'USD', false],
    ['0.005', '0.005', 'USD', false],
    ['1.0000', '1.0000', 'USD', false],
    ['007.10', '7.10', 'USD', false],
    ['1,234,567.00', '1234567.00', 'USD', false],
  ])('%j is %s %s (currency stated: %s)', (text, readAmount, currency, currencyStated) => {
    expect(parseRate(text, 'USD')).toEqual({
      kind: 'money',
      money: { amount: readAmount, currency },
      currencyStated,
      text: text.trim(),
    });
  });

  it.each([
    '1,234', // a thousand or one and a bit
    '1.234',
    'EUR 1.234',
    '-1.00',
    '1.15/month',
    'from 1.15',
    '$1.15 CAD', // two currencies
    'MTH 1.15', // no currency
    '1..2',
    '1,2,3',
    '0,123.50',
    'free',
    '1e3',
    'Infinity',
    '9999999999999',
    '١٫١٥',
  ])('%j is shown as it came, not guessed', (text) => {
    expect(parseRate(text, 'USD')).toEqual({ kind: 'unreadable', text });
  });

  it.each([undefined, '', '   '])('%j is not stated', (text) => {
    expect(parseRate(text, 'USD')).toEqual({ kind: 'not-stated' });
  });

  it('takes "$" for the dollar of the account, and says that it assumed it', () => {
    expect(parseRate('$1.15', 'CAD')).toMatchObject({ money: { currency: 'CAD' }, currencyStated: false });
    expect(parseRate('$1.15', 'EUR')).toMatchObject({ money: { currency: 'USD' }, currencyStated: true });
  });

  it('knows a unit that the account uses, although ISO does not', () => {
    expect(parseRate('XTS 5', 'XTS')).toMatchObject({ money: { amount: '5', currency: 'XTS' } });
  });

  it('keeps the value of any amount it reads', () => {
    fc.assert(
      fc.property(dollars, (money) => {
        const read = moneyOf(parseRate(`$${money.amount}`, 'EUR'));
        if (read !== undefined) expect(millionths(read)).toBe(millionths(money));
      }),
    );
  });

  it('never throws and never invents digits, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[$€A-Z .,\d]{0,16}$/)), (text) => {
        const money = moneyOf(parseRate(text, 'USD'));
        if (money === undefined) return;
        expect(money.amount).toMatch(/^(0|[1-9]\d*)(\.\d+)?$/);
        expect(text.replaceAll(/\D/g, '').replace(/^0+/, '')).toBe(
          money.amount.replace('.', '').replace(/^0+/, ''),
        );
      }),
    );
  });
});

describe('arithmetic', () => {
  it('adds, multiplies and compares exactly', () => {
    fc.assert(
      fc.property(dollars, dollars, fc.integer({ min: 0, max: 120 }), (left, right, times) => {
        expect(millionths(add(left, right))).toBe(millionths(left) + millionths(right));
        expect(millionths(multiply(left, times))).toBe(millionths(left) * BigInt(times));
        const difference = millionths(left) - millionths(right);
        expect(Math.sign(compare(left, right))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
      }),
    );
  });

  it('finds the exact middle', () => {
    expect(midpoint({ amount: '1.15', currency: 'USD' }, { amount: '1.20', currency: 'USD' }).amount).toBe(
      '1.175',
    );
  });

  it('shows at least cents and never an exponent', () => {
    fc.assert(
      fc.property(dollars, fc.integer({ min: 0, max: 120 }), (money, times) => {
        expect(multiply(money, times).amount).toMatch(/^\d+\.\d{2,}$/);
      }),
    );
  });

  it('refuses to mix currencies', () => {
    const left = { amount: '1', currency: 'USD' };
    const right = { amount: '1', currency: 'EUR' };
    for (const operation of [add, compare, midpoint])
      expect(() => operation(left, right)).toThrow(RangeError);
  });

  it('totals each currency on its own, in the order of appearance', () => {
    fc.assert(
      fc.property(fc.array(anyMoney), (amounts) => {
        const sums = totals(amounts);
        expect(sums.map((sum) => sum.currency)).toEqual([...new Set(amounts.map((money) => money.currency))]);
        for (const sum of sums) {
          const own = amounts.filter((money) => money.currency === sum.currency);
          expect(millionths(sum)).toBe(own.reduce((total, money) => total + millionths(money), 0n));
        }
      }),
    );
  });

  it.each([
    ['1.15', 115],
    ['1.005', 101],
    ['0.004', 0],
    ['4.35', 435],
    ['1000000', 100_000_000],
  ])('%s is %i hundredths', (text, expected) => {
    expect(hundredths({ amount: text, currency: 'USD' })).toBe(expected);
  });
});
