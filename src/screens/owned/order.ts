/** The order of the rows: as the provider lists them, or by a column. */
import { moneyOf } from '../../api/money.ts';
import { compareRates } from '../../api/rates.ts';
import { countryName } from '../../text/countries.ts';
import type { Entry, OwnedList } from './list.ts';

/** `listed` is the provider's own order, in which rows that arrive later move nothing. */
export const SORT_COLUMNS = [
  'listed',
  'number',
  'name',
  'type',
  'country',
  'can',
  'webhooks',
  'bought',
  'monthly',
] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export interface Sort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

type SortKey = string | number;

/** All entries in order. What has no value comes last in either direction, as it has no place among the others. */
export function sortEntries(list: OwnedList, sort: Sort): readonly Entry[] {
  return sort.column === 'listed' ? listedOrder(list.entries, sort) : sorted(list, list.entries, sort);
}

/**
 * The same for a list that grew by the entries from `from` on: only those are sorted, then merged into `before`, the order
 * of the others.
 */
export function mergeEntries(
  list: OwnedList,
  before: readonly Entry[],
  from: number,
  sort: Sort,
): readonly Entry[] {
  if (sort.column === 'listed') return listedOrder(list.entries, sort);
  const compare = comparator(list, sort);
  const added = sorted(list, list.entries.slice(from), sort);
  const merged: Entry[] = [];
  let next = 0;
  for (const entry of before) {
    for (let other = added[next]; other !== undefined && compare(other, entry) < 0; other = added[next]) {
      merged.push(other);
      next += 1;
    }
    merged.push(entry);
  }
  for (; next < added.length; next += 1) {
    const rest = added[next];
    if (rest !== undefined) merged.push(rest);
  }
  return merged;
}

function listedOrder(entries: readonly Entry[], { descending }: Sort): readonly Entry[] {
  return descending ? entries.toReversed() : entries;
}

/** Keys are made once a row and not once a comparison. */
function sorted(list: OwnedList, entries: readonly Entry[], sort: Sort): readonly Entry[] {
  const keyOf = keysOf(list, sort.column);
  const keyed = entries.map((entry) => ({ entry, key: keyOf(entry) }));
  keyed.sort((left, right) => compareKeys(left.key, right.key, sort.descending));
  return keyed.map(({ entry }) => entry);
}

function comparator(list: OwnedList, sort: Sort): (left: Entry, right: Entry) => number {
  const keyOf = keysOf(list, sort.column);
  return (left, right) => compareKeys(keyOf(left), keyOf(right), sort.descending);
}

function compareKeys(left: SortKey, right: SortKey, descending: boolean): number {
  if (left === right) return 0;
  if (left === NONE || right === NONE) return left === NONE ? 1 : -1;
  return left < right === descending ? 1 : -1;
}

/** The key of what is not stated. */
const NONE = '';

function keysOf(list: OwnedList, column: SortColumn): (entry: Entry) => SortKey {
  switch (column) {
    case 'listed':
    case 'number':
      return ({ number }) => number.phoneNumber;
    case 'name':
      return ({ number }) => (number.friendlyName ?? NONE).toLowerCase();
    case 'type':
      return ({ number }) => number.numberType;
    case 'country':
      return ({ number }) => (number.countryCode === undefined ? NONE : countryName(number.countryCode));
    case 'can':
      return ({ number: { capabilities } }) =>
        [capabilities.voice, capabilities.SMS, capabilities.MMS]
          .map((can) => (can === true ? 0 : 1))
          .join('');
    case 'webhooks':
      return ({ number }) => [number.voiceUrl, number.smsUrl].filter((url) => (url ?? '') !== '').length;
    case 'bought':
      return ({ number }) => number.createdAt ?? NONE;
    case 'monthly': {
      const ranks = rateRanks(list);
      return ({ rate }) => ranks[rate] ?? NONE;
    }
  }
}

/** The rank of each rate of the list; NONE for those without readable money. Equal amounts share a rank. */
function rateRanks(list: OwnedList): readonly SortKey[] {
  const ranked = list.rates
    .map((rate, place) => ({ money: moneyOf(rate), place }))
    .filter(({ money }) => money !== undefined)
    .sort((left, right) => compareRates(left.money, right.money));
  const ranks: SortKey[] = list.rates.map(() => NONE);
  let rank = 0;
  for (const [index, { money, place }] of ranked.entries()) {
    if (index > 0 && compareRates(ranked[index - 1]?.money, money) !== 0) rank += 1;
    ranks[place] = rank;
  }
  return ranks;
}
