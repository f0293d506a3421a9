/** Four real processes that buy one number, or send one left-over intent, at the same time. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Purchases } from '../../../src/api/purchases/domain/purchases.ts';
import { withCodeCache } from '../../support/code-cache.ts';
import { type FaultRow, Tally } from '../row.ts';
import { endOf, type Market, magic, openMarket, orderOf } from '../support/market.ts';
import { trySecondOpenPurchase } from '../support/read-journal.ts';

const PROCESSES = 4;
const NUMBERS = 100;
const SCRIPT = fileURLToPath(new URL('../support/contender.ts', import.meta.url));

export const contenders: FaultRow = {
  name: 'four processes on one number or one left-over intent',
  full: 200,
  quick: 2,
  run: async (runs) => {
    const tally = new Tally();
    for (let first = 0; first < runs; first += NUMBERS) {
      await using market = await openMarket({ provisioningMs: 20 });
      const all = await Promise.all(Array.from({ length: PROCESSES }, () => startContender(market)));
      const purchases = await market.open();
      for (let round = 0; round < Math.min(NUMBERS, runs - first); round += 1) {
        await tally.run(async () => {
          const number = magic(0, round);
          const intent = round % 2 === 0 ? undefined : await leaveIntent(market, number);
          const said = await Promise.all(all.map((each) => each.buy(number, intent)));
          tally.count(`${said.filter((each) => each === 'started').length} started`);
          for (const each of said) {
            tally.expect(
              !/held by another|SQLITE|database is locked/i.test(each),
              `a process said "${each}"`,
            );
          }
          const state = await ended(purchases, number);
          const { applied, arrived } = market.ledger.tally(number);
          tally.settle(number, applied, arrived, 1, state);
          tally.expect(applied === 1, `${number}: ${applied} bought: ${said.join('; ')}`);
        });
      }
      await Promise.all(all.map((each) => each.end()));
      const said = trySecondOpenPurchase(join(market.folder, 'journal.db'));
      tally.expect(said.includes('UNIQUE'), `a second open purchase of one number: ${said}`);
    }
    return tally.result();
  },
};

/** An intent of a process that ended before it was sent. */
async function leaveIntent(market: Market, number: string): Promise<string> {
  const live = market.provider();
  const order = orderOf(number);
  const { monthlyRate } = await live.quote(order);
  const provider = { ...live, getOwned: () => new Promise<never>(() => undefined) };
  const purchases = await market.open({ provider });
  void purchases.confirm({ order, monthlyRate });
  // The intent is written before confirm waits for anything.
  await Promise.resolve();
  const id = purchases.list().find((view) => view.row.phoneNumber === number)?.row.id;
  purchases.close();
  if (id === undefined) throw new Error('no intent was left behind');
  return id;
}

async function ended(purchases: Purchases, number: string): Promise<string> {
  const view = purchases
    .list()
    .find((each) => each.row.phoneNumber === number && each.row.state !== 'CANCELLED');
  return view === undefined ? 'no entry' : endOf(purchases, view.row.id, 20_000);
}

interface Contender {
  buy(phoneNumber: string, intent: string | undefined): Promise<string>;
  end(): Promise<void>;
}

async function startContender(market: Market): Promise<Contender> {
  const start = {
    baseUrl: market.account.baseUrl,
    apiKey: market.account.apiKey,
    journalFile: join(market.folder, 'journal.db'),
  };
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(
    process.execPath,
    [SCRIPT, JSON.stringify(start)],
    { stdio: ['pipe', 'pipe', 'inherit'], env: withCodeCache() },
  );
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error('a process ended');
    return String(JSON.parse(value));
  };
  await next();
  return {
    buy: (phoneNumber, intent) => {
      const round = { phoneNumber, ...(intent === undefined ? {} : { intent }) };
      child.stdin.write(`${JSON.stringify(round)}\n`);
      return next();
    },
    end: async () => {
      const exited = new Promise((resolve) => child.once('exit', resolve));
      child.stdin.end();
      await exited;
    },
  };
}
