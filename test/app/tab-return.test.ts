/** What the keys of the tabs do with a screen that is open on a tab: one rule for all of them, as docs/keys.md states it. */
import { afterEach, test } from 'vitest';
import { type AppDriver, openApp } from '../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../support/memory-provider.ts';
import { manyOwned } from '../support/owned-numbers.ts';
import { createScriptedPurchases, purchaseRow } from '../support/scripted-purchases.ts';

let app: AppDriver;
afterEach(async () => app.close());

const title = (text: string) =>
  app.until((screen) => new RegExp(`── ${text}`).test(screen), `the title ${text}`);
const LISTS = { 1: 'Search ──', 2: 'Pricing ──', 3: 'Purchases ──', 4: 'Owned ──' } as const;

async function open(): Promise<void> {
  const provider = createMemoryProvider([offer('0101'), offer('0102')]);
  for (const number of manyOwned(3)) provider.owned.set(number.phoneNumber, number);
  const rows = [
    purchaseRow('0142', 'ACCEPTED', { accountFingerprint: 'f' }),
    purchaseRow('0143', 'CONFIRMED', { accountFingerprint: 'f' }),
  ];
  const purchases = createScriptedPurchases({ rows, fingerprint: 'f' });
  app = await openApp({ provider, purchases });
  await app.see('2 offers');
}

test.each([
  {
    name: 'a number',
    on: 4,
    target: { screen: 'number', phoneNumber: '+12120000001' },
    shown: 'Number',
    stays: true,
  },
  {
    name: 'a lookup',
    on: 1,
    target: { screen: 'lookup', phoneNumber: '+12125550101' },
    shown: 'Lookup',
    stays: true,
  },
  {
    name: 'an open order',
    on: 3,
    target: { screen: 'timeline', id: 'id-0142' },
    shown: 'Order',
    stays: true,
  },
  {
    name: 'a finished order',
    on: 3,
    target: { screen: 'timeline', id: 'id-0143' },
    shown: 'Order',
    stays: false,
  },
  { name: 'the batches', on: 3, target: { screen: 'batches' }, shown: 'Batches', stays: false },
  { name: 'the cart', on: 1, target: { screen: 'cart' }, shown: 'Cart', stays: false },
  {
    name: 'a review card',
    on: 1,
    target: {
      screen: 'review',
      order: { phoneNumber: '+12125550101', countryCode: 'US', numberType: 'LOCAL' },
    },
    shown: 'Buy',
    stays: false,
  },
] as const)(
  '$name is there for who comes back to its tab: $stays; the key of the tab leads to the list',
  async (each) => {
    const list = LISTS[each.on];
    await open();
    app.type(String(each.on));
    await app.released();
    await title(list);
    app.shell.go(each.target);
    await title(each.shown);
    await app.released();
    app.type('2');
    await title(LISTS[2]);
    app.type(String(each.on));
    await title(each.stays ? each.shown : list);
    await app.released();
    app.shell.go(each.target);
    await title(each.shown);
    await app.released();
    app.type(String(each.on));
    await title(list);
  },
);

test.each(['2', 'L'])(
  'the card for which the app was opened has Cancel in focus again after %s showed another screen',
  async (key) => {
    const order = { phoneNumber: '+12125550101', countryCode: 'US', numberType: 'LOCAL' } as const;
    app = await openApp({
      provider: createMemoryProvider([offer('0101')]),
      open: { kind: 'purchase', order },
    });
    await app.see('Offered now');
    await app.released();
    app.type('l');
    await app.see('Enter buy');
    app.type(key);
    await app.until((screen) => !screen.includes('── Buy'), 'another screen');
    app.type(key === 'L' ? '\u001b' : '1');
    await title('Buy');
    await app.see('Enter cancel');
  },
);
