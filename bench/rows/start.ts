/** From the start of the process to frames, each against Node doing nothing. */
import { type Bench, times } from '../lib/bench.ts';
import { type BenchRow, ratioRow, round } from '../lib/row.ts';
import { type BenchSandbox, startSandbox } from '../lib/sandbox.ts';
import { median } from '../lib/stats.ts';
import { openTerminal } from '../lib/terminal.ts';

const SIZE = { columns: 80, rows: 24 };
const OWNED = { args: ['--screen', 'owned'] };
const CTRL_C = '\u0003';
/** Ink asks for pastes in brackets when it begins to read keys. */
const TAKES_KEYS = '\u001b[?2004h';

/** The time of `node -e 0` in a terminal, from start to end. */
async function floorTime(bench: Bench, env: Record<string, string>): Promise<number> {
  const terminal = openTerminal([bench.node, '-e', '0'], env, SIZE, false);
  await terminal.ended;
  return performance.now() - terminal.startedAt;
}

/** Until the app has drawn its first frame and takes keys. */
async function startApp(bench: Bench, env: Record<string, string>): Promise<number> {
  const terminal = openTerminal([bench.node, bench.product], env, SIZE, false);
  const takesKeys = await terminal.came((raw) => raw.includes(TAKES_KEYS), 'keys are read');
  terminal.type(CTRL_C);
  await terminal.ended;
  return takesKeys;
}

/** The time until a text is on the screen, with given arguments and with keys that were typed before the start. */
async function answered(
  bench: Bench,
  env: Record<string, string>,
  { args = [], keys = '' }: { readonly args?: readonly string[]; readonly keys?: string },
  answer: string,
): Promise<number> {
  const terminal = openTerminal([bench.node, bench.product, ...args], env, SIZE, false);
  if (keys !== '') terminal.type(keys);
  const at = await terminal.came((raw) => raw.includes(answer), answer);
  terminal.type(CTRL_C);
  await terminal.ended;
  return at;
}

/** The time of a provider's answer, from the request to its last byte. */
const ANSWER_MS = 50;

/** A sandbox that answers in `ms`: what it takes itself is part of that. */
async function startProvider(
  bench: Bench,
  ms: number,
): Promise<{ readonly provider: BenchSandbox; readonly takes: number }> {
  const numbers = 1_000;
  const atOnce = await startSandbox(bench, { numbers });
  const own = await answerTime(atOnce);
  await atOnce.stop();
  const provider = await startSandbox(bench, { numbers, latencyMs: Math.ceil(ms - own) });
  return { provider, takes: await answerTime(provider) };
}

/** The median time of the first page of owned numbers, in ms. */
async function answerTime({ baseUrl, apiKey }: BenchSandbox): Promise<number> {
  const taken: number[] = [];
  for (let count = 0; count < 25; count += 1) {
    const startedAt = performance.now();
    const answer = await fetch(`${baseUrl}/owned?page=1&page_size=100`, { headers: { 'X-API-Key': apiKey } });
    await answer.arrayBuffer();
    // The first answers are slow on both sides.
    if (count >= 5) taken.push(performance.now() - startedAt);
  }
  return median(taken);
}

export async function startRows(bench: Bench): Promise<BenchRow[]> {
  const rounds = times(bench, 31);
  const env = bench.env(bench.home());
  const { provider, takes } = await startProvider(bench, ANSWER_MS);
  const owner = bench.env(bench.home(), provider.env);
  const floors: number[] = [];
  const takesKeys: number[] = [];
  const firstEver: number[] = [];
  const helped: number[] = [];
  const owned: number[] = [];
  const ownedByKey: number[] = [];
  // Not measured: code is compiled and kept by Node.
  for (let warm = 0; warm < 3; warm += 1) {
    await startApp(bench, env);
    await answered(bench, owner, OWNED, 'Line 0');
    await answered(bench, owner, { keys: '4' }, 'Line 0');
  }
  for (let round = 0; round < rounds; round += 1) {
    floors.push(await floorTime(bench, env));
    takesKeys.push(await startApp(bench, env));
    helped.push(await answered(bench, env, { keys: '?' }, 'type to find'));
    owned.push(await answered(bench, owner, OWNED, 'Line 0'));
    ownedByKey.push(await answered(bench, owner, { keys: '4' }, 'Line 0'));
    if (round % 3 === 0) firstEver.push(await startApp(bench, bench.env(bench.home())));
  }
  await provider.stop();
  const everyThird = floors.filter((_, round) => round % 3 === 0);
  return [
    ratioRow('first frame that takes keys, warm cache', takesKeys, floors, 5),
    ratioRow('first frame that takes keys, the first start after installation', firstEver, everyThird, 8),
    ratioRow('a key typed before the start, answered on screen', helped, floors, undefined),
    ratioRow(
      'first rows of Owned, 50 ms provider, opened on it',
      owned,
      floors,
      7.5,
      `it took ${round(takes)} ms`,
    ),
    ratioRow(
      'first rows of Owned, 50 ms provider, key 4 typed before the start',
      ownedByKey,
      floors,
      undefined,
    ),
  ];
}
