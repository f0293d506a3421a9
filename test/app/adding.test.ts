/** Accounts that are set up inside the app: credentials that were found, and the form. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemRuntime } from '../../src/api/runtime.ts';
import { createAccountSetup } from '../../src/config/account-setup.ts';
import { readAccountsFile } from '../../src/config/accounts-file.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { type AppDriver, type DriverOptions, openApp } from '../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../support/memory-provider.ts';

const ESC = '\u001b';
const SECRET = 'canary-secret-77aa31c0de42';

let home: string;
let accountsFile: string;
let sandbox: Sandbox;
let app: AppDriver | undefined;
let shown: string;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'dialdeck-adding-'));
  accountsFile = join(home, 'dialdeck', 'accounts.json');
  sandbox = await startSandbox({ state: join(home, 'sandbox.db'), apiKey: SECRET });
  shown = '';
});
afterEach(async () => {
  await app?.close();
  app = undefined;
  await sandbox.close();
  rmSync(home, { recursive: true, force: true });
});

const variables = (change: Readonly<Record<string, string>> = {}) => ({
  TWILIO_ACCOUNT_SID: sandbox.twilioAccountSid,
  TWILIO_AUTH_TOKEN: SECRET,
  TWILIO_BASE_URL: sandbox.twilioBaseUrl,
  ...change,
});

async function start(
  env: Readonly<Record<string, string>>,
  options: Partial<DriverOptions> = {},
  keyring: Map<string, string> = new Map(),
): Promise<AppDriver> {
  const setup = createAccountSetup({
    env: { HOME: home, ...env },
    accountsFile,
    runtime: systemRuntime,
    openKeyring: async () => ({
      read: async (name) => keyring.get(name),
      store: async (name, key) => {
        keyring.set(name, key);
      },
      remove: async (name) => {
        keyring.delete(name);
      },
    }),
    hide: () => undefined,
    onChange: () => undefined,
  });
  app = await openApp({
    provider: createMemoryProvider([offer('0101')]),
    setup,
    onOutput: (data) => {
      shown += data;
    },
    ...options,
  });
  return app;
}

const stored = () => (existsSync(accountsFile) ? readAccountsFile(accountsFile) : undefined);

/** Fails when the secret is in a frame or in a file that the app wrote. */
function expectNoSecret(): void {
  expect(shown).not.toContain(SECRET);
  for (const name of readdirSync(home, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.json')) expect(readFileSync(join(home, name), 'utf8')).not.toContain(SECRET);
  }
}

describe('credentials that were found', () => {
  it.each([
    [80, 24],
    [60, 16],
  ])('are offered by name at %ix%i, and one key uses them, read-only', async (columns, rows) => {
    const opened = await start(variables(), { columns, rows });
    await opened.see('Credentials found on this machine');
    for (const text of [
      'twilio: TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN',
      'A live account at 127.0.0.1',
      'real money',
      'read-only: nothing is bought',
      'Esc goes on with the sandbox',
    ])
      await opened.see(text);
    expect(stored()).toBeUndefined();
    await opened.released();
    opened.type('\r');
    await opened.see('twilio added, read-only');
    await opened.see('READ-ONLY');
    expect(opened.shell.profile()).toMatchObject({ name: 'twilio', kind: 'configured', readOnly: true });
    expect(opened.shell.store.getState().tab).toBe('owned');
    expect(stored()).toMatchObject({
      active: 'twilio',
      accounts: { twilio: { keyStore: 'reference', readOnly: true, baseUrl: sandbox.twilioBaseUrl } },
    });
    expectNoSecret();
  });

  it('can be used with changes allowed, and a copy kept in the keyring', async () => {
    const keyring = new Map<string, string>();
    const opened = await start(variables(), {}, keyring);
    await opened.see('no copy is kept');
    await opened.released();
    opened.type('r');
    await opened.see('buying, changing and releasing are allowed');
    opened.type('k');
    await opened.see('a copy of the secret is kept in the keyring');
    opened.type('\r');
    await opened.see('twilio added, real money');
    expect(keyring.get('twilio')).toBe(SECRET);
    expect(stored()?.accounts.twilio).toMatchObject({ keyStore: 'keyring' });
    expect(stored()?.accounts.twilio?.readOnly).toBeUndefined();
    expectNoSecret();
  });

  it('are left alone with Esc, and not offered again', async () => {
    const opened = await start(variables());
    await opened.see('Credentials found on this machine');
    await opened.released();
    opened.type(ESC);
    await opened.until((screen) => !screen.includes('Credentials found'), 'the offer to close');
    expect(stored()).toBeUndefined();
    const saved = opened.shell.saved();
    expect(saved.declined).toEqual(['twilio: TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN']);
    await opened.close();
    const again = await start(variables(), { saved });
    await again.see('1 offer');
    expect(again.shell.store.getState().overlays).toEqual([]);
    await again.close();
    // What is new is offered all the same.
    const KEY = { TWILIO_API_KEY: `SK${'0'.repeat(32)}`, TWILIO_API_SECRET: SECRET };
    const more = await start(variables(KEY), { saved });
    await more.see('twilio: TWILIO_ACCOUNT_SID, TWILIO_API_KEY and TWILIO_API_SECRET');
  });

  it('that the carrier does not accept are not stored, and the reason is shown', async () => {
    const opened = await start(variables({ TWILIO_AUTH_TOKEN: 'canary-wrong-token-1234' }));
    await opened.see('Credentials found on this machine');
    await opened.released();
    opened.type('\r');
    await opened.until(
      (screen) => /401|not accept|key/i.test(screen) && !screen.includes('Asking'),
      'a reason',
    );
    expect(stored()).toBeUndefined();
    expect(opened.shell.profile().kind).toBe('sandbox');
    expect(shown).not.toContain('canary-wrong');
  });

  it('take a burst of Enter once', async () => {
    const opened = await start(variables());
    await opened.see('Credentials found on this machine');
    await opened.released();
    opened.type('\r'.repeat(50));
    await opened.see('twilio added');
    expect(Object.keys(stored()?.accounts ?? {})).toEqual(['twilio']);
  });

  it('that are half a set are only mentioned', async () => {
    const opened = await start({ TWILIO_ACCOUNT_SID: sandbox.twilioAccountSid }, { columns: 120 });
    await opened.see('TWILIO_ACCOUNT_SID is set, but');
    expect(opened.shell.store.getState().overlays).toEqual([]);
  });

  it('are not offered where an account is set up', async () => {
    const work = {
      kind: 'configured',
      name: 'work',
      provider: 'telefonie',
      baseUrl: 'https://api.example.com',
      currency: 'USD',
      keyStore: 'file',
    } as const;
    const opened = await start(variables(), { accounts: { profiles: [work], active: work, standIn: false } });
    await opened.see('1 offer');
    expect(opened.shell.store.getState().overlays).toEqual([]);
  });
});

describe('the form for a new account', () => {
  it.each([
    [80, 24],
    [60, 16],
  ])(
    'asks at %ix%i for what the carrier needs, masks the secret, checks and stores',
    async (columns, rows) => {
      const keyring = new Map<string, string>();
      const opened = await start({}, { columns, rows }, keyring);
      await opened.see('1 offer');
      opened.type('A');
      await opened.see('Add an account');
      opened.type('Add an');
      opened.type('\r');
      for (const text of ['Carrier', 'twilio', 'Account SID', 'API key SID', 'Secret', 'Check and add'])
        await opened.see(text);
      opened.type('\t');
      opened.type('\u0015live');
      opened.type('\r');
      opened.type(sandbox.twilioAccountSid);
      opened.type('\r');
      opened.type('\r');
      opened.type(SECRET);
      await opened.see('•'.repeat(SECRET.length));
      opened.type('\r');
      opened.type(`\u0015${sandbox.twilioBaseUrl}`);
      opened.type('\r');
      await opened.see('read-only (suggested)');
      opened.type('\r');
      opened.type('\r');
      await opened.see('live added, read-only');
      expect(stored()).toMatchObject({
        active: 'live',
        accounts: { live: { provider: 'twilio', accountId: sandbox.twilioAccountSid, readOnly: true } },
      });
      expect(keyring.get('live')).toBe(SECRET);
      expectNoSecret();
    },
  );

  it('reads no secret aloud', async () => {
    const opened = await start({}, { screenReader: true });
    await opened.see('1 offer');
    opened.type('\u000e');
    await opened.see('Add an account');
    opened.type('\t\t\t\t');
    opened.type(SECRET);
    await opened.see('*'.repeat(SECRET.length));
    expectNoSecret();
  });

  it.each([
    ['account SID', '\t\t'],
    ['key SID', '\t\t\t'],
    ['base URL', '\t\t\t\t\t\u0015'],
  ])('does not show a secret that is pasted in place of the %s', async (_row, keys) => {
    const opened = await start({});
    await opened.see('1 offer');
    opened.type('\u000e');
    await opened.see('Add an account');
    opened.type(keys);
    opened.type(SECRET);
    await opened.see('•'.repeat(SECRET.length));
    expectNoSecret();
  });

  it('stores nothing with a name that is taken, or a secret that the carrier refuses', async () => {
    const opened = await start(variables());
    await opened.see('Credentials found');
    await opened.released();
    opened.type('\r');
    await opened.see('twilio added');
    opened.type('\u000e');
    await opened.see('Add an account');
    opened.type('\t\t');
    opened.type(sandbox.twilioAccountSid);
    opened.type('\t\t');
    opened.type('another-secret-1234');
    opened.type('\t');
    opened.type(`\u0015${sandbox.twilioBaseUrl}`);
    opened.type('\u0013');
    await opened.see('The account "twilio" exists already.');
    opened.type('\u001b[Z\u001b[Z\u001b[Z\u001b[Z');
    opened.type('2');
    opened.type('\u0013');
    await opened.until(
      (screen) => screen.includes('twilio2') && /401|not accept/i.test(screen),
      'the refusal',
    );
    expect(Object.keys(stored()?.accounts ?? {})).toEqual(['twilio']);
    expect(shown).not.toContain('another-secret');
  });

  it('asks for no SID where the carrier has none', async () => {
    const opened = await start({});
    await opened.see('1 offer');
    opened.type('\u000e');
    await opened.see('Account SID');
    opened.type(' ');
    await opened.until((screen) => screen.includes('telnyx') && !screen.includes('Account SID'), 'telnyx');
    await opened.see('https://api.telnyx.com/v2');
  });

  it('says which field is wrong, and goes there', async () => {
    const opened = await start({});
    await opened.see('1 offer');
    opened.type('\u000e');
    await opened.see('Account SID');
    opened.type('\u0013');
    await opened.see('Account SID: it is missing');
    opened.type('x');
    await opened.see('▸ Account SID');
    expect(stored()).toBeUndefined();
    opened.type(ESC);
    await opened.until((screen) => !screen.includes('Check and add'), 'the form to close');
  });
});

describe('a read-only account', () => {
  it('buys nothing until a person allows it, and then says that this is real money', async () => {
    const opened = await start(variables());
    await opened.see('Credentials found on this machine');
    await opened.released();
    opened.type('\r');
    await opened.see('twilio added, read-only');
    opened.type('1');
    await opened.see('1 offer');
    opened.type('\r');
    await opened.see('Offered now');
    opened.type('\u001b[C');
    opened.type('\r');
    await opened.see('this account is read-only; A opens the accounts');
    opened.type('A');
    await opened.see('Switch the account');
    opened.type('Allow');
    opened.type('\r');
    await opened.see('real money');
    await opened.released();
    opened.type('\u001b[C');
    opened.type('\r');
    await opened.see('twilio may buy, change and release: real money');
    expect(stored()?.accounts.twilio?.readOnly).toBeUndefined();
    expect(opened.shell.readOnly).toBeUndefined();
  });
});
