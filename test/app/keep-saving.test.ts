/** What is on the screens is written while the app runs, so that a kill forgets nothing; and seldom, so that nobody waits for the disk. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { Remembered } from '../../src/app/remembered.ts';
import { readSavedState, writeSavedState } from '../../src/config/saved-state.ts';
import type { ListView, SavedState } from '../../src/config/saved-state-shape.ts';
import { type AppDriver, openApp } from '../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../support/memory-provider.ts';
import { manyOwned } from '../support/owned-numbers.ts';
import { createTime } from '../support/time.ts';

/** A run whose screens the test arranges, and what it wrote. */
function startRun() {
  const time = createTime();
  const end = new AbortController();
  const written: SavedState[] = [];
  let view: ListView = {};
  const remembered = new Remembered(
    {},
    {
      withScreens: (state) => ({ ...state, views: { owned: view } }),
      commandsUse: () => 'sandbox',
      write: (state) => written.push(state) > 0,
    },
  );
  const run = remembered.keepSaving(time.runtime, end.signal);
  return {
    written,
    arrange: (next: ListView) => {
      view = next;
    },
    key: () => remembered.touched(),
    async second() {
      time.pass(1_000);
      await setImmediate();
    },
    async end() {
      end.abort();
      await run;
    },
  };
}

test('a change is written once, when nothing has changed for a second', async () => {
  const run = startRun();
  await run.second();
  for (const filter of ['d', 'de', 'des']) {
    run.key();
    run.arrange({ filter });
    await run.second();
  }
  expect(run.written).toEqual([]);
  await run.second();
  expect(run.written).toEqual([{ views: { owned: { filter: 'des' } } }]);
  for (let passed = 0; passed < 3; passed += 1) {
    run.key();
    await run.second();
  }
  expect(run.written).toHaveLength(1);
  run.arrange({ filter: '' });
  await run.second();
  expect(run.written).toHaveLength(1);
  await run.second();
  expect(run.written).toHaveLength(2);
  await run.end();
});

test('an app in which nobody pressed a key writes nothing, so that it takes nothing from another one', async () => {
  const run = startRun();
  run.arrange({ at: '+12125550101' });
  for (let passed = 0; passed < 3; passed += 1) await run.second();
  expect(run.written).toEqual([]);
  run.key();
  for (let passed = 0; passed < 2; passed += 1) await run.second();
  expect(run.written).toHaveLength(1);
  await run.end();
});

test('nothing is written after the app has ended', async () => {
  const run = startRun();
  run.key();
  run.arrange({ filter: 'desk' });
  await run.second();
  await run.end();
  await run.second();
  expect(run.written).toEqual([]);
});

let app: AppDriver | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});

function start(time: ReturnType<typeof createTime>, logError?: (error: unknown) => void) {
  const provider = createMemoryProvider([offer('0101'), offer('0102')]);
  for (const number of manyOwned(30)) provider.owned.set(number.phoneNumber, number);
  return openApp({ provider, runtime: time.runtime, ...(logError === undefined ? {} : { logError }) });
}

test('filter, sort order, screen and cursor are on disk while the app runs; a view that another app saved stays', async () => {
  const time = createTime();
  app = await start(time);
  const { stateFile } = app;
  await app.see('2 offers');
  const named = [{ name: 'theirs', screen: 'owned', view: { filter: 'desk' } } as const];
  writeSavedState(stateFile, { named, columns: { owned: ['number'] } });
  app.type('4');
  await app.see('of 30');
  app.type('/"Desk 2"\r');
  await app.see('of 11');
  app.type('s');
  await app.see('Sort by');
  app.type('m');
  await app.see('s Sort monthly');
  app.type('j');
  await app.see('2 of 11');
  const left = app.shell.saved();
  expect(left.views?.owned).toMatchObject({ filter: '"Desk 2"', at: expect.stringMatching(/^\+/) });
  const onDisk = { state: { ...left, named, columns: { owned: ['number'] } } };
  const isKept = () => {
    time.pass(1_000);
    expect(readSavedState(stateFile)).toEqual(onDisk);
  };
  await vi.waitFor(isKept, { timeout: 10_000 });
});

test('a state that cannot be written is logged once, and nobody is told while they work', async () => {
  const time = createTime();
  const logged: unknown[] = [];
  app = await start(time, (error) => logged.push(error));
  await app.see('2 offers');
  // A damaged file that cannot be moved aside.
  writeFileSync(app.stateFile, '{');
  for (const name of ['damaged', ...Array.from({ length: 8 }, (_, index) => `damaged-${index + 2}`)])
    mkdirSync(`${app.stateFile}.${name}`);
  for (const [key, seen] of [
    ['j', '2 of 2'],
    ['k', '1 of 2'],
  ] as const) {
    app.type(key);
    await app.see(seen);
    for (let passed = 0; passed < 3; passed += 1) {
      time.pass(1_000);
      await setImmediate();
    }
  }
  expect(logged).toEqual([expect.objectContaining({ code: 'EISDIR' })]);
  expect(app.shell.store.getState().notice).toBeUndefined();
});
