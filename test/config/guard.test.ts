/** An account that another dialdeck made read-only, or removed, changes nothing more here. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ApiError } from '../../src/api/errors.ts';
import type { Provider } from '../../src/api/provider.ts';
import { systemRuntime } from '../../src/api/runtime.ts';
import type { AccountProfile, ConfiguredAccount } from '../../src/config/account-profiles.ts';
import { type AccountsFile, type StoredAccount, writeAccountsFile } from '../../src/config/accounts-file.ts';
import { guarded } from '../../src/config/guard.ts';
import { openSession } from '../../src/config/open-session.ts';
import { findPaths } from '../../src/config/paths.ts';
import { createMemoryProvider, offer } from '../support/memory-provider.ts';

const ENTRY: StoredAccount = {
  provider: 'telefonie',
  baseUrl: 'https://api.example.com/v1',
  currency: 'USD',
  keyStore: 'file',
  apiKey: 'canary-key-8f2c',
};
const { apiKey: _, ...shown } = ENTRY;
const WORK: AccountProfile = { kind: 'configured', name: 'work', ...shown, keyStore: 'file' };
const ORDER = {
  phoneNumber: '+12125550101',
  countryCode: 'US',
  numberType: 'LOCAL',
  reference: 'r1',
} as const;

let folder: string;
let accountsFile: string;
let told: ConfiguredAccount[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dialdeck-guard-'));
  accountsFile = join(folder, 'accounts.json');
  told = [];
  store({ work: ENTRY });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function store(accounts: AccountsFile['accounts']): void {
  writeAccountsFile(accountsFile, { version: 1, accounts });
}

function open(profile: AccountProfile = WORK) {
  const carrier = createMemoryProvider([offer('0101')]);
  const onForbidden = (now: ConfiguredAccount) => told.push(now);
  const provider = guarded(carrier, profile, { accountsFile, readOnly: false, onForbidden });
  return { carrier, provider };
}

async function refusalOf(work: Promise<unknown>): Promise<ApiError> {
  const failure: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(failure instanceof ApiError)) throw new Error('it was not refused');
  return failure;
}

const changes = (provider: Provider): readonly (() => Promise<unknown>)[] => [
  () => provider.purchase(ORDER),
  () => provider.updateOwned(ORDER.phoneNumber, { friendlyName: 'Desk' }),
  () => provider.release({ phoneNumber: ORDER.phoneNumber }),
];

it('buys as long as its entry allows it', async () => {
  const { carrier, provider } = open();
  expect(provider.changesForbidden?.()).toBeUndefined();
  await provider.purchase(ORDER);
  expect(carrier.orders).toHaveLength(1);
  expect(told).toEqual([]);
});

it('buys, changes and releases nothing once it is read-only, says so, and goes on when changes are allowed again', async () => {
  const { carrier, provider } = open();
  store({ work: { ...ENTRY, readOnly: true } });
  for (const change of changes(provider)) {
    expect(await refusalOf(change())).toMatchObject({
      progress: 'not-sent',
      message: expect.stringContaining('The account "work" was made read-only while dialdeck used it'),
      hint: 'Allow changes with: dialdeck accounts read-only work off',
    });
  }
  expect(carrier.orders).toEqual([]);
  expect(told.at(-1)).toMatchObject({ name: 'work', readOnly: true });
  store({ work: ENTRY });
  await provider.purchase(ORDER);
  expect(carrier.orders).toHaveLength(1);
});

describe('is gone for whoever has it open', () => {
  it.each<[string, AccountsFile['accounts']]>([
    ['when it is removed', {}],
    ['when its name means another account', { work: { ...ENTRY, baseUrl: 'https://other.example.com/v1' } }],
  ])('%s', async (_, accounts) => {
    const { carrier, provider } = open();
    store(accounts);
    for (const change of changes(provider)) {
      expect(await refusalOf(change())).toMatchObject({
        progress: 'not-sent',
        message: expect.stringContaining('The account "work" was removed or replaced'),
        hint: expect.stringContaining('dialdeck accounts add work'),
      });
    }
    expect(carrier.orders).toEqual([]);
    expect(told.at(-1)).toMatchObject({ name: 'work', removed: true });
  });

  it('when the whole file is deleted', async () => {
    const { provider } = open();
    rmSync(accountsFile);
    expect(provider.changesForbidden?.()?.message).toContain('was removed or replaced');
  });
});

it('refuses with the reason where the file cannot be read, and does not call the account read-only', async () => {
  const { carrier, provider } = open();
  writeFileSync(accountsFile, '{"accounts": {', { mode: 0o600 });
  const refusal = await refusalOf(provider.purchase(ORDER));
  expect(refusal.message).toContain('cannot read whether the account "work" is read-only now');
  expect(refusal.message).toContain(accountsFile);
  expect(refusal.hint).toContain('Correct the file');
  expect(carrier.orders).toEqual([]);
  expect(told).toEqual([]);
});

it.each<AccountProfile>([
  { kind: 'sandbox', name: 'sandbox', provider: 'telefonie' },
  {
    kind: 'environment',
    name: 'environment',
    provider: 'telefonie',
    baseUrl: 'https://api.example.com/v1',
    currency: 'USD',
    from: 'DIALDECK_BASE_URL and DIALDECK_API_KEY',
  },
])('does not ask the file about an account without an entry ($kind)', async (profile) => {
  const { carrier, provider } = open(profile);
  writeFileSync(accountsFile, 'no JSON', { mode: 0o600 });
  await provider.purchase(ORDER);
  expect(carrier.orders).toHaveLength(1);
});

it('guards every session that is opened', async () => {
  const paths = findPaths({ HOME: folder });
  const file: AccountsFile = { version: 1, accounts: { work: ENTRY } };
  mkdirSync(dirname(paths.accounts), { recursive: true, mode: 0o700 });
  writeAccountsFile(paths.accounts, file);
  const session = await openSession(WORK, {
    paths,
    runtime: systemRuntime,
    keys: { env: {}, file, openKeyring: async () => ({ unavailable: 'not in this test' }) },
    readOnly: false,
    hide: () => undefined,
    onForbidden: (now) => told.push(now),
  });
  expect(session.provider.changesForbidden?.()).toBeUndefined();
  writeAccountsFile(paths.accounts, { version: 1, accounts: { work: { ...ENTRY, readOnly: true } } });
  const refusal = await refusalOf(session.provider.purchase(ORDER));
  expect(refusal).toMatchObject({ progress: 'not-sent', message: expect.stringContaining('made read-only') });
  expect(told).toMatchObject([{ name: 'work', readOnly: true }]);
  await session.close();
});
