/** What is compared of the marked numbers: what differs comes first, and the lowest amount is known. Pure. */
import type { AvailableNumber } from '../../api/model.ts';
import { compare, type Money, moneyOf } from '../../api/money/money.ts';
import { firstYear } from '../../api/pricing/cost.ts';
import type { RequirementsLookup } from '../../components/requirements.ts';
import { countryName } from '../../text/countries.ts';
import { formatPrice, formatType } from '../../text/format.ts';
import { placeOf } from '../../text/offer-text.ts';
import { requirementWord, usualRequirementWord } from '../../text/requirements.ts';
import { setupFeeText, totalText } from '../../text/totals.ts';

const NOT_STATED = 'not stated';

interface Point {
  readonly name: string;
  readonly of: (number: AvailableNumber, usual: RequirementsLookup | undefined) => string;
  /** The amounts of all numbers, for finding the lowest; empty where they cannot be compared. */
  readonly amounts?: (numbers: readonly AvailableNumber[]) => readonly (Money | undefined)[];
  /** Left out where no number states it. */
  readonly rare?: true;
}

const POINTS: readonly Point[] = [
  {
    name: 'Monthly',
    of: (number) => formatPrice(number.monthlyRate),
    amounts: (numbers) => numbers.map(({ monthlyRate }) => moneyOf(monthlyRate)),
  },
  {
    name: 'Set-up fee',
    of: ({ setupFee }) => (setupFee === undefined ? NOT_STATED : setupFeeText(setupFee)),
    amounts: (numbers) => numbers.map(({ setupFee }) => setupFee),
    rare: true,
  },
  { name: 'First year', of: (number) => totalText(yearOf(number)) || 'not known', amounts: yearAmounts },
  { name: 'Type', of: (number) => formatType(number.statedType ?? number.numberType) },
  {
    name: 'Country',
    of: ({ countryCode }) => (countryCode === undefined ? NOT_STATED : countryName(countryCode)),
  },
  { name: 'Place', of: (number) => placeOf(number) || NOT_STATED },
  { name: 'Voice', of: (number) => stated(number.capabilities.voice) },
  { name: 'SMS', of: (number) => stated(number.capabilities.SMS) },
  { name: 'MMS', of: (number) => stated(number.capabilities.MMS) },
  { name: 'Fax', of: (number) => stated(number.capabilities.fax), rare: true },
  { name: 'Requires', of: requirementOf },
];

/** The most rows that a comparison has. */
export const MOST_POINTS = POINTS.length;

function stated(value: boolean | undefined): string {
  if (value === undefined) return NOT_STATED;
  return value ? 'yes' : 'no';
}

/** What the offer states; where it states nothing, what carriers usually ask for. */
function requirementOf(
  { countryCode, numberType, requirement }: AvailableNumber,
  usual: RequirementsLookup | undefined,
): string {
  if (requirement !== undefined) return requirementWord(requirement);
  const known = countryCode === undefined ? undefined : usual?.(countryCode, numberType);
  return known === undefined ? NOT_STATED : usualRequirementWord(known);
}

function yearOf({ monthlyRate, setupFee }: AvailableNumber) {
  return firstYear(monthlyRate, setupFee);
}

/** A year without its set-up fee is not compared with one that includes it. */
function yearAmounts(numbers: readonly AvailableNumber[]): readonly (Money | undefined)[] {
  const years = numbers.map(yearOf);
  const alike = new Set(years.map((year) => year?.atLeast)).size === 1;
  return alike ? years.map((year) => year?.money) : [];
}

export interface ComparedPoint {
  readonly name: string;
  readonly values: readonly string[];
  readonly differ: boolean;
  /** The places of the lowest amounts; empty unless every amount is known and they differ. */
  readonly lowest: ReadonlySet<number>;
}

/** What is worth a row: first where the numbers differ, then where they are alike. */
export function comparedPoints(
  numbers: readonly AvailableNumber[],
  usual: RequirementsLookup | undefined,
): readonly ComparedPoint[] {
  return POINTS.map(({ name, of, amounts, rare }) => {
    const values = numbers.map((number) => of(number, usual));
    const differ = new Set(values).size > 1;
    const lowest = lowestOf(amounts?.(numbers) ?? []);
    return { name, values, differ, lowest, rare };
  })
    .filter(({ rare, values }) => rare !== true || values.some((value) => value !== NOT_STATED))
    .toSorted((left, right) => Number(right.differ) - Number(left.differ));
}

function lowestOf(amounts: readonly (Money | undefined)[]): ReadonlySet<number> {
  const known = amounts.filter((amount) => amount !== undefined);
  const [first] = known;
  if (first === undefined || known.length < amounts.length) return new Set();
  if (known.some(({ currency }) => currency !== first.currency)) return new Set();
  const least = known.reduce((low, amount) => (compare(amount, low) < 0 ? amount : low));
  const places = known.flatMap((amount, place) => (compare(amount, least) === 0 ? [place] : []));
  return new Set(places.length === known.length ? [] : places);
}
