/** An answer of which the carrier documents that it did not process the request: the same request once more, never twice. */
import { expect, test } from 'vitest';
import type { ApiErrorDetails } from '../../../src/api/errors.ts';
import { Mortal } from './support/mortal.ts';
import { confirmed, start, Workbench } from './support/workbench.ts';

const THROTTLED: Partial<ApiErrorDetails> = {
  code: 'rate-limited',
  message: 'Too many requests at once (429).',
  progress: 'answered',
  status: 429,
};
const NOT_PROCESSED = { ...THROTTLED, providerCode: '20429', notProcessed: true } as const;

test('it is sent once more after the wait, and not before', async () => {
  using bench = new Workbench();
  bench.carrier.treatments = [{ failsWith: { ...NOT_PROCESSED, retryAfterMs: 3_000 } }];
  const purchases = await bench.open();
  const id = await start(bench, purchases);
  await bench.time.run(2_500);
  expect(bench.carrier.posts).toBe(1);
  await bench.time.run(60_000);
  expect(bench.carrier.posts).toBe(2);
  expect(bench.carrier.bought).toHaveLength(1);
  expect(purchases.get(id)).toMatchObject({ row: { state: 'CONFIRMED' } });
});

test('the same answer again is a refusal: nothing is sent a third time', async () => {
  using bench = new Workbench();
  bench.carrier.treatments = [{ failsWith: NOT_PROCESSED }, { failsWith: NOT_PROCESSED }];
  const purchases = await bench.open();
  const id = await start(bench, purchases);
  await bench.time.run(60_000);
  expect(bench.carrier.posts).toBe(2);
  expect(purchases.get(id)).toMatchObject({
    settled: true,
    row: { state: 'REJECTED', answerStatus: 429 },
    purchase: { status: 'FAILED' },
  });
});

test('a purchase that was carried out all the same is found, whatever the second answer says', async () => {
  using bench = new Workbench();
  bench.carrier.treatments = [
    { failsWith: NOT_PROCESSED },
    { failsWith: NOT_PROCESSED, appliedAfter: 2_000 },
  ];
  const purchases = await bench.open();
  const id = await start(bench, purchases);
  await bench.time.run(60_000);
  expect(purchases.get(id)).toMatchObject({ row: { state: 'CONFIRMED' } });
  expect(bench.carrier.bought).toHaveLength(1);
});

test('a process that ends during the wait sends nothing, and neither does the next one', async () => {
  using bench = new Workbench();
  bench.carrier.treatments = [{ failsWith: { ...NOT_PROCESSED, retryAfterMs: 5_000 } }];
  const first = new Mortal(bench);
  const dying = await first.live();
  void dying.confirm(confirmed()).catch(() => undefined);
  await bench.time.run(1_000);
  expect(bench.carrier.posts).toBe(1);
  first.kill();
  const purchases = await bench.open();
  await bench.time.until(purchases.recover(3_000));
  await bench.time.run(20 * 60_000);
  expect(bench.carrier.posts).toBe(1);
  expect(purchases.list()[0]).toMatchObject({ row: { state: 'SETTLED_ABSENT' } });
});

test('one that is closed during the wait sends nothing more and keeps the refusal', async () => {
  using bench = new Workbench();
  bench.carrier.treatments = [{ failsWith: { ...NOT_PROCESSED, retryAfterMs: 5_000 } }];
  const closing = await bench.open();
  await start(bench, closing);
  await bench.time.settle();
  closing.close();
  await bench.time.run(60_000);
  expect(bench.carrier.posts).toBe(1);
  const purchases = await bench.open();
  await bench.time.until(purchases.recover(3_000));
  await bench.time.run(60_000);
  expect(purchases.list()[0]).toMatchObject({ row: { state: 'REJECTED' } });
  expect(bench.carrier.posts).toBe(1);
});

test.each<[string, Partial<ApiErrorDetails>]>([
  ['a 429 of which nothing is documented', THROTTLED],
  ['a 503', { ...THROTTLED, code: 'unavailable', status: 503 }],
  ['a wait that is too long', { ...NOT_PROCESSED, retryAfterMs: 3_600_000 }],
])('%s is never answered with another request', async (_, failsWith) => {
  using bench = new Workbench();
  bench.carrier.treatments = [{ failsWith }];
  const purchases = await bench.open();
  await start(bench, purchases);
  await bench.time.run(20 * 60_000);
  expect(bench.carrier.posts).toBe(1);
});
