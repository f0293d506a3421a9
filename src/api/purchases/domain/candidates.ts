/** Which offers a purchase of several numbers takes next: the cheapest within its limits, and none twice. Pure. */
import { formatType } from '../../../text/format.ts';
import { fillPlaceholders } from '../../../text/placeholders.ts';
import type { AvailableNumber } from '../../model.ts';
import { add, compare, type Money, moneyOf } from '../../money/money.ts';
import { compareAmounts } from '../../pricing/cost.ts';
import type { SearchFilter } from '../../provider.ts';
import { firstCharge, isCounted } from './batch-limits.ts';
import type { BatchItem, BatchLimits, BatchRequest, BatchSearch, BuyItem, ItemPlan } from './batch-types.ts';
import { unmetRequirement } from './unmet-requirement.ts';

/** Why offers are no candidates, each with how many. */
export const LEFT_OUT = [
  'no readable price in this currency',
  'above the monthly limit',
  'set-up fee not stated',
  'documents or an address needed',
  'not confirmed to have what was asked for',
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

export interface Candidates {
  /** The cheapest first. */
  readonly offers: readonly AvailableNumber[];
  readonly leftOut: ReadonlyMap<LeftOut, number>;
}

interface Found {
  readonly rows: readonly AvailableNumber[];
  readonly notConfirmed: ReadonlyMap<string, readonly SearchFilter[]>;
}

/** The offers that may be bought, by what is charged first, without those of `tried` (E.164). */
export function candidatesOf(
  { rows, notConfirmed }: Found,
  search: BatchSearch,
  limits: BatchLimits,
  tried: ReadonlySet<string>,
): Candidates {
  const leftOut = new Map<LeftOut, number>();
  const offers = rows.filter((row) => {
    if (tried.has(row.phoneNumber)) return false;
    const why = whyLeftOut(row, search, limits, notConfirmed.has(row.phoneNumber));
    if (why !== undefined) leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
    return why === undefined;
  });
  const charge = (offer: AvailableNumber) => firstCharge({ ...offer, offer }, true);
  return { offers: offers.toSorted((one, other) => compareAmounts(charge(one), charge(other))), leftOut };
}

function whyLeftOut(
  row: AvailableNumber,
  { maxMonthly, currency, configuration }: BatchSearch,
  { withoutFees }: BatchLimits,
  doubtful: boolean,
): LeftOut | undefined {
  const month = moneyOf(row.monthlyRate);
  if (month?.currency !== currency) return 'no readable price in this currency';
  if (maxMonthly !== undefined && compare(month, maxMonthly) > 0) return 'above the monthly limit';
  if (firstCharge({ ...row, offer: row }, withoutFees) === undefined) return 'set-up fee not stated';
  if (unmetRequirement(row, configuration) !== undefined) return 'documents or an address needed';
  return doubtful ? 'not confirmed to have what was asked for' : undefined;
}

/** How many numbers are still to be bought; 0 without a count. What is in doubt counts as bought. */
export function missingOf({ limits }: BatchRequest, items: readonly BatchItem[]): number {
  return Math.max(0, (limits?.count ?? 0) - items.filter(isCounted).length);
}

/** Whether numbers of its search are missing, for which others may be bought. */
export function wantsMore(request: BatchRequest, items: readonly BatchItem[]): boolean {
  return request.search !== undefined && missingOf(request, items) > 0;
}

/** Why `missing` fewer are bought than wanted; `aboveTotal` further offers are within every limit but --max-total. */
export function shortText(missing: number, aboveTotal: number): string {
  return aboveTotal === 0
    ? `${missing} fewer than wanted: no further number is offered within the limits.`
    : `${missing} fewer than wanted: one more would exceed --max-total.`;
}

/** The next items of the batch, at most as many as are missing, within the sum of first charges. */
export function nextItems(
  request: BatchRequest & { readonly search: BatchSearch },
  items: readonly BatchItem[],
  offers: readonly AvailableNumber[],
): readonly ItemPlan[] {
  const { limits = {}, search } = request;
  let total = totalCharged(limits, items, search.currency);
  const places = freePlaces(search, items);
  const next: ItemPlan[] = [];
  for (const offer of offers) {
    if (next.length >= missingOf(request, items)) break;
    const charge = firstCharge({ ...offer, offer }, limits.withoutFees);
    if (charge === undefined) continue;
    const after = add(total, charge);
    if (limits.maxTotal !== undefined && compare(after, limits.maxTotal) > 0) continue;
    total = after;
    next.push(itemOf(search, offer, places.next().value));
  }
  return next;
}

/** What was charged first for all that was bought or is in doubt, as far as it is known; zero for nothing. */
export function totalCharged(limits: BatchLimits, items: readonly BatchItem[], currency: string): Money {
  return items.filter(isCounted).reduce<Money>(
    (sum, item) => {
      const charge = item.kind === 'buy' ? firstCharge(item.purchase, limits.withoutFees) : undefined;
      return charge?.currency === currency ? add(sum, charge) : sum;
    },
    { amount: '0', currency },
  );
}

/**
 * What {n} stands for in the next names: from 1, without the places that bought numbers have. A refused number gives its place up. Where a
 * place cannot be read from a name, they follow all items.
 */
function* freePlaces({ configuration }: BatchSearch, items: readonly BatchItem[]): Generator<number, never> {
  const pattern = configuration.friendlyName ?? '';
  const used = new Set(
    items.flatMap((item) => (item.kind === 'buy' && isCounted(item) ? [placeOf(pattern, item)] : [])),
  );
  const first = used.has(Number.NaN) ? items.length + 1 : 1;
  for (let place = first; ; place += 1) if (!used.has(place)) yield place;
}

/** The place in the name of a number; NaN where it cannot be read. */
function placeOf(pattern: string, { purchase: { order } }: BuyItem): number {
  const { friendlyName = '', countryCode } = order;
  const [before = '', after = ''] = pattern.split('{n}').map((part) => nameOf(part, order, countryCode, 0));
  return Number.parseInt(friendlyName.slice(before.length, friendlyName.length - after.length), 10);
}

/** `place` counts from 1: what {n} stands for. */
function itemOf({ query, configuration }: BatchSearch, offer: AvailableNumber, place: number): ItemPlan {
  const { phoneNumber, numberType, monthlyRate, countryCode = query.countryCode } = offer;
  const { friendlyName, ...settings } = configuration;
  const named =
    friendlyName === undefined ? {} : { friendlyName: nameOf(friendlyName, offer, countryCode, place) };
  return {
    kind: 'buy',
    phoneNumber,
    purchase: {
      order: { phoneNumber, countryCode, numberType, ...settings, ...named },
      monthlyRate,
      offer,
    },
  };
}

/** The placeholders of a name, each with what it stands for. */
export const NAME_PLACEHOLDERS = [
  ['{n}', 'position: 1, 2, 3'],
  ['{last4}', 'last four digits'],
  ['{number}', 'whole number'],
  ['{country}', 'country code'],
  ['{type}', 'number type'],
] as const;

type Named = Pick<AvailableNumber, 'phoneNumber' | 'numberType' | 'countryCode' | 'statedType'>;

/** The name of a number from a pattern such as "Desk {n}". */
export function nameOf(pattern: string, offer: Named, countryCode: string, place: number): string {
  return fillPlaceholders(pattern, {
    '{n}': String(place),
    '{last4}': offer.phoneNumber.slice(-4),
    '{number}': offer.phoneNumber,
    '{country}': offer.countryCode ?? countryCode,
    '{type}': formatType(offer.statedType ?? offer.numberType),
  });
}
