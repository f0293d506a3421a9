/** One number of the inventory: who sells it, what it costs and where it is, all of which follows from the seed. */
import type { Capabilities, Carrier, NumberType, Offering, Range } from '../catalogue.ts';
import { type Place, placeOfAreaCode } from '../places.ts';
import { hash } from './hash.ts';

export interface InventoryNumber {
  readonly phoneNumber: string;
  /** The number in its usual national spelling. */
  readonly friendlyName: string;
  readonly countryCode: string;
  readonly type: NumberType;
  readonly capabilities: Capabilities;
  /** US cents. */
  readonly monthlyCents: number;
  /** Present for local +1 numbers whose area code has a place. */
  readonly place?: Omit<Place, 'postalCodes'> & { readonly postalCode: string };
  /** New at the carrier; one in sixteen local numbers of +1. */
  readonly beta: boolean;
}

/** Each number belongs to at most one carrier, and one in 32 to none. */
export function soldBy(seed: number, phoneNumber: string): Carrier | undefined {
  const lot = hash(seed, phoneNumber) % 8;
  if (lot < 4) return 'telefonie';
  if (lot < 7) return lot === 5 ? 'telnyx' : 'wiil';
  return hash(seed + 4, phoneNumber) % 4 === 0 ? undefined : 'twilio';
}

/** The number as its offering sells it. */
export function inventoryNumber(
  seed: number,
  offering: Offering,
  range: Range,
  phoneNumber: string,
): InventoryNumber {
  return {
    phoneNumber,
    friendlyName: written(range, phoneNumber),
    countryCode: offering.countryCode,
    type: offering.type,
    capabilities: offering.capabilities,
    monthlyCents:
      offering.monthlyCents +
      (offering.spreadCents === 0 ? 0 : (hash(seed + 1, phoneNumber) % 5) * (offering.spreadCents / 4)),
    ...northAmerican(seed, offering, range, phoneNumber),
  };
}

function northAmerican(
  seed: number,
  { type }: Offering,
  { callingCode }: Range,
  phoneNumber: string,
): Pick<InventoryNumber, 'place' | 'beta'> {
  if (callingCode !== '1' || type !== 'local') return { beta: false };
  const beta = hash(seed + 2, phoneNumber) % 16 === 0;
  const place = placeOfAreaCode(phoneNumber.slice(2, 5));
  if (place === undefined) return { beta };
  const { postalCodes, ...rest } = place;
  const postalCode = postalCodes[hash(seed + 3, phoneNumber) % postalCodes.length] ?? '';
  return { beta, place: { ...rest, postalCode } };
}

/** `+44 20 7946 0123`; North American numbers as `(212) 555-0142`. */
function written(range: Range, phoneNumber: string): string {
  if (range.callingCode === '1') {
    return `(${phoneNumber.slice(2, 5)}) ${phoneNumber.slice(5, 8)}-${phoneNumber.slice(8)}`;
  }
  let at = range.prefix.length;
  return range.pattern.replace(/#/g, () => phoneNumber[at++] ?? '');
}
