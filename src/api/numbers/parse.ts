/**
 * Phone numbers as people write them. E.164 is taken digit for digit: numbering plans may doubt a number, and carriers
 * decide. Whatever else was written is resolved to exactly one number, or refused with the reason.
 */
import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  parsePhoneNumberWithError,
  validatePhoneNumberLength,
} from 'libphonenumber-js/min';
import { asciiDigits } from '../../text/fold.ts';
import { keypadDigits } from './keypad.ts';

export type ReadPhoneNumber =
  /** Typed as it is, in E.164 form. */
  | { readonly kind: 'exact'; readonly phoneNumber: string }
  /** Found in what was typed: it is shown to the person before it is bought, changed or released. */
  | { readonly kind: 'resolved'; readonly phoneNumber: string; readonly letters: boolean }
  | {
      readonly kind: 'refused';
      readonly reason: string;
      readonly hint: string;
      /** Whether it may be read when its country is given. */
      readonly lacksCountry?: true;
      /** The country in whose plan it was read, because it has no country code of its own. */
      readonly readIn?: string;
    };

const E164 = /^\+[1-9]\d{6,14}$/;
/** No number is written with more characters. */
const LONGEST_TYPED = 100;
const EXAMPLE = 'Write the full number with its country code, such as +12125550142.';
const NO_EXTENSION = 'Leave out extensions and words, and write one number.';

/**
 * Reads one number. "+12125550142" is `exact`; "+1 212-555-0142", "0012125550142", "1 (212) 555-0142", "tel:+12125550142",
 * "+1 800 FLOWERS", and with a `countryCode` (ISO 3166-1 alpha-2) also national forms such as "(212) 555-0142", are
 * `resolved`. Behind a plus sign every digit stays, except for a zero in brackets that the numbering plan drops.
 */
export function readPhoneNumber(text: string, countryCode?: string): ReadPhoneNumber {
  const typed = text.trim();
  if (E164.test(typed)) return { kind: 'exact', phoneNumber: typed };
  if (typed.length > LONGEST_TYPED)
    return refused(`"${typed.slice(0, LONGEST_TYPED)}…" is too long for a phone number.`, EXAMPLE);
  const plain = plainText(typed);
  if (plain === undefined) return refused(`"${typed}" is not a phone number.`, EXAMPLE);
  if (plain === '') return refused('No number was given.', EXAMPLE);
  if (/[;,|#*]/.test(plain)) return refused(`"${plain}" contains more than a phone number.`, NO_EXTENSION);
  if (!/^\+?[\dA-Za-z\s()./-]+$/.test(plain) || !/\d/.test(plain))
    return refused(`"${plain}" is not a phone number.`, EXAMPLE);
  const letters = /[A-Za-z]/.test(plain);
  const problem = letters ? lettersProblem(plain, countryCode) : undefined;
  if (problem !== undefined) return problem;
  const read = readSigns(plain, countryCode, letters);
  return read.kind === 'resolved' ? { ...read, letters } : read;
}

/** What the numbering plan has against an E.164 number, as the end of a sentence; undefined when it knows such numbers. */
export function planWarning(phoneNumber: string): string | undefined {
  const parsed = parsePhoneNumberFromString(phoneNumber);
  if (parsed === undefined) return 'no country has its calling code';
  const length = validatePhoneNumberLength(phoneNumber);
  if (length === 'TOO_LONG') return 'it has too many digits for its country';
  if (length !== undefined) return 'it has too few digits for its country';
  if (parsed.number !== phoneNumber) return `its numbering plan writes it ${parsed.number}`;
  return parsed.isValid() ? undefined : 'its numbering plan has no such number';
}

/** Signs that stand for the same in every script folded to ASCII; undefined when one would have to be guessed at. */
function plainText(typed: string): string | undefined {
  // A raised 2, a half and a circled 4 look like digits and are none.
  if (/[\p{No}\p{Nl}\p{Cc}\p{Zl}\p{Zp}]/u.test(typed)) return undefined;
  const folded = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\p{Zs}/gu, ' ')
    .trim();
  return asciiDigits(folded).replace(/^tel:\s*/i, '');
}

/**
 * Letters count as telephone keys only as the last whole groups of a number that is not whole without them, as in
 * "1-800-FLOWERS". Elsewhere they are an extension or a remark, and would become digits that nobody meant.
 */
function lettersProblem(plain: string, countryCode: string | undefined): ReadPhoneNumber | undefined {
  const [, before = '', word = ''] =
    /^([^A-Za-z]*\d[^A-Za-z]*)([A-Za-z]+(?:[\s.-]+[A-Za-z]+)*)$/.exec(plain) ?? [];
  const fewest = 3;
  if (!/[\s().-]$/.test(before) || word.replace(/[^A-Za-z]/g, '').length < fewest) {
    return refused(`"${plain}" contains letters that are not part of a number.`, NO_EXTENSION);
  }
  if (readSigns(before.trim(), countryCode, true).kind === 'refused') return undefined;
  return refused(`"${plain}" is complete without its letters.`, NO_EXTENSION);
}

/** `planned`: only what is of a length that the numbering plan knows. */
function readSigns(plain: string, countryCode: string | undefined, planned: boolean): ReadPhoneNumber {
  if (plain.startsWith('+')) return readInternational(plain, planned);
  if (/^\(?00/.test(plain)) {
    const read = readInternational(plain.replace(/^\(?00\)?/, '+'), true);
    if (read.kind === 'resolved' || countryCode === undefined) return read;
  }
  const digits = keypadDigits(plain);
  if (countryCode === undefined) return readWithoutPlus(plain, digits);
  const read = readNational(plain, digits, countryCode);
  return read.kind === 'refused' ? { ...read, readIn: countryCode } : read;
}

/** Behind a plus sign every digit counts; only a zero in brackets may be one that is dialled at home alone. */
function readInternational(plain: string, planned: boolean): ReadPhoneNumber {
  const whole = keypadDigits(plain);
  const fault = planned ? lengthFault(whole) : undefined;
  const [zero] = /\(\s*0\s*\)/.exec(plain) ?? [];
  if (zero === undefined) return fault === undefined ? accepted(plain, whole) : explain(plain, fault);
  const without = keypadDigits(plain.replace(zero, ''));
  const read = parse(whole);
  if (read.kind === 'number' && [whole, without].includes(read.phoneNumber))
    return accepted(plain, read.phoneNumber);
  return refused(`"${plain}" has a zero in brackets that may or may not be part of it.`, EXAMPLE);
}

/**
 * Without plus sign or country, only what cannot be a national number elsewhere is taken: "12125550142", but not
 * "2125550142", which begins with Morocco's code.
 */
function readWithoutPlus(plain: string, digits: string): ReadPhoneNumber {
  const number = `+${digits}`;
  const read = parse(number);
  const unambiguous =
    read.kind === 'number' && read.valid && read.phoneNumber === number && digits.length >= 11;
  if (unambiguous) return accepted(plain, number);
  return { kind: 'refused', reason: `"${plain}" has no country code.`, hint: EXAMPLE, lacksCountry: true };
}

function readNational(plain: string, digits: string, countryCode: string): ReadPhoneNumber {
  if (!isSupportedCountry(countryCode))
    return refused(`dialdeck knows no numbering plan for ${countryCode}.`, EXAMPLE);
  const fault = lengthFault(digits, countryCode);
  if (fault !== undefined) return explain(plain, fault);
  const read = parse(digits, countryCode);
  return read.kind === 'number' ? accepted(plain, read.phoneNumber) : explain(plain, read.fault);
}

type Parsed =
  | { readonly kind: 'number'; readonly phoneNumber: string; readonly valid: boolean }
  | { readonly kind: 'fault'; readonly fault: string };

function parse(digits: string, countryCode?: CountryCode): Parsed {
  try {
    const number = parsePhoneNumberWithError(digits, optionsFor(countryCode));
    return { kind: 'number', phoneNumber: number.number, valid: number.isValid() };
  } catch (error) {
    return { kind: 'fault', fault: error instanceof Error ? error.message : 'NOT_A_NUMBER' };
  }
}

function lengthFault(digits: string, countryCode?: CountryCode): string | undefined {
  return validatePhoneNumberLength(digits, optionsFor(countryCode));
}

function optionsFor(countryCode: CountryCode | undefined) {
  return countryCode === undefined ? { extract: false } : { defaultCountry: countryCode, extract: false };
}

function accepted(plain: string, phoneNumber: string): ReadPhoneNumber {
  if (E164.test(phoneNumber)) return { kind: 'resolved', phoneNumber, letters: false };
  if (!/^\+[1-9]/.test(phoneNumber)) return explain(plain, 'INVALID_COUNTRY');
  return explain(plain, phoneNumber.length <= 7 ? 'TOO_SHORT' : 'TOO_LONG');
}

function explain(plain: string, fault: string): ReadPhoneNumber {
  switch (fault) {
    case 'TOO_SHORT':
    case 'INVALID_LENGTH':
      return refused(`"${plain}" is incomplete: it has too few digits for its country.`, EXAMPLE);
    case 'TOO_LONG':
      return refused(`"${plain}" has too many digits for one number.`, EXAMPLE);
    case 'INVALID_COUNTRY':
      return refused(`"${plain}" does not begin with an existing country code.`, EXAMPLE);
    default:
      return refused(`"${plain}" is not a phone number.`, EXAMPLE);
  }
}

function refused(reason: string, hint: string): ReadPhoneNumber {
  return { kind: 'refused', reason, hint };
}
