/** Groups of owned numbers: nothing is lost or counted twice. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OwnedNumber } from '../../../src/api/model.ts';
import { moneyOf, parsePrice, totals } from '../../../src/api/money/money.ts';
import { GROUPINGS, groupNumbers } from '../../../src/api/owned/groups.ts';

const number = (more: Partial<OwnedNumber> = {}): OwnedNumber => ({
  phoneNumber: '+12125550142',
  numberType: 'LOCAL',
  capabilities: {},
  monthlyRate: { kind: 'not-stated' },
  ...more,
});

/** With at most one tag and one host, so that it is in exactly one group. */
const numbers = fc.array(
  fc
    .record(
      {
        countryCode: fc.constantFrom('US', 'DE', 'GB'),
        numberType: fc.constantFrom('LOCAL', 'MOBILE', 'TOLL_FREE'),
        ownTags: fc.constantFrom('sales', 'berlin', ''),
        voiceUrl: fc.constantFrom('https://a.example.com/x', 'https://b.example.com:8443/y', 'not a url', ''),
        monthlyRate: fc
          .constantFrom('1.15', '0.10', '20', 'call us', undefined)
          .chain((text) => fc.constantFrom('USD', 'EUR').map((currency) => parsePrice(text, currency))),
      },
      { requiredKeys: ['numberType', 'monthlyRate'] },
    )
    .map((more) => number(more)),
);

it.each(GROUPINGS)('by %s, counts and sums of all groups are those of all numbers', (by) => {
  fc.assert(
    fc.property(numbers, (all) => {
      const groups = groupNumbers(all, by);
      const sum = (of: (group: (typeof groups)[number]) => number) =>
        groups.reduce((total, group) => total + of(group), 0);
      const sorted = (money: ReturnType<typeof totals>) =>
        money.toSorted((one, other) => (one.currency < other.currency ? -1 : 1));
      const priced = all.flatMap(({ monthlyRate }) => moneyOf(monthlyRate) ?? []);
      expect(sum(({ count }) => count)).toBe(all.length);
      expect(sum(({ unpriced }) => unpriced)).toBe(all.length - priced.length);
      expect(sorted(totals(groups.flatMap(({ monthly }) => monthly)))).toEqual(sorted(totals(priced)));
      expect(new Set(groups.map(({ value }) => value)).size).toBe(groups.length);
    }),
  );
});

it('has a number in each of its groups once, the largest group first', () => {
  const all = [
    number({
      ownTags: 'sales, berlin',
      tags: 'sales',
      voiceUrl: 'https://x.example/a',
      smsUrl: 'https://x.example/b',
    }),
    number({ tags: 'sales', voiceUrl: 'https://x.example/a', smsUrl: 'https://y.example/' }),
    number(),
  ];
  const counted = (by: (typeof GROUPINGS)[number]) =>
    groupNumbers(all, by).map(({ value, count }) => [value, count]);
  expect(counted('tag')).toEqual([
    ['sales', 2],
    [undefined, 1],
    ['berlin', 1],
  ]);
  expect(counted('webhook')).toEqual([
    ['x.example', 2],
    [undefined, 1],
    ['y.example', 1],
  ]);
});
