/** The real program under environments that are set up wrongly. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { readDocument, readError } from './shared/documents.ts';
import { BIN, type Ran } from './shared/house.ts';

let here: string;
beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'dialdeck-here-'));
});
afterEach(() => rmSync(here, { recursive: true, force: true }));

/** In the folder `here`, with these variables and no others; `user` is the id of another user to be. */
function run(args: readonly string[], env: Readonly<Record<string, string>>, user?: number): Promise<Ran> {
  const identity = user === undefined ? {} : { uid: user, gid: user };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [BIN, ...args],
      { cwd: here, env: { PATH: process.env.PATH, ...env }, ...identity },
      (_error, stdout, stderr) => resolve({ stdout, stderr, code: child.exitCode, signal: child.signalCode }),
    );
  });
}

describe('without a usable home folder', () => {
  it.each([
    ['an empty HOME', { HOME: '' }],
    ['a relative HOME', { HOME: 'home' }],
    ['HOME as the current folder', { HOME: '.' }],
    ['HOME with a tilde', { HOME: '~' }],
    ['no HOME', {}],
    [
      'relative folders of XDG as well',
      { HOME: '', XDG_STATE_HOME: 'state', XDG_CONFIG_HOME: './config', XDG_CACHE_HOME: '..' },
    ],
  ])('nothing belongs into the current folder: %s', async (_case, env) => {
    const { data } = readDocument(DOCUMENTS.paths, await run(['paths', '--json'], env));
    for (const path of Object.values(data)) {
      expect(isAbsolute(path)).toBe(true);
      expect(path.startsWith(here)).toBe(false);
    }
    expect(readdirSync(here)).toEqual([]);
  });

  const nobody = 54_321;
  it.runIf(process.getuid?.() === 0)('a user whom the system does not know is told what to set', async () => {
    for (const env of [{}, { HOME: '' }, { HOME: 'home', XDG_STATE_HOME: 'state' }]) {
      for (const args of [['paths'], ['purchases']]) {
        const ran = await run([...args, '--json'], env, nobody);
        expect([ran.code, ran.signal], ran.stderr).toEqual([2, null]);
        expect(readError(ran)).toMatchObject({ code: 'usage', hint: expect.stringContaining('Set HOME') });
      }
    }
    expect((await run(['--help'], {}, nobody)).code).toBe(0);
    expect((await run(['completion', 'bash'], {}, nobody)).code).toBe(0);
    expect((await run(['lookup', '+12125550142', '--offline'], { HOME: '/nonexistent' }, nobody)).code).toBe(
      0,
    );
    expect(readdirSync(here)).toEqual([]);
  });

  it('the folders of XDG alone are enough', async () => {
    const folders = { XDG_STATE_HOME: 'state', XDG_CONFIG_HOME: 'config', XDG_CACHE_HOME: 'cache' };
    const env = Object.fromEntries(Object.entries(folders).map(([name, part]) => [name, join(here, part)]));
    const cwd = join(here, 'cwd');
    mkdirSync(cwd);
    const ran = await run(['--account', 'sandbox', 'owned', '--json'], { HOME: '', ...env });
    expect(ran.code, ran.stderr).toBe(0);
    expect(readdirSync(cwd)).toEqual([]);
    expect(readdirSync(join(here, 'state', 'dialdeck'))).toContain('sandbox.db');
  });
});
