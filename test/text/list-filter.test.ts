/** The filter of owned numbers: fields, empty fields, prices, and words turned around. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OwnedNumber } from '../../src/api/model.ts';
import { ownedFilter } from '../../src/commands/shared/list-filter.ts';
import { compareDecimals } from '../../src/text/decimals.ts';
import { readListFilter } from '../../src/text/list-filter.ts';
import { ownedNumber, rate } from '../support/owned-numbers.ts';

const DESK = ownedNumber('0142', {
  friendlyName: 'Front desk',
  numberType: 'MOBILE',
  countryCode: 'DE',
  voiceUrl: 'https://example.com/voice',
  smsUrl: '',
  capabilities: { voice: true, SMS: false },
  tags: 'sales, Berlin',
  note: 'until May',
  monthlyRate: rate('5.00'),
});
const BARE: OwnedNumber = {
  phoneNumber: '+18005550199',
  numberType: 'TOLL_FREE',
  capabilities: {},
  monthlyRate: { kind: 'not-stated' },
};

it.each([
  ['', true, true],
  ['front', true, false],
  ['"front desk"', true, false],
  ['-front', false, true],
  ['-"front desk"', false, true],
  ['name:desk', true, false],
  ['name:"front desk"', true, false],
  ['-name:desk', false, true],
  ['type:mobile', true, false],
  ['type:mob', true, false],
  ['type:toll-free', false, true],
  ['country:de', true, false],
  ['country:Germany', true, false],
  ['country:US', false, false],
  ['can:voice', true, false],
  ['can:sms', false, false],
  ['tag:sales', true, false],
  ['tag:berlin', true, false],
  ['tag:sale', false, false],
  ['no:tag', false, true],
  ['no:voice-url', false, true],
  ['no:webhook', false, true],
  ['no:sms-url', true, true],
  ['-no:voice-url', true, false],
  ['voice-url:example.com', true, false],
  ['https://example.com', true, false],
  ['note:may', true, false],
  ['number:0199', false, true],
  ['>4.99', true, false],
  ['>5', false, false],
  ['>=5', true, false],
  ['<5,01', true, false],
  ['>4usd', true, false],
  ['>4eur', false, false],
  ['->4', false, true],
  ['price:>4', true, false],
  ['-price:>4', false, true],
  ['type:mobile no:sms-url tag:sales >4 front', true, false],
  ['type:mobile tag:none', false, false],
])('%j fits the desk: %s, the bare number: %s', (typed, desk, bare) => {
  const fits = ownedFilter(typed);
  expect([fits(DESK), fits(BARE)]).toEqual([desk, bare]);
});

it.each([
  ['tags:sales', 'There is no field "tags". Did you mean tag?', 'Use: number name type country can'],
  ['zzzz:1', 'There is no field "zzzz". Quotation marks make it text.', 'Use: number name'],
  ['no:number', 'There is no field "number".', 'Use: name country url'],
  ['type:pager', 'There is no type "pager".', 'Use: local national toll-free mobile'],
  ['country:Atlantis', '"atlantis" is no country.', 'Write a code such as DE'],
  ['type:', 'Write a value after type:', 'local national'],
  ['price:4', '"4" is no price.', 'such as >5'],
  ['>much', '">much" is no price.', 'such as >5'],
  ['>5xyz', '"xyz" is no currency.', 'such as EUR or USD'],
])('%j is refused, with what is known', (typed, message, hint) => {
  expect(() => ownedFilter(typed)).toThrow(
    expect.objectContaining({
      exitCode: 2,
      message: expect.stringContaining(`--filter: ${message}`),
      hint: expect.stringContaining(hint),
    }),
  );
});

const word = fc.constantFrom(
  ...[
    'front',
    'desk',
    '"front desk"',
    'type:mobile',
    'country:DE',
    'no:tag',
    'tag:sales',
    '>4',
    '<=5',
    '555',
  ],
);

it('every word is a condition of its own, and a minus sign turns it around', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), word), { maxLength: 6 }), (words) => {
      for (const number of [DESK, BARE]) {
        const each = words.map(([not, text]) => ownedFilter(text)(number) !== not);
        const typed = words.map(([not, text]) => `${not ? '-' : ''}${text}`).join(' ');
        expect(ownedFilter(typed)(number)).toBe(each.every(Boolean));
      }
    }),
  );
});

it('reads any text without failing', () => {
  const noise = fc.array(fc.oneof(fc.string(), word, fc.constantFrom('-', '"', ':', '>', 'no:', '-"')));
  fc.assert(
    fc.property(noise, (parts) => {
      const { words, tests } = readListFilter(parts.join(' '));
      expect(tests.every((test) => typeof test.fits(DESK) === 'boolean')).toBe(true);
      expect(words.every(([text]) => text !== '')).toBe(true);
    }),
  );
});

it('compares amounts exactly', () => {
  expect(compareDecimals('0.1', '0.10')).toBe(0);
  expect(compareDecimals('10', '9.99')).toBe(1);
  expect(compareDecimals('0.30000000000000001', '0.3')).toBe(1);
  expect(compareDecimals('1.15', '1.2')).toBe(-1);
});

it('reads a country that there is not as fast as another word that is not understood', () => {
  const fastest = (word: string) => {
    const typed = `${word} `.repeat(1_000);
    const times = [1, 2, 3].map(() => {
      const since = performance.now();
      expect(readListFilter(typed).problems).toHaveLength(1_000);
      return performance.now() - since;
    });
    return Math.min(...times);
  };
  // A search of the names of all countries for each word takes forty times as long.
  expect(fastest('country:xx')).toBeLessThan(10 * fastest('type:xx'));
});
