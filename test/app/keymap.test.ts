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
 * What a key means wherever it has more than one short word. A word may be here only if it says this of another thing: an action that does
 * not fit the sentence needs a key of its own.
 */
const ONE_MEANING: Readonly<Record<string, { readonly meaning: string; readonly words: readonly string[] }>> =
  {
    // On Lookup, where a number is typed, it is the sign with which one begins.
    '+': { meaning: 'More time, or the beginning of a number.', words: ['hold longer', 'another number'] },
    '&': { meaning: 'Show everything, or only what is chosen.', words: ['accounts', 'all countries'] },
    '=': { meaning: 'See numbers side by side, or close that.', words: ['compare', 'close'] },
    E: { meaning: 'Edit many numbers at once.', words: ['names', 'edit marked'] },
    H: { meaning: 'See the full history, or close it.', words: ['history', 'close'] },
    N: { meaning: 'Write down what a number is for.', words: ['note', 'why'] },
    R: {
      meaning: 'Give numbers back to the carrier, after a question.',
      words: ['release marked', 'release'],
    },
    b: { meaning: 'Buy more numbers, after a question.', words: ['buy all', 'buy another'] },
    c: {
      meaning: 'Choose the country, where there can be several the countries.',
      words: ['country', 'countries'],
    },
    f: { meaning: 'See the fields that are not always shown.', words: ['more filters', 'more'] },
    h: { meaning: 'Go to what is on the left.', words: ['left', 'to Cancel'] },
    l: { meaning: 'Go to what is on the right.', words: ['right', 'to Buy'] },
    n: { meaning: 'Type the digits of a number.', words: ['contains', 'another number'] },
    o: {
      meaning: 'Open the other record: the number of a purchase, or the purchase of a number.',
      words: ['open number', 'number', 'order'],
    },
    q: { meaning: 'Leave what is shown: quit, or close it.', words: ['quit', 'close'] },
    r: { meaning: 'Ask the carrier again.', words: ['again', 'refresh', 'check now', 'check'] },
    u: {
      meaning: 'Take back what is not final: a mark, a typed change, a rename, a release.',
      words: ['unmark', 'empty', 'undo', 'undo name', 'clear marks', 'put back'],
    },
    x: {
      meaning: 'End what is not done yet, after a question.',
      words: ['cancel', 'withdraw', 'give up the rest'],
    },
    'ctrl+s': { meaning: 'Send what was prepared.', words: ['send', 'continue', 'save'] },
  };
/** Menus and forms have keys of their own: their keys reach nothing else while they are open. */
const INSIDE = new Set(['menu', 'columns', 'picker', 'confirm', 'prompt', 'offer', 'account-form']);
/** They move in a list, arrange columns until Esc puts them back, or say the same as outside. */
const HARMLESS = [
  'G menu.last',
  'J columns.later',
  'ctrl+n picker.down',
  'ctrl+p picker.up',
  'ctrl+s account-form.submitNow',
  'g menu.first',
  'j columns.down',
  'j menu.down',
  'j offer.down',
  'k columns.up',
  'k menu.up',
  'k offer.up',
  'r columns.reset',
];
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
    Object.fromEntries(
      Object.entries(ONE_MEANING).map(([key, { words: shorts }]) => [key, [...shorts].sort()]),
    ),
  );
});

test('a key of the screens does nothing in a menu or a form that nobody expects', () => {
  const meanings = Map.groupBy(
    allActions.flatMap(({ id, keys }) =>
      keys.map((key) => ({ id, key, inside: INSIDE.has(id.split('.')[0] ?? '') })),
    ),
    ({ key }) => key,
  );
  const reused = [...meanings].flatMap(([key, uses]) =>
    PLACED.test(key) || !uses.some(({ inside }) => !inside)
      ? []
      : uses.filter(({ inside }) => inside).map(({ id }) => `${key} ${id}`),
  );
  expect(reused.sort()).toEqual(HARMLESS);
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

test('a key that many actions have is reported once', () => {
  const { problems } = checkKeymap({ 'app.help': ['esc'] }, allActions);
  expect(problems).toEqual([
    expect.stringMatching(/^keys: app\.help and \S+ both have esc, and so have \d+ more actions$/),
  ]);
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
  writeSavedState(path, state);
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
  expect(writeSavedState(join(file('a file, no folder'), 'state.json'), {})).toBe(false);
});
