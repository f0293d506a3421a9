/** The screens of a WIIL account: what stands among its numbers and is none, and what WIIL says of a number. */
import { afterEach, expect, test } from 'vitest';
import { type AppDriver, openApp } from '../support/app-driver.tsx';
import { startUnrulyWiil, type UnrulyWiil } from '../support/unruly/wiil.ts';

const NUMBER = '+12125550142';
let app: AppDriver;
let wiil: UnrulyWiil;
afterEach(async () => {
  await app.close();
  await wiil.close();
});

async function open(columns: number, rows: number) {
  wiil = await startUnrulyWiil();
  const common = { status: 'ACTIVE', isPorted: true, markedForRelease: true, monthlyPrice: 1.15 };
  wiil.configurations.set('cfg_1', { id: 'cfg_1', phoneNumber: NUMBER, friendlyName: 'Desk', ...common });
  wiil.configurations.set('cfg_2', { id: 'cfg_2', phoneNumber: '12345' });
  wiil.configurations.set('cfg_3', { id: 'cfg_3', phoneNumber: 'ACME' });
  app = await openApp({ provider: wiil.client(), columns, rows });
  await app.see('Search');
  app.type('4');
  await app.see('1 number');
}

test.each([
  [80, 24],
  [140, 40],
])('Owned counts and names short codes and sender ids (%ix%i)', async (columns, rows) => {
  await open(columns, rows);
  await app.see('also 2 short codes or sender ids (12345, ACME)');
  expect(app.screen()).toContain('all loaded');
});

test('the screen of a number says that it was ported and is marked for release', async () => {
  await open(80, 24);
  await app.see('Desk');
  app.type('\r');
  await app.see('ACTIVE, ported in, marked for release');
});
