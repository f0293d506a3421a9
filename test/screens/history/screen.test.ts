import { afterEach, describe, expect, test } from 'vitest';
import { accountFingerprint } from '../../../src/api/account.ts';
import { ApiError } from '../../../src/api/errors.ts';
import type { PurchaseRow, ReleaseRow } from '../../../src/api/purchases/domain/types.ts';
import { type AppDriver, type DriverOptions, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../../support/memory-provider.ts';
import {
  createScriptedPurchases,
  purchaseRow,
  type ScriptedOptions,
  type ScriptedPurchases,
} from '../../support/scripted-purchases.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

/** The account that the driver opens. */
const FINGERPRINT = accountFingerprint({
  name: 'sandbox',
  provider: 'telefonie',
  baseUrl: 'http://127.0.0.1:9/v1/numbers',
  apiKey: 'key-of-sandbox',
  currency: 'USD',
});
const MINE = { accountFingerprint: FINGERPRINT };
const THEIRS = { accountFingerprint: 'another', accountName: 'old-key' };

const release: ReleaseRow = {
  kind: 'release',
  id: 'release-1',
  ...MINE,
  accountName: 'sandbox',
  phoneNumber: '+12125550199',
  createdAt: Date.UTC(2026, 10, 22, 6, 0, 0),
  updatedAt: Date.UTC(2026, 10, 22, 6, 0, 2),
  reason: 'the provider shows it no more',
  state: 'RELEASED',
  configuration: {
    phoneNumber: '+12125550199',
    numberType: 'LOCAL',
    countryCode: 'US',
    friendlyName: 'Old line',
    capabilities: {},
    monthlyRate: { kind: 'not-stated' },
  },
};

async function openPurchases(
  rows: readonly PurchaseRow[],
  options: Partial<DriverOptions> = {},
  script: Partial<ScriptedOptions> = {},
): Promise<ScriptedPurchases> {
  const purchases = createScriptedPurchases({ rows, fingerprint: FINGERPRINT, ...script });
  app = await openApp({ provider: createMemoryProvider([offer('0101')]), purchases, ...options });
  await app.see('Search');
  app.type('3');
  await app.see('t Show');
  return purchases;
}

const pointerOn = (last: string) => (screen: string) => new RegExp(`▸.*0${last.slice(1)}`).test(screen);

test('the name of a number is in its row, and rows are sorted by it', async () => {
  const named = (last: string, friendlyName: string, createdAt: number) => {
    const { order, ...row } = purchaseRow(last, 'CONFIRMED', { ...MINE, createdAt });
    return { ...row, order: { ...order, friendlyName } };
  };
  await openPurchases([named('0101', 'Reception', 1_000), named('0102', 'Alarm', 2_000)]);
  await app.until((screen) => /Status +Number +Name +(Type +)?Monthly/.test(screen), 'the columns');
  expect(app.screen()).toMatch(/▸.*0102 +Alarm .*\n.*0101 +Reception/);
  app.type('s');
  await app.see('Sort by');
  app.type('e');
  await app.until((screen) => /Name ▲/.test(screen), 'sorted by name');
  app.type('S');
  await app.until((screen) => /0101 +Reception .*\n.*0102 +Alarm/.test(screen), 'the other way round');
});

test('a confirmed set-up fee is in the first year, also one of zero, and only without one it is "at least"', async () => {
  const { confirmed } = purchaseRow('0101', 'CONFIRMED', MINE);
  const fee = (amount: string) => ({ confirmed: { ...confirmed, setupFee: { amount, currency: 'USD' } } });
  await openPurchases(
    [
      purchaseRow('0101', 'CONFIRMED', { ...MINE, createdAt: 3_000, ...fee('0') }),
      purchaseRow('0102', 'CONFIRMED', { ...MINE, createdAt: 2_000, ...fee('1.00') }),
      purchaseRow('0103', 'CONFIRMED', { ...MINE, createdAt: 1_000 }),
    ],
    { columns: 200, rows: 60 },
  );
  await app.see('$1.15 a month, $13.80 in the first year');
  app.type('j');
  await app.see('$1.15 a month, $14.80 in the first year');
  app.type('j');
  await app.see('$1.15 a month, at least $13.80 in the first year');
});

describe.each([
  [60, 16],
  [80, 24],
  [200, 60],
])('at %ix%i', (columns, rows) => {
  test('every state has its sign and word, releases and other accounts are told apart', async () => {
    await openPurchases(
      [
        purchaseRow('0101', 'CONFIRMED', { ...MINE, createdAt: 1_000 }),
        purchaseRow('0102', 'REJECTED', { ...MINE, createdAt: 2_000 }),
        purchaseRow('0103', 'NEEDS_HUMAN', { ...MINE, createdAt: 3_000 }),
        purchaseRow('0104', 'INTENT', { ...MINE, createdAt: 4_000 }),
        purchaseRow('0105', 'ACCEPTED', { ...THEIRS, createdAt: 5_000 }),
      ],
      { columns, rows },
      { releases: [release] },
    );
    await app.see('5 purchases');
    expect(app.screen()).toMatch(/▸ +→ released +\+1 212 555 0199/);
    expect(app.screen()).toMatch(/✓ COMPLETED +\+1 212 555 0101/);
    expect(app.screen()).toMatch(/✗ FAILED +\+1 212 555 0102/);
    expect(app.screen()).toMatch(/● PROCESSING ! +\+1 212 555 0103/);
    expect(app.screen()).toMatch(/· PENDING ! +\+1 212 555 0104/);
    app.type('j');
    await app.until(pointerOn('0105'), 'the row of the other account');
    await app.see('old-key');
    expect(app.screen()).toContain('(not in use)');
    app.type('jj');
    await app.see('action needed: accepted but not shown');
  });

  test('the history shows every step with its time and evidence, to its end', async () => {
    await openPurchases([purchaseRow('0103', 'NEEDS_HUMAN', MINE)], { columns, rows });
    app.type('H');
    await app.see('History of +1 212 555 0103');
    app.type('jjjjj');
    await app.see('the end');
    expect(app.screen()).toMatch(/\? 2026-11-22 06:44:07 +action needed/);
    expect(app.screen()).toContain('Provider order record');
    app.type('\x1b');
    await app.until((screen) => !screen.includes('History of'), 'the history closed');
  });
});

test('the list follows the journal, and the cursor stays on its row', async () => {
  const purchases = await openPurchases([
    purchaseRow('0101', 'CONFIRMED', { ...MINE, createdAt: 1_000 }),
    purchaseRow('0102', 'SENDING', { ...MINE, createdAt: 2_000 }),
  ]);
  app.type('j');
  await app.until(pointerOn('0101'), 'the pointer on 0101');
  purchases.put(purchaseRow('0103', 'UNKNOWN', { ...MINE, createdAt: 3_000 }), Date.now() + 60_000);
  await app.see('3 purchases');
  expect(pointerOn('0101')(app.screen())).toBe(true);
  app.type('g');
  await app.see('outcome unknown, checking; next check in');
  purchases.put(purchaseRow('0103', 'CONFIRMED', { ...MINE, createdAt: 3_000 }));
  await app.until((screen) => /✓ COMPLETED +\+1 212 555 0103/.test(screen), '0103 completed');
});

test.each([
  ['CONFIRMED', 'Number'],
  ['INTENT', 'Buy'],
  ['UNKNOWN', 'Order'],
  ['REJECTED', 'History of'],
] as const)('Enter on %s leads to where something can be done: %s', async (state, title) => {
  await openPurchases([purchaseRow('0101', state, MINE)]);
  app.type('\r');
  await app.see(title);
  await app.see('+1 212 555 0101');
});

test('o opens the number of a completed purchase, and says why not otherwise', async () => {
  await openPurchases([
    purchaseRow('0101', 'CONFIRMED', { ...MINE, createdAt: 2_000 }),
    purchaseRow('0102', 'UNKNOWN', { ...MINE, createdAt: 1_000 }),
  ]);
  app.type('jo');
  await app.see('it is not COMPLETED');
  app.type('ko');
  await app.until((screen) => !screen.includes('t Show'), 'the number');
});

test('withdrawing asks first, with Cancel focused: Enters of a burst withdraw nothing', async () => {
  const purchases = await openPurchases([purchaseRow('0104', 'INTENT', MINE)]);
  app.type(`x${'\r'.repeat(50)}`);
  await app.until((screen) => !screen.includes('Withdraw before'), 'no question');
  expect(purchases.acts).toEqual([]);
  app.type('x');
  await app.see('Withdraw before it is sent');
  await app.see('nothing was bought');
  app.type('\t');
  app.type('\r');
  await app.see('withdrawn, nothing was sent');
  expect(purchases.acts).toEqual(['withdraw id-0104']);
  expect(app.screen()).toContain('CANCELLED');
  app.type('x');
  await app.see('it is finished');
});

test('an unavailable action says why: a sent purchase cannot be withdrawn', async () => {
  const purchases = await openPurchases([purchaseRow('0104', 'UNKNOWN', MINE)]);
  app.type('x');
  await app.see('Cannot withdraw: it was already sent');
  expect(purchases.acts).toEqual([]);
});

test('resolving manually needs an outcome and a note, and Cancel comes before Resolve', async () => {
  const purchases = await openPurchases([purchaseRow('0103', 'NEEDS_HUMAN', MINE)]);
  app.type('m');
  await app.see('Resolve manually');
  await app.see('accepted but not shown by the provider');
  app.type('\t\t\t');
  app.type('\r');
  await app.see('first choose completed or failed');
  app.type('\t');
  app.type(' ');
  await app.see('(●) completed');
  app.type(' ');
  await app.see('(●) failed');
  app.type('\r');
  app.type('not on the bill');
  await app.see('Note not on the bill');
  app.type('\r');
  expect(purchases.acts).toEqual([]);
  app.type('\t');
  app.type('\r');
  await app.see('resolved manually as failed');
  expect(purchases.acts).toEqual(['settle id-0103 failed not on the bill']);
  expect(app.screen()).toMatch(/✗ FAILED +\+1 212 555 0103/);
  expect(app.screen()).toContain('resolved manually: not on the bill');
});

test('what is typed beside the note goes to the note', async () => {
  const purchases = await openPurchases([purchaseRow('0103', 'NEEDS_HUMAN', MINE)]);
  app.type('m');
  await app.see('Resolve manually');
  app.type('on the bill');
  await app.see('Note on the bill');
  app.type('\t');
  app.type('s');
  await app.see('Note on the bills');
  expect(purchases.acts).toEqual([]);
});

test('Enter alone never resolves: it goes over outcome and note to Cancel', async () => {
  const purchases = await openPurchases([purchaseRow('0103', 'NEEDS_HUMAN', MINE)]);
  app.type('m');
  await app.see('Resolve manually');
  for (let press = 0; press < 3; press += 1) app.type('\r');
  await app.until((screen) => !screen.includes('Resolve manually'), 'the question closed');
  expect(purchases.acts).toEqual([]);
});

test('at 80 columns the account of every row is shown where play money and real money are mixed', async () => {
  const name = { friendlyName: 'A long name of a number' };
  const row = (digits: string, whose: Pick<PurchaseRow, 'accountFingerprint' | 'accountName'>) => {
    const made = purchaseRow(digits, 'CONFIRMED', whose);
    return { ...made, order: { ...made.order, ...name } };
  };
  await openPurchases([
    row('0101', { ...MINE, accountName: 'sandbox' }),
    row('0102', { accountFingerprint: 'another', accountName: 'wiil' }),
  ]);
  await app.see('(wiil)');
  expect(app.screen()).toMatch(/0101.* sandbox/);
});

test('a row of another account is read-only until it is assigned', async () => {
  const purchases = await openPurchases([purchaseRow('0105', 'UNKNOWN', THEIRS)]);
  app.type('r');
  await app.see('Cannot check again: it belongs to old-key; @ assigns it');
  app.type('@');
  await app.see('Assign to sandbox');
  await app.see('It was bought with old-key.');
  app.type('\r');
  await app.until((screen) => !screen.includes('Assign to'), 'the question closed');
  expect(purchases.acts).toEqual([]);
  app.type('@');
  await app.see('Assign to sandbox');
  app.type('\t');
  app.type('\r');
  await app.see('assigned to sandbox');
  expect(purchases.acts).toEqual(['adopt id-0105']);
  expect(app.screen()).not.toContain('(old-key)');
});

test('checking again reports the check, then its result', async () => {
  const answer = Promise.withResolvers<PurchaseRow>();
  const purchases = await openPurchases(
    [purchaseRow('0104', 'UNKNOWN', MINE)],
    {},
    { onCheck: () => answer.promise },
  );
  app.type('r');
  await app.see('checking with the provider now');
  app.type('r');
  await app.see('it is being checked now');
  answer.resolve(purchaseRow('0104', 'CONFIRMED', MINE));
  await app.see('+1 212 555 0104: COMPLETED');
  expect(purchases.acts).toEqual(['check id-0104']);
});

test('a change that the journal refuses is reported', async () => {
  const purchases = await openPurchases([purchaseRow('0104', 'INTENT', MINE)]);
  app.type('x');
  await app.see('Withdraw before it is sent');
  purchases.put(purchaseRow('0104', 'SENDING', MINE));
  app.type('\t');
  app.type('\r');
  await app.see('It was sent meanwhile.');
});

test('filter, kinds and sort decide which rows are shown and in which order', async () => {
  await openPurchases(
    [
      purchaseRow('0101', 'CONFIRMED', { ...MINE, createdAt: 1_000 }),
      purchaseRow('0102', 'REJECTED', { ...MINE, createdAt: 2_000 }),
    ],
    {},
    { releases: [release] },
  );
  app.type('/somebody');
  await app.see('1 of 3 rows shown');
  expect(app.screen()).toContain('0102');
  app.type('\x1b');
  await app.see('3 of 3');
  app.type('tr');
  await app.see('Show releases');
  expect(app.screen()).not.toMatch(/COMPLETED/);
  app.type('ta');
  await app.see('Show all');
  app.type('sn');
  await app.see('Number ▲');
  await app.until(pointerOn('0101'), 'the lowest number first');
  app.type('y');
  await app.see("sent to the terminal's clipboard");
  expect(app.copied).toEqual(['+12125550101']);
});

test('no purchases, no match and no account look different', async () => {
  await openPurchases([]);
  await app.see('No purchases on this machine yet.');
  await app.close();
  await openPurchases([purchaseRow('0101', 'CONFIRMED', MINE)]);
  app.type('to');
  await app.see('No match.');
  await app.close();
  let broken = true;
  await openPurchases([], {
    providerOf: () => {
      if (broken) {
        throw new ApiError({
          code: 'contract',
          message: 'The journal is damaged.',
          hint: 'Run the repair.',
          retryable: false,
          progress: 'not-sent',
        });
      }
      return createMemoryProvider();
    },
  });
  await app.see('The journal is damaged.');
  await app.see('r tries again.');
  broken = false;
  app.type('r');
  await app.see('No purchases on this machine yet.');
});

test('a journal that prevents purchases is still shown, and says so', async () => {
  await openPurchases(
    [purchaseRow('0101', 'CONFIRMED', MINE)],
    {},
    {
      unusable: { kind: 'journal', message: 'The journal is of a newer dialdeck.', hint: 'Update dialdeck.' },
    },
  );
  await app.see('The journal is of a newer dialdeck. Update dialdeck.');
  expect(app.screen()).toContain('COMPLETED');
});

test('when a filter hides all rows, only its own key to clear it is named', async () => {
  await openPurchases([purchaseRow('0101', 'CONFIRMED', { ...MINE })]);
  app.type('to');
  await app.see('t shows more.');
  expect(app.screen()).not.toContain('clears the filter');
  app.type('ta');
  await app.see('t Show all');
  app.type('/zzz\r');
  await app.see('Esc clears the filter.');
  expect(app.screen()).not.toContain('t shows more');
});

test('a large window shows the whole history of a purchase at once', async () => {
  await openPurchases([purchaseRow('0103', 'NEEDS_HUMAN', MINE)], { columns: 120, rows: 35 });
  app.type('H');
  await app.see('History of +1 212 555 0103');
  await app.see('the end');
  expect(app.screen()).toMatch(/2026-11-22 06:44:05 +confirmed/);
  expect(app.screen()).toContain('Provider order record');
});

test('a release of an account that is gone is shown as one, found by its account, and stays with it', async () => {
  const ofGone = { ...release, id: 'release-2', phoneNumber: '+12125550198', ...THEIRS };
  await openPurchases([purchaseRow('0101', 'CONFIRMED', MINE)], { columns: 120 }, { releases: [ofGone] });
  await app.see('1 release');
  await app.until((screen) => /→ released +\+1 212 555 0198 .*\(old-key\)/.test(screen), 'the release');
  app.type('/account:old-key');
  await app.see('1 of 2 rows shown');
  app.type('\r');
  await app.until(pointerOn('0198'), 'the release under the cursor');
  app.type('@');
  await app.see('a release stays with its account');
  app.type('\r');
  await app.see('old-key (not in use)');
});

test('the palette finds a release and a purchase of an account that is gone, and goes to their rows', async () => {
  const ofGone = { ...release, ...THEIRS };
  await openPurchases(
    [purchaseRow('0101', 'CONFIRMED', MINE), purchaseRow('0102', 'CONFIRMED', THEIRS)],
    { columns: 120 },
    { releases: [ofGone] },
  );
  for (const [last, found] of [
    ['0199', '+1 212 555 0199, released  release of old-key'],
    ['0102', '+1 212 555 0102, completed  purchase of old-key'],
  ] as const) {
    app.type('1');
    await app.see('── Search');
    app.type(`:555${last}`);
    await app.until((screen) => screen.replace(/ {2,}/g, '  ').includes(found), found);
    app.type('\r');
    await app.until(pointerOn(last), 'the row under the cursor');
  }
});
