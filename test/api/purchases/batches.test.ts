import { describe, expect, test } from 'vitest';
import { keptOf } from '../../../src/api/owned/kept-configuration.ts';
import type { Batch, BatchItem, ItemPlan } from '../../../src/api/purchases/domain/batch-types.ts';
import type { Purchases } from '../../../src/api/purchases/domain/purchases.ts';
import { exportJournal } from '../../../src/api/purchases/journal/check.ts';
import { Waits } from '../../../src/api/wait.ts';
import { ownedNumber } from './support/carrier.ts';
import { Mortal } from './support/mortal.ts';
import { account, confirmed, Workbench } from './support/workbench.ts';

const URL_NOW = 'https://example.com/voice';
const URL_NEW = 'https://example.org/calls';

const numberAt = (index: number) => `+121255501${String(index).padStart(2, '0')}`;
const numbers = (count: number) => Array.from({ length: count }, (_, index) => numberAt(index));

function give(bench: Workbench, count: number): readonly string[] {
  for (const number of numbers(count)) bench.carrier.owned.set(number, ownedNumber(number));
  return numbers(count);
}

const setPlan = (phoneNumber: string) => ({
  kind: 'set' as const,
  phoneNumber,
  change: { voiceUrl: URL_NEW },
  before: keptOf(ownedNumber(phoneNumber)),
});
const releasePlan = (phoneNumber: string): ItemPlan => ({
  kind: 'release',
  phoneNumber,
  before: keptOf(ownedNumber(phoneNumber)),
});
const buyPlan = (phoneNumber: string): ItemPlan => ({
  kind: 'buy',
  phoneNumber,
  purchase: confirmed(phoneNumber),
});

const restorePlan = (phoneNumber: string): ItemPlan => ({
  kind: 'buy',
  phoneNumber,
  purchase: confirmed(phoneNumber),
  before: keptOf({ ...ownedNumber(phoneNumber), voiceUrl: URL_NEW }),
});

function create(purchases: Purchases, items: readonly ItemPlan[], limits?: { count: number }): Batch {
  const kind = items[0]?.kind ?? 'set';
  return purchases.batches.create({
    kind,
    title: `${kind} ${items.length}`,
    items,
    ...(limits === undefined ? {} : { request: { limits } }),
  });
}

const states = ({ items }: Pick<Batch, 'items'>) => items.map(({ state }) => state);
const run = (bench: Workbench, purchases: Purchases, id: string) =>
  bench.time.until(purchases.batches.run(id));

/** Lets a process work until the nth commit and kills it there; returns the id of its batch. */
async function killedAt(
  bench: Workbench,
  commit: number,
  items: readonly ItemPlan[],
): Promise<{ readonly id: string; readonly dead: boolean }> {
  const process = new Mortal(bench);
  const purchases = await process.live();
  const { head } = create(purchases, items);
  process.dieAt({ commit, when: 'after' });
  purchases.batches.run(head.id).catch(() => undefined);
  for (let turn = 0; turn < 400 && !process.dead; turn += 1) await bench.time.settle();
  const dead = process.dead;
  if (!dead) process.kill();
  return { id: head.id, dead };
}

/**
 * Runs a batch of four, and again after each settle window until all are done, four times at most: what never left settles only when its
 * window is over; then the person may want it again.
 */
async function runAgain(bench: Workbench, purchases: Purchases, id: string): Promise<Batch> {
  let { batch } = await run(bench, purchases, id);
  for (let again = 0; batch.counts.DONE < 4 && again < 4; again += 1) {
    await bench.time.run(5 * 60_000);
    batch = purchases.batches.retry(id);
    if (batch.head.state === 'OPEN') ({ batch } = await run(bench, purchases, id));
    else batch = purchases.batches.get(id) ?? batch;
  }
  return batch;
}

describe('a batch of changes', () => {
  test('is on the disk with every number, what it had and what it is to have, before anything is sent', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    const batch = create(purchases, give(bench, 3).map(setPlan));
    expect(bench.carrier.updates).toEqual([]);
    const [kept] = (await exportJournal(bench.journalFile)).batches;
    expect(kept).toMatchObject({ id: batch.head.id, kind: 'set', state: 'OPEN', itemCount: 3 });
    expect(kept?.items[1]).toMatchObject({
      phoneNumber: numberAt(1),
      state: 'WAITING',
      change: { voiceUrl: URL_NEW },
      before: { fields: { voiceUrl: URL_NOW, friendlyName: 'Front desk' } },
    });
  });

  test('changes each number once, and says so', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    const all = give(bench, 40);
    const { head } = create(purchases, all.map(setPlan));
    const steps: BatchItem['state'][] = [];
    const { batch } = await bench.time.until(
      purchases.batches.run(head.id, { onItem: ({ item }) => steps.push(item.state) }),
    );
    expect(batch).toMatchObject({
      head: { state: 'ENDED' },
      counts: { DONE: 40, WAITING: 0 },
      driver: 'nobody',
    });
    expect(bench.carrier.updates.toSorted()).toEqual(all);
    expect([...bench.carrier.owned.values()].map(({ voiceUrl }) => voiceUrl)).toEqual(all.map(() => URL_NEW));
    expect(steps.filter((state) => state === 'STARTED')).toHaveLength(40);
    expect(purchases.batches.unfinished()).toEqual([]);
  });

  test('sends nothing for a number that has the value, that somebody changed, or that is gone', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    const [has = '', other = '', gone = '', plain = ''] = give(bench, 4);
    bench.carrier.owned.set(has, { ...ownedNumber(has), voiceUrl: URL_NEW });
    bench.carrier.owned.set(other, { ...ownedNumber(other), voiceUrl: 'https://example.net/third' });
    bench.carrier.owned.delete(gone);
    const { head } = create(purchases, [has, other, gone, plain].map(setPlan));
    const { batch } = await run(bench, purchases, head.id);
    expect(states(batch)).toEqual(['SAME', 'CHANGED_MEANWHILE', 'FAILED', 'DONE']);
    expect(batch.items[1]?.reason).toContain('https://example.net/third');
    expect(batch.items[2]?.reason).toContain('does not own');
    expect(bench.carrier.updates).toEqual([plain]);
  });

  test('reads a number whose state nobody gave, and keeps that before it sends', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    const [number = ''] = give(bench, 1);
    const { head } = create(purchases, [{ kind: 'set', phoneNumber: number, change: { voiceUrl: URL_NEW } }]);
    const { batch } = await run(bench, purchases, head.id);
    expect(batch.items[0]).toMatchObject({ state: 'DONE', before: { fields: { voiceUrl: URL_NOW } } });
  });

  test('keeps no text of the carrier that people are not shown: it may hold the key', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    const [number = ''] = give(bench, 1);
    const masked = {
      ...ownedNumber(number),
      voiceUrl: 'https://example.com/…',
      raw: { voiceUrl: 'https://example.com/secret-of-the-test' },
    };
    bench.carrier.owned.set(number, masked);
    const plan = { ...setPlan(number), before: keptOf(masked) };
    const { head } = create(purchases, [plan]);
    expect(JSON.stringify(await exportJournal(bench.journalFile))).not.toContain('secret-of-the-test');
    expect(states((await run(bench, purchases, head.id)).batch)).toEqual(['DONE']);
  });

  test('notices a change of what people are not shown', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    const [number = ''] = give(bench, 1);
    const masked = (secret: string) => ({
      ...ownedNumber(number),
      voiceUrl: 'https://example.com/…',
      raw: { voiceUrl: `https://example.com/${secret}` },
    });
    bench.carrier.owned.set(number, masked('two'));
    const { head } = create(purchases, [{ ...setPlan(number), before: keptOf(masked('one')) }]);
    expect(states((await run(bench, purchases, head.id)).batch)).toEqual(['CHANGED_MEANWHILE']);
    expect(bench.carrier.updates).toEqual([]);
  });

  test('waits for all when the carrier asks one to wait, and repeats what it did not carry out', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    const all = give(bench, 20);
    const throttled = {
      code: 'rate-limited',
      status: 429,
      progress: 'answered',
      retryAfterMs: 7_000,
    } as const;
    bench.carrier.updateTreatments = [{ ...throttled, applied: false }];
    const { head } = create(purchases, all.map(setPlan));
    const waits: number[] = [];
    const running = purchases.batches.run(head.id, { onWait: ({ ms }) => waits.push(ms) });
    await bench.time.run(6_000);
    const sent = bench.carrier.updates.length;
    expect(sent).toBeLessThan(10);
    const { batch } = await bench.time.until(running);
    expect(batch.counts.DONE).toBe(20);
    expect(bench.carrier.updates).toHaveLength(21);
    expect(waits).toEqual([7_000]);
  });

  test('stops after what is in progress, and goes on when it is run again', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    const { head } = create(purchases, give(bench, 12).map(setPlan));
    const stop = new AbortController();
    const first = await bench.time.until(
      purchases.batches.run(head.id, {
        signal: stop.signal,
        onItem: ({ item }) => {
          if (item.state === 'DONE') stop.abort();
        },
      }),
    );
    expect(first.batch.head.state).toBe('OPEN');
    expect(first.batch.counts.STARTED).toBe(0);
    expect(first.batch.counts.WAITING).toBeGreaterThan(0);
    expect(purchases.batches.unfinished().map((each) => each.head.id)).toEqual([head.id]);
    const second = await run(bench, purchases, head.id);
    expect(second.batch.counts.DONE).toBe(12);
    expect(new Set(bench.carrier.updates).size).toBe(12);
    expect(bench.carrier.updates).toHaveLength(12);
  });

  test('ends early when the key is refused, and says why', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    const refused = {
      code: 'auth',
      status: 401,
      progress: 'answered',
      message: 'The key is refused.',
    } as const;
    bench.carrier.updateTreatments = Array.from({ length: 4 }, () => ({ ...refused, applied: false }));
    const { head } = create(purchases, give(bench, 30).map(setPlan));
    const { batch, stopped } = await run(bench, purchases, head.id);
    expect(stopped).toBe('The key is refused.');
    expect(batch.counts.WAITING).toBeGreaterThan(20);
    expect(batch.head.state).toBe('OPEN');
  });

  test('tries again what failed when the person asks, and nothing else', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.updateTreatments = [
      { code: 'invalid', status: 422, progress: 'answered', message: 'No such host.', applied: false },
    ];
    const { head } = create(purchases, give(bench, 3).map(setPlan));
    const { batch } = await run(bench, purchases, head.id);
    expect(batch.counts).toMatchObject({ DONE: 2, REFUSED: 1 });
    const again = purchases.batches.retry(head.id);
    expect(again).toMatchObject({ head: { state: 'OPEN' }, counts: { DONE: 2, WAITING: 1 } });
    expect((await run(bench, purchases, head.id)).batch.counts.DONE).toBe(3);
    expect(bench.carrier.updates).toHaveLength(4);
  });

  test('takes what the person sees now for an item that somebody had changed', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    const [number = ''] = give(bench, 1);
    const now = { ...ownedNumber(number), voiceUrl: 'https://example.net/third' };
    bench.carrier.owned.set(number, now);
    const { head } = create(purchases, [setPlan(number)]);
    expect(states((await run(bench, purchases, head.id)).batch)).toEqual(['CHANGED_MEANWHILE']);
    expect(states(purchases.batches.retry(head.id))).toEqual(['CHANGED_MEANWHILE']);
    purchases.batches.retry(head.id, new Map([[0, { ...setPlan(number), before: keptOf(now) }]]));
    expect(states((await run(bench, purchases, head.id)).batch)).toEqual(['DONE']);
  });

  test('is not run by two processes, and is taken over from one that is gone', async () => {
    using bench = new Workbench();
    const first = new Mortal(bench);
    const one = await first.live();
    const other = await bench.open();
    const held = Promise.withResolvers<void>();
    bench.carrier.updateGate = () => held.promise;
    const { head } = create(one, give(bench, 6).map(setPlan));
    one.batches.run(head.id).catch(() => undefined);
    await bench.time.run(1_000);
    await expect(bench.time.until(other.batches.run(head.id))).rejects.toMatchObject({ code: 'conflict' });
    expect(other.batches.get(head.id)?.driver).toBe('elsewhere');
    expect(other.batches.unfinished()).toEqual([]);
    first.kill();
    bench.carrier.updateGate = undefined;
    held.resolve();
    expect(other.batches.unfinished().map((each) => each.head.id)).toEqual([head.id]);
    const { batch } = await run(bench, other, head.id);
    expect(batch.counts.DONE).toBe(6);
    expect(bench.carrier.updates.toSorted()).toEqual(numbers(6));
  });

  test('is not left while another process runs it, and shows to the other what that process did', async () => {
    using bench = new Workbench();
    const first = new Mortal(bench);
    const one = await first.live();
    const other = await bench.open();
    const held = Promise.withResolvers<void>();
    let sent = 0;
    bench.carrier.updateGate = async () => {
      sent += 1;
      if (sent === 6) await held.promise;
    };
    const { head } = create(one, give(bench, 6).map(setPlan));
    expect(other.batches.list()).toMatchObject([{ driver: 'elsewhere', counts: { WAITING: 6 } }]);
    const running = one.batches.run(head.id);
    await bench.time.run(5_000);
    expect(other.batches.list()).toMatchObject([{ driver: 'elsewhere', counts: { DONE: 5, STARTED: 1 } }]);
    await expect(bench.time.until(other.batches.leave(head.id))).rejects.toMatchObject({
      code: 'conflict',
      message: 'Another dialdeck runs this batch.',
    });
    held.resolve();
    expect((await bench.time.until(running)).batch.counts.DONE).toBe(6);
    expect(other.batches.list()).toMatchObject([
      { head: { state: 'ENDED' }, driver: 'nobody', counts: { DONE: 6, LEFT: 0 } },
    ]);
  });

  test('belongs to its account: another one neither runs nor leaves it', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    const { head } = create(purchases, give(bench, 2).map(setPlan));
    const other = await bench.open({ account: { ...account, apiKey: 'another-key-of-it' } });
    await expect(bench.time.until(other.batches.run(head.id))).rejects.toMatchObject({ code: 'conflict' });
    expect(other.batches.list()).toEqual([]);
    expect(other.batches.list({ everywhere: true })).toHaveLength(1);
  });

  test.each([
    ['without a number', []],
    ['with a number twice', [setPlan(numberAt(1)), setPlan(numberAt(1))]],
    ['with a release among its changes', [setPlan(numberAt(1)), releasePlan(numberAt(2))]],
  ])('%s is refused', async (_what, items) => {
    using bench = new Workbench();
    const purchases = await bench.open();
    expect(() => create(purchases, items)).toThrow(expect.objectContaining({ code: 'invalid' }));
    expect(purchases.batches.list()).toEqual([]);
  });

  test('that is left does no more, also after a retry, and is not left twice', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    const { head } = create(purchases, give(bench, 3).map(setPlan));
    const left = await bench.time.until(purchases.batches.leave(head.id));
    expect(left).toMatchObject({ head: { state: 'LEFT' }, counts: { LEFT: 3 } });
    await expect(bench.time.until(purchases.batches.run(head.id))).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(purchases.batches.retry(head.id).head.state).toBe('LEFT');
    await expect(bench.time.until(purchases.batches.leave(head.id))).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(bench.carrier.updates).toEqual([]);
    expect(purchases.batches.unfinished()).toEqual([]);
  });

  test('that is finished stays finished, and can still be tried again', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.updateTreatments = [
      { code: 'invalid', status: 422, progress: 'answered', message: 'No such host.', applied: false },
    ];
    const { head } = create(purchases, [setPlan(give(bench, 1)[0] ?? numberAt(1))]);
    await run(bench, purchases, head.id);
    await expect(bench.time.until(purchases.batches.leave(head.id))).rejects.toMatchObject({
      code: 'conflict',
      message: 'This batch is finished: nothing is left to give up.',
    });
    expect(purchases.batches.get(head.id)?.head.state).toBe('ENDED');
    expect(purchases.batches.retry(head.id).counts.WAITING).toBe(1);
  });
});

describe('a batch at a carrier that throttles', () => {
  test('begins nothing while a read waits, whoever reads', async () => {
    using bench = new Workbench();
    const waits = new Waits();
    const purchases = await bench.open({ waits });
    const { head } = create(purchases, give(bench, 30).map(setPlan));
    const running = purchases.batches.run(head.id, {
      onItem: ({ item }) => {
        if (item.state === 'DONE' && item.position === 0) {
          waits.tell({ ms: 9_000, reason: 'too many requests', throttled: true });
        }
      },
    });
    await bench.time.run(8_000);
    expect(bench.carrier.updates.length).toBeLessThan(10);
    const { batch } = await bench.time.until(running);
    expect(batch.counts.DONE).toBe(30);
  });

  test('goes on as before when a read waits for another reason', async () => {
    using bench = new Workbench();
    const waits = new Waits();
    const purchases = await bench.open({ waits });
    const { head } = create(purchases, give(bench, 30).map(setPlan));
    const onItem = () => waits.tell({ ms: 9_000, reason: 'the connection was lost' });
    const running = purchases.batches.run(head.id, { onItem });
    await bench.time.run(1_000);
    expect(bench.carrier.updates).toHaveLength(30);
    await running;
  });

  test('reads again what it asks before a purchase, with the purchase sent once', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.readFault = {
      code: 'rate-limited',
      status: 429,
      progress: 'answered',
      retryAfterMs: 4_000,
    };
    const { head } = create(purchases, [buyPlan(numberAt(1))]);
    const running = purchases.batches.run(head.id);
    await bench.time.run(1_000);
    bench.carrier.readFault = undefined;
    const { batch } = await bench.time.until(running);
    expect(states(batch)).toEqual(['DONE']);
    expect(bench.carrier.posts).toBe(1);
    expect(purchases.list().map(({ row }) => row.state)).toEqual(['CONFIRMED', 'CANCELLED']);
  });

  test('costs a throttled change one look more, and not two', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    const throttled = {
      code: 'rate-limited',
      status: 429,
      progress: 'answered',
      retryAfterMs: 1_000,
    } as const;
    bench.carrier.updateTreatments = [{ ...throttled, applied: false }];
    const { head } = create(purchases, give(bench, 1).map(setPlan));
    const { batch } = await run(bench, purchases, head.id);
    expect(states(batch)).toEqual(['DONE']);
    // Before the first attempt, before the second, and after it.
    expect(bench.carrier.looks).toBe(3);
  });

  test('gives a number up that it throttles again and again, and says so', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    const throttled = {
      code: 'rate-limited',
      status: 429,
      progress: 'answered',
      message: 'Slow down.',
    } as const;
    bench.carrier.updateTreatments = Array.from({ length: 20 }, () => ({ ...throttled, applied: false }));
    const { head } = create(purchases, give(bench, 1).map(setPlan));
    const { batch } = await run(bench, purchases, head.id);
    expect(batch.items[0]).toMatchObject({ state: 'REFUSED', reason: 'Slow down.' });
    expect(bench.carrier.updates).toHaveLength(6);
  });
});

describe('a batch whose process is killed', () => {
  test('before its purchase was sent, and that is left, withdraws the purchase', async () => {
    using bench = new Workbench();
    const { id, dead } = await killedAt(bench, 3, [buyPlan(numberAt(1))]);
    expect(dead).toBe(true);
    const purchases = await bench.open();
    expect(purchases.list().map(({ row }) => row.state)).toEqual(['INTENT']);
    const left = await bench.time.until(purchases.batches.leave(id));
    expect(left).toMatchObject({ head: { state: 'LEFT' }, counts: { LEFT: 1 } });
    expect(purchases.list().map(({ row }) => row.state)).toEqual(['CANCELLED']);
    expect(bench.carrier.posts).toBe(0);
  });

  test('at any commit changes every number exactly to its value, and none is sent twice without need', async () => {
    for (let commit = 1; commit <= 14; commit += 1) {
      using bench = new Workbench();
      const all = give(bench, 5);
      const { id } = await killedAt(bench, commit, all.map(setPlan));
      const purchases = await bench.open();
      const { batch } = await run(bench, purchases, id);
      expect(batch.counts.DONE + batch.counts.SAME, `commit ${commit}`).toBe(5);
      expect([...bench.carrier.owned.values()].every(({ voiceUrl }) => voiceUrl === URL_NEW)).toBe(true);
      expect(new Set(bench.carrier.updates).size).toBe(bench.carrier.updates.length);
    }
  });

  test('at any commit releases every number with one DELETE that counts', async () => {
    for (let commit = 1; commit <= 24; commit += 1) {
      using bench = new Workbench();
      const all = give(bench, 4);
      const { id } = await killedAt(bench, commit, all.map(releasePlan));
      const purchases = await bench.open({ settleWindowMs: 60_000 });
      const batch = await runAgain(bench, purchases, id);
      expect(batch.counts.DONE, `commit ${commit}`).toBe(4);
      expect(bench.carrier.owned.size).toBe(0);
      expect(bench.carrier.deletes, `commit ${commit}`).toBe(4);
    }
  });

  test('at any commit buys every number exactly once', async () => {
    for (let commit = 1; commit <= 24; commit += 1) {
      using bench = new Workbench();
      const all = numbers(4);
      const { id } = await killedAt(bench, commit, all.map(buyPlan));
      const purchases = await bench.open({ settleWindowMs: 60_000 });
      await bench.time.until(purchases.recover(3_000));
      const batch = await runAgain(bench, purchases, id);
      expect(batch.counts.DONE, `commit ${commit}`).toBe(4);
      expect(bench.carrier.bought.toSorted()).toEqual(all);
      expect(bench.carrier.doubled).toEqual([]);
    }
  });

  test('at any commit restores every number: bought once, with the settings that it had', async () => {
    for (let commit = 1; commit <= 24; commit += 1) {
      using bench = new Workbench();
      const all = numbers(4);
      const { id } = await killedAt(bench, commit, all.map(restorePlan));
      const purchases = await bench.open({ settleWindowMs: 60_000 });
      await bench.time.until(purchases.recover(3_000));
      const batch = await runAgain(bench, purchases, id);
      expect(batch, `commit ${commit}`).toMatchObject({ head: { state: 'ENDED' }, counts: { DONE: 4 } });
      expect(bench.carrier.bought.toSorted()).toEqual(all);
      expect([...bench.carrier.owned.values()].map(({ voiceUrl }) => voiceUrl)).toEqual(
        all.map(() => URL_NEW),
      );
    }
  });

  test('when it is left, says of what was bought that it lacks its settings; a retry sends them', async () => {
    using bench = new Workbench();
    bench.carrier.updateGate = () => new Promise(() => {});
    const process = new Mortal(bench);
    const first = await process.live();
    const { head } = create(first, [restorePlan(numberAt(0))]);
    first.batches.run(head.id).catch(() => undefined);
    for (let turn = 0; turn < 400 && bench.carrier.updates.length === 0; turn += 1) await bench.time.settle();
    process.kill();
    bench.carrier.updateGate = undefined;
    bench.carrier.owned.set(numberAt(0), ownedNumber(numberAt(0)));
    const purchases = await bench.open();
    const left = await bench.time.until(purchases.batches.leave(head.id));
    expect(states(left)).toEqual(['NOT_CONFIGURED']);
    purchases.batches.retry(head.id);
    expect(states((await run(bench, purchases, head.id)).batch)).toEqual(['DONE']);
    expect(bench.carrier.owned.get(numberAt(0))?.voiceUrl).toBe(URL_NEW);
    expect(bench.carrier.bought).toHaveLength(1);
  });
});

describe('a batch of purchases', () => {
  test('stops at its limit, counting what is in doubt', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.treatments = [{ failsWith: {} }];
    const { head } = create(purchases, numbers(5).map(buyPlan), { count: 3 });
    const { batch } = await run(bench, purchases, head.id);
    expect(batch.counts).toMatchObject({ REFUSED: 2 });
    expect(bench.carrier.arrived).toHaveLength(3);
    expect(batch.items.filter(({ state }) => state === 'REFUSED').map(({ reason }) => reason)).toEqual([
      expect.stringContaining('limit of 3'),
      expect.stringContaining('limit of 3'),
    ]);
  });

  test('stops only the number whose price changed', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    const [dear = '', ...others] = numbers(4);
    const items = [{ ...buyPlan(dear), purchase: confirmed(dear, '0.90') }, ...others.map(buyPlan)];
    const { head } = create(purchases, items);
    const { batch } = await run(bench, purchases, head.id);
    expect(states(batch)).toEqual(['CHANGED_MEANWHILE', 'DONE', 'DONE', 'DONE']);
    expect(bench.carrier.bought.toSorted()).toEqual(others);
  });

  test('buys the others although the outcome of one is unknown, and shows later what became of it', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.treatments = [{ appliedAfter: 120_000, failsWith: {} }];
    const { head } = create(purchases, numbers(4).map(buyPlan));
    const { batch } = await run(bench, purchases, head.id);
    expect(batch.counts).toMatchObject({ DONE: 3, UNKNOWN: 1 });
    expect(purchases.batches.retry(head.id).counts.UNKNOWN).toBe(1);
    await bench.time.run(5 * 60_000);
    expect(purchases.batches.get(head.id)?.counts.DONE).toBe(4);
    expect(bench.carrier.posts).toBe(4);
  });

  test('is shown as its purchases tell after a crash, before anybody continues it', async () => {
    using bench = new Workbench();
    const process = new Mortal(bench);
    const first = await process.live();
    bench.carrier.treatments = numbers(6).map(() => ({ appliedAfter: 0, answersAfter: 500 }));
    const { head } = create(first, numbers(6).map(buyPlan));
    first.batches.run(head.id).catch(() => undefined);
    while (bench.carrier.posts < 3) await bench.time.run(50);
    process.kill();
    const second = await bench.open();
    expect(second.batches.get(head.id)?.counts.DONE).toBe(0);
    await bench.time.until(second.recover(3_000));
    const counts = { STARTED: 0, DONE: bench.carrier.bought.length };
    expect(second.batches.get(head.id)?.counts).toMatchObject(counts);
    expect(second.batches.unfinished()[0]?.counts).toMatchObject(counts);
    expect(second.batches.retry(head.id).counts).toMatchObject(counts);
    expect((await run(bench, second, head.id)).batch.counts.DONE).toBe(6);
    expect(bench.carrier.posts).toBe(6);
  });

  test('sends no purchase again that was answered with "too many requests"', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.treatments = [{ failsWith: { code: 'rate-limited', status: 429, progress: 'answered' } }];
    const { head } = create(purchases, [buyPlan(numberAt(1))]);
    const { batch } = await run(bench, purchases, head.id);
    expect(batch.counts.DONE + batch.counts.WAITING).toBe(0);
    expect(bench.carrier.posts).toBe(1);
  });
});
