import * as fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { describe, expect, it } from 'vitest';
import { planWarning, type ReadPhoneNumber, readPhoneNumber } from '../../../src/api/numbers/parse.ts';

const NUMBERS = [
  '+12125550142',
  '+18005550199',
  '+442079460958',
  '+4930123456',
  '+61491570156',
  '+33199001234',
  '+390612345678',
];

const resolved = (phoneNumber: string): ReadPhoneNumber => ({
  kind: 'resolved',
  phoneNumber,
  letters: false,
});

describe('a number in E.164 form', () => {
  it('is taken digit for digit, whatever its numbering plan says', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\+[1-9]\d{6,14}$/),
        fc.constantFrom(undefined, 'US', 'DE', 'IT'),
        (phoneNumber, country) => {
          expect(readPhoneNumber(phoneNumber, country)).toEqual({ kind: 'exact', phoneNumber });
          expect(readPhoneNumber(` ${phoneNumber}\n`, country)).toEqual({ kind: 'exact', phoneNumber });
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['+49016000000001', 'writes it +4916000000001'],
    ['+5215512345678', 'too many digits'],
    ['+16242345111', 'no such number'],
    ['+3906123', 'too few digits'],
    ['+540111512345678', 'writes it +5491112345678'],
    ['+10000000000', 'no such number'],
    ['+1212555', 'too few digits'],
    ['+999123456', 'no country has its calling code'],
  ])('%s is doubted in words and still taken', (phoneNumber, doubt) => {
    expect(readPhoneNumber(phoneNumber)).toEqual({ kind: 'exact', phoneNumber });
    expect(planWarning(phoneNumber)).toContain(doubt);
  });

  it.each(NUMBERS)('%s is not doubted', (phoneNumber) => {
    expect(planWarning(phoneNumber)).toBeUndefined();
  });
});

describe('a number in another form', () => {
  it.each([
    ['+1 212-555-0142'],
    ['+1 (212) 555.0142'],
    ['0012125550142'],
    ['12125550142'],
    ['1 212 555 0142'],
    ['tel:+1-212-555-0142'],
    ['TEL:+12125550142'],
    ['+1\u00a0212\u2011555\u20110142'],
    ['\u202a+12125550142\u202c'],
    ['＋１２１２５５５０１４２'],
    ['+١٢١٢٥٥٥٠١٤٢'],
    ['+१२१२५५५०१४२'],
  ])('%j is resolved', (text) => {
    expect(readPhoneNumber(text)).toEqual(resolved('+12125550142'));
  });

  it('is resolved from every international and national form', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NUMBERS), (e164) => {
        const number = parsePhoneNumberFromString(e164);
        expect(readPhoneNumber(number?.formatInternational() ?? '')).toEqual(resolved(e164));
        expect(readPhoneNumber(number?.getURI() ?? '')).toEqual(resolved(e164));
        expect(readPhoneNumber(number?.formatNational() ?? '', number?.country)).toEqual(resolved(e164));
      }),
    );
  });

  it('keeps every digit that stands behind a plus sign', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\+[1-9]\d{6,14}$/),
        fc.constantFrom(' ', '-', '.'),
        (number, between) => {
          const spaced = number.replace(/(\d{3})(?=\d)/g, `$1${between}`);
          expect(readPhoneNumber(spaced)).toEqual(resolved(number));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['+49 (0)30 123456', '+4930123456'],
    ['+44 (0) 20 7946 0958', '+442079460958'],
    ['+44(0)20-7946-0958', '+442079460958'],
    ['0049 (0)30 123456', '+4930123456'],
    ['+39 (0)6 1234 5678', '+390612345678'],
    ['+49 0160 00000001', '+49016000000001'],
  ])('%s is %s: only a zero in brackets may go', (text, phoneNumber) => {
    expect(readPhoneNumber(text)).toEqual(resolved(phoneNumber));
  });

  it.each([
    ['(212) 555-0142', 'US', '+12125550142'],
    ['030 123456', 'DE', '+4930123456'],
    ['06 1234 5678', 'IT', '+390612345678'],
    ['011 44 20 7946 0958', 'US', '+442079460958'],
    ['0044 20 7946 0958', 'DE', '+442079460958'],
  ])('%s from %s is %s', (text, country, phoneNumber) => {
    expect(readPhoneNumber(text, country)).toEqual(resolved(phoneNumber));
  });

  it('never takes a part of a North American number without a plus sign for a number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), (length) => {
        expect(readPhoneNumber('12125550142'.slice(0, length)).kind).toBe('refused');
        expect(readPhoneNumber('0012125550142'.slice(0, length + 2)).kind).toBe('refused');
      }),
    );
  });
});

describe('letters in a number', () => {
  it.each([
    ['1-800-FLOWERS', undefined, '+18003569377'],
    ['+1 800 FLOWERS', undefined, '+18003569377'],
    ['1-800-go-fedex', undefined, '+18004633339'],
    ['+1 (212) JJJ-GAGA', undefined, '+12125554242'],
    ['0800 FLOWERS', 'GB', '+448003569377'],
  ])('%j counts as keys: whole groups at the end', (text, country, phoneNumber) => {
    expect(readPhoneNumber(text, country)).toEqual({ kind: 'resolved', phoneNumber, letters: true });
  });

  it.each([
    ['+43 1 58058 DW 12'],
    ['+43 1 58058 dw12'],
    ['+43 1 58058 DW'],
    ['+43 1 58058 Durchwahl 12'],
    ['+43 1 58058 Klappe 12'],
    ['+43 1 58058 Fax'],
    ['+33 1 23 45 67 89 poste 12'],
    ['+1 212 555 0142 ext. 5'],
    ['+1 212 555 0142 x5'],
    ['+1 212 555 0142 x'],
    ['+1 212 555 0142 home'],
    ['+1 212 555 0142 #5'],
    ['+1 212 555 0142;ext=5'],
    ['+12125550142,5'],
    ['+12125550142,+12125550143'],
    ['+1 212 JJJ 01GA'],
    ['1-800-4PETMEDS'],
    ['1-800FLOWERS'],
    ['Tel. +43 1 58058'],
    ['+1 800 FLOWERS 5'],
    ['+1 800 CONTACTS'],
    ['+1 800 FLÖWERS'],
    ['+1 800 STRAßE'],
  ])('%j is refused', (text) => {
    expect(readPhoneNumber(text)).toMatchObject({ kind: 'refused' });
  });
});

describe('what is no number', () => {
  it.each([
    ['', 'No number'],
    ['hello', 'not a phone number'],
    ['2125550142', 'no country code'],
    ['(212) 555-0142', 'no country code'],
    ['49016000000001', 'no country code'],
    ['+12125550142 +12125550143', 'not a phone number'],
    ['+12125550142\n+12125550143', 'not a phone number'],
    ['+1212555\n0142', 'not a phone number'],
    ['+1212555\u00000142', 'not a phone number'],
    ['+1 212 555 014²', 'not a phone number'],
    ['+1 212 555 01 ½', 'not a phone number'],
    ['+1 212 555 01④2', 'not a phone number'],
    ['+1 212 555 0142 99999', 'too many digits'],
    ['+1 212', 'too few digits'],
    ['+0 123 456 789', 'existing country code'],
    ['00 11 1 212 555 0142', 'too many digits'],
  ])('%j is refused', (text, reason) => {
    const read = readPhoneNumber(text);
    expect(read.kind === 'refused' ? read.reason : read.phoneNumber).toContain(reason);
  });
});
