/** What a hostile provider sends reaches no pipe and no file with a live control, and no cell that a spreadsheet would run. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { count } from '../support/count.ts';
import { FOREIGN, type HostileProvider, startHostileProvider } from '../support/hostile.ts';

let hostile: HostileProvider;
let home: string;
beforeAll(async () => {
  hostile = await startHostileProvider(3);
  home = mkdtempSync(join(tmpdir(), 'dialdeck-hostile-'));
});
afterAll(async () => {
  await hostile.close();
  rmSync(home, { recursive: true, force: true });
});

const NODE = resolve('node_modules/.bin/node');
const PRODUCT = resolve(process.env.DIALDECK_UNDER_TEST ?? '.', 'bin/dialdeck.js');

function run(...args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    TZ: 'UTC',
    DIALDECK_BASE_URL: hostile.baseUrl,
    DIALDECK_API_KEY: 'key-of-the-test',
  };
  return new Promise((done) => {
    execFile(NODE, [PRODUCT, ...args], { env, cwd: home, maxBuffer: 50_000_000 }, (_, stdout, stderr) =>
      done({ stdout, stderr }),
    );
  });
}

const COMMANDS: readonly (readonly string[])[] = [
  ['owned'],
  ['owned', '--json'],
  ['owned', '--csv'],
  ['search', '--country', 'US'],
  ['search', '--country', 'US', '--json'],
  ['search', '--country', 'US', '--contains', '999'],
  ['search', '--country', 'US', '--contains', '999', '--json'],
  ['show', '+12125550101'],
  ['show', '+12125550101', '--json'],
  ['show', '+12125559999'],
  ['set', '+12125550101', '--name', 'Desk', '--yes'],
  ['release', '+12125550102', '--yes'],
];

/** Every text in a JSON document, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

test('no command prints a live control', { timeout: 240_000 }, async () => {
  const wanted = count(10_000, 500);
  const start = hostile.sent();
  while (hostile.sent() - start < wanted) {
    for (const args of COMMANDS) {
      const { stdout, stderr } = await run(...args);
      const name = args.join(' ');
      expect(FOREIGN.exec(stdout.replaceAll('\r\n', '\n').replaceAll('\t', ' '))?.[0], name).toBeUndefined();
      expect(FOREIGN.exec(stderr.replaceAll('\t', ' '))?.[0], name).toBeUndefined();
      if (args.includes('--json') && stdout !== '') {
        for (const text of textsOf(JSON.parse(stdout))) expect(FOREIGN.exec(text)?.[0], name).toBeUndefined();
      }
    }
  }
});

test('no cell of the CSV is a formula', async () => {
  const { stdout } = await run('owned', '--csv');
  const cells = stdout.split(/\r?\n/).flatMap((line) => line.match(/"(?:[^"]|"")*"|[^,]+/g) ?? []);
  const formulas = cells
    .map((cell) => cell.replace(/^"/, ''))
    .filter((cell) => /^[=@\t\r]/.test(cell) || /^[+-](?!\d+"?$)/.test(cell));
  expect(cells.length).toBeGreaterThan(200);
  expect(formulas).toEqual([]);
});

test('nothing that was written to disk holds a live control, and it is for the owner alone', () => {
  const files = readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.filter((name) => /\.(log|json|csv)$/.test(name))) {
    expect(FOREIGN.exec(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'))?.[0], file).toBeUndefined();
    expect(statSync(file).mode & 0o077, file).toBe(0);
  }
});
