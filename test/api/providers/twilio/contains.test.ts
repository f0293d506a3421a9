import fc from 'fast-check';
import { expect, it } from 'vitest';
import { containsPattern } from '../../../../src/api/providers/twilio/contains.ts';
import { matchRow } from '../../../../src/api/search/match-row.ts';

it.each([
  [{ contains: '77' }, '1', undefined, '77'],
  [{ prefix: '30' }, '49', undefined, '+4930'],
  [{ areaCode: '030' }, '49', undefined, '+4930'],
  [{ suffix: '99' }, '49', undefined, '99$'],
  [{ prefix: '30', suffix: '99' }, '49', undefined, '+4930%99$'],
  [{ prefix: '30', contains: '55', suffix: '99' }, '49', undefined, '+4930%55%99$'],
  [{ areaCode: '212', contains: '77' }, '1', true, '77'],
  [{ pattern: '+49*30%7' }, '49', undefined, '+49*30%7'],
  // In +49…777 both may be the same digits.
  [{ contains: '777', suffix: '77' }, '49', undefined, '77$'],
  [{ contains: '12', suffix: '23' }, '49', undefined, '23$'],
  [{ prefix: '30', contains: '05' }, '49', undefined, '+4930'],
  // Twilio refuses a single digit: the rows are checked for it instead.
  [{ contains: '7' }, '1', undefined, undefined],
  [{}, '1', undefined, undefined],
  // Longer than Twilio reads: the beginning alone still narrows the search.
  [{ prefix: '30123456', contains: '5555', suffix: '99' }, '49', undefined, '+4930123456'],
])('%o in +%s is written as %o %o', (filters, callingCode, areaCodeIsSent, expected) => {
  expect(containsPattern({ countryCode: 'DE', ...filters }, callingCode, areaCodeIsSent ?? false)).toBe(
    expected,
  );
});

/** What Twilio documents of `Contains`, as a regular expression. */
const twilioMatches = (pattern: string, number: string) =>
  new RegExp(pattern.replace(/^\+/, '^[+]').replaceAll('*', '.').replaceAll('%', '.*')).test(number);

it('never leaves out a number that fits the filters, also where they share digits', () => {
  const national = fc.stringMatching(/^[1-3][0-3]{7,9}$/);
  const cuts = fc.record({
    prefix: fc.integer({ min: 0, max: 4 }),
    contains: fc.integer({ min: 0, max: 3 }),
    from: fc.integer({ min: 0, max: 9 }),
    suffix: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(national, cuts, (digits, { prefix, contains, from, suffix }) => {
      const row = {
        phoneNumber: `+49${digits}`,
        friendlyName: '',
        numberType: 'LOCAL',
        capabilities: {},
        beta: false,
        monthlyRate: { kind: 'not-stated' },
      } as const;
      const filters = {
        prefix: digits.slice(0, prefix),
        contains: digits.slice(from, from + contains),
        suffix: suffix === 0 ? '' : digits.slice(-suffix),
      };
      const set = Object.fromEntries(Object.entries(filters).filter(([, text]) => text !== ''));
      const query = { countryCode: 'DE', ...set };
      expect(matchRow(row, query, new Set(), () => '49').kind).toBe('fits');
      const pattern = containsPattern(query, '49', false);
      if (pattern !== undefined) expect(twilioMatches(pattern, row.phoneNumber), pattern).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
