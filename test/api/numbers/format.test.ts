/** Numbers as people read them; where we write them ourselves, the numbering plan's library agrees. */
import fc from 'fast-check';
import { getCountries, getExampleNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/mobile/examples';
import { expect, test } from 'vitest';
import { numberFacts } from '../../../src/api/numbers/facts.ts';
import { formatPhoneNumber, pastedNumber } from '../../../src/api/numbers/format.ts';
import { keypadDigits } from '../../../src/api/numbers/keypad.ts';

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

test('a pasted number is searched for with every digit that it has', () => {
  expect(pastedNumber('+44 20 7946 0958')).toEqual({ countryCode: 'GB', contains: '2079460958' });
  expect(pastedNumber('(212) 555-0142')).toEqual({ countryCode: 'US', contains: '2125550142' });
  expect(pastedNumber('call 212 555 0142 today')).toEqual({ countryCode: 'US', contains: '2125550142' });
  expect(pastedNumber('+49016000000001')).toEqual({ countryCode: 'DE', contains: '016000000001' });
  expect(pastedNumber('+540111512345678')).toEqual({ countryCode: 'AR', contains: '0111512345678' });
  expect(pastedNumber('+16242345111')).toEqual({ countryCode: 'US', contains: '6242345111' });
  expect(pastedNumber('+5215512345678')).toEqual({ countryCode: 'MX', contains: '15512345678' });
  expect(pastedNumber('PIZZA')).toBeUndefined();
  expect(pastedNumber('212-PIZZA')).toBeUndefined();
});

test('letters A to Z alone are keys of a telephone', () => {
  expect(keypadDigits('Pizza')).toBe('74992');
  expect(keypadDigits('1-(800) go.FEDEX')).toBe('18004633339');
  // In capitals these are letters that nobody typed.
  for (const text of ['straße', 'ſun', 'ﬁsh', 'ı', '5²']) expect(keypadDigits(text)).toMatch(/[^0-9]/);
});

test('the facts of a number have its digits', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\+[1-9]\d{6,14}$/), (number) => {
      const facts = numberFacts(number);
      expect(facts).toMatchObject({ phoneNumber: number, uri: `tel:${number}` });
      expect(facts.international.replace(/[^+\d]/g, '')).toBe(number);
      expect(`${facts.callingCode ?? '+'}${facts.nationalDigits}`).toBe(number);
    }),
    { numRuns: 2_000 },
  );
  expect(numberFacts('+12125550142')).toMatchObject({ valid: true, countryCode: 'US', numberType: 'LOCAL' });
  expect(numberFacts('+49016000000001')).toMatchObject({ valid: false, countryCode: 'DE' });
  expect(numberFacts('+16242345111')).toMatchObject({ valid: false, mainCountry: 'US' });
  expect(numberFacts('+999123456')).toMatchObject({ valid: false, callingCode: undefined });
});
