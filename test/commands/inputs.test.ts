/** Amounts as typed: the currency says how separators are read. */
import { describe, expect, it } from 'vitest';
import { readMoney } from '../../src/commands/support/inputs.ts';

describe('--max-monthly', () => {
  it.each([
    ['2.00', 'USD', '2.00'],
    ['2,50', 'EUR', '2.50'],
    ['1,500.25', 'USD', '1500.25'],
    ['1500', 'JPY', '1500'],
    ['1,500', 'JPY', '1500'],
    ['1.500', 'JPY', '1500'],
    ['150.50', 'JPY', '150.50'],
    ['0.500', 'KWD', '0.500'],
    ['10', 'credits', '10'],
  ])('%s %s is %s', (text, currency, amount) => {
    expect(readMoney(text, currency, '--max-monthly')).toEqual({ amount, currency });
  });

  it.each([
    ['1,500', 'USD', 'two ways in USD'],
    ['1.500', 'KWD', 'two ways in KWD'],
    ['1.500', 'credits', 'two ways in credits'],
    ['', 'USD', 'takes an amount'],
    ['1e3', 'USD', 'takes an amount'],
    ['$2', 'USD', 'takes an amount'],
    ['2', 'usd', 'not a currency'],
  ])('%j in %s is refused', (text, currency, message) => {
    expect(() => readMoney(text, currency, '--max-monthly')).toThrow(message);
  });
});
