import { describe, expect, test } from 'vitest';
import { Disk } from './support/disk.ts';
import { confirmed, NUMBER, OTHER_NUMBER, start, Workbench } from './support/workbench.ts';

const MINUTE = 60_000;

describe.each([
  ['full', 13],
  ['read-only', 8],
  ['failing', 10],
])('a disk that is %s', (_what, code) => {
  test.each([1, 2])('before the purchase is on disk (write %i) sends nothing', async (write) => {
    using bench = new Workbench();
    const disk = new Disk();
    const purchases = await bench.open({ openDatabase: disk.open });
    disk.breakAt = disk.commits + write;
    disk.breakWith = code;
    const outcome = await bench.time.until(purchases.confirm(confirmed()));
    expect(outcome).toMatchObject({ kind: 'blocked', block: { kind: 'journal' } });
    expect(purchases.unusable?.message).not.toBe('');
    await bench.time.run(MINUTE);
    expect(bench.carrier.posts).toBe(0);
    disk.broken = undefined;
    disk.breakAt = undefined;
    await start(bench, purchases);
    await bench.time.settle();
    expect(bench.carrier.bought).toEqual([NUMBER]);
    expect(purchases.unusable).toBeUndefined();
  });

  test.each([3, 4])('when the answer comes (write %i) loses nothing and says so', async (write) => {
    using bench = new Workbench();
    const disk = new Disk();
    const purchases = await bench.open({ openDatabase: disk.open });
    disk.breakAt = disk.commits + write;
    disk.breakWith = code;
    const id = await start(bench, purchases);
    await bench.time.run(5 * MINUTE);
    expect(purchases.unusable).toMatchObject({ kind: 'journal' });
    expect(purchases.get(id)?.settled).toBe(false);
    disk.broken = undefined;
    await bench.time.run(MINUTE);
    expect(purchases.unusable).toBeUndefined();
    expect(purchases.get(id)?.purchase.status).toBe('COMPLETED');
    expect(bench.carrier.posts).toBe(1);
  });

  test('at the answer, and a crash on top, is reconciled at the next start', async () => {
    using bench = new Workbench();
    const disk = new Disk();
    const purchases = await bench.open({ openDatabase: disk.open });
    disk.breakAt = disk.commits + 3;
    disk.breakWith = code;
    const id = await start(bench, purchases);
    await bench.time.run(MINUTE);
    purchases.close();
    const later = await bench.open();
    expect(later.get(id)?.row.state).toBe('SENDING');
    await bench.time.until(later.recover(3_000));
    expect(later.get(id)?.purchase.status).toBe('COMPLETED');
  });
});

describe.each([
  ['damaged', 11],
  ['held', 5],
  ['failing', 10],
])('a journal that cannot be read while dialdeck runs, because it is %s', (_what, code) => {
  test('keeps what was read, says so, buys nothing, and catches up', async () => {
    using bench = new Workbench();
    const disk = new Disk();
    const other = await bench.open();
    const purchases = await bench.open({ openDatabase: disk.open });
    await start(bench, other);
    await bench.time.settle();
    expect(purchases.list().map(({ row }) => row.phoneNumber)).toEqual([NUMBER]);
    disk.unread = code;
    await start(bench, other, confirmed(OTHER_NUMBER));
    await bench.time.run(MINUTE);
    expect(purchases.list().map(({ row }) => row.phoneNumber)).toEqual([NUMBER]);
    expect(purchases.unusable).toMatchObject({ kind: 'journal' });
    expect(() => purchases.history(purchases.list()[0]?.row.id ?? '')).toThrow(/journal/i);
    expect(await bench.time.until(purchases.confirm(confirmed('+12125550144')))).toMatchObject({
      kind: 'blocked',
    });
    disk.unread = undefined;
    expect(purchases.list().map(({ row }) => row.phoneNumber)).toEqual([OTHER_NUMBER, NUMBER]);
    await start(bench, purchases, confirmed('+12125550144'));
    expect(purchases.unusable).toBeUndefined();
    expect(bench.carrier.posts).toBe(3);
  });
});
