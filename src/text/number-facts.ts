/** What can be known of a number without asking anybody, from libphonenumber's full metadata (145 kB: load it when needed). */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { NumberType } from '../api/model.ts';

export interface NumberFacts {
  readonly phoneNumber: string;
  /** Whether the numbering plan has such a number; not whether it is in service. */
  readonly valid: boolean;
  /** ISO 3166-1 alpha-2; undefined for numbers of no country, such as +800. */
  readonly countryCode: string | undefined;
  readonly callingCode: string;
  /** In the model's words; undefined when the plan does not tell. */
  readonly numberType: NumberType | undefined;
  /** libphonenumber's own word, e.g. FIXED_LINE_OR_MOBILE. */
  readonly planType: string | undefined;
  readonly international: string;
  readonly national: string;
  /** Digits after the country code. */
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

/** The facts of an E.164 number, or undefined when its calling code does not exist. */
export function numberFacts(phoneNumber: string): NumberFacts | undefined {
  const parsed = parsePhoneNumberFromString(phoneNumber);
  if (parsed === undefined) return undefined;
  const planType = parsed.getType();
  return {
    phoneNumber: parsed.number,
    valid: parsed.isValid(),
    countryCode: parsed.country,
    callingCode: `+${parsed.countryCallingCode}`,
    numberType: planType === undefined ? undefined : TYPES[planType],
    planType,
    international: parsed.formatInternational(),
    national: parsed.formatNational(),
    nationalDigits: parsed.nationalNumber,
    uri: parsed.getURI(),
  };
}
