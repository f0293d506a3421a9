/** The parts of an E.164 number with its digits as they are: a numbering plan tells where they part, and changes none. */
import metadata from 'libphonenumber-js/metadata.min.json';
import { PhoneNumber } from 'libphonenumber-js/min';

export interface NationalNumber {
  /** With the plus sign. */
  readonly callingCode: string;
  /** Every digit behind the calling code. */
  readonly nationalDigits: string;
  /** ISO 3166-1 alpha-2 of the first country of the calling code; undefined for codes of no country, such as +800. */
  readonly mainCountry: string | undefined;
}

/** The parts of an E.164 number; undefined when no country has such a calling code. */
export function splitCallingCode(phoneNumber: string): NationalNumber | undefined {
  try {
    const { countryCallingCode, nationalNumber } = new PhoneNumber(phoneNumber);
    return {
      callingCode: `+${countryCallingCode}`,
      nationalDigits: nationalNumber,
      mainCountry: metadata.country_calling_codes[countryCallingCode]?.[0],
    };
  } catch {
    return undefined;
  }
}
