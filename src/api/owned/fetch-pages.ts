/** Requests the pages of owned numbers in order, several at a time: more while all goes well, fewer when throttled. */

import { AdaptivePool } from '../adaptive-pool.ts';
import { ApiError, toApiError } from '../errors.ts';
import {
  LONGEST_WAIT_MS,
  MOST_WAITS_OF_A_LIST,
  OWNED_PAGES_AT_A_TIME,
  THROTTLED_WAIT_MS,
} from '../limits.ts';
import type { NumberType } from '../model.ts';
import type { OwnedPage, PageQuery, Provider } from '../provider.ts';
import type { Runtime } from '../runtime.ts';
import type { OnWait } from '../wait.ts';
import type { PassCount } from './pass-count.ts';

export interface FetchPagesOptions {
  readonly runtime: Runtime;
  readonly numberType?: NumberType;
  readonly signal?: AbortSignal;
  /** Parallel requests at the start (8). The number rises to `maxConcurrency` (32) and halves when the provider throttles. */
  readonly concurrency?: number;
  readonly maxConcurrency?: number;
  /** Told before each wait that a provider asks for. */
  readonly onWait?: OnWait;
}

/** Statuses with which servers say that a page does not exist. */
const NO_SUCH_PAGE: ReadonlySet<number | undefined> = new Set([400, 404, 410, 416, 422]);

/**
 * Yields pages 1, 2, 3 … in order until `count`, which the caller updates, says that there are no more. Throws the ApiError of a
 * page that failed while rows were still missing. Leaving the loop cancels the open requests.
 */
export async function* fetchPages(
  provider: Provider,
  count: PassCount,
  options: FetchPagesOptions,
): AsyncGenerator<OwnedPage, void> {
  const leave = new AbortController();
  const signal =
    options.signal === undefined ? leave.signal : AbortSignal.any([options.signal, leave.signal]);
  if (provider.abilities.ownedPaging === 'cursor') {
    yield* followCursors(provider, count, { ...options, signal });
    return;
  }
  const pool = new PagePool(options);
  const waiting = new Map<number, Promise<OwnedPage>>();
  let turn = 1;
  let next = 1;
  const mayAsk = () =>
    next <= count.horizon(turn) && pool.hasRoom && next < turn + pool.ahead && !signal.aborted;
  const ask = () => {
    while (mayAsk()) {
      const query = { page: next, pageSize: count.pageSize };
      const read = () => readPage(provider, { ...options, signal }, pool, query);
      const answer = pool.run(read).finally(ask);
      // The loop below awaits it later. Until then Node must not report its failure as unhandled.
      answer.catch(() => undefined);
      waiting.set(next, answer);
      next += 1;
    }
  };
  try {
    for (; !count.ended; turn += 1) {
      ask();
      const answer = waiting.get(turn);
      if (answer === undefined) throw cancelled();
      const page = await answer.catch((error: unknown) => endOrThrow(count, turn, toApiError(error)));
      if (page === undefined) return;
      waiting.delete(turn);
      yield page;
    }
  } finally {
    leave.abort();
  }
}

/** Page after page, each by the cursor of the one before; the page without a cursor is the last. */
async function* followCursors(
  provider: Provider,
  count: PassCount,
  options: FetchPagesOptions & { readonly signal: AbortSignal },
): AsyncGenerator<OwnedPage, void> {
  const pool = new PagePool(options);
  const seen = new Set<string>();
  let cursor: string | undefined;
  for (let page = 1; !count.ended; page += 1) {
    const query = { page, pageSize: count.pageSize, ...(cursor === undefined ? {} : { cursor }) };
    const answer = await readPage(provider, options, pool, query);
    cursor = answer.next;
    if (cursor === undefined) count.endAfterThis();
    else if (seen.has(cursor)) throw repeatedCursor();
    else seen.add(cursor);
    yield answer;
  }
}

function repeatedCursor(): ApiError {
  return new ApiError({
    code: 'contract',
    message: 'The provider sent the same page link twice, so the rest of the list cannot be read.',
    hint: 'Try again. If it happens again, report it to the provider.',
    retryable: true,
    progress: 'answered',
  });
}

/** Page 0, for providers that count from 0; undefined if there is none. */
export async function readPageZero(
  provider: Provider,
  count: PassCount,
  options: FetchPagesOptions,
): Promise<OwnedPage | undefined> {
  const signal = options.signal ?? new AbortController().signal;
  try {
    const query = { page: 0, pageSize: count.pageSize };
    return await readPage(provider, { ...options, signal }, new PagePool(options), query);
  } catch (error) {
    const failure = toApiError(error);
    if (failure.code === 'cancelled') throw failure;
    return undefined;
  }
}

/** Notes in `count` that a failed page was the end of the list, or may have been. Otherwise throws the failure. */
function endOrThrow(count: PassCount, page: number, failure: ApiError): undefined {
  // While rows are missing, a 404 from a proxy or router does not mean that the list has ended.
  const refused = NO_SUCH_PAGE.has(failure.status) && (failure.code !== 'contract' || count.reached);
  if (page > 1 && refused) count.refuse();
  else if (page > 1 && count.reached && failure.code !== 'cancelled' && failure.code !== 'auth') {
    count.leaveUnread(failure);
  } else throw failure;
}

/** A pool of pages, of which only so many are requested beyond the awaited one: waiting answers take memory. */
class PagePool extends AdaptivePool {
  constructor({
    concurrency = OWNED_PAGES_AT_A_TIME.first,
    maxConcurrency = OWNED_PAGES_AT_A_TIME.most,
  }: FetchPagesOptions) {
    super({ first: concurrency, most: maxConcurrency });
  }

  get ahead(): number {
    return 2 * this.limit;
  }
}

async function readPage(
  provider: Provider,
  options: FetchPagesOptions & { readonly signal: AbortSignal },
  pool: PagePool,
  page: PageQuery,
): Promise<OwnedPage> {
  const { numberType, signal, runtime } = options;
  const query = numberType === undefined ? page : { ...page, numberType };
  for (let waits = 0; ; waits += 1) {
    try {
      const answer = await provider.listOwned(query, signal);
      pool.wentWell();
      return answer;
    } catch (error) {
      const failure = toApiError(error);
      const asked = failure.retryAfterMs ?? THROTTLED_WAIT_MS;
      const given = waits >= MOST_WAITS_OF_A_LIST || asked > LONGEST_WAIT_MS;
      if (failure.code !== 'rate-limited' || given) throw failure;
      pool.throttled();
      // Spread the retries, but never beyond the longest wait.
      const spread = Math.min(LONGEST_WAIT_MS - asked, runtime.random() * THROTTLED_WAIT_MS);
      options.onWait?.({ ms: asked + spread, reason: failure.message });
      await sleepOrCancel(runtime, asked + spread, signal);
    }
  }
}

async function sleepOrCancel(runtime: Runtime, ms: number, signal: AbortSignal): Promise<void> {
  try {
    await runtime.sleep(ms, signal);
  } catch {
    throw cancelled();
  }
}

function cancelled(): ApiError {
  return new ApiError({
    code: 'cancelled',
    message: 'Loading was cancelled.',
    hint: 'Nothing was changed.',
    retryable: true,
    progress: 'answered',
  });
}
