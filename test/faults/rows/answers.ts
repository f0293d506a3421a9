/** Purchases whose answer is lost, late or slow, over real HTTP. */
import { setTimeout as delay } from 'node:timers/promises';
import type { ProviderKind } from '../../../src/api/account.ts';
import { type FaultRow, type RowResult, sideBySide, spread, Tally } from '../row.ts';
import { bought, endOf, magic, openMarket, orderOf } from '../support/market.ts';

const SETTLE = 20_000;
/** reset, fin, hang, 500, 502 as HTML, garbage, truncated, huge header: each after the purchase was applied. */
export const LOST_ANSWERS = [30, 31, 32, 33, 34, 35, 36, 37] as const;

export const unknownOutcomes: FaultRow = {
  name: 'answer lost in 8 ways, purchase applied',
  full: 100 * LOST_ANSWERS.length,
  quick: LOST_ANSWERS.length,
  run: (runs) => loseAnswers(runs, 'telefonie', LOST_ANSWERS, 'CONFIRMED'),
};

export const unknownRequests: FaultRow = {
  name: 'the same at the asynchronous provider',
  full: 25 * LOST_ANSWERS.length,
  quick: 3,
  run: (runs) => loseAnswers(runs, 'wiil', LOST_ANSWERS, 'CONFIRMED'),
};

/** reset, fin, hang, 500, 502, 503, 429: each before the purchase was applied. */
export const LOST_REQUESTS = [20, 21, 22, 23, 24, 25, 26] as const;

export const unappliedOutcomes: FaultRow = {
  name: 'the same before it was applied, and 429 and 503',
  full: 20 * LOST_REQUESTS.length,
  quick: LOST_REQUESTS.length,
  run: (runs) => loseAnswers(runs, 'telefonie', LOST_REQUESTS, 'SETTLED_ABSENT'),
};

/** Each number's answer is lost in one of these ways; each purchase must end as `meant`, with one request. */
export async function loseAnswers(
  runs: number,
  carrier: ProviderKind,
  kinds: readonly number[],
  meant: string,
): Promise<RowResult> {
  const tally = new Tally();
  const chosen = spread(kinds, runs);
  const each = Math.ceil(runs / chosen.length);
  await sideBySide(chosen.length, 4, async (which) => {
    await using market = await openMarket({}, carrier);
    // Reads may take their time on a busy machine: only the purchase is given up early.
    const provider = market.provider({ attempt: 10_000, read: 30_000, write: 400 });
    const purchases = await market.open({ provider });
    await sideBySide(each, 8, (run) =>
      tally.run(async () => {
        const number = magic(chosen[which] ?? 30, run);
        const state = await endOf(purchases, await bought(purchases, provider, number), SETTLE);
        const { applied, arrived } = market.ledger.tally(number);
        tally.settle(number, applied, arrived, 1, state);
        tally.expect(arrived === 1 && state === meant, `${number}: ${arrived} sent, ended ${state}`);
      }),
    );
  });
  return tally.result();
}

/** What a provider may do with a purchase that it has taken, and where that must end; a settle window is 5 s here. */
const COURSES = [
  ['slow:1200@purchase', 'CONFIRMED'],
  ['unread:1200@purchase', 'CONFIRMED'],
  ['vanish:0,1200@purchase', 'CONFIRMED'],
  ['late:1200@purchase', 'CONFIRMED'],
  ['fails:300@purchase', 'NEEDS_HUMAN'],
] as const;

export const slowCourses: FaultRow = {
  name: 'accepted, then slow, unread, gone for a while, late or never shown',
  full: 20 * COURSES.length,
  quick: COURSES.length,
  run: async (runs) => {
    const tally = new Tally();
    const each = Math.ceil(runs / COURSES.length);
    await sideBySide(COURSES.length, COURSES.length, async (which) => {
      const [fault, meant] = COURSES[which] ?? COURSES[0];
      await using market = await openMarket({ faults: [fault] });
      const provider = market.provider();
      const purchases = await market.open({ provider });
      await sideBySide(each, 8, (run) =>
        tally.run(async () => {
          const number = magic(0, run);
          const id = await bought(purchases, provider, number);
          let state = '';
          for await (const view of purchases.watch(id, AbortSignal.timeout(SETTLE))) {
            state = view.row.state;
            if (state === 'NEEDS_HUMAN') break;
          }
          const { applied, arrived } = market.ledger.tally(number);
          tally.count(`ended ${state}`);
          if (state !== meant) tally.lost(`${number}, ${fault}: ended ${state}`);
          if (arrived !== 1 || applied > 1) tally.doubled(`${number}, ${fault}: ${arrived} sent`);
        }),
      );
    });
    return tally.result();
  },
};

export const lateApply: FaultRow = {
  name: 'applied after the client gave up, all at once',
  full: 200,
  quick: 8,
  run: async (runs) => {
    const tally = new Tally();
    // The client gives up after this long, the purchases are applied up to 400 ms later. 200 at once need a while to arrive.
    const patience = 3_000;
    const delays = [50, 150, 250, 400].map((more) => patience + more);
    const each = Math.ceil(runs / delays.length);
    let sum = 0;
    await Promise.all(
      delays.map(async (delay) => {
        await using market = await openMarket({ faults: [`late:${delay}@purchase`] });
        const provider = market.provider({ attempt: 5_000, read: 15_000, write: patience });
        const purchases = await market.open({ provider, settleWindowMs: 10_000 });
        await sideBySide(each, each, (which) =>
          tally.run(async () => {
            const number = magic(0, which);
            const state = await endOf(purchases, await bought(purchases, provider, number), SETTLE);
            const { applied, arrived } = market.ledger.tally(number);
            tally.settle(number, applied, arrived, 1, state);
            sum += applied;
          }),
        );
      }),
    );
    tally.expect(sum === each * delays.length, `${sum} bought instead of ${each * delays.length}`);
    return tally.result();
  },
};

/** slow headers, slow body, endless body. */
const DRIPS = [40, 41, 42] as const;
const DEADLINE = 400;
const GRACE = 250;
const NEVER = 3_000;

export const slowLoris: FaultRow = {
  name: 'answers that drip: given up at the deadline',
  alone: true,
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
        const answer = provider.purchase(orderOf(number)).then(
          () => 'answered',
          () => 'given up',
        );
        const came = await Promise.race([answer, delay(NEVER, 'waited for')]);
        tally.expect(came === 'given up', `${number} was ${came}`);
        const took = performance.now() - before;
        tally.sample('ms', took);
        tally.expect(
          took >= DEADLINE - 5 && took <= DEADLINE + GRACE,
          `${number} took ${Math.round(took)} ms`,
        );
        tally.expect(market.ledger.tally(number).arrived === 1, `${number} did not arrive once`);
      }),
    );
    return tally.result();
  },
};
