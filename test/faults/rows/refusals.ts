/** Purchases that are refused although they took place: what a gateway makes of them that repeats a request. */
import type { ProviderKind } from '../../../src/api/account.ts';
import { type FaultRow, type RowResult, sideBySide, spread, Tally } from '../row.ts';
import { bought, endOf, magic, openMarket } from '../support/market.ts';

const STATUSES = [400, 401, 402, 403, 404, 409, 422, 429, 503] as const;
/** In doubt until the settle window is over; the others are refusals. */
const DOUBTS: ReadonlySet<number> = new Set([429, 503]);
const PATIENCE = 15_000;

export const refusedButApplied: FaultRow = {
  name: `refused with ${STATUSES.join(' ')} after it was applied`,
  full: 20 * STATUSES.length,
  quick: STATUSES.length,
  run: (runs) => refuse(runs, 'telefonie', 'after'),
};

export const refusedRequests: FaultRow = {
  name: 'the same at the asynchronous provider, refused after it was taken',
  full: 10 * STATUSES.length,
  quick: 3,
  run: (runs) => refuse(runs, 'wiil', 'after'),
};

export const refusedUnapplied: FaultRow = {
  name: 'the same before it was applied: FAILED, and nothing is bought',
  full: 10 * STATUSES.length,
  quick: STATUSES.length,
  run: (runs) => refuse(runs, 'telefonie', 'before'),
};

async function refuse(runs: number, carrier: ProviderKind, point: 'before' | 'after'): Promise<RowResult> {
  const tally = new Tally();
  const statuses = spread(STATUSES, runs);
  const each = Math.ceil(runs / statuses.length);
  await sideBySide(statuses.length, 4, async (which) => {
    const status = statuses[which] ?? STATUSES[0];
    await using market = await openMarket({ faults: [`${status}@purchase.${point}`] }, carrier);
    // Reads may take their time on a busy machine.
    const provider = market.provider({ attempt: 10_000, read: 30_000, write: 10_000 });
    const purchases = await market.open({ provider });
    await sideBySide(each, 8, (run) =>
      tally.run(async () => {
        const number = magic(0, run);
        const id = await bought(purchases, provider, number);
        const state = await endOf(purchases, id, PATIENCE);
        const { applied, arrived } = market.ledger.tally(number);
        tally.settle(number, applied, arrived, 1, state);
        const refused = DOUBTS.has(status) ? 'SETTLED_ABSENT' : 'REJECTED';
        const meant = point === 'after' ? 'CONFIRMED' : refused;
        tally.expect(state === meant, `${number}, ${status}: ended ${state} instead of ${meant}`);
        const steps = purchases.history(id).map((step) => step.to);
        tally.expect(steps[2] === 'UNKNOWN', `${number}, ${status}: ${steps.join(' ')} without a look`);
      }),
    );
  });
  return tally.result();
}
