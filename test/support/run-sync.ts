/** A process that a test waits for while nothing else runs: no time limit of the test applies to it, so it has its own. */
import { type SpawnSyncOptions, type SpawnSyncReturns, spawnSync } from 'node:child_process';

const MINUTE = 60_000;

/** How the process ended, with what it printed. Throws when it has not ended in time, within a minute unless told. */
export function runSync(
  program: string,
  args: readonly string[],
  options: SpawnSyncOptions = {},
): SpawnSyncReturns<string> {
  const ended = spawnSync(program, args, {
    timeout: MINUTE,
    killSignal: 'SIGKILL',
    ...options,
    encoding: 'utf8',
  });
  if (ended.error !== undefined && 'code' in ended.error && ended.error.code === 'ETIMEDOUT') {
    const printed = `${ended.stdout}${ended.stderr}`;
    throw new Error(`${program} ${args.join(' ')} did not end in time. It printed: ${printed}`);
  }
  return ended;
}
