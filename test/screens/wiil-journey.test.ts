/** A WIIL account from the search to the release: the real app, the real client, real HTTP to the sandbox, at 80x24. */
import { afterEach, describe, expect, test } from 'vitest';
import { magic, startAccount, type TestAccount } from '../api/providers/support.ts';
import { type AppDriver, openApp } from '../support/app-driver.tsx';

const ESC = '\u001b';
const CTRL_U = '\u0015';
let app: AppDriver;

afterEach(async () => {
  await app.close();
});

async function open(account: TestAccount) {
  app = await openApp({ provider: account.client, columns: 80, rows: 24 });
  await app.see('60 offers');
}

/** The buttons of a card take no key before it is painted. */
async function press(seen: string, keys: string) {
  await app.see(seen);
  await app.released();
  app.type(keys);
}

test('search, compare, buy, watch, rename, release', async () => {
  const account = await startAccount('wiil', { provisioningMs: 900 });
  await open(account);
  await app.see('filtered here');

  app.type('a212\r');
  await app.see('18 offers');
  app.type('  =');
  await app.see('before set-up fees (not published).');
  await app.see('$1.15');
  app.type(ESC);
  await app.until((screen) => !screen.includes('Comparing'), 'the comparison closed');

  app.type('g\r');
  await press('Offered now', 'l\r');
  await app.see('115 credits, according to the provider');
  await app.see('PENDING');
  await app.see('PROCESSING');
  await app.see('The number is yours.');
  expect(app.screen()).toMatch(/says\s+COMPLETED/);
  const [charge] = account.sandbox.ledger.charges();
  const phoneNumber = charge?.phoneNumber ?? '';
  expect(account.sandbox.ledger.tally(phoneNumber)).toEqual({ arrived: 1, applied: 1, released: 0 });

  app.type('4');
  await app.see('1 number ');
  app.type('\r');
  await app.see('Updated 0 s ago');
  expect(app.screen()).toContain('ACTIVE');
  expect(app.screen()).toContain('cannot be changed: set up a channel in the WIIL console instead');
  app.type(`\t${CTRL_U}Front desk`);
  await app.see('1 change not saved');
  app.type(`${ESC}`);
  await app.see('Enter edit');
  app.type('\u0013');
  await press('becomes', '\t\r');
  await app.see('Saved: Name.');
  expect(await account.client.getOwned(phoneNumber)).toMatchObject({ friendlyName: 'Front desk' });

  app.type('R');
  await press('Type its last four digits', `${phoneNumber.slice(-4)}\t\t\r`);
  await app.until((screen) => !screen.includes(phoneNumber), 'the number gone');
  await app.until(() => account.sandbox.ledger.tally(phoneNumber).released === 1, 'the release');
  for (const row of app.rows()) expect(row.length).toBeLessThanOrEqual(80);
});

describe('a request that does not bring a number', () => {
  test.each([
    ['13', 'FAILED', 'Phone number not available'],
    ['18', 'CANCELLED', 'Cancelled by the provider'],
  ])('of magic number %s ends as %s, and says why', async (fault, status, reason) => {
    const account = await startAccount('wiil', { provisioningMs: 900 });
    await open(account);
    app.type(`a500\r`);
    await app.see('+1 500 555');
    app.type(`n${magic(fault).slice(2)}\r`);
    await app.see('1 offer ');
    app.type('\r');
    await press('Offered now', 'l\r');
    await app.see(status);
    await app.until((screen) => screen.replace(/\s+/g, ' ').includes(reason), reason);
  });

  test('after a lost answer dialdeck finds the purchase by its number and takes its id, and sends nothing again', async () => {
    const account = await startAccount('wiil', { provisioningMs: 4_000, faults: ['reset@purchase.afterx1'] });
    await open(account);
    app.type('\r');
    await press('Offered now', 'l\r');
    await app.see('The number is yours.', 15_000);
    expect(app.screen()).toContain("found the provider's request purchase_000001");
    const [charge, ...more] = account.sandbox.ledger.charges();
    expect(more).toEqual([]);
    expect(account.sandbox.ledger.tally(charge?.phoneNumber ?? '').arrived).toBe(1);
    const [view] = (await app.purchases()).list();
    expect(view).toMatchObject({
      row: { state: 'CONFIRMED', providerRef: 'purchase_000001' },
      purchase: { status: 'COMPLETED', chargedCredits: 115 },
    });
  });
});
