/** Accounts inside the app: switch, test, repair, forbid and remove, without leaving the screen. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountProfile } from '../../src/config/account-profiles.ts';
import { type AccountMachine, openAccountMachine } from '../support/account-machine.ts';
import type { AppDriver, DriverOptions } from '../support/app-driver.tsx';

const ESC = '\u001b';
const TAB = '\t';
const DOWN = '\u001b[B';
const RIGHT = '\u001b[C';
const KEY = 'canary-good-key-77aa31c0de42';
const OLD = 'canary-old-key-13370000beef';

const SIZES = [
  [80, 24],
  [120, 35],
] as const;
const sandboxProfile: AccountProfile = { kind: 'sandbox', name: 'sandbox', provider: 'telefonie' };

let machine: AccountMachine;
let app: AppDriver;
beforeEach(async () => {
  machine = await openAccountMachine(KEY);
});
afterEach(() => machine.close());

/** The app on Owned with two real accounts; "work" is in use and has this key. */
async function start(key: string, options: Partial<DriverOptions> = {}): Promise<void> {
  const common = {
    provider: 'telefonie',
    baseUrl: machine.sandbox.telefonieBaseUrl,
    currency: 'USD',
  } as const;
  machine.store({
    version: 1,
    active: 'work',
    accounts: {
      work: { ...common, keyStore: 'file', apiKey: key },
      second: { ...common, keyStore: 'keyring', readOnly: true },
    },
  });
  machine.keyring.set('second', KEY);
  const work: AccountProfile = { kind: 'configured', name: 'work', ...common, keyStore: 'file' };
  const second: AccountProfile = { ...work, name: 'second', keyStore: 'keyring', readOnly: true };
  app = await machine.start(
    {},
    {
      accounts: { profiles: [work, second, sandboxProfile], active: work, standIn: false },
      open: { kind: 'screen', screen: 'owned' },
      ...options,
    },
  );
  await app.see('── Owned');
}

async function openMenu(name: string): Promise<void> {
  app.type('A');
  await app.see('Switch the account');
  app.type(`${name}${TAB}`);
  await app.see('Test the key');
}

async function choose(label: string): Promise<void> {
  const rows = app.rows().filter((row) => row.includes('│'));
  const wanted = rows.findIndex((row) => row.includes(label));
  expect(wanted).toBeGreaterThanOrEqual(0);
  app.type(`${DOWN.repeat(wanted)}\r`);
}

it('switching stays on the screen', async () => {
  await start(KEY);
  app.type('A');
  await app.see('Switch the account');
  app.type('second\r');
  await app.see('READ-ONLY');
  expect(app.screen()).toContain('── Owned');
  expect(app.shell.profile().name).toBe('second');
});

describe.each(SIZES)('at %ix%i', (columns, rows) => {
  it('tests a key with one request, and says how to repair one that does not work', async () => {
    await start(OLD, { columns, rows });
    await openMenu('second');
    await choose('Test the key');
    await app.see('second: the key works; answered in');
    expect(app.screen()).toContain('── Owned');
    await openMenu('work');
    await choose('Test the key');
    await app.see('The carrier does not accept the key of work. A, then Tab replaces it.');
  });

  it('replaces a key after the carrier accepts it, masked, and opens the account again', async () => {
    await start(OLD, { columns, rows });
    await openMenu('work');
    await choose('Replace the key');
    await app.see('Replace the key of work');
    app.type('canary-wrong-key-1234\u0013');
    await app.until((screen) => screen.includes('does not accept'), 'the refusal');
    expect(machine.stored()?.accounts.work).toMatchObject({ keyStore: 'file', apiKey: OLD });
    app.type(`\u0015${KEY}`);
    await app.see('•'.repeat(KEY.length));
    app.type('\u0013');
    await app.see('The key of work is replaced, and works.');
    expect(machine.keyring.get('work')).toBe(KEY);
    expect(machine.stored()).toMatchObject({ active: 'work', accounts: { work: { keyStore: 'keyring' } } });
    expect(machine.leaked(KEY)).toBe(false);
    await app.until(() => app.closed.includes('work'), 'the session with the old key closed');
    expect(app.screen()).toContain('── Owned');
  });
});

it('removes an account after a question, with its key, and goes on with the sandbox on the same screen', async () => {
  await start(KEY);
  await openMenu('work');
  await choose('Remove it');
  await app.see('deletes its key from this machine');
  expect(app.screen()).toContain('its numbers stay yours');
  await app.released();
  app.type('\r');
  await app.until((screen) => !screen.includes('deletes its key'), 'Cancel');
  expect(Object.keys(machine.stored()?.accounts ?? {})).toEqual(['work', 'second']);
  await openMenu('work');
  await choose('Remove it');
  await app.see('deletes its key from this machine');
  await app.released();
  app.type(`${RIGHT}\r`);
  await app.see('work is removed. Commands now use second: real money.');
  expect(app.screen()).toContain('SANDBOX');
  expect(app.screen()).toContain('── Owned');
  // Commands use the only account that is left; the app stays on the sandbox, also at its next start.
  expect(app.shell.saved().account).toEqual({ name: 'sandbox', insteadOf: 'second' });
  expect(Object.keys(machine.stored()?.accounts ?? {})).toEqual(['second']);
  await openMenu('second');
  await choose('Remove it');
  await app.see('deletes its key from this machine');
  await app.released();
  app.type(`${RIGHT}\r`);
  await app.see('second is removed.');
  expect(app.shell.saved().account).toEqual({ name: 'sandbox', insteadOf: 'sandbox' });
  expect(machine.keyring.has('second')).toBe(false);
});

it('opens the menu of the account in use with Enter, and of another one without switching to it', async () => {
  await start(KEY);
  app.type('A');
  await app.see('Switch the account');
  app.type('work\r');
  await app.see('Test the key');
  // It keeps its place, so that every other choice has the same one for each account.
  await app.see('Use work (it is in use)');
  app.type('\r');
  await app.until((screen) => screen.split('it is in use').length > 2, 'why it cannot be chosen');
  app.type('G');
  await app.see('▸ Remove it');
  app.type('g');
  await app.see('▸ Use work');
  app.type(ESC);
  await openMenu('second');
  await app.see('Use second');
  await choose('Allow changes');
  await app.see('Allow changes with second');
  await app.released();
  app.type(`${RIGHT}\r`);
  await app.see('second may buy, change and release: real money');
  expect(app.shell.profile().name).toBe('work');
  expect(machine.stored()?.accounts.second?.readOnly).toBeUndefined();
});

it('offers no change of an account under --read-only', async () => {
  await start(KEY, { readOnly: true });
  await openMenu('second');
  await app.see('Test the key');
  for (const label of ['Remove', 'Replace', 'Allow']) expect(app.screen()).not.toContain(`${label} `);
});
