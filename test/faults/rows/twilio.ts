/** The Twilio side: forms, SIDs, a list instead of a 404, 201 for an owned number, and 20429. */
import { join } from 'node:path';
import type { Provider } from '../../../src/api/provider.ts';
import type { Purchases } from '../../../src/api/purchases/domain/purchases.ts';
import { chance, type FaultRow, sideBySide, Tally } from '../row.ts';
import { bought, buy, endOf, magic, openMarket, openMarketApart, orderOf } from '../support/market.ts';
import { LOST_ANSWERS, LOST_REQUESTS, loseAnswers } from './answers.ts';
import { AT_ONCE, killOnce, RECOVERY, SLOW, SPREAD } from './kills.ts';
import { KINDS as LOST_RELEASES, loseReleases } from './release-answers.ts';

/** 429 is the one answer after which Twilio's purchase is sent again. */
const THROTTLED = 26;
const LOST = LOST_REQUESTS.filter((kind) => kind !== THROTTLED);
/** The numbers before it are refused, as with Twilio's test credentials. */
const FIRST = 2;
const NUMBERS = 90;

export const twilioAnswers: FaultRow = {
  name: `Twilio: answer lost in ${LOST_ANSWERS.length} ways, purchase applied`,
  group: 'twilio',
  full: 20 * LOST_ANSWERS.length,
  quick: LOST_ANSWERS.length,
  run: (runs) => loseAnswers(runs, 'twilio', LOST_ANSWERS, 'CONFIRMED'),
};

export const twilioUnapplied: FaultRow = {
  name: 'Twilio: the same before it was applied, and 503',
  group: 'twilio',
  full: 20 * LOST.length,
  quick: LOST.length,
  run: (runs) => loseAnswers(runs, 'twilio', LOST, 'SETTLED_ABSENT'),
};

export const twilioThrottled: FaultRow = {
  name: 'Twilio: 20429 was never processed, so the purchase is sent once more',
  group: 'twilio',
  full: 20,
  quick: 2,
  run: async (runs) => {
    const tally = new Tally();
    await using market = await openMarket({}, 'twilio');
    const provider = market.provider();
    const purchases = await market.open({ provider });
    await sideBySide(runs, 8, (run) =>
      tally.run(async () => {
        const number = magic(THROTTLED, run);
        const state = await endOf(purchases, await bought(purchases, provider, number), 20_000);
        const { applied, arrived } = market.ledger.tally(number);
        tally.count(`ended ${state}`);
        tally.expect(arrived === 2 && state === 'CONFIRMED', `${number}: ${arrived} sent, ended ${state}`);
        if (applied !== 1) tally.doubled(`${number}: bought ${applied} times`);
      }),
    );
    return tally.result();
  },
};

export const twilioOverwrites: FaultRow = {
  name: 'Twilio: a purchase of a number that the account owns sends nothing and overwrites nothing',
  group: 'twilio',
  full: 60,
  quick: 3,
  run: async (runs) => {
    const tally = new Tally();
    await using market = await openMarket({ provisioningMs: 0 }, 'twilio');
    const provider = market.provider();
    const purchases = await market.open({ provider });
    await sideBySide(runs, 8, (run) =>
      tally.run(async () => {
        const number = magic(0, FIRST + run);
        const mine = { friendlyName: `Mine ${run}`, voiceUrl: `https://example.com/${run}` };
        await provider.purchase({ ...orderOf(number), ...mine });
        const outcome = await buy(purchases, provider, number);
        tally.count(outcome.kind);
        tally.expect(outcome.kind === 'already-owned', `${number}: ${outcome.kind}`);
        const { arrived } = market.ledger.tally(number);
        if (arrived !== 1) tally.doubled(`${number}: ${arrived} requests`);
        const owned = await provider.getOwned(number);
        tally.expect(
          owned?.friendlyName === mine.friendlyName && owned.voiceUrl === mine.voiceUrl,
          `${number}: its configuration was overwritten`,
        );
      }),
    );
    return tally.result();
  },
};

export const twilioClockAhead: FaultRow = {
  name: 'Twilio: its clock is 4 s ahead of its records, and a person decides about what was bought',
  group: 'twilio',
  full: 20,
  quick: 2,
  run: async (runs) => {
    const tally = new Tally();
    await using market = await openMarket({ provisioningMs: 0 }, 'twilio');
    const provider: Provider = { ...market.provider(), clock: () => Date.now() + 4_000 };
    const purchases = await market.open({ provider });
    await sideBySide(runs, 8, (run) =>
      tally.run(async () => {
        const number = magic(0, FIRST + run);
        const id = await bought(purchases, provider, number);
        const state = await stateWhen(purchases, id, (now) => now !== 'SENDING' && now !== 'UNKNOWN');
        tally.count(`ended ${state}`);
        const { applied, arrived } = market.ledger.tally(number);
        if (state !== 'NEEDS_HUMAN') tally.lost(`${number}: bought, but ${state}`);
        if (applied !== 1 || arrived !== 1) tally.doubled(`${number}: ${arrived} sent, ${applied} bought`);
        const settled = purchases.settle(id, 'completed', 'it is on the bill');
        tally.expect(settled.purchase.status === 'COMPLETED', `${number}: ${settled.purchase.status}`);
      }),
    );
    return tally.result();
  },
};

export const twilioThrottledLeft: FaultRow = {
  name: 'Twilio: whoever leaves while a purchase waits after 20429 sends nothing more',
  group: 'twilio',
  full: 20,
  quick: 2,
  run: async (runs) => {
    const tally = new Tally();
    await using market = await openMarket({}, 'twilio');
    const provider = market.provider();
    await sideBySide(runs, 8, (run) =>
      tally.run(async () => {
        const journalFile = join(market.folder, `left-${run}.db`);
        const purchases = await market.open({ provider, journalFile });
        const number = magic(THROTTLED, run);
        const id = await bought(purchases, provider, number);
        const waits = () => purchases.history(id).filter(({ to }) => to === 'SENDING').length === 2;
        for await (const _ of purchases.watch(id, AbortSignal.timeout(10_000))) if (waits()) break;
        await purchases.drain(10_000);
        const state = await endOf(purchases, id, 10_000);
        const { applied, arrived } = market.ledger.tally(number);
        tally.count(`ended ${state}`);
        tally.expect(state === 'REJECTED' && arrived === 1, `${number}: ${arrived} sent, ended ${state}`);
        if (applied !== 0) tally.doubled(`${number}: bought after it was left`);
      }),
    );
    return tally.result();
  },
};

export const twilioReleasedElsewhere: FaultRow = {
  name: 'Twilio: a number that is gone, or bought again, before the DELETE is neither released nor called so',
  group: 'twilio',
  full: 20,
  quick: 2,
  run: async (runs) => {
    const tally = new Tally();
    await using market = await openMarketApart(['--provisioning', '0ms'], 'twilio');
    const provider = market.provider();
    const purchases = await market.open({ provider });
    await sideBySide(runs, 8, (run) =>
      tally.run(async () => {
        const number = magic(0, FIRST + run);
        await provider.purchase(orderOf(number));
        const seen = await provider.getOwned(number);
        if (seen === undefined) throw new Error(`${number} was not bought`);
        await provider.release(seen);
        const anew = run % 2 === 1;
        if (anew) await provider.purchase(orderOf(number));
        const outcome = await purchases.release(seen);
        const code = outcome.kind === 'rejected' ? outcome.error.code : outcome.kind;
        tally.count(code);
        tally.expect(code === (anew ? 'conflict' : 'not-found'), `${number}: ${code}`);
        const requests = market.releaseRequests(number);
        if (requests !== 1) tally.doubled(`${number}: ${requests} requests`);
        if (anew && (await provider.getOwned(number)) === undefined) tally.lost(`${number} was released`);
      }),
    );
    return tally.result();
  },
};

/** The state of a purchase once `reached` holds, or after 10 s. */
async function stateWhen(
  purchases: Purchases,
  id: string,
  reached: (state: string) => boolean,
): Promise<string> {
  let state = 'never seen';
  for await (const view of purchases.watch(id, AbortSignal.timeout(10_000))) {
    state = view.row.state;
    if (reached(state)) break;
  }
  return state;
}

export const twilioKills: FaultRow = {
  name: 'Twilio: kill -9 of the real command at random moments',
  group: 'twilio',
  full: 100,
  quick: 1,
  run: async (runs, seed) => {
    const tally = new Tally();
    const random = chance(seed);
    for (let left = runs; left > 0; left = runs - tally.result().runs) {
      await using market = await openMarketApart(SLOW, 'twilio');
      await sideBySide(Math.min(NUMBERS, left), AT_ONCE, (which) =>
        tally.run(() => killOnce(tally, market, magic(0, FIRST + which), { after: random() ** 2 * SPREAD })),
      );
    }
    tally.expect(tally.p95('recovery ms') <= RECOVERY, 'recovery took more than 3 s');
    return tally.result();
  },
};

export const twilioReleases: FaultRow = {
  name: `Twilio: release, answer lost in ${LOST_RELEASES.length} ways, carried out or not`,
  group: 'twilio',
  full: 20 * LOST_RELEASES.length,
  quick: LOST_RELEASES.length,
  run: (runs) => loseReleases(runs, 'twilio'),
};
