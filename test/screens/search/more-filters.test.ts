/** The filters behind f: which there are, how they are set, and that none filters unseen. */
import { afterEach, expect, test } from 'vitest';
import type { Provider, SearchFilter } from '../../../src/api/provider.ts';
import { type AppDriver, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../../support/memory-provider.ts';

let app: AppDriver;
afterEach(() => app.close());

const ESC = '\u001b';
const SIZES = [
  [80, 24],
  [60, 16],
  [140, 40],
] as const;

const OFFERS = [
  offer('0100', { locality: 'New York', region: 'NY', requirement: 'none' }),
  offer('0142', { locality: 'Bronx', region: 'NY', requirement: 'documents', capabilities: { fax: true } }),
  offer('0199', { requirement: 'address' }),
  offer('0200'),
];
const IN_THE_US: readonly SearchFilter[] = [
  'countryCode',
  'locality',
  'region',
  'near',
  'distance',
  'postalCode',
];

function declaring(filters: readonly SearchFilter[], change: Partial<Provider> = {}) {
  const memory = createMemoryProvider(OFFERS);
  const searchFilters = (country: string) =>
    new Set<SearchFilter>(country === 'US' ? filters : ['countryCode']);
  return { ...memory, abilities: { ...memory.abilities, searchFilters }, ...change };
}

async function open(provider = declaring(IN_THE_US), options: Partial<Parameters<typeof openApp>[0]> = {}) {
  app = await openApp({ provider, ...options });
  await app.until((screen) => / offers? · |No numbers match/.test(screen), 'the answer');
  return provider;
}

/** Opens the list, chooses by name, types a value and goes back to the offers. */
async function set(name: string, value: string): Promise<void> {
  app.type('f');
  await app.see('More filters: Enter sets one');
  app.type(`${name}\r`);
  await app.see(`─ `);
  app.type(`${value}\r`);
  await app.until((screen) => screen.includes('More filters: Enter sets one'), 'the list again');
  app.type(ESC);
  await app.until((screen) => !screen.includes('More filters: Enter'), 'the offers');
}

const moreRow = () => app.rows().find((row) => row.includes('More (')) ?? '';

test.each(SIZES)(
  'f lists what the provider declares and what dialdeck checks itself (%ix%i)',
  async (columns, rows) => {
    await open(declaring(IN_THE_US), { columns, rows });
    app.type('f');
    await app.see('More filters: Enter sets one');
    for (const name of [
      'First digits',
      'Last digits',
      'Pattern',
      'City',
      'Region',
      'Near a number',
      'MMS',
      'Fax',
    ]) {
      expect(app.screen(), name).toContain(name);
    }
    expect(app.screen()).not.toContain('Rate center');
    app.type('documents');
    await app.see('Only without documents');
    for (const row of app.rows()) expect(row.length).toBeLessThanOrEqual(columns);
  },
);

test('where the provider declares nothing, what a row shows can still be asked for', async () => {
  await open(declaring([]));
  app.type('f');
  await app.see('Pattern');
  for (const name of ['City', 'Region', 'Rate center', 'Near', 'Distance']) {
    expect(app.screen()).not.toContain(`${name} `);
  }
});

test.each(SIZES)('what is set has a row of its own, and w removes it (%ix%i)', async (columns, rows) => {
  const provider = await open(declaring(IN_THE_US), { columns, rows });
  expect(moreRow()).toBe('');
  await set('last', '00');
  await app.until(() => moreRow().includes('f More (1) last digits 00'), 'the row');
  await app.see('2 offers');
  expect(app.screen()).not.toContain('0142');
  await set('city', 'New York');
  await app.until(() => moreRow().includes('More (2) last digits 00 · city New York'), 'both');
  await app.until(() => provider.searches.length === 3, 'the search');
  expect(provider.searches.at(-1)).toMatchObject({ locality: 'New York', suffix: '00' });
  app.type('w');
  await app.see('Filter removed: last digits');
  app.type('w');
  await app.see('Filter removed: city');
  await app.until(() => moreRow() === '', 'no row');
  await app.see('4 offers');
  for (const row of app.rows()) expect(row.length).toBeLessThanOrEqual(columns);
  expect(app.rows()).toHaveLength(rows);
});

test('a switch changes at each Enter, and the list shows it', async () => {
  const provider = await open();
  app.type('ffax\r');
  await app.until((screen) => /Fax +yes/.test(screen), 'yes');
  app.type('\r');
  await app.until((screen) => /Fax +no/.test(screen), 'no');
  await app.until(() => JSON.stringify(provider.searches.at(-1)).includes('"fax":false'), 'the search');
  app.type('\r');
  await app.until((screen) => /Fax +any/.test(screen), 'any');
  app.type('\u0015documents\r');
  await app.until((screen) => /address +yes/.test(screen), 'no documents');
  app.type(ESC);
  await app.until(() => moreRow().includes('More (1) no documents'), 'the row');
  await app.see('1 not confirmed');
  expect(app.screen()).not.toContain('0142');
  expect(app.screen()).not.toContain('0199');
});

test('a wrong value is refused where it is typed; an empty one is any', async () => {
  const provider = await open();
  app.type('fpattern\r');
  await app.see('any number of digits');
  app.type('1+2');
  await app.see('"1+2" is not a pattern of digits.');
  app.type('\r');
  expect(provider.searches).toHaveLength(1);
  app.type('\u00155501%\r');
  await app.see('Pattern');
  app.type(ESC);
  await app.until(() => moreRow().includes('pattern 5501%'), 'the row');
  await set('pattern', '\u0015');
  await app.until(() => moreRow() === '', 'no row');
});

test('a distance needs a number first, and goes with it', async () => {
  const provider = await open();
  app.type('f');
  await app.see('Distance in miles');
  app.type('distance\r');
  await app.see('name a number first');
  app.type(ESC);
  await app.until((screen) => !screen.includes('More filters: Enter'), 'closed');
  await set('near', '+1 212 555 0142');
  await set('distance', '25');
  await app.until(() => moreRow().includes('near +1 212 555 0142 within 25 miles'), 'the row');
  await app.until(() => JSON.stringify(provider.searches.at(-1)).includes('"distance":25'), 'the search');
  expect(provider.searches.at(-1)).toMatchObject({ near: '+12125550142', distance: 25 });
  app.type('w');
  await app.until(() => moreRow() === '', 'neither');
  expect(app.shell.saved().search?.query).toEqual({ countryCode: 'US' });
});

test('another country drops the filters that mean nothing there, and says so', async () => {
  const provider = await open();
  await set('last', '00');
  await set('city', 'New York');
  app.type('a212\r');
  await app.until(() => JSON.stringify(provider.searches.at(-1)).includes('"areaCode":"212"'), 'the search');
  app.type('cgermany\r');
  await app.see('Filters removed, not available here: area code and city');
  await app.until(() => moreRow().includes('More (1) last digits 00'), 'what is left');
  expect(provider.searches).toContainEqual({ countryCode: 'DE', suffix: '00' });
});

test('a saved search comes back without what this provider cannot do, and says so', async () => {
  const query = {
    countryCode: 'US',
    locality: 'New York',
    rateCenter: 'NWYRCYZN01',
    suffix: '00',
    fax: false,
  };
  const provider = await open(declaring(IN_THE_US), {
    saved: { search: { query, sort: { column: 'number', descending: false } } },
  });
  await app.see('Filter removed, not available here: rate center');
  expect(moreRow()).toContain('More (3) last digits 00 · city New York · no fax');
  expect(provider.searches).toEqual([{ countryCode: 'US', locality: 'New York', suffix: '00', fax: false }]);
});

test('another account drops what its provider cannot do, and says so', async () => {
  const sandbox = { kind: 'sandbox', name: 'sandbox', provider: 'telefonie' } as const;
  const other = { kind: 'sandbox', name: 'sandbox-wiil', provider: 'wiil' } as const;
  const poor = declaring(['countryCode', 'region']);
  await open(declaring(IN_THE_US), {
    accounts: { profiles: [sandbox, other], active: sandbox, standIn: true },
    providerOf: (name) => (name === 'sandbox-wiil' ? poor : declaring(IN_THE_US)),
  });
  await set('city', 'New York');
  await set('region', 'NY');
  app.type('A');
  await app.see('Switch the account');
  app.type('wiil\r');
  await app.see('Filter removed, not available here: city');
  await app.until(() => moreRow().includes('More (1) region NY'), 'what is left');
  expect(poor.searches).toEqual([{ countryCode: 'US', region: 'NY' }]);
});

test.each([
  [80, 24],
  [60, 16],
])('the comparison says where the numbers are and what they require (%ix%i)', async (columns, rows) => {
  await open(declaring(IN_THE_US), { columns, rows });
  app.type('  =');
  await app.see('Comparing 2 of 2');
  expect(app.screen()).toMatch(/▸◆ \+1 212 555 0100 +◆ \+1 212 555 0142/);
  expect(app.screen()).toMatch(/Place +New York, NY +Bronx, NY/);
  expect(app.screen()).toMatch(/Requires +no documents +documents/);
});

test('80 columns have room for city and requirement', async () => {
  await open(declaring(IN_THE_US), { columns: 80, rows: 24 });
  const line = (last: string) => app.rows().find((row) => row.includes(last)) ?? '';
  expect(line('0142')).toMatch(/Bron.* documents /);
  expect(line('0200')).toMatch(/local .*VS.*\$1\.15 +\$13\.80\+/);
});

test('a wide window has a column for it, and the row in full beside the list', async () => {
  await open(declaring(IN_THE_US), { columns: 140, rows: 40 });
  const line = (last: string) => app.rows().find((row) => row.includes(last)) ?? '';
  expect(line('0142')).toMatch(/Bronx, NY +documents/);
  expect(line('0199')).toMatch(/ address /);
  expect(app.screen()).toMatch(/Requires +no documents/);
  app.type('G');
  await app.see('usually no ID needed');
  expect(app.screen()).not.toMatch(/Requires +no documents/);
});

test('an answer in part says so, with and without offers', async () => {
  const reason = 'Mobile numbers could not be searched.';
  let rows = OFFERS;
  await open(
    declaring([], { searchAvailable: async () => ({ rows, unreadable: 0, reason, fetchedAt: Date.now() }) }),
  );
  await app.see(`Incomplete: ${reason}`);
  rows = [];
  app.type('r');
  await app.see('No numbers match.');
  expect(app.screen()).toContain(`Incomplete: ${reason}`);
});

test('above a full list one row says it, cut where it must be', async () => {
  const reason = 'Mobile numbers could not be searched: The provider is out of order for now.';
  const rows = Array.from({ length: 15 }, (_, last) => offer(String(1000 + last)));
  const searchAvailable = async () => ({ rows, unreadable: 0, reason, fetchedAt: Date.now() });
  await open(declaring([], { searchAvailable }), { columns: 60, rows: 16 });
  await app.see('Incomplete: Mobile numbers could not be searched: The …');
  expect(app.screen()).toMatch(/Incomplete: .*…/);
  app.resize(110, 24);
  await app.see(`Incomplete: ${reason}`);
});

test('with the row of filters the list is one row shorter, so that its end stays in sight', async () => {
  const rows = Array.from({ length: 20 }, (_, last) => offer(String(1000 + last)));
  const provider = declaring([], {
    searchAvailable: async () => ({ rows, unreadable: 1, fetchedAt: Date.now() }),
  });
  await open(provider, { columns: 60, rows: 16 });
  await set('first', '212');
  await app.until(() => moreRow().includes('first digits 212'), 'the row');
  app.type('G');
  await app.until((screen) => /▸ +\+1 212 555 1019/.test(screen), 'the last offer');
  expect(app.screen()).toContain('20 offers');
  expect(app.screen()).toContain('Incomplete: 1 number');
  expect(app.screen()).toContain('First year');
});
