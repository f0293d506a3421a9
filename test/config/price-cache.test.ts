/** Prices that one run keeps for the next. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DAY_MS } from '../../src/api/limits.ts';
import type { PricedCell } from '../../src/api/pricing/index.ts';
import { createPriceCache } from '../../src/config/price-cache.ts';
import { cellsOf } from '../api/pricing/support.ts';
import { accountOf } from '../support/app-driver.tsx';
import { listProvider } from '../support/price-list.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dialdeck-prices-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const WORK = accountOf('work');
const file = () => join(folder, readdirSync(folder)[0] ?? 'none');

async function prices(): Promise<readonly PricedCell[]> {
  const provider = listProvider('whole', ['US local 1.00', 'DE mobile 3.00 + 1.00']);
  const cells = await cellsOf({
    accounts: [{ name: 'work', currency: 'USD', provider }],
    countryCodes: ['US', 'DE', 'FR'],
    numberTypes: ['LOCAL', 'MOBILE'],
  });
  return cells.filter((cell) => cell.kind === 'prices');
}

it('come back as they were, those of countries without numbers too', async () => {
  const cells = await prices();
  const at = cells[0]?.fetchedAt ?? 0;
  createPriceCache(folder, () => at + 1).keep(WORK, cells);
  const later = createPriceCache(folder, () => at + DAY_MS - 1).read(WORK);
  const byPlace = (left: PricedCell, right: PricedCell) =>
    `${left.countryCode} ${left.numberType}` < `${right.countryCode} ${right.numberType}` ? -1 : 1;
  expect(later.toSorted(byPlace)).toEqual(cells.toSorted(byPlace));
});

it('belong to the account, and not to another key under its name', async () => {
  const cells = await prices();
  const cache = createPriceCache(folder, () => Date.now());
  cache.keep(WORK, cells);
  expect(cache.read({ ...WORK, apiKey: 'another-key-of-work' })).toEqual([]);
  expect(cache.read({ ...WORK, name: 'renamed' })[0]).toMatchObject({ account: 'renamed' });
});

it('are not shown after a day, nor before the time at which they say they were read', async () => {
  const cells = await prices();
  const at = cells[0]?.fetchedAt ?? 0;
  createPriceCache(folder, () => at).keep(WORK, cells);
  expect(createPriceCache(folder, () => at + DAY_MS).read(WORK)).toEqual([]);
  expect(createPriceCache(folder, () => at - 1).read(WORK)).toEqual([]);
});

it('leave out what could not be read as a whole', async () => {
  const [cell, ...others] = await prices();
  if (cell === undefined) throw new Error('no cell');
  const cache = createPriceCache(folder, () => Date.now());
  cache.keep(WORK, [
    { ...cell, unreadable: 1 },
    { ...cell, unreadableRows: 1 },
    { ...cell, reason: 'a page is missing' },
  ]);
  expect(cache.read(WORK)).toEqual([]);
  cache.keep(WORK, others);
  expect(cache.read(WORK)).toHaveLength(others.length);
});

it.each([
  ['no JSON', () => '{'],
  ['another version', (text: string) => text.replace('"version":1', '"version":2')],
  ['an amount that is no amount', (text: string) => text.replace('"1.00"', '"1e9"')],
])('are ignored where the file has %s', async (_, broken) => {
  const cache = createPriceCache(folder, () => Date.now());
  cache.keep(WORK, await prices());
  writeFileSync(file(), broken(readFileSync(file(), 'utf8')));
  expect(cache.read(WORK)).toEqual([]);
});

it('are none, and cost nothing, where the folder cannot be written', async () => {
  const cache = createPriceCache(join(file(), 'x'), () => Date.now());
  writeFileSync(join(folder, 'none'), '');
  cache.keep(WORK, await prices());
  expect(cache.read(WORK)).toEqual([]);
});
