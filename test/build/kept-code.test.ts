/** Compiled code is kept for the next run, and what cannot be read of it stops nothing. */
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

const run = promisify(execFile);
const bin = join(import.meta.dirname, '../../bin/dialdeck.js');

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dialdeck-kept-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const folder = () => join(home, '.cache', 'dialdeck', 'compiled');
const kept = () => (existsSync(folder()) ? readdirSync(folder()) : []);

async function paths(...args: readonly string[]): Promise<string> {
  const env = { PATH: process.env.PATH, HOME: home };
  return (await run(process.execPath, [bin, 'paths', '--json', ...args], { env })).stdout;
}

test('a run that ended well keeps its code for its own kind, for its owner alone', async () => {
  await paths();
  expect(kept()).toEqual([expect.stringMatching(/^paths-v\d+.*\.bin$/)]);
  const file = join(folder(), kept()[0] ?? '');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(folder()).mode & 0o777).toBe(0o700);
  const { mtimeMs } = statSync(file);
  await paths();
  expect(statSync(file).mtimeMs).toBe(mtimeMs);
});

test('a run that failed keeps nothing', async () => {
  await expect(paths('--nonsense')).rejects.toThrow();
  expect(kept()).toEqual([]);
});

test('a file that is cut short or foreign is made anew', async () => {
  const answer = await paths();
  const file = join(folder(), kept()[0] ?? '');
  const { size } = statSync(file);
  for (const damage of [
    () => truncateSync(file, 100),
    () => truncateSync(file, 0),
    () => writeFileSync(file, 'x'.repeat(size)),
  ]) {
    damage();
    expect(await paths()).toBe(answer);
    expect(statSync(file).size).toBeGreaterThan(size / 2);
  }
});

test('what another build kept is taken away', async () => {
  mkdirSync(folder(), { recursive: true });
  writeFileSync(join(folder(), 'paths-v24.0.0-x64-pieces-000000000000.js.bin'), 'old');
  await paths();
  expect(kept()).toHaveLength(1);
  expect(kept()[0]).not.toContain('000000000000');
});

test('a folder that cannot be written stops nothing', async () => {
  writeFileSync(join(home, '.cache'), 'a file where a folder should be');
  expect(JSON.parse(await paths())).toHaveProperty('data');
});

test('code that is loaded late, when the young space is held small, is taken from what was kept', async () => {
  const start = join(import.meta.dirname, '../../scripts/build/start/engine.ts');
  const file = join(home, 'code');
  const prepare = `
    import { readFileSync, writeFileSync } from 'node:fs';
    import { Script } from 'node:vm';
    const source = '(function () { return 42; })';`;
  const node = async (program: string) =>
    (await run(process.execPath, ['--input-type=module', '-e', `${prepare}${program}`])).stdout.trim();
  await node(`writeFileSync(${JSON.stringify(file)}, new Script(source).createCachedData());`);
  const late = await node(`
    const { tuneEngine, underDefaultFlags } = await import(${JSON.stringify(pathToFileURL(start).href)});
    tuneEngine();
    setTimeout(() => {
      const options = { cachedData: readFileSync(${JSON.stringify(file)}) };
      const wrapped = underDefaultFlags(() => new Script(source, options)).cachedDataRejected;
      const bare = new Script(source.replace('42', '43'), options).cachedDataRejected;
      process.stdout.write([wrapped, bare].join(' '));
    }, 400);`);
  expect(late).toBe('false true');
});
