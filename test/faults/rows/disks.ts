/** The real command on disks that are full, read-only or limited; and the injected form, which names the step that fails. */
import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { Disk } from '../../api/purchases/support/disk.ts';
import { confirmed, NUMBER, Workbench } from '../../api/purchases/support/workbench.ts';
import { chance, type FaultRow, sideBySide, Tally } from '../row.ts';
import { endOfProcess, homeEnvironment } from '../support/command.ts';
import { endOf, type Market, magic, openMarketApart } from '../support/market.ts';
import { BIN } from '../support/product.ts';
import { statesOnDisk } from '../support/read-journal.ts';
import { limitedDisk, mayMount, mountedDisk, type SmallDisk, type Trouble } from '../support/small-disk.ts';

const MINUTE = 60_000;
/** Most of the time they wait for a disk. */
const AT_ONCE = 12;
/** What one purchase writes at most, in bytes: beyond it nothing fails. */
const ENOUGH = 200_000;
/** Where the sandbox keeps the magic numbers of no fault. */
const FIRST = magic(0, 99);

export const realDisks: FaultRow = {
  name: 'the real command on a disk that is full, read-only or limited',
  full: 90,
  quick: 5,
  lacks: () =>
    process.platform === 'win32' ? 'Windows has neither mounts in memory nor ulimit.' : undefined,
  run: async (runs, seed) => {
    const tally = new Tally();
    const random = chance(seed);
    await using market = await openMarketApart(['--provisioning', '0ms']);
    const mounting = mayMount(market.folder);
    tally.count(mounting ? 'file systems mounted' : 'no mounting allowed: file size limit only', 0);
    const root = process.getuid?.() === 0;
    const troubles: Trouble[] = mounting
      ? ['full', 'file size limit', 'full', 'file size limit', 'read-only']
      : root
        ? ['file size limit']
        : ['file size limit', 'file size limit', 'read-only'];
    // Every case starts from a journal with a purchase in it.
    const template = join(market.folder, 'template');
    const first = await buyOn(market, limitedDisk(template, 'file size limit'), FIRST);
    if (first.code !== 0) throw new Error(`no first purchase: ${first.stderr}`);
    await sideBySide(runs, AT_ONCE, (run) =>
      tally.run(async () => {
        const trouble = troubles[run % troubles.length] ?? 'file size limit';
        const left = ((run + random()) / runs) * ENOUGH;
        await meet(tally, market, { number: magic(0, run), trouble, left, mounting, template });
      }),
    );
    if (runs >= 50) {
      for (const stop of [
        'nothing was sent',
        'sent, the answer could not be kept',
        'bought in spite of it',
      ]) {
        tally.expect(tally.counted(stop) > 0, `no run came to "${stop}"`);
      }
    }
    return tally.result();
  },
};

interface Case {
  readonly number: string;
  readonly trouble: Trouble;
  readonly left: number;
  readonly mounting: boolean;
  readonly template: string;
}

async function meet(tally: Tally, market: Market, of: Case): Promise<void> {
  const { number, trouble, left } = of;
  const folder = join(market.folder, `disk${number}`);
  const disk =
    of.mounting && trouble !== 'file size limit'
      ? mountedDisk(folder, trouble)
      : limitedDisk(folder, trouble === 'full' ? 'file size limit' : trouble);
  const journalFile = join(folder, 'dialdeck', 'journal.db');
  try {
    cpSync(join(of.template, 'dialdeck'), join(folder, 'dialdeck'), { recursive: true });
    disk.trouble(left);
    const { code, stderr } = await buyOn(market, disk, number);
    tally.expect(code !== null, `${trouble}, ${Math.round(left)} bytes left: killed`);
    tally.expect(!/\n\s+at /.test(stderr), `${trouble}: a stack: ${stderr}`);
    disk.repair();
    const [, state = 'nothing'] = statesOnDisk(journalFile);
    const { arrived } = market.ledger.tally(number);
    tally.count(
      arrived === 0
        ? 'nothing was sent'
        : state === 'SENDING'
          ? 'sent, the answer could not be kept'
          : 'bought in spite of it',
    );
    if (arrived > 0 && (state === 'nothing' || state === 'INTENT')) {
      tally.lost(`${trouble}: sent, on the disk is ${state}`);
    }
    const purchases = await market.open({ journalFile });
    await purchases.recover(3_000);
    const view = purchases.list().find(({ row }) => row.phoneNumber === number && row.state !== 'CANCELLED');
    const sent = view !== undefined && view.row.state !== 'INTENT';
    const end = sent ? await endOf(purchases, view.row.id, 20_000) : (view?.row.state ?? 'nothing');
    tally.settle(number, market.ledger.tally(number).applied, arrived, 1, end);
    purchases.close();
  } finally {
    disk.close();
  }
}

function buyOn(market: Market, disk: SmallDisk, number: string) {
  const [program = '', ...args] = [
    ...disk.before,
    ...[process.execPath, BIN, 'buy', number, '--yes', '--timeout', '3s'],
  ];
  const env = { ...homeEnvironment(market, market.folder), XDG_STATE_HOME: disk.folder };
  return endOfProcess(spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'] }));
}

export const disks: FaultRow = {
  name: 'the same, injected at each commit of the journal',
  alone: true,
  full: 90,
  quick: 15,
  run: async (runs) => {
    const tally = new Tally();
    const codes = [13, 8, 10];
    for (let run = 0; run < runs; run += 1) {
      await tally.run(async () => {
        using bench = new Workbench();
        const disk = new Disk();
        const purchases = await bench.open({ openDatabase: disk.open });
        const step = 1 + (Math.floor(run / codes.length) % 5);
        disk.breakAt = disk.commits + step;
        disk.breakWith = codes[run % codes.length] ?? 13;
        const outcome = await bench.time.until(purchases.confirm(confirmed()));
        await bench.time.run(MINUTE);
        if (disk.broken !== undefined) tally.count(`failed at commit ${step}`);
        if (step <= 2) {
          tally.expect(outcome.kind === 'blocked', `step ${step}: ${outcome.kind}`);
          tally.expect(bench.carrier.posts === 0, `step ${step}: sent without a durable entry`);
        }
        const crash = run % 2 === 0;
        if (crash) purchases.close();
        disk.broken = undefined;
        const after = crash ? await bench.open() : purchases;
        await bench.time.until(after.recover(3_000));
        await bench.time.run(2 * MINUTE);
        const state = after.list()[0]?.row.state ?? 'no entry';
        tally.settle(NUMBER, bench.carrier.bought.length, bench.carrier.posts, 1, state);
      });
    }
    return tally.result();
  },
};
