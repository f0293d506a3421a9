/** The filter has one language: what Owned understands, Search, Pricing and Purchases understand too. */
import { afterEach, describe, expect, test } from 'vitest';
import { type AppDriver, openApp } from '../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../support/memory-provider.ts';
import { rate } from '../support/owned-numbers.ts';
import { createScriptedPurchases, purchaseRow } from '../support/scripted-purchases.ts';

const ESC = '\u001b';
let app: AppDriver;
afterEach(async () => app.close());

const offers = [
  offer('0101'),
  offer('0102', { numberType: 'TOLL_FREE', monthlyRate: rate('9.00') }),
  offer('0103', { monthlyRate: rate('9.50') }),
];

describe.each([
  { columns: 80, rows: 24 },
  { columns: 120, rows: 35 },
])('at $columns x $rows', (size) => {
  test('Search: fields, prices and minus signs; an unknown field is named', async () => {
    app = await openApp({ provider: createMemoryProvider(offers), ...size });
    await app.see('3 offers');
    app.type('/>5 -type:toll-free\r');
    await app.see('1 of 3');
    expect(app.screen()).toContain('0103');
    app.type(ESC);
    await app.see('3 offers');
    app.type('/typ:local');
    await app.see('There is no field "typ". Did you mean type?');
    expect(app.screen()).toContain('0101');
  });

  test('Pricing: the country and the price', async () => {
    app = await openApp({ provider: createMemoryProvider(offers), ...size });
    app.type('2');
    await app.see('not offered (.)');
    app.type('/country:US >5\r');
    await app.see('1 row shown');
    expect(app.screen()).toMatch(/United States +toll-free/);
  });

  test('Purchases: the type and the number', async () => {
    const rows = [
      purchaseRow('0101', 'CONFIRMED', { accountFingerprint: 'f' }),
      purchaseRow('0102', 'CONFIRMED', { accountFingerprint: 'f' }),
    ];
    app = await openApp({
      provider: createMemoryProvider(offers),
      purchases: createScriptedPurchases({ rows, fingerprint: 'f' }),
      ...size,
    });
    app.type('3');
    await app.see('2 purchases');
    app.type('/type:local number:0102\r');
    await app.see('1 of 2 rows shown');
    app.type(ESC);
    await app.see('2 of 2');
    app.type('/type:mobile\r');
    await app.see('No match.');
  });

  test('Search: words complete, and an empty list says what each of them hides', async () => {
    app = await openApp({ provider: createMemoryProvider(offers), ...size });
    await app.see('3 offers');
    app.type('/');
    await app.see('type:mobile can:sms');
    app.type('ty');
    await app.see('Tab type:');
    app.type('\ttol');
    await app.see('Tab type:toll-free');
    app.type('\t');
    await app.see('1 of 3');
    app.type(' <5\r');
    await app.see('without type:toll-free: 1');
    expect(app.screen()).toContain('without <5: 1');
  });

  test('Search: "marked" shows what is in the cart, and y copies it', async () => {
    app = await openApp({ provider: createMemoryProvider(offers), ...size });
    await app.see('3 offers');
    app.type(' j /ma');
    await app.see('Tab marked');
    app.type('\t\r');
    await app.see('2 of 3');
    expect(app.screen()).not.toContain('0102');
    app.type('y');
    await app.see('2 marked numbers');
    expect(app.copied).toEqual(['+12125550101\n+12125550103']);
  });

  test('Pricing: types and the countries of the list complete, and each filter says what it hides', async () => {
    app = await openApp({ provider: createMemoryProvider(offers), ...size });
    app.type('2');
    await app.see('not offered (.)');
    app.type('/country:u');
    await app.see('Tab country:us');
    app.type('\t >9 type:l');
    await app.see('Tab type:local');
    app.type('\t\r');
    await app.see('No match.');
    await app.see('without >9: 1');
    expect(app.screen()).toContain('without type:local: ');
    app.type(ESC);
    await app.see('not offered (.)');
    app.type('tt');
    await app.see('t Type toll-free');
    app.type('/country:us <5\r');
    await app.see('without type toll-free: 1');
  });

  test('Purchases: fields complete, and each filter says what it hides', async () => {
    const rows = [
      purchaseRow('0101', 'CONFIRMED', { accountFingerprint: 'f' }),
      purchaseRow('0102', 'CONFIRMED', { accountFingerprint: 'f' }),
    ];
    app = await openApp({
      provider: createMemoryProvider(offers),
      purchases: createScriptedPurchases({ rows, fingerprint: 'f' }),
      ...size,
    });
    app.type('3');
    await app.see('2 purchases');
    app.type('/num');
    await app.see('Tab number:');
    app.type('\t0102 type:mo');
    await app.see('Tab type:mobile');
    app.type('\t\r');
    await app.see('without number:0102: 0');
    await app.see('without type:mobile: 1');
  });
});
