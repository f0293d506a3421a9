/** Loads every owned number of an account: several pages at a time, in the order of the pages, each number once. */
import { ApiError, toApiError } from './errors.ts';
import type { NumberType, OwnedNumber } from './model.ts';
import type { OwnedPage, Provider } from './provider.ts';
import type { Runtime } from './runtime.ts';

export interface OwnedProgress {
  /**
   * Every row so far, the same array in every step: rows are appended while it loads, and only a further pass replaces or
   * takes away any. `added` says what is new, for a reader that keeps its own list.
   */
  readonly rows: readonly OwnedNumber[];
  readonly added: readonly OwnedNumber[];
  /** How many rows of this pass were read, readable or not. */
  readonly loaded: number;
  /** How many there are, where the provider says. */
  readonly total?: number;
  readonly unreadable: number;
  /** From 1; a further pass follows one during which the account changed, and begins with `rows` as they were. */
  readonly pass: number;
  /** The last step: everything was read in one pass during which `total` did not change. */
  readonly complete: boolean;
  /** When the newest page arrived, in ms since the epoch. */
  readonly fetchedAt: number;
}

export interface LoadOwnedOptions {
  readonly runtime: Runtime;
  readonly numberType?: NumberType;
  readonly signal?: AbortSignal;
  /** Pages under way at the start (8); it rises to `maxConcurrency` (32) while all goes well, and halves when throttled. */
  readonly concurrency?: number;
  readonly maxConcurrency?: number;
  /** Passes before a list that keeps changing is given as not complete (4). */
  readonly maxPasses?: number;
}

/** A provider that still throttles after this many waits gets no more requests. */
const MAX_THROTTLED_WAITS = 10;
const THROTTLED_WAIT_MS = 1_000;

/**
 * Yields after each page. The last step has `complete: true` unless the account kept changing for `maxPasses` passes. Throws the
 * ApiError of a page that failed; the rows yielded before stay valid. Leaving the loop ends the requests under way.
 */
export async function* loadOwned(
  provider: Provider,
  options: LoadOwnedOptions,
): AsyncGenerator<OwnedProgress, void> {
  const { maxPasses = 4 } = options;
  const list = new NumberList();
  for (let pass = 1; pass <= maxPasses; pass += 1) {
    const seen = new Set<string>();
    let loaded = 0;
    let unreadable = 0;
    let total: number | undefined;
    let steady = true;
    let fetchedAt = 0;
    const step = (added: readonly OwnedNumber[], complete: boolean): OwnedProgress => ({
      rows: list.rows,
      added,
      loaded,
      ...(total === undefined ? {} : { total }),
      unreadable,
      pass,
      complete,
      fetchedAt,
    });
    for await (const page of readPass(provider, options)) {
      steady &&= loaded === 0 || page.total === total;
      total = page.total;
      loaded += page.rows.length + page.unreadable;
      unreadable += page.unreadable;
      fetchedAt = Math.max(fetchedAt, page.fetchedAt);
      for (const row of page.rows) seen.add(row.phoneNumber);
      yield step(list.put(page.rows), false);
    }
    // A row that moved between two pages is read twice or never: then the distinct ones do not make up the total.
    const whole = total === undefined || seen.size + unreadable === total;
    const last = pass === maxPasses;
    if (steady && (whole || last)) {
      list.keepOnly(seen);
      yield step([], true);
      return;
    }
    if (last) {
      list.keepOnly(seen);
      yield step([], false);
    }
  }
}

/** Rows by number, in the order in which they were first seen. */
class NumberList {
  readonly rows: OwnedNumber[] = [];
  readonly #places = new Map<string, number>();

  /** Returns those that were not there; the others take the place of their older selves. */
  put(rows: readonly OwnedNumber[]): OwnedNumber[] {
    const added: OwnedNumber[] = [];
    for (const row of rows) {
      const place = this.#places.get(row.phoneNumber);
      if (place === undefined) {
        this.#places.set(row.phoneNumber, this.rows.length);
        this.rows.push(row);
        added.push(row);
      } else {
        this.rows[place] = row;
      }
    }
    return added;
  }

  keepOnly(numbers: ReadonlySet<string>): void {
    if (numbers.size === this.rows.length) return;
    const kept = this.rows.filter((row) => numbers.has(row.phoneNumber));
    this.rows.length = 0;
    this.#places.clear();
    this.put(kept);
  }
}

/** Every page once, in order. Without a total one after another, until a page is not full. */
async function* readPass(provider: Provider, options: LoadOwnedOptions): AsyncGenerator<OwnedPage, void> {
  const pageSize = provider.abilities.ownedPageSize;
  const leave = new AbortController();
  const signal =
    options.signal === undefined ? leave.signal : AbortSignal.any([options.signal, leave.signal]);
  const flow = new Flow(options);
  const read = (page: number) => readPage(provider, { ...options, signal }, flow, page, pageSize);
  try {
    const first = await read(1);
    yield first;
    if (first.total === undefined) {
      const known = new Set(first.rows.map((row) => row.phoneNumber));
      let size = first.rows.length + first.unreadable;
      for (let page = 2; size >= pageSize; page += 1) {
        const next = await read(page);
        // A provider that knows no pages gives the same rows for ever.
        if (next.rows.every((row) => known.has(row.phoneNumber))) return;
        for (const row of next.rows) known.add(row.phoneNumber);
        size = next.rows.length + next.unreadable;
        yield next;
      }
      return;
    }
    yield* inOrder(2, Math.ceil(first.total / pageSize), flow, signal, read);
  } finally {
    leave.abort();
  }
}

/** The answers to `from` … `to` in that order, while up to `flow.limit` of them are under way. The first failure ends it. */
async function* inOrder<Answer>(
  from: number,
  to: number,
  flow: Flow,
  signal: AbortSignal,
  ask: (page: number) => Promise<Answer>,
): AsyncGenerator<Answer, void> {
  const waiting = new Map<number, Promise<Answer>>();
  let next = from;
  let underWay = 0;
  const start = () => {
    while (next <= to && underWay < flow.limit && !signal.aborted) {
      underWay += 1;
      const answer = ask(next).finally(() => {
        underWay -= 1;
        start();
      });
      // It is awaited when its turn comes; until then its failure must not count as unhandled.
      answer.catch(() => undefined);
      waiting.set(next, answer);
      next += 1;
    }
  };
  start();
  for (let turn = from; turn <= to; turn += 1) {
    const answer = waiting.get(turn);
    if (answer === undefined) return;
    waiting.delete(turn);
    yield await answer;
  }
}

/** How many requests may be under way: one more for each that goes well, half of them when the provider throttles. */
class Flow {
  limit: number;
  readonly #most: number;

  constructor({
    concurrency = 8,
    maxConcurrency = 32,
  }: Pick<LoadOwnedOptions, 'concurrency' | 'maxConcurrency'>) {
    this.limit = Math.max(1, concurrency);
    this.#most = Math.max(this.limit, maxConcurrency);
  }

  wentWell(): void {
    this.limit = Math.min(this.#most, this.limit + 1);
  }

  throttled(): void {
    this.limit = Math.max(1, Math.floor(this.limit / 2));
  }
}

async function readPage(
  provider: Provider,
  options: LoadOwnedOptions & { readonly signal: AbortSignal },
  flow: Flow,
  page: number,
  pageSize: number,
): Promise<OwnedPage> {
  const { numberType, signal, runtime } = options;
  const query = numberType === undefined ? { page, pageSize } : { page, pageSize, numberType };
  for (let waits = 0; ; waits += 1) {
    try {
      const answer = await provider.listOwned(query, signal);
      flow.wentWell();
      return answer;
    } catch (error) {
      const failure = toApiError(error);
      if (failure.code !== 'rate-limited' || waits >= MAX_THROTTLED_WAITS) throw failure;
      flow.throttled();
      const wait = (failure.retryAfterMs ?? THROTTLED_WAIT_MS) + runtime.random() * THROTTLED_WAIT_MS;
      await sleepOrCancel(runtime, wait, signal);
    }
  }
}

async function sleepOrCancel(runtime: Runtime, ms: number, signal: AbortSignal): Promise<void> {
  try {
    await runtime.sleep(ms, signal);
  } catch {
    throw new ApiError({
      code: 'cancelled',
      message: 'Loading was cancelled.',
      hint: 'Nothing was changed.',
      retryable: true,
      progress: 'answered',
    });
  }
}
