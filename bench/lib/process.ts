/** Runs whole processes from start to end and discards their output. */
import { spawn } from 'node:child_process';

export interface Ended {
  readonly ms: number;
  readonly stdout: string;
  readonly exitCode: number | null;
}

export function runToEnd(command: readonly string[], env: Record<string, string>): Promise<Ended> {
  const [file = '', ...args] = command;
  const startedAt = performance.now();
  const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  child.stdout.on('data', (data) => {
    stdout += String(data);
  });
  child.stderr.resume();
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ ms: performance.now() - startedAt, stdout, exitCode }));
  });
}

/** Measures each in turn, round after round, and returns the times of each. Throws when one does not end with 0. */
export async function interleaved(
  rounds: number,
  commands: Readonly<Record<string, readonly string[]>>,
  env: Record<string, string>,
): Promise<Readonly<Record<string, number[]>>> {
  const samples: Record<string, number[]> = {};
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, command] of Object.entries(commands)) {
      const { ms, exitCode } = await runToEnd(command, env);
      if (exitCode !== 0) throw new Error(`${name} ended with ${exitCode}`);
      const own = samples[name] ?? [];
      samples[name] = own;
      // The first round only warms caches.
      if (round >= 0) own.push(ms);
    }
  }
  return samples;
}
