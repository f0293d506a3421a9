/** What the machine refuses: each refusal has words and a hint of its own, none is called a fault of dialdeck. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { readDocument, readError } from './shared/documents.ts';
import { BIN, type Ran, startCommand, toEnd } from './shared/house.ts';
import { runHere } from './shared/run-here.ts';

let home: string;
let folder: string;
let ledger: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dialdeck-machine-'));
  folder = join(home, '.local', 'state', 'dialdeck');
  ledger = join(folder, 'sandbox.db');
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  runHere(args, { HOME: home, ...env });

/** As a user who owns nothing here. */
function asNobody(args: readonly string[]): Promise<Ran> {
  const env = { HOME: home, PATH: process.env.PATH ?? '' };
  return toEnd(spawn(process.execPath, [BIN, ...args], { env, uid: 65_534, gid: 65_534 }));
}

function expectWords(ran: Ran, says: RegExp, code = 1): void {
  expect(ran.stderr).toMatch(says);
  expect(ran.code, ran.stderr).toBe(code);
  expect(ran.stdout).not.toMatch(/^0 /);
  expect(`${ran.stdout}${ran.stderr}`).not.toMatch(/report it|\n\s+at |Error:/);
}

/** Every command that starts the sandbox. */
const COMMANDS = [['owned'], ['search', '--country', 'US'], ['purchases'], ['accounts', 'test', 'sandbox']];

function makeSong(file: string): void {
  const database = new DatabaseSync(file);
  database.exec('CREATE TABLE songs (title TEXT)');
  database.close();
}

describe('the ledger of the sandbox', () => {
  it.each<readonly [what: string, make: (file: string) => void, says: RegExp]>([
    ['is empty', (file) => writeFileSync(file, ''), /ledger .* is empty/],
    ['is text', (file) => writeFileSync(file, 'notes\n'.repeat(2_000)), /damaged or not a database/],
    ['is a folder', (file) => mkdirSync(file), /is not a file/],
    ['is a link that leads nowhere', (file) => symlinkSync(`${file}.away`, file), /does not exist/],
    ['is a circle of links', (file) => symlinkSync(file, file), /form a loop/],
    ['belongs to another program', makeSong, /not a ledger of the sandbox/],
  ])('that %s is said, and left as it is', async (_what, make, says) => {
    mkdirSync(folder, { recursive: true });
    make(ledger);
    expectWords(await run(['owned']), says);
    for (const command of COMMANDS) {
      const inJson = await run([...command, '--json']);
      expect(readError(inJson)).toMatchObject({ code: 'unavailable', message: expect.stringMatching(says) });
    }
    expect(existsSync(`${ledger}.away`)).toBe(false);
  });

  it('that is cut is said wherever it is read', async () => {
    expect((await run(['owned'])).code).toBe(0);
    for (const end of ['-wal', '-shm']) rmSync(`${ledger}${end}`, { force: true });
    truncateSync(ledger, 4096);
    const ran = await run(['owned', '--json']);
    expect(ran.code, ran.stderr).toBe(1);
    expect(readError(ran).message).toMatch(/ledger|damaged/);
    expect(ran.stderr).not.toMatch(/report it|fault of dialdeck|\n\s+at /);
  });

  it('that another program uses is reported, and opens when it is free', async () => {
    expect((await run(['owned'])).code).toBe(0);
    const holder = new DatabaseSync(ledger);
    holder.exec('PRAGMA journal_mode = DELETE; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    expectWords(await run(['owned']), /another program uses it/);
    holder.exec('ROLLBACK');
    holder.close();
    expect((await run(['owned'])).code).toBe(0);
  });

  it('of an earlier version is used and keeps its numbers', async () => {
    const bought = await run([
      'buy',
      '--account',
      'sandbox',
      '--country',
      'US',
      '--yes',
      '--max-monthly',
      '9',
      '--json',
    ]);
    const { data } = readDocument(DOCUMENTS.buy, bought);
    const database = new DatabaseSync(ledger);
    database.exec('PRAGMA application_id = 0; PRAGMA user_version = 1');
    database.close();
    const owned = readDocument(DOCUMENTS.owned, await run(['owned', '--json']));
    expect(owned.data.map((row) => row.phoneNumber)).toEqual([data.phoneNumber]);
  });

  it('is readable by its owner alone, wherever it is made', async () => {
    const file = join(home, 'shared.db');
    const child = spawn(
      'sh',
      ['-c', 'umask 022; exec "$@"', 'sh', process.execPath, BIN, 'sandbox', '--state', file],
      {
        env: { HOME: home, PATH: process.env.PATH ?? '' },
      },
    );
    await new Promise<void>((resolve) => child.stderr.once('data', () => resolve()));
    const modes = ['', '-wal'].map((end) => (statSync(`${file}${end}`).mode & 0o777).toString(8));
    child.kill('SIGTERM');
    await toEnd(child);
    expect(modes).toEqual(['600', '600']);
  });

  it.each([
    ['in a folder that is not there', 'none/ledger.db', 2, /there is no such file or folder/],
    ['behind a file', 'file/ledger.db', 2, /part of its path is a file/],
    ['that is text', 'file', 1, /damaged or not a database/],
  ])('of "dialdeck sandbox" %s is refused', async (_what, name, code, says) => {
    writeFileSync(join(home, 'file'), 'notes\n'.repeat(2_000));
    expectWords(await run(['sandbox', '--state', join(home, name)]), says, code);
  });
});

describe('a home folder that cannot hold anything', () => {
  it.each([
    ['is a device', '/dev/null'],
    ['is a file', 'HOME/file'],
  ])('is said by what needs it, and by nothing else: it %s', async (_what, place) => {
    writeFileSync(join(home, 'file'), '');
    const HOME = place.replace('HOME', home);
    for (const command of COMMANDS) expectWords(await run(command, { HOME }), /part of its path is a file/);
    expectWords(await run(['journal', 'check'], { HOME }), /part of its path is a file/);
    const add = await runHere(
      ['accounts', 'add', 'work', '--key-store', 'file'],
      { HOME },
      'key-of-the-test',
    );
    expectWords(add, /cannot be written/, 2);
    for (const command of [['paths'], ['accounts'], ['completion', 'bash'], ['--help'], ['--version']]) {
      const ran = await toEnd(startCommand(command, { HOME, PATH: process.env.PATH ?? '' }));
      expect({ code: ran.code, stderr: ran.stderr }).toMatchObject({
        code: 0,
        stderr: expect.not.stringMatching(/\n\s+at |Error/),
      });
      expect(ran.stdout).not.toBe('');
    }
  });

  it.runIf(process.getuid?.() === 0)('is said when another user owns it', async (context) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(home, 0o755);
    if ((await asNobody(['--version'])).code !== 0) context.skip('another user may not run this checkout');
    expectWords(await asNobody(['owned']), /access is denied/);
  });
});

describe('use this accounts file', () => {
  const ACCOUNTS = JSON.stringify({
    version: 1,
    accounts: {
      work: {
        provider: 'telefonie',
        baseUrl: 'https://api.example.com/v1/numbers',
        keyStore: 'file',
        apiKey: 'canary-key-8f2c',
      },
    },
  });
  let accounts: string;
  beforeEach(() => {
    accounts = join(home, '.config', 'dialdeck', 'accounts.json');
    mkdirSync(join(home, '.config', 'dialdeck'), { recursive: true, mode: 0o700 });
  });

  it.each<readonly [what: string, make: (file: string) => void, says: RegExp]>([
    ['is empty', (file) => writeFileSync(file, '', { mode: 0o600 }), /is empty/],
    ['is cut', (file) => writeFileSync(file, ACCOUNTS.slice(0, -9), { mode: 0o600 }), /is not JSON/],
    ['is cut early', (file) => writeFileSync(file, '{"version', { mode: 0o600 }), /not an accounts file/],
    ['is text', (file) => writeFileSync(file, 'my accounts', { mode: 0o600 }), /not an accounts file/],
    ['is a folder', (file) => mkdirSync(file), /is a folder/],
  ])('that %s is never one without accounts', async (_what, make, says) => {
    make(accounts);
    for (const command of [
      ['accounts'],
      ['owned'],
      ['buy', '+12125550142', '--yes'],
      ['accounts', 'use', 'work'],
    ]) {
      const ran = await run([...command, '--json']);
      expectWords(ran, says);
      expect(readError(ran).code).toBe('unreadable');
      expect(ran.stderr).not.toMatch(/No account|sandbox|canary/);
    }
    expectWords(await run(['--config', accounts, 'owned']), says, 2);
  });

  it.runIf(process.getuid?.() === 0)('that may not be looked for is never a missing one', async (context) => {
    writeFileSync(accounts, ACCOUNTS, { mode: 0o600 });
    if ((await asNobody(['--version'])).code !== 0) context.skip('another user may not run this checkout');
    expectWords(await asNobody(['accounts']), /accounts.json cannot be read: access is denied/);
    expectWords(await asNobody(['owned']), /accounts.json cannot be read: access is denied/);
  });
});
