/** The list of batches: every batch of this machine with what became of its numbers, and the way to each. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { localError } from '../../../src/api/errors.ts';
import { keptOf } from '../../../src/api/owned/kept-configuration.ts';
import type { Purchases } from '../../../src/api/purchases/domain/purchases.ts';
import { openPurchases } from '../../../src/api/purchases/service/index.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';
import { type AppDriver, accountOf, type DriverOptions, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../../support/memory-provider.ts';
import { ownedNumber } from '../../support/owned-numbers.ts';

const ESC = '\u001b';
const URL = 'https://example.com/all';
const ROWS = ['0141', '0142', '0143'].map((last) => ownedNumber(last, { voiceUrl: '' }));
const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 120, rows: 35 },
];

let app: AppDriver;
let folder: string;
let opened: Purchases[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dialdeck-batches-'));
  opened = [];
});
afterEach(async () => {
  await app.close();
  for (const purchases of opened) purchases.close();
  rmSync(folder, { recursive: true, force: true });
});

function owning() {
  const provider = createMemoryProvider();
  for (const row of ROWS) provider.owned.set(row.phoneNumber, row);
  return provider;
}

/** The journal that every account of the test shares. */
async function journalOf(name: string, provider = owning()): Promise<Purchases> {
  const journalFile = join(folder, 'journal.db');
  const purchases = await openPurchases({
    account: accountOf(name),
    provider,
    journalFile,
    runtime: systemRuntime,
  });
  opened.push(purchases);
  return purchases;
}

function createBatch({ batches }: Purchases, title: string): string {
  const items = ROWS.map((row) => ({
    kind: 'set' as const,
    phoneNumber: row.phoneNumber,
    change: { voiceUrl: URL },
    before: keptOf(row),
  }));
  return batches.create({ kind: 'set', title, items }).head.id;
}

async function openList(purchases: Purchases, more: Partial<DriverOptions> = {}) {
  app = await openApp({ provider: owning(), purchases, readOnly: false, ...more });
  app.type('3');
  await app.see('batches');
}

describe.each(SIZES)('at $columns x $rows', (size) => {
  test('J on Purchases lists the batches with their outcomes, and Enter opens one', async () => {
    const provider = owning();
    const { updateOwned } = provider;
    provider.updateOwned = async (phoneNumber, change, signal) => {
      if (phoneNumber.endsWith('0141')) throw localError('invalid', 'No such host.', '');
      return updateOwned(phoneNumber, change, signal);
    };
    const purchases = await journalOf('sandbox', provider);
    await purchases.batches.run(createBatch(purchases, 'Voice URL of 3 numbers'));
    await openList(purchases, size);
    app.type('J');
    await app.see('1 batch');
    await app.see('2 set, 1 failed');
    expect(app.screen()).toContain('finished');
    for (const row of app.rows()) expect(row.length).toBeLessThanOrEqual(size.columns);
    app.type('\r');
    await app.see('Ctrl+S tries 1 again');
    await app.see('No such host.');
    app.type('\u001b');
    await app.see('1 batch');
  });
});

test('C hides a column of the list, and keeps the choice', async () => {
  const purchases = await journalOf('sandbox');
  await purchases.batches.run(createBatch(purchases, 'Voice URL of 3 numbers'));
  await openList(purchases);
  app.type('J');
  await app.until((screen) => /State +What +Outcomes +Age/.test(screen), 'the columns');
  app.type('C');
  await app.see('─ Columns ─');
  app.type('j \r');
  await app.until((screen) => /State +Outcomes +Age/.test(screen), 'the list without titles');
  expect(app.shell.saved().columns?.batches).not.toContain('what');
});

test('u undoes the release at the cursor, and refuses any other batch with the reason', async () => {
  const provider = owning();
  const purchases = await journalOf('sandbox', provider);
  const items = ROWS.map((row) => ({
    kind: 'release' as const,
    phoneNumber: row.phoneNumber,
    before: keptOf(row),
  }));
  const { head } = purchases.batches.create({ kind: 'release', title: 'Release 3 numbers', items });
  await purchases.batches.run(head.id);
  await purchases.batches.run(createBatch(purchases, 'Voice URL of 3 numbers'));
  await openList(purchases, { provider });
  app.type('J');
  await app.see('2 batches');
  app.type('u');
  await app.see('this batch is an edit');
  app.type('ju');
  await app.see('3 numbers not offered yet');
});

test('the palette opens the list from any screen', async () => {
  const purchases = await journalOf('sandbox');
  app = await openApp({ provider: owning(), purchases });
  app.type(':open the batches');
  await app.see('Open the batches: many numbers at once');
  app.type('\r');
  await app.see('No batches on this machine yet.');
});

test('a batch of another account is in the list, can be read, and is not continued', async () => {
  const theirs = await journalOf('old');
  createBatch(theirs, 'Voice URL of 3 numbers');
  const sent: string[] = [];
  const provider = owning();
  provider.updateOwned = async (phoneNumber) => {
    sent.push(phoneNumber);
    throw localError('invalid', 'Not to be sent.', '');
  };
  await openList(await journalOf('sandbox', provider));
  app.type('J');
  await app.see('1 of other accounts');
  await app.see('continued with old; this is sandbox.');
  app.type('\r');
  await app.see('Account old (not in use).');
  app.type('\u0013');
  await app.see('it belongs to the account old');
  app.type('x');
  await app.see('it belongs to the account old');
  expect(sent).toEqual([]);
});

test('the list follows what another process does, and the cursor stays on its batch', async () => {
  const purchases = await journalOf('sandbox');
  createBatch(purchases, 'Voice URL of 3 numbers');
  app = await openApp({ provider: owning(), purchases });
  await app.see('Not finished');
  app.type('\r');
  await app.until((screen) => !screen.includes('Not finished'), 'the offer gone');
  app.type('3');
  await app.see('batches');
  app.type('J');
  await app.see('1 not finished');
  createBatch(purchases, 'Name of 3 numbers');
  await app.see('2 not finished');
  expect(app.rows().filter((row) => row.includes('Voice URL of 3 numbers'))).toHaveLength(2);
});

describe.each(SIZES)('a release at $columns x $rows', (size) => {
  async function releasedThree(offered: readonly string[]) {
    const provider = createMemoryProvider(offered.map((last) => offer(last)));
    for (const row of ROWS)
      provider.owned.set(row.phoneNumber, { ...row, voiceUrl: URL, friendlyName: 'Front desk' });
    const purchases = await journalOf('sandbox', provider);
    const items = [...provider.owned.values()].map((row) => ({
      kind: 'release' as const,
      phoneNumber: row.phoneNumber,
      before: keptOf(row),
    }));
    const { head } = purchases.batches.create({ kind: 'release', title: 'Release 3 numbers', items });
    await purchases.batches.run(head.id);
    expect(provider.owned.size).toBe(0);
    app = await openApp({ provider, purchases, ...size });
    await openReleased();
    return provider;
  }

  async function openReleased(): Promise<void> {
    app.type('3');
    await app.see('releases');
    app.type('J');
    await app.see('3 released');
    app.type('\r');
    await app.see('── Release 3 numbers');
  }

  test('u buys back what is offered, with its settings, after one question', async () => {
    const provider = await releasedThree(['0141', '0142']);
    app.type('u');
    await app.see('Undo: Release 3 numbers');
    await app.see('2 numbers bought back: $2.30 today');
    expect(app.screen()).not.toContain('Reading which of the numbers');
    await app.see('1 number not offered yet.');
    await app.see('What is not offered yet may be offered later: u asks again.');
    for (const row of app.rows()) expect(row.length).toBeLessThanOrEqual(size.columns);
    await app.released();
    app.type('\r');
    await app.until((screen) => !screen.includes('bought back'), 'Cancel had the focus');
    expect(provider.orders).toEqual([]);
    app.type('u');
    await app.see('2 numbers bought back');
    await app.released();
    app.type('\t\r');
    await app.see('Buy back 2 numbers');
    await app.see('2 bought');
    expect(provider.orders.map(({ phoneNumber }) => phoneNumber.slice(-4)).toSorted()).toEqual([
      '0141',
      '0142',
    ]);
    for (const number of provider.owned.values())
      expect(number).toMatchObject({ voiceUrl: URL, friendlyName: 'Front desk' });
  });

  /** Holds the reads of the carrier until it is called. */
  function holdReads(provider: Awaited<ReturnType<typeof releasedThree>>) {
    const { getOwned } = provider;
    const { promise, resolve } = Promise.withResolvers<void>();
    let reads = 0;
    provider.getOwned = async (phoneNumber, signal) => {
      reads += 1;
      await promise;
      return getOwned(phoneNumber, signal);
    };
    return { letGo: resolve, reads: () => reads };
  }

  test('what was asked on this screen does not open over another one', async () => {
    const provider = await releasedThree(['0141', '0142']);
    const held = holdReads(provider);
    app.type('u');
    await app.until(() => held.reads() > 0, 'the carrier is asked');
    app.type('4');
    await app.see('owns no numbers yet');
    held.letGo();
    await openReleased();
    app.type('u');
    await app.see('2 numbers bought back');
    await app.released();
    app.type(ESC);
    await app.until((screen) => !screen.includes('bought back'), 'one question was open');
    expect(provider.orders).toEqual([]);
  });

  test('u says so when nothing can come back', async () => {
    await releasedThree([]);
    app.type('u');
    await app.see('3 numbers not offered yet. The carrier may offer them later: u asks again.');
  });
});

test('a batch undoes no edit, and says where the earlier values are', async () => {
  const purchases = await journalOf('sandbox');
  await purchases.batches.run(createBatch(purchases, 'Voice URL of 3 numbers'));
  await openList(purchases);
  app.type('J');
  await app.see('3 set');
  app.type('\r');
  await app.see('3 of 3');
  app.type('u');
  await app.see('this batch is an edit');
});
