/** Which numbers of an offering match a search. */
import type { Carrier, NumberType, Offering, Range } from '../catalogue.ts';
import { hash } from './hash.ts';
import { type InventoryNumber, inventoryNumber, soldBy } from './number.ts';
import { numberAt, poolOf, rangeIndexAt, shuffled } from './pool.ts';

export interface InventoryQuery {
  readonly carrier: Carrier;
  /** All countries when missing. */
  readonly countryCode?: string;
  readonly type?: NumberType;
  /** The first digits of the national number. A leading trunk 0 is ignored if the country's numbers have none. */
  readonly areaCode?: string;
  /** Digits anywhere in the national number. */
  readonly contains?: string;
  /** In capitals, without spaces. */
  readonly postalCode?: string;
  /** False: only numbers without it. */
  readonly voice?: boolean;
  readonly sms?: boolean;
  /** Any further condition. */
  readonly accepts?: (number: InventoryNumber) => boolean;
  readonly limit: number;
}

/** Whether its numbers can do what the search asks for. */
export function isCapable({ capabilities }: Offering, { voice, sms }: InventoryQuery): boolean {
  return (
    (voice ?? capabilities.voice) === capabilities.voice && (sms ?? capabilities.sms) === capabilities.sms
  );
}

/** The numbers of an offering that its carrier sells and that match the digits asked for, in an order that the seed decides. */
export function* candidates(
  seed: number,
  offering: Offering,
  query: Partial<InventoryQuery>,
): Generator<InventoryNumber> {
  const { areaCode, contains, postalCode } = query;
  const zeros = offering.countryCode === 'IT' ? undefined : areaCode?.replace(/^0+/, '');
  const area = zeros ?? areaCode;
  const pool = poolOf(
    offering,
    area === undefined ? offering.ranges : offering.ranges.filter((range) => areaMatches(range, area)),
  );
  // Most searches for many digits cannot match most ranges, and need not look at the numbers in them.
  const isPossible = pool.ranges.map((range) => contains === undefined || canContain(range, contains));
  if (!isPossible.includes(true)) return;
  for (const index of shuffled(pool.size, hash(seed, `${offering.countryCode}${offering.type}`))) {
    const rangeIndex = rangeIndexAt(pool, index);
    const range = pool.ranges[rangeIndex];
    if (range === undefined || isPossible[rangeIndex] !== true) continue;
    const phoneNumber = numberAt(pool, rangeIndex, index);
    const national = phoneNumber.slice(1 + range.callingCode.length);
    if (contains !== undefined && !national.includes(contains)) continue;
    if (area !== undefined && !national.startsWith(area)) continue;
    if (soldBy(seed, phoneNumber) !== offering.carrier) continue;
    const number = inventoryNumber(seed, offering, range, phoneNumber);
    if (query.accepts?.(number) === false) continue;
    if (postalCode === undefined || number.place?.postalCode.replace(' ', '') === postalCode) yield number;
  }
}

/** The digits that all national numbers of a range begin with. */
function fixedDigits({ prefix, callingCode }: Range): string {
  return prefix.slice(1 + callingCode.length);
}

function areaMatches(range: Range, area: string): boolean {
  const fixed = fixedDigits(range);
  return fixed.startsWith(area) || area.startsWith(fixed);
}

/** Whether a national number of the range can have these digits somewhere, as far as its fixed digits tell. */
function canContain(range: Range, digits: string): boolean {
  if (digits.length <= range.free) return true;
  const fixed = fixedDigits(range);
  const last = fixed.length + range.free - digits.length;
  for (let place = 0; place <= last; place += 1) {
    const overlap = fixed.slice(place, place + digits.length);
    if (digits.startsWith(overlap)) return true;
  }
  return false;
}
