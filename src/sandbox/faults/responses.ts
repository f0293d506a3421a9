/** Faults that are well-formed HTTP: answers that a client must not believe. */
import { gzipSync } from 'node:zlib';
import type { Surface } from '../operation.ts';
import type { Fault } from './grammar.ts';

/** The real answer, already read, which a fault damages. */
export interface RealResponse {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** A web page such as a proxy sends. */
function page(status: number, title: string): Response {
  return new Response(
    `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`,
    {
      status,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    },
  );
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Unauthorized',
  402: 'Insufficient balance',
  403: 'Address or proof of identity required',
  404: 'Not found',
  408: 'Request timeout',
  409: 'Number not available',
  422: 'Invalid number',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Service unavailable',
};

function retryAfter(word: string, now: number): string {
  if (word === 'date') return new Date(now + 2000).toUTCString();
  if (word === 'garbage') return 'soon';
  if (word === 'negative') return '-5';
  if (word === 'huge') return '99999999999';
  return word;
}

function refusal({ argument, point }: Fault, now: number, refuse: Surface['refuse']): Response {
  const [code = '500', word] = argument.split(',');
  const status = Number(code);
  if (status === 502) return page(502, 'Bad Gateway');
  const title = TITLES[status] ?? 'Refused';
  const after = word ?? (status === 429 ? '1' : 'none');
  return refuse(
    // An API may have a word of its own for "not carried out": this answer comes after it was.
    {
      status,
      code: `fault-${code}${point === 'after' ? '-after' : ''}`,
      title,
      detail: `${title} (simulated)`,
    },
    after === 'none' ? {} : { 'retry-after': retryAfter(after, now) },
  );
}

const HOSTILE =
  '\u001b]0;mine\u0007\u001b[2J\u001b[31mConfirm? \u202E00.1\u202C\u200B\r\n\u001b]8;;http://x.invalid\u0007Yes\u001b]8;;\u0007';

/** `times` MiB of spaces, because JSON allows spaces around any value. */
function blanks(times: number): ReadableStream<Uint8Array> {
  const block = new Uint8Array(1024 * 1024).fill(0x20);
  let left = times;
  return new ReadableStream({
    pull(controller) {
      left -= 1;
      if (left < 0) controller.close();
      else controller.enqueue(block);
    },
  });
}

/** Repeats one packed member, because gzip allows several members. So 300 MiB take no time to pack. */
function bomb(times: number): Uint8Array<ArrayBuffer> {
  const member = gzipSync(Buffer.alloc(1024 * 1024, ' '));
  return new Uint8Array(Buffer.concat(Array.from({ length: times }, () => member)));
}

/** A neighbouring number, with a different last digit. */
const neighbour = (phoneNumber: string) => phoneNumber.slice(0, -1) + ((Number(phoneNumber.at(-1)) + 1) % 10);

/** The answer that the fault sends instead of the real one, or undefined if the fault is not one of these. */
export function faultyResponse(
  fault: Fault,
  real: RealResponse,
  phoneNumber: string,
  now: number,
  refuse: Surface['refuse'],
): Response | undefined {
  const json = (
    body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
    headers: Record<string, string> = {},
  ) =>
    new Response(body, {
      status: real.status === 204 ? 200 : real.status,
      headers: { 'content-type': real.contentType, ...headers },
    });
  const { kind, argument } = fault;
  switch (kind) {
    case 'status':
      return refusal(fault, now, refuse);
    case 'redirect':
      return new Response(null, { status: 307, headers: { location: argument } });
    case 'html':
      return page(200, 'Sign in to the network');
    case 'half':
      return json(real.body.slice(0, Math.floor(real.body.length / 2)));
    case 'empty':
      return json('');
    case 'garbage':
      return json('\u0000\u0001{]not json at all');
    case 'deep':
      return json('['.repeat(10_000) + ']'.repeat(10_000));
    case 'hostile':
      return json(
        real.body.replace(
          /"(friendly_name|friendlyName|customer_reference|connection_name|region_name|detail)":"[^"]*"/g,
          (_, name) => `"${name}":${JSON.stringify(HOSTILE)}`,
        ),
      );
    case 'wrong-number':
      return json(real.body.replaceAll(phoneNumber, neighbour(phoneNumber)));
    case 'big-body':
      return json(blanks(Number(argument)));
    case 'gzip-bomb':
      return json(bomb(Number(argument)), { 'content-encoding': 'gzip' });
    default:
      return undefined;
  }
}
