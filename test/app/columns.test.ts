/** People choose the columns of a list and their order; the choice is kept. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { COLUMN_NAMES_OF } from '../../src/app/check-columns.ts';
import { readKeymap } from '../../src/app/read-keymap.ts';
import {
  choiceOf,
  chosenColumns,
  initialColumns,
  reduceColumns,
} from '../../src/components/column-choice/state.ts';
import { createTheme } from '../../src/components/theme.ts';
import { readSavedState, writeSavedState } from '../../src/config/saved-state.ts';
import { priceColumns } from '../../src/screens/pricing/columns.ts';
import type { AppDriver } from '../support/app-driver.tsx';
import { openFull } from '../support/every-screen.ts';
import { listShape } from '../support/list-shape.ts';

let app: AppDriver | undefined;
const folder = mkdtempSync(join(tmpdir(), 'dialdeck-columns-'));
afterEach(async () => {
  await app?.close();
  app = undefined;
});

const COLUMNS = ['a', 'b', 'c'].map((id) => ({ id, title: id }));

describe('the choice', () => {
  test('moves a column with the cursor, hides it, and is none where all columns have their own order', () => {
    let state = initialColumns(COLUMNS, undefined);
    expect(choiceOf(state, COLUMNS)).toBeUndefined();
    state = reduceColumns(state, { kind: 'shift', by: 1 });
    expect(choiceOf(state, COLUMNS)).toEqual(['b', 'a', 'c']);
    state = reduceColumns(state, { kind: 'toggle' });
    expect(choiceOf(state, COLUMNS)).toEqual(['b', 'c']);
    state = reduceColumns(state, { kind: 'reset', columns: COLUMNS });
    expect(choiceOf(state, COLUMNS)).toBeUndefined();
  });

  test('of an older or newer version counts as far as its columns exist', () => {
    expect(chosenColumns(COLUMNS, ['c', 'gone', 'a']).map(({ id }) => id)).toEqual(['c', 'a']);
    expect(chosenColumns(COLUMNS, ['gone'])).toBe(COLUMNS);
  });
});

/** The titles of the table. */
function heading(): string {
  return app?.rows().find((row) => /^ {4} *(Monthly +)?Number/.test(row)) ?? '';
}

test('C hides a column and moves another; the next run shows the same', async () => {
  const first = await openFull();
  app = first;
  first.type('4');
  await first.until(() => /Number +Name +Type +Monthly/.test(heading()), 'the list');
  first.type('C');
  await first.see('─ Columns ─');
  // Type is hidden, and the price comes first.
  first.type(`jjj jjjjj${'K'.repeat(8)}\r`);
  await first.until(() => /Monthly +Number +Name/.test(heading()), 'the columns of the choice');
  expect(heading()).not.toContain('Type');
  first.type('1');
  await first.see('10 offers');
  const saved = first.shell.saved();
  expect(saved.columns).toEqual({
    owned: ['monthly', 'number', 'account', 'name', 'country', 'can', 'webhooks', 'bought'],
  });
  const file = join(folder, 'state.json');
  writeSavedState(file, saved);
  await first.close();
  const second = await openFull({ saved: readSavedState(file).state });
  app = second;
  second.type('4');
  await second.until(() => /Monthly +Number +Name/.test(heading()), 'the same columns');
});

const SIZES = [
  [80, 24],
  [120, 35],
] as const;

test.each(SIZES)(
  'C hides a column of Pricing at %i by %i, and the list pages by what it shows',
  async (columns, rows) => {
    const driver = await openFull({ columns, rows });
    app = driver;
    driver.type('2');
    await driver.until(() => /Country .? *Type/.test(driver.rows().join('\n')), 'the prices');
    driver.type('C');
    await driver.see('─ Columns ─');
    // The country moves behind the type; the bar is hidden.
    driver.type('Jjjjj \r');
    await driver.until(() => /Type +Country/.test(driver.rows().join('\n')), 'the columns of the choice');
    expect(driver.rows().join('\n')).not.toContain('0 to $');
    expect(driver.shell.saved().columns?.pricing?.slice(0, 3)).toEqual(['type', 'country', 'from']);
    expect(driver.shell.saved().columns?.pricing).not.toContain('bar');
  },
);

test.each(SIZES)('C hides a column of the cart at %i by %i', async (columns, rows) => {
  const driver = await openFull({ columns, rows });
  app = driver;
  driver.type('  B');
  await driver.until(() => /Number +Type +Country/.test(driver.rows().join('\n')), 'the cart');
  driver.type('C');
  await driver.see('─ Columns ─');
  driver.type('j \r');
  await driver.until(() => /Number +Country/.test(driver.rows().join('\n')), 'the cart without types');
  expect(driver.shell.saved().columns?.cart).not.toContain('type');
});

test('the columns of each of several accounts stay together', () => {
  const { glyphs } = createTheme({ colour: false, ascii: false });
  const columns = priceColumns({ glyphs, rows: [], shape: listShape(['a', 'b']), names: () => true }, [
    'year-from',
    'year',
    'from',
    'country',
  ]);
  expect(columns.map(({ group = '', title }) => `${group} ${title}`.trim())).toEqual([
    'Lowest 1st year',
    'Country',
    'a 1st year',
    'a Month',
    'b 1st year',
    'b Month',
  ]);
});

describe.each([[60, 16], ...SIZES] as const)(
  'at %i by %i, a list that hides the column which sorts it',
  (columns, rows) => {
    test.each([
      ['1', '10 offers', 'sorted by monthly ▲'],
      ['2', 'c Countries', 'sorted by country ▲'],
      ['3', 't Show', 'sorted by placed ▼'],
    ])('says on screen %s by what', async (key, there, sorted) => {
      const driver = await openFull({
        columns,
        rows,
        saved: {
          columns: {
            search: ['number', 'type'],
            pricing: ['type', 'from'],
            purchases: ['number', 'monthly'],
          },
        },
      });
      app = driver;
      driver.type(key);
      await driver.see(there);
      await driver.see(sorted);
    });
  },
);

test('the mark of the hidden column stays beside the filter and the range, and turns around', async () => {
  const driver = await openFull({ saved: { columns: { search: ['number', 'type'] } } });
  app = driver;
  driver.type('S');
  await driver.see('sorted by monthly ▼');
  driver.type('v');
  await driver.see('in the range: v marks');
  expect(driver.screen()).toContain('sorted by monthly ▼');
  driver.type('\u001b');
  await driver.until((screen) => !screen.includes('in the range: v marks'), 'the range dropped');
  driver.type('/local\r');
  await driver.see('of 10');
  expect(driver.screen()).toContain('sorted by monthly ▼');
  driver.type('C');
  await driver.see('─ Columns ─');
  driver.type('r\r');
  await driver.until((screen) => !screen.includes('sorted by'), 'the mark in the head of the column');
  expect(driver.rows().join('\n')).toMatch(/▼ Monthly/);
});

test('Esc changes nothing, and without any column Enter says why it cannot act', async () => {
  const driver = await openFull();
  app = driver;
  driver.type('C');
  await driver.see('─ Columns ─');
  driver.type(' j j j j j j ');
  driver.type('\r');
  await driver.see('no column is shown; Space shows one');
  driver.type('\u001b');
  await driver.until((screen) => !screen.includes('─ Columns ─'), 'the list');
  expect(driver.shell.saved().columns).toBeUndefined();
});

test('config.json holds columns; what is wrong there is named and ignored', async () => {
  const file = join(folder, 'config.json');
  writeFileSync(file, JSON.stringify({ version: 1, columns: { owned: ['number', 'name'] } }));
  expect(await readKeymap(file)).toMatchObject({ columns: { owned: ['number', 'name'] }, problems: [] });
  writeFileSync(file, JSON.stringify({ version: 1, columns: ['number'] }));
  const { columns, problems } = await readKeymap(file);
  expect(columns).toBeUndefined();
  expect(problems.join()).toContain('columns: ignored');
  rmSync(folder, { recursive: true });
});

test.each([
  [
    { search: ['number'], owned: [] },
    { search: ['number'] },
    'columns.owned: ignored, because it is not a list',
  ],
  [{ search: 'number', owned: ['name'] }, { owned: ['name'] }, 'columns.search: ignored'],
  [{ search: ['number', 5] }, undefined, 'columns.search: ignored'],
  [
    { serach: ['number'] },
    { serach: ['number'] },
    'columns: there is no screen "serach"; did you mean "search"?',
  ],
  [
    { owned: ['number', 'nome'] },
    { owned: ['number', 'nome'] },
    'columns.owned: there is no column "nome"; did you mean "name"?',
  ],
])('columns %j: the one problem is named, and the rest is used', async (given, used, problem) => {
  const own = mkdtempSync(join(tmpdir(), 'dialdeck-columns-'));
  const file = join(own, 'config.json');
  writeFileSync(file, JSON.stringify({ version: 1, columns: given }));
  const { columns, problems } = await readKeymap(file);
  rmSync(own, { recursive: true });
  expect(columns).toEqual(used);
  expect(problems).toEqual([expect.stringContaining(problem)]);
});

test('the documents name every column', () => {
  const page = readFileSync('docs/settings.md', 'utf8');
  for (const [screen, names] of COLUMN_NAMES_OF) {
    expect(page).toContain(`| \`${screen}\` | ${names.map(({ id }) => `\`${id}\``).join(' ')} |`);
  }
});
