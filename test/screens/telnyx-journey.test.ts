/** A Telnyx order that waits for documents: the real app, the real client, real HTTP to the sandbox. */
import { afterEach, expect, test } from 'vitest';
import { startAccount } from '../api/providers/support.ts';
import { type AppDriver, openApp } from '../support/app-driver.tsx';

const ESC = '\u001b';
const RIGHT = '\u001b[C';
const GERMAN = { countryCode: 'DE', numberType: 'LOCAL' } as const;
let app: AppDriver;

afterEach(async () => {
  await app.close();
});

/** The buttons of a card take no key before it is painted. */
async function press(seen: string, ...keys: string[]) {
  await app.see(seen);
  for (const key of keys) {
    await app.released();
    app.type(key);
  }
}

/** Telnyx sells a German number without documents, and the order then waits for them. */
async function orderWithoutDocuments(phoneNumber: string) {
  app.shell.go({ screen: 'review', order: { phoneNumber, ...GERMAN } });
  await app.see('Held for you until');
  await press('Example GmbH, local', 'd');
  await press('it is not complete', 'no documents\r');
  await press('The order would wait for them', RIGHT, '\r');
  await app.see('waits for documents');
  await app.until((screen) => /or\s+Telnyx\s+cancels\s+the\s+order/.test(screen), 'until when it waits');
}

test.each([
  [80, 24],
  [60, 16],
])('hold, order, wait, give documents; and cancel another, at %i columns', async (columns, rows) => {
  const account = await startAccount('telnyx', { provisioningMs: 900 });
  const found = await account.client.searchAvailable({ ...GERMAN, limit: 2 });
  const [first = '', second = ''] = found.rows.map(({ phoneNumber }) => phoneNumber);
  app = await openApp({ provider: account.client, columns, rows });

  // Telnyx cannot end a hold: the card finds its own again.
  app.shell.go({ screen: 'review', order: { phoneNumber: first, ...GERMAN } });
  await app.see('; it ends by itself');
  app.type(ESC);
  await app.until((screen) => !screen.includes('it ends by itself'), 'the card closed');
  await orderWithoutDocuments(first);

  await press('d documents', 'd');
  await press('it is not complete', '\r');
  await press('Give documents to the order', '\t', '\r');
  await app.see('COMPLETED');
  expect(account.sandbox.ledger.tally(first)).toMatchObject({ arrived: 1, applied: 1 });

  app.type(ESC);
  await app.until((screen) => !/[─-]{2} Order/.test(screen), 'the timeline closed');
  await orderWithoutDocuments(second);
  app.type('x');
  await press('Keep the order', '\t', '\r');
  await app.see('CANCELLED');
  expect(await account.client.getOwned(second)).toBeUndefined();
  for (const row of app.rows()) expect(row.length).toBeLessThanOrEqual(columns);
});
