/** Notices at the bottom of the window. */
import { afterEach, expect, test } from 'vitest';
import { type AppDriver, openApp } from '../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../support/memory-provider.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const KEYRING =
  'work added, read-only. The key is in the accounts file: the keyring is locked, or no keyring runs in this session.';

test.each([
  [60, 16],
  [80, 24],
  [120, 35],
])('a notice that is longer than the window is read whole, at %ix%i', async (columns, rows) => {
  const offers = Array.from({ length: 40 }, (_, index) => offer(String(100 + index).padStart(4, '0')));
  app = await openApp({ provider: createMemoryProvider(offers), columns, rows });
  await app.see('20 offers');
  const before = app.rows();
  app.shell.notify({ kind: 'info', text: KEYRING });
  await app.until((screen) => screen.replace(/\s+/g, ' ').includes(KEYRING), 'the whole notice');
  expect(app.rows()).toHaveLength(rows);
  // The rows of the screen above it, and the keys below it, are still there.
  expect(app.rows().at(-1)).toBe(before.at(-1));
  await app.see('20 offers');
  app.type('G');
  await app.see('▸');
  await app.until((screen) => !screen.includes('keyring'), 'the notice to go with the next key');
  expect(app.rows().at(-1)).toBe(before.at(-1));
});

test('a notice takes at most four rows, and one that is cut says so', async () => {
  app = await openApp({ provider: createMemoryProvider([offer('0101')]), columns: 60, rows: 16 });
  await app.see('1 offer');
  app.shell.notify({ kind: 'error', text: 'word '.repeat(100).trim() });
  await app.see('word word');
  expect(app.rows().filter((row) => row.includes('word word'))).toHaveLength(4);
  expect(app.screen()).toMatch(/word ?…/);
  await app.see('1 offer');
});
