/** Keys in a list of 100,000 owned numbers: the time to their frames, and the bytes written for them. */
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bench, sleep, times } from '../lib/bench.ts';
import { typeAndTime } from '../lib/keys.ts';
import { absentRow, type BenchRow, figureRow, latencyRow, round } from '../lib/row.ts';
import { type BenchSandbox, startSandbox } from '../lib/sandbox.ts';
import { median } from '../lib/stats.ts';
import { openTerminal, type TerminalSession, type TerminalSize } from '../lib/terminal.ts';

export const NUMBERS = 100_000;
const DESIGN: TerminalSize = { columns: 80, rows: 24 };
const LARGE: TerminalSize = { columns: 200, rows: 60 };
const PER_SECOND = 30;
const CTRL_C = '\u0003';

/** The app on Owned with everything loaded, settled. */
export async function openOwned(
  bench: Bench,
  sandbox: BenchSandbox,
  size: TerminalSize,
  numbers = NUMBERS,
): Promise<TerminalSession> {
  const command = [bench.node, bench.product];
  const terminal = openTerminal(command, bench.env(bench.home(), sandbox.env), size);
  await terminal.shows((screen) => screen.includes('1 Search'), 'the header');
  terminal.type('4');
  const all = numbers.toLocaleString('en-US');
  await terminal.shows((screen) => screen.includes(`${all} numbers`), 'all numbers');
  await sleep(3_000);
  return terminal;
}

export async function closeApp(terminal: TerminalSession): Promise<void> {
  terminal.type(CTRL_C);
  const patience = setTimeout(terminal.kill, 5_000);
  await terminal.ended;
  clearTimeout(patience);
}

const repeat = (key: string, count: number) => Array.from({ length: count }, () => key);

/** Moves inside the page first, then line by line beyond it. */
async function moveAndScroll(bench: Bench, terminal: TerminalSession, { rows }: TerminalSize) {
  const page = rows - 14;
  // Code that runs for the first time is compiled: the first keys are not counted.
  await typeAndTime(terminal, [...repeat('j', page), ...repeat('k', page)], 60);
  const move = await typeAndTime(terminal, repeat('j', page), PER_SECOND);
  await typeAndTime(terminal, repeat('j', rows), 100);
  const scroll = await typeAndTime(terminal, repeat('j', times(bench, 400)), PER_SECOND);
  return { move, scroll };
}

export async function keyRows(bench: Bench): Promise<BenchRow[]> {
  const sandbox = await startSandbox(bench, { numbers: NUMBERS });
  const rows: BenchRow[] = [];

  const small = await openOwned(bench, sandbox, DESIGN);
  const design = await moveAndScroll(bench, small, DESIGN);
  rows.push(
    latencyRow('key to frame, 80x24, scrolling 100,000', design.scroll.latencies, { p50: 3, p99: 7 }),
  );
  rows.push(...(await floods(bench, small, sandbox)), await filtering(bench, small));
  await closeApp(small);

  const big = await openOwned(bench, sandbox, LARGE);
  const large = await moveAndScroll(bench, big, LARGE);
  const [ours = [], fzf, vim] = await scrollSideBySide(bench, [
    { terminal: big, down: 'j' },
    await openOther(bench, '/usr/bin/fzf', ['--layout=reverse', '--no-info'], '\u001b[B'),
    await openOther(bench, '/usr/bin/vim', ['-u', 'NONE', '-N', listFile(bench)], 'j'),
  ]);
  await closeApp(big);
  await sandbox.stop();

  rows.push(againstFzf(ours, fzf));
  rows.push(otherRow('fzf', '/usr/bin/fzf', fzf), otherRow('vim', '/usr/bin/vim', vim));
  rows.push(figureRow('bytes for moving the selection, 200x60', median(large.move.bytes), 'B', 600));
  rows.push(
    figureRow(
      'bytes for scrolling a line, 200x60',
      median(large.scroll.bytes),
      'B',
      600,
      `most ${Math.max(...large.scroll.bytes)}`,
    ),
  );
  return rows;
}

/** Ours, as a ratio of the medians: the programs scrolled in turns. */
function againstFzf(ours: readonly number[], fzf: readonly number[] | undefined): BenchRow {
  const row = latencyRow('key to frame, 200x60, scrolling 100,000', ours, {});
  if (fzf === undefined) return { ...row, note: 'fzf, which it is measured against, is not installed' };
  const ratio = median(ours) / median(fzf);
  const atMost = 1.5;
  return { ...row, ratio: `${ratio.toFixed(2)}x of fzf`, target: `${atMost}x of fzf`, met: ratio <= atMost };
}

/** The same in another program, with its version. */
function otherRow(name: string, program: string, latencies: readonly number[] | undefined): BenchRow {
  if (latencies === undefined) return absentRow(`the same in ${name}`, `${name} is not installed`);
  const version = /\d+(?:\.\d+)+/.exec(execFileSync(program, ['--version'], { encoding: 'utf8' }))?.[0] ?? '';
  return latencyRow(`the same in ${name} ${version}`, latencies, {});
}

function listFile(bench: Bench): string {
  const file = join(bench.folder, 'lines.txt');
  if (!existsSync(file)) {
    const line = (_: unknown, place: number) =>
      `+1${String(2_120_000_000 + place * 97)}   Line ${place}   local   US   voice SMS   2025-11-${String((place % 28) + 1)}`;
    writeFileSync(file, Array.from({ length: NUMBERS }, line).join('\n'));
  }
  return file;
}

interface Scrolled {
  readonly terminal: TerminalSession;
  /** The key that scrolls by a line. */
  readonly down: string;
}

/** Another program over as many lines, its first screens scrolled; undefined when it is not installed. */
async function openOther(
  bench: Bench,
  program: string,
  args: readonly string[],
  down: string,
): Promise<Scrolled | undefined> {
  if (!existsSync(program)) return undefined;
  const command =
    args.at(-1) === listFile(bench)
      ? [program, ...args]
      : ['/bin/sh', '-c', `exec ${program} ${args.join(' ')} < ${listFile(bench)}`];
  const terminal = openTerminal(command, bench.env(bench.home()), LARGE);
  await terminal.shows((screen) => screen.includes('Line 10'), 'lines');
  await sleep(2_000);
  await typeAndTime(terminal, repeat(down, LARGE.rows * 2), 100);
  return { terminal, down };
}

/** As many that the slowest in a hundred is one of six and not of three. */
const ROUNDS = 8;

/** Scrolls in each in turn, round after round, so that what the machine does meanwhile is shared out; the first stays open. */
async function scrollSideBySide(
  bench: Bench,
  programs: readonly (Scrolled | undefined)[],
): Promise<readonly (readonly number[] | undefined)[]> {
  const latencies = programs.map((program): number[] | undefined => (program === undefined ? undefined : []));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [place, program] of programs.entries()) {
      if (program === undefined) continue;
      // The caches are cold after the other programs ran, so the first keys are not counted.
      await typeAndTime(program.terminal, repeat(program.down, 10), PER_SECOND);
      const keys = repeat(program.down, bench.quick ? 20 : 75);
      latencies[place]?.push(...(await typeAndTime(program.terminal, keys, PER_SECOND)).latencies);
    }
  }
  for (const program of programs.slice(1)) {
    program?.terminal.kill();
    await program?.terminal.ended;
  }
  return latencies;
}

/** Keys faster than anybody types: none may be lost, and the last frame must follow soon after the last key. */
async function floods(bench: Bench, terminal: TerminalSession, sandbox: BenchSandbox): Promise<BenchRow[]> {
  terminal.type('g');
  await sleep(300);
  const seconds = bench.quick ? 2 : 10;
  const fast = seconds * 200;
  const burst = 500;
  const [atFast, atBurst] = [await numberAt(sandbox, fast), await numberAt(sandbox, fast + burst)];
  const startedAt = performance.now();
  for (let key = 0; key < fast; key += 1) {
    const due = startedAt + key * 5;
    if (due > performance.now()) await sleep(due - performance.now());
    terminal.type('j');
  }
  const afterFast = await reached(terminal, atFast);
  await sleep(300);
  terminal.type('j'.repeat(burst));
  const afterBurst = await reached(terminal, atBurst);
  return [
    lossRow(`${fast} keys at 200 a second: last key to last frame`, afterFast),
    lossRow(`${burst} keys in one write: last key to last frame`, afterBurst),
  ];
}

function lossRow(what: string, ms: number | undefined): BenchRow {
  if (ms === undefined) return { ...absentRow(what, 'KEYS LOST'), target: '20 ms', met: false };
  return figureRow(what, ms, 'ms', 20, 'none lost');
}

const PATIENCE_MS = 5_000;

/** From now, when the last key was typed, to the frame in which the cursor is on a number; undefined when it never is. */
async function reached(terminal: TerminalSession, number: string): Promise<number | undefined> {
  const typedAt = performance.now();
  const cursorRow = (screen: string) => screen.split('\n').find((line) => line.includes('▸')) ?? '';
  const isThere = (screen: string) => cursorRow(screen).replaceAll(/[\s-]/g, '').includes(number);
  const at = await terminal.shows(isThere, number, PATIENCE_MS).catch(() => undefined);
  return at === undefined ? undefined : Math.max(0, at - typedAt);
}

/** The provider's number at a place of its list. */
async function numberAt(sandbox: BenchSandbox, place: number): Promise<string> {
  const page = Math.floor(place / 100) + 1;
  const answer = await fetch(`${sandbox.baseUrl}/owned?page=${page}&page_size=100`, {
    headers: { 'X-API-Key': sandbox.apiKey },
  });
  return [...(await answer.text()).matchAll(/"phone_number":\s*"(\+\d+)"/g)][place % 100]?.[1] ?? 'none';
}

/** Each character typed into the filter over all rows. */
async function filtering(bench: Bench, terminal: TerminalSession): Promise<BenchRow> {
  const latencies: number[] = [];
  const words = ['line 0', '844555', 'toll-', 'local', '00231', 'france', '+1 212'];
  for (let round = 0; round < times(bench, 5); round += 1) {
    for (const word of words) {
      terminal.type('/');
      await sleep(150);
      latencies.push(...(await typeAndTime(terminal, [...word], 12)).latencies);
      terminal.type('\u001b');
      await sleep(200);
    }
  }
  return latencyRow(
    'typing in / over 100,000 rows, key to frame',
    latencies,
    { p99: 16 },
    `${round(latencies.length)} keys`,
  );
}
