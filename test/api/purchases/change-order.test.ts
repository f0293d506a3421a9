/** An order that waits at the carrier: documents are given to it, or it is cancelled; nothing of it is lost or repeated. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ApiErrorDetails } from '../../../src/api/errors.ts';
import type { Purchases } from '../../../src/api/purchases/domain/purchases.ts';
import { bound } from '../../../src/api/read-only.ts';
import { Mortal } from './support/mortal.ts';
import { start, Workbench } from './support/workbench.ts';

const MINUTE = 60_000;
const REFUSED: Partial<ApiErrorDetails> = {
  code: 'conflict',
  status: 422,
  progress: 'answered',
  message: 'Only pending orders can be cancelled.',
  providerCode: '10027',
};
const LOST: Partial<ApiErrorDetails> = { progress: 'sent', code: 'timeout' };

function asynchronous(): Workbench {
  const bench = new Workbench();
  bench.carrier.abilities = { ...bench.carrier.abilities, asyncPurchase: true };
  return bench;
}

/** A request that waits for documents. */
async function waiting(bench: Workbench, options = {}): Promise<{ purchases: Purchases; id: string }> {
  const purchases = await bench.open({ actor: { person: 'anna', host: 'desk-4' }, ...options });
  const id = await start(bench, purchases);
  bench.carrier.setStatus('request-1', 'PENDING', 'Documents are needed by 2026-12-03.');
  await bench.time.run(5_000);
  return { purchases, id };
}

const evidence = (purchases: Purchases, id: string) =>
  purchases.history(id).map((step) => `${step.to}: ${step.evidence}`);

describe('an order that is cancelled', () => {
  test('ends as CANCELLED by the record of the provider, after the journal said that it was being sent', async () => {
    using bench = asynchronous();
    const { purchases, id } = await waiting(bench);
    const outcome = await bench.time.until(purchases.cancel(id));
    expect(outcome).toMatchObject({ kind: 'done', view: { purchase: { status: 'CANCELLED' } } });
    expect(evidence(purchases, id).slice(-3)).toEqual([
      "ACCEPTED: sending the cancellation of the provider's request request-1",
      'ACCEPTED: cancellation sent by anna on desk-4; the provider answered CANCELLED: cancelled at your request',
      "CANCELLED: the provider's record request-1 says CANCELLED: cancelled at your request",
    ]);
    expect(bench.carrier.changes).toEqual(['cancel request-1']);
  });

  test('is left alone when the provider now says that it is of another number', async () => {
    using bench = asynchronous();
    const { purchases, id } = await waiting(bench);
    const request = bench.carrier.requests.get('request-1');
    if (request === undefined) throw new Error('no request');
    bench.carrier.requests.set('request-1', { ...request, phoneNumber: '+12125550199' });
    const outcome = await bench.time.until(purchases.cancel(id));
    expect(outcome).toMatchObject({
      kind: 'refused',
      error: { message: expect.stringContaining('another number') },
    });
    expect(bench.carrier.changes).toEqual([]);
  });

  test('is not cancelled when the number is there all the same', async () => {
    using bench = asynchronous();
    const { purchases, id } = await waiting(bench);
    const { cancelPurchase } = bench.carrier;
    bench.carrier.cancelPurchase = (request) => {
      const answer = cancelPurchase.call(bench.carrier, request);
      bench.carrier.owned.set('+12125550142', {
        phoneNumber: '+12125550142',
        numberType: 'LOCAL',
        capabilities: {},
        monthlyRate: { kind: 'not-stated' },
      });
      return answer;
    };
    await bench.time.until(purchases.cancel(id));
    expect(purchases.get(id)?.purchase.status).toBe('COMPLETED');
  });

  test('stays as it is when the provider refuses, and the reason is kept', async () => {
    using bench = asynchronous();
    const { purchases, id } = await waiting(bench);
    bench.carrier.changeTreatments = [{ applied: false, failsWith: REFUSED }];
    const outcome = await bench.time.until(purchases.cancel(id));
    expect(outcome).toMatchObject({
      kind: 'refused',
      error: { providerCode: '10027' },
      view: { row: { state: 'ACCEPTED' }, purchase: { status: 'PENDING' } },
    });
    expect(evidence(purchases, id).at(-1)).toBe(
      'ACCEPTED: the provider refused the cancellation: Only pending orders can be cancelled (code 10027); nothing changed',
    );
    bench.carrier.setStatus('request-1', 'COMPLETED');
    await bench.time.run(MINUTE);
    expect(purchases.get(id)?.purchase.status).toBe('COMPLETED');
  });

  test('is looked at when the answer is lost, and the request is never repeated', async () => {
    using bench = asynchronous();
    const { purchases, id } = await waiting(bench);
    bench.carrier.changeTreatments = [{ applied: true, failsWith: LOST }];
    expect(await bench.time.until(purchases.cancel(id))).toMatchObject({
      kind: 'done',
      view: { purchase: { status: 'CANCELLED' } },
    });
    await bench.time.run(60 * MINUTE);
    expect(bench.carrier.changes).toHaveLength(1);
  });

  test('whose lost request never arrived is still pending, and may be cancelled again by the person', async () => {
    using bench = asynchronous();
    const { purchases, id } = await waiting(bench);
    bench.carrier.changeTreatments = [{ applied: false, failsWith: LOST }];
    expect(await bench.time.until(purchases.cancel(id))).toMatchObject({
      kind: 'unknown',
      view: { purchase: { status: 'PENDING' } },
    });
    await bench.time.run(60 * MINUTE);
    expect(bench.carrier.changes).toHaveLength(1);
    expect(await bench.time.until(purchases.cancel(id))).toMatchObject({ kind: 'done' });
  });

  test('is asked for once, however often a key is pressed', async () => {
    using bench = asynchronous();
    const { purchases, id } = await waiting(bench);
    const all = await bench.time.until(
      Promise.allSettled(Array.from({ length: 5 }, () => purchases.cancel(id))),
    );
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', ...Array(4).fill('rejected')]);
    expect(bench.carrier.changes).toHaveLength(1);
  });

  test.each([
    ['is being worked on', 'PROCESSING', 'not pending any more'],
    ['is finished', 'COMPLETED', 'it is finished'],
  ] as const)('sends nothing when it %s', async (_, status, why) => {
    using bench = asynchronous();
    const { purchases, id } = await waiting(bench);
    bench.carrier.setStatus('request-1', status);
    await bench.time.run(MINUTE);
    const steps = purchases.history(id).length;
    await expect(purchases.cancel(id)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining(why),
    });
    expect(bench.carrier.changes).toEqual([]);
    expect(purchases.history(id)).toHaveLength(steps);
  });

  test('sends nothing at a provider that cancels nothing', async () => {
    using bench = asynchronous();
    const { cancelPurchase: _, ...provider } = bound(bench.carrier);
    const { purchases, id } = await waiting(bench, { provider });
    await expect(purchases.cancel(id)).rejects.toMatchObject({
      message: expect.stringContaining('this provider cancels no order'),
    });
  });
});

describe('an order that is given documents', () => {
  test('keeps who attached what, shows them, and is looked at once', async () => {
    using bench = asynchronous();
    const { purchases, id } = await waiting(bench);
    const looks = bench.carrier.looks;
    const outcome = await bench.time.until(purchases.attachDocuments(id, 'RG1', 'Example GmbH'));
    expect(outcome).toMatchObject({ kind: 'done', view: { purchase: { status: 'PROCESSING' } } });
    expect(bench.carrier.changes).toEqual(['attach RG1 to request-1']);
    expect(bench.carrier.looks).toBeGreaterThan(looks);
    expect(evidence(purchases, id).slice(-2)).toEqual([
      "ACCEPTED: sending documents Example GmbH (RG1) for the provider's request request-1",
      'ACCEPTED: documents Example GmbH (RG1) attached by anna on desk-4; the provider answered PROCESSING: the documents are under review',
    ]);
    expect(purchases.get(id)?.row.requirements).toEqual([
      { kind: 'documents', id: 'RG1', name: 'Example GmbH' },
    ]);
  });

  test('that the provider refuses has none, and says why', async () => {
    using bench = asynchronous();
    const { purchases, id } = await waiting(bench);
    bench.carrier.changeTreatments = [
      { applied: false, failsWith: { ...REFUSED, message: 'The group is not approved.' } },
    ];
    const outcome = await bench.time.until(purchases.attachDocuments(id, 'RG1', 'Example GmbH'));
    expect(outcome).toMatchObject({ kind: 'refused', error: { message: 'The group is not approved.' } });
    expect(purchases.get(id)?.row.requirements).toBeUndefined();
    expect(purchases.get(id)?.purchase.statusDetails).toContain('The group is not approved');
  });
});

describe('a change whose outcome is not known', () => {
  const UNKNOWN =
    /(a cancellation was being sent|documents were being sent).*not known.*; Documents are needed/;

  test.each(['cancel', 'attach'])(
    'because dialdeck was killed is said after the next look: %s',
    async (kind) => {
      using bench = asynchronous();
      const first = new Mortal(bench);
      const alive = await first.live();
      const id = await start(bench, alive);
      bench.carrier.setStatus('request-1', 'PENDING', 'Documents are needed by 2026-12-03.');
      await bench.time.run(5_000);
      bench.carrier.changeTreatments = [{ applied: false, failsWith: 'hang' }];
      const change = kind === 'cancel' ? alive.cancel(id) : alive.attachDocuments(id, 'RG1', 'Example');
      change.catch(() => undefined);
      await bench.time.run(1_000);
      expect(bench.carrier.changes).toHaveLength(1);
      first.kill();
      const purchases = await bench.open();
      await bench.time.until(purchases.recover(3_000));
      expect((await bench.time.until(purchases.check(id))).note).toMatch(UNKNOWN);
      bench.carrier.setStatus('request-1', 'PROCESSING', 'the documents are under review');
      expect((await bench.time.until(purchases.check(id))).note).toBe('the documents are under review');
    },
  );

  test.each(['cancel', 'attach'])(
    'because its answer was lost is said until it is answered: %s',
    async (kind) => {
      using bench = asynchronous();
      const { purchases, id } = await waiting(bench);
      const change = () =>
        bench.time.until(
          kind === 'cancel' ? purchases.cancel(id) : purchases.attachDocuments(id, 'RG1', 'Example'),
        );
      bench.carrier.changeTreatments = [
        { applied: false, failsWith: LOST },
        { applied: false, failsWith: REFUSED },
      ];
      expect((await change()).view.note).toMatch(UNKNOWN);
      await bench.time.run(MINUTE);
      expect(purchases.get(id)?.note).toMatch(UNKNOWN);
      expect((await change()).view.note).toBe('Documents are needed by 2026-12-03.');
    },
  );
});

test('a kill at any moment of a change loses nothing, and no request goes out that the journal does not know', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('cancel', 'attach'),
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom('before', 'after'),
      fc.constantFrom<readonly [boolean, Partial<ApiErrorDetails> | 'hang' | undefined]>(
        [true, undefined],
        [true, 'hang'],
        [true, LOST],
        [false, LOST],
        [false, REFUSED],
      ),
      async (kind, commit, when, [applied, failsWith]) => {
        using bench = asynchronous();
        const first = new Mortal(bench);
        const alive = await first.live();
        const id = await start(bench, alive);
        await bench.time.run(5_000);
        bench.carrier.changeTreatments = [{ applied, ...(failsWith === undefined ? {} : { failsWith }) }];
        first.dieAt({ commit, when });
        const change = kind === 'cancel' ? alive.cancel(id) : alive.attachDocuments(id, 'RG1', 'Example');
        // A process that dies takes its answer along.
        change.catch(() => undefined);
        await bench.time.run(MINUTE);
        if (!first.dead) first.kill();
        const next = new Mortal(bench);
        const purchases = await next.live();
        try {
          await bench.time.until(purchases.recover(3_000));
          await bench.time.run(MINUTE);
          const sent = purchases
            .history(id)
            .some((step) => step.evidence.startsWith('sending ') && step.from === 'ACCEPTED');
          expect(bench.carrier.changes.length).toBeLessThanOrEqual(sent ? 1 : 0);
          const status = bench.carrier.requests.get('request-1')?.status;
          expect(purchases.get(id)?.purchase.status).toBe(status);
          expect(bench.carrier.posts).toBe(1);
        } finally {
          next.kill();
        }
      },
    ),
    { numRuns: 60 },
  );
});
