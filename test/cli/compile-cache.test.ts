/** Nothing is run, painted or written but from a cache folder that is this user's alone. */
import { execFile } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileCacheFolder, isOnlyOurs } from '../../src/cli/compile-cache.ts';
import { BIN } from '../commands/shared/house.ts';

const uid = process.getuid?.() ?? 0;
const OTHER = 12_345;

let home = '';
const work = () => join(home, 'work', 'here');
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dialdeck-cache-'));
  mkdirSync(work(), { recursive: true });
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** `dialdeck paths` in a folder of its own; rejects when it does not end with 0. */
async function paths(env: Readonly<Record<string, string>> = {}): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [BIN, 'paths', '--json'], {
    cwd: work(),
    env: { PATH: process.env.PATH, HOME: home, ...env },
  });
  return stdout;
}

const cache = () => join(home, '.cache', 'dialdeck');
const code = () => join(cache(), 'node');
/** Also the one in which earlier versions kept code of their own format. */
const folders = () => [code(), join(cache(), 'compiled')];
const files = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('compiled code', () => {
  it('is stored for the next run in a folder that only the user can access', async () => {
    await paths();
    expect(statSync(code()).mode & 0o777).toBe(0o700);
    expect(files(code()).length).toBeGreaterThan(0);
  });

  it('that is damaged is not run', async () => {
    const answer = await paths();
    for (const damage of [
      (file: string) => appendFileSync(file, 'more'),
      (file: string) => writeFileSync(file, ''),
      (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 100)),
      (file: string) => writeFileSync(file, 'x'.repeat(statSync(file).size)),
      (file: string) =>
        writeFileSync(
          file,
          // The beginning says what it is; damage is behind it.
          readFileSync(file).map((byte, place, all) =>
            place > all.length / 3 && place % 97 === 0 ? byte ^ 0xff : byte,
          ),
        ),
    ]) {
      const kept = files(cache());
      expect(kept.length).toBeGreaterThan(0);
      for (const file of kept) damage(file);
      expect(await paths()).toBe(answer);
    }
  });

  it('and frames that an earlier dialdeck left are neither run nor painted nor looked at', async () => {
    const answer = await paths();
    rmSync(cache(), { recursive: true });
    mkdirSync(join(cache(), 'compiled'), { recursive: true });
    for (const name of ['compiled/paths-v24.21.0-x64-pieces-000000000000.js.bin', 'first-frame.json'])
      writeFileSync(join(cache(), name), 'planted');
    expect(await paths()).toBe(answer);
    expect(readdirSync(join(cache(), 'compiled'))).toHaveLength(1);
    expect(readFileSync(join(cache(), 'first-frame.json'), 'utf8')).toBe('planted');
  });

  it.each([
    ['others can write into it', 0o777],
    ['its group can write into it', 0o770],
    ['others can look into it', 0o755],
  ])('is neither kept nor taken where %s', async (_case, mode) => {
    for (const folder of folders()) {
      mkdirSync(folder, { recursive: true });
      chmodSync(folder, mode);
    }
    await paths();
    expect(files(cache())).toEqual([]);
  });

  it('is not stored or used where others could replace the folder', async () => {
    mkdirSync(code(), { recursive: true, mode: 0o700 });
    chmodSync(cache(), 0o777);
    await paths();
    expect(files(cache())).toEqual([]);
    // Below a folder like /tmp nobody can: there only the owner of a folder can move it.
    chmodSync(cache(), 0o1777);
    await paths();
    expect(files(cache())).not.toEqual([]);
  });

  it('is not stored behind a symbolic link', async () => {
    const elsewhere = join(home, 'elsewhere');
    mkdirSync(elsewhere, { mode: 0o700 });
    mkdirSync(cache(), { recursive: true });
    for (const folder of folders()) symlinkSync(elsewhere, folder);
    await paths();
    expect(readdirSync(elsewhere)).toEqual([]);
    expect(lstatSync(code()).isSymbolicLink()).toBe(true);
  });

  it('is kept under the real path, which nobody can point elsewhere after the look', () => {
    const real = join(home, 'real');
    mkdirSync(real, { mode: 0o700 });
    symlinkSync(real, join(home, 'link'));
    expect(compileCacheFolder({ HOME: home, XDG_CACHE_HOME: join(home, 'link') })).toBe(
      join(real, 'dialdeck', 'node'),
    );
  });

  it.runIf(uid === 0)('is not kept in the folder of another user', async () => {
    for (const folder of folders()) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      chownSync(folder, OTHER, OTHER);
    }
    await paths();
    expect(files(cache())).toEqual([]);
    chownSync(code(), 0, 0);
    chownSync(cache(), OTHER, OTHER);
    await paths();
    expect(files(cache())).toEqual([]);
  });

  it.each(['ca', './ca', '../ca', '.', ''])(
    'is never kept below the current folder, as by %j',
    async (value) => {
      await paths({ XDG_CACHE_HOME: value });
      expect(files(home).filter((file) => !file.startsWith(cache()))).toEqual([]);
      expect(readdirSync(work())).toEqual([]);
      expect(readdirSync(join(home, 'work'))).toEqual(['here']);
    },
  );

  it('that cannot be stored does not stop the program', async () => {
    const answer = await paths();
    rmSync(join(home, '.cache'), { recursive: true });
    writeFileSync(join(home, '.cache'), 'a file where a folder should be');
    expect(await paths()).toBe(answer);
    await paths({ XDG_CACHE_HOME: '/dev/null' });
    await paths({ XDG_CACHE_HOME: '/proc' });
  });
});

describe('isOnlyOurs', () => {
  it('asks who owns the folder and each above it', () => {
    const folder = join(home, 'mine');
    mkdirSync(folder, { mode: 0o700 });
    expect(isOnlyOurs(folder, uid)).toBe(true);
    expect(isOnlyOurs(folder, uid + 1)).toBe(false);
    writeFileSync(join(home, 'file'), '', { mode: 0o600 });
    expect(isOnlyOurs(join(home, 'file'), uid)).toBe(false);
    expect(() => isOnlyOurs(join(home, 'nothing'), uid)).toThrow('ENOENT');
  });
});
