/** kill -9 of `buy --count` at random moments, with refusals and lost answers: exactly what the limits allow, and each number once. */
import { join } from 'node:path';
import { PURCHASE_OF_A_BATCH_MS } from '../../../src/api/limits.ts';
import { moneyOf, type Price } from '../../../src/api/money/money.ts';
import type { BatchItem } from '../../../src/api/purchases/domain/batch-types.ts';
import { type Runtime, systemRuntime } from '../../../src/api/runtime.ts';
import { type FaultRow, Tally } from '../row.ts';
import { journalOf } from '../support/command.ts';
import { type Batch, batchId, killAgainAndAgain, untilKilled } from '../support/kill-batch.ts';
import { openMarketApart } from '../support/market.ts';
import { ownedNow } from './batches.ts';
import { RECOVERY } from './kills.ts';

const PER_KILL = 4;
const FEWEST = 12;
/** In the quick form each round has one kill. */
const ROUNDS = { quick: 2, full: 5 };
const QUICK = 10;
/** A search shows 20 offers; so many of them may stay offered because they were refused, or not bought. */
const MANY = { refused: 6, lostUnapplied: 2, lostApplied: 3 };
const FEW = { refused: 2, lostUnapplied: 1, lostApplied: 1 };
/** US local numbers of the sandbox cost from 1.00 to 2.00 a month; set-up fees are not stated. In US cents. */
const DEAREST = 200;
/** So much for each number is not enough for all of them. */
const TOO_LITTLE = 90;

/** One purchase of several numbers, and what it may cost in US cents. */
interface Round {
  readonly count: number;
  readonly mostCents: number;
  /** Whether --max-total ends it before the count is reached. */
  readonly binds: boolean;
}

/** What must have happened in some round, so that the row shows what it says. */
const MUST_HAPPEN = [
  'refused and replaced',
  'in doubt and not bought',
  'lost and bought',
  'rounds that --max-total ended',
  'rounds that reached the count',
] as const;

export const batchCounts: FaultRow = {
  name: 'kill -9 of buy --count (200 in full) with refusals and lost answers, resumed to the end',
  group: 'batches',
  full: 50,
  quick: 2,
  run: async (kills, seed) => {
    const tally = new Tally();
    const rounds = Math.min(kills, kills < QUICK ? ROUNDS.quick : ROUNDS.full);
    for (let round = 0; round < rounds; round += 1) {
      const binds = round % 2 === 0;
      await untilKilled(Math.ceil((kills - round) / rounds), async (left, again) => {
        const count = Math.max(FEWEST, left * PER_KILL);
        const mostCents = count * (binds ? TOO_LITTLE : DEAREST);
        return runRound(tally, { count, mostCents, binds }, left, seed + round + again * rounds);
      });
    }
    for (const what of MUST_HAPPEN) tally.expect(tally.counted(what) > 0, `never: ${what}`);
    return tally.result();
  },
};

async function runRound(tally: Tally, round: Round, kills: number, seed: number): Promise<number> {
  await using batch = await openCount(round, round.count > FEWEST ? MANY : FEW);
  const killed = await killAgainAndAgain(tally, batch, kills, seed);
  await finishCount(tally, batch, round);
  for (const [number, out] of killed.done) {
    const since = batch.arrivedFor(number) - out;
    if (since > 0) tally.doubled(`${number} was done, and got ${since} requests more`);
  }
  return killed.kills;
}

/** A sandbox whose first purchases are refused, or lose their answers, and the command that buys so many. */
async function openCount(
  { count, mostCents }: Round,
  { refused, lostUnapplied, lostApplied }: typeof MANY,
): Promise<Batch> {
  // Each counts the same first purchases, and the first one that answers wins.
  const faults = [
    `404@purchase.beforex${Math.floor(refused / 2)}`,
    `422@purchase.beforex${refused}`,
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
      ...['buy', '--count', String(count), '--country', 'US', '--type', 'local', '--max-monthly', '2.00'],
      ...['--max-total', (mostCents / 100).toFixed(2), '--accept-unknown-fees', '--yes'],
    ],
    // Surely so many, whatever they cost.
    wanted: Math.floor(Math.min(count, mostCents / DEAREST)),
    // By then some were refused, and are replaced.
    leastEnded: refused,
    arrivedFor: (number) => market.ledger.tally(number).arrived,
    [Symbol.asyncDispose]: () => market[Symbol.asyncDispose](),
  };
}

/** Follows a purchase that was lost for a shorter time than a person would. */
const IMPATIENT: Runtime = {
  ...systemRuntime,
  sleep: (ms, signal) => systemRuntime.sleep(ms === PURCHASE_OF_A_BATCH_MS ? 3_000 : ms, signal),
};

/** Continues to the end, and compares the journal with the ledger of the sandbox. */
async function finishCount(tally: Tally, { market, journal }: Batch, round: Round): Promise<void> {
  // What was lost stays in doubt until the end of the row, and counts.
  const purchases = await market.open({ journalFile: journal, settleWindowMs: 600_000, runtime: IMPATIENT });
  await purchases.recover(RECOVERY);
  const id = batchId(journal);
  const { batch, stopped, short } = await purchases.batches.run(id);
  tally.expect(stopped === undefined, `it ended early: ${stopped}`);
  const answered = new Map(
    batch.items.map(({ id: item, rowId = '' }) => [item, purchases.get(rowId)?.row.answerStatus]),
  );
  purchases.close();
  const doubtful = batch.items.filter((item) => isDoubtful(tally, market, item, answered.get(item.id)));
  const owned = await ownedNow(market);
  for (const number of owned.keys()) {
    if (!batch.items.some(({ phoneNumber }) => phoneNumber === number))
      tally.lost(`${number} was bought and is not in the batch`);
  }
  const charges = market.ledger.charges().length;
  tally.expect(charges === owned.size, `${charges} charges for ${owned.size} numbers`);
  tally.count('bought', owned.size);
  tally.count('in doubt and not bought', doubtful.length);
  const all = owned.size + doubtful.length;
  const { count, mostCents, binds } = round;
  if (all > count) tally.doubled(`${all} were bought or are in doubt, and ${count} were allowed`);
  const confirmed = doubtful.flatMap((item) => (item.kind === 'buy' ? [item.purchase.monthlyRate] : []));
  const prices = [...[...owned.values()].map(({ monthlyRate }) => monthlyRate), ...confirmed];
  const cents = prices.reduce((sum, price) => sum + centsOf(price), 0);
  if (cents > mostCents) tally.doubled(`${cents} cents were spent or are in doubt, of ${mostCents}`);
  const ended = short?.includes('--max-total') === true;
  tally.count(ended ? 'rounds that --max-total ended' : 'rounds that reached the count');
  tally.expect(ended === binds, `${all} of ${count} for ${cents} cents of ${mostCents}: ${short}`);
  if (all < count && cents + DEAREST <= mostCents)
    tally.lost(`${all} were bought, and one more was affordable`);
}

/** Compares an item with the ledger; whether it is in doubt, and was not bought. `status`: what the carrier answered, if anything. */
function isDoubtful(
  tally: Tally,
  { ledger }: Batch['market'],
  { phoneNumber, state }: BatchItem,
  status: number | undefined,
): boolean {
  const { applied, arrived } = ledger.tally(phoneNumber);
  const inDoubt = state === 'UNKNOWN' || state === 'STARTED';
  tally.count(`ended ${state}`);
  if (applied > 1 || arrived > 1) tally.doubled(`${phoneNumber}: ${arrived} sent, ${applied} bought`);
  if (applied > 0 && state !== 'DONE' && !inDoubt) tally.lost(`${phoneNumber} was bought, but ${state}`);
  if (applied === 0 && state === 'DONE') tally.lost(`${phoneNumber} is done, but was never bought`);
  if (applied > 0 && status === undefined) tally.count('lost and bought');
  if (arrived > 0 && state === 'REFUSED') tally.count('refused and replaced');
  const refused = status === 404 || status === 422;
  tally.expect(!(inDoubt && refused), `${phoneNumber} was refused, and is still in doubt`);
  return inDoubt && applied === 0;
}

function centsOf(price: Price): number {
  return Math.round(Number(moneyOf(price)?.amount) * 100);
}
