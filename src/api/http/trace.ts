/** What --debug shows of a request: never a header, a body or a key. */
import { ApiError } from '../errors.ts';
import type { Runtime } from '../runtime.ts';
import type { HttpRequest } from './build-request.ts';
import type { RawAnswer } from './read-answer.ts';
import { readRequestId } from './request-id.ts';

interface TracedRequest {
  readonly method: string;
  /** Host, path and query, with the key and values that may be secret masked. */
  readonly target: string;
}

export type RequestTrace = TracedRequest &
  (
    | { readonly kind: 'answer'; readonly status: number; readonly ms: number; readonly requestId?: string }
    /** No complete answer; `fault` is a code, such as "timeout" or "network ECONNRESET". */
    | { readonly kind: 'failure'; readonly fault: string; readonly ms: number }
    /** Before the attempt with this number. */
    | { readonly kind: 'wait'; readonly ms: number; readonly attempt: number }
  );

/** Told of each request, answer and wait. */
export type OnRequest = (trace: RequestTrace) => void;

interface TracerOptions {
  readonly base: URL;
  readonly runtime: Pick<Runtime, 'monotonic'>;
  /** The header in which the API sends the id of a request. */
  readonly requestIdHeader: string | undefined;
  readonly onRequest: OnRequest | undefined;
  redact(text: string): string;
}

interface Tracer {
  /** The same answer or failure, after it was told. */
  attempt(answer: Promise<RawAnswer>): Promise<RawAnswer>;
  /** Told before a wait of so many ms for another attempt. */
  wait(ms: number): void;
}

/** Tells `onRequest` of the attempts of one request. */
export function traceRequest(request: HttpRequest, options: TracerOptions): Tracer {
  const { base, runtime, requestIdHeader, onRequest, redact } = options;
  if (onRequest === undefined) return { attempt: (answer) => answer, wait: () => undefined };
  const traced = tracedRequest(base, request, redact);
  let attempts = 0;
  return {
    attempt: async (answer) => {
      attempts += 1;
      const startedAt = runtime.monotonic();
      const took = () => runtime.monotonic() - startedAt;
      try {
        const { status, headers } = await answer;
        const requestId = readRequestId(headers, requestIdHeader, redact);
        const id = requestId === undefined ? {} : { requestId };
        onRequest({ ...traced, kind: 'answer', status, ms: took(), ...id });
      } catch (error) {
        onRequest({ ...traced, kind: 'failure', fault: faultOf(error), ms: took() });
      }
      return answer;
    },
    wait: (ms) => onRequest({ ...traced, kind: 'wait', ms, attempt: attempts + 1 }),
  };
}

/** Names of query values that may be secret. */
const SECRET_NAME = /key|token|secret|pass|auth|sign|credential|cookie|session|\bpin\b|otp/i;

/** How a trace names a request: "GET" and "api.example.com/v1/owned?page=2". */
function tracedRequest(
  base: URL,
  { method, path, query = {} }: Pick<HttpRequest, 'method' | 'path' | 'query'>,
  redact: (text: string) => string,
): TracedRequest {
  const address = URL.canParse(path) ? path : `${base.href.replace(/\/+$/, '')}${path}`;
  const url = URL.canParse(address) ? new URL(address) : base;
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.append(name, String(value));
  }
  for (const name of new Set(url.searchParams.keys())) {
    if (SECRET_NAME.test(name)) url.searchParams.set(name, 'hidden');
  }
  return { method, target: redact(`${url.host}${url.pathname}${url.search}`) };
}

/** The code of a failure without an answer. The message is left out, because it may hold words of the carrier. */
function faultOf(error: unknown): string {
  if (!(error instanceof ApiError)) return 'fault of dialdeck';
  return error.causeCode === undefined ? error.code : `${error.code} ${error.causeCode}`;
}
