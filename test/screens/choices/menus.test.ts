/** The menus of sort columns and number types, driven on each list. */
import { afterEach, describe, expect, test } from 'vitest';
import { type AppDriver, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider, type MemoryProvider, offer } from '../../support/memory-provider.ts';
import { ownedNumber, rate } from '../../support/owned-numbers.ts';

const ESC = '\u001b';
let app: AppDriver;
/** The numbers of the account. */
let shelf: MemoryProvider['owned'];
afterEach(async () => app.close());

const owned = [
  ownedNumber('0141', { monthlyRate: rate('2.00') }),
  ownedNumber('0142', { monthlyRate: rate('9.00'), numberType: 'TOLL_FREE' }),
  ownedNumber('0143', { monthlyRate: rate('1.00') }),
];

const pointerOn = (number: string) => (screen: string) => screen.includes(`▸  +1 212 555 ${number}`);
const first = () => /555 (01\d\d)/.exec(app.rows().find((row) => row.includes('+1 212')) ?? '')?.[1];

async function openOwned(size: { columns: number; rows: number }) {
  const provider = createMemoryProvider([offer('0101')]);
  shelf = provider.owned;
  for (const number of owned) provider.owned.set(number.phoneNumber, number);
  app = await openApp({ provider, ...size });
  app.type('4');
  await app.see('3 numbers');
}

describe.each([
  { columns: 80, rows: 24 },
  { columns: 120, rows: 35 },
])('at $columns x $rows', (size) => {
  test('two keys sort Owned by the most expensive number; two more turn the order around', async () => {
    await openOwned(size);
    app.type('s');
    await app.see('▸ a  As listed');
    app.type('m');
    await app.see('Sort monthly ▼');
    expect(first()).toBe('0142');
    app.type('s');
    await app.see('▸ m  Monthly (descending now, again reverses it)');
    app.type('\r');
    await app.see('Sort monthly ▲');
    expect(first()).toBe('0143');
  });

  test('only columns in view are offered, each by its letter, and Esc changes nothing', async () => {
    await openOwned(size);
    app.type('s');
    await app.see('n  Number');
    const wide = size.columns > 100;
    expect(app.screen().includes('Bought')).toBe(wide);
    expect(
      app
        .rows()
        .at(-1)
        ?.match(/choose/g),
    ).toHaveLength(1);
    app.type(ESC);
    await app.until((screen) => !screen.includes('Sort by'), 'the menu closed');
    expect(app.screen()).toContain('Sort as listed');
    app.type('sn');
    await app.see('Sort number ▲');
  });

  test('t offers the types that there are, with counts; a letter chooses', async () => {
    await openOwned(size);
    app.type('t');
    await app.see('t  toll-free  1');
    expect(app.screen()).toContain('l  local      2');
    expect(app.screen()).not.toContain('mobile');
    app.type('t');
    await app.see('1 of 3 shown');
    await app.until(pointerOn('0142'), 'the toll-free number');
    app.type('t');
    await app.see('any type');
    app.type('a');
    await app.see('3 numbers');
  });

  test('S inside the menu turns the order around as outside', async () => {
    await openOwned(size);
    app.type('sn');
    await app.see('Sort number ▲');
    app.type('sS');
    await app.see('Sort number ▼');
    expect(app.screen()).not.toContain('Sort by');
  });
});

test.each([
  ['Search', '1', 'm  Monthly (ascending now'],
  ['Pricing', '2', 'c  Country (ascending now'],
  ['Purchases', '3', 'p  Placed (descending now'],
  ['Owned', '4', 'a  As listed (ascending now'],
])('the pointer of the sort menu is on what sorts %s', async (_, tab, current) => {
  await openOwned({ columns: 80, rows: 24 });
  app.type(tab);
  await app.released();
  app.type('s');
  await app.see(`▸ ${current}`);
});

test('also where the column that sorts was hidden, and then it is in the menu', async () => {
  await openOwned({ columns: 120, rows: 35 });
  app.type('sm');
  await app.see('Sort monthly ▼');
  app.type('C');
  await app.see('Space show or hide');
  await app.released();
  const titles = app.rows().flatMap((row) => /│ (?:▸| )\S? +(\w+)/.exec(row)?.[1] ?? []);
  app.type(`${'j'.repeat(titles.indexOf('Monthly'))} \r`);
  await app.until((screen) => /Webhooks +Bought *\n/.test(screen), 'the list without the column');
  app.type('s');
  await app.see('▸ m  Monthly (descending now');
});

test('the pointer of the type menu is on the type that is shown, also when no number of it is left', async () => {
  await openOwned({ columns: 80, rows: 24 });
  app.type('tt');
  await app.see('1 of 3 shown');
  app.type('t');
  await app.see('▸ t  toll-free  1');
  app.type(ESC);
  shelf.delete('+12125550142');
  app.type('r');
  await app.see('0 of 2 shown');
  app.type('t');
  await app.see('▸ t  toll-free  0');
});

test('the same on Search, Pricing and Purchases', async () => {
  await openOwned({ columns: 80, rows: 24 });
  for (const [tab, type] of [
    ['1', 'm  mobile'],
    ['2', 'm  mobile'],
    ['3', 'r  releases'],
  ] as const) {
    app.type(tab);
    await app.released();
    app.type(`t${type.charAt(0)}`);
    await app.released();
    app.type('t');
    await app.see(`▸ ${type}`);
    app.type(ESC);
  }
});
