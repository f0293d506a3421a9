/** Loading owned numbers: the time compared with discarding the same pages, the memory, and how both grow. */
import { readFileSync } from 'node:fs';
import { type Bench, sleep, times } from '../lib/bench.ts';
import { type Child, prepareChild } from '../lib/child.ts';
import { typeAndTime } from '../lib/keys.ts';
import { type BenchRow, figureRow, ratioRow } from '../lib/row.ts';
import { type BenchSandbox, startSandbox } from '../lib/sandbox.ts';
import { median } from '../lib/stats.ts';
import type { TerminalSession } from '../lib/terminal.ts';
import { closeApp, NUMBERS, openOwned } from './keys.ts';

const FEWER = 10_000;
const SIZE = { columns: 80, rows: 24 };

async function pairs(
  child: Child,
  sandbox: BenchSandbox,
  atATime: number,
  rounds: number,
  numbers = NUMBERS,
): Promise<{ readonly ours: number[]; readonly floor: number[] }> {
  const ours: number[] = [];
  const floor: number[] = [];
  const args = (mode: string) => [mode, sandbox.baseUrl, sandbox.apiKey, String(atATime), String(numbers)];
  for (let round = 0; round < rounds; round += 1) {
    floor.push(await child.run(args('floor'), 'ms'));
    ours.push(await child.run(args('ours'), 'ms'));
  }
  return { ours, floor };
}

export async function loadingRows(bench: Bench): Promise<BenchRow[]> {
  const child = await prepareChild(bench, 'load-owned');
  const rows: BenchRow[] = [];
  const add = (what: string, { ours, floor }: { ours: number[]; floor: number[] }, atMost: number) =>
    rows.push(ratioRow(what, ours, floor, atMost));

  const slow = await startSandbox(bench, { numbers: NUMBERS, latencyMs: 50 });
  add('all 100,000, 50 ms a page, 8 at a time', await pairs(child, slow, 8, times(bench, 3)), 1.15);
  add('all 100,000, 50 ms a page, 32 at a time', await pairs(child, slow, 32, times(bench, 5)), 1.35);
  await slow.stop();
  const fast = await startSandbox(bench, { numbers: NUMBERS, latencyMs: 5 });
  const quick = await pairs(child, fast, 32, times(bench, 5));
  add('all 100,000, 5 ms a page, 32 at a time', quick, 2.5);
  await fast.stop();
  rows.push(...(await memoryAndGrowth(bench, child, quick.ours)));
  return rows;
}

async function memoryAndGrowth(bench: Bench, child: Child, loadTimes: number[]): Promise<BenchRow[]> {
  const many = await startSandbox(bench, { numbers: NUMBERS, latencyMs: 5 });
  const few = await startSandbox(bench, { numbers: FEWER, latencyMs: 5 });
  const heap = (sandbox: BenchSandbox, numbers: number) =>
    child.run(['heap', sandbox.baseUrl, sandbox.apiKey, '32', String(numbers)], 'bytesEach', ['--expose-gc']);
  const bytesMany = await heap(many, NUMBERS);
  const bytesFew = await heap(few, FEWER);
  const fewTimes = (await pairs(child, few, 32, times(bench, 5), FEWER)).ours;
  const large = await openOwned(bench, many, SIZE, NUMBERS);
  await sleep(2_500);
  const megabytes = residentMegabytes(large.pid);
  const small = await openOwned(bench, few, SIZE, FEWER);
  const [largeKey = 0, smallKey = 0] = await keysInTurns(bench, [large, small]);
  await closeApp(large);
  await closeApp(small);
  await many.stop();
  await few.stop();
  const growth = (figure: number, of: number) => figure / of / (NUMBERS / FEWER);
  return [
    figureRow('memory with 100,000 numbers, 5 s after', megabytes, 'MB', 200, 'RSS'),
    figureRow('live heap a number', bytesMany, 'B', 400),
    figureRow(
      'load time of 100,000 over ten times that of 10,000',
      growth(median(loadTimes), median(fewTimes)),
      'x',
      1.2,
    ),
    figureRow('live heap of 100,000 over ten times that of 10,000', bytesMany / bytesFew, 'x', 1.2),
    figureRow('key to frame in 100,000 over that in 10,000', largeKey / smallKey, 'x', 1.2),
  ];
}

/** The median key of each, scrolled in turns, so that what the machine does meanwhile is shared out. */
async function keysInTurns(bench: Bench, terminals: readonly TerminalSession[]): Promise<number[]> {
  const latencies = terminals.map((): number[] => []);
  const keys = (count: number) => Array.from({ length: count }, () => 'j');
  for (const terminal of terminals) await typeAndTime(terminal, keys(60), 60);
  for (let round = 0; round < times(bench, 5); round += 1) {
    for (const [place, terminal] of terminals.entries()) {
      // The first keys of a turn find cold caches.
      await typeAndTime(terminal, keys(10), 30);
      latencies[place]?.push(...(await typeAndTime(terminal, keys(30), 30)).latencies);
    }
  }
  return latencies.map(median);
}

function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
