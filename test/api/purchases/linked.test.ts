/** A journal that can be reached under two names: SQLite would keep a log for each, and neither would see the other's purchases. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkJournal, exportJournal, repair } from '../../../src/api/purchases/journal/check.ts';
import { ownedNumber } from './support/carrier.ts';
import { confirmed, NUMBER, OTHER_NUMBER, start, Workbench } from './support/workbench.ts';

const TWO_NAMES = /2 names/;

/** A workbench whose journal exists and is open nowhere. */
async function withJournal(): Promise<Workbench> {
  const bench = new Workbench();
  (await bench.open()).close();
  return bench;
}

async function isRefused(bench: Workbench, journalFile: string, says: RegExp): Promise<void> {
  await expect(bench.open({ journalFile })).rejects.toMatchObject({
    code: 'journal',
    message: expect.stringMatching(says),
    hint: expect.stringMatching(/\S/),
  });
  expect(await checkJournal(journalFile)).toMatchObject({ ok: false, repairable: false });
  await expect(exportJournal(journalFile)).rejects.toMatchObject({ code: 'journal' });
}

describe('a journal with a second hard link', () => {
  test('is refused under both names, says how to find the other one, and opens when that is gone', async () => {
    using bench = await withJournal();
    const second = join(bench.folder, 'second.db');
    linkSync(bench.journalFile, second);
    await isRefused(bench, bench.journalFile, TWO_NAMES);
    await isRefused(bench, second, TWO_NAMES);
    await expect(bench.open()).rejects.toMatchObject({
      hint: expect.stringContaining(`-inum ${statSync(second).ino}`),
    });
    rmSync(second);
    await start(bench, await bench.open());
    expect(bench.carrier.posts).toBe(1);
  });

  test('is not repaired: nothing of it is damaged', async () => {
    using bench = await withJournal();
    linkSync(bench.journalFile, join(bench.folder, 'second.db'));
    const before = readFileSync(bench.journalFile);
    await expect(repair(bench.journalFile, bench.time)).rejects.toMatchObject({
      message: expect.stringMatching(TWO_NAMES),
    });
    expect(readFileSync(bench.journalFile).equals(before)).toBe(true);
    expect(readdirSync(bench.folder).filter((name) => name.includes('damaged'))).toEqual([]);
  });

  test('that is made while dialdeck runs keeps the next purchase from being sent', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    const second = join(bench.folder, 'second.db');
    linkSync(bench.journalFile, second);
    expect(await bench.time.until(purchases.confirm(confirmed()))).toMatchObject({
      kind: 'blocked',
      block: { kind: 'journal', message: expect.stringMatching(TWO_NAMES) },
    });
    expect(purchases.unusable?.message).toMatch(TWO_NAMES);
    expect(bench.carrier.posts).toBe(0);
    rmSync(second);
    await start(bench, purchases);
    expect(bench.carrier.posts).toBe(1);
  });

  test('that is made between the confirmation and the sending stops it there', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    const { quote } = bench.carrier;
    bench.carrier.quote = async (number) => {
      linkSync(bench.journalFile, join(bench.folder, 'second.db'));
      return quote.call(bench.carrier, number);
    };
    expect(await bench.time.until(purchases.confirm(confirmed()))).toMatchObject({
      kind: 'blocked',
      block: { message: expect.stringMatching(TWO_NAMES) },
    });
    expect(bench.carrier.posts).toBe(0);
    expect(purchases.list().map(({ row }) => row.state)).toEqual(['INTENT']);
  });

  test('that is made while the answer is on its way loses nothing, and lets nothing further be sent', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.treatments = [{ appliedAfter: 0, answersAfter: 5_000 }];
    const id = await start(bench, purchases);
    linkSync(bench.journalFile, join(bench.folder, 'second.db'));
    await bench.time.run(20_000);
    expect(purchases.get(id)?.purchase.status).toBe('COMPLETED');
    expect(await bench.time.until(purchases.confirm(confirmed(OTHER_NUMBER)))).toMatchObject({
      kind: 'blocked',
      block: { message: expect.stringMatching(TWO_NAMES) },
    });
    expect(bench.carrier.posts).toBe(1);
  });

  test('keeps a release from being sent', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    await start(bench, purchases);
    await bench.time.settle();
    const second = join(bench.folder, 'second.db');
    linkSync(bench.journalFile, second);
    expect(await bench.time.until(purchases.release(ownedNumber(NUMBER)))).toMatchObject({
      kind: 'rejected',
      error: { message: expect.stringMatching(TWO_NAMES) },
    });
    expect(bench.carrier.deletes).toBe(0);
    rmSync(second);
    expect(await bench.time.until(purchases.release(ownedNumber(NUMBER)))).toEqual({ kind: 'released' });
  });

  test('of its log is refused as well', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    linkSync(`${bench.journalFile}-wal`, join(bench.folder, 'second.db-wal'));
    await isRefused(bench, bench.journalFile, TWO_NAMES);
    purchases.close();
  });

  test('that a crash left while the journal was being made is removed, and no more is said of it', async () => {
    using bench = await withJournal();
    const left = `${bench.journalFile}.0b2e7e9e-0000-4000-8000-000000000000.new`;
    linkSync(bench.journalFile, left);
    await start(bench, await bench.open());
    expect(existsSync(left)).toBe(false);
  });
});

describe('a journal behind symbolic links', () => {
  test.each([
    ['its folder is one', (real: string, link: string) => symlinkSync(real, link)],
    [
      'it is one itself',
      (real: string, link: string) => {
        mkdirSync(link);
        symlinkSync(join(real, 'journal.db'), join(link, 'journal.db'));
      },
    ],
    [
      'it is the second of two',
      (real: string, link: string) => {
        symlinkSync(real, `${link}-1`);
        mkdirSync(link);
        symlinkSync(join(`${link}-1`, 'journal.db'), join(link, 'journal.db'));
      },
    ],
  ])('is the same journal: %s', async (_what, lead) => {
    using bench = await withJournal();
    const link = join(bench.folder, 'other');
    lead(bench.folder, link);
    const direct = await bench.open();
    const around = await bench.open({ journalFile: join(link, 'journal.db') });
    bench.carrier.treatments = [{ appliedAfter: 0, answersAfter: 5_000 }];
    await start(bench, direct);
    expect(await bench.time.until(around.confirm(confirmed()))).toMatchObject({
      kind: 'blocked',
      block: { kind: 'same-number' },
    });
    await bench.time.run(60_000);
    await start(bench, around, confirmed(OTHER_NUMBER));
    await bench.time.run(10_000);
    expect(direct.list().map(({ purchase }) => purchase.status)).toEqual(['COMPLETED', 'COMPLETED']);
    expect(bench.carrier.posts).toBe(2);
    // Whatever is kept beside a journal is kept beside the file itself.
    if (lstatSync(link).isDirectory()) expect(readdirSync(link)).toEqual(['journal.db']);
  });

  test('that leads nowhere is refused, and no journal is begun in its place', async () => {
    using bench = new Workbench();
    const away = join(bench.folder, 'unmounted', 'journal.db');
    symlinkSync(away, bench.journalFile);
    await isRefused(bench, bench.journalFile, /symbolic link to .*unmounted/);
    expect(lstatSync(bench.journalFile).isSymbolicLink()).toBe(true);
    expect(readdirSync(bench.folder)).toEqual(['journal.db']);
  });

  test('that lead in a circle is refused with that reason', async () => {
    using bench = new Workbench();
    symlinkSync(`${bench.journalFile}-2`, bench.journalFile);
    symlinkSync(bench.journalFile, `${bench.journalFile}-2`);
    await isRefused(bench, bench.journalFile, /form a loop/);
  });
});

describe('a journal that is replaced while dialdeck runs', () => {
  test.each([
    ['by a copy of itself', (file: string) => readFileSync(file)],
    ['by another file', () => Buffer.from('not a journal')],
  ])('%s takes no purchase', async (_what, content) => {
    using bench = new Workbench();
    const purchases = await bench.open();
    const bytes = content(bench.journalFile);
    renameSync(bench.journalFile, `${bench.journalFile}.away`);
    writeFileSync(bench.journalFile, bytes);
    expect(await bench.time.until(purchases.confirm(confirmed()))).toMatchObject({
      kind: 'blocked',
      block: { kind: 'journal', message: expect.stringContaining('replaced') },
    });
    expect(bench.carrier.posts).toBe(0);
    expect(bench.carrier.bought).not.toContain(NUMBER);
  });
});

/** Mounting wants rights that a test machine may not give. */
function bindMount(from: string, to: string): boolean {
  try {
    execFileSync('mount', ['--bind', from, to], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test.runIf(process.platform === 'linux')(
  'a journal that is mounted as a single file is refused: its log would lie beside another path',
  async (context) => {
    using bench = await withJournal();
    const folder = mkdtempSync(join(tmpdir(), 'dialdeck-mount-'));
    const mounted = join(folder, 'journal \\ é.db');
    writeFileSync(mounted, '');
    if (!bindMount(bench.journalFile, mounted)) {
      rmSync(folder, { recursive: true });
      context.skip('no right to mount');
    }
    try {
      await isRefused(bench, mounted, /mounted as a single file/);
      await start(bench, await bench.open());
    } finally {
      execFileSync('umount', [mounted]);
      rmSync(folder, { recursive: true });
    }
  },
);
