/** An asynchronous carrier that contradicts itself: what no further look would decide becomes a person's, with the evidence. */
import { describe, expect, test } from 'vitest';
import type { OwnedNumber, PhoneNumberPurchase } from '../../../src/api/model.ts';
import { ownedNumber } from './support/carrier.ts';
import { NUMBER, start, Workbench } from './support/workbench.ts';

const MINUTE = 60_000;
const TWO = 'the order request-1 is of 2 numbers (+12125550142, +12125550199)';

function asynchronous(): Workbench {
  const bench = new Workbench();
  const usableStates = new Set(['ACTIVE']);
  const neverUsableStates = new Set(['PURCHASE-FAILED']);
  bench.carrier.abilities = {
    ...bench.carrier.abilities,
    asyncPurchase: true,
    usableStates,
    neverUsableStates,
  };
  return bench;
}

function alter(bench: Workbench, change: Partial<PhoneNumberPurchase>): void {
  const record = bench.carrier.requests.get('request-1');
  if (record === undefined) throw new Error('no request');
  bench.carrier.requests.set('request-1', { ...record, ...change });
}

const listed = (bench: Workbench, status: string): Map<string, OwnedNumber> =>
  bench.carrier.owned.set(NUMBER, { ...ownedNumber(NUMBER), status });

describe('an order that contradicts itself', () => {
  test('needs a person as soon as that is seen, and is neither cancelled nor given documents', async () => {
    using bench = asynchronous();
    const purchases = await bench.open();
    const id = await start(bench, purchases);
    alter(bench, { statusDetails: TWO, metadata: { needsPerson: true } });
    await expect(bench.time.until(purchases.cancel(id))).resolves.toMatchObject({
      kind: 'refused',
      error: { message: expect.stringContaining('2 numbers') },
    });
    expect(purchases.get(id)).toMatchObject({
      row: { state: 'NEEDS_HUMAN' },
      note: expect.stringContaining(`action needed: the provider's record request-1 says PENDING: ${TWO}`),
    });
    await expect(purchases.cancel(id)).rejects.toMatchObject({
      message: expect.stringContaining('it needs your decision first'),
    });
    expect(bench.carrier.changes).toEqual([]);
  });

  test('is not adopted after a lost answer; a proper one still is', async () => {
    using bench = asynchronous();
    const purchases = await bench.open();
    bench.carrier.treatments = [{ appliedAfter: 0, failsWith: {} }];
    const { findPurchase } = bench.carrier;
    bench.carrier.findPurchase = async (sought) => {
      const found = await findPurchase.call(bench.carrier, sought);
      return found && { ...found, statusDetails: TWO, metadata: { needsPerson: true } };
    };
    const id = await start(bench, purchases);
    await bench.time.run(5_000);
    const { row } = purchases.get(id) ?? {};
    expect(row).toMatchObject({ state: 'NEEDS_HUMAN', reason: expect.stringContaining(TWO) });
    expect(row?.providerRef).toBeUndefined();
    bench.carrier.findPurchase = findPurchase;
    bench.carrier.setStatus('request-1', 'COMPLETED');
    listed(bench, 'ACTIVE');
    await bench.time.run(31 * MINUTE);
    expect(purchases.get(id)?.purchase.status).toBe('COMPLETED');
  });

  test('that succeeded without its number needs a person after the window, until the number is shown', async () => {
    using bench = asynchronous();
    const purchases = await bench.open();
    const id = await start(bench, purchases);
    const details = 'the order succeeded; its number is not shown yet';
    alter(bench, { status: 'PROCESSING', statusDetails: details, metadata: { numberMissing: true } });
    await bench.time.run(14 * MINUTE);
    expect(purchases.get(id)).toMatchObject({ note: details, row: { state: 'ACCEPTED' } });
    await bench.time.run(2 * MINUTE);
    expect(purchases.get(id)).toMatchObject({
      row: { state: 'NEEDS_HUMAN' },
      note: expect.stringContaining('money may have been charged'),
    });
    await bench.time.run(45 * MINUTE);
    expect(purchases.get(id)?.row.state).toBe('NEEDS_HUMAN');
    alter(bench, { status: 'COMPLETED', metadata: {} });
    listed(bench, 'ACTIVE');
    await bench.time.run(31 * MINUTE);
    expect(purchases.get(id)?.purchase.status).toBe('COMPLETED');
  });
});

describe('a number that is listed and cannot be used', () => {
  test('because its purchase failed, after a lost answer, leaves the decision to a person', async () => {
    using bench = asynchronous();
    const purchases = await bench.open();
    bench.carrier.treatments = [{ failsWith: {} }];
    const id = await start(bench, purchases);
    listed(bench, 'PURCHASE-FAILED');
    await bench.time.run(MINUTE);
    expect(purchases.get(id)?.row).toMatchObject({
      state: 'NEEDS_HUMAN',
      reason: expect.stringContaining('lists the number as purchase-failed; money may have been charged'),
    });
  });

  test('because its purchase failed, after a refusal, is not bought', async () => {
    using bench = asynchronous();
    const purchases = await bench.open();
    bench.carrier.treatments = [{ failsWith: { code: 'invalid', status: 422, progress: 'answered' } }];
    const id = await start(bench, purchases);
    listed(bench, 'PURCHASE-FAILED');
    await bench.time.run(MINUTE);
    expect(purchases.get(id)?.row.state).toBe('REJECTED');
  });

  test('yet, after a lost answer, is waited for and then a person is asked', async () => {
    using bench = asynchronous();
    const purchases = await bench.open();
    bench.carrier.treatments = [{ failsWith: {} }];
    const id = await start(bench, purchases);
    listed(bench, 'PURCHASE-PENDING');
    await bench.time.run(9 * MINUTE);
    expect(purchases.get(id)?.row.state).toBe('UNKNOWN');
    await bench.time.run(2 * MINUTE);
    expect(purchases.get(id)?.row).toMatchObject({
      state: 'NEEDS_HUMAN',
      reason: expect.stringContaining('purchase-pending'),
    });
  });
});

describe('an order that ended without its number and comes to life', () => {
  async function ended(bench: Workbench, status: 'CANCELLED' | 'FAILED') {
    const purchases = await bench.open();
    const id = await start(bench, purchases);
    bench.carrier.setStatus('request-1', status, 'too late');
    await bench.time.run(MINUTE);
    expect(purchases.get(id)?.purchase).toMatchObject({ status, completedAt: expect.any(Number) });
    return { purchases, id, check: () => bench.time.until(purchases.check(id)) };
  }

  test.each(['CANCELLED', 'FAILED'] as const)('is COMPLETED by a check after %s', async (status) => {
    using bench = asynchronous();
    const { purchases, id, check } = await ended(bench, status);
    expect((await check()).purchase.status).toBe(status);
    bench.carrier.setStatus('request-1', 'COMPLETED');
    listed(bench, 'ACTIVE');
    expect((await check()).purchase.status).toBe('COMPLETED');
    expect(purchases.history(id).map(({ to }) => to)).toContain('NEEDS_HUMAN');
    expect(
      purchases
        .history(id)
        .map(({ evidence }) => evidence)
        .join(),
    ).toContain(
      "but now the provider's record request-1 says COMPLETED: too late; money may have been charged",
    );
    expect(bench.carrier.posts).toBe(1);
  });

  test('is open again, blocks its number, and is watched to its end', async () => {
    using bench = asynchronous();
    const { purchases, id, check } = await ended(bench, 'CANCELLED');
    bench.carrier.setStatus('request-1', 'PROCESSING', 'on its way');
    expect(await check()).toMatchObject({
      settled: false,
      purchase: { status: 'PROCESSING', completedAt: null },
    });
    expect(purchases.blockFor({ phoneNumber: NUMBER, countryCode: 'US', numberType: 'LOCAL' })).toMatchObject(
      {
        kind: 'same-number',
      },
    );
    bench.carrier.setStatus('request-1', 'COMPLETED');
    listed(bench, 'ACTIVE');
    await bench.time.run(31 * MINUTE);
    expect(purchases.get(id)?.purchase.status).toBe('COMPLETED');
  });

  test('is found by another process, after a restart', async () => {
    using bench = asynchronous();
    const { purchases, id } = await ended(bench, 'CANCELLED');
    purchases.close();
    bench.carrier.setStatus('request-1', 'COMPLETED');
    listed(bench, 'ACTIVE');
    const later = await bench.open();
    expect((await bench.time.until(later.check(id))).purchase.status).toBe('COMPLETED');
  });

  test('is not opened beside another open purchase of the number', async () => {
    using bench = asynchronous();
    const { purchases, id, check } = await ended(bench, 'CANCELLED');
    const second = await start(bench, purchases);
    bench.carrier.setStatus('request-1', 'COMPLETED');
    await expect(check()).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining(second),
    });
    expect(purchases.get(id)?.purchase.status).toBe('CANCELLED');
  });

  test('says that it could not look when the record cannot be read', async () => {
    using bench = asynchronous();
    const { purchases, id, check } = await ended(bench, 'CANCELLED');
    bench.carrier.readFault = { code: 'unavailable', status: 503, progress: 'answered' };
    await expect(check()).rejects.toMatchObject({ code: 'unavailable' });
    bench.carrier.readFault = undefined;
    bench.carrier.requests.clear();
    expect((await check()).purchase.status).toBe('CANCELLED');
    expect(purchases.get(id)?.settled).toBe(true);
  });

  test('stays ended by the decision of a person, and when it was never sent', async () => {
    using bench = asynchronous();
    const purchases = await bench.open();
    const id = await start(bench, purchases);
    alter(bench, { statusDetails: TWO, metadata: { needsPerson: true } });
    await bench.time.run(5_000);
    purchases.settle(id, 'failed', 'not on the bill');
    alter(bench, { status: 'COMPLETED', metadata: {} });
    listed(bench, 'ACTIVE');
    expect((await bench.time.until(purchases.check(id))).purchase.status).toBe('FAILED');
  });
});
