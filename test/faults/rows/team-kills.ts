/** kill -9 of a real command of a team's machine; another machine takes over when the lease is over, then the first one returns. */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Purchases } from '../../../src/api/purchases/domain/purchases.ts';
import type { ConfirmedPurchase, ConfirmOutcome } from '../../../src/api/purchases/domain/types.ts';
import { connectLedger } from '../../../src/api/team/connection.ts';
import { decideClaim, readOpenClaims } from '../../../src/api/team/decisions.ts';
import { readLedgerAddress } from '../../../src/api/team/ledger-address.ts';
import { machine, minutesPass, newTestLedger, type TestLedger } from '../../team/support/ledger.ts';
import { type FaultRow, sideBySide, spread, Tally } from '../row.ts';
import { journalOf, runCommand } from '../support/command.ts';
import { type CountingMarket, endOf, magic, openMarketApart, orderOf } from '../support/market.ts';
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
export const LEASE_IS_OVER = 6;
export const ABSENCE_COUNTS = 16;

export interface Team {
  readonly market: CountingMarket;
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

const ASYNCHRONOUS = ['telnyx', 'wiil'] as const;
/** Their offers are read by another path. */
const ASYNCHRONOUS_POINTS = POINTS.filter(([at]) => at !== 'quote.answered');

export const teamOrderKills: FaultRow = {
  name: 'the same at Telnyx and WIIL: a person of the team decides what no look can settle, then the first machine returns',
  group: 'team',
  full: 100,
  quick: 1,
  run: async (runs) => {
    const tally = new Tally();
    const points =
      runs < POINTS.length ? spread(ASYNCHRONOUS_POINTS.slice(IN_DOUBT - 1), runs) : ASYNCHRONOUS_POINTS;
    const kinds = ASYNCHRONOUS.slice(0, runs);
    const each = Math.ceil(runs / kinds.length);
    for (const kind of kinds) {
      await using market = await openMarketApart(['--provisioning', '20ms'], kind);
      const team = await openTeam(market);
      await sideBySide(each, AT_ONCE, (which) =>
        tally.run(() => killOnce(tally, team, magic(0, which), points[which % points.length])),
      );
    }
    return tally.result();
  },
};

export async function openTeam(market: CountingMarket): Promise<Team> {
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
  const wanted = await offered(market, number);
  const home = join(market.folder, `anna${number}`);
  const line = ['buy', number, '--yes', '--timeout', '20s'];
  const { killed, stderr } = await runCommand(market, home, line, { at }, { DIALDECK_TEAM_URL: anna });
  if (!killed) throw new Error(`did not die at ${at}: ${stderr}`);
  const state = statesOnDisk(journalOf(home)).at(-1) ?? 'nothing';
  tally.count(`killed in ${state}`);
  // The bytes are on their way to another process.
  for (let wait = 0; market.ledger.tally(number).arrived < out && wait < 500; wait += 1) await delay(10);

  const second = await takeOver(tally, team, wanted);
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

/** The purchase that a person confirms who has seen the offer now. */
async function offered(market: CountingMarket, number: string): Promise<ConfirmedPurchase> {
  const order = orderOf(number);
  const quote = await market.provider().quote(order);
  const offer = quote.kind === 'offered' ? { offer: quote.number } : {};
  return { order, monthlyRate: quote.monthlyRate, ...offer };
}

/** Ben wants the number too, at each moment at which his dialdeck may conclude more. */
async function takeOver(
  tally: Tally,
  { ben, ledger, market }: Team,
  wanted: ConfirmedPurchase,
): Promise<ConfirmOutcome> {
  const number = wanted.order.phoneNumber;
  const buy = () => ben.confirm(wanted);
  await minutesPass(ledger, number, LEASE_IS_OVER);
  const early = await buy();
  if (early.kind !== 'preflight-failed') return early;
  await minutesPass(ledger, number, ABSENCE_COUNTS);
  const late = await buy();
  if (late.kind !== 'preflight-failed' || !market.provider().abilities.asyncPurchase) return late;
  tally.count('decided by a person');
  await decide(ledger, number);
  return buy();
}

/** A person of the team asked the carrier's support. */
async function decide(ledger: TestLedger, number: string): Promise<void> {
  const connection = await connectLedger(readLedgerAddress(await ledger.member('buyer')));
  try {
    const claims = await readOpenClaims(connection);
    const claim = claims.find(
      ({ phoneNumber, state }) => phoneNumber === number && state === 'action needed',
    );
    if (claim === undefined) throw new Error(`${number}: nobody may decide: ${JSON.stringify(claims)}`);
    await decideClaim(
      connection,
      claim.id,
      { as: 'failed', note: 'support finds no order' },
      { person: 'cleo' },
    );
  } finally {
    await connection.close();
  }
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
