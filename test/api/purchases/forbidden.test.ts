/** An account that becomes read-only while its purchases are open: nothing more is begun, and what was sent is followed to its end. */
import { expect, test } from 'vitest';
import { keptOf } from '../../../src/api/owned/kept-configuration.ts';
import type { ItemPlan } from '../../../src/api/purchases/domain/batch-types.ts';
import { readOnlyProvider } from '../../../src/api/read-only.ts';
import { ownedNumber } from './support/carrier.ts';
import { confirmed, NUMBER, OTHER_NUMBER, start, Workbench } from './support/workbench.ts';

const WHY = { because: 'The account "work" was made read-only', hint: 'Allow changes.' };

/** The purchases of an account that `forbid` makes read-only. */
async function openAllowed(bench: Workbench) {
  let forbidden = false;
  const provider = readOnlyProvider(bench.carrier, () => (forbidden ? WHY : undefined));
  const purchases = await bench.open({ provider });
  return {
    purchases,
    forbid: (now = true) => {
      forbidden = now;
    },
  };
}

test('a purchase that was confirmed is not sent, is never SENDING, and says why', async () => {
  using bench = new Workbench();
  const { purchases, forbid } = await openAllowed(bench);
  forbid();
  const outcome = await bench.time.until(purchases.confirm(confirmed()));
  expect(outcome).toMatchObject({
    kind: 'preflight-failed',
    error: { message: expect.stringContaining('was made read-only'), hint: WHY.hint, progress: 'not-sent' },
  });
  const [view] = purchases.list();
  expect(view?.row.state).toBe('CANCELLED');
  expect(view?.row.reason).toContain('was made read-only');
  expect(purchases.history(view?.row.id ?? '').map(({ to }) => to)).toEqual(['INTENT', 'CANCELLED']);
  expect(bench.carrier.posts).toBe(0);
});

test('a purchase that was sent before is followed to its end', async () => {
  using bench = new Workbench();
  bench.carrier.treatments = [{ appliedAfter: 20_000, failsWith: { progress: 'sent', code: 'timeout' } }];
  const { purchases, forbid } = await openAllowed(bench);
  const id = await start(bench, purchases);
  forbid();
  await bench.time.run(120_000);
  expect(purchases.list().find(({ row }) => row.id === id)?.row.state).toBe('CONFIRMED');
  expect(bench.carrier.posts).toBe(1);
});

test('a release is not sent, and leaves no row', async () => {
  using bench = new Workbench();
  bench.carrier.apply({ phoneNumber: NUMBER, countryCode: 'US' });
  const { purchases, forbid } = await openAllowed(bench);
  forbid();
  const outcome = await bench.time.until(purchases.release(ownedNumber(NUMBER)));
  expect(outcome).toMatchObject({
    kind: 'rejected',
    error: { message: expect.stringContaining('was made read-only'), progress: 'not-sent' },
  });
  expect(purchases.releases()).toEqual([]);
  expect(bench.carrier.deletes).toBe(0);
});

test('an order is not cancelled, and its history says nothing of an attempt', async () => {
  using bench = new Workbench();
  bench.carrier.abilities = { ...bench.carrier.abilities, asyncPurchase: true };
  const { purchases, forbid } = await openAllowed(bench);
  const id = await start(bench, purchases);
  bench.carrier.setStatus('request-1', 'PENDING', 'Documents are needed.');
  await bench.time.run(5_000);
  forbid();
  const steps = purchases.history(id).length;
  await expect(purchases.cancel(id)).rejects.toThrow('was made read-only');
  expect(purchases.history(id)).toHaveLength(steps);
  expect(bench.carrier.changes).toEqual([]);
});

const buyPlan = (phoneNumber: string): ItemPlan => ({
  kind: 'buy',
  phoneNumber,
  purchase: confirmed(phoneNumber),
});
const setPlan = (phoneNumber: string): ItemPlan => ({
  kind: 'set',
  phoneNumber,
  change: { voiceUrl: 'https://example.org/calls' },
  before: keptOf(ownedNumber(phoneNumber)),
});

test.each([
  ['buys', buyPlan],
  ['sets', setPlan],
])(
  'a batch that %s stops, with what is left still waiting, and goes on when changes are allowed again',
  async (_, plan) => {
    using bench = new Workbench();
    if (plan === setPlan)
      for (const each of [NUMBER, OTHER_NUMBER]) bench.carrier.owned.set(each, ownedNumber(each));
    const { purchases, forbid } = await openAllowed(bench);
    const items = [plan(NUMBER), plan(OTHER_NUMBER)];
    const { head } = purchases.batches.create({ kind: items[0]?.kind ?? 'set', title: 'two', items });
    forbid();
    const stopped = await bench.time.until(purchases.batches.run(head.id));
    expect(stopped.stopped).toContain('was made read-only');
    expect(stopped.batch.items.map(({ state }) => state)).toEqual(['WAITING', 'WAITING']);
    expect(bench.carrier.posts).toBe(0);
    forbid(false);
    const done = await bench.time.until(purchases.batches.run(head.id));
    expect(done.batch.items.map(({ state }) => state)).toEqual(['DONE', 'DONE']);
  },
);
