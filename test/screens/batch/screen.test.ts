/** A batch that was stopped or interrupted: offered at the start, opened, continued, given up. */
import { afterEach, describe, expect, test } from 'vitest';
import { localError } from '../../../src/api/errors.ts';
import { keptOf } from '../../../src/api/owned/kept-configuration.ts';
import { nextItems } from '../../../src/api/purchases/domain/candidates.ts';
import type { AccountProfile } from '../../../src/config/account-profiles.ts';
import { type AppDriver, accountOf, type DriverOptions, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../../support/memory-provider.ts';
import { ownedNumber } from '../../support/owned-numbers.ts';
import { temporaryPurchases } from '../../support/temporary-purchases.ts';

const ESC = '\u001b';
const URL = 'https://example.com/all';
const ROWS = ['0141', '0142', '0143'].map((last) => ownedNumber(last, { voiceUrl: '' }));

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

/** The app on a journal with an unfinished batch of three numbers. */
async function withBatch(kind: 'set' | 'release', more: Partial<DriverOptions> = {}) {
  const provider = createMemoryProvider();
  for (const row of ROWS) provider.owned.set(row.phoneNumber, row);
  const sent: string[] = [];
  const { updateOwned, release } = provider;
  provider.updateOwned = async (phoneNumber, change, signal) => {
    sent.push(phoneNumber);
    return updateOwned(phoneNumber, change, signal);
  };
  provider.release = async (number, signal) => {
    sent.push(number.phoneNumber);
    return release(number, signal);
  };
  const purchases = await temporaryPurchases(accountOf('sandbox'), provider);
  const { head } = purchases.batches.create({
    kind,
    title: kind === 'set' ? 'Voice URL of 3 numbers' : 'Release 3 numbers',
    items: ROWS.map((row) =>
      kind === 'set'
        ? { kind, phoneNumber: row.phoneNumber, change: { voiceUrl: URL }, before: keptOf(row) }
        : { kind, phoneNumber: row.phoneNumber, before: keptOf(row) },
    ),
  });
  app = await openApp({ provider, purchases, ...more });
  app.type('4');
  return { provider, purchases, sent, id: head.id };
}

async function openOffered() {
  await app.see('Not finished');
  await app.released();
  app.type('\t\r');
  await app.see('Ctrl+S continue (3 ');
}

describe.each([
  { columns: 80, rows: 24 },
  { columns: 60, rows: 16 },
  { columns: 120, rows: 35 },
  { columns: 200, rows: 60 },
])('at $columns x $rows', (size) => {
  test('a batch is offered at the start, opened, and continued after a question', async () => {
    const { sent, purchases, id } = await withBatch('set', size);
    await app.see('Not finished');
    await app.see('Voice URL of 3 numbers');
    await app.see('3 not begun');
    await openOffered();
    expect(sent).toEqual([]);
    for (const row of app.rows()) expect(row.length).toBeLessThanOrEqual(size.columns);
    app.type('\u0013');
    await app.see('Sends the changes of 3 numbers');
    await app.released();
    app.type('\t\r');
    await app.see('3 of 3');
    expect(sent.toSorted()).toEqual(ROWS.map(({ phoneNumber }) => phoneNumber));
    expect(purchases.batches.get(id)?.head.state).toBe('ENDED');
  });
});

test('keys right after Ctrl+S neither leave the batch nor answer its question', async () => {
  const { sent } = await withBatch('set');
  await openOffered();
  app.type('\u0013q1\t\r');
  await app.see('Sends the changes of 3 numbers');
  await app.released();
  expect(app.screen()).toContain('Ctrl+S');
  expect(sent).toEqual([]);
});

test('Enter at the offer, however often, continues nothing', async () => {
  const { sent, purchases } = await withBatch('release');
  await app.see('Not finished');
  app.type('\r'.repeat(20));
  await app.until((screen) => !screen.includes('Not finished'), 'the offer gone');
  expect(sent).toEqual([]);
  expect(purchases.batches.unfinished()).toHaveLength(1);
});

test('the rest is given up after a question, and the batch is not offered again', async () => {
  const { sent, purchases } = await withBatch('release');
  await openOffered();
  app.type('x');
  await app.see('3 numbers of this batch will not be worked on.');
  await app.released();
  app.type('\t\r');
  await app.see('3 left');
  expect(sent).toEqual([]);
  expect(purchases.batches.unfinished()).toEqual([]);
  app.type('\u0013');
  await app.see('nothing is left to do');
});

test('a release states that the numbers may be lost, and takes them off the list', async () => {
  const { sent } = await withBatch('release');
  await openOffered();
  app.type('\u0013');
  await app.see('You may not get these numbers back.');
  await app.released();
  app.type('\t\r');
  await app.see('3 released');
  expect(sent).toHaveLength(3);
  app.type(ESC);
  await app.until((screen) => !screen.includes('+1 212 555 0142'), 'the numbers gone');
});

test('what was refused is listed with its reason and tried again on the same key', async () => {
  const { provider } = await withBatch('set');
  const { updateOwned } = provider;
  provider.updateOwned = async (phoneNumber, change, signal) => {
    if (phoneNumber.endsWith('0141')) throw localError('invalid', 'No such host.', '');
    return updateOwned(phoneNumber, change, signal);
  };
  await openOffered();
  app.type('\u0013');
  await app.see('Sends the changes of 3 numbers');
  await app.released();
  app.type('\t\r');
  await app.see('Ctrl+S tries 1 again');
  await app.see('No such host.');
  provider.updateOwned = updateOwned;
  app.type('\u0013');
  await app.see('1 of them failed before.');
  await app.released();
  app.type('\t\r');
  await app.see('3 set');
});

test('a read-only account is offered nothing', async () => {
  await withBatch('set', { readOnly: true });
  await app.see('all loaded');
  expect(app.screen()).not.toContain('Not finished');
});

test('a purchase of a search goes on to its count, and shows the number that it adds', async () => {
  const offers = ['0151', '0152', '0153'].map((last) => offer(last));
  const provider = createMemoryProvider(offers);
  const purchases = await temporaryPurchases(accountOf('sandbox'), provider);
  const search = { query: { countryCode: 'US' }, currency: 'USD', configuration: {} };
  const limits = { count: 3, withoutFees: true as const };
  const request = { limits, search };
  purchases.batches.create({
    kind: 'buy',
    title: 'Purchase of 3 numbers',
    request,
    items: nextItems(request, [], offers).slice(0, 2),
  });
  app = await openApp({ provider, purchases });
  app.type('4');
  await openOffered();
  app.type('\u0013');
  await app.see('Buys 3 numbers');
  await app.see('2 numbers: $2.30 today');
  await app.released();
  app.type('\t\r');
  await app.see('3 of 3');
  await app.see('3 bought');
  await app.see('Charged $3.45+ today, $3.45 per month');
  expect(purchases.batches.unfinished()).toEqual([]);
});

test.each([
  { columns: 80, rows: 24, shown: /Number +What +Outcome *$/m },
  { columns: 120, rows: 35, shown: /Number +What +Outcome +Reason/ },
])('at $columns columns it shows what has room, and C hides a column', async ({ shown, ...size }) => {
  await withBatch('set', size);
  await openOffered();
  await app.until(() => shown.test(app.rows().join('\n')), 'the columns');
  app.type('C');
  await app.see('─ Columns ─');
  app.type('j \r');
  await app.until(() => /Number +Outcome/.test(app.rows().join('\n')), 'the columns of the choice');
  expect(app.shell.saved().columns).toEqual({ batch: ['number', 'outcome', 'reason'] });
});

test('a batch that nothing waits for is closed by the key of a tab; a running one goes on, and Esc leads back', async () => {
  const sandbox: AccountProfile = { kind: 'sandbox', name: 'sandbox', provider: 'telefonie' };
  const wiil: AccountProfile = { kind: 'sandbox', name: 'sandbox-wiil', provider: 'wiil' };
  const { provider } = await withBatch('release', {
    accounts: { profiles: [sandbox, wiil], active: sandbox, standIn: true },
  });
  const answer = Promise.withResolvers<void>();
  const { release } = provider;
  provider.release = async (number, signal) => {
    await answer.promise;
    return release(number, signal);
  };
  await openOffered();
  app.type('1');
  await app.see('── Search');
  app.type('4');
  await app.see('── Owned');
  await app.see('all loaded');
  app.type(':Open batches\r');
  await app.see('── Batches');
  app.type('\r');
  await app.see('Ctrl+S continue (3 ');
  app.type('\u0013');
  await app.see('You may not get these numbers back.');
  await app.released();
  app.type('\t\r');
  await app.see('Esc stop');
  app.type('1');
  await app.see('── Search');
  app.type('3');
  await app.see('── Purchases');
  await app.see('Esc leads back to "');
  app.type('\u001b');
  await app.see('Esc stop');
  app.type('3');
  await app.see('── Purchases');
  app.type('\u001b');
  await app.see('Esc stop');
  app.type('3');
  await app.see('── Purchases');
  app.type('q');
  await app.see('Not finished: Release 3 numbers.');
  await app.see('The next start offers to continue it.');
  await app.released();
  app.type('\u001b');
  await app.until((screen) => !screen.includes('Not finished'), 'the question gone');
  expect(app.left()).toBe(false);
  app.type(':sandbox-wiil\r');
  await app.see('Switch to sandbox-wiil');
  expect(app.screen()).toContain('Not finished: Release 3 numbers.');
  expect(app.screen()).toContain('dialdeck offers to continue it when this account is used again.');
  await app.released();
  app.type('\u001b');
  await app.until((screen) => !screen.includes('Not finished'), 'the question gone');
  expect(app.shell.profile().name).toBe('sandbox');
  answer.resolve();
  await app.see('✓ Release 3 numbers: 3 released');
  // What has ended is closed when the person goes to another tab.
  app.type('1');
  await app.see('── Search');
  app.type('3');
  await app.see('── Purchases');
  app.type('\u001b');
  await app.see('you are at the top');
});
