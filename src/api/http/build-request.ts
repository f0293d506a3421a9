/** Builds a request with ofetch and sends it once over node:http(s). */
import { createFetch } from 'ofetch';
import type { Runtime } from '../runtime.ts';
import { stopwatch } from '../stopwatch.ts';
import type { Connector } from './agents.ts';
import { deadline } from './deadline.ts';
import { HeaderList } from './headers.ts';
import type { RawAnswer } from './read-answer.ts';
import { sendRequest } from './send-request.ts';
import { TransportError } from './transport-error.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the base URL, with a leading slash, parts already URL-encoded; or a whole URL, refused unless it has the same origin. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly json?: Readonly<Record<string, unknown>>;
  /** A body in the form of application/x-www-form-urlencoded; fields that are undefined are left out. */
  readonly form?: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | undefined;
  /** A read that the carrier bills for is sent once, like a change. */
  readonly once?: true | undefined;
  /** The statuses that mean success; any: the caller looks at the status itself. */
  readonly expect: readonly number[] | 'any';
}

/** Sends a request once, within `ms`. Rejects with ofetch's error, whose cause is a TransportError; it holds the key. */
export type SendOnce = (request: HttpRequest, ms: number) => Promise<RawAnswer>;

interface SenderOptions {
  readonly baseUrl: string;
  /** The origin of the base URL; nothing is sent to another one. */
  readonly origin: string;
  /** The header with the key. */
  readonly header: { readonly name: string; readonly value: string };
  readonly connector: Connector;
  readonly runtime: Pick<Runtime, 'now' | 'monotonic'>;
  readonly maxBodyBytes: number;
}

/** The sender for one base URL and key. */
export function createSender(options: SenderOptions): SendOnce {
  const { baseUrl, header } = options;
  const send = createFetch({
    Headers: HeaderList,
    AbortController,
    fetch: (input, init) => sendBuilt(options, String(input), init),
    // These turn off what ofetch does by default: retries, parsing and errors by status (https://github.com/unjs/ofetch#readme).
    defaults: { retry: false, responseType: 'text', ignoreResponseError: true, redirect: 'manual' },
  });
  return async ({ path, method, query, json, form, signal }, ms) => {
    using limit = deadline(ms, signal);
    const response = await send.raw(path, {
      baseURL: baseUrl,
      method,
      headers: {
        accept: 'application/json',
        [header.name]: header.value,
        ...(form === undefined ? {} : { 'content-type': FORM_TYPE }),
      },
      signal: limit.signal,
      ...(query === undefined ? {} : { query }),
      ...(json === undefined ? {} : { body: json }),
      ...(form === undefined ? {} : { body: formText(form) }),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
}

const FORM_TYPE = 'application/x-www-form-urlencoded';

function formText(form: NonNullable<HttpRequest['form']>): string {
  const fields = Object.entries(form).filter((field): field is [string, string] => field[1] !== undefined);
  return new URLSearchParams(fields).toString();
}

/** Sends the request that ofetch built. Refuses one to another origin, or with a body that is not text. */
async function sendBuilt(
  { origin, connector, maxBodyBytes, runtime }: SenderOptions,
  address: string,
  { method = 'GET', headers, body, signal }: RequestInit = {},
): Promise<Response> {
  const url = new URL(address);
  const text = body ?? undefined;
  if (url.origin !== origin || (text !== undefined && typeof text !== 'string')) {
    throw new TransportError({ fault: 'refused', mayHaveLeft: false });
  }
  const request = {
    ...{ url, method, headers: new HeaderList(headers), body: text, signal: signal ?? undefined },
    age: stopwatch(runtime),
  };
  return await sendRequest(connector, request, maxBodyBytes);
}
