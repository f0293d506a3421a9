import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appendNumbers, emptyList } from '../../../src/screens/owned/list.ts';
import { Rows } from '../../../src/screens/owned/rows.ts';
import { tallyMarked, tallyOf } from '../../../src/screens/owned/totals.ts';
import { manyOwned, ownedNumber, rate } from '../../support/owned-numbers.ts';

test('sums each currency separately and counts numbers without a readable price', () => {
  const list = appendNumbers(emptyList(), [
    ownedNumber('0001', { monthlyRate: rate('1.15') }),
    ownedNumber('0002', { monthlyRate: rate('0.1') }),
    ownedNumber('0003', { monthlyRate: rate('0.2') }),
    ownedNumber('0004', { monthlyRate: rate('1', 'EUR') }),
    ownedNumber('0005', { monthlyRate: { kind: 'unreadable', text: '1,234' } }),
    ownedNumber('0006', { monthlyRate: { kind: 'not-stated' } }),
    ownedNumber('0007', { monthlyRate: { kind: 'not-stated' } }),
  ]);
  expect(tallyOf(list, new Rows(list, undefined))).toEqual({
    count: 7,
    totals: [
      { amount: '1.45', currency: 'USD' },
      { amount: '1.00', currency: 'EUR' },
    ],
    unreadable: 1,
    notStated: 2,
    assumed: 0,
  });
  expect(tallyMarked(list, new Set(['+12125550004', '+12125550006'])).totals).toEqual([
    { amount: '1.00', currency: 'EUR' },
  ]);
});

test('sums the rows that fit a filter, before and after more numbers arrive', () => {
  const first = appendNumbers(emptyList(), [
    ownedNumber('0001', { monthlyRate: rate('1.15') }),
    ownedNumber('0002', { monthlyRate: rate('2', 'EUR') }),
    ownedNumber('0003', { monthlyRate: rate('0.2') }),
  ]);
  expect(tallyOf(first, new Rows(first, Uint32Array.of(2, 1)))).toMatchObject({
    count: 2,
    totals: [
      { amount: '2.00', currency: 'EUR' },
      { amount: '0.20', currency: 'USD' },
    ],
  });
  const second = appendNumbers(first, [ownedNumber('0004', { monthlyRate: rate('7') })]);
  expect(tallyOf(second, new Rows(second, Uint32Array.of(3))).totals).toEqual([
    { amount: '7.00', currency: 'USD' },
  ]);
});

test('says when a currency was assumed', () => {
  const bare = {
    kind: 'money',
    money: { amount: '1.15', currency: 'USD' },
    currencyStated: false,
    text: '1.15',
  } as const;
  const list = appendNumbers(emptyList(), [ownedNumber('0001', { monthlyRate: bare }), ownedNumber('0002')]);
  expect(tallyOf(list, new Rows(list, undefined))).toMatchObject({
    totals: [{ amount: '2.30', currency: 'USD' }],
    assumed: 1,
  });
});

test('never loses a cent, however the rows arrive', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 99_999 }), { maxLength: 60 }),
      fc.nat(60),
      (cents, cut) => {
        const rows = manyOwned(cents.length, (index) => ({
          monthlyRate: rate(((cents[index] ?? 0) / 100).toFixed(2)),
        }));
        const list = appendNumbers(appendNumbers(emptyList(), rows.slice(0, cut)), rows.slice(cut));
        const total = cents.reduce((sum, cent) => sum + cent, 0);
        const [sum] = tallyOf(list, new Rows(list, undefined)).totals;
        expect(sum?.amount ?? '0.00').toBe(
          `${Math.floor(total / 100)}.${String(total % 100).padStart(2, '0')}`,
        );
      },
    ),
  );
});
