/** Tools around the numbers: doctor, paths, api, completion and sandbox. */
import * as z from 'zod';
import { RAW_METHODS } from '../../../api/raw-reads.ts';
import { envelope, localMeta, meta } from './envelope.ts';

export const TOOL_DOCUMENTS = {
  doctor: envelope(
    z.array(
      z.strictObject({
        check: z.string(),
        status: z.enum(['ok', 'warning', 'problem']),
        message: z.string(),
        hint: z.string(),
      }),
    ),
    localMeta.extend({ healthy: z.boolean().describe('false: there is a problem, and the exit code is 1') }),
  ),
  paths: envelope(
    z.strictObject({
      accounts: z.string(),
      journal: z.string(),
      notes: z.string(),
      sandboxLedger: z.string(),
      log: z.string(),
      settings: z.string(),
      state: z.string(),
      carts: z.string(),
      configFolder: z.string(),
      stateFolder: z.string(),
      cacheFolder: z.string(),
    }),
    localMeta,
  ),
  api: envelope(
    z.strictObject({
      method: z.enum(RAW_METHODS),
      url: z.string(),
      status: z.number().describe('of HTTP; the exit code says what one outside of 2xx means'),
      requestId: z.string().nullable().describe("the carrier's id of the request"),
      headers: z.record(z.string(), z.string()),
      body: z.unknown().describe('JSON with secrets hidden; null: there is none that can be printed'),
    }),
    meta.extend({
      complete: z.boolean().describe('false: the answer has a body that is not JSON and is not printed'),
      reason: z.string().nullable().describe('why it is not complete; null: it is'),
      fetchedAt: z.number(),
    }),
  ),
  completion: envelope(z.strictObject({ shell: z.string(), script: z.string() }), localMeta),
  sandbox: envelope(
    z.strictObject({
      baseUrl: z.string(),
      apiKey: z.string(),
      accountId: z.string().nullable().describe("the account's id at carriers that have one"),
      provider: z.string(),
      port: z.number(),
    }),
    localMeta,
  ),
} as const;
