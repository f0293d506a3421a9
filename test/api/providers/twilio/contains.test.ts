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

const digits = (most: number) => fc.stringMatching(new RegExp(`^[1-9][0-9]{0,${most - 1}}$`));

it('never leaves out a number that fits the filters', () => {
  fc.assert(
    fc.property(
      fc.record({ prefix: digits(4), contains: digits(3), suffix: digits(3) }, { requiredKeys: [] }),
      fc.stringMatching(/^[1-9]\d{7,9}$/),
      (filters, national) => {
        const row = {
          phoneNumber: `+49${filters.prefix ?? ''}${national}${filters.contains ?? ''}${filters.suffix ?? ''}`,
          friendlyName: '',
          numberType: 'LOCAL',
          capabilities: {},
          beta: false,
          monthlyRate: { kind: 'not-stated' },
        } as const;
        const query = { countryCode: 'DE', ...filters };
        expect(matchRow(row, query, new Set(), () => '49').kind).toBe('fits');
        const pattern = containsPattern(query, '49', false);
        if (pattern !== undefined) expect(twilioMatches(pattern, row.phoneNumber), pattern).toBe(true);
      },
    ),
  );
});
