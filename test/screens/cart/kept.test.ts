/** The cart survives the end of the app, and says what changed meanwhile. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { keptOf } from '../../../src/api/owned/kept-configuration.ts';
import { type AppDriver, accountOf, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../../support/memory-provider.ts';
import { ownedNumber } from '../../support/owned-numbers.ts';
import { temporaryPurchases } from '../../support/temporary-purchases.ts';

const ESC = '\u001b';
const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 120, rows: 35 },
];
const dear = offer('0102', {
  monthlyRate: {
    kind: 'money',
    money: { amount: '9.00', currency: 'USD' },
    currencyStated: true,
    text: '9.00 USD',
  },
});

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const cartsBeside = (journal: string) => join(dirname(journal), 'carts.json');

/** What an app leaves in which these numbers were marked, as if it had been an hour ago. */
async function leftCart(lasts: readonly string[]): Promise<string> {
  let file = '';
  const first = await openApp({
    provider: createMemoryProvider(lasts.map((last) => offer(last))),
    beforeJournal: (journal) => {
      file = cartsBeside(journal);
    },
  });
  await first.see(`${lasts.length} offers`);
  first.type(' '.repeat(lasts.length));
  await first.see(`cart ${lasts.length}`);
  // Before it ends: a crash must find the cart on disk.
  await first.until(() => existsSync(file), 'the cart on disk');
  const text = readFileSync(file, 'utf8');
  await first.close();
  return text.replace(/"at":(\d+)/, (_, at) => `"at":${Number(at) - 3_600_000}`);
}

const withCart = (text: string) => (journal: string) => {
  mkdirSync(dirname(journal), { recursive: true });
  writeFileSync(cartsBeside(journal), text);
};

test.each(SIZES)(
  'the next start has the cart, says how old it is, and reads its prices again ($columns x $rows)',
  async (size) => {
    const text = await leftCart(['0101', '0102', '0104']);
    const provider = createMemoryProvider([offer('0101'), dear]);
    app = await openApp({ provider, ...size, beforeJournal: withCart(text) });
    await app.see('cart 3 · $3.45/month');
    app.type('B');
    await app.see('Marked 60 min ago. Read again: 1 price changed, 1 number not offered now.');
    const screen = app.screen();
    expect(screen).toContain('not offered');
    expect(screen).toMatch(/Per month +\$10\.15/);
    for (const row of app.rows()) expect(row.length).toBeLessThanOrEqual(size.columns);
    app.type('b');
    await app.see('Buy 2 numbers');
    await app.released();
    app.type('\t\r');
    await app.see('2 of 2 numbers bought');
    expect(provider.orders.map(({ phoneNumber }) => phoneNumber.slice(-4)).toSorted()).toEqual([
      '0101',
      '0102',
    ]);
  },
);

test('a number that was not offered is bought when a search finds it again', async () => {
  const text = await leftCart(['0101', '0102']);
  const provider = createMemoryProvider([offer('0101')]);
  app = await openApp({ provider, beforeJournal: withCart(text) });
  await app.see('1 offer');
  app.type('B');
  await app.see('1 number not offered now.');
  provider.available.push(dear);
  app.type(ESC);
  await app.see('1 offer');
  app.type('r');
  await app.see('2 offers');
  app.type('B');
  await app.see('Cart: 2 numbers');
  expect(app.screen()).not.toContain('not offered');
  app.type('b');
  await app.see('Today $10.15');
});

test.each([
  ['a price that is no amount', '"amount":"1.15"', '"amount":"abc"'],
  ['a negative price', '"amount":"1.15"', '"amount":"-1.15"'],
  ['a price with millions of digits', '"amount":"1.15"', '"amount":"1e9999999"'],
  ['a currency with control characters', '"currency":"USD"', '"currency":"\\u001b]0;forged\\u0007"'],
])('a cart with %s is not used, and the app starts', async (_, kept, damaged) => {
  const text = await leftCart(['0101', '0102']);
  app = await openApp({
    provider: createMemoryProvider([offer('0101'), offer('0102')]),
    beforeJournal: withCart(text.replaceAll(kept, damaged)),
  });
  await app.see('2 offers');
  app.type('B');
  await app.see('The cart is empty.');
});

test('a number that a damaged file holds twice is in the cart once', async () => {
  const text = await leftCart(['0101', '0102']);
  const twice = text.replace(/"lines":\[(.*)\]/, (_, lines) => `"lines":[${lines},${lines}]`);
  app = await openApp({
    provider: createMemoryProvider([offer('0101'), offer('0102')]),
    beforeJournal: withCart(twice),
  });
  await app.see('cart 2 · $2.30/month');
});

test('a number that was bought from its review card is in no total, and is not bought again', async () => {
  const provider = createMemoryProvider([offer('0101'), offer('0102')]);
  app = await openApp({ provider });
  await app.see('2 offers');
  app.type('  B');
  await app.see('Cart: 2 numbers');
  app.type('\r');
  await app.see('Cancel');
  await app.released();
  app.type('\u001b[C');
  await app.released();
  app.type('\r');
  await app.see('COMPLETED');
  app.type(ESC);
  await app.see('bought already');
  await app.see('cart 1 · $1.15/month');
  expect(app.screen()).toMatch(/Per month +\$1\.15/);
  expect(app.screen()).toContain('It was bought otherwise');
  app.type('b');
  await app.see('Buy 1 number');
  await app.released();
  app.type('\t\r');
  await app.see('1 of 1 number bought');
  expect(provider.orders.map(({ phoneNumber }) => phoneNumber.slice(-4))).toEqual(['0101', '0102']);
});

test('what a batch holds that did not end is in the batch, and not in the cart', async () => {
  const text = await leftCart(['0101', '0102']);
  const provider = createMemoryProvider([offer('0101'), offer('0102')]);
  const purchases = await temporaryPurchases(accountOf('sandbox'), provider);
  const held = offer('0101');
  purchases.batches.create({
    kind: 'buy',
    title: 'Purchase of 1 number',
    items: [
      {
        kind: 'buy',
        phoneNumber: held.phoneNumber,
        purchase: {
          order: { phoneNumber: held.phoneNumber, countryCode: 'US', numberType: 'LOCAL' },
          monthlyRate: held.monthlyRate,
        },
        before: keptOf(ownedNumber('0101')),
      },
    ],
  });
  app = await openApp({ provider, purchases, beforeJournal: withCart(text) });
  await app.see('Not finished');
  app.type(ESC);
  await app.see('cart 1 · $1.15/month');
});

test('a file that is damaged keeps nothing and stops nothing', async () => {
  app = await openApp({
    provider: createMemoryProvider([offer('0101')]),
    beforeJournal: withCart('{"version":1,"carts":{"sandbox sandbox telefonie ":{"lines":'),
  });
  await app.see('1 offer');
  app.type(' ');
  await app.see('cart 1');
});

/** Opens an app that finds this text in carts.json, and marks its one offer. Returns the file. */
async function markBeside(text: string, notice: string): Promise<string> {
  let file = '';
  app = await openApp({
    provider: createMemoryProvider([offer('0101')]),
    columns: 120,
    beforeJournal: (journal) => {
      file = cartsBeside(journal);
      withCart(text)(journal);
    },
  });
  await app.see(notice);
  await app.see('1 offer');
  app.type(' ');
  await app.see('cart 1');
  return file;
}

test('a damaged file is moved aside before the first cart is kept', async () => {
  const file = await markBeside('{"version":1,"carts":', 'carts.json was not used');
  await app.until(() => existsSync(`${file}.damaged`), 'the file aside');
  await app.until(() => existsSync(file), 'the new cart');
  expect(readFileSync(`${file}.damaged`, 'utf8')).toBe('{"version":1,"carts":');
  expect(readFileSync(file, 'utf8')).toContain('+12125550101');
});

test('the file of a newer version is not overwritten', async () => {
  const text = '{"version":2,"carts":[]}';
  const file = await markBeside(text, 'carts.json was not used');
  // What is not written yet is written at the end.
  await app.shell.leave();
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('a number in a form that is not known takes no other with it, and the loss is said', async () => {
  const text = (await leftCart(['0101', '0102'])).replace('"LOCAL"', '"SATELLITE"');
  app = await openApp({
    provider: createMemoryProvider([offer('0101'), offer('0102')]),
    columns: 120,
    beforeJournal: withCart(text),
  });
  await app.see('1 number of the cart cannot be read');
  await app.see('cart 1');
});
