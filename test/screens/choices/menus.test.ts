/** The menus of sort columns and number types, driven on each list. */
import { afterEach, describe, expect, test } from 'vitest';
import { type AppDriver, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../../support/memory-provider.ts';
import { ownedNumber, rate } from '../../support/owned-numbers.ts';

const ESC = '\u001b';
let app: AppDriver;
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
    await app.see('Sort by');
    app.type('s');
    await app.see('Sort monthly ▼');
    expect(first()).toBe('0142');
    app.type('s');
    await app.see('Monthly (descending now; again: turn around)');
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
