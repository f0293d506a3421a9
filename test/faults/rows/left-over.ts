/** Rows about purchases whose process ended before their answer: by kill -9, or because it did not wait any longer. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type FaultRow, sideBySide, spread, Tally } from '../row.ts';
import { endOfProcess, homeEnvironment, journalOf, runCommand } from '../support/command.ts';
import { endOf, type Market, magic, openMarketApart } from '../support/market.ts';
import { BIN } from '../support/product.ts';
import { purchasesOnDisk } from '../support/read-journal.ts';
import { AT_ONCE, NUMBERS, RECOVERY } from './kills.ts';

const NOTE = ['--note', 'asked the carrier'];

interface Touch {
  /** Behind `dialdeck`; `ID` and `N` stand for the purchase and its number. */
  readonly command: readonly string[];
  /** How it ends, and what it leaves in the journal, when the purchase took place. */
  readonly applied: readonly [code: number, state: string];
  /** The same when the request never left. */
  readonly unsent: readonly [code: number, state: string];
}

const TOUCHES: readonly Touch[] = [
  { command: ['purchases'], applied: [0, 'CONFIRMED'], unsent: [0, 'UNKNOWN'] },
  { command: ['purchases', 'show', 'ID'], applied: [0, 'CONFIRMED'], unsent: [0, 'UNKNOWN'] },
  { command: ['purchases', 'check', 'ID'], applied: [0, 'CONFIRMED'], unsent: [6, 'UNKNOWN'] },
  {
    command: ['purchases', 'settle', 'ID', '--as', 'completed', ...NOTE],
    applied: [0, 'CONFIRMED'],
    unsent: [0, 'CONFIRMED'],
  },
  {
    command: ['purchases', 'settle', 'ID', '--as', 'failed', ...NOTE],
    applied: [5, 'CONFIRMED'],
    unsent: [0, 'SETTLED_ABSENT'],
  },
  { command: ['purchases', 'withdraw', 'ID'], applied: [5, 'CONFIRMED'], unsent: [5, 'UNKNOWN'] },
  { command: ['release', 'N', '--yes'], applied: [0, 'CONFIRMED'], unsent: [4, 'UNKNOWN'] },
  { command: ['buy', 'N', '--yes'], applied: [5, 'CONFIRMED'], unsent: [5, 'UNKNOWN'] },
];

/** Where the buying process dies, and whether its purchase takes place. */
const DEATHS = [
  ['answer.before', true],
  ['SENDING.after', false],
] as const;
const CASES = DEATHS.flatMap((death) => TOUCHES.map((touch) => ({ touch, death })));

export const foundSending: FaultRow = {
  name: `found in SENDING after kill -9, touched by each of ${TOUCHES.length} commands`,
  full: 10 * CASES.length,
  quick: 5,
  run: async (runs) => {
    const tally = new Tally();
    const cases = spread(CASES, runs);
    for (let first = 0; first < runs; first += NUMBERS) {
      await using market = await openMarketApart(['--provisioning', '0ms']);
      await sideBySide(Math.min(NUMBERS, runs - first), AT_ONCE, (which) =>
        tally.run(() => touchLeftOver(tally, market, magic(0, which), cases[(first + which) % cases.length])),
      );
    }
    return tally.result();
  },
};

async function touchLeftOver(
  tally: Tally,
  market: Market,
  number: string,
  of: (typeof CASES)[number] | undefined,
): Promise<void> {
  if (of === undefined) return;
  const { touch, death } = of;
  const [at, applied] = death;
  const home = join(market.folder, `home${number}`);
  const { killed, stderr } = await runCommand(market, home, ['buy', number, '--yes'], { at });
  if (!killed) throw new Error(`did not die at ${at}: ${stderr}`);
  const [left] = purchasesOnDisk(journalOf(home));
  if (left?.state !== 'SENDING') throw new Error(`died at ${at} in ${left?.state}`);
  const args = touch.command.map((word) => (word === 'ID' ? left.id : word === 'N' ? number : word));
  const ended = await runCommand(market, home, args);
  const [after] = purchasesOnDisk(journalOf(home));
  const [code, state] = applied ? touch.applied : touch.unsent;
  const what = `${touch.command.join(' ')}, died at ${at}`;
  tally.expect(ended.code === code, `${what}: ended with ${ended.code}: ${ended.stderr}`);
  tally.expect(after?.state === state, `${what}: left ${after?.state}`);
  const { applied: bought, arrived, released } = market.ledger.tally(number);
  // A person may say that a purchase took place, whatever the carrier shows.
  const decided = !applied && touch.command.includes('completed');
  tally.settle(number, decided ? 1 : bought, arrived, applied ? 1 : 0, after?.state ?? 'nothing');
  tally.expect(
    released === (applied && touch.command[0] === 'release' ? 1 : 0),
    `${what}: ${released} released`,
  );
}

/** How long the carrier takes for its answer after it bought, and whether the person waits for it. */
const LATE = [
  { answerAfter: 13_500, waits: true },
  { answerAfter: 8_000, waits: false },
] as const;

export const lateAfterInterrupt: FaultRow = {
  name: 'Ctrl+C while the answer is on its way: waited for, or left at once',
  full: 60,
  quick: 2,
  run: async (runs) => {
    const tally = new Tally();
    await sideBySide(LATE.length, LATE.length, async (kind) => {
      const late = LATE[kind];
      if (late === undefined) return;
      const fault = `late:${late.answerAfter}@purchase`;
      await using market = await openMarketApart(['--provisioning', '0ms', '--fault', fault]);
      await sideBySide(Math.ceil((runs - kind) / LATE.length), AT_ONCE, (which) =>
        tally.run(() => interruptOnce(tally, market, magic(0, which), late)),
      );
    });
    return tally.result();
  },
};

async function interruptOnce(
  tally: Tally,
  market: Market,
  number: string,
  { answerAfter, waits }: (typeof LATE)[number],
): Promise<void> {
  const home = join(market.folder, `home${number}`);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const child = spawn(process.execPath, [BIN, 'buy', number, '--yes'], {
    env: homeEnvironment(market, home),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = endOfProcess(child);
  const waiting = new Promise<void>((resolve) => {
    child.stderr.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Waiting for the answer')) resolve();
    });
  });
  const over = AbortSignal.timeout(20_000);
  while (market.ledger.tally(number).arrived === 0 && !over.aborted) await delay(10);
  child.kill('SIGINT');
  await Promise.race([waiting, ended]);
  const lastAt = performance.now();
  if (!waits) child.kill('SIGINT');
  const { code, stderr } = await ended;
  const took = performance.now() - lastAt;
  tally.expect(code === 130, `${number} ended with ${code}: ${stderr}`);
  tally.expect(stderr.includes('Waiting for the answer'), `${number} did not say why it waits: ${stderr}`);
  tally.expect(took < (waits ? answerAfter + 10_000 : 5_000), `${number} ended after ${Math.round(took)} ms`);
  const [left] = purchasesOnDisk(journalOf(home));
  tally.count(`left ${left?.state}`);
  tally.expect(waits === (left?.state !== 'SENDING'), `${number}: left ${left?.state}`);
  // Longer than the carrier takes; a person's window is 15 minutes.
  const purchases = await market.open({ journalFile: journalOf(home), settleWindowMs: 20_000 });
  await purchases.recover(RECOVERY);
  const end = left === undefined ? 'nothing' : await endOf(purchases, left.id, 15_000);
  const { applied, arrived } = market.ledger.tally(number);
  tally.settle(number, applied, arrived, 1, end);
  purchases.close();
}
