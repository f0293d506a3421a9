/** Phone numbers as people read them. */
import { PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { splitCallingCode } from './calling-code.ts';
import { readPhoneNumber } from './parse.ts';

const pretty = new Map<string, string>();

/** "+1 212 555 0142"; text that is not E.164 comes back as it is. Answers are kept: rows repeat with every frame. */
export function formatPhoneNumber(phoneNumber: string): string {
  const known = pretty.get(phoneNumber);
  if (known !== undefined) return known;
  const formatted = northAmerican(phoneNumber) ?? byItsPlan(phoneNumber);
  if (pretty.size > 5_000) pretty.clear();
  pretty.set(phoneNumber, formatted);
  return formatted;
}

/**
 * The search that a pasted number means, or undefined when no number is in the text: "+44 20 7946 0958" is GB, 2079460958. A
 * number without a country code is one of the United States.
 */
export function pastedNumber(text: string): { countryCode: string; contains: string } | undefined {
  const read = readPhoneNumber(text, 'US');
  const phoneNumber = read.kind === 'refused' ? numberInside(text) : read.phoneNumber;
  const national = phoneNumber === undefined ? undefined : splitCallingCode(phoneNumber);
  if (phoneNumber === undefined || national === undefined) return undefined;
  const countryCode = parsePhoneNumberFromString(phoneNumber)?.country ?? national.mainCountry;
  return countryCode === undefined ? undefined : { countryCode, contains: national.nationalDigits };
}

/** A sentence may hold a number: a whole one, as a part of what was pasted would be another search. */
function numberInside(text: string): string | undefined {
  const found = parsePhoneNumberFromString(text, 'US');
  return found?.isPossible() === true ? found.number : undefined;
}

/** All of North America writes its numbers in one way; a list holds many of them, and the library takes long for each. */
function northAmerican(phoneNumber: string): string | undefined {
  const [, area, office, line] = /^\+1([2-9]\d\d)([2-9]\d\d)(\d{4})$/.exec(phoneNumber) ?? [];
  return area === undefined ? undefined : `+1 ${area} ${office} ${line}`;
}

/** The number is taken as it is: to parse it takes three times as long, and drops a zero that a plan does not foresee. */
function byItsPlan(phoneNumber: string): string {
  try {
    return new PhoneNumber(phoneNumber).formatInternational();
  } catch {
    // No country has such a code.
    return phoneNumber;
  }
}
