/** The rows of a load, each number once. */
import type { OwnedNumber } from '../model.ts';

/** Rows by number, in the order in which they first arrived. It remembers in which pass each row last arrived. */
export class NumberList {
  readonly rows: OwnedNumber[] = [];
  readonly #places = new Map<string, number>();
  /** For each index of `rows`: the pass in which the row was last seen. */
  readonly #passes: number[] = [];
  /** Numbers that are filtered out of the list, and the pass in which they were last seen. */
  readonly #others = new Map<string, number>();
  readonly #belongs: (row: OwnedNumber) => boolean;

  constructor(belongs: (row: OwnedNumber) => boolean) {
    this.#belongs = belongs;
  }

  /**
   * Adds the rows of one page. `added` has the rows that are new in the list, `fresh` counts the numbers that this pass had not
   * seen before. A newer row replaces the row of an earlier pass.
   */
  put(rows: readonly OwnedNumber[], pass: number): { added: OwnedNumber[]; fresh: number } {
    const added: OwnedNumber[] = [];
    let fresh = 0;
    for (const row of rows) {
      if (!this.#belongs(row)) {
        if (this.#others.get(row.phoneNumber) !== pass) fresh += 1;
        this.#others.set(row.phoneNumber, pass);
        continue;
      }
      const place = this.#places.get(row.phoneNumber);
      if (place === undefined) {
        this.#append(row, pass);
        added.push(row);
        fresh += 1;
      } else if (this.#passes[place] !== pass) {
        this.rows[place] = row;
        this.#passes[place] = pass;
        fresh += 1;
      }
    }
    return { added, fresh };
  }

  /** Removes the rows that this pass did not see. */
  keepOnly(pass: number): void {
    if (this.#passes.every((seen) => seen === pass)) return;
    const kept = this.rows.filter((_, place) => this.#passes[place] === pass);
    this.rows.length = 0;
    this.#passes.length = 0;
    this.#places.clear();
    for (const row of kept) this.#append(row, pass);
  }

  #append(row: OwnedNumber, pass: number): void {
    this.#places.set(row.phoneNumber, this.rows.length);
    this.rows.push(row);
    this.#passes.push(pass);
  }
}
