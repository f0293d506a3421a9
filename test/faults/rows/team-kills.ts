/** kill -9 of a real command of a team's machine; another machine takes over when the lease is over, then the first one returns. */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Price } from '../../../src/api/money/money.ts';
import type { Purchases } from '../../../src/api/purchases/domain/purchases.ts';
import type { ConfirmOutcome } from '../../../src/api/purchases/domain/types.ts';
import { machine, minutesPass, newTestLedger, type TestLedger } from '../../team/support/ledger.ts';
import { type FaultRow, sideBySide, spread, Tally } from '../row.ts';
import { journalOf, runCommand } from '../support/command.ts';
import { endOf, type Market, magic, openMarketApart, orderOf } from '../support/market.ts';
import { statesOnDisk } from '../support/read-journal.ts';
import { AT_ONCE, NUMBERS, RECOVERY } from './kills.ts';

/** Where it dies, and how many requests were out then. */
const POINTS = [
  ['INTENT.after', 0],
  ['quote.answered', 0],
  ['SENDING.before', 0],
  ['SENDING.after', 0],
  ['request.before', 0],
  ['request.after', 1],
  ['answer.before', 1],
  ['ACCEPTED.before', 1],
  ['ACCEPTED.after', 1],
  ['CONFIRMED.before', 1],
  ['CONFIRMED.after', 1],
] as const;
/** From here on, the journal alone does not say whether the request left. */
const IN_DOUBT = 4;
type Point = (typeof POINTS)[number];

/** Minutes after which the lease is over, and after which an absence counts. */
const LEASE_IS_OVER = 6;
const ABSENCE_COUNTS = 16;

interface Team {
  readonly market: Market;
  readonly ledger: TestLedger;
  readonly anna: string;
  readonly ben: Purchases;
}

export const teamKills: FaultRow = {
  name: `kill -9 of a machine of a team at each of ${POINTS.length} points; another takes over after the lease, then the first returns`,
  group: 'team',
  full: 200,
  quick: 1,
  run: async (runs) => {
    const tally = new Tally();
    const points = runs < POINTS.length ? spread(POINTS.slice(IN_DOUBT), runs) : POINTS;
    for (let first = 0; first < runs; first += NUMBERS) {
      await using market = await openMarketApart(['--provisioning', '20ms']);
      const team = await openTeam(market);
      await sideBySide(Math.min(NUMBERS, runs - first), AT_ONCE, (which) =>
        tally.run(() => killOnce(tally, team, magic(0, which), points[(first + which) % points.length])),
      );
    }
    return tally.result();
  },
};

async function openTeam(market: Market): Promise<Team> {
  const ledger = await newTestLedger();
  const ben = await market.open({
    journalFile: join(market.folder, 'ben', 'journal.db'),
    claims: machine(await ledger.member('buyer'), { account: market.account, person: 'ben' }),
  });
  return { market, ledger, anna: await ledger.member('buyer'), ben };
}

async function killOnce(tally: Tally, team: Team, number: string, point: Point = POINTS[0]): Promise<void> {
  const { market, ledger, anna, ben } = team;
  const [at, out] = point;
  const { monthlyRate } = await market.provider().quote(orderOf(number));
  const home = join(market.folder, `anna${number}`);
  const line = ['buy', number, '--yes', '--timeout', '20s'];
  const { killed, stderr } = await runCommand(market, home, line, { at }, { DIALDECK_TEAM_URL: anna });
  if (!killed) throw new Error(`did not die at ${at}: ${stderr}`);
  const state = statesOnDisk(journalOf(home)).at(-1) ?? 'nothing';
  tally.count(`killed in ${state}`);
  // The bytes are on their way to another process.
  for (let wait = 0; market.ledger.tally(number).arrived < out && wait < 500; wait += 1) await delay(10);

  const second = await takeOver(team, number, monthlyRate);
  const hers = await returned(tally, team, number, home, state);
  const his = second.kind === 'started' ? await endOf(ben, second.id, 15_000) : second.kind;
  const { applied, arrived } = market.ledger.tally(number);
  tally.settle(number, applied, arrived, 1, hers === 'CONFIRMED' || his === 'CONFIRMED' ? 'CONFIRMED' : hers);
  tally.count(`Ben: ${his}`);
  const both = `${number} after ${at}: Anna ${hers}, Ben ${his}`;
  tally.expect(arrived === 1, `${both}: ${arrived} requests`);
  tally.expect((hers === 'CONFIRMED') === (out === 1), both);
  tally.expect(his === (out === 1 ? 'already-owned' : 'CONFIRMED'), both);
  await ben.drain(5_000);
  const claims = await ledger.sql(
    `SELECT state, outcome FROM dialdeck.claims WHERE phone_number = '${number}'`,
  );
  tally.expect(
    claims.every((claim) => claim.state === 'ENDED') &&
      claims.filter((claim) => claim.outcome === 'CONFIRMED').length === 1,
    `${both}: ${JSON.stringify(claims)}`,
  );
}

/** Ben wants the number too, at each moment at which his dialdeck may conclude more. */
async function takeOver({ ben, ledger }: Team, number: string, monthlyRate: Price): Promise<ConfirmOutcome> {
  const buy = () => ben.confirm({ order: orderOf(number), monthlyRate });
  await minutesPass(ledger, number, LEASE_IS_OVER);
  const early = await buy();
  if (early.kind !== 'preflight-failed') return early;
  await minutesPass(ledger, number, ABSENCE_COUNTS);
  return buy();
}

/** Anna's machine with her journal, and where her purchase ends. */
async function returned(
  tally: Tally,
  { market, anna }: Team,
  number: string,
  home: string,
  state: string,
): Promise<string> {
  const purchases = await market.open({
    journalFile: journalOf(home),
    claims: machine(anna, { account: market.account, person: 'anna' }),
  });
  await purchases.recover(RECOVERY);
  const [found] = purchases.list();
  if (found === undefined) return 'nothing';
  if (state === 'INTENT') {
    tally.expect(found.row.state === 'INTENT', `${number}: an unsent intent became ${found.row.state}`);
    purchases.close();
    return 'INTENT';
  }
  const end = await endOf(purchases, found.row.id, 15_000);
  await purchases.drain(5_000);
  purchases.close();
  return end;
}
