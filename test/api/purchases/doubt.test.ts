import { describe, expect, test } from 'vitest';
import { confirmed, NUMBER, OTHER_NUMBER, start, Workbench } from './support/workbench.ts';

const MINUTE = 60_000;

describe('a purchase in doubt', () => {
  test('is believed absent only after the settle window, and is watched on for a day', async () => {
    using bench = new Workbench();
    const purchases = await bench.open({ settleWindowMs: 15 * MINUTE });
    bench.carrier.treatments = [{ failsWith: {} }];
    const id = await start(bench, purchases);
    await bench.time.run(14 * MINUTE);
    expect(purchases.get(id)?.row.state).toBe('UNKNOWN');
    await bench.time.run(2 * MINUTE);
    expect(purchases.get(id)).toMatchObject({ settled: true, row: { state: 'SETTLED_ABSENT' } });
    expect(purchases.get(id)?.purchase).toMatchObject({ status: 'FAILED', chargedCredits: 0 });
    await bench.time.run(60 * MINUTE);
    bench.carrier.apply({ phoneNumber: NUMBER, countryCode: 'US' });
    await bench.time.run(31 * MINUTE);
    expect(purchases.get(id)?.purchase.status).toBe('COMPLETED');
    expect(bench.carrier.posts).toBe(1);
  });

  test("whose success and whose number cannot be read is a person's at once, and is COMPLETED when it can", async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    const unreadable = { code: 'contract', message: 'The SID cannot be read.' } as const;
    bench.carrier.treatments = [
      { appliedAfter: 0, answersAfter: 1_000, failsWith: { ...unreadable, status: 201 } },
    ];
    const id = await start(bench, purchases);
    bench.carrier.readFault = { ...unreadable, progress: 'answered', status: 200 };
    await bench.time.run(1_500);
    expect(purchases.get(id)?.row).toMatchObject({
      state: 'NEEDS_HUMAN',
      answerStatus: 201,
      reason: expect.stringMatching(/answer could not be read: The SID.*money may have been charged/),
    });
    bench.carrier.readFault = undefined;
    await bench.time.until(purchases.check(id));
    expect(purchases.get(id)?.purchase.status).toBe('COMPLETED');
    expect(bench.carrier.posts).toBe(1);
  });

  test.each([
    { code: 'contract', progress: 'answered', status: 200, webPage: true },
    { code: 'unavailable', progress: 'answered', status: 503 },
  ] as const)(
    'whose success cannot be read is looked for on when a look fails otherwise (%o)',
    async (fault) => {
      using bench = new Workbench();
      const purchases = await bench.open();
      bench.carrier.treatments = [
        { appliedAfter: 0, answersAfter: 1_000, failsWith: { code: 'contract', status: 201 } },
      ];
      const id = await start(bench, purchases);
      bench.carrier.readFault = fault;
      await bench.time.run(1_500);
      expect(purchases.get(id)?.row.state).toBe('UNKNOWN');
      bench.carrier.readFault = undefined;
      await bench.time.run(MINUTE);
      expect(purchases.get(id)?.purchase.status).toBe('COMPLETED');
    },
  );

  test('is not ended by a clock that jumps', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.treatments = [{ appliedAfter: 5 * MINUTE, failsWith: {} }];
    const id = await start(bench, purchases);
    await bench.time.settle();
    bench.time.wallJump = 24 * 60 * MINUTE;
    await bench.time.run(MINUTE);
    purchases.close();
    bench.time.wallJump = -24 * 60 * MINUTE;
    const later = await bench.open();
    await bench.time.until(later.recover(3_000));
    expect(later.get(id)?.row.state).toBe('UNKNOWN');
    await bench.time.run(5 * MINUTE);
    expect(later.get(id)?.purchase.status).toBe('COMPLETED');
  });

  test('whose look fails says why and goes on looking', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.treatments = [{ appliedAfter: 1_000, failsWith: {} }];
    const id = await start(bench, purchases);
    bench.carrier.readFault = { message: 'The provider is down.', status: 503, progress: 'answered' };
    await bench.time.run(60 * MINUTE);
    expect(purchases.get(id)).toMatchObject({
      row: { state: 'UNKNOWN' },
      note: 'outcome unknown, checking; cannot look now: The provider is down.',
    });
    await expect(bench.time.until(purchases.check(id))).rejects.toThrow('The provider is down.');
    bench.carrier.readFault = undefined;
    await bench.time.run(MINUTE);
    expect(purchases.get(id)?.purchase.status).toBe('COMPLETED');
  });

  test('is looked at soon, then less and less often, 30 s apart at most', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.treatments = [{ failsWith: {} }];
    await start(bench, purchases);
    const looks = bench.carrier.looks;
    const until = async (ms: number) => {
      await bench.time.run(ms);
      return bench.carrier.looks - looks;
    };
    expect([await until(0), await until(2_000), await until(4_000), await until(8_000)]).toEqual([
      0, 1, 2, 3,
    ]);
    expect(await until(15_000)).toBe(4);
    expect(await until(60_000)).toBe(6);
  });

  test('accepted but never shown needs a person, who settles it for good', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.treatments = [{}];
    const id = await start(bench, purchases);
    await bench.time.run(16 * MINUTE);
    expect(purchases.get(id)).toMatchObject({
      settled: false,
      note: 'action needed: accepted but not shown by the provider; money may have been charged',
      purchase: { status: 'PROCESSING' },
    });
    expect(() => purchases.withdraw(id)).toThrow('sent already');
    const view = purchases.settle(id, 'failed', 'support says it failed');
    expect(view.purchase).toMatchObject({
      status: 'FAILED',
      statusDetails: expect.stringContaining('support says'),
    });
    bench.carrier.apply({ phoneNumber: NUMBER, countryCode: 'US' });
    await bench.time.run(60 * MINUTE);
    expect(purchases.get(id)?.purchase.status).toBe('FAILED');
    expect(() => purchases.settle(id, 'completed', 'no')).toThrow();
  });

  test('answered with another number needs a person when the ordered one is not shown', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.treatments = [{ answersNumber: OTHER_NUMBER }];
    const id = await start(bench, purchases);
    await bench.time.run(16 * MINUTE);
    expect(purchases.get(id)?.row.state).toBe('NEEDS_HUMAN');
    expect(purchases.get(id)?.note).toContain(OTHER_NUMBER);
  });

  test('whose answer never comes is checked after two minutes, and a late answer still counts', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.treatments = [
      { answersAfter: 3 * MINUTE, failsWith: { progress: 'answered', status: 402, message: 'No credit.' } },
    ];
    const id = await start(bench, purchases);
    await bench.time.run(2.5 * MINUTE);
    expect(purchases.get(id)?.row.state).toBe('UNKNOWN');
    await bench.time.run(MINUTE);
    expect(purchases.get(id)?.purchase).toMatchObject({
      status: 'FAILED',
      statusDetails: expect.stringContaining('No credit'),
    });
  });

  test('blocks the same number', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.treatments = [{ failsWith: {} }];
    const id = await start(bench, purchases);
    await bench.time.settle();
    expect(purchases.blockFor(confirmed().order)).toMatchObject({ kind: 'same-number', row: { id } });
    expect(await bench.time.until(purchases.confirm(confirmed()))).toMatchObject({ kind: 'blocked' });
    expect(bench.carrier.posts).toBe(1);
  });
});

describe('a refusal', () => {
  test.each([
    [409, 'REJECTED'],
    [429, 'UNKNOWN'],
    [503, 'UNKNOWN'],
    [402, 'REJECTED'],
    [500, 'UNKNOWN'],
  ])('%i leaves the purchase %s when the number is not shown', async (status, state) => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.treatments = [{ failsWith: { progress: 'answered', status } }];
    const id = await start(bench, purchases);
    await bench.time.run(31_000);
    expect(purchases.get(id)?.row.state).toBe(state);
  });

  test.each([409, 429, 503])('%i is no refusal when the number is ours', async (status) => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.treatments = [{ appliedAfter: 0, failsWith: { progress: 'answered', status } }];
    const id = await start(bench, purchases);
    await bench.time.settle();
    expect(purchases.get(id)?.purchase.status).toBe('COMPLETED');
  });
});

describe('the pre-flight', () => {
  test('buys nothing that the account owns already', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.apply({ phoneNumber: NUMBER, countryCode: 'US' });
    expect(await bench.time.until(purchases.confirm(confirmed()))).toMatchObject({ kind: 'already-owned' });
    expect(bench.carrier.posts).toBe(0);
  });

  test('that fails sends nothing and withdraws the intent', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.readFault = { message: 'The provider is down.' };
    expect(await bench.time.until(purchases.confirm(confirmed()))).toMatchObject({
      kind: 'preflight-failed',
    });
    expect(purchases.list().map((view) => view.purchase.status)).toEqual(['CANCELLED']);
    expect(bench.carrier.posts).toBe(0);
  });

  test('goes on with a number that is not confirmed as offered, and says so in the history', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.offered = false;
    const id = await start(bench, purchases);
    expect(
      purchases
        .history(id)
        .map((step) => step.evidence)
        .join(),
    ).toContain('not confirmed as offered');
  });

  test('takes "USD 1.15" for the confirmed 1.15, and no price for a change', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.price = 'USD 1.15';
    await start(bench, purchases);
    bench.carrier.price = '';
    const outcome = await bench.time.until(purchases.confirm(confirmed(OTHER_NUMBER)));
    expect(outcome.kind).toBe('changed');
  });

  test('a number without a price needs its own confirmation and is charged as not known', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.price = 'on request';
    const purchase = confirmed(NUMBER, 'on request');
    expect(await bench.time.until(purchases.confirm(purchase))).toMatchObject({
      kind: 'preflight-failed',
      error: { code: 'invalid' },
    });
    const id = await start(bench, purchases, { ...purchase, withoutPrice: true });
    await bench.time.settle();
    expect(purchases.get(id)?.purchase).toMatchObject({
      status: 'COMPLETED',
      chargedCredits: 0,
      metadata: { priceKnown: false },
    });
  });
});

describe('watching', () => {
  test('yields every state up to the end', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.treatments = [{ appliedAfter: 5_000, answersAfter: 100 }];
    const id = await start(bench, purchases);
    const states: string[] = [];
    const watching = (async () => {
      for await (const view of purchases.watch(id)) states.push(view.row.state);
    })();
    await bench.time.until(watching);
    expect([...new Set(states)]).toEqual(['SENDING', 'ACCEPTED', 'CONFIRMED']);
  });

  test('stops when it is told to, and the purchase goes on', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.treatments = [{ appliedAfter: 5_000 }];
    const id = await start(bench, purchases);
    const stop = new AbortController();
    const watching = (async () => {
      for await (const view of purchases.watch(id, stop.signal))
        if (view.row.state === 'ACCEPTED') stop.abort();
    })();
    await bench.time.until(watching);
    await bench.time.run(10_000);
    expect(purchases.get(id)?.purchase.status).toBe('COMPLETED');
  });

  test('a list is the same object until something changes', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    await start(bench, purchases);
    await bench.time.settle();
    const list = purchases.list();
    expect(purchases.list()).toBe(list);
    await start(bench, purchases, confirmed(OTHER_NUMBER));
    expect(purchases.list()).not.toBe(list);
    expect(purchases.list()).toHaveLength(2);
  });
});
