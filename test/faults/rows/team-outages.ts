/** The way to a team's ledger, or the ledger itself, fails while a machine buys; and a machine that is away from it for days. */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Purchases } from '../../../src/api/purchases/domain/purchases.ts';
import { type Runtime, systemRuntime } from '../../../src/api/runtime.ts';
import { machine, newTestLedger, type TestLedger } from '../../team/support/ledger.ts';
import { startServer } from '../../team/support/postgres.ts';
import {
  MISHAPS,
  type Mishap,
  type UnsteadyNetwork,
  unsteadyNetwork,
} from '../../team/support/unsteady-network.ts';
import { type FaultRow, sideBySide, Tally } from '../row.ts';
import { buy, endOf, type Market, magic, openMarket } from '../support/market.ts';

const NUMBERS = 100;
const AT_ONCE = 8;
/** The login, the version, the claim, the check, and what is published: more than a purchase asks. */
const QUESTIONS = 14;
const ATTEMPTS = 10;

/** Pauses are a twentieth as long. */
const HASTY: Runtime = { ...systemRuntime, sleep: (ms, signal) => systemRuntime.sleep(ms / 20, signal) };

/** For what the test itself asks: another run may have killed the server just then. */
async function steadily<T>(ask: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (attempt >= 200) throw error;
      await delay(50);
    }
  }
}

interface Home {
  readonly name: string;
  readonly purchases: Purchases;
  readonly network: UnsteadyNetwork;
  readonly ledger: TestLedger;
}

async function openHome(
  market: Market,
  ledger: TestLedger,
  name: string,
  runtime: Runtime,
  whenUnreachable: 'refuse' | 'warn',
): Promise<Home> {
  const network = await unsteadyNetwork(await steadily(() => ledger.member('buyer')));
  const purchases = await market.open({
    journalFile: join(market.folder, name, 'journal.db'),
    actor: { person: name, host: 'desk' },
    claims: machine(network.url, { account: market.account, person: name, runtime, whenUnreachable }),
    runtime,
    settleWindowMs: 60_000,
  });
  return { name, purchases, network, ledger };
}

export const teamOutages: FaultRow = {
  name: "the way to a team's ledger fails at each question (lost, cut, truncated, late), or its server is killed and restarted",
  group: 'team',
  full: 200,
  quick: 10,
  run: async (runs) => {
    const tally = new Tally();
    const server = await startServer();
    for (let first = 0; first < runs; first += NUMBERS) {
      await using market = await openMarket({ provisioningMs: 20 });
      const ledger = await newTestLedger(server.url);
      await sideBySide(Math.min(NUMBERS, runs - first), AT_ONCE, (which) =>
        tally.run(async () => {
          const home = await openHome(market, ledger, `home-${which}`, HASTY, 'refuse');
          const mishap = [...MISHAPS, server.restart][which % (MISHAPS.length + 1)] ?? 'request lost';
          const question = 1 + (Math.floor(which / (MISHAPS.length + 1)) % QUESTIONS);
          await outage(tally, market, home, magic(0, which), question, mishap);
          home.purchases.close();
          home.network.close();
        }),
      );
    }
    return tally.result();
  },
};

async function outage(
  tally: Tally,
  market: Market,
  home: Home,
  number: string,
  question: number,
  mishap: Mishap,
): Promise<void> {
  const { purchases, network, ledger } = home;
  const where = `${number}, ${typeof mishap === 'string' ? mishap : 'server killed'} at ${question}`;
  network.plan(question, mishap);
  const end = await untilBought(purchases, market, number);
  tally.expect(end.state === 'CONFIRMED', `${where}: ${end.state}`);
  await untilPublished(tally, home, where);
  // What was to fail while it published may still come.
  if (!network.happened) tally.count('nothing was asked there');
  const { applied, arrived } = market.ledger.tally(number);
  tally.settle(number, applied, arrived, 1, end.state);
  tally.expect(arrived === 1, `${where}: ${arrived} requests`);
  tally.count('tried again', end.attempts - 1);
  const claims = await steadily(() =>
    ledger.sql(`SELECT row_id, sent_at < to_timestamp(${market.ledger.applied(number)[0]?.appliedAt ?? 0} / 1000.0) AS before
      FROM dialdeck.claims WHERE phone_number = '${number}' AND sent_at IS NOT NULL AND outcome = 'CONFIRMED'`),
  );
  tally.expect(
    claims.length === 1 && claims[0]?.row_id === end.id && claims[0]?.before === true,
    `${where}: not claimed before it was sent: ${JSON.stringify(claims)}`,
  );
}

/** A person tries until it is bought. */
async function untilBought(purchases: Purchases, market: Market, number: string) {
  let last = 'never started';
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const outcome = await buy(purchases, market.provider(), number);
    if (outcome.kind === 'started') {
      last = await endOf(purchases, outcome.id, 15_000);
      if (last !== 'NOT_SENT') return { id: outcome.id, state: last, attempts: attempt };
    } else last = outcome.kind === 'preflight-failed' ? outcome.error.message : outcome.kind;
    await delay(300);
  }
  return { id: '', state: last, attempts: ATTEMPTS };
}

/** Waits until the ledger has as many steps as the journal, and compares them. */
async function untilPublished(
  tally: Tally,
  { name, purchases, ledger }: Home,
  where: string,
): Promise<number> {
  const written = purchases
    .list()
    .flatMap(({ row }) => purchases.history(row.id).map(({ seq, to }) => ({ seq, step: `${row.id} ${to}` })))
    .toSorted((left, right) => left.seq - right.seq)
    .map(({ step }) => step);
  const published = async () => {
    const rows = await steadily(() =>
      ledger.sql(
        `SELECT row_id || ' ' || to_state AS step FROM dialdeck.events WHERE person = '${name}' ORDER BY id`,
      ),
    );
    return rows.map(({ step }) => String(step));
  };
  let told = await published();
  for (let wait = 0; told.length < written.length && wait < 200; wait += 1) {
    await delay(50);
    told = await published();
  }
  tally.expect(
    JSON.stringify(told) === JSON.stringify(written),
    `${where}: ${written.length} steps written, ${told.length} published, or in another order`,
  );
  return told.length;
}

const THREE_DAYS = 3 * 86_400_000;
/** Each of these purchases takes four steps. */
const PURCHASES = 25;

export const teamAway: FaultRow = {
  name: "a machine that is away from its team's ledger for three (injected) days and 100 steps",
  group: 'team',
  full: 50,
  quick: 1,
  run: async (runs) => {
    const tally = new Tally();
    for (let first = 0; first < runs; first += NUMBERS / PURCHASES) {
      await using market = await openMarket({ provisioningMs: 10 });
      const ledger = await newTestLedger();
      await sideBySide(Math.min(NUMBERS / PURCHASES, runs - first), 2, (which) =>
        tally.run(() => away(tally, market, ledger, which)),
      );
    }
    return tally.result();
  },
};

async function away(tally: Tally, market: Market, ledger: TestLedger, which: number): Promise<void> {
  let late = 0;
  const runtime = { ...HASTY, now: () => systemRuntime.now() + late };
  const home = await openHome(market, ledger, `away-${which}`, runtime, 'warn');
  home.network.isUp = false;
  for (let bought = 0; bought < PURCHASES; bought += 1) {
    const number = magic(0, which * PURCHASES + bought);
    const end = await untilBought(home.purchases, market, number);
    tally.expect(end.state === 'CONFIRMED', `${number}: ${end.state}`);
    const { applied, arrived } = market.ledger.tally(number);
    tally.settle(number, applied, arrived, 1, end.state);
    late += THREE_DAYS / PURCHASES;
  }
  const early = await ledger.sql(`SELECT FROM dialdeck.events WHERE person = '${home.name}'`);
  tally.expect(early.length === 0, `${early.length} steps were published without a network`);
  home.network.isUp = true;
  tally.count('steps published', await untilPublished(tally, home, home.name));
  home.purchases.close();
  home.network.close();
}
