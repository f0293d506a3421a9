import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { AdaptivePool } from '../../src/api/adaptive-pool.ts';
import { BatchPace } from '../../src/api/purchases/service/batch-pace.ts';
import { VirtualTime } from './purchases/support/virtual-time.ts';

test('a success raises the bound by one up to the most, throttling halves it down to one', () => {
  const pool = new AdaptivePool({ first: 4, most: 6 });
  pool.wentWell();
  pool.wentWell();
  pool.wentWell();
  expect(pool.limit).toBe(6);
  pool.throttled();
  expect(pool.limit).toBe(3);
  pool.throttled();
  pool.throttled();
  expect(pool.limit).toBe(1);
});

/** How many of `count` pieces of work run at a time. */
async function atATime(pace: BatchPace, count: number): Promise<number> {
  const ends: (() => void)[] = [];
  const work = Array.from({ length: count }, () =>
    pace.run(() => new Promise<void>((resolve) => ends.push(resolve))),
  );
  await Promise.resolve();
  const begun = ends.length;
  for (let ended = 0; ended < count; ended += 1) {
    while (ends.length <= ended) await turn();
    ends[ended]?.();
  }
  await Promise.all(work);
  return begun;
}

test('items that are told to wait together halve the pace once, and hear of one wait', async () => {
  const runtime = new VirtualTime();
  const waits: number[] = [];
  const pace = new BatchPace({ runtime, atATime: undefined, onWait: ({ ms }) => waits.push(ms) });
  for (let success = 0; success < 12; success += 1) pace.wentWell();
  expect(await atATime(pace, 20)).toBe(16);
  for (let told = 0; told < 16; told += 1) pace.throttled({ ms: 2_000, reason: 'too many' });
  expect(await atATime(pace, 20)).toBe(8);
  expect(waits).toEqual([2_000]);
});

test('nothing begins before the longest of the waits is over', async () => {
  const runtime = new VirtualTime();
  const pace = new BatchPace({ runtime, atATime: undefined, onWait: undefined });
  pace.throttled({ ms: 2_000, reason: 'too many' });
  pace.throttled({ ms: 5_000, reason: 'too many' });
  let open = false;
  void pace.open(new AbortController().signal).then(() => {
    open = true;
  });
  await runtime.run(4_900);
  expect(open).toBe(false);
  await runtime.run(200);
  expect(open).toBe(true);
});

test('a carrier that takes two requests at a time gets no more', async () => {
  const pace = new BatchPace({ runtime: new VirtualTime(), atATime: 2, onWait: undefined });
  for (let success = 0; success < 12; success += 1) pace.wentWell();
  expect(await atATime(pace, 5)).toBe(2);
});
