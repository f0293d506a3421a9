/** A person resolves a purchase on the screen of its order, as in Purchases. */
import { afterEach, expect, test } from 'vitest';
import { type AppDriver, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../../support/memory-provider.ts';
import { createScriptedPurchases, purchaseRow } from '../../support/scripted-purchases.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

test.each([
  [60, 16],
  [120, 35],
])('m asks how it ended, and the order shows it (%ix%i)', async (columns, rows) => {
  const row = purchaseRow('0142', 'NEEDS_HUMAN', { accountFingerprint: 'f' });
  const purchases = createScriptedPurchases({ rows: [row], fingerprint: 'f' });
  app = await openApp({ provider: createMemoryProvider([offer('0101')]), purchases, columns, rows });
  app.shell.go({ screen: 'timeline', id: row.id });
  await app.see('m resolve');
  app.type('m');
  await app.see('Resolve manually');
  await app.released();
  app.type('  ');
  await app.see('(●) failed');
  app.type('\rnot on the bill');
  await app.see('not on the bill');
  app.type('\r');
  await app.released();
  expect(purchases.acts).toEqual([]);
  app.type('\t\r');
  await app.see('resolved manually as failed');
  expect(purchases.acts).toEqual(['settle id-0142 failed not on the bill']);
  await app.see('FAILED');
});
