/** Machines of one team: each has a home, a journal and a connection to the team's ledger of its own. */
import { join } from 'node:path';
import { parsePrice } from '../../../src/api/money/money.ts';
import type { Purchases } from '../../../src/api/purchases/domain/purchases.ts';
import { machine, newTestLedger, step } from '../../team/support/ledger.ts';
import { type FaultRow, Tally } from '../row.ts';
import { buy, endOf, type Market, magic, openMarket } from '../support/market.ts';

const MACHINES = 8;
/** Numbers of one market. */
const NUMBERS = 100;

export const teamBuyers: FaultRow = {
  name: '8 machines of a team buy one number',
  group: 'team',
  full: 200,
  quick: 2,
  run: async (runs) => {
    const tally = new Tally();
    for (let first = 0; first < runs; first += NUMBERS) {
      await using market = await openMarket({ provisioningMs: 20 });
      const machines = await openMachines(market);
      for (let round = 0; round < Math.min(NUMBERS, runs - first); round += 1) {
        await tally.run(() => oneRound(tally, market, machines, magic(0, round)));
      }
      for (const purchases of machines) await purchases.drain(5_000);
    }
    return tally.result();
  },
};

async function openMachines(market: Market): Promise<readonly Purchases[]> {
  const ledger = await newTestLedger();
  return Promise.all(
    Array.from({ length: MACHINES }, async (_, index) =>
      market.open({
        journalFile: join(market.folder, `home-${index}`, 'journal.db'),
        claims: machine(await ledger.member('buyer'), { account: market.account, person: `person ${index}` }),
      }),
    ),
  );
}

async function oneRound(
  tally: Tally,
  market: Market,
  machines: readonly Purchases[],
  number: string,
): Promise<void> {
  const ends = await Promise.all(
    machines.map(async (purchases) => {
      const outcome = await buy(purchases, market.provider(), number);
      if (outcome.kind === 'started') return endOf(purchases, outcome.id, 20_000);
      tally.count(outcome.kind === 'preflight-failed' ? 'refused by the claim' : outcome.kind);
      return undefined;
    }),
  );
  const [state = 'nobody started', ...others] = ends.filter((end) => end !== undefined);
  tally.expect(others.length === 0, `${number}: ${others.length + 1} machines started`);
  const { applied, arrived } = market.ledger.tally(number);
  tally.settle(number, applied, arrived, 1, state);
  tally.expect(arrived === 1, `${number}: ${arrived} requests`);
}

export const teamLimits: FaultRow = {
  name: 'a limit of the team under 50 claims at once',
  group: 'team',
  full: 100,
  quick: 1,
  run: async (runs) => {
    const tally = new Tally();
    const ledger = await newTestLedger();
    await ledger.sql(`UPDATE dialdeck.policy SET currency = 'USD', monthly_of_account = 11.5`);
    const url = await ledger.member('buyer');
    const machines = Array.from({ length: 10 }, () => machine(url));
    for (let run = 0; run < runs; run += 1) {
      await tally.run(async () => {
        const rows = Array.from({ length: 50 }, (_, index) => `row-${run}-${index}`);
        const answers = await Promise.all(
          rows.map((rowId, index) =>
            machines[index % machines.length]?.claim({
              ...{ rowId, kind: 'purchase', phoneNumber: `+1212555${1000 + index}` },
              monthlyRate: parsePrice('1.15', 'USD'),
            }),
          ),
        );
        const claimed = rows.filter((_, index) => answers[index]?.kind === 'claimed');
        tally.count('claimed', claimed.length);
        tally.expect(claimed.length === 10, `${claimed.length} of 10 claims`);
        await machines[0]?.publish(claimed.map((rowId) => step(rowId, 1, 'REJECTED')));
      });
    }
    await Promise.all(machines.map((each) => each.close()));
    return tally.result();
  },
};
