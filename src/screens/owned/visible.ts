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

function fits(entry: Entry, { text, digits }: TextFilter, numberType: NumberType | undefined): boolean {
  if (numberType !== undefined && entry.number.numberType !== numberType) return false;
  return entry.text.includes(text) || (digits !== '' && entry.text.includes(digits));
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
  return (narrowing ? last.visible : sorted).filter((entry) => fits(entry, filter, numberType));
}
