/** A search by postal code in the app: where the provider can, and where it cannot. */
import { afterEach, expect, test } from 'vitest';
import { startAccount } from '../../api/providers/support.ts';
import { type AppDriver, openApp } from '../../support/app-driver.tsx';

let app: AppDriver;
afterEach(() => app.close());

const ESC = '\u001b';

async function open(kind: 'wiil' | 'telefonie', columns = 80, rows = 24) {
  const { client } = await startAccount(kind);
  app = await openApp({ provider: client, columns, rows });
  await app.see('+1 ');
}

test.each([
  [60, 16],
  [80, 24],
  [140, 40],
])('z asks a WIIL account for one, and the rows say it (%ix%i)', async (columns, rows) => {
  await open('wiil', columns, rows);
  app.type('z');
  await app.see('Postal code');
  app.type('10001\r');
  await app.until(
    () => !app.screen().includes('94103') && app.screen().includes('10001'),
    'the rows of New York',
  );
  for (const row of app.rows()) expect(row.length).toBeLessThanOrEqual(columns);
  app.type('w');
  await app.see('Filter removed: postal code');
});

test('an area code that is set stays in sight beside it', async () => {
  await open('wiil');
  app.type('a212\r');
  await app.see('Area code 212');
  app.type('z10011\r');
  await app.see('a 212 z Postal 10011');
  app.type('a');
  await app.see('z 10011 a Area 212');
});

test('an invalid postal code is reported, and Esc restores the field', async () => {
  await open('wiil');
  app.type('z*');
  await app.see('"*" is not a postal code');
  app.type(ESC);
  await app.see('Area code');
  await app.until(() => !app.screen().includes('is not a postal code'), 'the search without it');
});

test('a provider without postal code search says so', async () => {
  await open('telefonie');
  app.type('z');
  await app.see('this provider cannot search by postal code');
});
