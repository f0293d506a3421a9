/** The numbers of several accounts in one list. */
import { afterEach, expect, test } from 'vitest';
import { ApiError } from '../../src/api/errors.ts';
import { createProvider } from '../../src/api/providers/index.ts';
import { systemRuntime } from '../../src/api/runtime.ts';
import { searchNumbers } from '../../src/api/search/search.ts';
import { SANDBOX_ACCOUNTS } from '../../src/config/sandbox-accounts.ts';
import { orderOf, startAccount } from '../api/providers/support.ts';
import { type AppDriver, type DriverOptions, openApp } from '../support/app-driver.tsx';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const ESC = '\u001b';
const DOWN = '\u001b[B';
/** Those that the test has a provider for. */
const PROFILES = SANDBOX_ACCOUNTS.filter(({ provider }) => provider === 'telefonie' || provider === 'wiil');
const [active = { kind: 'sandbox', name: 'sandbox', provider: 'telefonie' } as const] = PROFILES;

/** Three numbers at Telefonie, one at WIIL, over HTTP, from one ledger. */
async function open(more: Partial<DriverOptions> = {}) {
  const { client, sandbox } = await startAccount('telefonie', { numbers: 3 });
  const wiil = await createProvider(
    {
      name: 'sandbox-wiil',
      provider: 'wiil',
      baseUrl: sandbox.wiilBaseUrl,
      apiKey: sandbox.apiKey,
      currency: 'EUR',
    },
    { runtime: systemRuntime, environment: {} },
  );
  const [offer] = (await searchNumbers(wiil, { countryCode: 'US', areaCode: '212' })).rows;
  if (offer === undefined) throw new Error('nothing on sale');
  await wiil.purchase({ ...orderOf(offer), friendlyName: 'Front desk' });
  app = await openApp({
    provider: client,
    accounts: { profiles: PROFILES, active, standIn: true },
    providerOf: (name) => (name === 'sandbox-wiil' ? wiil : client),
    ...more,
  });
  await app.see('Search');
  app.type('4');
  await app.see('3 numbers');
}

test.each([
  [60, 16],
  [80, 24],
  [140, 40],
])('a shows all accounts, each row with its own, and a sum a currency (%ix%i)', async (columns, rows) => {
  await open({ columns, rows });
  expect(app.screen()).not.toContain('sandbox-wiil');
  app.type('&');
  await app.see('4 numbers');
  await app.see('Front d');
  expect(app.screen()).toMatch(/\+1 212 555 \d{4}\s+sandbox-wiil\s+Front d/);
  expect(app.screen()).toMatch(/\$\d+\.\d\d \+ €1\.15 a month/);
  // A live account of the machine is not among them.
  if (columns >= 80) expect(app.screen()).toContain('all sandbox');
  await app.see('all loaded');
  for (const row of app.rows()) expect(row.length).toBeLessThanOrEqual(columns);
  app.type('/sandbox-wiil\r');
  await app.see('1 of 4 shown');
  app.type(ESC);
  await app.see('all loaded');
  app.type('&');
  await app.see('3 numbers');
  expect(app.screen()).not.toContain('Front d');
});

test('actions that need the account in use say so', async () => {
  await open();
  app.type('&');
  await app.see('4 numbers');
  app.type(`${DOWN}${DOWN}${DOWN}\r`);
  await app.see('it belongs to sandbox-wiil; switch the account first');
  app.type(' ');
  await app.see('several accounts are shown');
  app.type('k\r');
  await app.see('Updated 0 s ago');
});

test('an account that cannot be read is named, and the others are shown', async () => {
  await open({
    beforeOpen: (name) => {
      if (name !== 'sandbox-wiil') return;
      throw new ApiError({
        code: 'auth',
        message: 'The keyring is locked.',
        hint: 'Unlock it.',
        retryable: false,
        progress: 'not-sent',
      });
    },
  });
  app.type('&');
  await app.see('sandbox-wiil: The keyring is locked.');
  expect(app.screen()).toContain('3 numbers');
  expect(app.screen()).toContain('incomplete');
});
