/**
 * The one HTTP client of the API module: ofetch for the shape of a request, node:http(s) below it, and around it what neither
 * has: a deadline over everything, retries of reads only, typed errors, and no key in any text.
 */
import { createFetch } from 'ofetch';
import type * as z from 'zod';
import { ApiError } from '../errors.ts';
import type { Runtime } from '../runtime.ts';
import type { OnWait } from '../wait.ts';
import { createConnector } from './agents.ts';
import { MAX_BODY_BYTES } from './body.ts';
import { deadline } from './deadline.ts';
import { type FailureContext, transportFailure } from './failures.ts';
import { HeaderList } from './headers.ts';
import { parseHttpDate } from './http-date.ts';
import { checkBaseUrl, checkKey, checkTls } from './origin.ts';
import type { Environment } from './proxy.ts';
import { failureOf, type NotFoundShape, type RawAnswer, readJson, refusalOf } from './read-answer.ts';
import { createRedactor } from './redact.ts';
import { backoff, createRetryBudget, READ_RETRIES, type RetryPolicy } from './retry.ts';
import { exchange } from './send-request.ts';
import { TransportError } from './transport-error.ts';

/** In ms. */
export interface HttpDeadlines {
  /** One attempt of a read. */
  readonly attempt: number;
  /** A read with all its attempts and the waits between them. */
  readonly read: number;
  /** A request that changes something; it has one attempt. */
  readonly write: number;
}
const INTERACTIVE_DEADLINES: HttpDeadlines = { attempt: 5_000, read: 15_000, write: 30_000 };

export interface HttpClientOptions {
  readonly baseUrl: string;
  readonly apiKey: string;
  /** The header that carries the key, e.g. X-API-Key. */
  readonly keyHeader: string;
  readonly runtime: Runtime;
  /** Proxy variables and NODE_TLS_REJECT_UNAUTHORIZED are read from it. */
  readonly environment: Environment;
  readonly deadlines?: HttpDeadlines;
  readonly retries?: RetryPolicy;
  /** Told before each wait for another attempt. */
  readonly onWait?: OnWait;
  readonly maxBodyBytes?: number;
  /** The shape of the API's own 404; a 404 of another shape is an ApiError `contract`. */
  readonly notFound?: NotFoundShape;
}

interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the base URL, with a leading slash, parts already URL-encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly json?: unknown;
  readonly signal?: AbortSignal | undefined;
  /** The statuses that mean success. */
  readonly expect: readonly number[];
}

interface HttpAnswer<Data> {
  readonly data: Data;
  readonly status: number;
  /** When the answer was complete, in ms since the epoch. */
  readonly fetchedAt: number;
}

/** Rejects with ApiError and nothing else. Only GET is ever repeated. */
export interface HttpClient {
  /** The provider's host, for sentences. */
  readonly host: string;
  /** Takes the key out of a text. */
  redact(text: string): string;
  /** The schema is asked for when the answer is there: to make schemas takes longer than to send a request. */
  json<Data>(request: HttpRequest, schema: () => z.ZodType<Data>): Promise<HttpAnswer<Data>>;
  /** For answers whose body says nothing. */
  empty(request: HttpRequest): Promise<HttpAnswer<undefined>>;
  /** The server's clock now, in ms since the epoch, by the `Date` header that came last. */
  clock(): number | undefined;
  /** Closes the connections that are kept open. */
  close(): void;
}

/** Throws ApiError `invalid` for a base URL or a key that must not be used. */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const { runtime } = options;
  const deadlines = options.deadlines ?? INTERACTIVE_DEADLINES;
  const retries = options.retries ?? READ_RETRIES;
  const base = checkBaseUrl(options.baseUrl);
  checkKey(options.apiKey);
  const redact = createRedactor(options.apiKey);
  const connector = createConnector(base, options.environment);
  const budget = createRetryBudget();
  let told: { readonly date: number; readonly at: number } | undefined;

  const send = createFetch({
    Headers: HeaderList,
    AbortController,
    fetch: async (input, init) => {
      const url = new URL(String(input));
      if (url.origin !== base.origin) throw new TransportError({ fault: 'refused', mayHaveLeft: false });
      const request = {
        url,
        method: init?.method ?? 'GET',
        headers: new HeaderList(init?.headers),
        body: typeof init?.body === 'string' ? init.body : undefined,
        signal: init?.signal ?? undefined,
      };
      return await exchange(connector, request, options.maxBodyBytes ?? MAX_BODY_BYTES);
    },
    // Retrying, parsing and judging the status are done here: https://github.com/unjs/ofetch#readme says how ofetch would.
    defaults: { retry: false, responseType: 'text', ignoreResponseError: true, redirect: 'manual' },
  });

  const attempt = async (request: HttpRequest, ms: number): Promise<RawAnswer> => {
    checkTls(base, options.environment);
    using limit = deadline(ms, request.signal);
    const response = await send.raw(request.path, {
      baseURL: options.baseUrl,
      method: request.method,
      headers: { accept: 'application/json', [options.keyHeader]: options.apiKey },
      signal: limit.signal,
      ...(request.query === undefined ? {} : { query: request.query }),
      ...(request.json === undefined ? {} : { body: JSON.stringify(request.json) }),
    });
    const date = parseHttpDate(response.headers.get('date'), runtime.now());
    if (date !== undefined) told = { date, at: runtime.monotonic() };
    return { status: response.status, headers: response.headers, text: response._data ?? '' };
  };

  const contextOf = (request: HttpRequest, startedAt: number): FailureContext => ({
    host: base.host,
    proxy: connector.proxy?.name,
    safe: request.method === 'GET',
    waitedMs: runtime.monotonic() - startedAt,
    redact,
  });

  const judged = async <Data>(
    request: HttpRequest,
    ms: number,
    startedAt: number,
    read: (answer: RawAnswer, context: FailureContext) => Data,
  ): Promise<HttpAnswer<Data>> => {
    let answer: RawAnswer;
    try {
      answer = await attempt(request, ms);
    } catch (error) {
      throw failureOf(error, contextOf(request, startedAt), runtime.now());
    }
    const context = contextOf(request, startedAt);
    if (!request.expect.includes(answer.status)) {
      throw refusalOf(answer, context, runtime.now(), options.notFound);
    }
    return { data: read(answer, context), status: answer.status, fetchedAt: runtime.now() };
  };

  const perform = async <Data>(
    request: HttpRequest,
    read: (answer: RawAnswer, context: FailureContext) => Data,
  ): Promise<HttpAnswer<Data>> => {
    const startedAt = runtime.monotonic();
    if (request.method !== 'GET') return await judged(request, deadlines.write, startedAt, read);
    for (let count = 1; ; count += 1) {
      const left = startedAt + deadlines.read - runtime.monotonic();
      try {
        const answer = await judged(request, Math.min(deadlines.attempt, left), startedAt, read);
        budget.succeeded();
        return answer;
      } catch (error) {
        if (!(error instanceof ApiError) || error.code === 'cancelled' || !error.retryable) throw error;
        if (count >= retries.attempts || !budget.spend()) throw error;
        const failure = { throttled: error.code === 'rate-limited', retryAfterMs: error.retryAfterMs };
        const wait = backoff(retries, count, failure, runtime.random);
        if (wait === undefined || runtime.monotonic() + wait >= startedAt + deadlines.read) throw error;
        options.onWait?.({ ms: wait, reason: error.message });
        await sleepUnlessCancelled(runtime, wait, request.signal, () => contextOf(request, startedAt));
      }
    }
  };

  return {
    host: base.host,
    redact,
    json: (request, schema) => perform(request, (answer, context) => readJson(answer, schema(), context)),
    empty: (request) => perform(request, () => undefined),
    clock: () => (told === undefined ? undefined : told.date + runtime.monotonic() - told.at),
    close: connector.close,
  };
}

async function sleepUnlessCancelled(
  runtime: Runtime,
  ms: number,
  signal: AbortSignal | undefined,
  context: () => FailureContext,
): Promise<void> {
  try {
    await runtime.sleep(ms, signal);
  } catch {
    throw transportFailure({ fault: 'cancelled', mayHaveLeft: true }, context());
  }
}
