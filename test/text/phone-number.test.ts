import * as fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { describe, expect, it } from 'vitest';
import { readPhoneNumber } from '../../src/text/phone-number.ts';

const NUMBERS = [
  '+12125550142',
  '+18005550199',
  '+442079460958',
  '+4930123456',
  '+61491570156',
  '+33199001234',
  '+390612345678',
];

describe('readPhoneNumber', () => {
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
    ['+1 212 JJJ 01GA'],
  ])('reads %j', (text) => {
    expect(readPhoneNumber(text)).toEqual({ kind: 'number', phoneNumber: '+12125550142' });
  });

  it('reads every number in its international and its national form', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NUMBERS), (e164) => {
        const number = parsePhoneNumberFromString(e164);
        const accepted = { kind: 'number', phoneNumber: e164 };
        expect(readPhoneNumber(number?.formatInternational() ?? '')).toEqual(accepted);
        expect(readPhoneNumber(number?.getURI() ?? '')).toEqual(accepted);
        expect(readPhoneNumber(number?.formatNational() ?? '', number?.country)).toEqual(accepted);
      }),
    );
  });

  it('never takes a part of a North American number for a number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), (length) => {
        expect(readPhoneNumber('+12125550142'.slice(0, length + 1)).kind).toBe('refused');
        expect(readPhoneNumber('12125550142'.slice(0, length)).kind).toBe('refused');
      }),
    );
  });

  it.each([
    ['', 'No number'],
    ['hello', 'not a phone number'],
    ['2125550142', 'no country code'],
    ['(212) 555-0142', 'no country code'],
    ['+1 212 555 0142 ext. 5', 'more than a number'],
    ['+1 212 555 0142 x5', 'more than a number'],
    ['+12125550142,+12125550143', 'more than a number'],
    ['+12125550142 +12125550143', 'not a phone number'],
    ['+121255501429', 'too many digits'],
    ['+999 123 456', 'no country code that exists'],
    ['+0 123 456 789', 'no country code that exists'],
  ])('refuses %j', (text, reason) => {
    const read = readPhoneNumber(text);
    expect(read.kind === 'refused' ? read.reason : read.phoneNumber).toContain(reason);
  });
});
