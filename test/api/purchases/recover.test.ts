import { describe, expect, test } from 'vitest';
import { Mortal } from './support/mortal.ts';
import { account, confirmed, NUMBER, OTHER_NUMBER, start, Workbench } from './support/workbench.ts';

const MINUTE = 60_000;

/** A process that dies at a commit of its first purchase: 1 intent, 2 sending, 3 answer, 4 end. */
async function dyingAt(bench: Workbench, commit: number, when: 'before' | 'after'): Promise<void> {
  const process = new Mortal(bench);
  const purchases = await process.live();
  process.dieAt({ commit, when });
  void purchases.confirm(confirmed()).catch(() => undefined);
  await bench.time.run(1_000);
  process.kill();
}

describe('after a crash', () => {
  test('an intent is never sent by itself; it is sent once when confirmed again', async () => {
    using bench = new Workbench();
    await dyingAt(bench, 1, 'after');
    const purchases = await bench.open();
    const report = await bench.time.until(purchases.recover(3_000));
    expect(report).toMatchObject({
      checked: 0,
      unsent: [{ phoneNumber: NUMBER, state: 'INTENT' }],
      open: [],
    });
    await bench.time.run(60 * MINUTE);
    expect(bench.carrier.posts).toBe(0);
    const intent = report.unsent[0]?.id ?? '';
    expect(purchases.get(intent)?.note).toContain('confirmed, not sent');
    expect(await start(bench, purchases, { ...confirmed(), intent })).toBe(intent);
    await bench.time.settle();
    expect(purchases.get(intent)?.purchase.status).toBe('COMPLETED');
    expect(await bench.time.until(purchases.confirm({ ...confirmed(), intent }))).toMatchObject({
      kind: 'blocked',
    });
    expect(bench.carrier.posts).toBe(1);
  });

  test('an intent can be withdrawn', async () => {
    using bench = new Workbench();
    await dyingAt(bench, 1, 'after');
    const purchases = await bench.open();
    const { unsent } = await bench.time.until(purchases.recover(3_000));
    expect(purchases.withdraw(unsent[0]?.id ?? '').purchase.status).toBe('CANCELLED');
  });

  test.each([
    [2, 'before', 0, 'INTENT'],
    [2, 'after', 0, 'SETTLED_ABSENT'],
    [3, 'before', 1, 'CONFIRMED'],
    [3, 'after', 1, 'CONFIRMED'],
    [4, 'before', 1, 'CONFIRMED'],
  ] as const)(
    'at commit %i, %s it, %i were bought and the row ends %s',
    async (commit, when, bought, end) => {
      using bench = new Workbench();
      await dyingAt(bench, commit, when);
      expect(bench.carrier.bought).toHaveLength(bought);
      const purchases = await bench.open();
      await bench.time.until(purchases.recover(3_000));
      await bench.time.run(20 * MINUTE);
      expect(purchases.list().map((view) => view.row.state)).toEqual([end]);
      expect(bench.carrier.posts).toBeLessThanOrEqual(1);
    },
  );

  test('buying is open again after the check, with a second confirmation for a like number', async () => {
    using bench = new Workbench();
    await dyingAt(bench, 2, 'after');
    const purchases = await bench.open();
    const recovering = purchases.recover(3_000);
    expect(purchases.blockFor(confirmed(OTHER_NUMBER).order)).toMatchObject({ kind: 'journal' });
    expect(await bench.time.until(recovering)).toMatchObject({ checked: 1, open: [{ state: 'UNKNOWN' }] });
    expect(purchases.blockFor(confirmed(OTHER_NUMBER).order)).toMatchObject({ kind: 'substitute' });
    expect(
      purchases.blockFor({ phoneNumber: '+442079460000', countryCode: 'GB', numberType: 'LOCAL' }),
    ).toBeUndefined();
  });

  test('a provider that does not answer holds the start up for 3 s at most', async () => {
    using bench = new Workbench();
    await dyingAt(bench, 2, 'after');
    bench.carrier.getOwned = () => new Promise(() => undefined);
    const purchases = await bench.open();
    const before = bench.time.monotonic();
    await bench.time.until(purchases.recover(3_000));
    expect(bench.time.monotonic() - before).toBeLessThanOrEqual(3_250);
  });

  test('rows of another key are counted and left alone until they are adopted', async () => {
    using bench = new Workbench();
    await dyingAt(bench, 3, 'before');
    const purchases = await bench.open({ account: { ...account, apiKey: 'the-rotated-key' } });
    expect(await bench.time.until(purchases.recover(3_000))).toMatchObject({
      checked: 0,
      foreign: 1,
      open: [],
    });
    await bench.time.run(60 * MINUTE);
    expect(purchases.list()).toEqual([]);
    const [foreign] = purchases.list({ everywhere: true });
    expect(foreign?.row.state).toBe('SENDING');
    expect(foreign?.note).toBe(
      `outcome unknown; nobody checks it here: it was made with another account or key (${account.name})`,
    );
    await expect(purchases.check(foreign?.row.id ?? '')).rejects.toThrow('another account');
    purchases.adopt(foreign?.row.id ?? '');
    await bench.time.run(MINUTE);
    expect(purchases.list().map((view) => view.row.state)).toEqual(['CONFIRMED']);
  });
});

describe('several processes', () => {
  test('one number is sent by one of them', async () => {
    using bench = new Workbench();
    const all = await Promise.all([1, 2, 3, 4].map(() => bench.open()));
    const outcomes = await bench.time.until(Promise.all(all.map((each) => each.confirm(confirmed()))));
    expect(outcomes.filter((outcome) => outcome.kind === 'started')).toHaveLength(1);
    expect(bench.carrier.posts).toBe(1);
  });

  test('one left-over intent is sent by one of them', async () => {
    using bench = new Workbench();
    await dyingAt(bench, 1, 'after');
    const all = await Promise.all([1, 2, 3, 4].map(() => bench.open()));
    const intent = all[0]?.list()[0]?.row.id ?? '';
    const outcomes = await bench.time.until(
      Promise.all(all.map((each) => each.confirm({ ...confirmed(), intent }))),
    );
    expect(outcomes.filter((outcome) => outcome.kind === 'started')).toHaveLength(1);
    expect(bench.carrier.posts).toBe(1);
  });

  test("another's purchase is watched, and taken over only when that process is gone", async () => {
    using bench = new Workbench();
    const sender = new Mortal(bench);
    const first = await sender.live();
    bench.carrier.treatments = [{ appliedAfter: 60_000, failsWith: {} }];
    const id = await start(bench, first);
    await bench.time.settle();
    const second = await bench.open();
    expect(await bench.time.until(second.recover(3_000))).toMatchObject({ checked: 0, open: [{ id }] });
    const seen: string[] = [];
    void (async () => {
      for await (const view of second.watch(id)) seen.push(view.purchase.status);
    })();
    sender.kill();
    await bench.time.run(3 * MINUTE);
    expect(second.get(id)?.purchase.status).toBe('COMPLETED');
    expect(seen.at(-1)).toBe('COMPLETED');
    expect(bench.carrier.posts).toBe(1);
    expect(second.ours().purchases.map(({ row }) => row.id)).toEqual([id]);
  });

  test('what one of them writes is seen by the others', async () => {
    using bench = new Workbench();
    const [first, second] = [await bench.open(), await bench.open()];
    let calls = 0;
    second.subscribe(() => {
      calls += 1;
    });
    const id = await start(bench, first);
    await bench.time.run(2_000);
    expect(second.get(id)?.purchase.status).toBe('COMPLETED');
    expect(calls).toBeGreaterThan(0);
    expect(first.ours().purchases.map(({ row }) => row.id)).toEqual([id]);
    expect(second.ours().purchases).toEqual([]);
  });
});

test('leaving waits for the answer of a purchase under way, and not longer than it may', async () => {
  using bench = new Workbench();
  const purchases = await bench.open();
  bench.carrier.treatments = [{ appliedAfter: 0, answersAfter: 2_000 }];
  const id = await start(bench, purchases);
  await bench.time.until(purchases.drain(10_000));
  expect(purchases.history(id).map((step) => step.to)).toContain('ACCEPTED');
  bench.carrier.treatments = [{ appliedAfter: 0, answersAfter: 60_000 }];
  await start(bench, purchases, confirmed(OTHER_NUMBER));
  const before = bench.time.monotonic();
  await bench.time.until(purchases.drain(10_000));
  expect(bench.time.monotonic() - before).toBeLessThanOrEqual(10_250);
});

test('a purchase that a check takes over from a process that is gone is looked after from then on', async () => {
  using bench = new Workbench();
  const purchases = await bench.open();
  await dyingAt(bench, 2, 'after');
  const [left] = purchases.list();
  expect(left?.row.state).toBe('SENDING');
  const view = await bench.time.until(purchases.check(left?.row.id ?? ''));
  expect(view.row.state).toBe('UNKNOWN');
  await bench.time.run(20_000);
  bench.carrier.apply({ phoneNumber: NUMBER, countryCode: 'US' });
  await bench.time.run(MINUTE);
  expect(purchases.list().map(({ row }) => row.state)).toEqual(['CONFIRMED']);
});
