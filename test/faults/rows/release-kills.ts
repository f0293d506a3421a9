/** kill -9 of a real `dialdeck release` at each point of its protocol. */
import { join } from 'node:path';
import { type FaultRow, sideBySide, spread, Tally } from '../row.ts';
import { journalOf, runCommand } from '../support/command.ts';
import { type CountingMarket, magic, openMarketApart, orderOf } from '../support/market.ts';
import { statesOnDisk } from '../support/read-journal.ts';
import { releaseEnd } from '../support/release-end.ts';
import { AT_ONCE, NUMBERS, RECOVERY } from './kills.ts';

/** Where it dies, what is on the disk then, and how many requests were out. */
export const POINTS = [
  ['RELEASE_INTENT.before', 'nothing', 0],
  ['RELEASE_INTENT.after', 'RELEASE_INTENT', 0],
  ['RELEASING.before', 'RELEASE_INTENT', 0],
  ['RELEASING.after', 'RELEASING', 0],
  ['request.before', 'RELEASING', 0],
  ['request.after', 'RELEASING', 1],
  ['answer.before', 'RELEASING', 1],
  ['RELEASED.before', 'RELEASING', 1],
  ['RELEASED.after', 'RELEASED', 1],
] as const;

export const releaseKills: FaultRow = {
  name: `kill -9 at each of ${POINTS.length} points of a release`,
  full: 20 * POINTS.length,
  quick: 3,
  run: async (runs) => {
    const tally = new Tally();
    const points = spread(POINTS, runs);
    for (let first = 0; first < runs; first += NUMBERS) {
      await using market = await openMarketApart(['--provisioning', '0ms']);
      await sideBySide(Math.min(NUMBERS, runs - first), AT_ONCE, (which) =>
        tally.run(() => killRelease(tally, market, magic(0, which), points[(first + which) % points.length])),
      );
    }
    return tally.result();
  },
};

async function killRelease(
  tally: Tally,
  market: CountingMarket,
  number: string,
  [at, left, out]: (typeof POINTS)[number] = POINTS[0],
): Promise<void> {
  await market.provider().purchase(orderOf(number));
  const home = join(market.folder, `home${number}`);
  const { killed, stderr } = await runCommand(market, home, ['release', number, '--yes'], { at });
  if (!killed) throw new Error(`did not die at ${at}: ${stderr}`);
  const died = statesOnDisk(journalOf(home), 'releases').at(-1) ?? 'nothing';
  tally.count(`killed in ${died}`);
  tally.expect(died === left, `${number} died at ${at} in ${died}`);
  const purchases = await market.open({ journalFile: journalOf(home) });
  const before = performance.now();
  await purchases.recover(RECOVERY);
  tally.sample('recovery ms', performance.now() - before);
  const state = await releaseEnd(purchases, number, 15_000);
  purchases.close();
  const owned = await market.provider().getOwned(number);
  tally.count(`ended ${state}`);
  if ((state === 'RELEASED') !== (owned === undefined)) {
    tally.lost(`${number}: ${state}, ${owned === undefined ? 'but gone' : 'but still owned'}`);
  }
  const sent = market.releaseRequests(number);
  tally.expect(sent === out, `${number} died at ${at}: ${sent} requests`);
  if (sent > 1 || market.ledger.tally(number).released > 1)
    tally.doubled(`${number}: released ${sent} times`);
}
