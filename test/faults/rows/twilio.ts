/** The Twilio side: forms, SIDs, a list instead of a 404, 201 for an owned number, and 20429. */
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

export const twilioKills: FaultRow = {
  name: 'Twilio: kill -9 of the real command at random moments',
  group: 'twilio',
  full: 100,
  quick: 3,
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
