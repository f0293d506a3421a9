/** Pricing over all countries: what is asked for, what is shown meanwhile, and what ends it. */
import { afterEach, expect, test } from 'vitest';
import type { Provider } from '../../../src/api/provider.ts';
import type { AccountProfile } from '../../../src/config/account-profiles.ts';
import { type AppDriver, type DriverOptions, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../../support/memory-provider.ts';
import { listProvider } from '../../support/price-list.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const named = (name: string): AccountProfile => ({
  kind: 'configured',
  name,
  provider: 'telefonie',
  baseUrl: 'https://api.example.com/v1',
  currency: 'USD',
  keyStore: 'file',
});

const LINES = ['US local 1.00', 'NG mobile 9.00 + 5.00', 'BE mobile 1.25 + 0', 'ZA mobile 4.00'];

async function open(accounts: Readonly<Record<string, Provider>>, more: Partial<DriverOptions> = {}) {
  const profiles = Object.keys(accounts).map(named);
  const [active = named('none')] = profiles;
  app = await openApp({
    provider: createMemoryProvider(),
    accounts: { profiles, active, standIn: false },
    providerOf: (name) => accounts[name] ?? createMemoryProvider(),
    ...more,
  });
  await app.see('Search');
  app.type('2');
  await app.until((screen) => /updated|No prices|have no numbers/.test(screen), 'the chosen countries');
}

/** The countries of the rows, from the top. */
function countries(): readonly string[] {
  return app
    .rows()
    .flatMap((row) => /(Belgium|Nigeria|South Africa|United States)\s+(local|mobile)/.exec(row)?.[1] ?? []);
}

test.each([
  [80, 24],
  [120, 35],
  [200, 60],
])(
  '& shows every country with a price list, the cheapest first year first, and & shows the chosen ones again (%ix%i)',
  async (columns, rows) => {
    const provider = listProvider('by country', LINES);
    await open({ only: provider }, { columns, rows });
    expect(countries()).toEqual(['United States']);
    app.type('&');
    await app.until(
      (screen) =>
        screen.includes('& Countries all') &&
        countries().join() === 'United States,Belgium,South Africa,Nigeria',
      'every country with a number, the cheapest first',
    );
    expect(app.screen()).toMatch(/Nigeria\s+mobile.*\$113\.00/);
    // Only what is sold was asked for.
    expect(new Set(provider.lists)).toEqual(
      new Set(['US', 'CA', 'GB', 'IE', 'DE', 'FR', 'NL', 'ES', 'IT', 'SE', 'AU', 'BR', 'NG', 'BE', 'ZA']),
    );
    app.type('&');
    await app.see('Countries 12');
    expect(countries()).toEqual(['United States']);
  },
);

test('without asking, an account without a price list stays with the chosen countries, and the screen says what & asks', async () => {
  const offers = createMemoryProvider([offer('0101')]);
  await open({ list: listProvider('whole', LINES), offers }, { columns: 160 });
  const before = offers.searches.length;
  app.type('&');
  await app.see('Belgium');
  await app.see('& Countries all (1 of 2 accounts)');
  await app.see('& asks offers, which has no price list, in the other countries: 920 requests');
  expect(offers.searches).toHaveLength(before);
  app.type('&');
  await app.see('ask for each country: 920 requests');
  await app.see('show the 12 chosen countries');
  app.type('c');
  await app.see('Countries 12');
});

test('only the shown type is asked for, Esc stops, and r asks again', async () => {
  let held = true;
  const memory = createMemoryProvider([
    offer('0101', { phoneNumber: '+27711234567', countryCode: 'ZA', numberType: 'MOBILE' }),
  ]);
  const asked: string[] = [];
  const provider: Provider = {
    ...memory,
    searchAvailable: async (query, signal) => {
      if (query.numberType !== undefined) asked.push(query.numberType);
      if (held && query.countryCode === 'ZA') {
        await new Promise((_, reject) =>
          signal?.addEventListener('abort', () => reject(new Error('aborted'))),
        );
      }
      return memory.searchAvailable(query, signal);
    },
  };
  await open({ only: provider });
  app.type('t');
  await app.see('any type');
  app.type('m');
  await app.see('Type mobile');
  asked.splice(0);
  await app.see('& all countries (230 requests)');
  app.type('&');
  await app.until((screen) => /\d+ of 230 answered/.test(screen), 'the progress');
  app.type('\u001b');
  await app.see('stopped; r starts again');
  expect(new Set(asked)).toEqual(new Set(['MOBILE']));
  held = false;
  app.type('r');
  await app.see('South Africa');
});

test('leaving the screen stops the requests, and coming back continues with the rest', async () => {
  let open_ = false;
  let aborted = 0;
  const list = listProvider('by country', [...LINES, 'DE mobile 3.00']);
  const provider: Provider = {
    ...list,
    priceList: async (query, signal) => {
      if (!open_ && query.countryCode === 'ZA') {
        await new Promise((_, reject) =>
          signal?.addEventListener('abort', () => {
            aborted += 1;
            reject(new Error('aborted'));
          }),
        );
      }
      return (await list.priceList?.(query, signal)) ?? { rows: [], unreadable: 0, fetchedAt: 0 };
    },
  };
  await open({ only: provider });
  app.type('&');
  await app.see('Nigeria');
  app.type('1');
  await app.see('c Country');
  await app.until(() => aborted > 0, 'the abort');
  const lists = list.lists.length;
  open_ = true;
  app.type('2');
  await app.see('South Africa');
  expect(list.lists.slice(lists)).toEqual(['ZA']);
});

test('an account that does not say what it sells is named, and its chosen countries stay', async () => {
  const list = listProvider('by country', LINES);
  const broken: Provider = { ...list, soldCountries: () => Promise.reject(new Error('no answer')) };
  await open({ broken, list: listProvider('whole', ['DE mobile 3.00', 'BE mobile 2.00']) }, { columns: 120 });
  app.type('&');
  await app.until(
    (screen) =>
      screen.includes('broken: only the chosen countries are compared.') &&
      screen.includes('Belgium') &&
      /United States\s+local\s+\$12\.00/.test(screen),
    'the reason, and all countries of the other',
  );
  expect(list.lists).not.toContain('BE');
});

/** Sells mobile numbers of South Africa; the requests from the country `held` on wait until they are let go. */
function holding() {
  const memory = createMemoryProvider([
    offer('0101', { phoneNumber: '+27711234567', countryCode: 'ZA', numberType: 'MOBILE' }),
  ]);
  const waiting: (() => void)[] = [];
  let held = false;
  const provider: Provider = {
    ...memory,
    searchAvailable: async (query, signal) => {
      if (held && query.countryCode === 'ZA') await new Promise<void>((resolve) => waiting.push(resolve));
      return memory.searchAvailable(query, signal);
    },
  };
  const hold = (wanted: boolean) => {
    held = wanted;
    for (const go of waiting.splice(0)) go();
  };
  return { memory, provider, hold };
}

test('the progress counts the requests that the question named, also beside price lists', async () => {
  const { provider, hold } = holding();
  await open({ list: listProvider('whole', LINES), provider }, { columns: 120 });
  app.type('t');
  await app.see('any type');
  app.type('m');
  await app.see('Type mobile');
  app.type('&');
  await app.see('Belgium');
  app.type('&');
  await app.see('ask for each country: 230 requests');
  hold(true);
  app.type('e');
  await app.see('229 of 230 answered');
  hold(false);
  await app.see('updated');
});

test('r asks for each country again where an earlier run asked, and says before how many requests it takes', async () => {
  const { memory, provider } = holding();
  await open({ only: provider });
  app.type('t');
  await app.see('any type');
  app.type('m');
  await app.see('Type mobile');
  app.type('&');
  await app.see('South Africa');
  await app.see('updated');
  memory.searches.splice(0);
  app.type('r');
  await app.see('ask for each country: 278 requests');
  await app.see('only the 12 chosen countries');
  expect(memory.searches).toHaveLength(0);
  app.type('e');
  await app.until((screen) => memory.searches.length === 278 && screen.includes('updated'), 'all answers');
  memory.searches.splice(0);
  app.type('r');
  await app.see('only the 12 chosen countries');
  app.type('c');
  await app.until((screen) => memory.searches.length === 48 && screen.includes('updated'), 'the chosen ones');
});

test('where all countries were shown before and none is known, the head of the list says how many are', async () => {
  const saved = { views: { pricing: { allCountries: true } } };
  await open({ only: createMemoryProvider([offer('0101')]) }, { saved });
  await app.see('& Countries 12 of ');
});

test.each([
  [60, 16, '& asks 2 more accounts: 1,840 requests'],
  [80, 24, '& asks 2 accounts without a price list in the other countries: 1,840 requests'],
  [120, 35, '& asks 2 accounts without a price list in the other countries: 1,840 requests'],
  [
    200,
    60,
    '& asks north-carrier-main-office-offers and south-carrier-main-office-offers, which have no price list, in the other countries: 1,840 requests',
  ],
])('what & asks, why and in how many requests is one sentence (%ix%i)', async (columns, rows, sentence) => {
  const accounts = {
    'north-carrier-list': listProvider('whole', LINES),
    'north-carrier-main-office-offers': createMemoryProvider([offer('0101')]),
    'south-carrier-main-office-offers': createMemoryProvider([offer('0102')]),
  };
  await open(accounts, { columns, rows });
  app.type('&');
  await app.see(sentence);
});

test('beside a price list, only countries with a number have a row; . shows those without one', async () => {
  const offers = createMemoryProvider([offer('0101')]);
  await open({ list: listProvider('whole', LINES), offers }, { columns: 120 });
  app.type('&');
  await app.see('1 of 4 ─');
  await app.see('964 not offered or not asked for (.)');
  expect(new Set(countries())).toEqual(new Set(['United States', 'Belgium', 'South Africa', 'Nigeria']));
  app.type('.');
  await app.see('1 of 968 ─');
});

test('where no account that was asked has the type, the empty list does not say that nobody sells it', async () => {
  const offers = createMemoryProvider([offer('0101')]);
  await open({ list: listProvider('whole', LINES), offers });
  app.type('&');
  await app.see('Belgium');
  app.type('t');
  await app.see('any type');
  app.type('n');
  await app.see('The accounts that were asked have no numbers of this type.');
  app.type('&');
  await app.see('ask for each country');
  app.type('e');
  await app.see('All countries together have no numbers of this type.');
});

test('& shows the cheapest first, also where an earlier run left the cursor on another row', async () => {
  const saved = { views: { pricing: { at: 'US LOCAL USD' } } };
  await open({ list: listProvider('by country', [...LINES, 'AR local 0.50']) }, { saved });
  app.type('&');
  await app.until((screen) => /▸ +Argentina/.test(screen) && screen.includes('updated'), 'the cheapest');
});

test('going back to the chosen countries ends the requests for the others', async () => {
  let aborted = 0;
  const memory = createMemoryProvider([offer('0101')]);
  const provider: Provider = {
    ...memory,
    searchAvailable: async (query, signal) => {
      if (query.countryCode === 'ZA')
        await new Promise((_, reject) =>
          signal?.addEventListener('abort', () => {
            aborted += 1;
            reject(new Error('aborted'));
          }),
        );
      return memory.searchAvailable(query, signal);
    },
  };
  await open({ only: provider });
  app.type('&');
  await app.see('916 of 920 answered');
  app.type('&');
  await app.see('show the 12 chosen countries');
  app.type('c');
  await app.until((screen) => aborted === 4 && /c Countries 12.*updated/s.test(screen), 'the end');
});

test.each([
  [60, 16],
  [80, 24],
])(
  'help and palette state the requests too, the number follows the accounts, and going back takes none (%ix%i)',
  async (columns, rows) => {
    const offers = createMemoryProvider([offer('0101')]);
    await open({ first: offers, second: createMemoryProvider([offer('0102')]) }, { columns, rows });
    await app.see('& all countries (1,840 requests)');
    for (const [key, title] of [
      ['?', 'Help'],
      [':', 'Palette'],
    ] as const) {
      app.type(key);
      await app.see(`${title}: type to find`);
      app.type('all countries');
      await app.until((screen) => /Show all countries[^&]*\b1,840 requests/.test(screen), 'the requests');
      app.type('\u001b');
      await app.until((screen) => !screen.includes('type to find'), 'the list closed');
    }
    app.type('tm');
    await app.see('& all countries (460 requests)');
    app.type('&');
    await app.until((screen) => /& Countries all.*updated/s.test(screen), 'all countries');
    expect(app.screen()).not.toContain('requests');
    const asked = offers.searches.length;
    app.type('&');
    await app.see('c Countries 12');
    expect(app.screen()).not.toContain('requests');
    expect(offers.searches).toHaveLength(asked);
  },
);

test.each([
  [60, 16],
  [80, 24],
  [120, 35],
])(
  'the pickers of Pricing and Search say which countries no price list names (%ix%i)',
  async (columns, rows) => {
    const accounts = {
      first: listProvider('whole', LINES),
      second: listProvider('whole', ['DE mobile 3.00']),
    };
    await open(accounts, { columns, rows });
    const closed = () => app.until((screen) => !screen.includes('─ Countr'), 'the picker closed');
    app.type('c');
    await app.see('Countries: type to find');
    app.type('andorra');
    await app.until(
      (screen) => /AD {2}Andorra +in no price list {2}\+376/.test(screen),
      'the words of Pricing',
    );
    app.type('\u001b');
    await closed();
    app.type('1');
    await app.see('c Country');
    app.type('c');
    await app.see('Country: name');
    app.type('germany');
    await app.until(
      (screen) => /DE {2}Germany +not in the price list of first {2}\+49/.test(screen),
      'the words of Search',
    );
  },
);
