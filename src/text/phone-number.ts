/** Phone numbers as people write them, read as exactly one E.164 number or refused with the reason. */
import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberWithError,
  validatePhoneNumberLength,
} from 'libphonenumber-js/min';
import { keypadDigits } from './keypad.ts';

export type ReadPhoneNumber =
  | { readonly kind: 'number'; readonly phoneNumber: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly hint: string };

const EXAMPLE = 'Write the whole number with its country code, such as +12125550142.';

/**
 * Reads "+1 212-555-0142", "0012125550142", "1 (212) 555-0142", "tel:+12125550142", "+1 800 FLOWERS"; with a
 * `countryCode` (ISO 3166-1 alpha-2) also national forms such as "(212) 555-0142". Whatever is too short for its country is
 * refused: a part of a number never stands for one.
 */
export function readPhoneNumber(text: string, countryCode?: string): ReadPhoneNumber {
  const cleaned = text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}]/gu, '')
    .replace(/^\s*tel:/i, '')
    .replace(/\p{Pd}/gu, '-')
    .trim();
  if (cleaned === '') return refused('No number was given.', EXAMPLE);
  if (/[;,|]|\d\s*(ext|x)\.?\s*\d/i.test(cleaned)) {
    return refused(`"${cleaned}" is more than a number.`, 'Leave out extensions and give one number.');
  }
  const digits = keypadDigits(cleaned);
  const national = /^[^+]/.test(digits) && !digits.startsWith('00');
  if (!/^\+?\p{Nd}+$/u.test(digits) || !/\p{Nd}/u.test(cleaned))
    return refused(`"${cleaned}" is not a phone number.`, EXAMPLE);
  if (!national) return readInternational(cleaned, digits.replace(/^00/, '+'));
  if (countryCode !== undefined) return readNational(cleaned, digits, countryCode);
  return readWithoutPlus(cleaned, digits);
}

/**
 * Without plus sign or country, only what cannot be a national number elsewhere is taken: "12125550142", but not
 * "2125550142", which begins with Morocco's code.
 */
function readWithoutPlus(text: string, digits: string): ReadPhoneNumber {
  const read = parse(`+${digits}`);
  if (read.kind === 'number' && read.valid && digits.length >= 11) return accepted(read.phoneNumber);
  return refused(`"${text}" has no country code.`, `${EXAMPLE} Or name the country with --country.`);
}

function readInternational(text: string, digits: string): ReadPhoneNumber {
  const read = parse(digits);
  return read.kind === 'number' ? accepted(read.phoneNumber) : explain(text, read.fault);
}

function readNational(text: string, digits: string, countryCode: string): ReadPhoneNumber {
  if (!isSupportedCountry(countryCode)) return refused(`No numbers are known for ${countryCode}.`, EXAMPLE);
  const read = parse(digits, countryCode);
  return read.kind === 'number' ? accepted(read.phoneNumber) : explain(text, read.fault);
}

type Parsed =
  | { readonly kind: 'number'; readonly phoneNumber: string; readonly valid: boolean }
  | { readonly kind: 'fault'; readonly fault: string };

function parse(digits: string, countryCode?: CountryCode): Parsed {
  try {
    const options =
      countryCode === undefined ? { extract: false } : { defaultCountry: countryCode, extract: false };
    const length = validatePhoneNumberLength(digits, options);
    if (length !== undefined) return { kind: 'fault', fault: length };
    const number = parsePhoneNumberWithError(digits, options);
    return { kind: 'number', phoneNumber: number.number, valid: number.isValid() };
  } catch (error) {
    return { kind: 'fault', fault: error instanceof Error ? error.message : 'NOT_A_NUMBER' };
  }
}

function explain(text: string, fault: string): ReadPhoneNumber {
  switch (fault) {
    case 'TOO_SHORT':
    case 'INVALID_LENGTH':
      return refused(`"${text}" is not a whole number: it has too few digits for its country.`, EXAMPLE);
    case 'TOO_LONG':
      return refused(`"${text}" has too many digits for one number.`, EXAMPLE);
    case 'INVALID_COUNTRY':
      return refused(`"${text}" begins with no country code that exists.`, EXAMPLE);
    default:
      return refused(`"${text}" is not a phone number.`, EXAMPLE);
  }
}

function accepted(phoneNumber: string): ReadPhoneNumber {
  return /^\+[1-9]\d{6,14}$/.test(phoneNumber)
    ? { kind: 'number', phoneNumber }
    : refused(`"${phoneNumber}" is not an E.164 number.`, EXAMPLE);
}

function refused(reason: string, hint: string): ReadPhoneNumber {
  return { kind: 'refused', reason, hint };
}
