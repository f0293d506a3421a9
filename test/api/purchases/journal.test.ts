import { existsSync, readdirSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Purchases } from '../../../src/api/purchases/domain/purchases.ts';
import { checkJournal, exportJournal, repair } from '../../../src/api/purchases/journal/check.ts';
import { compareWithOwned } from '../../../src/api/purchases/service/compare-with-owned.ts';
import { bound } from '../../../src/api/read-only.ts';
import { flipByte, leaveBehind, pristineJournal } from './support/damage.ts';
import { account, confirmed, NUMBER, OTHER_NUMBER, start, Workbench } from './support/workbench.ts';

const THIRD = '+12125550144';

async function buyingIsClosed(bench: Workbench, purchases: Purchases): Promise<void> {
  const posts = bench.carrier.posts;
  expect(purchases.unusable).toMatchObject({ kind: 'journal' });
  expect(purchases.unusable?.message).not.toBe('');
  expect(await purchases.confirm(confirmed(THIRD))).toMatchObject({ kind: 'blocked' });
  expect(bench.carrier.posts).toBe(posts);
}

/** Neither a list that looks empty nor a purchase: the opening itself fails, with these words. */
async function isUnreadable(bench: Workbench, says: RegExp, journalFile = bench.journalFile): Promise<void> {
  await expect(bench.open({ journalFile })).rejects.toMatchObject({
    code: 'journal',
    message: expect.stringMatching(says),
  });
  expect(await checkJournal(journalFile)).toMatchObject({ ok: false, message: expect.stringMatching(says) });
}

describe('a batch in a damaged journal', () => {
  test('is saved as left, and what it had not ended is in doubt', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    await start(bench, purchases);
    const plan = (phoneNumber: string) => ({
      kind: 'set' as const,
      phoneNumber,
      change: { friendlyName: 'Desk' },
    });
    const { head } = purchases.batches.create({
      kind: 'set',
      title: 'Names',
      items: [NUMBER, THIRD].map(plan),
    });
    purchases.close();
    const database = new DatabaseSync(bench.journalFile);
    database.exec(`UPDATE batch_items SET reason = 'changed' WHERE position = 1`);
    database.close();
    expect(await checkJournal(bench.journalFile)).toMatchObject({
      ok: false,
      repairable: true,
      message: expect.stringContaining('item 2 of batch'),
    });
    expect(await repair(bench.journalFile, bench.time)).toMatchObject({ purchases: 1, batches: 1 });
    expect(await checkJournal(bench.journalFile)).toMatchObject({ ok: true, batches: 1 });
    const again = await bench.open();
    expect(again.batches.get(head.id)).toMatchObject({ head: { state: 'LEFT' }, counts: { UNKNOWN: 1 } });
    await expect(bench.time.until(again.batches.run(head.id))).rejects.toMatchObject({ code: 'conflict' });
  });

  test('that lost an item, or hides an open one, is damage', async () => {
    for (const sql of [
      'DELETE FROM batch_items WHERE position = 0',
      `UPDATE facts SET value = 2 WHERE name = 'open_batches'`,
    ]) {
      using bench = new Workbench();
      const purchases = await bench.open();
      purchases.batches.create({
        kind: 'set',
        title: 'Names',
        items: [{ kind: 'set', phoneNumber: NUMBER, change: { friendlyName: 'Desk' } }],
      });
      purchases.close();
      const database = new DatabaseSync(bench.journalFile);
      database.exec(sql);
      database.close();
      expect(await checkJournal(bench.journalFile)).toMatchObject({ ok: false, repairable: true });
    }
  });
});

describe('the journal file', () => {
  test('is readable by its owner only, whatever the umask', async () => {
    using bench = new Workbench();
    const journalFile = join(bench.folder, 'state', 'dialdeck', 'journal.db');
    const before = process.umask(0);
    const purchases = await bench.open({ journalFile });
    await start(bench, purchases);
    await bench.time.settle();
    process.umask(before);
    const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
    expect(mode(dirname(journalFile))).toBe('700');
    for (const name of readdirSync(dirname(journalFile))) {
      expect(`${name} ${mode(join(dirname(journalFile), name))}`).toBe(`${name} 600`);
    }
    expect(readdirSync(dirname(journalFile))).toContain('journal.db-wal');
  });

  test('syncs every commit', async () => {
    using bench = new Workbench();
    await bench.open();
    const other = new DatabaseSync(bench.journalFile);
    expect(other.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    other.close();
  });

  test('is refused when another program made it', async () => {
    using bench = new Workbench();
    const other = new DatabaseSync(bench.journalFile);
    other.exec('CREATE TABLE songs (title TEXT)');
    other.close();
    await isUnreadable(bench, /not a journal of dialdeck/);
  });

  test('is refused when a newer dialdeck wrote it', async () => {
    using bench = new Workbench();
    (await bench.open()).close();
    const other = new DatabaseSync(bench.journalFile);
    other.exec('PRAGMA user_version = 99');
    other.close();
    await isUnreadable(bench, /newer/);
  });

  test('is refused when its tables were changed', async () => {
    using bench = new Workbench();
    (await bench.open()).close();
    const other = new DatabaseSync(bench.journalFile);
    other.exec('DROP INDEX one_open_purchase');
    other.close();
    await isUnreadable(bench, /tables/);
  });

  test('is refused when a digit of an entry was changed', async () => {
    using bench = new Workbench();
    await leaveBehind(bench);
    const other = new DatabaseSync(bench.journalFile);
    other.exec(`UPDATE purchases SET phone_number = '+12125559999' WHERE phone_number = '${NUMBER}'`);
    other.close();
    await isUnreadable(bench, /damaged/);
  });

  test.each([
    ['empty', (file: string) => truncateSync(file, 0)],
    [
      'text',
      (file: string) => writeFileSync(file, 'not a database, but long enough to be looked at'.repeat(20)),
    ],
    ['cut in half', (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2))],
    ['gone', (file: string) => rmSync(file)],
  ])('is never silently begun anew when it is %s', async (_what, damage) => {
    using bench = new Workbench();
    await leaveBehind(bench);
    for (const end of ['-wal', '-shm']) rmSync(`${bench.journalFile}${end}`, { force: true });
    damage(bench.journalFile);
    await isUnreadable(bench, /damaged|missing/);
  });

  test('without the end of its log is refused, not believed', async () => {
    using bench = new Workbench();
    await leaveBehind(bench);
    truncateSync(`${bench.journalFile}-wal`, statSync(`${bench.journalFile}-wal`).size - 4_200);
    await isUnreadable(bench, /lost its last/);
  });

  test('that is moved while dialdeck runs takes no purchase', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    renameSync(bench.journalFile, `${bench.journalFile}.away`);
    expect(await bench.time.until(purchases.confirm(confirmed()))).toMatchObject({ kind: 'blocked' });
    expect(bench.carrier.posts).toBe(0);
    renameSync(`${bench.journalFile}.away`, bench.journalFile);
  });

  test('in a folder that cannot be made is refused with its reason', async () => {
    using bench = new Workbench();
    writeFileSync(join(bench.folder, 'file'), '');
    await isUnreadable(bench, /part of its path is a file/, join(bench.folder, 'file', 'journal.db'));
  });

  test.each(['', '-wal'])('with any byte of its %s file changed is whole or refused', async (end) => {
    using bench = new Workbench();
    await leaveBehind(bench);
    const restore = pristineJournal(bench);
    const before = bench.carrier.bought.length;
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 255 }),
        async (where, flip) => {
          restore();
          flipByte(`${bench.journalFile}${end}`, where, flip);
          const purchases = await bench.open().catch((error: unknown) => {
            expect(error).toMatchObject({ code: 'journal' });
          });
          if (purchases === undefined) return;
          expect(purchases.list().map((view) => view.row.state)).toEqual(['UNKNOWN', 'CONFIRMED']);
          purchases.close();
        },
      ),
      { numRuns: 60 },
    );
    expect(bench.carrier.bought.length).toBe(before);
  });
});

describe('a damaged journal', () => {
  test('is repaired into a new one, and buying opens after a comparison with the owned numbers', async () => {
    using bench = new Workbench();
    await leaveBehind(bench);
    truncateSync(`${bench.journalFile}-wal`, statSync(`${bench.journalFile}-wal`).size - 4_200);
    expect(await checkJournal(bench.journalFile)).toMatchObject({ ok: false });
    const report = await repair(bench.journalFile, bench.time);
    expect(report.kept === undefined ? false : existsSync(report.kept)).toBe(true);
    expect(report.purchases).toBe(2);
    const closed = await bench.open();
    await buyingIsClosed(bench, closed);
    closed.close();
    bench.carrier.apply({ phoneNumber: THIRD, countryCode: 'US' });
    const comparison = await compareWithOwned({
      account,
      provider: bench.carrier,
      journalFile: bench.journalFile,
      runtime: bench.time,
    });
    expect(comparison.notInJournal.map((number) => number.phoneNumber)).toEqual([THIRD]);
    expect(await checkJournal(bench.journalFile)).toMatchObject({ ok: true, purchases: 2 });
    const purchases = await bench.open();
    expect(purchases.unusable).toBeUndefined();
    await bench.time.until(purchases.recover(3_000));
    await bench.time.run(16 * 60_000);
    expect(
      purchases
        .list()
        .map((view) => `${view.row.phoneNumber} ${view.row.state}`)
        .sort(),
    ).toEqual([`${NUMBER} CONFIRMED`, `${OTHER_NUMBER} SETTLED_ABSENT`]);
  });

  test('of which nothing can be read still has a way out', async () => {
    using bench = new Workbench();
    await leaveBehind(bench);
    writeFileSync(bench.journalFile, 'nothing of it is left');
    await repair(bench.journalFile, bench.time);
    await compareWithOwned({
      account,
      provider: bench.carrier,
      journalFile: bench.journalFile,
      runtime: bench.time,
    });
    const purchases = await bench.open();
    expect(purchases.unusable).toBeUndefined();
    expect(await bench.time.until(purchases.confirm(confirmed()))).toMatchObject({ kind: 'already-owned' });
  });

  test('keeps buying closed while the list it is compared with is not whole', async () => {
    using bench = new Workbench();
    await leaveBehind(bench);
    writeFileSync(bench.journalFile, 'nothing of it is left');
    await repair(bench.journalFile, bench.time);
    const counting = (total: number) =>
      compareWithOwned({
        account,
        provider: {
          ...bound(bench.carrier),
          listOwned: async () => ({ ...(await bench.carrier.listOwned()), total }),
        },
        journalFile: bench.journalFile,
        runtime: bench.time,
      });
    const { length } = (await bench.carrier.listOwned()).rows;
    await expect(counting(length + 1)).rejects.toThrow(
      /incomplete\. The provider announced \d+ numbers? but sent/,
    );
    const closed = await bench.open();
    await buyingIsClosed(bench, closed);
    closed.close();
    await counting(length);
    expect((await bench.open()).unusable).toBeUndefined();
  });

  test('that is whole is not repaired', async () => {
    using bench = new Workbench();
    await leaveBehind(bench);
    await expect(repair(bench.journalFile, bench.time)).rejects.toThrow('whole');
  });

  test('is exported with every step of its history', async () => {
    using bench = new Workbench();
    await leaveBehind(bench);
    const { purchases } = await exportJournal(bench.journalFile);
    expect(purchases.map((row) => row.history.map((step) => step.to))).toEqual([
      ['INTENT', 'SENDING', 'ACCEPTED', 'CONFIRMED'],
      ['INTENT', 'SENDING', 'UNKNOWN'],
    ]);
    expect(JSON.stringify(purchases)).not.toContain(account.apiKey);
  });
});
