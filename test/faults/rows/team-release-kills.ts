/** kill -9 of a real release of a team's machine; another machine wants to release the number too, then the first one returns. */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { OwnedNumber } from '../../../src/api/model.ts';
import type { ReleaseOutcome } from '../../../src/api/purchases/domain/types.ts';
import { machine, minutesPass } from '../../team/support/ledger.ts';
import { type FaultRow, sideBySide, spread, Tally } from '../row.ts';
import { journalOf, runCommand } from '../support/command.ts';
import { magic, openMarketApart, orderOf } from '../support/market.ts';
import { statesOnDisk } from '../support/read-journal.ts';
import { releaseEnd } from '../support/release-end.ts';
import { AT_ONCE, NUMBERS, RECOVERY } from './kills.ts';
import { POINTS } from './release-kills.ts';
import { ABSENCE_COUNTS, LEASE_IS_OVER, openTeam, type Team } from './team-kills.ts';

/** From here on, the journal alone does not say whether the request left. */
const IN_DOUBT = 3;

export const teamReleaseKills: FaultRow = {
  name: `kill -9 of a machine of a team at each of ${POINTS.length} points of a release; another takes over after the lease, then the first returns`,
  group: 'team',
  full: 200,
  quick: 2,
  run: async (runs) => {
    const tally = new Tally();
    const points = runs < POINTS.length ? spread(POINTS.slice(IN_DOUBT), runs) : POINTS;
    for (let first = 0; first < runs; first += NUMBERS) {
      await using market = await openMarketApart(['--provisioning', '0ms']);
      const team = await openTeam(market);
      await sideBySide(Math.min(NUMBERS, runs - first), AT_ONCE, (which) =>
        tally.run(() => killRelease(tally, team, magic(0, which), points[(first + which) % points.length])),
      );
    }
    return tally.result();
  },
};

async function killRelease(
  tally: Tally,
  team: Team,
  number: string,
  [at, left, out]: (typeof POINTS)[number] = POINTS[0],
): Promise<void> {
  const { market, ledger, anna, ben } = team;
  await market.provider().purchase(orderOf(number));
  const owned = await market.provider().getOwned(number);
  if (owned === undefined) throw new Error(`${number} was not bought`);
  const home = join(market.folder, `anna${number}`);
  const env = { DIALDECK_TEAM_URL: anna };
  const { killed, stderr } = await runCommand(market, home, ['release', number, '--yes'], { at }, env);
  if (!killed) throw new Error(`did not die at ${at}: ${stderr}`);
  const died = statesOnDisk(journalOf(home), 'releases').at(-1) ?? 'nothing';
  tally.count(`killed in ${died}`);
  tally.expect(died === left, `${number} died at ${at} in ${died}`);
  // The bytes are on their way to another process.
  for (let wait = 0; market.releaseRequests(number) < out && wait < 500; wait += 1) await delay(10);

  const his = await takeOver(team, owned);
  const hers = await returned(team, number, home);
  await ben.drain(5_000);
  const both = `${number} after ${at}: Anna ${hers}, Ben ${his.kind}`;
  tally.count(`Anna: ${hers}`);
  tally.count(`Ben: ${his.kind}`);
  const requests = market.releaseRequests(number);
  const { released } = market.ledger.tally(number);
  if (requests > 1 || released > 1)
    tally.doubled(`${both}: ${requests} requests, released ${released} times`);
  if (released !== 1 || (await market.provider().getOwned(number)) !== undefined)
    tally.lost(`${both}: still owned`);
  if ((hers === 'RELEASED') !== (out === 1)) tally.lost(both);
  tally.expect(his.kind === (out === 1 ? 'rejected' : 'released'), both);
  const claims = await ledger.sql(
    `SELECT state, outcome FROM dialdeck.claims WHERE phone_number = '${number}'`,
  );
  tally.expect(
    claims.every(({ state }) => state === 'ENDED') &&
      claims.filter(({ outcome }) => outcome === 'RELEASED').length === 1,
    `${both}: ${JSON.stringify(claims)}`,
  );
}

/** Ben wants to release the number too, at each moment at which his dialdeck may conclude more. */
async function takeOver({ ben, ledger }: Team, owned: OwnedNumber): Promise<ReleaseOutcome> {
  for (const minutes of [LEASE_IS_OVER, ABSENCE_COUNTS]) {
    await minutesPass(ledger, owned.phoneNumber, minutes);
    const outcome = await ben.release(owned);
    if (outcome.kind !== 'rejected' || outcome.error.code !== 'conflict') return outcome;
  }
  throw new Error(`${owned.phoneNumber}: Ben may not go on`);
}

/** Anna's machine with her journal, and where her release ends. */
async function returned({ market, anna }: Team, number: string, home: string): Promise<string> {
  const purchases = await market.open({
    journalFile: journalOf(home),
    claims: machine(anna, { account: market.account, person: 'anna' }),
  });
  await purchases.recover(RECOVERY);
  const end = await releaseEnd(purchases, number, 15_000);
  await purchases.drain(5_000);
  purchases.close();
  return end;
}
