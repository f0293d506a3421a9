/**
 * The rows as shown: sorted, then filtered. With 100,000 rows a key must not repeat work that it did not change, so the last
 * answer is kept: new rows are merged into it, and a longer filter searches only the previous hits.
 */
import type { NumberType } from '../../api/model.ts';
import { fitsEverything, type ListFilter, narrowsList, readListFilter } from '../../text/list-filter.ts';
import type { OwnedList } from './list.ts';
import { type Places, Rows } from './rows.ts';
import { mergedPlaces, type Sort, sortedPlaces } from './sorting.ts';

export interface Wanted {
  readonly list: OwnedList;
  readonly sort: Sort;
  readonly numberType: NumberType | undefined;
  /** As typed. */
  readonly filter: string;
  /** For the word `marked` in the filter. */
  readonly marked: ReadonlySet<string>;
}

export type Visible = (wanted: Wanted) => Rows;

/** Shared, because no content outlives a call: the places of matching rows, and the number of terms found in each row. */
let scratch = new Uint32Array(0);
let marks = new Uint8Array(0);

/** A smaller share of the rows is checked one by one: per row that is slower than one pass over all of them. */
const FEW = 1 / 6;

/** A mark is one byte. */
const MOST_MARKED = 200;

/** The places of `among` that match, in their order. */
function fitting(
  { entries, texts }: OwnedList,
  among: Places,
  { words, without, tests }: ListFilter,
  numberType: NumberType | undefined,
): Places {
  if (scratch.length < entries.length) {
    scratch = new Uint32Array(entries.length);
    marks = new Uint8Array(entries.length);
  }
  const length = among?.length ?? entries.length;
  const few = length < entries.length * FEW || words.length > MOST_MARKED;
  if (!few) {
    marks.fill(0);
    for (const [found, term] of words.entries()) for (const part of term) texts.mark(part, marks, found);
  }
  const asksMore = numberType !== undefined || tests.length > 0 || without.length > 0;
  const fitsMore = (place: number) => {
    const number = entries[place]?.number;
    return (
      number !== undefined &&
      (numberType === undefined || number.numberType === numberType) &&
      tests.every((test) => test.fits(number)) &&
      without.every((term) => !texts.fits(place, [term]))
    );
  };
  let count = 0;
  for (let index = 0; index < length; index += 1) {
    const place = among?.[index] ?? index;
    const hasWords = few ? texts.fits(place, words) : marks[place] === words.length;
    // Words alone are found in the texts: reading the number of each of 100,000 rows would take longer than the search.
    if (hasWords && (!asksMore || fitsMore(place))) {
      scratch[count] = place;
      count += 1;
    }
  }
  return count === length ? among : scratch.slice(0, count);
}

interface Answer {
  readonly wanted: Wanted;
  readonly sorted: Places;
  readonly filter: ListFilter;
  readonly shown: Places;
  readonly rows: Rows;
}

/** A selector with a memory of one answer; the same question gets the same rows. */
export function createVisible(): Visible {
  let last: Answer | undefined;
  return (wanted) => {
    if (last !== undefined && sameQuestion(last.wanted, wanted)) return last.rows;
    const sorted = sortedFor(wanted, last);
    const filter = readListFilter(wanted.filter, (phoneNumber) => wanted.marked.has(phoneNumber));
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
    left.filter === right.filter &&
    (left.marked === right.marked || !readsMarks(right))
  );
}

/** Whether the rows may depend on the marks. */
function readsMarks({ filter }: Wanted): boolean {
  return filter.toLowerCase().includes('marked');
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
  filter: ListFilter,
  { list, numberType, marked }: Wanted,
  last: Answer | undefined,
): Places {
  if (fitsEverything(filter) && numberType === undefined) return sorted;
  const narrowing =
    last !== undefined &&
    last.wanted.list === list &&
    last.sorted === sorted &&
    last.wanted.numberType === numberType &&
    (last.wanted.marked === marked || !readsMarks(last.wanted)) &&
    narrowsList(last.filter, filter);
  return fitting(list, narrowing ? last.shown : sorted, filter, numberType);
}
