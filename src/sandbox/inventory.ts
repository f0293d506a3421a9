/** The inventory: the numbers of each carrier. They are computed from the seed on demand and never stored. */
import {
  type Capabilities,
  type Carrier,
  type NumberType,
  type Offering,
  type Range,
  readCatalogue,
} from './catalogue.ts';
import { isMagic, MAGIC_PREFIX } from './faults/magic.ts';
import { type Place, placeOfAreaCode } from './places.ts';

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

interface InventoryQuery {
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
  readonly limit: number;
}

export interface Inventory {
  /** Up to `limit` free numbers that match. The same seed and ledger give the same numbers. */
  search(query: InventoryQuery, isUnavailable: (phoneNumber: string) => boolean): InventoryNumber[];
  /** The number, if this carrier sells it. The ledger knows whether it is taken. */
  find(carrier: Carrier, phoneNumber: string): InventoryNumber | undefined;
  offerings(carrier: Carrier): readonly Offering[];
  /** Different numbers to fill an account with. The same seed gives the same numbers. */
  fill(carrier: Carrier): Generator<InventoryNumber>;
}

interface Pool {
  readonly offering: Offering;
  readonly ranges: readonly Range[];
  /** Index of each range's first number. */
  readonly starts: readonly number[];
  readonly size: number;
}

function hash(seed: number, text: string): number {
  let value = 0x811c9dc5 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  value = Math.imul(value ^ (value >>> 15), 0x846ca68b);
  return (value ^ (value >>> 16)) >>> 0;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

function poolOf(offering: Offering, ranges: readonly Range[]): Pool {
  const starts: number[] = [];
  let size = 0;
  for (const range of ranges) {
    starts.push(size);
    size += range.size;
  }
  return { offering, ranges, starts, size };
}

/** Visits 0 to size-1 once each, in an order that depends on the seed. */
function* shuffled(size: number, seed: number): Generator<number> {
  if (size === 0) return;
  let step = Math.max(1, Math.floor(size * 0.618));
  while (gcd(step, size) !== 1) step += 1;
  let at = seed % size;
  for (let count = 0; count < size; count += 1) {
    yield at;
    at = (at + step) % size;
  }
}

function numberAt(pool: Pool, index: number): { range: Range; phoneNumber: string } | undefined {
  let low = 0;
  let high = pool.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pool.starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const range = pool.ranges[low];
  if (range === undefined) return undefined;
  if (range.free === 0) return { range, phoneNumber: range.prefix };
  const rest = String(index - (pool.starts[low] ?? 0)).padStart(range.free, '0');
  return { range, phoneNumber: range.prefix + rest };
}

/** `+44 20 7946 0123`; North American numbers as `(212) 555-0142`. */
function written(range: Range, phoneNumber: string): string {
  if (range.callingCode === '1') {
    return `(${phoneNumber.slice(2, 5)}) ${phoneNumber.slice(5, 8)}-${phoneNumber.slice(8)}`;
  }
  let at = range.prefix.length;
  return range.pattern.replace(/#/g, () => phoneNumber[at++] ?? '');
}

const MAGIC_RANGE: Range = {
  pattern: '+1 500 555 ####',
  prefix: MAGIC_PREFIX,
  callingCode: '1',
  free: 4,
  size: 10_000,
};

function isCapable({ capabilities }: Offering, { voice, sms }: InventoryQuery): boolean {
  return (
    (voice ?? capabilities.voice) === capabilities.voice && (sms ?? capabilities.sms) === capabilities.sms
  );
}

function areaMatches(range: Range, area: string): boolean {
  const fixed = range.prefix.slice(1 + range.callingCode.length);
  return fixed.startsWith(area) || area.startsWith(fixed);
}

/** Creates the inventory from the catalogue, in a few milliseconds. */
export function createInventory(seed: number): Inventory {
  const catalogue = readCatalogue();
  const byCarrier = Map.groupBy(catalogue, (offering) => offering.carrier);
  const prefixes = new Map<string, { offering: Offering; range: Range }>();
  const lengths = new Set<number>();
  const usLocal = new Map<Carrier, Offering>();
  for (const offering of catalogue) {
    if (offering.countryCode === 'US' && offering.type === 'local') usLocal.set(offering.carrier, offering);
    for (const range of offering.ranges) {
      prefixes.set(`${offering.carrier}${range.prefix}`, { offering, range });
      lengths.add(range.prefix.length);
    }
  }

  /** Each number belongs to at most one carrier, and one in eight to none. */
  const soldBy = (phoneNumber: string): Carrier | undefined => {
    const lot = hash(seed, phoneNumber) % 8;
    return lot < 4 ? 'telefonie' : lot < 7 ? 'wiil' : undefined;
  };

  const describe = (offering: Offering, range: Range, phoneNumber: string): InventoryNumber => ({
    phoneNumber,
    friendlyName: written(range, phoneNumber),
    countryCode: offering.countryCode,
    type: offering.type,
    capabilities: offering.capabilities,
    monthlyCents:
      offering.monthlyCents +
      (offering.spreadCents === 0 ? 0 : (hash(seed + 1, phoneNumber) % 5) * (offering.spreadCents / 4)),
    ...northAmerican(offering, range, phoneNumber),
  });

  const northAmerican = (
    { type }: Offering,
    { callingCode }: Range,
    phoneNumber: string,
  ): Pick<InventoryNumber, 'place' | 'beta'> => {
    if (callingCode !== '1' || type !== 'local') return { beta: false };
    const beta = hash(seed + 2, phoneNumber) % 16 === 0;
    const place = placeOfAreaCode(phoneNumber.slice(2, 5));
    if (place === undefined) return { beta };
    const { postalCodes, ...rest } = place;
    const postalCode = postalCodes[hash(seed + 3, phoneNumber) % postalCodes.length] ?? '';
    return { beta, place: { ...rest, postalCode } };
  };

  function* candidates(offering: Offering, query: Partial<InventoryQuery>): Generator<InventoryNumber> {
    const { areaCode, contains, postalCode } = query;
    const zeros = offering.countryCode === 'IT' ? undefined : areaCode?.replace(/^0+/, '');
    const area = zeros ?? areaCode;
    const pool = poolOf(
      offering,
      area === undefined ? offering.ranges : offering.ranges.filter((range) => areaMatches(range, area)),
    );
    for (const index of shuffled(pool.size, hash(seed, `${offering.countryCode}${offering.type}`))) {
      const found = numberAt(pool, index);
      if (found === undefined) return;
      const national = found.phoneNumber.slice(1 + found.range.callingCode.length);
      if (contains !== undefined && !national.includes(contains)) continue;
      if (area !== undefined && !national.startsWith(area)) continue;
      if (soldBy(found.phoneNumber) !== offering.carrier) continue;
      const number = describe(offering, found.range, found.phoneNumber);
      if (postalCode === undefined || number.place?.postalCode.replace(' ', '') === postalCode) yield number;
    }
  }

  /** Magic numbers appear only in a search for their digits. */
  function* magic(query: InventoryQuery): Generator<InventoryNumber> {
    const offering = usLocal.get(query.carrier);
    const { areaCode = '', contains = '' } = query;
    if (offering === undefined || query.postalCode !== undefined) return;
    if (areaCode !== '500' && !contains.startsWith('500555')) return;
    if ((query.countryCode ?? 'US') !== 'US' || (query.type ?? 'local') !== 'local') return;
    if (!isCapable(offering, query)) return;
    for (let index = 0; index < MAGIC_RANGE.size; index += 1) {
      const phoneNumber = MAGIC_PREFIX + String(index).padStart(4, '0');
      const national = phoneNumber.slice(2);
      if (!isMagic(phoneNumber)) continue;
      if (!national.startsWith(areaCode) || !national.includes(contains)) continue;
      yield describe(offering, MAGIC_RANGE, phoneNumber);
    }
  }

  return {
    offerings: (carrier) => byCarrier.get(carrier) ?? [],
    search(query, isUnavailable) {
      const sources = (byCarrier.get(query.carrier) ?? [])
        .filter((offering) => query.countryCode === undefined || offering.countryCode === query.countryCode)
        .filter((offering) => query.type === undefined || offering.type === query.type)
        .filter((offering) => isCapable(offering, query))
        .map((offering) => candidates(offering, query));
      const found: InventoryNumber[] = [];
      let open = [magic(query), ...sources];
      while (open.length > 0 && found.length < query.limit) {
        open = open.filter((source) => {
          if (found.length >= query.limit) return true;
          let next = source.next();
          while (next.done !== true && isUnavailable(next.value.phoneNumber)) next = source.next();
          if (next.done === true) return false;
          found.push(next.value);
          return true;
        });
      }
      return found;
    },
    find(carrier, phoneNumber) {
      const us = usLocal.get(carrier);
      if (us !== undefined && isMagic(phoneNumber)) return describe(us, MAGIC_RANGE, phoneNumber);
      for (const length of lengths) {
        const entry = prefixes.get(`${carrier}${phoneNumber.slice(0, length)}`);
        if (entry === undefined || phoneNumber.length !== length + entry.range.free) continue;
        return soldBy(phoneNumber) === carrier
          ? describe(entry.offering, entry.range, phoneNumber)
          : undefined;
      }
      return undefined;
    },
    *fill(carrier) {
      // Half of each pool stays on sale. Most numbers need no documents, as in most accounts.
      let open = (byCarrier.get(carrier) ?? []).map((offering) => ({
        numbers: candidates(offering, {}),
        share: offering.verificationRequired ? 1 : 12,
        left: Math.ceil(poolOf(offering, offering.ranges).size / 4),
      }));
      while (open.length > 0) {
        for (const source of open) {
          for (let count = 0; count < source.share && source.left > 0; count += 1) {
            const next = source.numbers.next();
            source.left = next.done === true ? 0 : source.left - 1;
            if (next.done !== true) yield next.value;
          }
        }
        open = open.filter((source) => source.left > 0);
      }
    },
  };
}
