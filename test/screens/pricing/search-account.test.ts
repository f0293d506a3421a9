/** Enter on Pricing searches in the account that sells the number of the row cheapest. */
import { afterEach, expect, test } from 'vitest';
import { parsePrice } from '../../../src/api/money/money.ts';
import type { Provider } from '../../../src/api/provider.ts';
import type { AccountProfile } from '../../../src/config/account-profiles.ts';
import { type AppDriver, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../../support/memory-provider.ts';

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

const shop = (price: string | undefined): Provider =>
  createMemoryProvider(
    price === undefined
      ? []
      : [
          offer('0142', {
            monthlyRate: parsePrice(price, 'USD'),
            setupFee: { amount: '0', currency: 'USD' },
          }),
        ],
  );

async function open(prices: Readonly<Record<string, Provider | string | undefined>>) {
  const profiles = Object.keys(prices).map(named);
  const [active = named('none')] = profiles;
  const providers = new Map(
    Object.entries(prices).map(([name, price]) => [name, typeof price === 'object' ? price : shop(price)]),
  );
  app = await openApp({
    provider: createMemoryProvider(),
    accounts: { profiles, active, standIn: false },
    providerOf: (name) => providers.get(name) ?? createMemoryProvider(),
    columns: 120,
    rows: 35,
  });
  await app.see('Search');
  app.type('2');
}

/** Until every account has answered: the first price may come in a frame of its own. */
async function allPrices() {
  await app.until(
    (screen) => /United States\s+local/.test(screen) && screen.includes('updated'),
    'all prices',
  );
}

/** The notice has its time: it is waited for together with the screen. */
async function enterSwitches() {
  app.type('\r');
  await app.until(
    (screen) => screen.includes('c Country') && screen.includes('The account is now bolt. A switches back.'),
    'Search in the other account, and the notice',
  );
}

test.each([
  ['costs more', { acme: '5.00', bolt: '1.00' }],
  ['does not sell it', { acme: undefined, bolt: '1.00' }],
])('where the account in use %s, Enter switches to the cheapest and says so', async (_, prices) => {
  await open(prices);
  await allPrices();
  await enterSwitches();
  await app.until((screen) => screen.includes('1 offer') && screen.includes('$1.00'), 'the offer');
  expect(app.shell.profile().name).toBe('bolt');
});

test.each([
  ['is cheapest', { acme: '1.00', bolt: '5.00' }],
  ['is as cheap as another', { acme: '1.00', bolt: '1.00' }],
])('where the account in use %s, Enter stays in it', async (_, prices) => {
  await open(prices);
  await allPrices();
  app.type('\r');
  await app.until((screen) => screen.includes('c Country') && screen.includes('1 offer'), 'the offer');
  expect(app.shell.profile().name).toBe('acme');
  expect(app.screen()).not.toContain('The account is now');
});

test('while the account in use has not answered, Enter searches in the one whose price is shown', async () => {
  const bolt = shop('1.00');
  const silent: Provider = { ...shop('5.00'), searchAvailable: () => new Promise(() => undefined) };
  await open({ acme: silent, bolt });
  await app.until((screen) => /United States\s+local/.test(screen), 'the price of the other');
  await enterSwitches();
});
