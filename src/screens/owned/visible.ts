/**
 * The rows as shown: sorted, then filtered. With 100,000 rows a key must not pay for what it did not change, so the last
 * answer is kept: a list that grew is merged, a filter that was typed on narrows the previous hits.
 */
import type { NumberType } from '../../api/model.ts';
import type { OwnedList } from './list.ts';
import { mergedPlaces, type Sort, sortedPlaces } from './order.ts';
import { type Places, Rows } from './rows.ts';

export interface Wanted {
  readonly list: OwnedList;
  readonly sort: Sort;
  readonly numberType: NumberType | undefined;
  /** As typed. */
  readonly filter: string;
}

export type Visible = (wanted: Wanted) => Rows;

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

/** Used by all, as nothing of it outlives a call: places of rows that fit, and a 1 for each of them. */
let scratch = new Uint32Array(0);
let marks = new Uint8Array(0);

/** Fewer rows than this share of all are looked at one by one, which takes longer for each than a run over all of them. */
const FEW = 1 / 6;

/** Those of `among` that fit, in their order. */
function fitting(
  { entries, texts }: OwnedList,
  among: Places,
  { text, digits }: TextFilter,
  numberType: NumberType | undefined,
): Places {
  if (scratch.length < entries.length) {
    scratch = new Uint32Array(entries.length);
    marks = new Uint8Array(entries.length);
  }
  const parts = [text, digits].filter((part, index, all) => part !== '' && all.indexOf(part) === index);
  const length = among?.length ?? entries.length;
  const few = length < entries.length * FEW;
  if (!few) {
    marks.fill(parts.length === 0 ? 1 : 0);
    for (const part of parts) texts.mark(part, marks);
  }
  let count = 0;
  for (let index = 0; index < length; index += 1) {
    const place = among?.[index] ?? index;
    const fits = few ? parts.length === 0 || texts.holds(place, parts) : marks[place] === 1;
    if (fits && (numberType === undefined || entries[place]?.number.numberType === numberType)) {
      scratch[count] = place;
      count += 1;
    }
  }
  return count === length ? among : scratch.slice(0, count);
}

interface Answer {
  readonly wanted: Wanted;
  readonly sorted: Places;
  readonly filter: TextFilter;
  readonly shown: Places;
  readonly rows: Rows;
}

/** A selector with a memory of one answer; the same question gets the same rows. */
export function createVisible(): Visible {
  let last: Answer | undefined;
  return (wanted) => {
    if (last !== undefined && sameQuestion(last.wanted, wanted)) return last.rows;
    const sorted = sortedFor(wanted, last);
    const filter = readFilter(wanted.filter);
    const shown = filterSorted(sorted, filter, wanted, last);
    const rows =
      last?.wanted.list === wanted.list && last.shown === shown ? last.rows : new Rows(wanted.list, shown);
    last = { wanted, sorted, filter, shown, rows };
    return rows;
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

function sortedFor({ list, sort }: Wanted, last: Answer | undefined): Places {
  if (last === undefined || last.wanted.sort !== sort) return sortedPlaces(list, sort);
  const before = last.wanted.list;
  if (before === list) return last.sorted;
  return before.lineage === list.lineage
    ? mergedPlaces(list, last.sorted, before.entries.length, sort)
    : sortedPlaces(list, sort);
}

function filterSorted(
  sorted: Places,
  filter: TextFilter,
  { list, numberType }: Wanted,
  last: Answer | undefined,
): Places {
  if (filter.text === '' && numberType === undefined) return sorted;
  const narrowing =
    last !== undefined &&
    last.wanted.list === list &&
    last.sorted === sorted &&
    last.wanted.numberType === numberType &&
    narrows(last.filter, filter);
  return fitting(list, narrowing ? last.shown : sorted, filter, numberType);
}
