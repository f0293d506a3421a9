import { onTestFinished } from 'vitest';
import * as z from 'zod';
import { ApiError } from '../../../src/api/errors.ts';
import { createHttpClient, type HttpClient, type HttpClientOptions } from '../../../src/api/http/client.ts';
import { type Runtime, systemRuntime } from '../../../src/api/runtime.ts';

/** Never in any error. */
export const CANARY = 'canary+KEY/0123456789==';

/** Waits are written down instead of waited for. */
export function recordingRuntime(): { runtime: Runtime; sleeps: number[] } {
  const sleeps: number[] = [];
  return {
    sleeps,
    runtime: {
      ...systemRuntime,
      random: () => 0.5,
      sleep: async (ms, signal) => {
        sleeps.push(ms);
        signal?.throwIfAborted();
      },
    },
  };
}

export function clientFor(baseUrl: string, options: Partial<HttpClientOptions> = {}): HttpClient {
  const client = createHttpClient({
    baseUrl,
    apiKey: CANARY,
    authorization: { kind: 'header', name: 'X-API-Key' },
    runtime: recordingRuntime().runtime,
    environment: {},
    ...options,
  });
  onTestFinished(client.close);
  return client;
}

const AnswerSchema = z.object({ name: z.string() });

export function read(client: HttpClient, signal?: AbortSignal) {
  return client.json({ method: 'GET', path: '/thing', expect: [200], signal }, () => AnswerSchema);
}

export function buy(client: HttpClient, signal?: AbortSignal) {
  return client.json(
    { method: 'POST', path: '/thing', json: { n: 1 }, expect: [201], signal },
    () => AnswerSchema,
  );
}

/** The ApiError that `promise` rejects with; fails for anything else, and for one that tells the key. */
export async function failure(promise: Promise<unknown>): Promise<ApiError> {
  const error = await promise.then(
    (value) => new Error(`resolved with ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiError)) throw error;
  const told = [
    error.message,
    error.hint,
    error.stack ?? '',
    JSON.stringify(error),
    String(error.causeCode),
  ].join('\n');
  const shapes = [CANARY, encodeURIComponent(CANARY), Buffer.from(CANARY).toString('base64')];
  for (const shape of shapes) if (told.includes(shape)) throw new Error(`the key is in: ${error.message}`);
  if (error.cause !== undefined)
    throw new Error('an ApiError carries no inner error: it could hold the request');
  return error;
}
