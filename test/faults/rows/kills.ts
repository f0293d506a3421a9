/** kill -9 of a real `dialdeck buy`: at random moments and at each point of the protocol. */
import { join } from 'node:path';
import type { JournalState } from '../../../src/api/purchases/types.ts';
import { chance, type FaultRow, sideBySide, Tally } from '../row.ts';
import { type Death, runAndDie } from '../support/command.ts';
import { endOf, type Market, magic, openMarket, orderOf } from '../support/market.ts';

/** Numbers of one kind in one sandbox. */
const NUMBERS = 100;
const AT_ONCE = 8;
const RECOVERY = 3_000;

/** Slow enough that each state lasts: about 300 ms before the sending, 500 ms on the wire, then the provisioning. */
const SLOW = { latencyMs: 100, provisioningMs: 800, faults: ['delay:400@purchase'] } as const;

const POINTS = [
  'INTENT.before',
  'INTENT.after',
  'quote.after',
  'SENDING.before',
  'SENDING.after',
  'request.before',
  'request.after',
  'answer.before',
  'ACCEPTED.before',
  'ACCEPTED.after',
  'CONFIRMED.before',
  'CONFIRMED.after',
] as const;

export const randomKills: FaultRow = {
  name: 'kill -9 of the real command at random moments',
  full: 500,
  quick: 12,
  run: async (runs, seed) => {
    const tally = new Tally();
    const random = chance(seed);
    // More often early: the first 800 ms hold most of the states.
    const deaths = Array.from({ length: runs }, (): Death => ({ after: random() ** 1.5 * 2_800 }));
    await killEach(tally, deaths, SLOW);
    if (runs >= 500) {
      const { notes } = tally.result();
      const hit = (...names: string[]) =>
        names.reduce((sum, name) => sum + (notes[`killed in ${name}`] ?? 0), 0);
      tally.expect(hit('INTENT') >= 50, `only ${hit('INTENT')} kills hit INTENT`);
      tally.expect(hit('SENDING') >= 50, `only ${hit('SENDING')} kills hit SENDING`);
      tally.expect(hit('ACCEPTED', 'UNKNOWN') >= 50, 'too few kills hit ACCEPTED or UNKNOWN');
      tally.expect((notes.applied ?? 0) >= 150, `only ${notes.applied ?? 0} were applied`);
    }
    return tally.result();
  },
};

export const pointKills: FaultRow = {
  name: `kill -9 at each of ${POINTS.length} points of the protocol`,
  full: 20 * POINTS.length,
  quick: POINTS.length,
  run: async (runs) => {
    const tally = new Tally();
    const deaths = Array.from(
      { length: Math.max(runs, POINTS.length) },
      (_, run): Death => ({
        at: POINTS[run % POINTS.length] ?? 'INTENT.before',
      }),
    );
    await killEach(tally, deaths, { provisioningMs: 20 });
    return tally.result();
  },
};

async function killEach(
  tally: Tally,
  deaths: readonly Death[],
  sandbox: Parameters<typeof openMarket>[0],
): Promise<void> {
  for (let first = 0; first < deaths.length; first += NUMBERS) {
    await using market = await openMarket(sandbox);
    const batch = deaths.slice(first, first + NUMBERS);
    await sideBySide(batch.length, AT_ONCE, (which) =>
      tally.run(() => killOne(tally, market, magic(0, which), batch[which] ?? {})),
    );
  }
}

async function killOne(tally: Tally, market: Market, number: string, death: Death): Promise<void> {
  const home = join(market.folder, `home${number}`);
  const { journalFile, killed, stderr } = await runAndDie(
    market,
    home,
    ['buy', number, '--yes', '--timeout', '20s'],
    death,
  );
  if (death.at !== undefined && !killed) throw new Error(`did not die at ${death.at}: ${stderr}`);
  const before = performance.now();
  const purchases = await market.open({ journalFile });
  if (purchases.unusable !== undefined) throw new Error(`closed after a kill: ${purchases.unusable.message}`);
  const [found] = purchases.list();
  const state: JournalState | 'nothing' = found?.row.state ?? 'nothing';
  tally.count(`killed in ${state}`);
  await purchases.recover(RECOVERY);
  const took = performance.now() - before;
  tally.peak('longest recovery ms', took);
  tally.expect(took <= RECOVERY + 250, `recovery took ${Math.round(took)} ms`);
  let end: string = state;
  if (found !== undefined && state !== 'INTENT') end = await endOf(purchases, found.row.id, 15_000);
  const posts = market.sandbox.ledger.tally(number);
  if (posts.applied > 0) tally.count('applied');
  if (state === 'INTENT' && posts.arrived > 0) tally.doubled(`${number}: sent from INTENT`);
  tally.settle(number, posts.applied, posts.arrived, 1, end);
  purchases.close();
}

const RELEASE_POINTS = [
  'RELEASE_INTENT.before',
  'RELEASE_INTENT.after',
  'RELEASING.before',
  'RELEASING.after',
  'request.before',
  'request.after',
  'answer.before',
  'RELEASED.before',
  'RELEASED.after',
] as const;

export const releaseKills: FaultRow = {
  name: `kill -9 at each of ${RELEASE_POINTS.length} points of a release`,
  full: 20 * RELEASE_POINTS.length,
  quick: RELEASE_POINTS.length,
  run: async (runs) => {
    const tally = new Tally();
    for (let first = 0; first < runs; first += NUMBERS) {
      await using market = await openMarket({ provisioningMs: 0 });
      await sideBySide(Math.min(NUMBERS, runs - first), AT_ONCE, (which) =>
        tally.run(() =>
          killRelease(
            tally,
            market,
            magic(0, which),
            RELEASE_POINTS[(first + which) % RELEASE_POINTS.length] ?? '',
          ),
        ),
      );
    }
    return tally.result();
  },
};

async function killRelease(tally: Tally, market: Market, number: string, at: string): Promise<void> {
  await market.provider().purchase(orderOf(number));
  const home = join(market.folder, `home${number}`);
  const { journalFile, killed, stderr } = await runAndDie(market, home, ['release', number, '--yes'], { at });
  if (!killed) throw new Error(`did not die at ${at}: ${stderr}`);
  const purchases = await market.open({ journalFile });
  tally.count(`killed in ${purchases.releases()[0]?.state ?? 'nothing'}`);
  await purchases.recover(RECOVERY);
  const deadline = performance.now() + 15_000;
  const isOpen = () => /INTENT|RELEASING|UNKNOWN/.test(purchases.releases()[0]?.state ?? '');
  while (isOpen() && performance.now() < deadline) {
    await new Promise<void>((resolve) => {
      const stop = purchases.subscribe(() => {
        stop();
        resolve();
      });
    });
  }
  const { released } = market.sandbox.ledger.tally(number);
  const owned = await market.provider().getOwned(number);
  const state = purchases.releases()[0]?.state ?? 'nothing';
  tally.count(state);
  tally.expect(
    (state === 'RELEASED') === (owned === undefined),
    `${number}: ${state}, owned: ${owned !== undefined}`,
  );
  if (released > 1) tally.doubled(`${number}: released ${released} times`);
  purchases.close();
}
