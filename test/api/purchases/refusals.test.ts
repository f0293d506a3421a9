/** A refusal is believed when the number was looked for and is not there: at once, and again after a while. */
import { describe, expect, test } from 'vitest';
import { Mortal } from './support/mortal.ts';
import { refusal, refused, shown } from './support/refused.ts';
import { confirmed, NUMBER, start, Workbench } from './support/workbench.ts';

const MINUTE = 60_000;
const REFUSALS = [400, 401, 402, 403, 404, 409, 422] as const;

describe('a refusal of a purchase that took place', () => {
  test.each(REFUSALS)('is none: %i, the number shows at once', async (status) => {
    using bench = new Workbench();
    const { purchases, id } = await refused(bench, status, 0);
    await bench.time.settle();
    expect(shown(purchases, id)).toBe('COMPLETED');
    expect(bench.carrier.posts).toBe(1);
  });

  test.each([...REFUSALS.map((status) => [status, 4_000] as const), [409, 20_000]] as const)(
    'is none: %i, the number shows %i ms later',
    async (status, after) => {
      using bench = new Workbench();
      const { purchases, id } = await refused(bench, status, after);
      await bench.time.run(31_000);
      expect(shown(purchases, id)).toBe('COMPLETED');
      expect(purchases.history(id).map((step) => step.to)).toEqual([
        'INTENT',
        'SENDING',
        'UNKNOWN',
        'CONFIRMED',
      ]);
    },
  );
});

describe('a refusal', () => {
  test.each(REFUSALS)(
    '%i is PROCESSING while the number is looked for, then FAILED with the reason',
    async (status) => {
      using bench = new Workbench();
      const { purchases, id } = await refused(bench, status);
      const last = status === 409 ? 30_000 : 5_000;
      const { looks } = bench.carrier;
      await bench.time.run(last - 1);
      expect(purchases.get(id)).toMatchObject({
        settled: false,
        note: `the carrier refused it (${status}); checking that nothing was bought`,
        purchase: { status: 'PROCESSING' },
        row: { state: 'UNKNOWN', answerStatus: status },
      });
      expect(purchases.get(id)?.doubtEnds).toBeUndefined();
      await bench.time.run(50);
      expect(purchases.get(id)).toMatchObject({
        settled: true,
        note: '',
        row: { state: 'REJECTED', answerStatus: status },
        purchase: {
          status: 'FAILED',
          chargedCredits: 0,
          statusDetails: expect.stringMatching(/^It said no/),
        },
      });
      expect(bench.carrier.looks - looks).toBe(status === 409 ? 2 : 1);
      expect(bench.carrier.posts).toBe(1);
    },
  );

  test('is on the disk before the number is looked for; what ends in between is looked for by the next process', async () => {
    for (const status of REFUSALS) {
      for (const applied of [true, false]) {
        using bench = new Workbench();
        const process = new Mortal(bench);
        const first = await process.live();
        bench.carrier.treatments = [
          { failsWith: refusal(status), ...(applied ? { appliedAfter: 3_000 } : {}) },
        ];
        process.dieAt({ commit: 3, when: 'after' });
        void first.confirm(confirmed()).catch(() => undefined);
        await bench.time.run(1_000);
        expect(process.dead).toBe(true);
        const second = await bench.open();
        const [left] = second.list();
        expect(left?.row).toMatchObject({ state: 'UNKNOWN', answerStatus: status });
        await bench.time.until(second.recover(3_000));
        expect(second.list()[0]?.row.state).toBe('UNKNOWN');
        await bench.time.run(31_000);
        expect(second.list()[0]?.row.state).toBe(applied ? 'CONFIRMED' : 'REJECTED');
        expect(bench.carrier.posts).toBe(1);
      }
    }
  });

  test.each(REFUSALS)('%i is not believed while the number cannot be looked for', async (status) => {
    for (const applied of [true, false]) {
      using bench = new Workbench();
      const purchases = await bench.open({ settleWindowMs: MINUTE });
      bench.carrier.treatments = [
        { answersAfter: 100, failsWith: refusal(status), ...(applied ? { appliedAfter: 0 } : {}) },
      ];
      const id = await start(bench, purchases);
      bench.carrier.readFault = { message: 'The provider is down.', status: 503, progress: 'answered' };
      await bench.time.run(2 * MINUTE);
      expect(purchases.get(id)).toMatchObject({ settled: false, row: { state: 'UNKNOWN' } });
      expect(purchases.get(id)?.note).toContain(`refused it (${status}); checking`);
      bench.carrier.readFault = undefined;
      await bench.time.run(MINUTE);
      expect(shown(purchases, id)).toBe(applied ? 'COMPLETED' : 'FAILED');
    }
  });

  test('needs two looks in a row: one that fails in between begins anew', async () => {
    using bench = new Workbench();
    const { purchases, id } = await refused(bench, 402);
    await bench.time.run(4_000);
    bench.carrier.readFault = { message: 'The provider is down.' };
    await bench.time.run(2_000);
    bench.carrier.readFault = undefined;
    await bench.time.run(4_000);
    bench.carrier.apply({ phoneNumber: NUMBER, countryCode: 'US' });
    await bench.time.run(10_000);
    expect(shown(purchases, id)).toBe('COMPLETED');
  });

  test('blocks the number until it is believed', async () => {
    using bench = new Workbench();
    const { purchases } = await refused(bench, 402);
    expect(purchases.blockFor(confirmed().order)?.kind).toBe('same-number');
    await bench.time.run(6_000);
    expect(purchases.blockFor(confirmed().order)).toBeUndefined();
  });

  test('that comes after two minutes is looked into at once', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.treatments = [{ answersAfter: 2.2 * MINUTE, failsWith: refusal(402) }];
    const id = await start(bench, purchases);
    await bench.time.run(2.1 * MINUTE);
    expect(purchases.get(id)?.note).toContain('outcome unknown, checking');
    await bench.time.run(0.1 * MINUTE + 100);
    expect(purchases.get(id)?.note).toContain('refused it (402)');
    await bench.time.run(5_100);
    expect(purchases.get(id)).toMatchObject({ row: { state: 'REJECTED', answerStatus: 402 } });
  });

  test('is settled by a check, which looks as often as it takes', async () => {
    for (const status of [402, 409]) {
      using bench = new Workbench();
      const process = new Mortal(bench);
      const first = await process.live();
      bench.carrier.treatments = [{ failsWith: refusal(status) }];
      process.dieAt({ commit: 3, when: 'after' });
      void first.confirm(confirmed()).catch(() => undefined);
      await bench.time.run(1_000);
      const second = await bench.open();
      const id = second.list()[0]?.row.id ?? '';
      const view = await bench.time.until(second.check(id));
      expect(view).toMatchObject({ settled: true, row: { state: 'REJECTED' } });
    }
  });
});

describe('401 and 403', () => {
  test.each([401, 403])('%i is believed when the look is refused in the same way', async (status) => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.treatments = [{ answersAfter: 100, failsWith: refusal(status) }];
    const id = await start(bench, purchases);
    bench.carrier.readFault = refusal(status, { code: 'auth' });
    await bench.time.run(101);
    expect(purchases.get(id)).toMatchObject({ settled: true, row: { state: 'REJECTED' } });
    expect(purchases.get(id)?.purchase.statusDetails).toMatch(/^It said no; .*refused in the same way$/);
  });

  test.each([
    [401, refusal(403, { code: 'auth' })],
    [403, refusal(401, { code: 'auth' })],
    [401, refusal(401, { code: 'auth', webPage: true })],
    [403, refusal(403, { code: 'auth', webPage: true })],
    [401, refusal(401, { progress: 'sent', code: 'contract' })],
    [402, refusal(402, { code: 'invalid' })],
    [404, refusal(404, { code: 'contract' })],
    [409, refusal(409, { code: 'conflict' })],
  ])('%i is not believed when the look is refused in another way', async (status, readFault) => {
    using bench = new Workbench();
    const purchases = await bench.open({ settleWindowMs: MINUTE });
    bench.carrier.treatments = [{ appliedAfter: 0, answersAfter: 100, failsWith: refusal(status) }];
    const id = await start(bench, purchases);
    bench.carrier.readFault = readFault;
    await bench.time.run(2 * MINUTE);
    expect(purchases.get(id)?.row.state).toBe('UNKNOWN');
    bench.carrier.readFault = undefined;
    await bench.time.run(MINUTE);
    expect(shown(purchases, id)).toBe('COMPLETED');
  });
});

describe('a success that is not the documented one', () => {
  test.each([200, 202, 204, 201, 226])('%i needs a person when the number is not shown', async (status) => {
    using bench = new Workbench();
    const purchases = await bench.open({ settleWindowMs: MINUTE });
    bench.carrier.treatments = [
      { failsWith: { progress: 'sent', status, code: 'contract', message: 'Odd.' } },
    ];
    const id = await start(bench, purchases);
    await bench.time.settle();
    expect(purchases.get(id)?.doubtEnds?.as).toBe('person');
    await bench.time.run(2 * MINUTE);
    expect(purchases.get(id)).toMatchObject({
      settled: false,
      row: { state: 'NEEDS_HUMAN' },
      purchase: { status: 'PROCESSING' },
    });
    bench.carrier.apply({ phoneNumber: NUMBER, countryCode: 'US' });
    await bench.time.until(purchases.check(id));
    expect(shown(purchases, id)).toBe('COMPLETED');
  });

  test.each([200, 202, 204])('%i is COMPLETED when the number is shown', async (status) => {
    using bench = new Workbench();
    const purchases = await bench.open();
    bench.carrier.treatments = [{ appliedAfter: 9_000, failsWith: { progress: 'sent', status } }];
    const id = await start(bench, purchases);
    await bench.time.run(MINUTE);
    expect(shown(purchases, id)).toBe('COMPLETED');
  });
});
