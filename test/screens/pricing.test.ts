import { afterEach, describe, expect, test } from 'vitest';
import { ApiError } from '../../src/api/errors.ts';
import type { PhoneNumberPricing } from '../../src/api/model.ts';
import type { Provider, SearchQuery } from '../../src/api/provider.ts';
import { type AppDriver, type DriverOptions, openApp } from '../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../support/memory-provider.ts';
import { pricedShelf } from '../support/priced-shelf.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const tooMany = new ApiError({
  code: 'rate-limited',
  message: 'The provider asks for fewer requests.',
  hint: 'Wait a minute.',
  retryable: true,
  progress: 'answered',
});

type Search = Provider['searchAvailable'];

/** A carrier with real prices; `before` may hold or fail a search. */
function carrier(
  before: (query: SearchQuery, signal?: AbortSignal) => Promise<void> | void = () => undefined,
) {
  const memory = createMemoryProvider(pricedShelf('telnyx'));
  const asked: SearchQuery[] = [];
  const searchAvailable: Search = async (query, signal) => {
    if (query.limit === 20) asked.push(query);
    await before(query, signal);
    return memory.searchAvailable(query, signal);
  };
  return { ...memory, searchAvailable, asked };
}

async function openPricing(options: DriverOptions): Promise<AppDriver> {
  app = await openApp(options);
  await app.see('Search');
  app.type('2');
  await app.see('c Countries');
  return app;
}

/** Never ends by itself; rejects when it is aborted. */
function never(signal: AbortSignal | undefined, onAbort: () => void = () => undefined): Promise<void> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => {
      onAbort();
      reject(new Error('aborted'));
    });
  });
}

describe.each([
  [60, 16],
  [80, 24],
  [200, 60],
])('at %ix%i', (columns, rows) => {
  test('the prices of the default countries fit one screen, and Enter searches the row', async () => {
    await openPricing({ provider: carrier(), columns, rows });
    await app.see('not offered (.');
    expect(app.screen()).toMatch(/▸\s+Australia\s+local\s+\$2\.00/);
    expect(app.screen()).toMatch(
      columns >= 80 ? /toll-free\s+\$10\.00.*█.*\$120\.00/ : /toll-free\s+\$10\.00\s+\$120\.00/,
    );
    expect(app.screen()).toMatch(/at least \$24\.00 to \$36\.00/);
    expect(app.screen()).toContain('ID or proof of address');
    app.type('j\r');
    await app.see('AU Australia');
    await app.see('toll-free');
  });
});

test('prices are shown as they arrive, and Esc stops the rest', async () => {
  let aborted = 0;
  const provider = carrier((query, signal) =>
    query.countryCode === 'US' || query.limit !== 20
      ? undefined
      : never(signal, () => {
          aborted += 1;
        }),
  );
  await openPricing({ provider });
  await app.see('4 of 48 answered');
  expect(app.screen()).toMatch(/United States\s+local\s+\$1\.00/);
  app.type('\x1b');
  await app.see('stopped; r starts again');
  expect(app.screen()).toMatch(/United States\s+local\s+\$1\.00/);
  expect(aborted).toBeGreaterThan(0);
  expect(provider.asked.length).toBeLessThan(48);
});

test('a failed country is marked cells with the reason under the cursor; r asks again', async () => {
  let fails = true;
  const provider = carrier((query) => {
    if (fails && query.countryCode === 'CA') throw tooMany;
  });
  await openPricing({ provider });
  await app.see('✗ 4 failed');
  expect(app.screen()).toMatch(/Canada\s+local\s+✗\s+rate limit/);
  expect(app.screen()).toMatch(/France\s+local\s+\$1\.00/);
  app.type('/canada\r');
  await app.see('4 rows shown');
  await app.see('The provider asks for fewer requests. Wait a minute.');
  fails = false;
  app.type('r');
  await app.until(
    (screen) => /Canada\s+local\s+\$1\.00/.test(screen) && !screen.includes('fewer requests'),
    'the price of Canada, and no reason',
  );
});

test('a refresh that fails keeps the prices and marks them', async () => {
  let fails = false;
  const provider = carrier(() => {
    if (fails) throw tooMany;
  });
  await openPricing({ provider });
  await app.see('not offered (.');
  fails = true;
  app.type('r');
  await app.see('failed; r tries again');
  expect(app.screen()).toMatch(/Australia\s+local\s+\$2\.00.*3✗/);
});

test('other countries are chosen by typing; only what is not known yet is asked for', async () => {
  const provider = carrier();
  await openPricing({ provider });
  await app.see('not offered (.');
  const before = provider.asked.length;
  app.type('c');
  await app.see('Countries: type to find');
  app.type('mexico\t');
  await app.until((screen) => /◆ MX/.test(screen), 'Mexico marked');
  app.type('\r');
  await app.see('Countries 13');
  app.type('/mexi');
  await app.until((screen) => /▸\s+Mexico\s+toll-free\s+\$20\.00/.test(screen), 'the price of Mexico');
  expect(provider.asked.slice(before).map((query) => query.countryCode)).toEqual(['MX', 'MX', 'MX', 'MX']);
});

test('leaving stops the asking, and coming back asks for the rest', async () => {
  let open = false;
  const provider = carrier((query, signal) =>
    open || query.limit !== 20 || query.countryCode === 'US' ? undefined : never(signal),
  );
  await openPricing({ provider });
  await app.see('4 of 48 answered');
  app.type('1');
  await app.see('c Country');
  const before = provider.asked.length;
  open = true;
  app.type('2');
  await app.until((screen) => /Australia\s+local\s+\$2\.00/.test(screen), 'the rest');
  expect(provider.asked.slice(before).map((query) => query.countryCode)).not.toContain('US');
});

test('numbers without a readable price are counted and never left out silently', async () => {
  const shelf = [
    offer('0101'),
    offer('0102', { monthlyRate: { kind: 'unreadable', text: 'ask us' } }),
    offer('0103', { monthlyRate: { kind: 'not-stated' } }),
    offer('0104', { numberType: 'TOLL_FREE', monthlyRate: { kind: 'not-stated' } }),
  ];
  await openPricing({ provider: createMemoryProvider(shelf) });
  await app.see('not complete: 1 price could not be read.');
  await app.see('2 without a price');
  expect(app.screen()).toMatch(/United States\s+local\s+\$1\.15.*1\?/);
  expect(app.screen()).toMatch(/toll-free\s+\?\s+no readab/);
  await app.see('1 price unreadable, 1 without a price');
});

test('a price list is asked for once and named as the source', async () => {
  let lists = 0;
  const line: PhoneNumberPricing = {
    number_type: 'LOCAL',
    country: 'United States',
    countryCode: 'US',
    phoneNumberPrices: [{ base_price: '1.15', current_price: '1.00' }],
    price: 1,
    priceUnit: 'per month',
    currency: 'USD',
  };
  // An empty search would look into the price list as well.
  const memory = createMemoryProvider([offer('0101')]);
  const provider: Provider = {
    ...memory,
    abilities: { ...memory.abilities, priceList: 'whole' as const },
    priceList: async () => {
      lists += 1;
      return { rows: [line], unreadable: 0, fetchedAt: Date.now() };
    },
  };
  await openPricing({ provider });
  await app.see('from the price list');
  expect(app.screen()).toMatch(/United States\s+local\s+\$1\.00/);
  await app.see('list price');
  expect(lists).toBe(1);
});

test('the tiers that a price is made from stand beside it', async () => {
  const memory = createMemoryProvider();
  const provider: Provider = {
    ...memory,
    abilities: { ...memory.abilities, priceList: 'whole' as const },
    priceList: async () => ({
      rows: [
        {
          number_type: 'LOCAL',
          country: 'United States',
          countryCode: 'US',
          phoneNumberPrices: [
            { base_price: '1.15', current_price: '1.00' },
            { base_price: '2.00', current_price: '2.00' },
            { base_price: '3.00' },
          ],
          price: 1,
          priceUnit: 'per month',
          currency: 'USD',
        },
      ],
      unreadable: 0,
      fetchedAt: Date.now(),
    }),
  };
  await openPricing({ provider, columns: 230, rows: 45 });
  await app.see('Tiers');
  expect(app.screen().replace(/\s+/g, ' ')).toContain('1.00 now (base 1.15); 2.00; base 3.00');
});

test('type, sort and a burst of j act on what is shown', async () => {
  await openPricing({ provider: carrier() });
  await app.see('not offered (.');
  app.type('tl');
  await app.until((screen) => screen.includes('Type local') && !screen.includes('toll-free'), 'local only');
  app.type('slS');
  await app.until(
    (screen) => screen.includes('▼ From') && /▸\s+Brazil\s+local\s+\$3\.00/.test(screen),
    'the dearest first',
  );
  app.type('jjjj');
  await app.until(() => (app.rows().findIndex((row) => row.startsWith(' ▸')) ?? 0) === 10, 'four rows down');
});

test('an account that cannot be opened is a picture of its own, and r tries again', async () => {
  let broken = true;
  await openPricing({
    provider: carrier(),
    providerOf: () => {
      if (broken) throw tooMany;
      return carrier();
    },
  });
  await app.see('r tries again.');
  expect(app.screen()).toContain('The provider asks for fewer requests.');
  broken = false;
  app.type('r');
  await app.see('not offered (.');
});

test('with --ascii the screen has only ASCII signs', async () => {
  await openPricing({
    provider: carrier((query) => {
      if (query.countryCode === 'CA') throw tooMany;
    }),
    ascii: true,
  });
  await app.see('x 4 failed');
  expect(app.screen()).toMatch(/^[\n -~]+$/);
  expect(app.screen()).toMatch(/#+\.*/);
});
