/** Numbers as people read them; where we write them ourselves, the numbering plan's library agrees. */
import fc from 'fast-check';
import { getCountries, getExampleNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/mobile/examples';
import { expect, test } from 'vitest';
import { formatPhoneNumber } from '../../src/text/phone.ts';

test('North American numbers are written as the library writes them', () => {
  const digits = fc.stringMatching(/^[2-9]\d{2}[2-9]\d{6}$/);
  fc.assert(
    fc.property(digits, (national) => {
      const number = `+1${national}`;
      expect(formatPhoneNumber(number)).toBe(
        parsePhoneNumberFromString(number)?.formatInternational() ?? number,
      );
    }),
    { numRuns: 5_000 },
  );
});

test('others follow their own plan, and what is no number stays what it is', () => {
  expect(formatPhoneNumber('+442079460018')).toBe('+44 20 7946 0018');
  expect(formatPhoneNumber('+1125550142')).toBe('+1 125550142');
  expect(formatPhoneNumber('nothing')).toBe('nothing');
});

test('every digit of a number is shown, and none that it does not have', () => {
  expect(formatPhoneNumber('+971021054')).toBe('+971 021054');
  fc.assert(
    fc.property(fc.stringMatching(/^\+[1-9]\d{6,14}$/), (number) => {
      expect(formatPhoneNumber(number).replace(/[^+\d]/g, '')).toBe(number);
    }),
    { numRuns: 5_000 },
  );
});

test('valid numbers of every country are written as the library writes them', () => {
  for (const country of getCountries()) {
    const number = getExampleNumber(country, examples)?.number;
    if (number === undefined) continue;
    expect(formatPhoneNumber(number)).toBe(parsePhoneNumberFromString(number)?.formatInternational());
  }
});
