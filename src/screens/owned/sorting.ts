/** Sorts the rows: as the provider lists them, or by a column. */
import { moneyOf } from '../../api/money/money.ts';
import { compareAmounts } from '../../api/pricing/cost.ts';
import { countryName } from '../../text/countries.ts';
import type { Entry, OwnedList } from './list.ts';
import type { Places } from './rows.ts';

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

/** The key of a row without a value. */
const NONE = '';

/** All rows sorted. Rows without a value come last in both directions. */
export function sortedPlaces(list: OwnedList, sort: Sort): Places {
  return sort.column === 'listed' ? listedOrder(list, sort) : Uint32Array.from(sortFrom(list, 0, sort));
}

/**
 * The same for a list that grew by the entries from `from` on: only those are sorted, then merged into `before`, the order
 * of the others.
 */
export function mergedPlaces(list: OwnedList, before: Places, from: number, sort: Sort): Places {
  if (before === undefined || sort.column === 'listed') return listedOrder(list, sort);
  const keyOf = keysOf(list, sort.column);
  const keyAt = (place: number): SortKey => {
    const entry = list.entries[place];
    return entry === undefined ? NONE : keyOf(entry);
  };
  const added = sortFrom(list, from, sort);
  const merged = new Uint32Array(before.length + added.length);
  let end = 0;
  let next = 0;
  const put = (place: number) => {
    merged[end] = place;
    end += 1;
  };
  for (const place of before) {
    const key = keyAt(place);
    for (let other = added[next]; other !== undefined; other = added[next]) {
      if (compareKeys(keyAt(other), key, sort.descending) >= 0) break;
      put(other);
      next += 1;
    }
    put(place);
  }
  for (const place of added.slice(next)) put(place);
  return merged;
}

function listedOrder({ entries }: OwnedList, { descending }: Sort): Places {
  return descending ? Uint32Array.from(entries, (_, index) => entries.length - 1 - index) : undefined;
}

/** The places from one on, sorted. Keys are made once per row, not once per comparison. */
function sortFrom(list: OwnedList, from: number, sort: Sort): number[] {
  const keyOf = keysOf(list, sort.column);
  const keyed = list.entries.slice(from).map((entry, index) => ({ place: from + index, key: keyOf(entry) }));
  keyed.sort((left, right) => compareKeys(left.key, right.key, sort.descending));
  return keyed.map(({ place }) => place);
}

function compareKeys(left: SortKey, right: SortKey, descending: boolean): number {
  if (left === right) return 0;
  if (left === NONE || right === NONE) return left === NONE ? 1 : -1;
  return left < right === descending ? 1 : -1;
}

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
    .sort((left, right) => compareAmounts(left.money, right.money));
  const ranks: SortKey[] = list.rates.map(() => NONE);
  let rank = 0;
  for (const [index, { money, place }] of ranked.entries()) {
    if (index > 0 && compareAmounts(ranked[index - 1]?.money, money) !== 0) rank += 1;
    ranks[place] = rank;
  }
  return ranks;
}
