/** Sends the reads that a person writes through the provider's own clients, and masks what comes back. */
import { localError } from '../errors.ts';
import type { HttpClient } from '../http/client.ts';
import { isJsonType } from '../http/json.ts';
import { maskJson } from '../http/json-text.ts';
import { hideUrlSecrets, isSecretName } from '../http/secret-names.ts';
import type { RawBody, RawReads } from '../raw-reads.ts';
import { rawTarget } from './raw-target.ts';

/** What the carrier bills for a GET of this URL, in words; undefined for one that is free. */
export type BilledRead = (url: URL) => string | undefined;

/** `clients` has one for each of the carrier's hosts, that of the base URL first. */
export function createRawReads(
  baseUrl: string,
  clients: readonly [HttpClient, ...HttpClient[]],
  billed: BilledRead = () => undefined,
): RawReads {
  const [main] = clients;
  const places = { baseUrl, origins: [...new Set(clients.map(({ origin }) => origin))] };
  return {
    price: (request) => billed(rawTarget(places, request)),
    send: async (request, signal) => {
      const url = rawTarget(places, request);
      const price = billed(url);
      if (price !== undefined && !request.paid) {
        const message = `Nothing was sent: the carrier bills for this request, ${price}.`;
        throw localError('invalid', message, 'Agree to the price with --paid.');
      }
      const client = clients.find(({ origin }) => origin === url.origin) ?? main;
      const hide = (text: string) => hideUrlSecrets(client.redact(text));
      const { data, status, fetchedAt } = await client.raw({
        method: request.method,
        path: url.href,
        signal,
      });
      const { headers, text, requestId, failure } = data;
      return {
        url: hide(url.href),
        status,
        requestId,
        headers: shownHeaders(headers, hide),
        body: readBody(headers.get('content-type'), text, hide),
        failure,
        fetchedAt,
      };
    },
  };
}

function shownHeaders(headers: Headers, hide: (text: string) => string): Readonly<Record<string, string>> {
  const shown: [string, string][] = [];
  headers.forEach((value, name) => {
    if (!isSecretName(name)) shown.push([name, hide(value)]);
  });
  return Object.fromEntries(shown);
}

/** Secrets are found by the names of fields, so only JSON can be shown. */
function readBody(contentType: string | null, text: string, hide: (text: string) => string): RawBody {
  if (text === '') return { kind: 'none' };
  const other = { kind: 'other', contentType: hide(contentType ?? 'no content type') } as const;
  if (!isJsonType(contentType)) return other;
  try {
    return { kind: 'json', text: maskJson(text, hide) };
  } catch {
    return other;
  }
}
