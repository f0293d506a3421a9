/** What doctor says of an account whose carrier answers late, refuses some reads, or has another time. */
import { expect, it } from 'vitest';
import type { Account } from '../../src/api/account.ts';
import { ApiError, localError } from '../../src/api/errors.ts';
import type { Provider } from '../../src/api/provider.ts';
import { systemRuntime } from '../../src/api/runtime.ts';
import { checkAccounts } from '../../src/commands/tools/doctor/accounts.ts';
import type { AccountProfile } from '../../src/config/account-profiles.ts';
import { memoryNotes } from '../support/memory-notes.ts';
import { createMemoryProvider } from '../support/memory-provider.ts';

const ACCOUNT: Account = {
  name: 'work',
  provider: 'telefonie',
  baseUrl: 'https://api.example.com/v1',
  apiKey: 'a-key-of-the-test',
  currency: 'USD',
};
const PROFILE: AccountProfile = {
  name: 'work',
  provider: 'telefonie',
  baseUrl: ACCOUNT.baseUrl,
  currency: 'USD',
  kind: 'configured',
  keyStore: 'file',
};
const NOW = Date.UTC(2026, 0, 1);
const refused = new ApiError({
  ...{ code: 'auth', message: 'Not allowed (403).', hint: 'Ask.', retryable: false, progress: 'answered' },
});

/** `sleep` is what the limit waits for; by default it does not pass. */
async function findingsOf(
  change: Partial<Provider>,
  env: Readonly<Record<string, string>> = {},
  sleep: (ms: number, signal?: AbortSignal) => Promise<void> = systemRuntime.sleep,
) {
  const provider: Provider = { ...createMemoryProvider(), ...change };
  const findings = await checkAccounts({
    allAccounts: async () => ({ active: PROFILE, profiles: [PROFILE], standIn: false }),
    openSession: async () => ({
      account: ACCOUNT,
      provider,
      readOnly: false,
      notes: memoryNotes(),
      openPurchases: () => Promise.reject(new Error('doctor opens no journal')),
      openTeam: async () => undefined,
      close: async () => undefined,
    }),
    runtime: { ...systemRuntime, now: () => NOW, sleep },
    interrupted: new AbortController().signal,
    env,
  });
  return findings.map(({ status, message }) => `${status}: ${message}`);
}

const untilAborted = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) => {
    const end = () => reject(localError('cancelled', 'The request was cancelled.', ''));
    signal?.addEventListener('abort', end, { once: true });
  });

it.each([
  ['the first read', { listOwned: (_query: unknown, signal?: AbortSignal) => untilAborted(signal) }],
  ['the balance', { balance: (signal?: AbortSignal) => untilAborted(signal) }],
  ['a search', { searchAvailable: (_query: unknown, signal?: AbortSignal) => untilAborted(signal) }],
])('gives up after 10 s, when %s gets no answer', async (_what, change) => {
  const waits: number[] = [];
  const findings = await findingsOf(change, {}, async (ms) => {
    waits.push(ms);
    // The reads that answer at once are over by then.
    await new Promise((resolve) => setImmediate(resolve));
  });
  expect(waits).toEqual([10_000]);
  expect(findings).toEqual(['problem: did not answer within 10 s']);
});

it('warns of a balance, a search and orders that the key may not read, and the account works', async () => {
  const refuse = () => Promise.reject(refused);
  const findings = await findingsOf({ balance: refuse, searchAvailable: refuse, findPurchase: refuse });
  expect(findings).toEqual([
    expect.stringMatching(/^ok: the key works; answered in \d+ ms without a proxy$/),
    'warning: the account may not search: Not allowed (403).',
    'ok: the account may list its numbers',
    'warning: the account may not look for a purchase: Not allowed (403).',
    'warning: the balance cannot be read: Not allowed (403).',
  ]);
});

it.each([
  [59_000, 'ok: the clocks agree'],
  [-60_000, 'ok: the clocks agree'],
  [61_000, 'warning: the clocks differ by 61 s'],
  [-3_600_000, 'warning: the clocks differ by 3600 s'],
])('a clock that differs by %d ms: %s', async (skew, said) => {
  expect(await findingsOf({ clock: () => NOW + skew })).toContain(said);
});

it('names the proxy, unless NO_PROXY has the host', async () => {
  const env = { HTTPS_PROXY: 'http://user:hunter2@proxy.example.com:3128' };
  const [through] = await findingsOf({}, env);
  expect(through).toMatch(/through the proxy proxy\.example\.com:3128$/);
  const [around] = await findingsOf({}, { ...env, NO_PROXY: 'example.com' });
  expect(around).toMatch(/without a proxy$/);
});
