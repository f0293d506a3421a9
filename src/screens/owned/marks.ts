/** Marked numbers. Pure. */
import type { Entry, OwnedList } from './list.ts';
import type { Rows } from './rows.ts';

/** The marks whose numbers are still in the list; the same set when all are. */
export function stillThere(marked: ReadonlySet<string>, list: OwnedList): ReadonlySet<string> {
  if (marked.size === 0) return marked;
  const there = list.entries.map((entry) => entry.number.phoneNumber).filter((number) => marked.has(number));
  return there.length === marked.size ? marked : new Set(there);
}

/** The marks, with every row marked too. */
export function withAll(marked: ReadonlySet<string>, rows: Iterable<Entry>): ReadonlySet<string> {
  const all = new Set(marked);
  for (const { number } of rows) all.add(number.phoneNumber);
  return all;
}

/** The marks without this one; the same set when it is not marked. */
export function without(marked: ReadonlySet<string>, phoneNumber: string): ReadonlySet<string> {
  if (!marked.has(phoneNumber)) return marked;
  const rest = new Set(marked);
  rest.delete(phoneNumber);
  return rest;
}

/** The marks with this one, or without it when it is marked. */
export function toggled(marked: ReadonlySet<string>, phoneNumber: string): ReadonlySet<string> {
  return marked.has(phoneNumber) ? without(marked, phoneNumber) : new Set([...marked, phoneNumber]);
}

/** Where the range begins among the rows; undefined without a range, and when its number is no longer shown. */
export function rangeStart(rows: Rows, from: string | undefined): number | undefined {
  const found = from === undefined ? -1 : rows.indexOf(from);
  return found < 0 ? undefined : found;
}

/** How many rows `markedRange` has. */
export function rangeLength(rows: Rows, from: string | undefined, to: number): number {
  return Math.abs((rangeStart(rows, from) ?? to) - to) + 1;
}

/** The rows from a number to a row, whichever comes first. The row alone when the number is no longer shown. */
export function markedRange(rows: Rows, from: string | undefined, to: number): readonly Entry[] {
  const begin = rangeStart(rows, from) ?? to;
  return rows.slice(Math.min(begin, to), Math.max(begin, to) + 1);
}
