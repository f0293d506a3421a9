import { afterEach, expect, test } from 'vitest';
import { type AppDriver, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../../support/memory-provider.ts';

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

async function open(size: { columns?: number; rows?: number } = {}) {
  app = await openApp({ provider: createMemoryProvider(offers), ...size });
  await app.see('3 offers');
}

test.each([
  [80, 24],
  [120, 35],
  [200, 60],
])(
  'what is marked on Search is the cart on every screen; B shows what it costs (%ix%i)',
  async (columns, rows) => {
    await open({ columns, rows });
    app.type(' j j ');
    await app.see('cart 3 · $3.45/month');
    app.type('4');
    await app.see('cart 3 · $3.45/month');
    app.type('B');
    await app.see('Cart: 3 numbers');
    const screen = app.screen();
    expect(screen).toContain('+1 212 555 0101');
    expect(screen).toContain('needs documents');
    expect(screen).toMatch(/Today +\$3\.30\+/);
    expect(screen).toMatch(/Per month +\$2\.30/);
    expect(screen).toMatch(/First year +\$28\.60\+/);
    expect(screen).toContain('excl. the set-up fee of 1 number');
    expect(screen).toContain('1 number cannot be bought from here');
  },
);

test('names come from a pattern, and one can be typed', async () => {
  await open();
  app.type(' j B');
  await app.see('Cart: 2 numbers');
  app.type('p');
  await app.see('Names of 2 numbers');
  await app.released();
  app.type('Desk {m}');
  await app.see('{m} is not a placeholder');
  app.type(`${'\u007f'.repeat(3)}{n}\r`);
  await app.see('Desk 2');
  app.type('n');
  await app.see('Name of +1 212 555 0101');
  await app.released();
  app.type('\u0015Front door\r');
  await app.see('Front door');
  expect(app.screen()).toContain('Desk 2');
  app.type('\r');
  await app.see('Front door');
  await app.until((screen) => screen.includes('Buy'), 'the review card');
});

test('Space takes a number out, u empties the cart, and Search shows it', async () => {
  await open();
  app.type(' j j B');
  await app.see('Cart: 3 numbers');
  app.type('j ');
  await app.see('Cart: 2 numbers');
  expect(app.screen()).not.toContain('0102');
  app.type(ESC);
  await app.see('2 marked');
  app.type('Bu');
  await app.see('The cart is empty.');
  app.type(ESC);
  await app.until((screen) => !screen.includes('marked:'), 'nothing marked');
});
