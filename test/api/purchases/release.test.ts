import { describe, expect, test } from 'vitest';
import type { ReleaseOutcome } from '../../../src/api/purchases/domain/types.ts';
import { ownedNumber } from './support/carrier.ts';
import { Mortal } from './support/mortal.ts';
import { confirmed, NUMBER, Workbench } from './support/workbench.ts';

const MINUTE = 60_000;

function owning(): Workbench {
  const bench = new Workbench();
  bench.carrier.apply({ phoneNumber: NUMBER, countryCode: 'US' });
  return bench;
}

describe('giving a number back', () => {
  test('keeps the whole configuration in the journal and sends one request', async () => {
    using bench = owning();
    const purchases = await bench.open();
    expect(await bench.time.until(purchases.release(ownedNumber(NUMBER)))).toEqual({ kind: 'released' });
    expect(purchases.releases()).toMatchObject([
      {
        state: 'RELEASED',
        configuration: { friendlyName: 'Front desk', voiceUrl: 'https://example.com/voice' },
      },
    ]);
    const [row] = purchases.releases();
    expect(purchases.history(row?.id ?? '').map((step) => step.to)).toEqual([
      'RELEASE_INTENT',
      'RELEASING',
      'RELEASED',
    ]);
    expect(bench.carrier.deletes).toBe(1);
  });

  test('a deletion lock is respected before anything is sent', async () => {
    using bench = owning();
    const purchases = await bench.open();
    const outcome = await purchases.release({ ...ownedNumber(NUMBER), deletionLock: 'on' });
    expect(outcome).toMatchObject({ kind: 'rejected', error: { code: 'conflict' } });
    expect(purchases.releases()).toEqual([]);
    expect(bench.carrier.deletes).toBe(0);
  });

  test('deletes by the id that the person saw', async () => {
    using bench = owning();
    const purchases = await bench.open();
    const seen = { ...ownedNumber(NUMBER), providerId: 'PN1' };
    bench.carrier.owned.set(NUMBER, seen);
    await bench.time.until(purchases.release(seen));
    expect(bench.carrier.deletedIds).toEqual(['PN1']);
  });

  test.each([
    [
      'another number under the same digits',
      { providerId: 'PN2' },
      /It was PN1 at the carrier and is PN2 now/,
    ],
    ['other settings', { voiceUrl: 'https://example.com/prod' }, /Voice URL was changed .*example.com\/prod/],
    ['a lock', { deletionLock: 'on' }, /Deletion lock was changed/],
  ])('sends nothing when the carrier shows %s than the person saw', async (_, change, says) => {
    using bench = owning();
    const purchases = await bench.open();
    const seen = { ...ownedNumber(NUMBER), providerId: 'PN1' };
    bench.carrier.owned.set(NUMBER, { ...seen, ...change });
    expect(await bench.time.until(purchases.release(seen))).toMatchObject({
      kind: 'rejected',
      error: { code: 'conflict', progress: 'not-sent', message: expect.stringMatching(says) },
    });
    expect(bench.carrier.deletes).toBe(0);
    expect(purchases.releases()).toEqual([]);
  });

  test('a number that is not shown before the DELETE is not called released', async () => {
    using bench = new Workbench();
    const purchases = await bench.open();
    expect(await bench.time.until(purchases.release(ownedNumber(NUMBER)))).toMatchObject({
      kind: 'rejected',
      error: {
        code: 'not-found',
        progress: 'not-sent',
        message: expect.stringContaining('Nothing was sent'),
      },
    });
    expect(bench.carrier.deletes).toBe(0);
  });

  test('what a carrier finds out before the DELETE is no release either', async () => {
    using bench = owning();
    const purchases = await bench.open();
    const message = 'The provider shows another number for this id. Nothing was sent.';
    bench.carrier.deleteFault = { applied: false, code: 'not-found', progress: 'not-sent', message };
    const outcome = purchases.release(ownedNumber(NUMBER));
    bench.carrier.readFaultAfterDelete = { code: 'not-found', status: 404, progress: 'answered' };
    expect(await bench.time.until(outcome)).toMatchObject({ kind: 'rejected' });
    expect(purchases.releases()[0]).toMatchObject({
      state: 'RELEASE_REJECTED',
      reason: 'nothing was sent: The provider shows another number for this id',
    });
  });

  test.each([
    ['gone', true, 'RELEASED'],
    ['still shown', false, 'RELEASE_REJECTED'],
  ])(
    'a carrier that does not know its id before the DELETE is asked for the number: %s',
    async (_, applied, state) => {
      using bench = owning();
      const purchases = await bench.open();
      bench.carrier.deleteFault = { applied, code: 'not-found', status: 404, progress: 'not-sent' };
      await bench.time.until(purchases.release(ownedNumber(NUMBER)));
      expect(purchases.releases()[0]?.state).toBe(state);
    },
  );

  test('one that cannot be read before the DELETE is not released', async () => {
    using bench = owning();
    const purchases = await bench.open();
    bench.carrier.readFault = { code: 'unavailable', status: 503, progress: 'answered' };
    expect(await bench.time.until(purchases.release(ownedNumber(NUMBER)))).toMatchObject({
      kind: 'rejected',
      error: { progress: 'not-sent', message: expect.stringContaining('Nothing was released') },
    });
    expect(bench.carrier.deletes).toBe(0);
  });

  test('a carrier that says "too many requests" released nothing', async () => {
    using bench = owning();
    const purchases = await bench.open();
    bench.carrier.deleteFault = {
      applied: false,
      progress: 'answered',
      status: 429,
      message: 'Too many requests at once (429).',
    };
    expect(await bench.time.until(purchases.release(ownedNumber(NUMBER)))).toMatchObject({
      kind: 'rejected',
      error: { message: 'the provider refused it: Too many requests at once (429)' },
    });
    expect(bench.carrier.deletes).toBe(1);
  });

  const notFound = { progress: 'answered', status: 404, code: 'not-found' } as const;
  /** What a portal or a router makes of a request: see test/api/providers/own-not-found.test.ts. */
  const foreign404 = { progress: 'sent', status: 404, code: 'contract' } as const;

  test.each([notFound, foreign404])(
    'a 404 is done once the number is seen to be gone (%o)',
    async (details) => {
      using bench = owning();
      const purchases = await bench.open();
      bench.carrier.deleteFault = { applied: true, ...details };
      expect(await bench.time.until(purchases.release(ownedNumber(NUMBER)))).toEqual({ kind: 'released' });
      // Once before the DELETE, once after it.
      expect(bench.carrier.looks).toBe(2);
    },
  );

  test.each([notFound, foreign404])('a 404 releases nothing that is still shown (%o)', async (details) => {
    using bench = owning();
    const purchases = await bench.open();
    bench.carrier.deleteFault = { applied: false, ...details };
    const outcome = await bench.time.until(purchases.release(ownedNumber(NUMBER)));
    expect(outcome.kind).toBe('unknown');
    expect(purchases.releases()[0]?.state).toBe('RELEASE_UNKNOWN');
    await bench.time.run(16 * MINUTE);
    expect(purchases.releases()[0]?.state).toBe('RELEASE_REJECTED');
    expect(bench.carrier.deletes).toBe(1);
  });

  test.each([undefined, notFound, foreign404, { progress: 'answered', status: 422 }] as const)(
    'is not done while the look afterwards is answered by something else (%o)',
    async (details) => {
      using bench = owning();
      const purchases = await bench.open();
      if (details !== undefined) bench.carrier.deleteFault = { applied: true, ...details };
      bench.carrier.readFaultAfterDelete = { code: 'contract', status: 404, progress: 'answered' };
      const outcome = await bench.time.until(purchases.release(ownedNumber(NUMBER)));
      expect(outcome.kind).toBe('unknown');
      bench.carrier.readFault = undefined;
      await bench.time.run(MINUTE);
      expect(purchases.releases()[0]?.state).toBe('RELEASED');
      expect(bench.carrier.deletes).toBe(1);
    },
  );

  test.each([400, 401, 402, 403, 405, 409, 422, 429])(
    'a refusal (%i) of a release that was carried out is no refusal',
    async (status) => {
      using bench = owning();
      const purchases = await bench.open();
      bench.carrier.deleteFault = { applied: true, progress: 'answered', status };
      expect(await bench.time.until(purchases.release(ownedNumber(NUMBER)))).toEqual({ kind: 'released' });
      expect(bench.carrier.deletes).toBe(1);
    },
  );

  test.each([
    [422, 3_000],
    [403, 4_000],
    [409, 25_000],
  ])('a refusal (%i) that takes effect %i ms later is no refusal', async (status, after) => {
    using bench = owning();
    const purchases = await bench.open();
    bench.carrier.deleteFault = { applied: false, progress: 'answered', status };
    const released = purchases.release(ownedNumber(NUMBER));
    await bench.time.run(after);
    expect(purchases.releases()[0]?.state).toBe('RELEASING');
    bench.carrier.owned.delete(NUMBER);
    expect(await bench.time.until(released)).toEqual({ kind: 'released' });
  });

  test.each([401, 403])('%i is a refusal when the look is refused in the same way', async (status) => {
    using bench = owning();
    const purchases = await bench.open();
    const fault = { progress: 'answered', status, code: 'auth' } as const;
    bench.carrier.deleteFault = { applied: false, ...fault };
    bench.carrier.readFaultAfterDelete = fault;
    const outcome = await bench.time.until(purchases.release(ownedNumber(NUMBER)));
    expect(outcome.kind).toBe('rejected');
    bench.carrier.readFault = undefined;
    bench.carrier.readFaultAfterDelete = { ...fault, status: 804 - status };
    expect((await bench.time.until(purchases.release(ownedNumber(NUMBER)))).kind).toBe('unknown');
  });

  test.each([{}, { progress: 'answered', status: 500 }, { code: 'timeout' }] as const)(
    'a lost answer is looked for (%o)',
    async (details) => {
      using bench = owning();
      const purchases = await bench.open();
      bench.carrier.deleteFault = { applied: true, ...details };
      expect(await bench.time.until(purchases.release(ownedNumber(NUMBER)))).toEqual({ kind: 'released' });
      expect(bench.carrier.deletes).toBe(1);
    },
  );

  test('a refusal leaves the number as it was', async () => {
    using bench = owning();
    const purchases = await bench.open();
    bench.carrier.deleteFault = {
      applied: false,
      progress: 'answered',
      status: 422,
      message: 'Bought too recently.',
    };
    const outcome = await bench.time.until(purchases.release(ownedNumber(NUMBER)));
    expect(outcome).toMatchObject({
      kind: 'rejected',
      error: { message: expect.stringContaining('too recently') },
    });
    expect(bench.carrier.owned.has(NUMBER)).toBe(true);
  });

  test('what stays unknown is checked on, blocks buying the number and ends as not released', async () => {
    using bench = owning();
    const purchases = await bench.open();
    bench.carrier.deleteFault = { applied: false };
    const outcome: ReleaseOutcome = await bench.time.until(purchases.release(ownedNumber(NUMBER)));
    expect(outcome.kind).toBe('unknown');
    expect(purchases.blockFor(confirmed().order)).toMatchObject({ kind: 'releasing' });
    await bench.time.run(16 * MINUTE);
    expect(purchases.releases()[0]?.state).toBe('RELEASE_REJECTED');
    expect(bench.carrier.deletes).toBe(1);
  });

  test('that was interrupted is looked at, never sent by itself', async () => {
    for (const commit of [1, 2, 3]) {
      for (const when of ['before', 'after'] as const) {
        using bench = owning();
        const process = new Mortal(bench);
        const first = await process.live();
        process.dieAt({ commit, when });
        void first.release(ownedNumber(NUMBER)).catch(() => undefined);
        await bench.time.run(1_000);
        const deletes = bench.carrier.deletes;
        const second = await bench.open({ settleWindowMs: 2_000 });
        await bench.time.until(second.recover(3_000));
        await bench.time.run(MINUTE);
        expect(bench.carrier.deletes).toBe(deletes);
        const states = second.releases().map((row) => row.state);
        const gone = !bench.carrier.owned.has(NUMBER);
        if (states.length > 0) expect(states).toEqual([gone ? 'RELEASED' : 'RELEASE_REJECTED']);
        else expect(gone).toBe(false);
        process.kill();
      }
    }
  });
});
