/** A watched search asks every 30 s, with a countdown, until a number matches; then it rings. */
import { afterEach, expect, it } from 'vitest';
import { type AppDriver, type DriverOptions, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../../support/memory-provider.ts';
import { createTime } from '../../support/time.ts';

const ESC = '\u001b';
const BELL = '\u0007';
let app: AppDriver;
let written = '';
afterEach(async () => app.close());

async function start(columns: number, rows: number, options: Partial<DriverOptions> = {}) {
  written = '';
  const time = createTime();
  const provider = createMemoryProvider([]);
  app = await openApp({
    provider,
    columns,
    rows,
    runtime: time.runtime,
    ...options,
    onOutput: (data) => {
      written += data;
    },
  });
  await app.see('No numbers match.');
  return { time, provider };
}

it.each([
  [80, 24],
  [120, 35],
])('asks once in 30 s, shows when, and rings when a number matches (%ix%i)', async (columns, rows) => {
  const { time, provider } = await start(columns, rows);
  app.type('W');
  await app.see('searches again in 30 s');
  expect(app.screen()).not.toContain('W watches');
  expect(provider.searches).toHaveLength(1);
  time.pass(10_000);
  await app.see('searches again in 20 s');
  app.type('W');
  await app.see('it is watched already');
  time.pass(20_000);
  await app.until(() => provider.searches.length === 2, 'the second search');
  await app.see('searches again in 30 s');
  expect(written).not.toContain(BELL);
  provider.available.push(offer('0101'));
  time.pass(29_999);
  expect(provider.searches).toHaveLength(2);
  time.pass(1);
  await app.see('1 number found by the watched search');
  await app.until(() => written.includes(BELL), 'the bell');
  await app.until((screen) => !screen.includes('Watching'), 'the end of the watch');
  expect(provider.searches).toHaveLength(3);
  time.pass(60_000);
  app.type('W');
  await app.see('numbers match already');
  expect(provider.searches).toHaveLength(3);
});

it('ends with Esc, and asks no more', async () => {
  const { time, provider } = await start(80, 24);
  app.type('W');
  await app.see('Watching');
  app.type(ESC);
  await app.until((screen) => !screen.includes('Watching'), 'the end');
  time.pass(60_000);
  await app.released();
  expect(provider.searches).toHaveLength(1);
});

it('ends with a switch of the account, and the app says so', async () => {
  const sandbox = { kind: 'sandbox', name: 'sandbox', provider: 'telefonie' } as const;
  const other = { ...sandbox, name: 'other' };
  const accounts = { profiles: [sandbox, other], active: sandbox, standIn: true };
  const { time, provider } = await start(80, 24, { accounts });
  app.type('W');
  await app.see('Watching');
  // From another tab the watch is not seen, and it goes on.
  app.type('4');
  await app.see('── Owned');
  app.type('A');
  await app.see('Switch the account');
  app.type('other\r');
  await app.see('The watch of the search with sandbox has ended.');
  const asked = provider.searches.length;
  time.pass(60_000);
  await app.released();
  expect(provider.searches).toHaveLength(asked);
});
