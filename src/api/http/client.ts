/**
 * The HTTP client that every provider uses. ofetch builds the requests and node:http(s) sends them. The client adds a total
 * deadline, retries for reads only, typed errors, and the guarantee that no error text contains the key.
 */

import type * as z from 'zod';
import type { ApiError } from '../errors.ts';
import { MAX_BODY_BYTES, REQUEST_DEADLINES } from '../limits.ts';
import type { Runtime } from '../runtime.ts';
import type { OnWait } from '../wait.ts';
import { createConnector } from './agents.ts';
import { type Authorization, authorizationHeader } from './authorization.ts';
import { createSender, type HttpRequest } from './build-request.ts';
import { type FailureContext, transportFailure } from './failures.ts';
import { checkBaseUrl, checkKey, checkTls } from './origin.ts';
import type { Environment } from './proxy.ts';
import { type ErrorShape, failureOf, type RawAnswer, readJson, refusalOf } from './read-answer.ts';
import { readWithRetries } from './read-with-retries.ts';
import { createRedactor } from './redact.ts';
import { readRequestId } from './request-id.ts';
import { createRetryBudget, READ_RETRIES, type RetryPolicy } from './retry.ts';
import { createServerClock } from './server-clock.ts';
import { type OnRequest, traceRequest } from './trace.ts';

/** In ms. */
export interface HttpDeadlines {
  /** One attempt of a read. */
  readonly attempt: number;
  /** A read with all its attempts and the waits between them. */
  readonly read: number;
  /** A request that changes something; it has one attempt. */
  readonly write: number;
}

export interface HttpClientOptions {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly authorization: Authorization;
  readonly runtime: Runtime;
  /** Proxy variables and NODE_TLS_REJECT_UNAUTHORIZED are read from it. */
  readonly environment: Environment;
  readonly deadlines?: HttpDeadlines;
  readonly retries?: RetryPolicy;
  /** Told before each wait for another attempt. */
  readonly onWait?: OnWait;
  /** Told of each attempt and each wait, for --debug. */
  readonly onRequest?: OnRequest | undefined;
  readonly maxBodyBytes?: number;
  /** How the API writes its errors; a 404 of another shape is an ApiError `contract`. */
  readonly errors?: ErrorShape;
}

interface HttpAnswer<Data> {
  readonly data: Data;
  readonly status: number;
  /** When the answer was complete, in ms since the epoch. */
  readonly fetchedAt: number;
}

interface RawMethod {
  readonly method: 'GET' | 'HEAD';
}

/** An answer that nobody has read yet. It may hold secrets. */
export interface UnreadAnswer {
  readonly headers: Headers;
  readonly text: string;
  readonly requestId: string | undefined;
  /** What a status outside of 2xx means. */
  readonly failure: ApiError | undefined;
}

/** Rejects only with ApiError. Repeats only GET requests, and of those none that is to be sent once. */
export interface HttpClient {
  /** The provider's host, for sentences. */
  readonly host: string;
  /** The only origin to which it sends. */
  readonly origin: string;
  /** Takes the key out of a text. */
  redact(text: string): string;
  /** `schema` is a function so that the schema is built only when the answer has arrived: building it is slow. */
  json<Data>(request: HttpRequest, schema: () => z.ZodType<Data>): Promise<HttpAnswer<Data>>;
  /** For answers whose body says nothing. */
  empty(request: HttpRequest): Promise<HttpAnswer<undefined>>;
  /** A read that is sent once, with its answer as it came, whatever its status. */
  raw(request: Pick<HttpRequest, 'path' | 'signal'> & RawMethod): Promise<HttpAnswer<UnreadAnswer>>;
  /** The server's current time in ms since the epoch, estimated from its last `Date` header. */
  clock(): number | undefined;
  /** Closes the connections that are kept open. */
  close(): void;
}

/** Throws ApiError `invalid` for a base URL or a key that must not be used. */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const { base, redact, perform, clock, close } = createRequests(options);
  return {
    host: base.host,
    origin: base.origin,
    redact,
    json: (request, schema) => perform(request, (answer, context) => readJson(answer, schema(), context)),
    empty: (request) => perform(request, () => undefined),
    raw: (request) =>
      perform({ ...request, once: true, expect: 'any' }, (answer, context) =>
        leaveUnread(answer, context, options.runtime.now(), options.errors),
      ),
    clock: clock.now,
    close,
  };
}

function createRequests(options: HttpClientOptions) {
  const { runtime, environment, deadlines = REQUEST_DEADLINES } = options;
  const base = checkBaseUrl(options.baseUrl);
  checkKey(options.apiKey);
  const redact = createRedactor(options.apiKey, options.authorization);
  const connector = createConnector(base, environment);
  const clock = createServerClock(runtime);
  const budget = createRetryBudget();
  const send = createSender({
    baseUrl: options.baseUrl,
    origin: base.origin,
    header: authorizationHeader(options.apiKey, options.authorization),
    connector,
    runtime,
    maxBodyBytes: options.maxBodyBytes ?? MAX_BODY_BYTES,
  });

  const perform = <Data>(request: HttpRequest, read: ReadAnswer<Data>): Promise<HttpAnswer<Data>> => {
    const startedAt = runtime.monotonic();
    const contextNow = (): FailureContext => ({
      host: base.host,
      proxy: connector.proxy?.name,
      safe: request.method === 'GET' || request.method === 'HEAD',
      waitedMs: runtime.monotonic() - startedAt,
      redact,
    });
    const requestIdHeader = options.errors?.requestIdHeader;
    const trace = traceRequest(request, {
      base,
      runtime,
      requestIdHeader,
      onRequest: options.onRequest,
      redact,
    });
    const attempt = async (ms: number): Promise<HttpAnswer<Data>> => {
      checkTls(base, environment);
      const sent = send(request, ms).catch((error: unknown) => {
        throw failureOf(error, contextNow(), runtime.now());
      });
      const answer = await trace.attempt(sent);
      clock.note(answer.headers.get('date'));
      const context = contextNow();
      if (request.expect !== 'any' && !request.expect.includes(answer.status)) {
        throw refusalOf(answer, context, runtime.now(), options.errors ?? {});
      }
      return { data: read(answer, context), status: answer.status, fetchedAt: runtime.now() };
    };
    if (request.method !== 'GET' || request.once === true) return attempt(deadlines.write);
    return readWithRetries(attempt, {
      runtime,
      budget,
      policy: options.retries ?? READ_RETRIES,
      attemptMs: deadlines.attempt,
      totalMs: deadlines.read,
      onWait: (wait) => {
        trace.wait(wait.ms);
        options.onWait?.(wait);
      },
      signal: request.signal,
      cancelled: () => transportFailure({ fault: 'cancelled', mayHaveLeft: true }, contextNow()),
    });
  };

  return { base, redact, perform, clock, close: connector.close };
}

type ReadAnswer<Data> = (answer: RawAnswer, context: FailureContext) => Data;

function leaveUnread(
  answer: RawAnswer,
  context: FailureContext,
  now: number,
  errors: ErrorShape = {},
): UnreadAnswer {
  const { headers, status, text } = answer;
  return {
    headers,
    text,
    requestId: readRequestId(headers, errors.requestIdHeader, context.redact),
    failure: status >= 200 && status < 300 ? undefined : refusalOf(answer, context, now, errors),
  };
}
