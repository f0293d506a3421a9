import { afterEach, expect, test } from 'vitest';
import { ApiError } from '../../../src/api/errors.ts';
import type { Provider, PurchaseOrder } from '../../../src/api/provider.ts';
import type { Purchases } from '../../../src/api/purchases/domain/purchases.ts';
import { openPurchases } from '../../../src/api/purchases/service/index.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';
import { type AppDriver, type DriverOptions, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider, type MemoryProvider, offer } from '../../support/memory-provider.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const ESC = '\u001b';
const RIGHT = '\u001b[C';
const ENTERS = '\r'.repeat(50);
const offers = ['0101', '0102', '0103'].map((last) => offer(last));
const rate = (amount: string) =>
  ({ kind: 'money', money: { amount, currency: 'USD' }, currencyStated: true, text: amount }) as const;

async function open(
  provider: Provider = createMemoryProvider(offers),
  options: Omit<DriverOptions, 'provider'> = {},
) {
  app = await openApp({ provider, ...options });
  await app.see('3 offers');
}

/** The review card of the first offer, read from the provider, taking keys. */
async function openCard(provider?: Provider, options?: Omit<DriverOptions, 'provider'>) {
  await open(provider, options);
  app.type('\r');
  await app.see('Offered now');
  await app.released();
}

test('both spellings of the number say what they are', async () => {
  await openCard();
  expect(app.screen()).toMatch(/Number +\+1 212 555 0101 +E\.164 \+12125550101/);
});

test('50 Enters as the card opens buy nothing', async () => {
  const provider = createMemoryProvider(offers);
  await open(provider);
  app.type(ENTERS);
  await app.until(
    (screen) => screen.includes('Offered now') || screen.includes('3 offers'),
    'a screen at rest',
  );
  app.type(ENTERS);
  app.type(ESC);
  await app.see('3 offers');
  expect(provider.orders).toEqual([]);
  expect((await app.purchases()).list()).toEqual([]);
});

test('50 Enters in separate chunks also buy nothing', async () => {
  const provider = createMemoryProvider(offers);
  await open(provider);
  for (let count = 0; count < 50; count += 1) {
    app.type('\r');
    await new Promise(setImmediate);
  }
  app.type(ESC);
  await app.see('3 offers');
  expect(provider.orders).toEqual([]);
});

test.each([
  [80, 24],
  [60, 16],
])('without the right to buy, the card says so before a key is pressed (%ix%i)', async (columns, rows) => {
  const provider = createMemoryProvider(offers);
  await openCard(provider, { readOnly: true, columns, rows });
  expect(app.screen()).toContain('sandbox, read-only');
  expect(app.screen()).toContain('You cannot buy now: not allowed by --read-only.');
  expect(app.screen()).not.toContain('no money is spent, ');
});

test('in the smallest window the reason for the purchase has a row, and its field says what it is for', async () => {
  await openCard(createMemoryProvider(offers), { columns: 60, rows: 16 });
  await app.see('Why         what it is for; the carrier does not see it');
  // The last field before the buttons.
  app.type('\u001b[Z');
  await app.see('Why          what it is for; the carrier does not see');
  app.type('Flyer');
  await app.see('Why         Flyer');
});

test('the focus moved to Buy, then 50 Enters: exactly one order', async () => {
  const provider = createMemoryProvider(offers);
  await openCard(provider);
  app.type(RIGHT);
  app.type(ENTERS);
  await app.see('COMPLETED');
  expect(provider.orders).toHaveLength(1);
  expect((await app.purchases()).list()).toHaveLength(1);
});

test('50 Enters, one chunk each, after the focus moved: exactly one order', async () => {
  const provider = createMemoryProvider(offers);
  await openCard(provider);
  app.type(RIGHT);
  for (let count = 0; count < 50; count += 1) {
    app.type('\r');
    await new Promise(setImmediate);
  }
  await app.until(() => provider.owned.size === 1, 'the purchase');
  expect(provider.orders).toHaveLength(1);
});

test('pasted newlines press nothing on the card, wherever the focus is', async () => {
  const provider = createMemoryProvider(offers);
  await openCard(provider);
  const paste = '\u001b[200~\r\n\r\n+12125550101\r\n\u001b[201~';
  app.type(paste);
  app.type(RIGHT);
  app.type(paste);
  app.type('\t');
  app.type(paste);
  await app.until((screen) => /Name\s+\+12125550101/.test(screen), 'the paste in the field, as text');
  app.type(ESC);
  await app.see('3 offers');
  expect(provider.orders).toEqual([]);
});

test('resizing in between changes nothing', async () => {
  const provider = createMemoryProvider(offers);
  await openCard(provider);
  app.type(RIGHT);
  await app.released();
  app.resize(60, 16);
  app.resize(20, 5);
  await app.see('Terminal 20x5');
  app.type(ENTERS);
  await app.released();
  app.resize(200, 60);
  await app.see('Offered now');
  expect(provider.orders).toEqual([]);
  app.type(ENTERS);
  await app.see('COMPLETED');
  expect(provider.orders).toHaveLength(1);
});

test('from start to COMPLETED in three keys', async () => {
  const provider = createMemoryProvider(offers);
  await openCard(provider);
  app.type(RIGHT);
  app.type('\r');
  await app.see('COMPLETED');
  await app.see('The number is yours.');
});

test('a changed price must be confirmed again', async () => {
  const provider = createMemoryProvider(offers);
  let price = '1.15';
  const quoting: Provider = {
    ...provider,
    quote: async (number, signal) => ({
      ...(await provider.quote(number, signal)),
      monthlyRate: rate(price),
    }),
  };
  await openCard(quoting);
  price = '2.30';
  app.type(RIGHT);
  app.type(ENTERS);
  await app.see('Nothing was sent. Confirm again, or cancel.');
  expect(app.screen()).toContain('Buy for $2.30 a month');
  expect(provider.orders).toEqual([]);
  app.type(RIGHT);
  app.type('\r');
  await app.see('COMPLETED');
  expect(provider.orders).toHaveLength(1);
});

test('a number with an unknown outcome under another key and a similar one are both named before the purchase', async () => {
  const provider = createMemoryProvider(offers);
  let journalFile = '';
  app = await openApp({
    provider,
    beforeJournal: (file) => {
      journalFile = file;
    },
  });
  const losing: Provider = {
    ...provider,
    purchase: async () => {
      throw new ApiError({ code: 'network', message: 'Lost.', hint: '', retryable: true, progress: 'sent' });
    },
  };
  const account = { provider: 'telefonie', baseUrl: 'https://api.example.com/v1', currency: 'USD' } as const;
  const lose = async (purchases: Purchases, last: string) => {
    const order = { phoneNumber: `+1212555${last}`, countryCode: 'US', numberType: 'LOCAL' } as const;
    const outcome = await purchases.confirm({ order, monthlyRate: rate('1.15') });
    if (outcome.kind !== 'started') throw new Error(JSON.stringify(outcome));
    for await (const { row } of purchases.watch(outcome.id)) if (row.state === 'UNKNOWN') return outcome.id;
    throw new Error('not in doubt');
  };
  await app.see('3 offers');
  const elsewhere = await openPurchases({
    account: { ...account, name: 'work', apiKey: 'the-old-key' },
    provider: losing,
    journalFile,
    runtime: systemRuntime,
  });
  const foreign = await lose(elsewhere, '0101');
  const { purchase } = provider;
  provider.purchase = losing.purchase;
  const like = await lose(await app.purchases(), '0102');
  provider.purchase = purchase;
  app.type('\r');
  await app.see('Offered now');
  await app.released();
  app.type(RIGHT);
  app.type(ENTERS);
  await app.see('with another account or key (work) already');
  for (const question of ['another account or key', 'It is not known yet whether +12125550102']) {
    await app.see(question);
    await app.released();
    expect(provider.orders).toEqual([]);
    app.type(RIGHT);
    app.type('\r');
  }
  await app.see('COMPLETED');
  expect(provider.orders).toHaveLength(1);
  expect((await app.purchases()).list()[0]?.row.despiteUnknown).toBe(`${foreign},${like}`);
  elsewhere.close();
});

test('an offer that cannot be read is bought only when it is confirmed once more without a price', async () => {
  const provider = createMemoryProvider(offers);
  let readable = true;
  await openCard({
    ...provider,
    quote: async (number, signal) => {
      const quote = await provider.quote(number, signal);
      if (readable) return quote;
      const { phoneNumber, fetchedAt } = quote;
      const reason = '2 numbers could not be read';
      return { kind: 'unreadable', phoneNumber, fetchedAt, reason, monthlyRate: { kind: 'not-stated' } };
    },
  });
  readable = false;
  app.type(RIGHT);
  app.type(ENTERS);
  await app.see('The offer could not be read');
  await app.see('Buy without a stated price');
  expect(provider.orders).toEqual([]);
  await app.released();
  app.type(RIGHT);
  app.type('\r');
  await app.see('What it will charge is not known.');
  expect(provider.orders).toEqual([]);
  await app.released();
  app.type(RIGHT);
  app.type('\r');
  await app.see('COMPLETED');
  expect(provider.orders).toHaveLength(1);
});

test('the card reads an offer that cannot be read, and says so', async () => {
  const provider = createMemoryProvider(offers);
  await open({
    ...provider,
    quote: async ({ phoneNumber }) => ({
      kind: 'unreadable',
      phoneNumber,
      reason: '2 numbers could not be read',
      monthlyRate: { kind: 'not-stated' },
      fetchedAt: Date.now(),
    }),
  });
  app.type('\r');
  await app.see('The offer could not be read: 2 numbers could not be read.');
  await app.see('Buy without a stated price');
  expect(app.screen()).toContain('was $1.15 in the search');
});

test.each([
  ['type', { numberType: 'TOLL_FREE' }, 'toll-free, United States  was local, United States in the search'],
  ['country', { countryCode: 'CA' }, 'local, Canada  was local, United States in the search'],
  ['SMS', { capabilities: { voice: true, SMS: false, MMS: false } }, 'was voice SMS no MMS in the search'],
] as const)(
  'another %s than in the search stands on the card, and than on the card stops it',
  async (_, change, said) => {
    const provider = createMemoryProvider(offers);
    let changed = true;
    await open({
      ...provider,
      quote: async (number, signal) => {
        const quote = await provider.quote(number, signal);
        return changed && quote.kind === 'offered'
          ? { ...quote, number: { ...quote.number, ...change } }
          : quote;
      },
    });
    app.type('\r');
    await app.see(said);
    await app.released();
    changed = false;
    app.type(RIGHT);
    app.type(ENTERS);
    await app.see('Nothing was sent. Confirm again, or cancel.');
    expect(app.screen()).toContain('changed:');
    expect(provider.orders).toEqual([]);
    app.type(RIGHT);
    app.type('\r');
    await app.see('COMPLETED');
    expect(provider.orders).toMatchObject([{ numberType: 'LOCAL', countryCode: 'US' }]);
  },
);

test('a number that the account owns already is not offered for sale', async () => {
  const provider = createMemoryProvider(offers);
  await open({
    ...provider,
    getOwned: async (phoneNumber) => ({
      phoneNumber,
      numberType: 'LOCAL',
      capabilities: {},
      monthlyRate: { kind: 'not-stated' },
    }),
  });
  app.type('\r');
  await app.see('This account already owns the number: there is nothing to buy.');
  await app.released();
  app.type(RIGHT);
  app.type('\r');
  await app.see('this account already owns the number');
  expect(provider.orders).toEqual([]);
  expect((await app.purchases()).list()).toEqual([]);
});

test('a price that is not stated is asked about, with Cancel focused', async () => {
  const provider = createMemoryProvider([
    offer('0101', { monthlyRate: { kind: 'not-stated' } }),
    ...offers.slice(1),
  ]);
  await open(provider);
  app.type('G');
  await app.until((screen) => /▸\s+\+1 212 555 0101/.test(screen), 'the pointer on it');
  app.type('\r');
  await app.see('Buy without a stated price');
  await app.see('Offered now');
  await app.released();
  app.type(RIGHT);
  app.type(ENTERS);
  await app.see('What it will charge is not known.');
  await app.released();
  app.type('\r');
  await app.until((screen) => !screen.includes('What it will charge'), 'the question gone');
  expect(provider.orders).toEqual([]);
  app.type('\r');
  await app.see('What it will charge is not known.');
  await app.released();
  app.type(RIGHT);
  app.type('\r');
  await app.see('COMPLETED');
  expect(provider.orders).toHaveLength(1);
});

test.each([
  [60, 16],
  [80, 24],
  [200, 60],
])(
  'a field keeps its place and its room, and what is wrong with it is below (%ix%i)',
  async (columns, rows) => {
    await openCard(createMemoryProvider(offers), { columns, rows });
    app.type('\t\tDesk\rexample.com/voice');
    await app.see('it is not a URL');
    expect(app.screen()).toMatch(/Voice URL +example\.com\/voice[^\n]*\n[^\n]*it is not a URL/);
    const column = (word: string) =>
      app
        .rows()
        .find((row) => row.includes(word))
        ?.indexOf(word);
    expect(column('example.com/voice')).toBe(column('Desk'));
  },
);

test('name and URLs typed on the card are sent; a bad URL is reported and buys nothing', async () => {
  const provider = createMemoryProvider(offers);
  await openCard(provider);
  app.type('\t\tDesk\rhttp:/nope');
  await app.see('Voice URL');
  app.type('\t\t\t\t');
  await app.see('Enter correct');
  // Enter leads to the field that is wrong, and a burst of Enters no further.
  app.type('\r\r\r\r\r\r');
  await app.see('Enter next');
  await app.released();
  expect(provider.orders).toEqual([]);
  app.type('\u0015https://example.com/voice');
  await app.see('https://example.com/voice');
  app.type('\r\r\r');
  app.type(RIGHT);
  await app.until((screen) => screen.includes('example.com/voice'), 'the URL in place');
  app.type('\r');
  await app.see('COMPLETED');
  expect(provider.orders).toEqual<PurchaseOrder[]>([
    {
      reference: expect.any(String),
      phoneNumber: '+12125550101',
      countryCode: 'US',
      numberType: 'LOCAL',
      friendlyName: 'Desk',
      voiceUrl: 'https://example.com/voice',
    },
  ]);
});

test('a name and a URL are sent as typed: with joiners and templates, and without an added slash', async () => {
  const provider = createMemoryProvider(offers);
  await openCard(provider);
  app.type('\t\t👨\u200d👩\u200d👧 Desk\rhttps://Example.com?to={to}\rhttps://bücher.example');
  await app.see('bücher.example');
  app.type('\r\r');
  app.type(RIGHT);
  app.type('\r');
  await app.see('COMPLETED');
  expect(provider.orders).toMatchObject([
    {
      friendlyName: '👨\u200d👩\u200d👧 Desk',
      voiceUrl: 'https://Example.com?to={to}',
      smsUrl: 'https://xn--bcher-kva.example',
    },
  ]);
});

test('a name that hides something buys nothing', async () => {
  const provider = createMemoryProvider(offers);
  await openCard(provider);
  app.type('\t\tpay');
  await app.see('pay');
  app.type('\u200dpal');
  await app.see('it contains a hidden character');
  app.type('\t\t\t\t\t');
  app.type(RIGHT);
  await app.see('Enter correct');
  app.type('\r');
  await app.see('Enter next');
  expect(provider.orders).toEqual([]);
});

test('leaving the card while the purchase is being saved does not change the screen afterwards', async () => {
  const provider = createMemoryProvider(offers);
  const quoted = Promise.withResolvers<void>();
  // A purchase that is settled at once would take the notice away before it is looked for.
  const bought = Promise.withResolvers<void>();
  let quotes = 0;
  await openCard({
    ...provider,
    quote: async (number, signal) => {
      quotes += 1;
      if (quotes > 1) await quoted.promise;
      return provider.quote(number, signal);
    },
    purchase: async (order) => {
      await bought.promise;
      return provider.purchase(order);
    },
  });
  app.type(RIGHT);
  app.type('\r');
  await app.see('Saving it to the journal');
  app.type(ESC);
  await app.see('3 offers');
  quoted.resolve();
  await app.see('is being bought: see Purchases (3)');
  expect(app.screen()).toContain('3 offers');
  bought.resolve();
  await app.until(() => provider.owned.size === 1, 'the purchase');
});

test('a provider that cannot be read leaves Buy without effect and says why', async () => {
  const provider = createMemoryProvider(offers);
  await open({
    ...provider,
    quote: async () => {
      throw new Error('no answer');
    },
  });
  app.type('\r');
  await app.see('no answer');
  await app.released();
  app.type(RIGHT);
  app.type('\r');
  await app.see('could not be read; r tries again');
  expect(provider.orders).toEqual([]);
});

test('a purchase that the provider refuses ends as FAILED with the reason, and nothing is owned', async () => {
  const provider: MemoryProvider = createMemoryProvider(offers);
  await openCard({
    ...provider,
    purchase: async (order) => {
      provider.orders.push(order);
      throw new ApiError({
        code: 'conflict',
        message: 'The number was taken by somebody else.',
        hint: 'Choose another.',
        retryable: false,
        progress: 'answered',
        status: 409,
      });
    },
  });
  app.type(RIGHT);
  app.type('\r');
  await app.see('FAILED');
  await app.see('taken by somebody else');
  expect(provider.orders).toHaveLength(1);
});

test('leaving the timeline stops nothing; the header shows the pending order', async () => {
  const provider = createMemoryProvider(offers);
  let shown = false;
  await openCard({
    ...provider,
    getOwned: async (number) => (shown ? provider.getOwned(number) : undefined),
  });
  app.type(RIGHT);
  app.type('\r');
  await app.see('PROCESSING');
  app.type(ESC);
  await app.see('3 offers');
  await app.see('+1 212 555 0101 pending');
  shown = true;
  await app.until((screen) => !screen.includes('0101 pending'), 'the order settled');
  expect((await app.purchases()).list()[0]?.purchase.status).toBe('COMPLETED');
});

test.each([
  ['5.00', 'Buy for $1.15 a month, plus $5.00 once', /First year +\$18\.80 +incl\. set-up fee of \$5\.00/],
  ['0', 'Buy for $1.15 a month\n', /First year +\$13\.80 +no set-up fee/],
])('a set-up fee of %s is in what Buy says and in the first year', async (amount, button, year) => {
  const setupFee = { amount, currency: 'USD' };
  await openCard(
    createMemoryProvider(
      ['0101', '0102', '0103'].map((last) =>
        offer(last, { setupFee, locality: 'New York', rateCenter: 'NWYRCYZN01' }),
      ),
    ),
  );
  expect(app.screen().replace(/ +$/gm, '')).toContain(button);
  expect(app.screen()).toMatch(year);
  expect(app.screen()).toContain('United States, New York');
  app.resize(60, 16);
  await app.until((screen) => /first year \$1\d\.80/.test(screen), 'the first year beside the price');
  expect(app.screen()).not.toContain('at least');
});

test('what the offer states itself is not contradicted by what carriers usually ask for', async () => {
  const german = (last: string, stated: object) =>
    offer(last, { phoneNumber: `+4930123456${last}`, countryCode: 'DE', ...stated });
  const provider = createMemoryProvider([german('01', {}), german('02', { requirement: 'none' })]);
  app = await openApp({
    provider,
    saved: { search: { query: { countryCode: 'DE' }, sort: { column: 'number', descending: false } } },
  });
  await app.see('2 offers');
  app.type('\r');
  await app.see('ID or proof of address usually needed');
  app.type(ESC);
  await app.see('2 offers');
  app.type('j\r');
  await app.see('+493012345602');
  await app.see('Offered now');
  expect(app.screen()).not.toContain('usually');
});

test.each([
  { columns: 80, rows: 24, wide: false },
  { columns: 120, rows: 35, wide: false },
  { columns: 200, rows: 60, wide: true },
])(
  'at $columns columns offer, fields and what to know are side by side: $wide',
  async ({ wide, ...size }) => {
    const provider = createMemoryProvider(offers);
    await openCard(provider, size);
    const beside = app.rows().some((row) => /Offer ─.*Name and routing ─.*What to know ─/.test(row));
    expect(beside).toBe(wide);
    expect(app.screen()).toMatch(/Number +\+1 212 555 0101 +E\.164 \+12125550101/);
    app.type('\t\tReception');
    await app.until((screen) => /Name +Reception/.test(screen), 'the name');
    app.type('\t\t\tFlyer of May');
    await app.until((screen) => /Why +Flyer of May/.test(screen), 'why');
    app.type('\t');
    await app.released();
    app.type(`${RIGHT}\r`);
    await app.see('The number is yours');
    expect(provider.orders).toEqual([expect.objectContaining({ friendlyName: 'Reception' })]);
    expect(JSON.stringify(provider.orders)).not.toContain('Flyer');
    // The order says why, and so does its history.
    await app.until((screen) => /Why +Flyer of May/.test(screen), 'why it was bought');
    app.type('3');
    await app.see('COMPLETED');
    app.type('H');
    await app.see('History of +1 212 555 0101');
    await app.until((screen) => /Why +Flyer of May/.test(screen), 'why in its history');
    app.type(ESC);
    await app.until((screen) => !screen.includes('History of'), 'the list of purchases');
    app.type('\r');
    await app.see('Number +1 212 555 0101');
    await app.until((screen) => /Why +Flyer of May/.test(screen), 'why on the screen of the number');
  },
);
