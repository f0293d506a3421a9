/** Values as people read them; where we write the digits ourselves, ICU agrees. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countryName } from '../../src/text/countries.ts';
import { countryNames } from '../../src/text/country-names.ts';
import { formatAge, formatCount, formatMoney } from '../../src/text/format.ts';

test('counts are grouped as ICU groups them', () => {
  const icu = new Intl.NumberFormat('en-US');
  fc.assert(fc.property(fc.maxSafeInteger(), (count) => formatCount(count) === icu.format(count)));
});

test.each([
  [0, '0 s ago'],
  [-5_000, '5 s ago'],
  [-3 * 86_400_000, '3 d ago'],
  [5_000, 'in 5 s'],
  [3 * 3_600_000, 'in 3 h'],
  [3 * 86_400_000, 'in 3 d'],
])('a moment %d ms from now is "%s"', (ms, words) => {
  expect(formatAge(1_000_000_000_000 + ms, 1_000_000_000_000)).toBe(words);
});

const amounts = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 999_999_999_999n }), fc.stringMatching(/^\d{0,6}$/))
  .map(([minus, whole, decimals]) => `${minus ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`)
  .filter((amount) => !/^-0+(\.0*)?$/.test(amount));

test.each(['USD', 'EUR', 'GBP'])(
  'every decimal of an amount in %s is kept, written as ICU writes it',
  (currency) => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const [, decimals = ''] = amount.split('.');
        const digits = Math.max(2, decimals.replace(/0+$/, '').length);
        const icu = new Intl.NumberFormat('en-US', {
          style: 'currency',
          currency,
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        });
        if (!isNumeric(amount)) throw new Error('unreachable');
        expect(formatMoney({ amount, currency })).toBe(icu.format(amount));
      }),
    );
  },
);

function isNumeric(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text);
}

test.each([
  ['150', 'JPY', '¥150'],
  ['150.00', 'JPY', '¥150'],
  ['1500', 'JPY', '¥1,500'],
  ['150.50', 'JPY', '¥150.5'],
  ['12500', 'KRW', '₩12,500'],
  ['1.5', 'KWD', 'KWD\u00a01.500'],
  ['1.2345', 'KWD', 'KWD\u00a01.2345'],
  ['3', 'TND', 'TND\u00a03.000'],
  ['1.5', 'USD', '$1.50'],
])('%s %s is shown as %s', (amount, currency, shown) => {
  expect(formatMoney({ amount, currency })).toBe(shown);
});

test('whole amounts of every currency are written as ICU writes them', () => {
  for (const currency of Intl.supportedValuesOf('currency')) {
    const icu = new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(1234);
    expect(formatMoney({ amount: '1234', currency })).toBe(icu);
  }
});

test('other currencies and units are told apart', () => {
  expect(formatMoney({ amount: '1.5', currency: 'CHF' })).toBe('CHF\u00a01.50');
  expect(formatMoney({ amount: '1500', currency: 'credits' })).toBe('1500 credits');
});

test('every assigned country has a name, a code in use without assignment too, and nonsense stays what it is', () => {
  expect(countryNames().size).toBe(249);
  expect([...countryNames()].filter(([code, name]) => !/^[A-Z]{2}$/.test(code) || name.length < 4)).toEqual(
    [],
  );
  expect(countryName('CH')).toBe('Switzerland');
  expect(countryName('XK')).toBe('Kosovo');
  expect(countryName('x1')).toBe('x1');
});
