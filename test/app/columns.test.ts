/** People choose the columns of a list and their order; the choice is kept. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readKeymap } from '../../src/app/read-keymap.ts';
import { readSavedState, writeSavedState } from '../../src/app/saved-state.ts';
import {
  choiceOf,
  chosenColumns,
  initialColumns,
  reduceColumns,
} from '../../src/components/column-choice/state.ts';
import { HISTORY_COLUMN_NAMES } from '../../src/screens/history/columns.ts';
import { OWNED_COLUMN_NAMES } from '../../src/screens/owned/columns.ts';
import { SEARCH_COLUMN_NAMES } from '../../src/screens/search/columns.ts';
import type { AppDriver } from '../support/app-driver.tsx';
import { openFull } from '../support/every-screen.ts';

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
  const saved = first.shell.saved();
  expect(saved.columns).toEqual({
    owned: ['monthly', 'number', 'account', 'name', 'country', 'can', 'webhooks', 'bought'],
  });
  const file = join(folder, 'state.json');
  await writeSavedState(file, saved);
  await first.close();
  const second = await openFull({ saved: readSavedState(file).state });
  app = second;
  second.type('4');
  await second.until(() => /Monthly +Number +Name/.test(heading()), 'the same columns');
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
  writeFileSync(file, JSON.stringify({ version: 1, columns: { owned: 'number' } }));
  const { columns, problems } = await readKeymap(file);
  expect(columns).toBeUndefined();
  expect(problems.join()).toContain('columns: ignored');
  rmSync(folder, { recursive: true });
});

test('the documents name every column', () => {
  const page = readFileSync('docs/settings.md', 'utf8');
  for (const [screen, names] of [
    ['search', SEARCH_COLUMN_NAMES],
    ['purchases', HISTORY_COLUMN_NAMES],
    ['owned', OWNED_COLUMN_NAMES],
  ] as const) {
    expect(page).toContain(`| \`${screen}\` | ${names.map(({ id }) => `\`${id}\``).join(' ')} |`);
  }
});
