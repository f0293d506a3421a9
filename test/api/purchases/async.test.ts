import { describe, expect, test } from 'vitest';
import { confirmed, NUMBER, start, Workbench } from './support/workbench.ts';

const MINUTE = 60_000;

function asynchronous(): Workbench {
  const bench = new Workbench();
  bench.carrier.abilities = { ...bench.carrier.abilities, asyncPurchase: true };
  return bench;
}

describe('a purchase that is a request', () => {
  test("shows the provider's own status and charge until it is completed", async () => {
    using bench = asynchronous();
    const purchases = await bench.open();
    const id = await start(bench, purchases);
    await bench.time.settle();
    expect(purchases.get(id)).toMatchObject({
      row: { state: 'ACCEPTED', providerRef: 'request-1' },
      purchase: { status: 'PENDING', chargedCredits: 1500 },
    });
    bench.carrier.setStatus('request-1', 'PROCESSING');
    await bench.time.run(60 * MINUTE);
    expect(purchases.get(id)?.purchase.status).toBe('PROCESSING');
    bench.carrier.setStatus('request-1', 'COMPLETED');
    await bench.time.run(MINUTE);
    expect(purchases.get(id)?.purchase).toMatchObject({ status: 'COMPLETED', chargedCredits: 1500 });
  });

  test.each([
    ['FAILED', 'FAILED'],
    ['CANCELLED', 'CANCELLED'],
  ] as const)('that ends %s is shown %s with the reason', async (status, shown) => {
    using bench = asynchronous();
    const purchases = await bench.open();
    const id = await start(bench, purchases);
    bench.carrier.setStatus('request-1', status, 'sold to somebody else');
    await bench.time.run(MINUTE);
    expect(purchases.get(id)?.purchase).toMatchObject({
      status: shown,
      statusDetails: expect.stringContaining('sold to somebody else'),
    });
  });

  test.each(['FAILED', 'CANCELLED'] as const)(
    'whose record says %s is COMPLETED when the number is there all the same',
    async (status) => {
      using bench = asynchronous();
      const purchases = await bench.open();
      const id = await start(bench, purchases);
      bench.carrier.setStatus('request-1', 'COMPLETED');
      bench.carrier.setStatus('request-1', status, 'timed out inside');
      expect(await bench.carrier.getOwned(NUMBER)).toBeDefined();
      await bench.time.run(MINUTE);
      expect(purchases.get(id)?.row.state).toBe('CONFIRMED');
      expect(bench.carrier.posts).toBe(1);
    },
  );

  test('is not COMPLETED by a number that is listed and cannot be used', async () => {
    using bench = asynchronous();
    const { abilities } = bench.carrier;
    bench.carrier.abilities = { ...abilities, usableStates: new Set(['ACTIVE']) };
    const purchases = await bench.open();
    const id = await start(bench, purchases);
    bench.carrier.setStatus('request-1', 'COMPLETED');
    const shown = await bench.carrier.getOwned(NUMBER);
    if (shown === undefined) throw new Error('not listed');
    bench.carrier.owned.set(NUMBER, { ...shown, status: 'PURCHASE-FAILED' });
    bench.carrier.setStatus('request-1', 'FAILED', 'no such number');
    await bench.time.run(MINUTE);
    expect(purchases.get(id)?.row.state).toBe('REJECTED');
  });

  test('whose record vanishes for a while comes to its right end', async () => {
    using bench = asynchronous();
    const purchases = await bench.open();
    const id = await start(bench, purchases);
    await bench.time.run(30 * MINUTE);
    const record = bench.carrier.requests.get('request-1');
    bench.carrier.requests.delete('request-1');
    await bench.time.run(2 * MINUTE);
    expect(purchases.get(id)?.row.state).toBe('ACCEPTED');
    if (record !== undefined) bench.carrier.requests.set('request-1', record);
    bench.carrier.setStatus('request-1', 'COMPLETED');
    await bench.time.run(MINUTE);
    expect(purchases.get(id)?.purchase.status).toBe('COMPLETED');
  });

  test('whose answer was lost is found and adopted', async () => {
    using bench = asynchronous();
    const purchases = await bench.open();
    bench.carrier.treatments = [{ appliedAfter: 20_000, failsWith: {} }];
    const id = await start(bench, purchases);
    await bench.time.run(MINUTE);
    expect(purchases.get(id)?.row).toMatchObject({ state: 'ACCEPTED', providerRef: 'request-1' });
    expect(bench.carrier.bought).toEqual([NUMBER]);
  });

  test('that is not found within ten minutes needs a person', async () => {
    using bench = asynchronous();
    const purchases = await bench.open();
    bench.carrier.treatments = [{ failsWith: {} }];
    const id = await start(bench, purchases);
    await bench.time.run(9 * MINUTE);
    expect(purchases.get(id)?.row.state).toBe('UNKNOWN');
    await bench.time.run(2 * MINUTE);
    expect(purchases.get(id)?.row.state).toBe('NEEDS_HUMAN');
  });

  test('is not made a second time while the provider still has an open one', async () => {
    using bench = asynchronous();
    const purchases = await bench.open();
    bench.carrier.apply({ phoneNumber: NUMBER, countryCode: 'US' });
    expect(await bench.time.until(purchases.confirm(confirmed()))).toMatchObject({
      kind: 'preflight-failed',
      error: { code: 'conflict' },
    });
    expect(bench.carrier.posts).toBe(0);
  });

  test('does not take an earlier, failed request for its own', async () => {
    using bench = asynchronous();
    const purchases = await bench.open();
    bench.carrier.apply({ phoneNumber: NUMBER, countryCode: 'US' });
    bench.carrier.setStatus('request-1', 'FAILED');
    bench.carrier.treatments = [{ failsWith: {} }];
    const id = await start(bench, purchases);
    await bench.time.run(5 * MINUTE);
    expect(purchases.get(id)?.row.state).toBe('UNKNOWN');
  });
});
