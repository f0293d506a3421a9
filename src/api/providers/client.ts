/** Creates the HTTP client for a carrier's API from the account's base URL and key. */
import type { Account } from '../account.ts';
import { createHttpClient, type HttpClient, type HttpClientOptions } from '../http/client.ts';
import type { ProviderDeps } from './deps.ts';

/** Throws ApiError `invalid` when the account's base URL or key must not be used. */
export function createProviderClient(
  { baseUrl, apiKey }: Account,
  { runtime, environment, deadlines, onWait, onRequest }: ProviderDeps,
  api: Pick<HttpClientOptions, 'authorization' | 'errors'> & Partial<Pick<HttpClientOptions, 'baseUrl'>>,
): HttpClient {
  return createHttpClient({
    baseUrl,
    ...api,
    apiKey,
    runtime,
    environment,
    ...(deadlines === undefined ? {} : { deadlines }),
    onRequest,
    ...(onWait === undefined ? {} : { onWait }),
  });
}
