/** What V8 is told while the program runs. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const engine = pathToFileURL(join(import.meta.dirname, '../../scripts/build/start/engine.ts')).href;

/** The flags that V8 is told, in order, by a program that uses so much of the processors in each second, in ms. */
async function flagsOf(...used: readonly number[]): Promise<string[]> {
  const program = `
    const v8 = process.getBuiltinModule('node:v8');
    const set = v8.setFlagsFromString;
    v8.setFlagsFromString = (flag) => { process.stdout.write(flag + '\\n'); set(flag); };
    const used = ${JSON.stringify(used)};
    process.cpuUsage = (before) => {
      if (before === undefined) return { user: 0, system: 0 };
      const ms = used.shift();
      if (used.length === 0) setImmediate(() => process.exit(0));
      return { user: ms * 500, system: ms * 500 };
    };
    const { tuneEngine } = await import(${JSON.stringify(engine)});
    tuneEngine();
    setTimeout(() => undefined, 60_000);`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program]);
  return stdout.trim().split('\n');
}

test('the slowest compiler rests while little is to do, and works where there is much', async () => {
  expect(await flagsOf(900, 100, 100, 900)).toEqual([
    '--semi-space-growth-factor=1',
    '--no-turbofan',
    '--turbofan',
  ]);
});
