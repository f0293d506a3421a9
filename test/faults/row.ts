/** A row of the fault table: a kind of mishap, how often it is tried, and what may never come of it. */

export interface RowResult {
  readonly runs: number;
  /** Bought at the provider and not COMPLETED in the journal, or COMPLETED and never bought. */
  readonly lost: number;
  /** Bought or sent more often than it was confirmed. */
  readonly doubled: number;
  /** Everything else that was not as promised, a sentence each. */
  readonly failures: readonly string[];
  /** What the runs hit, for the table. */
  readonly notes: Readonly<Record<string, number>>;
}

export interface FaultRow {
  readonly name: string;
  /** How many runs the full suite makes. */
  readonly full: number;
  /** How many `npm test` makes: each kind of the row at least once. */
  readonly quick: number;
  /** `seed` decides what is random. */
  run(runs: number, seed: number): Promise<RowResult>;
}

/** Collects what the runs of a row came to. */
export class Tally {
  #runs = 0;
  #lost = 0;
  #doubled = 0;
  readonly #failures: string[] = [];
  readonly #notes = new Map<string, number>();

  count(note: string): void {
    this.#notes.set(note, (this.#notes.get(note) ?? 0) + 1);
  }

  peak(note: string, value: number): void {
    this.#notes.set(note, Math.max(this.#notes.get(note) ?? 0, Math.round(value)));
  }

  lost(what: string): void {
    this.#lost += 1;
    this.#failures.push(what);
  }

  doubled(what: string): void {
    this.#doubled += 1;
    this.#failures.push(what);
  }

  fail(what: string): void {
    this.#failures.push(what);
  }

  expect(holds: boolean, what: string): void {
    if (!holds) this.#failures.push(what);
  }

  /** One more run; whatever it throws is a failure of the row, not its end. */
  async run(act: () => Promise<void>): Promise<void> {
    this.#runs += 1;
    try {
      await act();
    } catch (error) {
      this.#failures.push(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
    }
  }

  /** Compares what was bought with what the journal says. */
  settle(number: string, applied: number, arrived: number, confirmations: number, state: string): void {
    if (applied > 1 || arrived > confirmations) {
      this.doubled(`${number}: ${arrived} sent, ${applied} bought for ${confirmations} confirmations`);
    }
    if (applied > 0 && state !== 'CONFIRMED') this.lost(`${number}: bought, but ${state}`);
    if (applied === 0 && state === 'CONFIRMED') this.lost(`${number}: COMPLETED, but never bought`);
    this.count(state);
  }

  result(): RowResult {
    return {
      runs: this.#runs,
      lost: this.#lost,
      doubled: this.#doubled,
      failures: this.#failures,
      notes: Object.fromEntries(this.#notes),
    };
  }
}

/** A small generator that gives the same sequence for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Runs `act` for 0 to `runs` - 1, `atOnce` of them side by side. */
export async function sideBySide(
  runs: number,
  atOnce: number,
  act: (run: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (let run = next; run < runs; run = next) {
      next += 1;
      await act(run);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, runs) }, lane));
}
