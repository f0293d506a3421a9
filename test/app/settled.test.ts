/** A purchase that ends while the person looks elsewhere is said where they are. */
import { afterEach, expect, test } from 'vitest';
import { startAccount } from '../api/providers/support.ts';
import { type AppDriver, openApp } from '../support/app-driver.tsx';

let app: AppDriver;

afterEach(async () => {
  await app.close();
});

test.each([
  ['telefonie', [], 'is yours: the purchase is completed'],
  ['wiil', ['fails:1500@purchase'], 'was not bought; Purchases (3) says why'],
] as const)('%s %j: %s', async (kind, faults, said) => {
  const { client } = await startAccount(kind, { provisioningMs: 1_500, faults });
  app = await openApp({ provider: client });
  await app.see('0 offers');
  app.type('\r');
  await app.see('Offered now');
  await app.released();
  app.type('\u001b[C\r');
  await app.see('── Order');
  app.type('\u001b');
  await app.see('pending');
  await app.see(said);
  expect(app.screen()).toContain('── Search');
});

test('who switches the account before the end is told that the order is checked only with that account', async () => {
  const { client } = await startAccount('telefonie', { provisioningMs: 600_000 });
  app = await openApp({ provider: client });
  await app.see('0 offers');
  app.type('\r');
  await app.see('Offered now');
  await app.released();
  app.type('\u001b[C\r');
  await app.see('── Order');
  app.type('\u001b');
  await app.see('── Search');
  await app.see('pending');
  app.shell.switchAccount({ kind: 'sandbox', name: 'sandbox-wiil', provider: 'wiil' });
  await app.see('1 order of sandbox is still open. It is checked again when you use sandbox');
});
