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

test('the journal keeps the first answer, with its code and request, and when it was sent again', async () => {
  using bench = new Workbench();
  bench.carrier.clockOff = 0;
  bench.carrier.treatments = [{ failsWith: { ...NOT_PROCESSED, requestId: 'RQ1', retryAfterMs: 3_000 } }];
  const purchases = await bench.open();
  const id = await start(bench, purchases);
  await bench.time.settle();
  expect(purchases.get(id)).toMatchObject({
    note: expect.stringContaining('asks to wait; then it is sent once more'),
    nextCheckAt: bench.time.now() + 3_000,
  });
  const sentFirst = purchases.get(id)?.row.confirmed.sentAt ?? 0;
  await bench.time.run(60_000);
  expect(purchases.history(id).map(({ to, evidence }) => [to, evidence])).toEqual([
    ['INTENT', expect.anything()],
    ['SENDING', expect.anything()],
    ['SENDING', expect.stringMatching(/code 20429, request RQ1.* once more in 3 s/)],
    ['SENDING', expect.stringContaining('sending once more')],
    ['ACCEPTED', expect.anything()],
    ['CONFIRMED', expect.anything()],
  ]);
  expect(purchases.get(id)?.row.confirmed.sentAt).toBe(sentFirst + 3_000);
});

test('a number that the account owns after the wait is not ordered again, and a person decides whose it is', async () => {
  using bench = new Workbench();
  bench.carrier.treatments = [{ failsWith: { ...NOT_PROCESSED, retryAfterMs: 5_000 } }];
  const purchases = await bench.open();
  const id = await start(bench, purchases);
  await bench.time.run(3_000);
  bench.carrier.apply(confirmed().order);
  await bench.time.run(60_000);
  expect(bench.carrier.posts).toBe(1);
  await bench.time.until(purchases.check(id));
  expect(purchases.get(id)?.row).toMatchObject({
    state: 'NEEDS_HUMAN',
    reason: expect.stringMatching(/20429.*owned the number.*another program bought it, or/),
  });
});

test('nothing is sent once more while the number cannot be looked for', async () => {
  using bench = new Workbench();
  bench.carrier.treatments = [{ failsWith: { ...NOT_PROCESSED, retryAfterMs: 5_000 } }];
  const purchases = await bench.open();
  const id = await start(bench, purchases);
  await bench.time.run(3_000);
  bench.carrier.readFault = { code: 'unavailable', status: 503, progress: 'answered' };
  await bench.time.run(10_000);
  bench.carrier.readFault = undefined;
  await bench.time.run(60_000);
  expect(bench.carrier.posts).toBe(1);
  expect(purchases.get(id)?.row.state).toBe('REJECTED');
});

test('whoever leaves during the wait ends it at once, and nothing more is sent', async () => {
  using bench = new Workbench();
  bench.carrier.treatments = [{ failsWith: { ...NOT_PROCESSED, retryAfterMs: 20_000 } }];
  const purchases = await bench.open();
  const id = await start(bench, purchases);
  await bench.time.run(1_000);
  await bench.time.until(purchases.drain(32_000), 250);
  expect(purchases.get(id)?.row).toMatchObject({
    state: 'UNKNOWN',
    answerStatus: 429,
    reason: expect.stringContaining('left the account before it sent it once more'),
  });
  await bench.time.run(60_000);
  expect(bench.carrier.posts).toBe(1);
  expect(purchases.get(id)?.row.state).toBe('REJECTED');
});

test('an answer that comes while somebody leaves begins no wait; a later purchase may wait again', async () => {
  using bench = new Workbench();
  bench.carrier.treatments = [{ answersAfter: 2_000, failsWith: { ...NOT_PROCESSED, retryAfterMs: 20_000 } }];
  const purchases = await bench.open();
  await start(bench, purchases);
  await bench.time.until(purchases.drain(32_000), 3_000);
  await bench.time.run(60_000);
  expect(bench.carrier.posts).toBe(1);
  bench.carrier.treatments = [{ failsWith: NOT_PROCESSED }];
  await start(bench, purchases);
  await bench.time.run(60_000);
  expect(bench.carrier.posts).toBe(3);
});

test('a row that was settled during the wait is not sent once more', async () => {
  using bench = new Workbench();
  bench.carrier.treatments = [{ failsWith: { ...NOT_PROCESSED, retryAfterMs: 5_000 } }];
  const purchases = await bench.open();
  const id = await start(bench, purchases);
  await bench.time.run(1_000);
  bench.carrier.apply(confirmed().order);
  await bench.time.until(purchases.check(id));
  bench.carrier.owned.clear();
  await bench.time.run(60_000);
  expect(bench.carrier.posts).toBe(1);
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
