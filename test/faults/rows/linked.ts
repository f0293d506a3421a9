/** Two real processes on one journal under two names. */
import { existsSync, linkSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type FaultRow, sideBySide, spread, Tally } from '../row.ts';
import { type Ended, journalOf, runCommand } from '../support/command.ts';
import { endOf, type Market, magic, openMarketApart } from '../support/market.ts';
import { purchasesOnDisk } from '../support/read-journal.ts';
import { AT_ONCE, NUMBERS, RECOVERY } from './kills.ts';

interface Door {
  readonly name: string;
  /** Makes the second name of a journal that exists; under way, once the first process has begun to buy. */
  readonly make: (file: string, second: string) => void;
  readonly underWay: boolean;
  /** How often the number may be bought. */
  readonly most: 0 | 1;
}

const DOORS: readonly Door[] = [
  { name: 'hard link', make: (file, second) => linkSync(file, second), underWay: false, most: 0 },
  {
    name: 'hard link made while buying',
    make: (file, second) => linkSync(file, second),
    underWay: true,
    most: 1,
  },
  { name: 'symbolic link', make: (file, second) => symlinkSync(file, second), underWay: false, most: 1 },
  {
    name: 'symbolic link to the folder',
    make: (file, second) => {
      renameSync(dirname(second), `${dirname(second)}-before`);
      symlinkSync(dirname(file), dirname(second));
    },
    underWay: false,
    most: 1,
  },
];

export const linkedJournals: FaultRow = {
  name: 'two processes on a linked journal, each under a name of its own',
  full: 20 * DOORS.length,
  quick: 2,
  run: async (runs) => {
    const tally = new Tally();
    const doors = spread(DOORS, runs);
    for (let first = 0; first < runs; first += NUMBERS) {
      // Slow enough that both are at work at the same time, and that a link comes before the sending.
      await using market = await openMarketApart(['--provisioning', '0ms', '--latency', '150ms']);
      await sideBySide(Math.min(NUMBERS, runs - first), AT_ONCE, (which) =>
        tally.run(() =>
          buyThroughBoth(tally, market, magic(0, which), doors[(first + which) % doors.length]),
        ),
      );
    }
    return tally.result();
  },
};

async function buyThroughBoth(
  tally: Tally,
  market: Market,
  number: string,
  door: Door | undefined,
): Promise<void> {
  if (door === undefined) return;
  const [home, other] = [join(market.folder, `home${number}`), join(market.folder, `other${number}`)];
  const [file, second] = [journalOf(home), journalOf(other)];
  mkdirSync(dirname(second), { recursive: true, mode: 0o700 });
  const begun = await runCommand(market, home, ['purchases']);
  if (begun.code !== 0) throw new Error(`no journal: ${begun.stderr}`);
  if (!door.underWay) door.make(file, second);
  const buying = runCommand(market, home, ['buy', number, '--yes']);
  if (door.underWay) {
    const over = AbortSignal.timeout(20_000);
    while (purchasesOnDisk(file).length === 0 && !over.aborted) await delay(5);
    door.make(file, second);
  }
  const ended = await Promise.all([buying, runCommand(market, other, ['buy', number, '--yes'])]);
  const { applied, arrived } = market.ledger.tally(number);
  tally.count(`${door.name}: ${arrived} sent`);
  if (applied > 1 || arrived > door.most)
    tally.doubled(`${number}, ${door.name}: ${arrived} sent, ${applied} bought`);
  for (const each of ended) expectWords(tally, door, each);
  if (door.name.startsWith('hard')) rmSync(second);
  await expectSettled(tally, market, file, number);
}

/** Whoever is refused is told why. */
function expectWords(tally: Tally, { name }: Door, { code, stderr }: Ended): void {
  tally.expect(!/report it|\n\s+at /.test(stderr), `${name}: ${stderr}`);
  if (code === 0) return;
  const why = name.startsWith('hard')
    ? /2 names \(hard links\)|being bought already/
    : /already|bought before|not confirmed as offered/;
  tally.expect(why.test(stderr), `${name} ended with ${code}: ${stderr}`);
}

async function expectSettled(tally: Tally, market: Market, file: string, number: string): Promise<void> {
  const purchases = await market.open({ journalFile: file });
  await purchases.recover(RECOVERY);
  const view = purchases.list().find(({ row }) => row.state !== 'CANCELLED');
  const sent = view !== undefined && view.row.state !== 'INTENT';
  const end = sent ? await endOf(purchases, view.row.id, 15_000) : (view?.row.state ?? 'nothing');
  const { applied, arrived } = market.ledger.tally(number);
  tally.settle(number, applied, arrived, 1, end);
  tally.expect(existsSync(file), `${number}: the journal is gone`);
  purchases.close();
}
