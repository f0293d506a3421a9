/** Offers as the table filters and sorts them. Pure. */
import { type AvailableNumber, REQUIREMENTS } from '../../api/model.ts';
import { moneyOf } from '../../api/money/money.ts';
import { compareAmounts, firstYear } from '../../api/pricing/cost.ts';
import { fitsEverything, fitsFilter, readListFilter } from '../../text/list-filter.ts';
import { offerText, placeOf } from '../../text/offer-text.ts';
import { paysOnce } from '../../text/totals.ts';

/** Every column of the table, left to right. */
export const SORT_COLUMNS = [
  'number',
  'type',
  'place',
  'requires',
  'capabilities',
  'monthly',
  'year',
] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export interface Sort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

/** The least first; what is not known comes last. */
const REQUIREMENT_ORDER: readonly AvailableNumber['requirement'][] = [...REQUIREMENTS, undefined];

const NONE: ReadonlySet<string> = new Set();

/** The offers that match the text. `marked` are those for which the word `marked` stands. */
export function matchingOffers(
  offers: readonly AvailableNumber[],
  text: string,
  marked: ReadonlySet<string>,
): readonly AvailableNumber[] {
  const filter = readListFilter(text, (phoneNumber) => marked.has(phoneNumber));
  if (fitsEverything(filter)) return offers;
  return offers.filter((offer) =>
    fitsFilter(
      filter,
      () => offerText(offer),
      () => offer,
    ),
  );
}

/** The offers that match the text, sorted. */
export function arrangeOffers(
  offers: readonly AvailableNumber[],
  text: string,
  sort: Sort,
  marked: ReadonlySet<string> = NONE,
): readonly AvailableNumber[] {
  const sign = sort.descending ? -1 : 1;
  return matchingOffers(offers, text, marked).toSorted(
    (left, right) => sign * compareBy(sort.column, left, right),
  );
}

/** Whether any offer states its place. */
export function statesPlaces(offers: readonly AvailableNumber[]): boolean {
  return offers.some((offer) => placeOf(offer) !== '');
}

/** Whether the first year of the offer is "at least": its set-up fee is not stated, or in another currency. */
export function lacksSetupFee({ monthlyRate, setupFee }: AvailableNumber): boolean {
  return monthlyRate.kind === 'money' && setupFee?.currency !== monthlyRate.money.currency;
}

function compareBy(column: SortColumn, left: AvailableNumber, right: AvailableNumber): number {
  switch (column) {
    case 'number':
      return compareCodeUnits(left.phoneNumber, right.phoneNumber);
    case 'type':
      return compareCodeUnits(left.numberType, right.numberType);
    case 'place':
      return placeOf(left).localeCompare(placeOf(right));
    case 'requires':
      return REQUIREMENT_ORDER.indexOf(left.requirement) - REQUIREMENT_ORDER.indexOf(right.requirement);
    case 'capabilities':
      return capabilityCount(right) - capabilityCount(left);
    case 'monthly':
      return compareAmounts(moneyOf(left.monthlyRate), moneyOf(right.monthlyRate));
    case 'year':
      // Without set-up fees the months decide, and nothing has to be added up for each comparison.
      return paysOnce(left.setupFee) || paysOnce(right.setupFee)
        ? compareAmounts(yearOf(left), yearOf(right))
        : compareAmounts(moneyOf(left.monthlyRate), moneyOf(right.monthlyRate));
  }
}

function yearOf({ monthlyRate, setupFee }: AvailableNumber) {
  return firstYear(monthlyRate, setupFee)?.money;
}

/** The order of ASCII; loading the collation takes a third of Node's own start. */
function compareCodeUnits(left: string, right: string): number {
  return Number(left > right) - Number(left < right);
}

function capabilityCount({ capabilities }: AvailableNumber): number {
  return Object.values(capabilities).filter((stated) => stated).length;
}
