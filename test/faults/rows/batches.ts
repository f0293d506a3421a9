/** kill -9 of a batch of many numbers at random moments, continued to the end: every number exactly once, none forgotten. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { OwnedNumber } from '../../../src/api/model.ts';
import type { ItemPlan, Batch as JournalBatch } from '../../../src/api/purchases/domain/batch-types.ts';
import type { Purchases } from '../../../src/api/purchases/domain/purchases.ts';
import { type FaultRow, Tally } from '../row.ts';
import { journalOf } from '../support/command.ts';
import { AT_A_TIME, type Batch, batchId, killAgainAndAgain, untilKilled } from '../support/kill-batch.ts';
import { type CountingMarket, magic, openMarketApart, orderOf } from '../support/market.ts';
import { RECOVERY } from './kills.ts';

const URL_NEW = 'https://example.org/calls';
/** Longer than everything takes to end after the kills, in ms. */
const LONGEST_END_MS = 40_000;

interface Work {
  readonly command: readonly string[];
  readonly numbersPerKill: number;
  readonly fewest: number;
}

const SET: Work = { command: ['set', '--voice-url', URL_NEW], numbersPerKill: 20, fewest: 40 };
const RELEASE: Work = { command: ['release', '--yes'], numbersPerKill: 4, fewest: 48 };

export const batchSets: FaultRow = {
  name: 'kill -9 of a batch that sets many numbers (1,000 in full), resumed to the end',
  group: 'batches',
  full: 50,
  quick: 1,
  run: async (kills, seed) => {
    const tally = new Tally();
    await untilKilled(kills, async (left, round) => {
      await using batch = await openBatch(SET, left);
      const killed = await killAgainAndAgain(tally, batch, left, seed + round);
      await finish(tally, batch, killed.done);
      const after = await ownedNow(batch.market);
      for (const [number, { voiceUrl }] of after) {
        if (voiceUrl !== URL_NEW) tally.lost(`${number} was not set`);
      }
      tally.expect(after.size === batch.numbers.length, `${after.size} numbers are left`);
      const sent = batch.numbers.reduce((sum, number) => sum + batch.arrivedFor(number), 0);
      const most = batch.numbers.length + left * AT_A_TIME;
      tally.count('changes made', sent);
      tally.expect(sent >= batch.numbers.length && sent <= most, `${sent} changes were made`);
      return killed.kills;
    });
    return tally.result();
  },
};

export const batchReleases: FaultRow = {
  name: 'kill -9 of a batch that releases many numbers (200 in full), resumed to the end',
  group: 'batches',
  full: 50,
  quick: 1,
  run: async (kills, seed) => {
    const tally = new Tally();
    await untilKilled(kills, async (left, round) => {
      await using batch = await openBatch(RELEASE, left);
      const killed = await killAgainAndAgain(tally, batch, left, seed + round);
      await finish(tally, batch, killed.done);
      for (const number of (await ownedNow(batch.market)).keys()) tally.lost(`${number} was not released`);
      for (const number of batch.numbers) {
        const { released } = batch.market.ledger.tally(number);
        if (released > 1) tally.doubled(`${number} was released ${released} times`);
        if (released < 1) tally.lost(`${number} was never released`);
      }
      return killed.kills;
    });
    return tally.result();
  },
};

const BOUGHT_PER_KILL = 4;
const FEWEST_BOUGHT = 48;
/** So many more numbers are given than may be bought. */
const TOO_MANY = 10;
/** Magic numbers that are bought without a fault: see docs/sandbox.md. */
const PLAIN_KINDS = [0, 50, 51];

export const batchPurchases: FaultRow = {
  name: 'kill -9 of a batch that buys many numbers (200 in full) under a limit, resumed to the end',
  group: 'batches',
  full: 50,
  quick: 1,
  run: async (kills, seed) => {
    const tally = new Tally();
    await untilKilled(kills, async (left, round) => {
      const limit = Math.max(FEWEST_BOUGHT, left * BOUGHT_PER_KILL);
      await using batch = await openPurchaseBatch(limit);
      const killed = await killAgainAndAgain(tally, batch, left, seed + round);
      const inDoubt = await finish(tally, batch, killed.done);
      const tallies = batch.numbers.map((number) => [number, batch.market.ledger.tally(number)] as const);
      for (const [number, { applied }] of tallies) {
        if (applied > 1) tally.doubled(`${number} was bought ${applied} times`);
      }
      const bought = tallies.filter(([, { applied }]) => applied > 0).length;
      tally.count('bought', bought);
      if (bought > limit) tally.doubled(`${bought} numbers were bought, and ${limit} were allowed`);
      // Killed before its request left, a purchase stays in doubt, counts against the limit and is never replaced.
      if (bought + inDoubt < limit) tally.lost(`${bought} numbers were bought, and ${limit} were wanted`);
      return killed.kills;
    });
    return tally.result();
  },
};

/** A batch of more numbers than may be bought, on the disk and not begun. */
async function openPurchaseBatch(limit: number): Promise<Batch> {
  const market = await openMarketApart(['--provisioning', '0ms', '--latency', '10ms']);
  const home = join(market.folder, 'home');
  const journal = journalOf(home);
  const numbers = PLAIN_KINDS.flatMap((kind) =>
    Array.from({ length: 100 }, (_, which) => magic(kind, which)),
  );
  const chosen = numbers.slice(0, limit + TOO_MANY);
  const provider = market.provider();
  const items: ItemPlan[] = [];
  for (const phoneNumber of chosen) {
    const order = orderOf(phoneNumber);
    const quote = await provider.quote(order);
    const offer = quote.kind === 'offered' ? { offer: quote.number } : {};
    items.push({ kind: 'buy', phoneNumber, purchase: { order, monthlyRate: quote.monthlyRate, ...offer } });
  }
  const purchases = await market.open({ journalFile: journal });
  const { head } = purchases.batches.create({
    kind: 'buy',
    title: `Buy ${limit} numbers`,
    request: { limits: { count: limit } },
    items,
  });
  purchases.close();
  return {
    market,
    home,
    journal,
    numbers: chosen,
    command: ['batches', 'resume', head.id, '--yes'],
    wanted: limit,
    arrivedFor: (number) => market.ledger.tally(number).arrived,
    [Symbol.asyncDispose]: () => market[Symbol.asyncDispose](),
  };
}

/** A sandbox whose account owns the numbers, and the command that works on all of them. */
async function openBatch({ command, numbersPerKill, fewest }: Work, kills: number): Promise<Batch> {
  const count = Math.max(fewest, kills * numbersPerKill);
  const market = await openMarketApart(['--numbers', `${count}`, '--latency', '10ms']);
  const numbers = [...(await ownedNow(market)).keys()];
  const list = join(market.folder, 'numbers.txt');
  writeFileSync(list, numbers.join('\n'));
  const home = join(market.folder, 'home');
  const requests = new DatabaseSync(join(market.folder, 'ledger.db'), { timeout: 5_000, readOnly: true });
  const [name = '', ...options] = command;
  return {
    market,
    home,
    journal: journalOf(home),
    numbers,
    command: [name, '--from', list, ...options],
    wanted: numbers.length,
    arrivedFor: (number) => changesOf(requests, number) + market.releaseRequests(number),
    [Symbol.asyncDispose]: async () => {
      requests.close();
      await market[Symbol.asyncDispose]();
    },
  };
}

export async function ownedNow(market: CountingMarket): Promise<ReadonlyMap<string, OwnedNumber>> {
  const found = new Map<string, OwnedNumber>();
  const provider = market.provider();
  for (let page = 1; ; page += 1) {
    const { rows } = await provider.listOwned({ page, pageSize: 100 });
    for (const row of rows) found.set(row.phoneNumber, row);
    if (rows.length < 100) return found;
  }
}

/**
 * Continues with a short window of doubt, and tries again what was not carried out, as a person does. Returns how many
 * purchases stay in doubt.
 */
async function finish(tally: Tally, batch: Batch, done: ReadonlyMap<string, number>): Promise<number> {
  const purchases = await batch.market.open({ journalFile: batch.journal });
  const before = performance.now();
  await purchases.recover(RECOVERY);
  tally.sample('recovery ms', performance.now() - before);
  const id = batchId(batch.journal);
  let { batch: now } = await purchases.batches.run(id);
  const over = performance.now() + LONGEST_END_MS;
  while (now.counts.DONE + now.counts.SAME + boughtInDoubt(now) < batch.wanted && performance.now() < over) {
    await untilChanged(purchases, 2_000);
    now = purchases.batches.retry(id);
    if (now.head.state === 'OPEN') now = (await purchases.batches.run(id)).batch;
  }
  for (const [state, count] of Object.entries(now.counts))
    if (count > 0) tally.count(`ended ${state}`, count);
  for (const { phoneNumber, state, reason } of now.items) {
    if (state === 'DONE' || state === 'SAME' || batch.wanted < batch.numbers.length) continue;
    tally.lost(`${phoneNumber} ended ${state}: ${reason}`);
  }
  tally.expect(now.items.length === batch.numbers.length, `${now.items.length} numbers in the journal`);
  for (const [number, out] of done) {
    const since = batch.arrivedFor(number) - out;
    if (since > 0) tally.doubled(`${number} was done, and got ${since} requests more`);
  }
  purchases.close();
  return boughtInDoubt(now);
}

/** What is in doubt is not bought again; a release is. */
function boughtInDoubt({ items }: Pick<JournalBatch, 'items'>): number {
  return items.filter(({ kind, state }) => kind === 'buy' && state === 'UNKNOWN').length;
}

async function untilChanged(purchases: Purchases, ms: number): Promise<void> {
  const over = AbortSignal.timeout(ms);
  await new Promise<void>((resolve) => {
    const stop = purchases.subscribe(end);
    over.addEventListener('abort', end, { once: true });
    function end() {
      stop();
      resolve();
    }
  });
}

const Count = z.object({ count: z.int() });

function changesOf(ledger: DatabaseSync, number: string): number {
  const sql = `SELECT count(*) AS count FROM changes JOIN numbers ON numbers.seq = changes.number_seq
    WHERE numbers.phone_number = ?`;
  return Count.parse(ledger.prepare(sql).get(number)).count;
}
