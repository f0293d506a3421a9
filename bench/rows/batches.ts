/** Changing many numbers at a carrier that answers 429 to more than it takes, against the time that its limit allows. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bench, times } from '../lib/bench.ts';
import { openLimitedWay } from '../lib/limited.ts';
import { runToEnd } from '../lib/process.ts';
import { type BenchRow, ratioRow } from '../lib/row.ts';
import { startSandbox } from '../lib/sandbox.ts';

const NUMBERS = 200;
const REQUESTS_A_SECOND = 50;

export async function batchRows(bench: Bench): Promise<BenchRow[]> {
  const sandbox = await startSandbox(bench, { numbers: NUMBERS, latencyMs: 5 });
  const command = [bench.node, bench.product];
  const listed = await runToEnd(
    [...command, 'owned', '--columns', 'phoneNumber'],
    bench.env(bench.home(), sandbox.env),
  );
  const list = join(bench.folder, 'numbers.txt');
  writeFileSync(list, listed.stdout);
  const ours: number[] = [];
  const floor: number[] = [];
  let refused = 0;
  for (let round = 0; round < times(bench, 5); round += 1) {
    const way = await openLimitedWay(new URL(sandbox.baseUrl).origin, REQUESTS_A_SECOND);
    const { pathname } = new URL(sandbox.baseUrl);
    const env = bench.env(bench.home(), { ...sandbox.env, DIALDECK_BASE_URL: `${way.origin}${pathname}` });
    const url = `https://example.org/calls/${round}`;
    const { ms, exitCode } = await runToEnd([...command, 'set', '--from', list, '--voice-url', url], env);
    const counts = way.counts();
    await way.stop();
    if (exitCode !== 0) throw new Error(`set ended with ${exitCode}`);
    ours.push(ms);
    // The limit lets its first second's requests through at once.
    floor.push(((counts.taken - REQUESTS_A_SECOND) * 1_000) / REQUESTS_A_SECOND);
    refused += counts.refused;
  }
  await sandbox.stop();
  const rounds = ours.length;
  const note = `${Math.round(refused / rounds)} answers of 429 a run; floor: its requests at ${REQUESTS_A_SECOND} a second`;
  return [ratioRow(`set of ${NUMBERS} numbers, a carrier that answers 429`, ours, floor, 1.25, note)];
}
