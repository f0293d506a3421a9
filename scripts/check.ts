/**
 * Runs the scripts of package.json that are named, as many side by side as there are processors. Each one's output is
 * printed in one piece, once it has ended; exits with 1 when one failed.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

interface Ended {
  readonly name: string;
  readonly passed: boolean;
  readonly output: string;
}

const waiting = process.argv.slice(2);
const failed: string[] = [];
await Promise.all(Array.from({ length: availableParallelism() }, runNext));
if (failed.length > 0) {
  process.stderr.write(`Failed: ${failed.join(', ')}\n`);
  process.exitCode = 1;
}

async function runNext(): Promise<void> {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const { passed, output } = await run(name);
    process.stdout.write(`${passed ? 'ok' : 'FAILED'} ${name}\n${passed ? '' : output}`);
    if (!passed) failed.push(name);
  }
}

function run(name: string): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--run', name], { stdio: ['ignore', 'pipe', 'pipe'] });
    const pieces: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (piece: Buffer) => pieces.push(piece));
    }
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ name, passed: code === 0, output: Buffer.concat(pieces).toString() });
    });
  });
}
