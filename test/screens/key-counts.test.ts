/** How many keys a job takes. Characters that are typed as text do not count; keys that edit or confirm text do. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AppDriver, openApp } from '../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../support/memory-provider.ts';
import { manyOwned, ownedNumber, rate } from '../support/owned-numbers.ts';
import { listProvider } from '../support/price-list.ts';

const ENTER = '\r';
const RIGHT = '\u001b[C';
const CTRL_S = '\u0013';
const CTRL_U = '\u0015';

let app: AppDriver;
let keys = 0;
beforeEach(() => {
  keys = 0;
});
afterEach(async () => app.close());

async function press(...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) {
    keys += 1;
    app.type(key);
    await app.released();
  }
}

/** Text that is typed into a field. */
async function write(text: string): Promise<void> {
  app.type(text);
  await app.released();
}

async function open(rows: Parameters<typeof ownedNumber>[]) {
  const provider = createMemoryProvider([offer('0101')]);
  for (const row of rows) {
    const number = ownedNumber(...row);
    provider.owned.set(number.phoneNumber, number);
  }
  app = await openApp({ provider });
  await app.see('1 offer');
  return provider;
}

test('the numbers without a webhook: 3', async () => {
  await open([['0141'], ['0142', { voiceUrl: '' }]]);
  await press('4', '/');
  await write('no:url');
  await press(ENTER);
  await app.see('1 of 2 shown');
  expect(app.screen()).toContain('0142');
  expect(keys).toBe(3);
});

test('the most expensive number: 2', async () => {
  await open([['0141'], ['0142', { monthlyRate: rate('9.00') }], ['0143']]);
  app.type('4');
  await app.see('3 numbers');
  await press('s', 'm');
  await app.see('Sort monthly ▼');
  expect(app.rows().find((row) => row.includes('+1 212 555'))).toContain('0142');
  expect(keys).toBe(2);
});

test('40 numbers routed: at most 12 and the texts', async () => {
  const provider = createMemoryProvider([offer('0101')]);
  for (const number of manyOwned(40)) provider.owned.set(number.phoneNumber, number);
  app = await openApp({ provider });
  await app.see('1 offer');
  await press('4');
  await app.see('all loaded');
  await press('/');
  await write('desk');
  await press(ENTER, '*', 'E');
  await app.see('Edit 40 numbers: which field?');
  await write('voice url');
  await press(ENTER);
  await app.see('Voice URL of 40 numbers');
  await write('https://example.com/new');
  await press(ENTER);
  await app.see('40 numbers will change');
  await press(CTRL_S);
  await app.see('Sends the 40 changes');
  await press(RIGHT, ENTER);
  await app.see('40 of 40 · 40 set');
  expect(keys).toBeLessThanOrEqual(12);
});

test('three numbers released: 6 and the phrase', async () => {
  const provider = await open([['0141'], ['0142'], ['0143'], ['0144']]);
  app.type('4');
  await app.see('4 numbers');
  await press(' ', ' ', ' ', 'R');
  await app.see('Type "release 3"');
  await write('release 3');
  await press(ENTER, ENTER);
  await app.see('3 of 3 · 3 released');
  expect([...provider.owned.keys()]).toEqual(['+12125550144']);
  expect(keys).toBe(6);
});

test('a number renamed: 3 and the text', async () => {
  const provider = await open([['0141']]);
  app.type('4');
  await app.see('1 number ');
  await press('e', CTRL_U);
  await write('Front door');
  await press(ENTER);
  await app.see('Renamed');
  expect(provider.owned.get('+12125550141')?.friendlyName).toBe('Front door');
  expect(keys).toBe(3);
});

test('mobile numbers with SMS in the United Kingdom: at most 8', async () => {
  await open([]);
  await press('c');
  await write('uk');
  await press(ENTER, 't', 'm', 'M');
  await app.see('GB United Kingdom');
  await app.see('Type mobile');
  await app.see('SMS yes');
  expect(keys).toBeLessThanOrEqual(8);
});

const LINES = ['US local 1.00', 'NG mobile 9.00', 'BE mobile 1.25', 'DE mobile 30.00', 'ZA mobile 4.00'];

test('the cheapest country for a mobile number, over all countries: 4 from the start', async () => {
  app = await openApp({ provider: listProvider('whole', LINES) });
  await app.see('Search');
  await press('2');
  await app.see('United States');
  await press('&', 't', 'm');
  await app.see('Type mobile');
  await app.until((screen) => /▸\s+Belgium\s+mobile\s+\$1\.25/.test(screen), 'the cheapest country');
  expect(keys).toBe(4);
});

test('the same beside an account that has no price list: 4 from the start, and the screen says what was not asked', async () => {
  const profile = (name: string) => ({ kind: 'sandbox', name, provider: 'telefonie' }) as const;
  const profiles = [profile('sandbox'), profile('sandbox-twilio')];
  const [active = profile('sandbox')] = profiles;
  app = await openApp({
    provider: createMemoryProvider([offer('0101')]),
    columns: 120,
    accounts: { profiles, active, standIn: true },
    providerOf: (name) =>
      name === 'sandbox' ? createMemoryProvider([offer('0101')]) : listProvider('whole', LINES),
  });
  await app.see('Search');
  await press('2');
  await app.see('United States');
  await press('t', 'm', '&');
  await app.until((screen) => /▸\s+Belgium\s+mobile\s+\$15\.00/.test(screen), 'the cheapest country');
  await app.see('Countries all (1 of 2 accounts)');
  expect(keys).toBe(4);
});

test.each([
  [60, 16],
  [80, 24],
  [120, 35],
  [200, 60],
])(
  'the same where no carrier has a price list: 4 from the start, and the key says before how many requests it sends (%ix%i)',
  async (columns, rows) => {
    const rent = (amount: string) => ({
      kind: 'money' as const,
      money: { amount, currency: 'USD' },
      currencyStated: true,
      text: `${amount} USD`,
    });
    const mobile = (phoneNumber: string, countryCode: string, amount: string) =>
      offer('0101', { phoneNumber, countryCode, numberType: 'MOBILE', monthlyRate: rent(amount) });
    const provider = createMemoryProvider([
      mobile('+2348021234567', 'NG', '9.00'),
      mobile('+32470123456', 'BE', '1.25'),
    ]);
    app = await openApp({ provider, columns, rows });
    await app.see('Search');
    await press('2');
    await app.see('& all countries (920 requests)');
    await press('t', 'm');
    await app.see('& all countries (230 requests)');
    expect(provider.searches.filter((query) => JSON.stringify(query).includes('"BE"'))).toHaveLength(0);
    await press('&');
    await app.until((screen) => /▸\s+Belgium\s+mobile\s+\$1\.25/.test(screen), 'the cheapest country');
    await app.until((screen) => /Nigeria/.test(screen), 'the other one');
    expect(keys).toBe(4);
    expect(provider.searches.filter((query) => JSON.stringify(query).includes('"BE"'))).toHaveLength(1);
  },
);
