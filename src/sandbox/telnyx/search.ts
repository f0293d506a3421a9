/** available_phone_numbers: https://developers.telnyx.com/api-reference/phone-number-search/list-available-phone-numbers. */
import type { Offering } from '../catalogue.ts';
import { localityOf } from '../data/localities.ts';
import type { InventoryNumber } from '../inventory/number.ts';
import type { OperationRequest, SandboxContext } from '../operation.ts';
import { refused } from './errors.ts';
import { heldNumbers } from './holds.ts';
import { isQuick, isReservable, type SearchFilters, searchFilters } from './search-filters.ts';
import { featureNames } from './words.ts';

/** Telnyx writes prices as decimal texts. */
const priceText = (cents: number) => (cents / 100).toFixed(5);

export function search({ query, sandbox }: OperationRequest): Response {
  const filters = searchFilters(query);
  const offerings = offeringsFor(sandbox, filters);
  const found = filters.impossible ? [] : matching(sandbox, offerings, filters);
  if (found.length === 0 && filters.isPlaced && !filters.impossible) requireCoverage(sandbox, filters);
  const more = filters.bestEffort ? others(sandbox, filters, found) : [];
  const rows = [...found, ...more];
  sandbox.ledger.searches.record(rows.map(({ phoneNumber }) => phoneNumber));
  const meta = { total_results: rows.length, best_effort_results: more.length };
  const data = rows.map((number) => availableJson(sandbox, number, more.includes(number)));
  return Response.json({ data, meta, metadata: meta });
}

const NO_COVERAGE = 'There is no coverage for what is asked for';

function offeringsFor({ inventory }: SandboxContext, filters: SearchFilters): readonly Offering[] {
  const offerings = inventory.offerings('telnyx').filter(({ countryCode, type }) => {
    return countryCode === (filters.countryCode ?? countryCode) && type === (filters.type ?? type);
  });
  if (offerings.length === 0) throw refused(400, 10015, NO_COVERAGE, 'filter[country_code]');
  return offerings;
}

/** A place without any number, on sale or not, is refused. A pattern without one gives an empty list. */
function requireCoverage({ inventory }: SandboxContext, filters: SearchFilters): void {
  const query = { ...queryOf({ ...filters, prefix: filters.area }), limit: 1, accepts: filters.isAt };
  if (inventory.search(query, () => false).length === 0) throw refused(400, 10015, NO_COVERAGE);
}

function matching(
  sandbox: SandboxContext,
  offerings: readonly Offering[],
  filters: SearchFilters,
): InventoryNumber[] {
  const { prefix, endsWith, contains, limit } = filters;
  const whole = wholeNumber(sandbox, offerings, filters);
  if (whole !== undefined) return [whole];
  const held = filters.excludeHeld ? heldNumbers(sandbox) : new Set<string>();
  const nationalOf = nationalNumbers(offerings);
  const fits = (number: InventoryNumber) => {
    const national = nationalOf(number);
    return (
      national.startsWith(prefix) &&
      national.endsWith(endsWith) &&
      filters.isAt(number) &&
      filters.isAble(number) &&
      !held.has(number.phoneNumber)
    );
  };
  const find = (accepts: (number: InventoryNumber) => boolean, digits: string, most: number) =>
    sandbox.inventory.search(
      { ...queryOf(filters), limit: most, accepts, ...(digits === '' ? {} : { contains: digits }) },
      sandbox.ledger.market.isUnavailable,
    );
  const found = find(fits, contains, limit);
  if (contains.length < 2 || found.length >= limit) return found;
  // Telnyx also finds the digits when others are between them.
  const apart = new RegExp([...contains].join('\\d*'));
  const scattered = (number: InventoryNumber) => {
    const national = nationalOf(number);
    return !national.includes(contains) && apart.test(national) && fits(number);
  };
  return [...found, ...find(scattered, '', limit - found.length)];
}

/** What the inventory itself can look for. Magic numbers are found by 500 or 500555 only. */
function queryOf({ countryCode, type, prefix }: SearchFilters) {
  return {
    carrier: 'telnyx',
    ...(countryCode === undefined ? {} : { countryCode }),
    ...(type === undefined ? {} : { type }),
    ...(prefix === '' ? {} : { areaCode: prefix.startsWith('500') ? '500' : prefix }),
  } as const;
}

const kindOf = ({ countryCode, type }: Pick<Offering, 'countryCode' | 'type'>) => `${countryCode} ${type}`;

/** How a number reads without its country's code. */
function nationalNumbers(offerings: readonly Offering[]): (number: InventoryNumber) => string {
  const lengths = new Map(
    offerings.map((one) => [kindOf(one), 1 + (one.ranges[0]?.callingCode.length ?? 0)]),
  );
  return (number) => number.phoneNumber.slice(lengths.get(kindOf(number)) ?? 1);
}

/** The number whose digits are all asked for, at its current price, which a fault may have raised since an earlier search. */
function wholeNumber(
  sandbox: SandboxContext,
  offerings: readonly Offering[],
  filters: SearchFilters,
): InventoryNumber | undefined {
  const { inventory, ledger } = sandbox;
  const { prefix, endsWith, contains } = filters;
  for (const digits of [prefix, contains, endsWith]) {
    for (const { ranges, countryCode, type } of digits.length < 6 ? [] : offerings) {
      const number = inventory.find('telnyx', `+${ranges[0]?.callingCode ?? ''}${digits}`);
      if (number?.countryCode !== countryCode || number.type !== type) continue;
      const isFree = !ledger.market.isUnavailable(number.phoneNumber);
      const isHeld = filters.excludeHeld && heldNumbers(sandbox).has(number.phoneNumber);
      const fits =
        digits.startsWith(prefix) &&
        digits.includes(contains) &&
        digits.endsWith(endsWith) &&
        filters.isAble(number);
      if (!isFree || isHeld || !fits || !filters.isAt(number)) continue;
      return { ...number, monthlyCents: number.monthlyCents + sandbox.surcharge(number.phoneNumber) };
    }
  }
  return undefined;
}

/** Rows that do not match what was asked for, to fill up the answer. */
function others(
  { inventory, ledger }: SandboxContext,
  filters: SearchFilters,
  found: readonly InventoryNumber[],
): InventoryNumber[] {
  const known = new Set(found.map(({ phoneNumber }) => phoneNumber));
  const limit = filters.limit - found.length;
  const accepts = ({ phoneNumber }: InventoryNumber) => !known.has(phoneNumber);
  const query = { ...queryOf({ ...filters, prefix: '' }), limit, accepts };
  return inventory.search(query, ledger.market.isUnavailable);
}

/** Trial accounts see no more than the start of a number. */
const redacted = (phoneNumber: string) => phoneNumber.slice(0, 6) + 'x'.repeat(phoneNumber.length - 6);

/** It states neither type nor, but for the region, country. */
function availableJson({ inventory, trial }: SandboxContext, number: InventoryNumber, bestEffort: boolean) {
  const { phoneNumber, countryCode, type, place } = number;
  const locality = localityOf(number);
  const offering = inventory
    .offerings('telnyx')
    .find((one) => one.countryCode === countryCode && one.type === type);
  return {
    record_type: 'available_phone_number',
    phone_number: trial ? redacted(phoneNumber) : phoneNumber,
    vanity_format: '',
    best_effort: bestEffort,
    quickship: isQuick(number),
    reservable: isReservable(number),
    region_information: [
      { region_type: 'country_code', region_name: countryCode },
      ...(place === undefined
        ? []
        : [
            { region_type: 'rate_center', region_name: place.rateCenter },
            { region_type: 'state', region_name: place.region },
          ]),
      ...(locality === undefined ? [] : [{ region_type: 'location', region_name: locality }]),
    ],
    cost_information: {
      upfront_cost: priceText(offering?.upfrontCents ?? 0),
      monthly_cost: priceText(number.monthlyCents),
      currency: 'USD',
    },
    features: featureNames(number).map((name) => ({ name })),
  };
}
