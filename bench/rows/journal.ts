/** A journal with many purchases against an empty one: what a purchase and the first frame take, and the memory of the app. */
import { readFileSync } from 'node:fs';
import { type Bench, sleep, times } from '../lib/bench.ts';
import { homeWithPurchases } from '../lib/long-journal.ts';
import { runToEnd } from '../lib/process.ts';
import { type BenchRow, figureRow, ratioRow } from '../lib/row.ts';
import { type BenchSandbox, startSandbox } from '../lib/sandbox.ts';
import { openTerminal } from '../lib/terminal.ts';
import { closeApp } from './keys.ts';

const PURCHASES = 50_000;
const AT_MOST = 1.2;

export async function journalRows(bench: Bench): Promise<BenchRow[]> {
  const sandbox = await startSandbox(bench, {});
  const long = homeWithPurchases(bench, sandbox, PURCHASES);
  const short = homeWithPurchases(bench, sandbox, 1);
  const bought = { long: [] as number[], short: [] as number[] };
  const shown = { long: [] as number[], short: [] as number[] };
  for (let round = -1; round < times(bench, 15); round += 1) {
    const figures = [
      [bought.long, await buy(bench, sandbox, long)],
      [bought.short, await buy(bench, sandbox, short)],
      [shown.long, (await firstRows(bench, sandbox, long)).ms],
      [shown.short, (await firstRows(bench, sandbox, short)).ms],
    ] as const;
    // The first round warms caches.
    if (round >= 0) for (const [samples, ms] of figures) samples.push(ms);
  }
  const { megabytes } = await firstRows(bench, sandbox, long, 3_000);
  await sandbox.stop();
  const against = 'against a journal of one';
  return [
    ratioRow('buy, 50,000 purchases in the journal', bought.long, bought.short, AT_MOST, against),
    ratioRow(
      'first rows of the app, 50,000 purchases in the journal',
      shown.long,
      shown.short,
      AT_MOST,
      against,
    ),
    figureRow('memory of the app with 50,000 purchases, 3 s after', megabytes, 'MB', 150, 'RSS'),
  ];
}

async function buy(bench: Bench, sandbox: BenchSandbox, home: string): Promise<number> {
  const command = [bench.node, bench.product, 'buy', '--country', 'US', '--yes', '--max-monthly', '5'];
  const { ms, exitCode, stdout } = await runToEnd(command, bench.env(home, sandbox.env));
  if (exitCode !== 0) throw new Error(`buy ended with ${exitCode}: ${stdout}`);
  return ms;
}

async function firstRows(bench: Bench, sandbox: BenchSandbox, home: string, restMs = 0) {
  const command = [bench.node, bench.product];
  const size = { columns: 80, rows: 24 };
  const terminal = openTerminal(command, bench.env(home, sandbox.env), size, false);
  const ms = await terminal.came((raw) => raw.includes('20 offers'), 'offers');
  await sleep(restMs);
  const status = readFileSync(`/proc/${terminal.pid}/status`, 'utf8');
  await closeApp(terminal);
  return { ms, megabytes: Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024 };
}
