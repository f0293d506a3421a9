/** kill -9 of a real `dialdeck buy` against a real `dialdeck sandbox`: at random moments and at each point of the protocol. */
import { join } from 'node:path';
import { chance, type FaultRow, sideBySide, spread, Tally } from '../row.ts';
import { type Death, journalOf, runCommand } from '../support/command.ts';
import { endOf, type Market, magic, openMarketApart } from '../support/market.ts';
import { statesOnDisk } from '../support/read-journal.ts';

/** Numbers of one kind in one sandbox. */
export const NUMBERS = 100;
/** Most of a run is waiting. */
export const AT_ONCE = 12;
export const RECOVERY = 3_000;
/** Longer than a starved sandbox takes to read a request that was out at the kill; a person's window is 15 minutes. */
const SETTLE_WINDOW = 5_000;

/** Slow enough that each state lasts: 200 ms before the sending, 500 ms on the wire, then the provisioning. */
export const SLOW = ['--latency', '100ms', '--provisioning', '400ms', '--fault', 'delay:400@purchase'];
/** From the first purchase in the journal to the end of the command, in ms. */
export const SPREAD = 2_200;

export const randomKills: FaultRow = {
  name: 'kill -9 of the real command at random moments',
  full: 500,
  quick: 2,
  run: async (runs, seed) => {
    const tally = new Tally();
    const random = chance(seed);
    for (let left = runs; left > 0; left = runs - tally.result().runs) {
      await using market = await openMarketApart(SLOW);
      await sideBySide(Math.min(NUMBERS, left), AT_ONCE, (which) =>
        // More often early: the first 600 ms hold most of the states.
        tally.run(() => killOnce(tally, market, magic(0, which), { after: random() ** 2 * SPREAD })),
      );
    }
    tally.expect(tally.p95('recovery ms') <= RECOVERY, 'recovery took more than 3 s');
    const open = tally.counted('killed in ACCEPTED', 'killed in UNKNOWN');
    if (runs >= 500) {
      for (const [hits, least, what] of [
        [tally.counted('killed in INTENT'), 50, 'kills in INTENT'],
        [tally.counted('killed in SENDING'), 50, 'kills in SENDING'],
        [open, 50, 'kills in ACCEPTED or UNKNOWN'],
        [tally.counted('applied'), 150, 'applied purchases'],
      ] as const) {
        tally.expect(hits >= least, `only ${hits} ${what}, ${least} are wanted`);
      }
    }
    return tally.result();
  },
};

/** One purchase of the real command, killed; what the journal says at the end is compared with the ledger. */
export async function killOnce(tally: Tally, market: Market, number: string, death: Death): Promise<void> {
  const home = join(market.folder, `home${number}`);
  const { killed, code, stderr } = await runCommand(market, home, buying(number), death);
  if (!killed) {
    tally.expect(code === 0, `${number} ended by itself with ${code}: ${stderr}`);
    tally.missed('ended before the kill');
  }
  const state = statesOnDisk(journalOf(home)).at(-1) ?? 'nothing';
  if (killed) tally.count(`killed in ${state}`);
  const before = performance.now();
  const purchases = await market.open({ journalFile: journalOf(home), settleWindowMs: SETTLE_WINDOW });
  await purchases.recover(RECOVERY);
  tally.sample('recovery ms', performance.now() - before);
  const [found] = purchases.list();
  if (found !== undefined && state === 'INTENT')
    tally.expect(found.row.state === 'INTENT', `${number}: an unsent intent became ${found.row.state}`);
  const end =
    found === undefined || state === 'INTENT' ? state : await endOf(purchases, found.row.id, 15_000);
  const { applied, arrived } = market.ledger.tally(number);
  if (applied > 0) tally.count('applied');
  if (applied > 0 && end !== 'CONFIRMED' && found !== undefined) {
    const steps = purchases.history(found.row.id).map((step) => `${step.at} ${step.to}`);
    const [shown] = market.ledger.applied(number);
    tally.fail(`${number}: ${steps.join(', ')}; applied ${shown?.appliedAt}, shown ${shown?.visibleAt}`);
  }
  tally.settle(number, applied, arrived, state === 'nothing' || state === 'INTENT' ? 0 : 1, end);
  purchases.close();
}

function buying(number: string): string[] {
  return ['buy', number, '--yes', '--timeout', '20s'];
}

/** Where it dies; what is on the disk then, how many requests were out, and where it ends after the same command again. */
const POINTS = [
  ['INTENT.before', 'nothing', 0, 'CONFIRMED'],
  ['INTENT.after', 'INTENT', 0, 'CONFIRMED'],
  ['quote.answered', 'INTENT', 0, 'CONFIRMED'],
  ['SENDING.before', 'INTENT', 0, 'CONFIRMED'],
  ['SENDING.after', 'SENDING', 0, 'SETTLED_ABSENT'],
  ['request.before', 'SENDING', 0, 'SETTLED_ABSENT'],
  ['request.after', 'SENDING', 1, 'CONFIRMED'],
  ['answer.before', 'SENDING', 1, 'CONFIRMED'],
  ['ACCEPTED.before', 'SENDING', 1, 'CONFIRMED'],
  ['ACCEPTED.after', 'ACCEPTED', 1, 'CONFIRMED'],
  ['CONFIRMED.before', 'ACCEPTED', 1, 'CONFIRMED'],
  ['CONFIRMED.after', 'CONFIRMED', 1, 'CONFIRMED'],
] as const;

export const pointKills: FaultRow = {
  name: `kill -9 at each of ${POINTS.length} points of the protocol, then the same command again`,
  full: 20 * POINTS.length,
  quick: 4,
  run: async (runs) => {
    const tally = new Tally();
    const points = spread(POINTS, runs);
    for (let first = 0; first < runs; first += NUMBERS) {
      await using market = await openMarketApart(['--provisioning', '20ms']);
      await sideBySide(Math.min(NUMBERS, runs - first), AT_ONCE, (which) =>
        tally.run(() => killAt(tally, market, magic(0, which), points[(first + which) % points.length])),
      );
    }
    tally.expect(tally.p95('recovery ms') <= RECOVERY, 'recovery took more than 3 s');
    return tally.result();
  },
};

async function killAt(
  tally: Tally,
  market: Market,
  number: string,
  point: (typeof POINTS)[number] = POINTS[0],
): Promise<void> {
  const [at, left, out, finally_] = point;
  const home = join(market.folder, `home${number}`);
  const { killed, stderr } = await runCommand(market, home, buying(number), { at });
  if (!killed) throw new Error(`did not die at ${at}: ${stderr}`);
  const state = statesOnDisk(journalOf(home)).at(-1) ?? 'nothing';
  tally.count(`killed in ${state}`);
  tally.expect(state === left, `${number} died at ${at} in ${state}`);

  const again = await runCommand(market, home, buying(number));
  tally.expect(!again.stderr.includes('journal'), `${number} after ${at}: ${again.stderr}`);
  const before = performance.now();
  const purchases = await market.open({ journalFile: journalOf(home) });
  await purchases.recover(RECOVERY);
  tally.sample('recovery ms', performance.now() - before);
  const rows = purchases.list().filter((view) => view.row.state !== 'CANCELLED');
  const [row] = rows;
  const end = row === undefined ? 'nothing' : await endOf(purchases, row.row.id, 15_000);
  const { applied, arrived } = market.ledger.tally(number);
  tally.settle(number, applied, arrived, 1, end);
  // The second command sends what the first one had not begun to send, and nothing else.
  const meant = out + (left === 'nothing' || left === 'INTENT' ? 1 : 0);
  tally.expect(arrived === meant, `${number} after ${at}: ${arrived} requests`);
  tally.expect(
    rows.length === 1 && end === finally_,
    `${number} after ${at}: ${rows.length} rows, ended ${end}`,
  );
  purchases.close();
}
