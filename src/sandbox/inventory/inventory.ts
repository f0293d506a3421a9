/** The inventory: the numbers of each carrier. They are computed from the seed on demand and never stored. */
import { type Carrier, type Offering, type Range, readCatalogue } from '../catalogue.ts';
import { isMagic } from '../faults/magic.ts';
import { candidates, type InventoryQuery, isCapable } from './candidates.ts';
import { MAGIC_RANGE, searchMagic } from './magic-numbers.ts';
import { type InventoryNumber, inventoryNumber, soldBy } from './number.ts';
import { poolOf } from './pool.ts';

export interface Inventory {
  /** Up to `limit` free numbers that match. The same seed and ledger give the same numbers. */
  search(query: InventoryQuery, isUnavailable: (phoneNumber: string) => boolean): InventoryNumber[];
  /** The number, if this carrier sells it. The ledger knows whether it is taken. */
  find(carrier: Carrier, phoneNumber: string): InventoryNumber | undefined;
  offerings(carrier: Carrier): readonly Offering[];
  /** Different numbers to fill an account with. The same seed gives the same numbers. */
  fill(carrier: Carrier): Generator<InventoryNumber>;
}

/** Creates the inventory from the catalogue, the first one of a process in a few milliseconds. */
export function createInventory(seed: number): Inventory {
  catalogue ??= indexCatalogue();
  const { byCarrier, usLocal, rangeOf } = catalogue;
  return {
    offerings: (carrier) => byCarrier.get(carrier) ?? [],
    search(query, isUnavailable) {
      const us = usLocal.get(query.carrier);
      const sources = (byCarrier.get(query.carrier) ?? [])
        .filter((offering) => query.countryCode === undefined || offering.countryCode === query.countryCode)
        .filter((offering) => query.type === undefined || offering.type === query.type)
        .filter((offering) => isCapable(offering, query))
        .map((offering) => candidates(seed, offering, query));
      if (us !== undefined) sources.unshift(searchMagic(seed, us, query));
      return takeInTurn(sources, query.limit, isUnavailable);
    },
    find(carrier, phoneNumber) {
      const us = usLocal.get(carrier);
      if (us !== undefined && isMagic(phoneNumber))
        return inventoryNumber(seed, us, MAGIC_RANGE, phoneNumber);
      const found = rangeOf(carrier, phoneNumber);
      if (found === undefined || soldBy(seed, phoneNumber) !== carrier) return undefined;
      return inventoryNumber(seed, found.offering, found.range, phoneNumber);
    },
    fill: (carrier) => fill(seed, byCarrier.get(carrier) ?? []),
  };
}

/** The same for every sandbox of a process. */
let catalogue: ReturnType<typeof indexCatalogue> | undefined;

function indexCatalogue() {
  const offerings = readCatalogue();
  return {
    byCarrier: Map.groupBy(offerings, (offering) => offering.carrier),
    usLocal: new Map(
      offerings
        .filter(({ countryCode, type }) => countryCode === 'US' && type === 'local')
        .map((offering) => [offering.carrier, offering]),
    ),
    rangeOf: indexRanges(offerings),
  };
}

/** Finds the offering and the range that a number belongs to. */
function indexRanges(catalogue: readonly Offering[]) {
  const prefixes = new Map<string, { offering: Offering; range: Range }>();
  const lengths = new Set<number>();
  for (const offering of catalogue) {
    for (const range of offering.ranges) {
      prefixes.set(`${offering.carrier}${range.prefix}`, { offering, range });
      lengths.add(range.prefix.length);
    }
  }
  return (carrier: Carrier, phoneNumber: string) => {
    for (const length of lengths) {
      const entry = prefixes.get(`${carrier}${phoneNumber.slice(0, length)}`);
      if (entry !== undefined && phoneNumber.length === length + entry.range.free) return entry;
    }
    return undefined;
  };
}

/** Up to `limit` available numbers, one from each source in turn. */
function takeInTurn(
  sources: readonly Generator<InventoryNumber>[],
  limit: number,
  isUnavailable: (phoneNumber: string) => boolean,
): InventoryNumber[] {
  const found: InventoryNumber[] = [];
  let open = sources;
  while (open.length > 0 && found.length < limit) {
    open = open.filter((source) => {
      if (found.length >= limit) return true;
      let next = source.next();
      while (next.done !== true && isUnavailable(next.value.phoneNumber)) next = source.next();
      if (next.done === true) return false;
      found.push(next.value);
      return true;
    });
  }
  return found;
}

function* fill(seed: number, offerings: readonly Offering[]): Generator<InventoryNumber> {
  // Half of each pool stays on sale. Most numbers need no documents, as in most accounts.
  let open = offerings.map((offering) => ({
    numbers: candidates(seed, offering, {}),
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
}
