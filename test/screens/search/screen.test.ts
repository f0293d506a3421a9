import { afterEach, expect, test } from 'vitest';
import { ApiError } from '../../../src/api/errors.ts';
import { type AppDriver, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider, type MemoryProvider, offer } from '../../support/memory-provider.ts';
import { listProvider } from '../../support/price-list.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const ESC = '\u001b';
const offers = ['0101', '0102', '0103', '0104', '0105'].map((last) => offer(last));

async function open(
  provider: MemoryProvider = createMemoryProvider(offers),
  size: { columns?: number; rows?: number } = {},
) {
  app = await openApp({ provider, ...size });
  await app.see('5 offers');
  return provider;
}

const rate = (amount: string) =>
  ({ kind: 'money', money: { amount, currency: 'USD' }, currencyStated: true, text: amount }) as const;

test('a burst of j in one chunk moves as many rows', async () => {
  await open();
  app.type('jjj');
  await app.until((screen) => /▸\s+\+1 212 555 0104/.test(screen), 'the pointer on 0104');
});

test('a key, text and Enter in one chunk: the field is filled and left, and the search goes out', async () => {
  const provider = await open();
  app.type('n0103\r');
  await app.see('1 offer ');
  expect(provider.searches.at(-1)).toMatchObject({ contains: '0103' });
  app.type('y');
  await app.until(() => app.copied.length === 1, 'the list has the keys again');
});

test('letters are searched as on a keypad, and the screen says which digits', async () => {
  const provider = await open();
  app.type('npizza');
  await app.see('= 74992');
  await app.until(() => provider.searches.length > 1, 'the search');
  expect(provider.searches.at(-1)).toMatchObject({ contains: '74992' });
});

test.each([
  ['letters in an area code', 'a21x', 'An area code has only digits, not "21x".', 'PIZZA means 74992'],
  [
    'a sign on no telephone key',
    'n12%',
    '"12%" contains something other than digits and letters A to Z.',
    'A to Z',
  ],
  ['a 21st result', '#21', 'The limit is a whole number from 1 to 20, not "21".', 'no next page'],
  ['no limit at all', '#0', 'The limit is a whole number from 1 to 20, not "0".', 'Narrow the filters'],
  [
    'words for a limit',
    '#many',
    'The limit is a whole number from 1 to 20, not "many".',
    '20 numbers at most',
  ],
])('%s gets a sentence and loses nothing', async (_, keys, message) => {
  const provider = await open();
  app.type(keys);
  await app.see(message);
  expect(app.screen()).toContain('+1 212 555 0101');
  expect(provider.searches).toHaveLength(1);
  app.type(ESC);
  await app.until((screen) => !screen.includes(message), 'the field as it was');
});

test('while a field has the focus, the keys that help come after Enter', async () => {
  const provider = createMemoryProvider(offers);
  await open(provider);
  provider.available.length = 0;
  app.type('n999');
  await app.see('Enter, then w removes digits 999, r searches again');
  app.type('\r');
  await app.until(
    (screen) => / w removes digits 999/.test(screen) && !screen.includes('Enter, then'),
    'the keys',
  );
});

test('without old rows the message says what to do', async () => {
  app = await openApp({ provider: createMemoryProvider([]) });
  await app.see('No numbers match');
  app.type('a21x\r');
  await app.see('An area code has only digits');
  await app.see('For letters on a keypad, use "contains"');
});

test('a failed search keeps the last rows with their age, and r asks again', async () => {
  const provider = createMemoryProvider(offers);
  let broken = false;
  await open({
    ...provider,
    searchAvailable: async (query, signal) => {
      if (broken) {
        throw new ApiError({
          code: 'unavailable',
          message: 'The provider is out of order (503).',
          hint: 'Try again later.',
          retryable: true,
          progress: 'answered',
        });
      }
      return provider.searchAvailable(query, signal);
    },
  });
  broken = true;
  app.type('r');
  await app.see('out of order (503)');
  expect(app.screen()).toMatch(/5 offers · \d+ s old/);
  expect(app.screen()).toContain('+1 212 555 0105');
  broken = false;
  app.type('r');
  await app.until((screen) => !screen.includes('503'), 'the error gone');
});

test('a change of filter cancels the request before, whose late answer changes nothing', async () => {
  const provider = createMemoryProvider(offers);
  const signals: AbortSignal[] = [];
  let answerFirst: () => void = () => undefined;
  app = await openApp({
    provider: {
      ...provider,
      searchAvailable: async (query, signal) => {
        if (signal !== undefined) signals.push(signal);
        if (signals.length === 1) {
          await new Promise<void>((resolve) => {
            answerFirst = resolve;
          });
          return { rows: [offer('0999')], unreadable: 0, fetchedAt: Date.now() };
        }
        return provider.searchAvailable(query, signal);
      },
    },
  });
  await app.see('Searching United States');
  app.type('tl');
  await app.see('5 offers');
  expect(signals[0]?.aborted).toBe(true);
  answerFirst();
  app.type('j');
  await app.until((screen) => /▸\s+\+1 212 555 0102/.test(screen), 'the pointer moved');
  expect(app.screen()).not.toContain('0999');
});

test('typing searches after a pause, not for every key', async () => {
  const provider = await open();
  app.type('n');
  for (const digit of '0103') app.type(digit);
  await app.see('1 offer ');
  expect(provider.searches).toHaveLength(2);
});

test('w removes the narrowest filter, and says when only the country is left', async () => {
  const provider = await open();
  app.type('n9999\r');
  await app.see('No numbers match');
  app.type('w');
  await app.see('Filter removed: digits 9999; u puts it back');
  await app.see('5 offers');
  expect(provider.searches.at(-1)).not.toHaveProperty('contains');
  app.type('w');
  await app.see('only the country is left');
});

test('an empty search asks once what it would have without each filter, and w removes the one that helps most', async () => {
  const provider = await open();
  app.type('n0103\r');
  await app.see('1 offer ');
  app.type('a999\r');
  await app.see('without area code 999: 1');
  await app.see('without digits 0103: 0');
  await app.see('w removes area code 999');
  const asked = provider.searches.length;
  app.type('r');
  await app.until(() => provider.searches.length > asked, 'the search again');
  await app.see('without digits 0103: 0');
  expect(provider.searches).toHaveLength(asked + 1);
  app.type('w');
  await app.see('Filter removed: area code 999; u puts it back');
  await app.see('1 offer ');
  app.type('u');
  await app.see('without area code 999: 1');
});

test.each([
  [80, 24],
  [60, 16],
] as const)(
  'with many filters, an empty search keeps its first sentence and names the filter that helps (%ix%i)',
  async (columns, rows) => {
    await open(undefined, { columns, rows });
    app.type('a999\rn0103\rtlV');
    await app.see('Voice yes');
    const screen = await app.until(
      (shown) => /area code 999: 1/.test(shown) && !shown.includes('asking'),
      'the counts',
    );
    expect(screen).toContain('No numbers match.');
    expect(screen).toMatch(/w removes area code 999/);
    expect(screen).not.toContain('It is not enough');
    app.type('M');
    await app.see('SMS yes');
    app.type('MVV');
    await app.until(
      (shown) => shown.includes('It is not enough to remove one filter'),
      'that one is not enough',
    );
    expect(app.screen()).toContain('without');
  },
);

test.each(['whole', 'by country'] as const)(
  'a country in which the carrier sells nothing is named as such (%s)',
  async (kind) => {
    const saved = { query: { countryCode: 'CI' }, sort: { column: 'monthly', descending: false } };
    app = await openApp({ provider: listProvider(kind, ['US local 1.15']), saved: { search: saved } });
    await app.see('This carrier sells no numbers in Côte d');
    expect(app.screen()).not.toContain('W watches');
  },
);

test('a country that the carrier sells, or may sell, is only empty now', async () => {
  const provider = listProvider('by country', ['US local 1.15']);
  app = await openApp({ provider });
  app.type('n9999\r');
  await app.see('without digits 9999: 0');
  expect(app.screen()).toContain('W watches the search.');
  await app.close();
  app = await openApp({
    provider: {
      ...provider,
      soldCountries: async () => ({ rows: ['DE'], unreadable: 1, fetchedAt: 0 }),
    },
  });
  app.type('n9999\r');
  await app.see('without digits 9999: 0');
  expect(app.screen()).toContain('W watches the search.');
});

test('a count that cannot be asked for is not known', async () => {
  const provider = createMemoryProvider(offers);
  app = await openApp({
    provider: {
      ...provider,
      searchAvailable: async (query, signal) => {
        if (query.contains !== undefined) return provider.searchAvailable(query, signal);
        throw new ApiError({
          code: 'unavailable',
          message: 'The provider is out of order (503).',
          hint: 'Try again later.',
          retryable: true,
          progress: 'answered',
        });
      },
    },
  });
  app.type('n9999\r');
  await app.see('without digits 9999: not known');
  expect(app.screen()).toContain('w removes digits 9999');
});

test('a count from an answer that was as long as it can be is "or more"', async () => {
  await open();
  app.type('#5\r');
  await app.see('narrow the filters for others');
  app.type('n9999\r');
  await app.see('without digits 9999: 5 or more');
});

test.each([
  ['NATIONAL', 'national'],
  ['TOLL_FREE', 'toll-free'],
] as const)('at 60x16 a type keeps a blank before the next label: %s', async (numberType, word) => {
  const saved = {
    query: { countryCode: 'DE', numberType },
    sort: { column: 'monthly', descending: false },
  } as const;
  app = await openApp({
    provider: createMemoryProvider(offers),
    columns: 60,
    rows: 16,
    saved: { search: saved },
  });
  await app.until(
    (screen) => new RegExp(`c Country DE Germany +t Type ${word} a Area code any`).test(screen),
    'the whole labels',
  );
});

test('s sorts by the next column, S turns it around', async () => {
  const dear = createMemoryProvider([
    offer('0101', { monthlyRate: rate('9.00') }),
    offer('0102', { monthlyRate: rate('10.00') }),
    offer('0103', { monthlyRate: rate('1.00') }),
    offer('0104', { monthlyRate: { kind: 'not-stated' } }),
    offer('0105', { monthlyRate: rate('2.50') }),
  ]);
  await open(dear);
  const order = () =>
    app
      .rows()
      .map((row) => /555 (01\d\d)/.exec(row)?.[1])
      .filter((last) => last !== undefined)
      .join(' ');
  expect(order()).toBe('0103 0105 0101 0102 0104');
  app.type('S');
  await app.until(() => order().startsWith('0104') || order().startsWith('0102'), 'the order turned');
  app.type('sn');
  await app.until(() => order() === '0101 0102 0103 0104 0105', 'by number');
  expect(app.screen()).toContain('Number ▲');
});

test('Space marks, = compares side by side and points at what differs', async () => {
  await open(createMemoryProvider([...offers.slice(0, 4), offer('0105', { monthlyRate: rate('7.77') })]));
  app.type('=');
  await app.see('mark two or more numbers with Space first');
  app.type(' jjjj ');
  await app.see('2 marked');
  expect(app.screen()).toContain('+ before set-up fees');
  app.type('=');
  await app.see('Comparing 2 of 2');
  expect(app.screen()).toContain('$7.77');
  app.type(ESC);
  app.type('u');
  await app.until((screen) => !screen.includes('marked'), 'unmarked');
});

test('the comparison and the details say the same about documents', async () => {
  const german = ['+493012340001', '+493012340002'].map((phoneNumber) =>
    offer('0101', { phoneNumber, countryCode: 'DE' }),
  );
  const provider = createMemoryProvider(german);
  const saved = { query: { countryCode: 'DE' }, sort: { column: 'monthly', descending: false } };
  app = await openApp({ provider, saved: { search: saved }, columns: 120, rows: 35 });
  await app.see('2 offers');
  await app.see('ID or proof of address');
  app.type(' j =');
  await app.see('Comparing 2 of 2');
  await app.see('usually documents');
  expect(app.screen()).not.toMatch(/Requires +not stated/);
});

test.each([
  ['year', '▲ First year'],
  ['capabilities', 'Voice SMS MMS ▲'],
])('the title of the column %s stays whole where it sorts', async (column, title) => {
  const saved = { query: { countryCode: 'US' }, sort: { column, descending: false } };
  const provider = createMemoryProvider(offers);
  app = await openApp({ provider, saved: { search: saved }, columns: 120, rows: 35 });
  await app.see('5 offers');
  expect(app.screen()).toContain(title);
});

test('/ narrows what is shown and says so; Esc clears it, and only then leads back', async () => {
  await open();
  app.type('/0104\r');
  await app.until(
    (screen) => /1 of 5 loaded offers, \d+ s old/.test(screen),
    'what is looked at, and its age',
  );
  expect(app.screen()).not.toContain('0105');
  app.type(ESC);
  await app.see('5 offers');
  app.type('/zzz');
  await app.see('No match.');
});

test('the country picker stands on the country in use, and Enter keeps it with its area code', async () => {
  const provider = await open();
  app.type('a212\r');
  const last = () => JSON.stringify(provider.searches.at(-1));
  await app.until(() => last().includes('"areaCode":"212"'), 'the area code');
  app.type('c');
  await app.see('Country: name, code or calling code');
  await app.see('US  United States');
  app.type('\r');
  await app.until((screen) => !screen.includes('Country: name'), 'the picker closed');
  expect(provider.searches.at(-1)).toMatchObject({ countryCode: 'US', areaCode: '212' });
  app.type('cuk\r');
  await app.until(() => last().includes('"countryCode":"GB"'), 'the United Kingdom');
});

test('countries that were offered, or that a price list holds, come first in the picker', async () => {
  const memory = createMemoryProvider(offers);
  let lists = 0;
  const listed = (countryCode: string) => ({
    number_type: 'LOCAL' as const,
    country: countryCode,
    countryCode,
    phoneNumberPrices: [],
    price: 1,
    priceUnit: 'per month',
    currency: 'USD',
  });
  await open({
    ...memory,
    abilities: { ...memory.abilities, priceList: 'whole' as const },
    priceList: async () => {
      lists += 1;
      return { rows: ['DE', 'AU'].map(listed), unreadable: 0, fetchedAt: Date.now() };
    },
  });
  const order = async () => {
    app.type('c');
    await app.see('Country: name');
    const codes = [...app.screen().matchAll(/│ *▸? *([A-Z]{2}) {2}\S/g)].map(([, code]) => code);
    app.type(ESC);
    await app.until((screen) => !screen.includes('Country: name'), 'the picker closed');
    return codes;
  };
  expect((await order()).slice(0, 2)).toEqual(['US', 'AF']);
  await app.until(() => lists === 1, 'the price list');
  expect((await order()).slice(0, 4)).toEqual(['AU', 'DE', 'US', 'AF']);
  expect(lists).toBe(1);
});

test('the country is found by name, code and calling code', async () => {
  const provider = await open();
  app.type('c');
  await app.see('Country: name');
  app.type('germ\r');
  await app.see('DE Germany');
  app.type('c+33\r');
  await app.see('FR France');
  await app.until(() => provider.searches.length >= 3, 'the searches');
  expect(provider.searches.at(-1)).toMatchObject({ countryCode: 'FR' });
});

test('rows that could not be read are counted, never dropped silently', async () => {
  const provider = createMemoryProvider(offers);
  await open({
    ...provider,
    searchAvailable: async () => ({ rows: offers, unreadable: 2, fetchedAt: Date.now() }),
  });
  await app.see('2 unreadable');
});

test('numbers that do not match are counted and not shown, and no match differs from no offers', async () => {
  const provider = createMemoryProvider(offers);
  const answers = [
    [...offers, offer('0106', { countryCode: 'CA' }), offer('0107', { phoneNumber: '+442079460107' })],
    [offer('0106', { countryCode: 'CA' })],
  ];
  await open({
    ...provider,
    searchAvailable: async () => ({ rows: answers.shift() ?? [], unreadable: 0, fetchedAt: Date.now() }),
  });
  await app.see('2 did not fit');
  expect(app.screen()).not.toContain('0106');
  expect(app.screen()).not.toContain('+44');
  app.type('r');
  await app.see('No numbers match: 1 number in the answer did not fit');
  app.type('r');
  await app.see('No numbers match.');
});

test('an answer that cannot be read says so, and one of which a part cannot be read is incomplete', async () => {
  const provider = createMemoryProvider(offers);
  let rows = offers;
  await open({
    ...provider,
    searchAvailable: async () => ({ rows, unreadable: 3, fetchedAt: Date.now() }),
  });
  await app.see("Incomplete: 3 numbers in the provider's answer could not be read.");
  expect(app.screen()).toContain('+1 212 555 0105');
  rows = [];
  app.type('r');
  await app.see("None of the 3 numbers in the provider's answer could be read.");
  expect(app.screen()).not.toContain('No numbers match');
});

test('m and v ask for any, with and without in turn', async () => {
  const provider = await open();
  const last = () => provider.searches.at(-1);
  app.type('M');
  await app.see('SMS yes');
  app.type('M');
  await app.see('SMS no');
  await app.until(() => JSON.stringify(last()).includes('"SMS":false'), 'the search without SMS');
  await app.see('5 numbers in the answer did not fit');
  app.type('M');
  await app.see('SMS any');
  app.type('VV');
  await app.see('Voice no');
  await app.until(() => JSON.stringify(last()).includes('"voice":false'), 'the search without voice');
  expect(last()).not.toHaveProperty('SMS');
});

test('a number that does not say what was asked for is marked, in the list and in full', async () => {
  const rows = [offer('0101', { capabilities: { voice: true } }), ...offers.slice(1)];
  await open(createMemoryProvider(rows), { columns: 140, rows: 30 });
  app.type('M');
  await app.see('1 not confirmed');
  await app.see('SMS: not confirmed');
});

test('the last search and its order come back', async () => {
  const provider = createMemoryProvider(offers);
  app = await openApp({
    provider,
    saved: {
      search: {
        query: { countryCode: 'US', contains: '0102', SMS: true },
        sort: { column: 'number', descending: true },
      },
    },
  });
  await app.see('1 offer ');
  expect(provider.searches).toEqual([{ countryCode: 'US', contains: '0102', SMS: true }]);
  await app.see('Number ▼');
  app.type('n\u0015\r');
  await app.see('5 offers');
  expect(app.shell.saved().search).toEqual({
    query: { countryCode: 'US', SMS: true },
    sort: { column: 'number', descending: true },
  });
});

test('from 110 columns on the number under the cursor is shown in full beside the list', async () => {
  await open(createMemoryProvider(offers), { columns: 140, rows: 30 });
  expect(app.screen()).toContain('E.164');
  app.resize(100, 30);
  await app.until((screen) => !screen.includes('E.164'), 'no detail pane');
});

const rowOf = (last: string) => app.rows().find((row) => row.includes(`555 ${last}  `)) ?? '';

test.each([
  [60, 16],
  [80, 24],
])(
  'the short fields show a whole word, and Esc empties one that holds what is wrong (%ix%i)',
  async (columns, rows) => {
    await open(undefined, { columns, rows });
    app.type('aXyzzyx');
    await app.see('a Area code Xyzzyx');
    app.type(ESC);
    await app.until(
      (screen) => screen.includes('5 offers') && screen.includes('a Area code any'),
      'no area code',
    );
    app.type('#500');
    await app.see('# Show 500');
    app.type('\r');
    await app.see('Space mark');
    app.type('#');
    await app.see('Enter done');
    app.type(ESC);
    await app.until((screen) => screen.includes('5 offers') && screen.includes('# Show max'), 'no limit');
  },
);

test('nor while the answer for other filters is awaited; r asks the same again and keeps them', async () => {
  const provider = createMemoryProvider(offers);
  let silent = false;
  await open({
    ...provider,
    searchAvailable: (query, signal) =>
      silent ? new Promise(() => undefined) : provider.searchAvailable(query, signal),
  });
  silent = true;
  app.type('M');
  await app.see('previous results');
  app.type('\r');
  await app.see('the search is still running');
  app.type('MM');
  await app.until((screen) => !screen.includes('previous results'), 'the rows of these filters');
  app.type('\r');
  await app.see('Buy for $1.15 a month');
});

test('why a key could not act goes when that reason has gone, also where another one has come', async () => {
  const provider = createMemoryProvider(offers);
  let answer: () => void = () => undefined;
  await open({
    ...provider,
    searchAvailable: async (query, signal) => {
      if (query.SMS !== undefined) await new Promise<void>((resolve) => (answer = resolve));
      return provider.searchAvailable(query, signal);
    },
  });
  app.type('M');
  await app.see('previous results');
  app.type('\r');
  await app.see('the search is still running');
  provider.available.length = 0;
  answer();
  await app.see('No numbers match');
  await app.until((screen) => !screen.includes('still running'), 'that the reason has gone');
});

test('a number that was bought or is being bought is no longer an offer', async () => {
  const provider = createMemoryProvider(offers);
  let answer: () => void = () => undefined;
  await open({
    ...provider,
    purchase: async (order, signal) => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return provider.purchase(order, signal);
    },
  });
  app.type('\r');
  await app.see('Offered now');
  app.type('l\r');
  await app.see('Order +1 212 555 0101');
  // Readable in the title, exact in the facts.
  expect(app.screen()).not.toMatch(/Number +\+1 212/);
  expect(app.screen()).toMatch(/E\.164 +\+12125550101/);
  app.type('\u001b');
  await app.until(() => rowOf('0101').includes('ordered'), 'that it is ordered');
  app.type('\r');
  await app.see('already ordered');
  answer();
  await app.until(() => rowOf('0101').includes('bought'), 'that it is bought');
  app.type('\r');
  await app.see('already bought');
  expect(rowOf('0102')).toContain('$1.15');
  // Space says why it cannot be marked, and goes on, so that three of them mark what can be marked.
  app.type('g ');
  await app.see('+1 212 555 0101 cannot be marked: already bought');
  expect(rowOf('0102')).toContain('▸');
});

test('the first year is "at least", and the type keeps its column, at every width', async () => {
  await open(createMemoryProvider(offers), { columns: 60, rows: 16 });
  for (const columns of [60, 80, 110, 120]) {
    app.resize(columns, 24);
    await app.see('# Show max');
    await app.until(() => /local.*\$13\.80\+/.test(rowOf('0103')), `type and first year at ${columns}`);
  }
  app.resize(200, 50);
  await app.until(() => /0103 {2,12}local/.test(rowOf('0103')), 'no gap behind the number');
});

test('a known set-up fee is in the first year, which then is exact', async () => {
  const fee = (amount: string) => ({ setupFee: { amount, currency: 'USD' } });
  await open(
    createMemoryProvider([...offers.slice(0, 3), offer('0104', fee('0')), offer('0105', fee('5.00'))]),
    { columns: 140, rows: 40 },
  );
  expect(rowOf('0104')).toMatch(/\$13\.80(?!\+)/);
  expect(rowOf('0105')).toMatch(/\$18\.80(?!\+)/);
  expect(rowOf('0103')).toMatch(/\$13\.80\+/);
  await app.see('+ before set-up fees');
  app.type('G');
  await app.until((screen) => /First year +\$18\.80/.test(screen), 'the last offer');
  expect(app.screen()).toMatch(/Set-up fee +\$5\.00/);
  app.type('k');
  await app.until((screen) => /Set-up fee +none/.test(screen), 'the offer without a fee');
  app.type('  =');
  await app.see('Comparing 2 of 2');
  expect(app.screen()).toMatch(/Set-up fee +none lowest +\$5\.00/);
  expect(app.screen()).not.toContain('not published');
});

test('where every set-up fee is known, no sum has a plus, and none is explained', async () => {
  const known = offers.map((row) => ({ ...row, setupFee: { amount: '0', currency: 'USD' } }));
  await open(createMemoryProvider(known));
  expect(rowOf('0101')).toMatch(/\$13\.80(?!\+)/);
  expect(app.screen()).not.toContain('set-up fee');
});

test('a search that takes long says for how long, and how long it may take', async () => {
  app = await openApp({
    provider: { ...createMemoryProvider(offers), searchAvailable: () => new Promise(() => undefined) },
  });
  await app.until(
    (screen) => /Searching United States … \d s, at most 15 s/.test(screen),
    'the wait',
    10_000,
  );
});

test('at 200 columns the comparison shows five numbers, and says what differs only when something does', async () => {
  await open(createMemoryProvider(offers), { columns: 200, rows: 50 });
  app.type('     =');
  await app.see('Comparing 5 of 5');
  expect(app.screen()).not.toContain('Differences are');
});
