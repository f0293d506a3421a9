/**
 * The rows as shown: sorted, then filtered. With 100,000 rows a key must not pay for what it did not change, so the last
 * answer is kept: a list that grew is merged, a filter that was typed on narrows the previous hits.
 */
import type { NumberType } from '../../api/model.ts';
import type { Entry, OwnedList } from './list.ts';
import { mergeEntries, type Sort, sortEntries } from './order.ts';

export interface Wanted {
  readonly list: OwnedList;
  readonly sort: Sort;
  readonly numberType: NumberType | undefined;
  /** As typed. */
  readonly filter: string;
}

export type Visible = (wanted: Wanted) => readonly Entry[];

/** A text filter read: its text, and its digits when it could be a part of a number as people write them. */
export interface TextFilter {
  readonly text: string;
  readonly digits: string;
}

export function readFilter(typed: string): TextFilter {
  const text = typed.trim().toLowerCase();
  return { text, digits: /^[+\d\s().-]+$/.test(text) ? text.replace(/\D/g, '') : '' };
}

/** Whether everything that fits `next` also fitted `before`. */
export function narrows(before: TextFilter, next: TextFilter): boolean {
  return (
    next.text.startsWith(before.text) && (before.digits !== '' || before.text === '' || next.digits === '')
  );
}

/** Places of the entries that fit, kept from key to key. */
let places = new Uint32Array(0);

/**
 * The entries that fit, in their order. A key in a list of 100,000 pays for each of them: they are counted first, since an
 * array that grows with every hit leaves three times its size behind.
 */
function fitting(
  entries: readonly Entry[],
  { text, digits }: TextFilter,
  numberType: NumberType | undefined,
): readonly Entry[] {
  if (places.length < entries.length) places = new Uint32Array(entries.length);
  const other = digits === text ? '' : digits;
  let count = 0;
  let place = 0;
  for (const entry of entries) {
    const ofType = numberType === undefined || entry.number.numberType === numberType;
    if (ofType && (entry.text.includes(text) || (other !== '' && entry.text.includes(other)))) {
      places[count] = place;
      count += 1;
    }
    place += 1;
  }
  if (count === entries.length) return entries;
  const found = new Array<Entry>(count);
  for (let at = 0; at < count; at += 1) {
    const entry = entries[places[at] ?? 0];
    if (entry !== undefined) found[at] = entry;
  }
  return found;
}

interface Answer {
  readonly wanted: Wanted;
  readonly sorted: readonly Entry[];
  readonly filter: TextFilter;
  readonly visible: readonly Entry[];
}

/** A selector with a memory of one answer; the same question gets the same array. */
export function createVisible(): Visible {
  let last: Answer | undefined;
  return (wanted) => {
    if (last !== undefined && sameQuestion(last.wanted, wanted)) return last.visible;
    const sorted = sortedFor(wanted, last);
    const filter = readFilter(wanted.filter);
    const visible = filterSorted(sorted, filter, wanted.numberType, last);
    last = { wanted, sorted, filter, visible };
    return visible;
  };
}

function sameQuestion(left: Wanted, right: Wanted): boolean {
  return (
    left.list === right.list &&
    left.sort === right.sort &&
    left.numberType === right.numberType &&
    left.filter === right.filter
  );
}

function sortedFor({ list, sort }: Wanted, last: Answer | undefined): readonly Entry[] {
  if (last === undefined || last.wanted.sort !== sort) return sortEntries(list, sort);
  const before = last.wanted.list;
  if (before === list) return last.sorted;
  return before.lineage === list.lineage
    ? mergeEntries(list, last.sorted, before.entries.length, sort)
    : sortEntries(list, sort);
}

function filterSorted(
  sorted: readonly Entry[],
  filter: TextFilter,
  numberType: NumberType | undefined,
  last: Answer | undefined,
): readonly Entry[] {
  if (filter.text === '' && numberType === undefined) return sorted;
  const narrowing =
    last !== undefined &&
    last.sorted === sorted &&
    last.wanted.numberType === numberType &&
    narrows(last.filter, filter);
  return fitting(narrowing ? last.visible : sorted, filter, numberType);
}
