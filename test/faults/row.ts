/** A row of the fault table: a kind of mishap, how often it is tried, and what may never come of it. */

export interface RowResult {
  readonly runs: number;
  /** Bought at the provider and not COMPLETED in the journal, or COMPLETED and never bought. */
  readonly lost: number;
  /** Bought or sent more often than it was confirmed. */
  readonly doubled: number;
  /** Everything that was not as promised, lost and doubled included, a sentence each. */
  readonly failures: readonly string[];
  /** What the runs hit, for the table. */
  readonly notes: Readonly<Record<string, number>>;
}

/** Rows that are run together: `npm run test:faults -- twilio`. */
export const GROUPS = ['purchases', 'twilio', 'telnyx', 'batches', 'team'] as const;
export type FaultGroup = (typeof GROUPS)[number];

export interface FaultRow {
  readonly name: string;
  /** 'purchases' when missing. */
  readonly group?: FaultGroup;
  /** How many runs the full suite makes. */
  readonly full: number;
  /** How many `npm test` makes. Where a run takes long, it is some kinds of the row only: see `spread`. */
  readonly quick: number;
  /** What this machine lacks for the row, as a sentence; undefined when it can run. */
  readonly lacks?: () => string | undefined;
  /** Keeps the process busy, or changes or measures what belongs to all of it: no other row may run meanwhile. */
  readonly alone?: true;
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
  readonly #samples = new Map<string, number[]>();

  count(note: string, by = 1): void {
    this.#notes.set(note, this.counted(note) + by);
  }

  counted(...notes: readonly string[]): number {
    return notes.reduce((sum, note) => sum + (this.#notes.get(note) ?? 0), 0);
  }

  peak(note: string, value: number): void {
    this.#notes.set(note, Math.max(this.#notes.get(note) ?? 0, Math.round(value)));
  }

  /** One measurement of many; the table shows their 95th percentile and the largest. */
  sample(note: string, value: number): void {
    const samples = this.#samples.get(note) ?? [];
    samples.push(value);
    this.#samples.set(note, samples);
  }

  p95(note: string): number {
    const sorted = (this.#samples.get(note) ?? []).toSorted((left, right) => left - right);
    return sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? 0;
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

  /** The runs of another row. */
  add({ runs, lost, doubled, failures }: RowResult, name: string): void {
    this.#runs += runs;
    this.#lost += lost;
    this.#doubled += doubled;
    this.#failures.push(...failures.map((failure) => `${name}: ${failure}`));
  }

  /** A run that missed what it aimed at is made again and not counted. */
  missed(note: string): void {
    this.#runs -= 1;
    this.count(note);
  }

  /** Compares what was bought with what the journal says. */
  settle(number: string, applied: number, arrived: number, confirmations: number, state: string): void {
    if (applied > 1 || arrived > confirmations) {
      this.doubled(`${number}: ${arrived} sent, ${applied} bought for ${confirmations} confirmations`);
    }
    if (applied > 0 && state !== 'CONFIRMED') this.lost(`${number}: bought, but ${state}`);
    if (applied === 0 && state === 'CONFIRMED') this.lost(`${number}: COMPLETED, but never bought`);
    this.count(`ended ${state}`);
  }

  result(): RowResult {
    const sampled = [...this.#samples].flatMap(([note, values]) => [
      [`${note} p95`, Math.round(this.p95(note))] as const,
      [`${note} at most`, Math.round(Math.max(...values))] as const,
    ]);
    return {
      runs: this.#runs,
      lost: this.#lost,
      doubled: this.#doubled,
      failures: this.#failures,
      notes: Object.fromEntries([...this.#notes, ...sampled]),
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

/** All cases; when there are fewer runs than cases, as many as there are runs, from the first to the last. */
export function spread<Case>(cases: readonly Case[], runs: number): readonly Case[] {
  if (runs >= cases.length) return cases;
  const gap = runs === 1 ? 0 : (cases.length - 1) / (runs - 1);
  const chosen = new Set(Array.from({ length: runs }, (_, place) => Math.round(place * gap)));
  return cases.filter((_, place) => chosen.has(place));
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
