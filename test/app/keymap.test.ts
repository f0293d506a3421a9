import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { allActions } from '../../src/app/key-table.ts';
import { checkKeymap } from '../../src/app/keymap.ts';
import { readKeymap } from '../../src/app/read-keymap.ts';
import { readSavedState, writeSavedState } from '../../src/config/saved-state.ts';
import { type AppDriver, openApp } from '../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../support/memory-provider.ts';

const folder = mkdtempSync(join(tmpdir(), 'dialdeck-keys-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let app: AppDriver | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});

function file(text: string): string {
  const path = join(folder, `${crypto.randomUUID()}.json`);
  writeFileSync(path, text);
  return path;
}

test('every action has an id of its own, a key and words', () => {
  const ids = allActions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const action of allActions) {
    expect(action.keys.length, action.id).toBeGreaterThan(0);
    expect(action.title, action.id).toMatch(/\w/);
  }
});

test('the default keys have valid names and do not conflict', () => {
  const asTheyCome = Object.fromEntries(
    allActions.filter(({ id }) => id !== 'app.interrupt').map(({ id, keys }) => [id, keys]),
  );
  expect(checkKeymap(asTheyCome, allActions).problems).toEqual([]);
});

/**
 * The short words under which a key appears where more than one screen has it. They say one thing about different rows; `a`, `o` on Search and `w` are
 * the exceptions, on screens that have no use for the other meaning.
 */
const ONE_MEANING: Readonly<Record<string, readonly string[]>> = {
  '=': ['compare', 'close'],
  a: ['all countries', 'area code'],
  E: ['names', 'edit marked'],
  H: ['history', 'close'],
  R: ['release marked', 'release'],
  b: ['buy all', 'buy another'],
  c: ['country', 'countries'],
  e: ['name', 'number'],
  f: ['more filters', 'more'],
  o: ['open number', 'number', 'order', 'area code nearby'],
  q: ['quit', 'close'],
  r: ['again', 'refresh', 'check now', 'check'],
  t: ['type', 'show'],
  u: ['unmark', 'empty', 'undo', 'undo name', 'clear marks'],
  w: ['remove filter', 'why'],
  x: ['cancel', 'withdraw', 'give up the rest'],
  'ctrl+s': ['send', 'continue', 'save'],
};
/** Menus and forms have keys of their own: their keys reach nothing else while they are open. */
const INSIDE = new Set(['menu', 'columns', 'picker', 'confirm', 'prompt', 'offer', 'account-form']);
/** Where one is in a form or a list decides what these do. */
const PLACED = /^(enter|esc|tab|shift\+tab|space|up|down|left|right|pageup|pagedown|home|end)$/;

test('a key has one meaning on every screen', () => {
  const outside = allActions.filter(({ id }) => !INSIDE.has(id.split('.')[0] ?? ''));
  const words = new Map<string, Set<string>>();
  for (const { keys, short } of outside) {
    for (const key of keys) {
      if (!PLACED.test(key)) words.set(key, (words.get(key) ?? new Set()).add(short));
    }
  }
  const several = [...words].filter(([, shorts]) => shorts.size > 1);
  expect(Object.fromEntries(several.map(([key, shorts]) => [key, [...shorts].sort()]))).toEqual(
    Object.fromEntries(Object.entries(ONE_MEANING).map(([key, shorts]) => [key, [...shorts].sort()])),
  );
});

test('a custom key replaces the default key, also in the footer', async () => {
  const { keymap, problems } = checkKeymap(
    { 'search.narrow': ['b'], 'app.help': ['ctrl+h', 'F'] },
    allActions,
  );
  expect(problems).toEqual([]);
  app = await openApp({ provider: createMemoryProvider([offer('0101'), offer('0102')]), keymap });
  await app.see('2 offers');
  expect(app.screen()).toContain('b filter');
  app.type('/');
  app.type('b0102');
  await app.until((screen) => /1 of 2/.test(screen) && !screen.includes('0101'), 'the filter');
  app.type('\r');
  app.type('F');
  await app.see('Help: type to find');
});

test.each([
  [{ 'search.by': ['b'] }, 'there is no action "search.by"'],
  [{ 'search.buy': ['meta+b'] }, '"meta+b" is not a key'],
  [{ 'search.buy': ['ctrl+c'] }, 'ctrl+c always quits'],
  [{ 'app.interrupt': ['ctrl+x'] }, 'app.interrupt always keeps its key'],
  [{ 'search.again': ['s'] }, 'search.again and search.sort both have s'],
  [{ 'search.again': ['q'] }, 'app.quit and search.again both have q'],
])('%j is reported', (keys, problem) => {
  expect(checkKeymap(keys, allActions).problems.join('\n')).toContain(problem);
});

test('problems of the file are reported, and the default keys are used', async () => {
  expect(await readKeymap(join(folder, 'none.json'))).toEqual({ keymap: new Map(), problems: [] });
  expect((await readKeymap(file('{'))).problems[0]).toContain('is not JSON');
  expect((await readKeymap(file('{"version":1,"keys":{"app.help":7}}'))).problems[0]).toContain(
    'keys.app.help',
  );
  const good = await readKeymap(file('{"version":1,"keys":{"app.help":"f","app.quit":["Q","ctrl+q"]}}'));
  expect([...good.keymap]).toEqual([
    ['app.help', ['f']],
    ['app.quit', ['Q', 'ctrl+q']],
  ]);
});

test('problems are shown at the start', async () => {
  app = await openApp({
    provider: createMemoryProvider(),
    notices: ['keys: there is no action "x"', 'another'],
  });
  await app.see('there is no action "x" (and 1 more, see the log)');
});

test('a problem that quotes control characters of a file is one clean line', async () => {
  const raw: string[] = [];
  app = await openApp({
    provider: createMemoryProvider(),
    notices: ['keys: there is no action "\u001b[5mx\u0007\ny"'],
    onOutput: (data) => raw.push(data),
  });
  await app.see('there is no action "[5mx y"');
  expect(raw.join('')).not.toContain('\u001b[5m');
});

test('the state of the last run is restored; a bad file is ignored and reported', async () => {
  const path = join(folder, 'state.json');
  const state = {
    search: {
      query: { countryCode: 'DE', contains: '123', SMS: true },
      sort: { column: 'number', descending: true },
    },
    account: { name: 'live', insteadOf: 'sandbox' },
  };
  await writeSavedState(path, state);
  expect(await readSavedState(path)).toEqual({ state });
  expect(await readSavedState(join(folder, 'none.json'))).toEqual({ state: {} });
  expect(readSavedState(file(`\ufeff${JSON.stringify({ version: 1, ...state })}`))).toEqual({ state });
  const crlf = JSON.stringify({ version: 1, ...state }, undefined, 2).replaceAll('\n', '\r\n');
  expect(readSavedState(file(crlf))).toEqual({ state });
  expect(readSavedState(folder).problem).toContain('it is not a file');
  for (const bad of [
    '{',
    '[]',
    '{"version":2}',
    '{"version":1,"search":{"query":{"countryCode":"\\u001b[2J"}}}',
  ]) {
    const read = await readSavedState(file(bad));
    expect(read.state).toEqual({});
    expect(read.problem).toContain('was not used');
  }
});

test('a state that cannot be written is no error', async () => {
  await expect(writeSavedState(join(file('a file, no folder'), 'state.json'), {})).resolves.toBeUndefined();
});
