import { afterEach, expect, test } from 'vitest';
import type { AccountProfile } from '../../../src/config/account-profiles.ts';
import { type AppDriver, type DriverOptions, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider, type MemoryProvider, offer } from '../../support/memory-provider.ts';
import { ownedNumber } from '../../support/owned-numbers.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const ESC = '\u001b';
const offers = [
  offer('0101', { setupFee: { amount: '1.00', currency: 'USD' } }),
  offer('0102'),
  offer('0103', { requirement: 'documents' }),
];

async function open(
  provider: MemoryProvider = createMemoryProvider(offers),
  options: Omit<DriverOptions, 'provider'> = {},
): Promise<void> {
  app = await openApp({ provider, ...options });
  await app.see(`${provider.available.length} offers`);
}

/** Opens the app, marks the first `count` offers on Search, and opens the cart. */
async function openCart(count: number, ...given: Parameters<typeof open>): Promise<void> {
  await open(...given);
  app.type(`${' '.repeat(count)}B`);
  await app.see(`Cart: ${count} numbers`);
}

/** Answers the question before buying with Buy. */
async function buyAll(count: number): Promise<void> {
  app.type('b');
  await app.see(`Buy ${count} numbers`);
  await app.released();
  app.type('\t\r');
}

test.each([
  [80, 24],
  [120, 35],
  [200, 60],
])(
  'what is marked on Search is the cart on every screen; B shows what it costs (%ix%i)',
  async (columns, rows) => {
    await open(undefined, { columns, rows });
    app.type('   ');
    await app.see('cart 3 · $3.45/month');
    app.type('4');
    await app.see('cart 3 · $3.45/month');
    app.type('B');
    await app.see('Cart: 3 numbers');
    const screen = app.screen();
    expect(screen).toContain('+1 212 555 0101');
    expect(screen).toContain('needs documents');
    expect(screen).toMatch(/Today +\$3\.30\+ +first month and known set-up fees/);
    expect(screen).toMatch(/Per month +\$2\.30/);
    expect(screen).toMatch(/First year +\$28\.60\+/);
    expect(screen).toContain('+ before the set-up fee of 1 number (not published).');
    expect(screen).toContain('1 number cannot be bought from here');
  },
);

test('names come from a pattern, and one can be typed', async () => {
  await openCart(2);
  app.type('E');
  await app.see('Names of 2 numbers');
  await app.released();
  app.type('Desk {m}');
  await app.see('{m} is not a placeholder');
  app.type(`${'\u007f'.repeat(3)}{n}\r`);
  await app.see('Desk 2');
  app.type('e');
  await app.see('Name of +1 212 555 0101');
  await app.released();
  app.type('\u0015Front door\r');
  await app.see('Front door');
  expect(app.screen()).toContain('Desk 2');
  app.type('\r');
  await app.see('Front door');
  await app.until((screen) => screen.includes('Buy'), 'the review card');
});

test('what the numbers are bought for is asked once, shown before the purchase, and journaled for each', async () => {
  await openCart(2);
  app.type('N');
  await app.see('Why these numbers are bought');
  await app.released();
  app.type('Support line in Berlin\r');
  await app.until((screen) => !screen.includes('Why these numbers'), 'the cart');
  app.type('b');
  await app.see('Why: Support line in Berlin');
  await app.released();
  app.type('\u001b[C\r');
  await app.see('2 of 2 numbers bought');
  const bought = (await app.purchases()).list();
  expect(bought.map(({ row }) => row.confirmed.why)).toEqual(Array(2).fill('Support line in Berlin'));
  // The next cart has a reason of its own.
  expect(app.screen()).not.toContain('Support line');
});

test('Space takes out the number under the cursor and stays at its place, and u puts back one after the other', async () => {
  await openCart(3);
  app.type('  ');
  await app.see('Cart: 1 number');
  expect(app.screen()).toContain('Taken out: +1 212 555 0102; u puts it back');
  expect(app.screen()).toMatch(/▸.*0103/);
  app.type('u');
  await app.see('Cart: 2 numbers');
  expect(app.screen()).toContain('0102');
  app.type('u');
  await app.see('Cart: 3 numbers');
  expect(
    app
      .rows()
      .filter((row) => row.includes('212 555 01'))
      .map((row) => /01\d\d/.exec(row)?.[0]),
  ).toEqual(['0101', '0102', '0103']);
});

test('u empties the cart, puts all back, and Search shows both', async () => {
  await openCart(3);
  app.type('eFront door\r');
  await app.see('Front door');
  app.type('u');
  await app.see('The cart is empty; u puts the numbers back');
  app.type(ESC);
  await app.until((screen) => !screen.includes('marked:'), 'nothing marked');
  app.type('u');
  await app.see('3 marked');
  app.type('B');
  await app.see('Front door');
  app.type(ESC);
  await app.see('3 marked');
  app.type('u');
  await app.see('Unmarked: the cart is empty;');
});

test('one question buys them all; a number whose price changed meanwhile stays in the cart with its new price', async () => {
  const provider = createMemoryProvider([offer('0101'), offer('0102'), offer('0104')]);
  await openCart(3, provider);
  provider.available[1] = offer('0102', {
    monthlyRate: {
      kind: 'money',
      money: { amount: '9.00', currency: 'USD' },
      currencyStated: true,
      text: '9.00 USD',
    },
  });
  app.type('b');
  await app.see('Buy 3 numbers');
  expect(app.screen()).toContain('Account sandbox: no money is spent.');
  expect(app.screen()).toContain('Today $3.45+, then $3.45/month.');
  await app.released();
  app.type('\r');
  await app.until((screen) => !screen.includes('Each price is read again'), 'Cancel had the focus');
  expect(provider.orders).toEqual([]);
  app.type('b');
  await app.see('Each price is read again');
  await app.released();
  app.type('\t\r');
  await app.see('2 of 3 numbers bought');
  expect(provider.orders.map(({ phoneNumber }) => phoneNumber.slice(-4)).toSorted()).toEqual([
    '0101',
    '0104',
  ]);
  await app.see('$9.00');
  const screen = app.screen();
  expect(screen.match(/ bought$/gm)).toHaveLength(2);
  expect(screen).toContain('offer changed');
  expect(screen).toContain('cart 1 · $9.00/month');
  // What was bought has left the cart: the footer offers no key for it, and the key says why.
  expect(screen).not.toContain('take out');
  app.type(' ');
  await app.see('Cannot take the number out of the cart: it is no longer in the cart');
  app.type('e');
  await app.see('Cannot type the name of this number: it is no longer in the cart');
  app.type('j');
  await app.see('Space take out');
  // Bought once more, it is bought at the price that is now shown.
  app.type('b');
  await app.see('Today $9.00+');
  await app.released();
  app.type('\t\r');
  await app.see('1 of 1 number bought');
  expect(provider.orders).toHaveLength(3);
  // The cart is empty, so it says what was bought for how much, and opens the order.
  await app.see('Cart: 1 of 1 number bought');
  expect(app.screen()).toMatch(/Bought for +\$9\.00\+/);
  expect(app.screen()).not.toContain('nothing');
  expect(app.screen()).not.toContain('Cart: 0');
});

test.each([
  [80, 24],
  [120, 35],
  [200, 60],
])('after all were bought, the empty cart says how many for how much (%ix%i)', async (columns, rows) => {
  await openCart(2, undefined, { columns, rows });
  await buyAll(2);
  await app.see('Cart: 2 of 2 numbers bought');
  await app.see('2 bought');
  await app.see('Bought for');
  const screen = app.screen();
  expect(screen).toMatch(/2 of 2 . 2 bought/);
  expect(screen).toMatch(/Bought for +\$3\.30\+ +first month and known set-up fees/);
  expect(screen).toMatch(/Per month +\$2\.30/);
  expect(screen.match(/ bought *$/gm)?.length).toBeGreaterThanOrEqual(2);
  expect(screen).not.toContain('nothing');
  expect(screen).not.toContain('take out');
  expect(screen).not.toContain('E names');
  // The totals are just below the numbers, also in a large window.
  const lines = app.rows();
  const last = lines.findIndex((line) => line.includes('+1 212 555 0102'));
  expect(lines.findIndex((line) => line.includes('Bought for')) - last).toBe(2);
});

test('no name is asked for where a purchase cannot set it', async () => {
  const provider = createMemoryProvider(offers);
  const friendlyName = 'the carrier takes it afterwards';
  const orderFields = { friendlyName, voiceUrl: true, smsUrl: true } as const;
  await openCart(2, { ...provider, abilities: { ...provider.abilities, orderFields } });
  app.type('E');
  await app.see('No name can be given: the carrier takes it afterwards');
  expect(app.screen()).not.toContain('Pattern');
});

test('fifty Enters open the question and buy nothing', async () => {
  const provider = createMemoryProvider([offer('0101'), offer('0102')]);
  await openCart(2, provider);
  app.type(`b${'\r'.repeat(50)}`);
  await app.released();
  await app.see('Cart: 2 numbers');
  expect(provider.orders).toEqual([]);
});

test('many Enters on Buy make one batch, and each number is ordered once', async () => {
  const provider = createMemoryProvider([offer('0101'), offer('0102')]);
  await openCart(2, provider);
  app.type('b');
  await app.see('Buy 2 numbers');
  await app.released();
  app.type(`\t${'\r'.repeat(20)}`);
  await app.see('2 of 2 numbers bought');
  expect(provider.orders.map(({ phoneNumber }) => phoneNumber.slice(-4)).toSorted()).toEqual([
    '0101',
    '0102',
  ]);
  expect((await app.purchases()).batches.list()).toHaveLength(1);
});

test('a number that somebody bought meanwhile is not bought again, and leaves the cart', async () => {
  const provider = createMemoryProvider([offer('0101'), offer('0102')]);
  await openCart(2, provider);
  app.type('b');
  await app.see('Buy 2 numbers');
  const { phoneNumber } = offer('0101');
  provider.owned.set(phoneNumber, ownedNumber('0101'));
  await app.released();
  app.type('\t\r');
  await app.see('already yours');
  await app.see('1 bought');
  expect(provider.orders.map((order) => order.phoneNumber.slice(-4))).toEqual(['0102']);
  expect(app.screen()).not.toContain('cart 1');
});

test('a number that is marked in two searches is in the cart once', async () => {
  await open();
  app.type('  ');
  await app.see('cart 2');
  app.type('n');
  await app.see('Enter done');
  app.type('0102\r');
  await app.until((screen) => /0102/.test(screen) && !screen.includes('0101'), 'the second search');
  // Space takes it out and puts it in again.
  app.type(' ');
  await app.see('cart 1');
  app.type(' ');
  await app.see('cart 2');
  app.type('B');
  await app.see('Cart: 2 numbers');
  expect(app.screen().match(/0102/g)).toHaveLength(1);
});

test('the cart of an account is neither shown nor bought at another one, also when it is switched while the cart is bought', async () => {
  const sandbox: AccountProfile = { kind: 'sandbox', name: 'sandbox', provider: 'telefonie' };
  const live: AccountProfile = {
    kind: 'configured',
    name: 'live',
    provider: 'telefonie',
    baseUrl: 'https://numbers.example.com/v1',
    currency: 'USD',
    keyStore: 'file',
  };
  const first = createMemoryProvider([offer('0101'), offer('0102')]);
  const other = createMemoryProvider([offer('0199')]);
  const answered = Promise.withResolvers<void>();
  const purchase = first.purchase.bind(first);
  first.purchase = async (order) => {
    const answer = await purchase(order);
    await answered.promise;
    return answer;
  };
  await openCart(2, first, {
    accounts: { profiles: [sandbox, live], active: sandbox, standIn: true },
    providerOf: (name) => (name === 'live' ? other : first),
  });
  await buyAll(2);
  await app.until(() => first.orders.length === 2, 'both are ordered');
  app.type('A');
  await app.see('Switch the account');
  app.type('live\r');
  await app.see('Switching stops after what was sent.');
  await app.released();
  app.type('\t\r');
  await app.see('1 offer ');
  expect(app.screen()).not.toContain('cart');
  app.type('B');
  await app.see('The cart is empty.');
  answered.resolve();
  await app.until(() => app.closed.includes('sandbox'), 'the first account is closed');
  expect(app.screen()).toContain('The cart is empty.');
  expect(other.orders).toEqual([]);
  expect(first.orders).toHaveLength(2);
});

test('the question before buying says what the carrier asks for, once for each country and type', async () => {
  const later = { requirement: 'documents-later' } as const;
  await open(createMemoryProvider([offer('0101', later), offer('0102', later)]));
  app.type(' B');
  await app.see('Cart: 1 number');
  app.type('\u001b');
  await app.see('2 offers');
  app.type(' B');
  await app.see('Cart: 2 numbers');
  app.type('b');
  await app.see('Buy 2 numbers');
  expect(app.screen().match(/US local: the provider asks for documents/g)).toHaveLength(1);
});

test('the key of a tab leads to its screen, not to a cart; a purchase under way goes on, and Esc or B leads back', async () => {
  const provider = createMemoryProvider([offer('0101'), offer('0102')]);
  const answer = Promise.withResolvers<never>();
  await openCart(2, provider);
  app.type('4');
  await app.see('── Owned');
  app.type('1');
  await app.see('── Search');
  await app.see('2 marked');
  app.type('B');
  await app.see('Cart: 2 numbers');
  Object.assign(provider, { purchase: () => answer.promise });
  app.type('b');
  await app.see('Buy 2 numbers');
  await app.released();
  app.type('\t\r');
  await app.see('Esc stop');
  app.type('4');
  await app.see('── Owned');
  app.type('1');
  await app.see('── Search');
  await app.see('Esc leads back to "Cart');
  app.type(ESC);
  await app.see('Esc stop');
  app.type('1');
  await app.see('── Search');
  app.type('B');
  await app.see('Esc stop');
  app.type('1');
  await app.see('── Search');
  // One cart only: it made room three times, and nothing stopped the purchase.
  app.type(ESC);
  await app.see('Esc stop');
  expect(app.screen()).not.toContain('stopping');
  answer.reject(new Error('the end of the test'));
});
