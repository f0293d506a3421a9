/** The Telnyx side: orders that wait, stall and go back, and no protection against a second one. */
import Telnyx from 'telnyx';
import type { Purchases } from '../../../src/api/purchases/domain/purchases.ts';
import { chance, type FaultRow, sideBySide, Tally } from '../row.ts';
import { bought, endOf, magic, openMarket, openMarketApart, orderOf } from '../support/market.ts';
import { LOST_ANSWERS, LOST_REQUESTS, loseAnswers } from './answers.ts';
import { AT_ONCE, killOnce, NUMBERS, RECOVERY, SLOW, SPREAD } from './kills.ts';
import { KINDS as LOST_RELEASES, loseReleases } from './release-answers.ts';

const SETTLE = 20_000;

export const telnyxAnswers: FaultRow = {
  name: `Telnyx: answer lost in ${LOST_ANSWERS.length} ways, purchase applied`,
  group: 'telnyx',
  full: 20 * LOST_ANSWERS.length,
  quick: LOST_ANSWERS.length,
  run: (runs) => loseAnswers(runs, 'telnyx', LOST_ANSWERS, 'CONFIRMED'),
};

export const telnyxUnapplied: FaultRow = {
  name: 'Telnyx: the same before it was applied, and 429 and 503: a person decides',
  group: 'telnyx',
  full: 20 * LOST_REQUESTS.length,
  quick: LOST_REQUESTS.length,
  run: async (runs) => {
    const tally = new Tally();
    const each = Math.ceil(runs / LOST_REQUESTS.length);
    await sideBySide(LOST_REQUESTS.length, 4, async (which) => {
      await using market = await openMarket({}, 'telnyx');
      const provider = market.provider({ attempt: 10_000, read: 30_000, write: 400 });
      const purchases = await market.open({ provider, settleWindowMs: 2_000 });
      await sideBySide(each, 8, (run) =>
        tally.run(async () => {
          const number = magic(LOST_REQUESTS[which] ?? 20, run);
          const state = await decided(purchases, await bought(purchases, provider, number));
          const { applied, arrived } = market.ledger.tally(number);
          tally.settle(number, applied, arrived, 1, state);
          tally.expect(
            arrived === 1 && state === 'NEEDS_HUMAN',
            `${number}: ${arrived} sent, ended ${state}`,
          );
        }),
      );
    });
    return tally.result();
  },
};

/** What an order may do after it was accepted, and where that must end. */
const COURSES = [
  ['slow:1200@purchase', 'CONFIRMED'],
  ['unread:1200@purchase', 'CONFIRMED'],
  ['late:300@purchase', 'CONFIRMED'],
  ['regress:200,1000@purchase', 'CONFIRMED'],
  ['deadline:600@purchase', 'CANCELLED'],
  ['cancelled:300@purchase', 'CANCELLED'],
  ['fails:300@purchase', 'REJECTED'],
] as const;

export const telnyxCourses: FaultRow = {
  name: 'Telnyx: orders that stall, go back to pending, miss their deadline, are cancelled or fail',
  group: 'telnyx',
  full: 20 * COURSES.length,
  quick: COURSES.length,
  run: async (runs) => {
    const tally = new Tally();
    const each = Math.ceil(runs / COURSES.length);
    await sideBySide(COURSES.length, 4, async (which) => {
      const [fault, meant] = COURSES[which] ?? COURSES[0];
      await using market = await openMarket({ faults: [fault] }, 'telnyx');
      const provider = market.provider();
      const purchases = await market.open({ provider });
      await sideBySide(each, 8, (run) =>
        tally.run(async () => {
          const number = magic(0, run);
          const state = await decided(purchases, await bought(purchases, provider, number));
          tally.count(`ended ${state}`);
          const owned = (await provider.getOwned(number)) !== undefined;
          if (state !== meant || owned !== (meant === 'CONFIRMED'))
            tally.lost(`${number}, ${fault}: ended ${state}, ${owned ? 'owned' : 'not owned'}`);
          const { arrived } = market.ledger.tally(number);
          if (arrived !== 1) tally.doubled(`${number}, ${fault}: ${arrived} sent`);
        }),
      );
    });
    return tally.result();
  },
};

/** One order of each number, by `order`, with the answer of the first request lost. */
async function losingTheFirstAnswer(
  runs: number,
  order: (market: Awaited<ReturnType<typeof openMarket>>, number: string) => Promise<void>,
  meant: number,
) {
  const tally = new Tally();
  await sideBySide(runs, 4, (run) =>
    tally.run(async () => {
      await using market = await openMarket(
        { provisioningMs: 2_000, faults: ['reset@purchase.afterx1'] },
        'telnyx',
      );
      const number = magic(0, run);
      await order(market, number);
      const { applied, arrived } = market.ledger.tally(number);
      tally.count('orders sent', arrived);
      tally.count('orders charged', applied);
      tally.expect(applied === meant && arrived === meant, `${number}: ${arrived} sent, ${applied} charged`);
    }),
  );
  return tally.result();
}

export const telnyxOwnClient: FaultRow = {
  name: "Telnyx's own Node client, retries on, the first answer lost: it orders twice",
  group: 'telnyx',
  full: 20,
  quick: 1,
  run: (runs) =>
    losingTheFirstAnswer(
      runs,
      async ({ account, provider }, phone_number) => {
        await provider().quote(orderOf(phone_number));
        const client = new Telnyx({ apiKey: account.apiKey, baseURL: account.baseUrl });
        await client.numberOrders.create({ phone_numbers: [{ phone_number }], customer_reference: 'once' });
      },
      2,
    ),
};

export const telnyxOneOrder: FaultRow = {
  name: 'dialdeck, the first answer of Telnyx lost: one order',
  group: 'telnyx',
  full: 20,
  quick: 1,
  run: (runs) =>
    losingTheFirstAnswer(
      runs,
      async (market, number) => {
        const provider = market.provider();
        const purchases = await market.open({ provider });
        const state = await endOf(purchases, await bought(purchases, provider, number), SETTLE);
        if (state !== 'CONFIRMED') throw new Error(`${number} ended ${state}`);
      },
      1,
    ),
};

export const telnyxKills: FaultRow = {
  name: 'Telnyx: kill -9 of the real command at random moments',
  group: 'telnyx',
  full: 100,
  quick: 1,
  run: async (runs, seed) => {
    const tally = new Tally();
    const random = chance(seed);
    for (let left = runs; left > 0; left = runs - tally.result().runs) {
      await using market = await openMarketApart(SLOW, 'telnyx');
      await sideBySide(Math.min(NUMBERS, left), AT_ONCE, (which) =>
        tally.run(() => killOnce(tally, market, magic(0, which), { after: random() ** 2 * SPREAD })),
      );
    }
    tally.expect(tally.p95('recovery ms') <= RECOVERY, 'recovery took more than 3 s');
    return tally.result();
  },
};

export const telnyxReleases: FaultRow = {
  name: `Telnyx: release, answer lost in ${LOST_RELEASES.length} ways, carried out or not`,
  group: 'telnyx',
  full: 20 * LOST_RELEASES.length,
  quick: LOST_RELEASES.length,
  run: (runs) => loseReleases(runs, 'telnyx'),
};

/** The state in which a purchase ends, or in which it waits for a person. */
async function decided(purchases: Purchases, id: string): Promise<string> {
  let state = 'never seen';
  for await (const view of purchases.watch(id, AbortSignal.timeout(SETTLE))) {
    state = view.row.state;
    if (state === 'NEEDS_HUMAN') break;
  }
  return state;
}
