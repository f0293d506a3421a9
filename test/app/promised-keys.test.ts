/** A notice that says what a key does next goes as soon as the key does something else. */
import { afterEach, expect, test } from 'vitest';
import { systemRuntime } from '../../src/api/runtime.ts';
import { type AppDriver, type DriverOptions, openApp } from '../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../support/memory-provider.ts';
import { ownedNumber } from '../support/owned-numbers.ts';

const ESC = '\u001b';
const CTRL_U = '\u0015';
let app: AppDriver;
afterEach(async () => {
  await app.close();
});

/** On a clock that stands still no notice is old enough to go by itself. */
const runtime = { ...systemRuntime, now: () => Date.parse('2026-01-01T00:00:00Z') };

async function openSearch(options: Partial<DriverOptions> = {}) {
  const provider = createMemoryProvider(['0101', '0102', '0103', '0104'].map((line) => offer(line)));
  app = await openApp({ provider, runtime, ...options });
  await app.see('4 offers');
}

async function openOwned() {
  const provider = createMemoryProvider();
  for (const line of ['0141', '0142', '0143'])
    provider.owned.set(`+1212555${line}`, ownedNumber(line, { voiceUrl: '' }));
  app = await openApp({ provider, runtime });
  app.type('4');
  await app.see('3 numbers');
  return provider;
}

/** Lets the carrier answer a change only when `open` is called. */
function slowChanges(provider: ReturnType<typeof createMemoryProvider>) {
  const gate = Promise.withResolvers<void>();
  const { updateOwned } = provider;
  provider.updateOwned = async (...change) => {
    await gate.promise;
    return updateOwned(...change);
  };
  return { open: () => gate.resolve() };
}

const gone = (text: string) => app.until((screen) => !screen.includes(text), `no ${JSON.stringify(text)}`);

const FILTER_BACK = 'Filter removed: digits 0103; u puts it back';

async function removeFilter() {
  app.type('n0103\r');
  await app.see('1 offer ');
  app.type('w');
  await app.see(FILTER_BACK);
  await app.see('4 offers');
}

test('Search: the promise to put a filter back stays while the cursor moves, and goes when u has put it back', async () => {
  await openSearch();
  await removeFilter();
  app.type('j');
  await app.until((screen) => /▸\s+\+1 212 555 0104/.test(screen), 'the cursor moved');
  expect(app.screen()).toContain(FILTER_BACK);
  app.type('u');
  await app.see('1 offer ');
  await gone('puts it back');
});

test.each([
  ['another filter', 'n0104\r', '1 offer '],
  ['a pasted number', '\u001b[200~+1 212 555 0104\u001b[201~', '1 offer '],
  ['SMS', 'M', 'SMS yes'],
])('Search: the promise to put a filter back goes with %s', async (_, keys, then) => {
  await openSearch();
  await removeFilter();
  app.type(keys);
  await app.see(then);
  await gone('puts it back');
});

test('Search: the promise to put the numbers back goes when one is marked', async () => {
  await openSearch();
  app.type('  ');
  await app.see('2 marked');
  app.type('u');
  await app.see('Unmarked: the cart is empty; u puts the numbers back');
  app.type(' ');
  await app.see('1 marked');
  await gone('puts the numbers back');
});

test('the promise names the key that the settings give the action', async () => {
  await openSearch({ keymap: new Map([['search.putFilterBack', ['z']]]) });
  app.type('n0103\r');
  await app.see('1 offer ');
  app.type('w');
  await app.see('Filter removed: digits 0103; z puts it back');
});

test('Cart: the promise goes with u, and on Search, where the key has another work', async () => {
  await openSearch();
  app.type('  B');
  await app.see('Cart: 2 numbers');
  app.type(' ');
  await app.see('; u puts it back');
  app.type('u');
  await app.see('Put back into the cart');
  app.type(' ');
  await app.see('; u puts it back');
  app.type(ESC);
  await app.see('1 marked');
  await gone('puts it back');
});

test('Owned: the promise to undo a name stays with a mark, which u leaves alone, and goes in the filter', async () => {
  await openOwned();
  app.type(`e${CTRL_U}Front door\r`);
  await app.see('Renamed +1 212 555 0141; u undoes it');
  app.type(' ');
  await app.see('u undo name');
  expect(app.screen()).toContain('u undoes it');
  app.type('/');
  await gone('u undoes it');
});

test('Owned: a name that is saved while the filter has the keys is reported without a promise', async () => {
  const provider = await openOwned();
  const changes = slowChanges(provider);
  app.type(`e${CTRL_U}Front door\r`);
  app.type('/');
  await app.released();
  changes.open();
  await app.see('Renamed +1 212 555 0141');
  expect(app.screen()).not.toContain('undoes it');
});

async function sendBulk() {
  app.type('*E');
  await app.see('numbers: which field?');
  app.type('voice url\r');
  await app.see('You see every change before');
  app.type(`${CTRL_U}https://example.com/all\r`);
  await app.see('3 changes');
  app.type('\u0013');
  await app.see('each is verified');
  await app.released();
  app.type('\t\r');
}

test('Bulk edit: the promise to undo it goes when a number is opened', async () => {
  await openOwned();
  await sendBulk();
  await app.see('Voice URL: 3 of 3 set; u undoes it');
  app.type('\r');
  await app.see('Features');
  await gone('u undoes it');
});

test('Bulk edit: a run that ends while a number is shown is reported without a promise', async () => {
  const provider = await openOwned();
  const changes = slowChanges(provider);
  await sendBulk();
  await app.see('sending');
  app.type('\r');
  await app.see('Features');
  changes.open();
  await app.see('Voice URL: 3 of 3 set');
  expect(app.screen()).not.toContain('undoes it');
});
