import Big from 'big.js';
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
  parseAmount,
  parsePrice,
  priceOfNumber,
  totals,
} from '../../../src/api/money/money.ts';
import { firstYear } from '../../../src/api/pricing/cost.ts';
import { currencyDigits } from '../../../src/text/currency.ts';

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
    expect(parsePrice(text, 'USD')).toEqual({
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
    expect(parsePrice(text, 'USD')).toEqual({ kind: 'unreadable', text });
  });

  it.each([undefined, '', '   '])('%j is not stated', (text) => {
    expect(parsePrice(text, 'USD')).toEqual({ kind: 'not-stated' });
  });

  it('takes "$" for the dollar of the account, and says that it assumed it', () => {
    expect(parsePrice('$1.15', 'CAD')).toMatchObject({ money: { currency: 'CAD' }, currencyStated: false });
    expect(parsePrice('$1.15', 'EUR')).toMatchObject({ money: { currency: 'USD' }, currencyStated: true });
  });

  it('knows a unit that the account uses, although ISO does not', () => {
    expect(parsePrice('XTS 5', 'XTS')).toMatchObject({ money: { amount: '5', currency: 'XTS' } });
  });

  it('keeps the value of any amount it reads', () => {
    fc.assert(
      fc.property(dollars, (money) => {
        const read = moneyOf(parsePrice(`$${money.amount}`, 'EUR'));
        if (read !== undefined) expect(millionths(read)).toBe(millionths(money));
      }),
    );
  });

  it('never throws and never invents digits, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[$€A-Z .,\d]{0,16}$/)), (text) => {
        const money = moneyOf(parsePrice(text, 'USD'));
        if (money === undefined) return;
        expect(money.amount).toMatch(/^(0|[1-9]\d*)(\.\d+)?$/);
        expect(text.replaceAll(/\D/g, '').replace(/^0+/, '')).toBe(
          money.amount.replace('.', '').replace(/^0+/, ''),
        );
      }),
    );
  });
});

describe('separators', () => {
  it.each([
    ['150 JPY', '150'],
    ['JPY 1,500', '1500'],
    ['1.500 JPY', '1500'],
    ['12.500 KRW', '12500'],
    ['1,234,567 VND', '1234567'],
    ['1 500 JPY', '1500'],
    ['1,500.00 JPY', '1500.00'],
    ['150.50 JPY', '150.50'],
    ['0.500 JPY', '0.500'],
    ['1,5 KWD', '1.5'],
    ['0,500 KWD', '0.500'],
    ['1.234,500 KWD', '1234.500'],
    ['1,234,567 USD', '1234567'],
    ['1.234.567 EUR', '1234567'],
    ['1 234,50 EUR', '1234.50'],
    ['1\u00a0234,50 EUR', '1234.50'],
    ['1\u202f234 EUR', '1234'],
    ["1'234.50 CHF", '1234.50'],
    ['1’234’567 CHF', '1234567'],
    ['1234.567 USD', '1234.567'],
  ])('of %j are those of its currency', (text, amount) => {
    expect(parsePrice(text, 'USD')).toMatchObject({ kind: 'money', money: { amount } });
  });

  it.each([
    ['1,500 KWD', 'USD'],
    ['1.500 KWD', 'USD'],
    ['KWD 1,500', 'USD'],
    ['1.500 BHD', 'USD'],
    ['1,500 USD', 'JPY'],
    ['1.500 credits', 'credits'],
    ['1,500', 'credits'],
    ['01,500 JPY', 'USD'],
    ['1,50,000 INR', 'USD'],
    ['1,500.000,00 EUR', 'USD'],
    ["1'234 567 CHF", 'USD'],
    ['1 23 JPY', 'USD'],
    ['1, 500 JPY', 'USD'],
  ])('of %j (assumed %s) are not guessed', (text, assumed) => {
    expect(parsePrice(text, assumed)).toEqual({ kind: 'unreadable', text });
  });

  it('of a bare amount are those of the currency that is assumed, which is said', () => {
    expect(parsePrice('1,500', 'JPY')).toMatchObject({ money: { amount: '1500' }, currencyStated: false });
    expect(parsePrice('$1.500', 'CLP')).toMatchObject({
      money: { amount: '1500', currency: 'CLP' },
      currencyStated: false,
    });
    expect(parsePrice('$1.500', 'USD')).toMatchObject({ kind: 'unreadable' });
  });

  const currencies = fc.constantFrom('USD', 'EUR', 'JPY', 'KRW', 'CLP', 'KWD', 'TND', 'CHF', 'INR');

  it('of an amount written as its currency has it never change its value', () => {
    fc.assert(
      fc.property(
        currencies,
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH', 'es-CL'),
        (currency, whole, locale) => {
          const digits = currencyDigits(currency) ?? 0;
          const exact =
            digits === 0 ? String(whole) : `${whole}.${'25'.padEnd(digits, '0').slice(0, digits)}`;
          const text = new Intl.NumberFormat(locale, { minimumFractionDigits: digits }).format(Number(exact));
          const money = moneyOf(parsePrice(`${currency} ${text}`, 'USD'));
          // What is read at all is read as it was meant; only one group of three with nothing behind it may be left unread.
          if (money === undefined) expect(text).toMatch(/^\d{1,3}[.,]\d{3}$/);
          else expect(new Big(money.amount).eq(exact)).toBe(true);
        },
      ),
    );
  });

  it('of anything give the same value in every currency, or none', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d., ']{1,14}$/), (text) => {
        const read = ['USD', 'KWD', 'credits'].map((currency) => parseAmount(text, currency));
        expect(new Set(read).size).toBe(1);
        const yen = parseAmount(text, 'JPY');
        // Yen read one form more, and none in another way.
        if (read[0] !== undefined) expect(yen).toBe(read[0]);
        else if (yen !== undefined) expect(text).toMatch(/^[1-9]\d{0,2}[.,]\d{3}$/);
      }),
    );
  });
});

describe('a JSON number', () => {
  it.each([
    [1.15, 'USD', '1.15'],
    [2, 'USD', '2.00'],
    [1.125, 'USD', '1.125'],
    [1.5, 'KWD', '1.500'],
    [150, 'JPY', '150'],
    [1500, 'JPY', '1500'],
    [1e-7, 'USD', '0.0000001'],
    [0, 'USD', '0.00'],
  ])('%d in %s is %s, in one reading', (value, currency, amount) => {
    expect(priceOfNumber(value, currency, true)).toEqual({
      kind: 'money',
      money: { amount, currency },
      currencyStated: true,
      text: amount,
    });
  });

  it.each([-1, 1e21, 1e-13, 0.1 + 0.2, Number.NaN, Number.POSITIVE_INFINITY])('%d is no price', (value) => {
    expect(priceOfNumber(value, 'USD', true)).toEqual({ kind: 'unreadable', text: String(value) });
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

  it.each([
    ['150', 'JPY', '1800'],
    ['1.5', 'KWD', '18.000'],
    ['1.15', 'USD', '13.80'],
    ['10', 'credits', '120'],
    ['0.05', 'JPY', '0.6'],
  ])('a year of %s %s is %s: with the digits of the currency at least', (month, currency, year) => {
    expect(
      firstYear({ kind: 'money', money: { amount: month, currency }, currencyStated: true, text: month }),
    ).toEqual({ money: { amount: year, currency }, atLeast: true });
    expect(add({ amount: year, currency }, { amount: '0', currency }).amount).toBe(year);
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
