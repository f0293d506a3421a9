/** Makes a request from its parts with ofetch and sends it once, over node:http(s). */
import { createFetch } from 'ofetch';
import type { Connector } from './agents.ts';
import { deadline } from './deadline.ts';
import { HeaderList } from './headers.ts';
import type { RawAnswer } from './read-answer.ts';
import { sendRequest } from './send-request.ts';
import { TransportError } from './transport-error.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the base URL, with a leading slash, parts already URL-encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly json?: Readonly<Record<string, unknown>>;
  readonly signal?: AbortSignal | undefined;
  /** The statuses that mean success. */
  readonly expect: readonly number[];
}

/** Sends a request once, within `ms`. Rejects with ofetch's error, whose cause is a TransportError; it holds the key. */
export type SendOnce = (request: HttpRequest, ms: number) => Promise<RawAnswer>;

interface SenderOptions {
  readonly baseUrl: string;
  /** The origin of the base URL; nothing is sent to another one. */
  readonly origin: string;
  readonly apiKey: string;
  readonly keyHeader: string;
  readonly connector: Connector;
  readonly maxBodyBytes: number;
}

/** The sender for one base URL and key. */
export function createSender(options: SenderOptions): SendOnce {
  const { baseUrl, apiKey, keyHeader } = options;
  const send = createFetch({
    Headers: HeaderList,
    AbortController,
    fetch: (input, init) => sendBuilt(options, String(input), init),
    // ofetch repeats, parses and judges nothing: https://github.com/unjs/ofetch#readme says how it would.
    defaults: { retry: false, responseType: 'text', ignoreResponseError: true, redirect: 'manual' },
  });
  return async ({ path, method, query, json, signal }, ms) => {
    using limit = deadline(ms, signal);
    const response = await send.raw(path, {
      baseURL: baseUrl,
      method,
      headers: { accept: 'application/json', [keyHeader]: apiKey },
      signal: limit.signal,
      ...(query === undefined ? {} : { query }),
      ...(json === undefined ? {} : { body: json }),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
}

/** Sends what ofetch has built, unless it leads elsewhere or its body is no text. */
async function sendBuilt(
  { origin, connector, maxBodyBytes }: SenderOptions,
  address: string,
  { method = 'GET', headers, body, signal }: RequestInit = {},
): Promise<Response> {
  const url = new URL(address);
  const text = body ?? undefined;
  if (url.origin !== origin || (text !== undefined && typeof text !== 'string')) {
    throw new TransportError({ fault: 'refused', mayHaveLeft: false });
  }
  const request = { url, method, headers: new HeaderList(headers), body: text, signal: signal ?? undefined };
  return await sendRequest(connector, request, maxBodyBytes);
}
