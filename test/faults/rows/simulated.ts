/** Rows that need hours or thousands of lives: injected time, a carrier in memory, a real journal. */
import { statSync, truncateSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { toApiError } from '../../../src/api/errors.ts';
import type { PhoneNumberPurchase } from '../../../src/api/model.ts';
import { SCHEMA_VERSION } from '../../../src/api/purchases/journal/migrations/index.ts';
import { flipByte, leaveBehind, pristineJournal } from '../../api/purchases/support/damage.ts';
import { runModel } from '../../api/purchases/support/model.ts';
import { Mortal } from '../../api/purchases/support/mortal.ts';
import { account, confirmed, NUMBER, start, Workbench } from '../../api/purchases/support/workbench.ts';
import { chance, type FaultRow, Tally } from '../row.ts';
import { magic, openMarket, orderOf } from '../support/market.ts';

const MINUTE = 60_000;

export const model: FaultRow = {
  name: 'random lives against a model, up to 50 steps',
  alone: true,
  full: 2000,
  quick: 33,
  run: async (runs, seed) => {
    const tally = new Tally();
    const seeds = 3;
    for (let each = 0; each < seeds; each += 1) {
      try {
        await runModel(Math.ceil(runs / seeds), seed + each);
      } catch (error) {
        tally.lost(error instanceof Error ? error.message : String(error));
      }
    }
    return { ...tally.result(), runs };
  },
};

export const orders: FaultRow = {
  name: 'orders that stall, jump back and vanish for 5 s',
  alone: true,
  full: 500,
  quick: 6,
  run: async (runs, seed) => {
    const tally = new Tally();
    const random = chance(seed);
    for (let run = 0; run < runs; run += 1) {
      await tally.run(async () => {
        using bench = new Workbench();
        const { carrier, time } = bench;
        carrier.abilities = { ...carrier.abilities, asyncPurchase: true };
        const purchases = await bench.open();
        const id = await start(bench, purchases);
        const looks = carrier.looks;
        const began = time.monotonic();
        const script = ['PROCESSING', 'stall', 'PENDING', 'vanish', 'PROCESSING'].filter(
          () => random() < 0.7,
        );
        for (const step of script) {
          const record = carrier.requests.get('request-1');
          if (step === 'stall') await time.run(30 * MINUTE);
          else if (step === 'vanish' && record !== undefined) {
            carrier.requests.delete('request-1');
            await time.run(5_000);
            carrier.requests.set('request-1', record);
          } else carrier.setStatus('request-1', step === 'PENDING' ? 'PENDING' : 'PROCESSING');
          await time.run(random() * MINUTE);
        }
        const ends: readonly PhoneNumberPurchase['status'][] = ['COMPLETED', 'FAILED', 'CANCELLED'];
        const end = ends[Math.floor(random() * ends.length)] ?? 'COMPLETED';
        carrier.setStatus('request-1', end);
        await time.run(MINUTE);
        const shown = purchases.get(id)?.purchase.status ?? 'gone';
        tally.count(shown);
        tally.expect(shown === end, `ended ${end}, shown ${shown}`);
        const perSecond = (carrier.looks - looks) / Math.max(1, (time.monotonic() - began) / 1_000);
        tally.expect(perSecond <= 1, `${perSecond.toFixed(2)} looks a second`);
        tally.expect(carrier.posts === 1, `${carrier.posts} requests`);
      });
    }
    return tally.result();
  },
};

/** Cut and changed are tried more often: they depend on where. */
const HARM = ['cut', 'changed', 'cut', 'changed', 'cut', 'changed', 'newer', 'older'] as const;

/** As another version of dialdeck would have left it. */
function setVersion(file: string, version: number): void {
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA user_version = ${version}`);
  database.close();
}

export const damage: FaultRow = {
  name: 'journal cut, changed, newer or older: whole, or refused',
  alone: true,
  full: 500,
  quick: 48,
  run: async (runs, seed) => {
    const tally = new Tally();
    const random = chance(seed);
    using bench = new Workbench();
    await leaveBehind(bench);
    const restore = pristineJournal(bench);
    const expected = 'UNKNOWN CONFIRMED';
    for (let run = 0; run < runs; run += 1) {
      await tally.run(async () => {
        restore();
        const file = `${bench.journalFile}${random() < 0.5 ? '' : '-wal'}`;
        const how = HARM[run % HARM.length] ?? 'cut';
        if (how === 'cut') truncateSync(file, Math.floor(random() * statSync(file).size));
        else if (how === 'changed') flipByte(file, random(), 1 + Math.floor(random() * 255));
        else if (how === 'newer') setVersion(bench.journalFile, SCHEMA_VERSION + Math.ceil(random() * 99));
        else setVersion(bench.journalFile, Math.floor(random() * SCHEMA_VERSION));
        const purchases = await bench.open().catch((error: unknown) => {
          const { code, message } = toApiError(error);
          tally.expect(code === 'journal' && message !== '', `refused as ${code}: ${message}`);
        });
        tally.count(`${how}: ${purchases === undefined ? 'refused' : 'whole'}`);
        if (purchases === undefined) return;
        const states = purchases.list().map((view) => view.row.state);
        purchases.close();
        tally.expect(how === 'cut' || how === 'changed', `${how} was taken for ours`);
        if (states.join(' ') !== expected) tally.lost(`silently ${states.join(' ')}`);
      });
    }
    return tally.result();
  },
};

/** An hour and a day, both ways, in ms. */
const JUMPS = [-86_400_000, 86_400_000, -3_600_000, 3_600_000] as const;

export const clocks: FaultRow = {
  name: 'clock jumps by hours and days, across restarts',
  alone: true,
  full: 100,
  quick: 10,
  run: async (runs, seed) => {
    const tally = new Tally();
    const random = chance(seed);
    for (let run = 0; run < runs; run += 1) {
      await tally.run(async () => {
        using bench = new Workbench();
        const isApplied = run % 3 > 0;
        const appliedAfter = 1_000 + random() * 12 * MINUTE;
        bench.carrier.treatments = [{ ...(isApplied ? { appliedAfter } : {}), failsWith: {} }];
        let purchases = await bench.open();
        const id = await start(bench, purchases);
        for (let passed = 0; passed < 14 * MINUTE; passed += 2 * MINUTE) {
          bench.time.wallJump += JUMPS[Math.floor(random() * JUMPS.length)] ?? 0;
          if (random() < 0.3) {
            purchases.close();
            purchases = await bench.open();
            await bench.time.until(purchases.recover(3_000));
          }
          await bench.time.run(2 * MINUTE);
          const state = purchases.get(id)?.row.state;
          tally.expect(state === 'UNKNOWN' || state === 'CONFIRMED', `${state} too early`);
        }
        await bench.time.run(2 * MINUTE);
        const state = purchases.get(id)?.row.state ?? 'gone';
        tally.settle(NUMBER, bench.carrier.bought.length, bench.carrier.posts, 1, state);
        const meant = isApplied ? 'CONFIRMED' : 'SETTLED_ABSENT';
        tally.expect(state === meant, `${state} after the settle window instead of ${meant}`);
      });
    }
    return tally.result();
  },
};

const PATIENCE = 400;
const LATE = 100;

export const deadlines: FaultRow = {
  name: 'clock jumps by hours and days while an answer is awaited',
  alone: true,
  full: 100,
  quick: 8,
  run: async (runs) => {
    const tally = new Tally();
    const real = Date.now;
    let jump = 0;
    Date.now = () => real() + jump;
    await using market = await openMarket({ faults: ['hang@purchase'] });
    const provider = market.provider({ attempt: 2_000, read: 5_000, write: PATIENCE });
    const atOnce = Math.ceil(runs / JUMPS.length);
    for (let first = 0; first < runs; first += atOnce) {
      const numbers = Array.from({ length: Math.min(atOnce, runs - first) }, (_, run) =>
        magic(0, first + run),
      );
      const awaited = numbers.map((number) =>
        tally.run(async () => {
          const began = performance.now();
          await provider.purchase(orderOf(number)).then(
            () => tally.fail('answered'),
            () => undefined,
          );
          const off = Math.abs(performance.now() - began - PATIENCE);
          tally.sample('ms off', off);
          tally.expect(off <= LATE, `${Math.round(off)} ms off`);
        }),
      );
      // Not before: a purchase whose machine seems to have slept is not sent at all.
      let over = false;
      const ended = Promise.all(awaited).finally(() => {
        over = true;
      });
      const someHaveNotArrived = () => numbers.some((number) => market.ledger.tally(number).arrived === 0);
      while (!over && someHaveNotArrived()) await delay(5);
      jump = JUMPS[first / atOnce] ?? 0;
      await ended;
    }
    Date.now = real;
    return tally.result();
  },
};

export const otherKeys: FaultRow = {
  name: 'restart with another key or base URL: rows left alone',
  alone: true,
  full: 50,
  quick: 5,
  run: async (runs, seed) => {
    const tally = new Tally();
    const random = chance(seed);
    for (let run = 0; run < runs; run += 1) {
      await tally.run(async () => {
        using bench = new Workbench();
        const process = new Mortal(bench);
        const first = await process.live();
        process.dieAt({ commit: 1 + Math.floor(random() * 4), when: random() < 0.5 ? 'before' : 'after' });
        void first.confirm(confirmed()).catch(() => undefined);
        await bench.time.run(1_000);
        if (!process.dead) process.kill();
        const others = [
          { ...account, apiKey: `another-key-${run}` },
          { ...account, baseUrl: `https://api${run}.example.invalid/v1/numbers` },
          { ...account, sandboxLedger: '/home/somebody/ledger.db' },
        ];
        const another = others[run % others.length] ?? account;
        const other = await bench.open({ account: another });
        const before = other.list({ everywhere: true }).map((view) => view.row.state);
        const looks = bench.carrier.looks;
        const report = await bench.time.until(other.recover(3_000));
        await bench.time.run(17 * MINUTE);
        tally.expect(bench.carrier.looks === looks, 'looked at the provider for a foreign row');
        tally.expect(report.checked === 0 && other.list().length === 0, 'took a foreign row for its own');
        const after = other.list({ everywhere: true }).map((view) => view.row.state);
        tally.expect(after.join() === before.join(), `changed ${before.join()} to ${after.join()}`);
        tally.count(`left alone in ${before[0] ?? 'nothing'}`);
        other.close();
        // The row was worth looking at: its own account does.
        const own = await bench.open();
        await bench.time.until(own.recover(3_000));
        await bench.time.run(17 * MINUTE);
        const state = own.list()[0]?.row.state ?? 'nothing';
        tally.settle(NUMBER, bench.carrier.bought.length, bench.carrier.posts, 1, state);
      });
    }
    return tally.result();
  },
};
