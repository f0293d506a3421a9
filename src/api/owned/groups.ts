/** Owned numbers in groups: how many there are of each, and what they cost a month. Pure. */
import type { OwnedNumber } from '../model.ts';
import { type Money, moneyOf, totals } from '../money/money.ts';
import { tagsOf } from './tags.ts';
import { webhookHost } from './webhook-url.ts';

export const GROUPINGS = ['country', 'type', 'tag', 'webhook', 'account'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A number of a list; it names its account where the list has several. */
export interface ListedNumber extends OwnedNumber {
  readonly account?: string;
}

/** An account whose numbers could not be read, and why, as a sentence. It is in no group. */
export interface UnreadAccount {
  readonly account: string;
  readonly reason: string;
}

export interface NumberGroup {
  /** What its numbers have in common; undefined for those without such a value. */
  readonly value: string | undefined;
  readonly count: number;
  /** The monthly sum of those with a readable price, one for each currency. */
  readonly monthly: readonly Money[];
  /** How many have no readable price. */
  readonly unpriced: number;
}

/** Each value once: two tags, or hosts for calls and messages, put a number into two groups. */
const VALUES: Readonly<Record<Grouping, (number: ListedNumber) => readonly string[]>> = {
  country: ({ countryCode }) => (countryCode === undefined ? [] : [countryCode]),
  type: ({ numberType }) => [numberType],
  tag: ({ tags = '', ownTags = '' }) => [...tagsOf(tags), ...tagsOf(ownTags)],
  webhook: ({ voiceUrl = '', smsUrl = '' }) =>
    [voiceUrl, smsUrl].filter((url) => url !== '').map(webhookHost),
  account: ({ account }) => (account === undefined ? [] : [account]),
};

/** The groups, the largest first and those of equal size by their value. Every number is in at least one. */
export function groupNumbers(numbers: readonly ListedNumber[], by: Grouping): readonly NumberGroup[] {
  const members = new Map<string | undefined, OwnedNumber[]>();
  for (const number of numbers) {
    const values = new Set<string | undefined>(VALUES[by](number));
    for (const value of values.size === 0 ? [undefined] : values) {
      const group = members.get(value);
      if (group === undefined) members.set(value, [number]);
      else group.push(number);
    }
  }
  return [...members].map(([value, group]) => groupOf(value, group)).toSorted(bySize);
}

function groupOf(value: string | undefined, numbers: readonly OwnedNumber[]): NumberGroup {
  const prices = numbers.flatMap(({ monthlyRate }) => moneyOf(monthlyRate) ?? []);
  return { value, count: numbers.length, monthly: totals(prices), unpriced: numbers.length - prices.length };
}

function bySize(one: NumberGroup, other: NumberGroup): number {
  if (one.count !== other.count) return other.count - one.count;
  const [first, second] = [one.value ?? '', other.value ?? ''];
  return first === second ? 0 : first < second ? -1 : 1;
}
