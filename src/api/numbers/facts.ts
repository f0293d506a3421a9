/** What can be known of a number without asking anybody, from libphonenumber's full metadata (145 kB: load it when needed). */
import { PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { NumberType } from '../model.ts';
import { splitCallingCode } from './calling-code.ts';

export interface NumberFacts {
  readonly phoneNumber: string;
  /** Whether the numbering plan has such a number; not whether it is in service. */
  readonly valid: boolean;
  /** ISO 3166-1 alpha-2; undefined when the plan does not tell, and for numbers of no country, such as +800. */
  readonly countryCode: string | undefined;
  /** The first country of the calling code, where it is one of a country. */
  readonly mainCountry: string | undefined;
  /** undefined when no country has such a code. */
  readonly callingCode: string | undefined;
  /** In the model's words; undefined when the plan does not tell. */
  readonly numberType: NumberType | undefined;
  /** libphonenumber's own word, e.g. FIXED_LINE_OR_MOBILE. */
  readonly planType: string | undefined;
  readonly international: string;
  readonly national: string;
  /** Every digit after the country code; all digits when the code does not exist. */
  readonly nationalDigits: string;
  readonly uri: string;
}

const TYPES: Readonly<Record<string, NumberType>> = {
  FIXED_LINE: 'LOCAL',
  // In North America the plan does not tell mobiles from landlines; carriers sell those numbers as local.
  FIXED_LINE_OR_MOBILE: 'LOCAL',
  MOBILE: 'MOBILE',
  TOLL_FREE: 'TOLL_FREE',
  SHARED_COST: 'NATIONAL',
  UAN: 'NATIONAL',
  VOIP: 'NATIONAL',
};

/** The facts of an E.164 number, whose digits stay as they are. A plan that would write it otherwise does not have it. */
export function numberFacts(phoneNumber: string): NumberFacts {
  const national = splitCallingCode(phoneNumber);
  const parsed = parsePhoneNumberFromString(phoneNumber);
  const planned = parsed?.number === phoneNumber ? parsed : undefined;
  const planType = planned?.getType();
  const written = planned ?? (national === undefined ? undefined : new PhoneNumber(phoneNumber));
  return {
    phoneNumber,
    valid: planned?.isValid() ?? false,
    countryCode: parsed?.country,
    mainCountry: national?.mainCountry,
    callingCode: national?.callingCode,
    numberType: planType === undefined ? undefined : TYPES[planType],
    planType,
    international: written?.formatInternational() ?? phoneNumber,
    national: written?.formatNational() ?? phoneNumber.slice(1),
    nationalDigits: national?.nationalDigits ?? phoneNumber.slice(1),
    uri: `tel:${phoneNumber}`,
  };
}
