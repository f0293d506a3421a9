/** A change that was typed and not sent is not lost by a key that leads elsewhere. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Provider } from '../../src/api/provider.ts';
import { SANDBOX_ACCOUNTS } from '../../src/config/sandbox-accounts.ts';
import { type AppDriver, type DriverOptions, openApp } from '../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../support/memory-provider.ts';
import { ownedNumber } from '../support/owned-numbers.ts';

const CTRL_C = '\u0003';
const CTRL_U = '\u0015';
const ESC = '\u001b';
const LOST = 'Not saved, and lost then: Name of +1 212 555 0142.';
let app: AppDriver;

afterEach(async () => {
  await app.close();
});

async function renameUnsaved(
  more: Partial<DriverOptions> = { columns: 100, rows: 24 },
  providerOf?: (own: Provider) => (name: string) => Provider,
) {
  const provider = createMemoryProvider();
  const number = ownedNumber('0142', { friendlyName: 'Front desk' });
  provider.owned.set(number.phoneNumber, number);
  const [active] = SANDBOX_ACCOUNTS;
  if (active === undefined) throw new Error('there is no sandbox');
  app = await openApp({
    provider,
    accounts: { profiles: SANDBOX_ACCOUNTS, active, standIn: true },
    ...more,
    ...(providerOf === undefined ? {} : { providerOf: providerOf(provider) }),
  });
  app.type('4');
  await app.see('all loaded');
  app.type('\r');
  await app.see('Updated 0 s ago');
  app.type(`\t${CTRL_U}Shop`);
  await app.see('1 change not saved');
  app.type(ESC);
  await app.see('Enter edit');
}

test('Ctrl+C asks on every screen; Esc stays in the app, a second Ctrl+C quits', async () => {
  await renameUnsaved();
  app.type(CTRL_C);
  await app.see(LOST);
  app.type(ESC);
  await app.until((screen) => !screen.includes(LOST), 'the question gone');
  expect(app.left()).toBe(false);
  app.type('2');
  await app.see('── Pricing');
  app.type(CTRL_C);
  await app.see(LOST);
  await app.released();
  app.type(CTRL_C);
  await app.until(() => app.left(), 'the app to leave');
});

test('Enter on Pricing asks first where it would switch the account', async () => {
  await renameUnsaved(
    { columns: 100, rows: 24 },
    (own) => (name) => (name === 'sandbox' ? own : createMemoryProvider([offer('0143')])),
  );
  app.type('2');
  await app.see('United States');
  await app.see('updated');
  app.type('\r');
  await app.see(LOST);
  await app.released();
  app.type('\r');
  await app.until((screen) => !screen.includes(LOST), 'the question gone');
  expect(app.shell.profile().name).toBe('sandbox');
});

test('switching the account asks first, and discards the change only after a confirmation', async () => {
  await renameUnsaved();
  const switchAccount = async () => {
    app.type('A');
    await app.see('Switch the account');
    app.type('\u001b[B\r');
    await app.see(LOST);
    await app.released();
  };
  await switchAccount();
  app.type('\r');
  await app.until((screen) => !screen.includes(LOST), 'the question gone');
  expect(app.screen()).toContain('Shop');
  await switchAccount();
  expect(app.screen()).toMatch(/Stay +Save +Discard and switch/);
  app.type('\u001b[C\u001b[C\r');
  await app.see('sandbox-wiil');
  await app.see('── Owned');
});

test.each([
  [80, 24],
  [120, 35],
])(
  'Save at the question goes to the change and shows it before it is sent (%ix%i)',
  async (columns, rows) => {
    await renameUnsaved({ columns, rows });
    app.type('2');
    await app.see('── Pricing');
    app.type(CTRL_C);
    await app.see(LOST);
    expect(app.screen()).toMatch(/Stay +Save +Discard and quit/);
    await app.released();
    app.type('\t\r');
    await app.see('── Number');
    await app.see('Front desk');
    await app.see('Shop');
    expect(app.left()).toBe(false);
  },
);

test('Save finds a change below the screen in front', async () => {
  await renameUnsaved();
  app.type('L');
  await app.see('── Lookup');
  app.type(CTRL_C);
  await app.see(LOST);
  await app.released();
  app.type('\t\r');
  await app.see('── Number');
  await app.see('Front desk');
  await app.see('Shop');
  expect(app.left()).toBe(false);
});

describe('a name typed in its row on Owned', () => {
  const CTRL_P = '\u0010';

  async function typeName() {
    const provider = createMemoryProvider();
    provider.owned.set('+12125550142', ownedNumber('0142', { friendlyName: 'Front desk' }));
    app = await openApp({ provider, columns: 100, rows: 24 });
    app.type('4');
    await app.see('all loaded');
    app.type('e');
    await app.see('Enter save');
    return provider;
  }

  test('is named at the end, on every screen, and saved from there', async () => {
    const provider = await typeName();
    app.type(' 2');
    await app.see('Front desk 2');
    app.type(`${CTRL_P}Go to Pricing\r`);
    await app.see('── Pricing');
    app.type(CTRL_C);
    await app.see(LOST);
    await app.released();
    app.type('\t\r');
    await app.see('Renamed +1 212 555 0142');
    expect(provider.owned.get('+12125550142')?.friendlyName).toBe('Front desk 2');
    app.type(CTRL_C);
    await app.until(() => app.left(), 'the app to leave');
  });

  test('is no change where nothing was typed', async () => {
    await typeName();
    app.type(CTRL_C);
    await app.until(() => app.left(), 'the app to leave');
  });

  test('that could not be saved is named as well', async () => {
    const provider = await typeName();
    const { updateOwned } = provider;
    Object.assign(provider, { updateOwned: () => Promise.reject(new Error('no')) });
    app.type(' 2\r');
    await app.see('not saved');
    app.type(CTRL_C);
    await app.see(LOST);
    await app.released();
    Object.assign(provider, { updateOwned });
    app.type('\t\r');
    await app.see('Renamed +1 212 555 0142');
    expect(provider.owned.get('+12125550142')?.friendlyName).toBe('Front desk 2');
  });
});
