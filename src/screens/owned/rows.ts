/** Rows of a list, sorted. Not an array of entries: 100,000 new elements per key would be garbage to collect. */
import type { Entry, OwnedList } from './list.ts';

/** Places of entries in their list, in the order of the rows; undefined for all of them as they are. */
export type Places = Uint32Array | undefined;

/** Every key asks for the number under the cursor: the search starts where it was found last. */
let foundLast = 0;

export class Rows {
  readonly length: number;
  readonly #entries: readonly Entry[];
  readonly #places: Places;

  constructor({ entries }: OwnedList, places: Places) {
    this.#entries = entries;
    this.#places = places;
    this.length = places?.length ?? entries.length;
  }

  at(index: number): Entry | undefined {
    if (this.#places === undefined) return this.#entries[index];
    const place = this.#places[index];
    return place === undefined ? undefined : this.#entries[place];
  }

  slice(from: number, to: number): readonly Entry[] {
    if (this.#places === undefined) return this.#entries.slice(from, to);
    return [...this.#places.subarray(from, to)].flatMap((place) => this.#entries[place] ?? []);
  }

  *[Symbol.iterator](): Generator<Entry> {
    for (let index = 0; index < this.length; index += 1) {
      const entry = this.at(index);
      if (entry !== undefined) yield entry;
    }
  }

  /** The row of a number, or -1. */
  indexOf(phoneNumber: string): number {
    const isIt = ({ number }: Entry) => number.phoneNumber === phoneNumber;
    const before = this.#entries[foundLast];
    const place = before !== undefined && isIt(before) ? foundLast : this.#entries.findIndex(isIt);
    if (place < 0) return -1;
    foundLast = place;
    return this.#places === undefined ? place : this.#places.indexOf(place);
  }

  /** How many of the rows have each value of a column, which holds a value for every entry of the list. */
  countValues(column: Uint32Array, counts: Uint32Array): void {
    for (let index = 0; index < this.length; index += 1) {
      const value = column[this.#places?.[index] ?? index] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
}
