/** What was bought with a key stays with the account when the account gets an identity of its own, and when its key is rotated. */
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type Account, accountFingerprint, keyFingerprint } from '../../../src/api/account.ts';
import { checkJournal, exportJournal } from '../../../src/api/purchases/journal/check.ts';
import { compareWithOwned } from '../../../src/api/purchases/service/compare-with-owned.ts';
import { withCodeCache } from '../../support/code-cache.ts';
import { runSync } from '../../support/run-sync.ts';
import { ownedNumber } from './support/carrier.ts';
import { account, confirmed, NUMBER, OTHER_NUMBER, start, Workbench } from './support/workbench.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/journal', import.meta.url));
const MOVE_AND_DIE = fileURLToPath(new URL('support/move-and-die.ts', import.meta.url));
const fixtures = readdirSync(FIXTURES).filter((name) => name.endsWith('.db'));

const identified: Account = { ...account, accountId: 'AC0123456789abcdef0123456789abcdef' };

/** How many rows each fingerprint has, and how many steps there are, without dialdeck's own code. */
function countsOf(file: string) {
  const database = new DatabaseSync(file, { readOnly: true });
  const Counted = z.object({ fingerprint: z.string(), rows: z.int() });
  const rows = database
    .prepare(
      `SELECT account_fingerprint AS fingerprint, count(*) AS rows FROM
        (SELECT account_fingerprint FROM purchases UNION ALL SELECT account_fingerprint FROM releases)
        GROUP BY account_fingerprint`,
    )
    .all()
    .map((raw) => Counted.parse(raw));
  const steps = z
    .object({ n: z.int() })
    .parse(database.prepare('SELECT count(*) AS n FROM transitions').get()).n;
  database.close();
  const of = (fingerprint: string) => rows.find((row) => row.fingerprint === fingerprint)?.rows ?? 0;
  return {
    ofKey: of(keyFingerprint(account)),
    ofAccount: of(accountFingerprint(identified)),
    rows: rows.reduce((sum, row) => sum + row.rows, 0),
    steps,
  };
}

function benchWith(fixture: string): Workbench {
  const bench = new Workbench();
  copyFileSync(join(FIXTURES, fixture), bench.journalFile);
  // The processes that wrote the file are gone.
  for (let count = 0; count < 8; count += 1) bench.town.kill(bench.town.newcomer().self.instance);
  return bench;
}

describe.each(fixtures)('the rows of a key in %s', (fixture) => {
  test('move to the account, each with a step in its history, and only once', async () => {
    using bench = benchWith(fixture);
    const before = countsOf(bench.journalFile);
    expect(before.ofKey).toBeGreaterThan(10);
    const states = new Map(
      (await exportJournal(bench.journalFile)).purchases.map((row) => [row.id, row.state]),
    );
    const purchases = await bench.open({ account: identified });
    const shown = purchases.list();
    expect(shown.length + purchases.releases().length).toBe(before.ofKey);
    for (const { row } of shown) {
      expect(row).toMatchObject({ state: states.get(row.id), accountName: identified.name });
      expect(purchases.history(row.id).at(-1)?.evidence).toContain(keyFingerprint(account));
    }
    const moved = countsOf(bench.journalFile);
    expect(moved).toEqual({
      ofKey: 0,
      ofAccount: before.ofKey,
      rows: before.rows,
      steps: before.steps + before.ofKey,
    });
    expect(await checkJournal(bench.journalFile)).toMatchObject({ ok: true });
    purchases.close();
    (await bench.open({ account: identified })).close();
    expect(countsOf(bench.journalFile)).toEqual(moved);
  });

  test.each([1, 2, 30])('have not moved when the process is killed before write %i', async (step) => {
    using bench = benchWith(fixture);
    const { ofKey, rows, steps } = countsOf(bench.journalFile);
    const id = identified.accountId ?? '';
    const { signal } = runSync(process.execPath, [MOVE_AND_DIE, bench.journalFile, `${step}`, id], {
      env: withCodeCache(),
    });
    expect(signal).toBe('SIGKILL');
    expect(countsOf(bench.journalFile)).toEqual({ ofKey, ofAccount: 0, rows, steps });
    (await bench.open({ account: identified })).close();
    expect(countsOf(bench.journalFile)).toMatchObject({ ofKey: 0, ofAccount: ofKey, rows });
  });
});

describe('an account with an id at its carrier', () => {
  test('keeps its purchases and its blocks when its key is rotated', async () => {
    using bench = new Workbench();
    const before = await bench.open({ account: identified });
    bench.carrier.treatments = [{ failsWith: {} }];
    const id = await start(bench, before);
    await bench.time.settle();
    before.close();
    const after = await bench.open({ account: { ...identified, keyId: 'SK1', apiKey: 'the-rotated-key' } });
    expect(after.list().map(({ row }) => row.id)).toEqual([id]);
    expect(after.blockFor(confirmed().order)?.kind).toBe('same-number');
  });

  test('leaves rows of another key where they are, and takes one when a person says so', async () => {
    using bench = new Workbench();
    const other = await bench.open({ account: { ...account, apiKey: 'a-key-that-nobody-has' } });
    const id = await start(bench, other);
    await bench.time.settle();
    other.close();
    const purchases = await bench.open({ account: identified });
    expect(purchases.list()).toEqual([]);
    expect(purchases.list({ everywhere: true }).map(({ row }) => row.id)).toEqual([id]);
    expect(purchases.adopt(id).row.accountFingerprint).toBe(accountFingerprint(identified));
  });

  test('leaves a row to the process that still looks after it', async () => {
    using bench = new Workbench();
    const old = await bench.open();
    bench.carrier.treatments = [{ failsWith: {} }];
    const id = await start(bench, old);
    await bench.time.settle();
    const now = await bench.open({ account: identified });
    expect(now.list()).toEqual([]);
    expect(now.blockFor(confirmed().order)).toMatchObject({ kind: 'other-account', row: { id } });
    now.close();
    old.close();
    const later = await bench.open({ account: identified });
    expect(later.list().map(({ row }) => row.id)).toEqual([id]);
  });

  test('does not get a second open row of a number', async () => {
    using bench = new Workbench();
    bench.carrier.treatments = [{ failsWith: {} }, { failsWith: {} }];
    const old = await bench.open();
    const first = await start(bench, old);
    await bench.time.settle();
    const now = await bench.open({ account: identified });
    await start(bench, now, { ...confirmed(), despiteUnknown: first });
    await bench.time.settle();
    old.close();
    now.close();
    const later = await bench.open({ account: identified });
    expect(later.list()).toHaveLength(1);
    expect(later.get(first)?.row.accountFingerprint).toBe(keyFingerprint(account));
    later.settle(first, 'failed', 'support says so');
    later.close();
    const last = await bench.open({ account: identified });
    expect(last.list()).toHaveLength(2);
  });

  test('keeps the releases that its key made', async () => {
    using bench = new Workbench();
    const old = await bench.open();
    bench.carrier.apply({ phoneNumber: OTHER_NUMBER, countryCode: 'US' });
    await bench.time.until(old.release(ownedNumber(OTHER_NUMBER)));
    old.close();
    const purchases = await bench.open({ account: identified });
    expect(purchases.releases().map(({ phoneNumber }) => phoneNumber)).toEqual([OTHER_NUMBER]);
  });

  test('finds the purchases of its key in a comparison with its owned numbers', async () => {
    using bench = new Workbench();
    const old = await bench.open();
    await start(bench, old);
    await bench.time.settle();
    old.close();
    const comparison = await compareWithOwned({
      account: identified,
      provider: bench.carrier,
      journalFile: bench.journalFile,
      runtime: bench.time,
    });
    expect(comparison).toEqual({ notInJournal: [], notOwned: [] });
    expect(bench.carrier.bought).toEqual([NUMBER]);
  });
});
