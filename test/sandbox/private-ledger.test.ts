/** The ledger's file is for its owner only, whatever the umask was. */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startSandbox } from '../../src/sandbox/index.ts';
import { BIN, toEnd } from '../commands/shared/house.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dialdeck-ledger-'));
  file = join(folder, 'ledger.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const modes = () =>
  readdirSync(folder).map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)]);

it('is made for its owner only, with what SQLite puts beside it, under any umask', async () => {
  // The umask of a test's worker cannot be changed: a process of its own has it.
  const command = [process.execPath, BIN, 'sandbox', '--state', file];
  const child = spawn('sh', ['-c', 'umask 0; exec "$0" "$@"', ...command], {
    env: { HOME: folder, PATH: process.env.PATH },
  });
  const ended = toEnd(child);
  await new Promise<void>((resolve) => child.stderr.once('data', () => resolve()));
  const seen = modes().filter(([name = '']) => name.startsWith('ledger.db'));
  child.kill('SIGINT');
  await ended;
  expect(seen.length).toBeGreaterThan(1);
  expect(seen.map(([, mode]) => mode)).toEqual(seen.map(() => '600'));
});

it.each([0o644, 0o660, 0o666, 0o604])('is closed to others where it was open to them (%o)', async (mode) => {
  await (await startSandbox({ state: file })).close();
  chmodSync(file, mode);
  const sandbox = await startSandbox({ state: file, numbers: 3 });
  expect(existsSync(`${file}-wal`)).toBe(true);
  expect(modes().map(([, own]) => own)).toEqual(modes().map(() => '600'));
  await sandbox.close();
});

it('leaves a file of another program as it is', async () => {
  const { DatabaseSync } = await import('node:sqlite');
  const db = new DatabaseSync(file);
  db.exec('CREATE TABLE theirs (a)');
  db.close();
  chmodSync(file, 0o644);
  await expect(startSandbox({ state: file })).rejects.toThrow('is not a ledger of the sandbox');
  expect(statSync(file).mode & 0o777).toBe(0o644);
});
