import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { readSavedState } from '../../src/config/saved-state.ts';
import { type PtyApp, startPty } from './support/pty.ts';

let app: PtyApp;
afterEach(async () => {
  await app.dispose();
});

test('opens on Search, on the alternate screen, and q leaves the terminal as it was', async () => {
  app = startPty();
  await app.see('20 offers');
  expect(app.onAlternateScreen()).toBe(true);
  app.type('q');
  expect(await app.ended).toBe(0);
  expect(app.onAlternateScreen()).toBe(false);
  expect(app.cursorHidden()).toBe(false);
  expect(app.settingsRestored()).toBe(true);
});

test('after a kill -9 the next start shows the same screen, filtered and sorted as before', async () => {
  const home = mkdtempSync(join(tmpdir(), 'dialdeck-killed-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  app = startPty({ home });
  await app.see('20 offers');
  const countries = () => app.rows().flatMap((row) => /^[ ▸]+(\S+).* mobile /.exec(row)?.[1] ?? []);
  app.type('2');
  await app.see('Canada');
  app.type('/mobile\r');
  await app.until((screen) => screen.includes('7 rows shown') && !/\d answered/.test(screen), 'all prices');
  app.type('s');
  await app.see('Sort by');
  app.type('l');
  await app.until((screen) => !screen.includes('Sort by') && countries()[0] !== 'Australia', 'the order');
  app.type('j');
  await app.see('2 of 7');
  const before = countries();
  const nameOf = new Intl.DisplayNames('en', { type: 'region' });
  const isKept = () => {
    const { screen, views } = readSavedState(join(home, 'state', 'dialdeck', 'state.json')).state;
    const { filter, sort, at = 'XX' } = views?.pricing ?? {};
    const isThere = nameOf.of(at.slice(0, 2))?.startsWith(before[1] ?? '?') === true;
    return screen === 'pricing' && filter === 'mobile' && sort?.column === 'from' && isThere;
  };
  await app.until(isKept, 'the state on disk');
  process.kill(app.pid(), 'SIGKILL');
  await app.ended;
  await app.dispose();

  app = startPty({ home });
  await app.until(
    (screen) =>
      screen.includes('── Pricing') && screen.includes('2 of 7') && isDeepStrictEqual(countries(), before),
    `${before.join()} on Pricing again, with the cursor on the second`,
  );
});
