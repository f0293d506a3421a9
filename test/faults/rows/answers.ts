/** Answers that are lost, late, refused, slow or broken, over real HTTP. */
import { createServer } from 'node:http';
import type { ProviderKind } from '../../../src/api/account.ts';
import { createTelefonieProvider } from '../../../src/api/providers/telefonie/client.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';
import { type FaultRow, type RowResult, sideBySide, Tally } from '../row.ts';
import { buy, endOf, magic, openMarket } from '../support/market.ts';

const SETTLE = 10_000;
/** reset, fin, hang, 500, 502 as HTML, garbage, truncated, huge header: each after the purchase was applied. */
const LOST_ANSWERS = [30, 31, 32, 33, 34, 35, 36, 37] as const;

export const unknownOutcomes: FaultRow = {
  name: 'answer lost in 8 ways, purchase applied',
  full: 800,
  quick: 16,
  run: (runs) => loseAnswers(runs, 'telefonie'),
};

export const unknownRequests: FaultRow = {
  name: 'the same at the asynchronous provider',
  full: 200,
  quick: 16,
  run: (runs) => loseAnswers(runs, 'wiil'),
};

async function loseAnswers(runs: number, provider: ProviderKind): Promise<RowResult> {
  const tally = new Tally();
  const each = Math.ceil(runs / LOST_ANSWERS.length);
  await sideBySide(LOST_ANSWERS.length, 2, async (kind) => {
    await using market = await openMarket({}, provider);
    const client = market.provider({ attempt: 2_000, read: 5_000, write: 400 });
    const purchases = await market.open({ provider: client });
    await sideBySide(each, 8, (which) =>
      tally.run(async () => {
        const number = magic(LOST_ANSWERS[kind] ?? 30, which);
        const outcome = await buy(purchases, client, number);
        if (outcome.kind !== 'started') throw new Error(`${number}: ${outcome.kind}`);
        const state = await endOf(purchases, outcome.id, SETTLE);
        const { applied, arrived } = market.sandbox.ledger.tally(number);
        tally.settle(number, applied, arrived, 1, state);
        tally.expect(state === 'CONFIRMED', `${number} ended ${state}`);
      }),
    );
  });
  return tally.result();
}

export const lateApply: FaultRow = {
  name: 'applied after the client gave up, all at once',
  full: 200,
  quick: 20,
  run: async (runs) => {
    const tally = new Tally();
    // The client gives up after this long, the purchases are applied up to 400 ms later.
    const patience = 1_500;
    const delays = [50, 150, 250, 400].map((more) => patience + more);
    const each = Math.ceil(runs / delays.length);
    let bought = 0;
    await Promise.all(
      delays.map(async (delay) => {
        await using market = await openMarket({ faults: [`late:${delay}@purchase`] });
        const provider = market.provider({ attempt: 5_000, read: 15_000, write: patience });
        const purchases = await market.open({ provider, settleWindowMs: 6_000 });
        await sideBySide(each, each, (which) =>
          tally.run(async () => {
            const number = magic(0, which);
            const outcome = await buy(purchases, provider, number);
            if (outcome.kind !== 'started') throw new Error(`${number}: ${outcome.kind}`);
            const state = await endOf(purchases, outcome.id, SETTLE);
            const { applied, arrived } = market.sandbox.ledger.tally(number);
            tally.settle(number, applied, arrived, 1, state);
            bought += applied;
          }),
        );
      }),
    );
    tally.expect(bought === each * delays.length, `${bought} bought instead of ${each * delays.length}`);
    return tally.result();
  },
};

export const neverSent: FaultRow = {
  name: 'refused or broken connection: never sent',
  full: 100,
  quick: 10,
  run: async (runs) => {
    const tally = new Tally();
    await using market = await openMarket();
    const plain = createServer((_request, response) => response.end());
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', () => resolve()));
    const address = plain.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const dead = ['http://127.0.0.1:1/v1/numbers', `https://127.0.0.1:${port}/v1/numbers`].map((baseUrl) =>
      createTelefonieProvider({ ...market.account, baseUrl }, { runtime: systemRuntime, environment: {} }),
    );
    const live = market.provider();
    for (let run = 0; run < runs; run += 1) {
      await tally.run(async () => {
        const number = magic(0, run % 100);
        const sender = dead[run % dead.length] ?? live;
        const provider = { ...live, purchase: sender.purchase };
        const purchases = await market.open({ provider });
        const outcome = await buy(purchases, provider, number);
        if (outcome.kind !== 'started') throw new Error(`${number}: ${outcome.kind}`);
        const state = await endOf(purchases, outcome.id, SETTLE);
        purchases.close();
        tally.count(state);
        tally.expect(state === 'NOT_SENT', `${number} ended ${state}`);
        tally.expect(market.sandbox.ledger.tally(number).arrived === 0, `${number} was sent`);
      });
    }
    plain.close();
    return tally.result();
  },
};

/** slow headers, slow body, endless body. */
const DRIPS = [40, 41, 42] as const;
const DEADLINE = 400;
const GRACE = 250;

export const slowLoris: FaultRow = {
  name: 'answers that drip: given up at the deadline',
  full: 100,
  quick: 9,
  run: async (runs) => {
    const tally = new Tally();
    await using market = await openMarket();
    const provider = market.provider({ attempt: 2_000, read: 5_000, write: DEADLINE });
    await sideBySide(runs, 10, (run) =>
      tally.run(async () => {
        const number = magic(DRIPS[run % DRIPS.length] ?? 40, Math.floor(run / DRIPS.length));
        const before = performance.now();
        await provider.purchase({ phoneNumber: number, countryCode: 'US', numberType: 'LOCAL' }).then(
          () => tally.fail(`${number} was answered`),
          () => undefined,
        );
        const took = performance.now() - before;
        tally.peak('longest ms', took);
        tally.expect(took <= DEADLINE + GRACE, `${number} took ${Math.round(took)} ms`);
      }),
    );
    return tally.result();
  },
};
