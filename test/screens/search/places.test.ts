/** Area codes by the names of places, and area codes near one that is sold out. */
import { afterEach, expect, test } from 'vitest';
import type { SearchQuery } from '../../../src/api/provider.ts';
import { type AppDriver, type DriverOptions, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../../support/memory-provider.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const DOWN = '\u001b[B';
const ESC = '\u001b';

async function open(countryCode: string, more: Partial<DriverOptions> = {}) {
  const provider = createMemoryProvider([
    offer('0101'),
    offer('0102', { phoneNumber: '+493023125050', countryCode: 'DE' }),
    offer('0103', { phoneNumber: '+493312312505', countryCode: 'DE' }),
  ]);
  const asked: SearchQuery[] = [];
  const searchAvailable: typeof provider.searchAvailable = (query, signal) => {
    asked.push(query);
    return provider.searchAvailable(query, signal);
  };
  app = await openApp({
    provider: { ...provider, searchAvailable },
    saved: { search: { query: { countryCode }, sort: { column: 'monthly', descending: false } } },
    ...more,
  });
  await app.see('offer');
  return { asked, codes: () => asked.map(({ areaCode }) => areaCode) };
}

test.each([
  [60, 16],
  [80, 24],
  [120, 35],
  [200, 60],
])(
  'a name lists its area codes below the field, and Enter searches with the first (%ix%i)',
  async (columns, rows) => {
    const { codes } = await open('DE', { columns, rows });
    app.type('a');
    app.type('berl');
    await app.see('Area codes of "berl" in Germany');
    await app.until((screen) => /▸ 30 +Berlin/.test(screen), 'Berlin');
    expect(app.screen()).toContain('Bad Berleburg');
    app.type('\r');
    await app.see('Area code 30: Berlin');
    await app.see('1 offer');
    expect(app.screen()).toMatch(/Area code 30/);
    expect(app.screen()).toContain('+49 30');
    // The name itself was never sent.
    expect(codes().filter((code) => code !== undefined)).toEqual(['30']);
    for (const row of app.rows()) expect(row.length).toBeLessThanOrEqual(columns);
  },
);

test('the arrows choose another one; digits are taken as they are', async () => {
  const { codes } = await open('US');
  app.type('a');
  app.type('New York');
  await app.until((screen) => /▸ 212 +New York, NY/.test(screen), 'the first one');
  app.type(DOWN);
  app.type(DOWN);
  await app.until((screen) => /▸ 646 +New York, NY/.test(screen), 'the third one');
  app.type('\r');
  await app.see('Area code 646: New York, NY');
  app.type('a\u0015212\r');
  await app.see('1 offer');
  expect(codes().at(-1)).toBe('212');
});

test('a name and Enter in one burst lose nothing: the next key acts on the list', async () => {
  const { codes } = await open('DE');
  app.type('aBerlin\rt');
  await app.see('Number type');
  await app.see('Area code 30');
  expect(codes().at(-1)).toBe('30');
});

test('Esc leaves the field as it was', async () => {
  const { codes } = await open('DE');
  app.type('a30\r');
  await app.see('Area code 30');
  await app.see('1 offer');
  app.type('a\u0015Pots');
  await app.see('Potsdam');
  app.type(ESC);
  await app.see('1 offer');
  expect(app.screen()).toMatch(/Area code 30/);
  expect(codes()).not.toContain('Pots');
});

test.each([
  ['DE', 'Xyzzy', 'No area code of "Xyzzy" is known in Germany; type its digits.'],
  ['FR', 'Paris', 'No places of France are known by name; type the digits.'],
])('in %s, %s is said to be unknown, and Enter says so again', async (country, typed, said) => {
  const { codes } = await open('DE');
  if (country !== 'DE') {
    app.type(`c${country}\r`);
    await app.see('FR France');
  }
  app.type('a');
  app.type(typed);
  await app.see(said);
  app.type('\r');
  await app.see('Cannot use the area code of the place');
  expect(codes().every((code) => code === undefined)).toBe(true);
});

test('where an area code has no numbers, Z tries the nearest ones, one after the other', async () => {
  const { codes } = await open('DE');
  app.type('a341\r');
  await app.see('No numbers match.');
  await app.see('Z tries area code 340 (Dessau Anh)');
  app.type('Z');
  await app.see('Area code 340');
  // 341 is known to have none: it is not offered again.
  await app.until((screen) => /Z tries area code 345/.test(screen), 'the next one');
  expect(codes().slice(-2)).toEqual(['341', '340']);
  app.type('a\u001530\r');
  await app.see('1 offer');
  expect(app.screen()).not.toContain('Z tries');
  app.type('Z');
  await app.see('numbers match already');
});

test('no area code is advised where the other filters match nothing in any', async () => {
  await open('DE');
  app.type('a341\r');
  await app.see('Z tries area code 340');
  app.type('n9999\r');
  await app.see('without area code 341: 0');
  await app.until((screen) => !screen.includes('Z tries'), 'no advice');
  app.type('Z');
  const reason = 'no area code has numbers for the other filters';
  await app.until((screen) => screen.replace(/\s+/g, ' ').includes(reason), 'the reason');
});
