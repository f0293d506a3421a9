/** R on marked numbers: says what is lost, asks for a typed count, and runs a durable batch. */
import { afterEach, describe, expect, test } from 'vitest';
import { LOCKED, type OwnedNumber } from '../../../src/api/model.ts';
import { type AppDriver, type DriverOptions, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider } from '../../support/memory-provider.ts';
import { ownedNumber } from '../../support/owned-numbers.ts';
import { createScriptedPurchases, purchaseRow } from '../../support/scripted-purchases.ts';

const ESC = '\u001b';
const NUMBERS = ['0141', '0142', '0143'].map((last) => ownedNumber(last));

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

/** Owned with all numbers marked, and R pressed. */
async function pressRelease(rows: readonly OwnedNumber[] = NUMBERS, more: Partial<DriverOptions> = {}) {
  const provider = createMemoryProvider();
  for (const row of rows) provider.owned.set(row.phoneNumber, row);
  const sent: string[] = [];
  const { release } = provider;
  provider.release = async (number, signal) => {
    sent.push(number.phoneNumber);
    return release(number, signal);
  };
  app = await openApp({ provider, ...more });
  app.type('4');
  await app.see('all loaded');
  app.type('*R');
  return { provider, sent };
}

async function confirm(count: number) {
  await app.see(`Type "release ${count}"`);
  await app.released();
  app.type(`release ${count}`);
  await app.see(`release ${count} `);
  app.type('\r');
  await app.released();
  app.type('\r');
}

describe.each([
  { columns: 80, rows: 24 },
  { columns: 60, rows: 16 },
])('at $columns x $rows', (size) => {
  test('what is lost is said, and the typed count releases each number once', async () => {
    const { sent } = await pressRelease(NUMBERS, size);
    await app.see('$3.45 a month in all.');
    await app.see('You may not get them back.');
    await app.see('example.com (3)');
    expect(sent).toEqual([]);
    for (const row of app.rows()) expect(row.length).toBeLessThanOrEqual(size.columns);
    await confirm(3);
    await app.see('3 of 3 · 3 released');
    expect(sent.toSorted()).toEqual(NUMBERS.map(({ phoneNumber }) => phoneNumber));
    const { batches } = await app.purchases();
    expect(batches.list()).toMatchObject([
      { head: { kind: 'release', state: 'ENDED' }, counts: { DONE: 3 } },
    ]);
    app.type(ESC);
    await app.until((screen) => !screen.includes('marked') && !screen.includes('0142'), 'an empty list');
  });
});

test('Enter, however often, and another count release nothing and write no batch', async () => {
  const { sent } = await pressRelease();
  await app.see('Type "release 3"');
  await app.released();
  app.type('release 2\t\t\r');
  await app.see('release 2 is not "release 3"');
  app.type('\r'.repeat(20));
  await app.released();
  app.type(ESC);
  await app.see('Nothing was released');
  expect(sent).toEqual([]);
  expect((await app.purchases()).batches.list()).toEqual([]);
  await app.see('3 marked');
});

test('Enter after the typed count only moves on: Enters of the same burst release nothing', async () => {
  const { sent } = await pressRelease();
  await app.see('Type "release 3"');
  await app.released();
  app.type(`release 3${'\r'.repeat(20)}`);
  await app.see('release 3 ');
  await app.released();
  expect(sent).toEqual([]);
  app.type(ESC);
  await app.see('Nothing was released');
  expect(sent).toEqual([]);
});

test('what is typed ahead of the question neither answers it nor renames a number', async () => {
  const { provider, sent } = await pressRelease([]);
  for (const row of NUMBERS) provider.owned.set(row.phoneNumber, row);
  const names = () => [...provider.owned.values()].map(({ friendlyName }) => friendlyName);
  const before = names();
  await app.released();
  app.type('r');
  await app.see(`${NUMBERS.length} numbers`);
  app.type(`*Rrelease 3${'\r'.repeat(5)}`);
  await app.see('Type "release 3"');
  await app.released();
  app.type(ESC);
  await app.see('Nothing was released');
  expect(names()).toEqual(before);
  expect(sent).toEqual([]);
});

test('numbers bought lately are named; locked ones are left out, named, and stay marked', async () => {
  const [first, second, third] = NUMBERS;
  if (first === undefined || second === undefined || third === undefined) return;
  const lately = { ...second, createdAt: Date.now() - 60_000 };
  const { sent } = await pressRelease([{ ...first, deletionLock: LOCKED }, lately, third]);
  // Each number once, with its name.
  const squeezed = (screen: string) => screen.replace(/[│\s]+/g, ' ');
  const named = /\+12125550142 "Desk 0142" \(bought [\d-]+\), \+12125550143 "Desk 0143"\./;
  await app.until((screen) => named.test(squeezed(screen)), 'the numbers with their names');
  expect(app.screen().match(/\+12125550142/g)).toHaveLength(1);
  await app.see('Left out, because of a deletion lock: +12125550141.');
  await confirm(2);
  await app.see('2 of 2 · 2 released');
  expect(sent.toSorted()).toEqual([second.phoneNumber, third.phoneNumber]);
  app.type(ESC);
  await app.see('1 marked');
});

test('the price that was confirmed here is said where the carrier states none', async () => {
  const bought = purchaseRow('0142', 'CONFIRMED', { accountFingerprint: 'f' });
  const at = Date.now() - 200_000;
  const purchases = createScriptedPurchases({
    rows: [{ ...bought, confirmed: { ...bought.confirmed, at } }],
    fingerprint: 'f',
  });
  const unpriced = NUMBERS.map((number) => ({ ...number, monthlyRate: { kind: 'not-stated' } as const }));
  await pressRelease(unpriced, { purchases });
  await app.see('The price of 3 numbers is not stated.');
  await app.see('You confirmed $1.15 a month when you bought 1 of those.');
  await app.until(
    (screen) =>
      screen.replace(/[│\s]+/g, ' ').includes('+12125550142 "Desk 0142" (bought 3 min ago for $1.15)'),
    'the purchase beside its number',
  );
});

test('nothing is asked when every marked number is locked', async () => {
  const { sent } = await pressRelease(NUMBERS.map((number) => ({ ...number, deletionLock: LOCKED })));
  await app.see('Nothing to release: each marked number has a deletion lock.');
  expect(sent).toEqual([]);
});

test('a number that the carrier does not release is listed with the reason and stays marked', async () => {
  const { provider } = await pressRelease();
  const changed = ownedNumber('0142', { voiceUrl: 'https://example.com/new' });
  provider.owned.set(changed.phoneNumber, changed);
  await confirm(3);
  await app.see('2 released');
  app.type('j');
  await app.see('https://example.com/new');
  app.type(ESC);
  await app.see('1 marked');
});

test('a number that the carrier only marks for release stays in the list and says so', async () => {
  const { provider } = await pressRelease();
  provider.release = async ({ phoneNumber }) => {
    provider.owned.set(phoneNumber, ownedNumber(phoneNumber.slice(-4), { markedForRelease: true }));
  };
  await confirm(3);
  await app.see('3 of 3 · 3 released');
  await app.see('marked for release');
  app.type(ESC);
  await app.until((screen) => screen.includes('0142') && !screen.includes('3 marked'), 'the list');
});

test('R with read-only access says why it cannot', async () => {
  await pressRelease(NUMBERS, { readOnly: true });
  await app.see('not allowed by --read-only');
  expect(app.screen()).not.toContain('Type "release');
});

test('R without a mark says how to mark', async () => {
  await pressRelease();
  await app.see('Type "release 3"');
  app.type(`${ESC}`);
  await app.see('Nothing was released');
  app.type('uR');
  await app.see('no number is marked; Space marks a number');
});
