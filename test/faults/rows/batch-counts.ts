/** kill -9 of `buy --count` at random moments, with refusals and lost answers: exactly the count, each number once, within the limits. */
import { join } from 'node:path';
import { PURCHASE_OF_A_BATCH_MS } from '../../../src/api/limits.ts';
import { add, compare, type Money, moneyOf } from '../../../src/api/money/money.ts';
import { type Runtime, systemRuntime } from '../../../src/api/runtime.ts';
import { type FaultRow, Tally } from '../row.ts';
import { journalOf } from '../support/command.ts';
import { openMarketApart } from '../support/market.ts';
import { type Batch, batchId, killAgainAndAgain, ownedNow } from './batches.ts';
import { RECOVERY } from './kills.ts';

const PER_KILL = 4;
const FEWEST = 20;
/** A search shows 20 offers; so many of them may stay offered because they were refused, or not bought. */
const MANY = { refused: 5, lostUnapplied: 2, lostApplied: 6 };
/** For a short row: they are over before the first kill, because a lost purchase is followed for a minute. */
const FEW = { refused: 2, lostUnapplied: 1, lostApplied: 2 };
const MOST_MONTHLY: Money = { amount: '2.00', currency: 'USD' };

export const batchCounts: FaultRow = {
  name: 'kill -9 of buy --count (200 in full) with refusals and lost answers, resumed to the end',
  group: 'batches',
  full: 50,
  quick: 1,
  run: async (kills, seed) => {
    const tally = new Tally();
    const count = Math.max(FEWEST, kills * PER_KILL);
    await using batch = await openCount(count, count > FEWEST ? MANY : FEW);
    const done = await killAgainAndAgain(tally, batch, kills, seed);
    const { bought, inDoubt } = await finishCount(tally, batch);
    tally.count('bought', bought.size);
    tally.count('in doubt and not bought', inDoubt);
    const all = bought.size + inDoubt;
    if (all > count) tally.doubled(`${all} were bought or are in doubt, and ${count} were allowed`);
    if (all < count) tally.lost(`${all} were bought or are in doubt, and ${count} were wanted`);
    for (const [number, out] of done) {
      const since = batch.arrivedFor(number) - out;
      if (since > 0) tally.doubled(`${number} was done, and got ${since} requests more`);
    }
    return tally.result();
  },
};

/** A sandbox whose first purchases are refused, or lose their answers, and the command that buys so many. */
async function openCount(
  count: number,
  { refused, lostUnapplied, lostApplied }: typeof MANY,
): Promise<Batch> {
  // Each counts the same first purchases, and the first one that answers wins.
  const faults = [
    `409@purchase.beforex${refused}`,
    `reset@purchase.beforex${refused + lostUnapplied}`,
    `reset@purchase.afterx${refused + lostUnapplied + lostApplied}`,
  ];
  const market = await openMarketApart([
    ...['--numbers', '0', '--provisioning', '0ms', '--latency', '3ms'],
    ...faults.flatMap((fault) => ['--fault', fault]),
  ]);
  const home = join(market.folder, 'home');
  return {
    market,
    home,
    journal: journalOf(home),
    numbers: [],
    command: [
      ...['buy', '--count', String(count), '--country', 'US', '--type', 'local'],
      ...['--max-monthly', MOST_MONTHLY.amount, '--max-total', mostTotal(count).amount],
      ...['--accept-unknown-fees', '--yes'],
    ],
    wanted: count,
    // By then the first purchases have met their faults.
    leastEnded: refused + lostUnapplied + lostApplied + 1,
    arrivedFor: (number) => market.ledger.tally(number).arrived,
    [Symbol.asyncDispose]: () => market[Symbol.asyncDispose](),
  };
}

function mostTotal(count: number): Money {
  return Array.from({ length: count }, () => MOST_MONTHLY).reduce(add);
}

/** Follows a purchase that was lost for a shorter time than a person would. */
const IMPATIENT: Runtime = {
  ...systemRuntime,
  sleep: (ms, signal) => systemRuntime.sleep(ms === PURCHASE_OF_A_BATCH_MS ? 3_000 : ms, signal),
};

/** Continues to the end, and compares the journal with the ledger of the sandbox. */
async function finishCount(tally: Tally, { market, journal, wanted }: Batch) {
  // What was lost stays in doubt until the end of the row, and counts.
  const purchases = await market.open({ journalFile: journal, settleWindowMs: 600_000, runtime: IMPATIENT });
  await purchases.recover(RECOVERY);
  const id = batchId(journal);
  const { stopped, short } = await purchases.batches.run(id);
  tally.expect(stopped === undefined, `it ended early: ${stopped}`);
  tally.expect(short === undefined, `it bought too few: ${short}`);
  const items = purchases.batches.get(id)?.items ?? [];
  purchases.close();
  const owned = await ownedNow(market);
  let total: Money = { ...MOST_MONTHLY, amount: '0' };
  let inDoubt = 0;
  for (const item of items) {
    const { phoneNumber, state } = item;
    const { applied, arrived } = market.ledger.tally(phoneNumber);
    tally.count(`ended ${state}`);
    if (applied > 1 || arrived > 1) tally.doubled(`${phoneNumber}: ${arrived} sent, ${applied} bought`);
    const open = state === 'UNKNOWN' || state === 'STARTED';
    if (applied > 0 && state !== 'DONE' && !open) tally.lost(`${phoneNumber} was bought, but ${state}`);
    if (applied === 0 && state === 'DONE') tally.lost(`${phoneNumber} is done, but was never bought`);
    if (applied === 0 && open) inDoubt += 1;
    const price = item.kind === 'buy' ? moneyOf(item.purchase.monthlyRate) : undefined;
    if ((applied > 0 || open) && price !== undefined) total = add(total, price);
  }
  for (const number of owned.keys()) {
    if (!items.some(({ phoneNumber }) => phoneNumber === number))
      tally.lost(`${number} was bought and is not in the batch`);
  }
  tally.expect(compare(total, mostTotal(wanted)) <= 0, `${total.amount} was spent`);
  return { bought: owned, inDoubt };
}
