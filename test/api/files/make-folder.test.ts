import { existsSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeFolder } from '../../../src/api/files/make-folder.ts';

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'dialdeck-folder-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

it('makes all that are missing, for their owner only, and takes one that is there', () => {
  const folder = join(base, 'a', 'b', 'c');
  makeFolder(folder);
  makeFolder(folder);
  for (const made of [join(base, 'a'), join(base, 'a', 'b'), folder])
    expect(statSync(made).mode & 0o777).toBe(0o700);
});

it.runIf(process.platform === 'linux').each(['/proc/dialdeck/a', '/dev/fd/dialdeck/a', '/sys/dialdeck/a'])(
  'throws and does not hang where the system takes no folders: %s',
  (folder) => {
    expect(() => makeFolder(folder)).toThrow(/ENOENT|EPERM|EACCES|EROFS/);
  },
);

it('throws for a file and for a link to nothing that stand in the way', () => {
  writeFileSync(join(base, 'file'), '');
  symlinkSync(join(base, 'nothing'), join(base, 'link'));
  expect(() => makeFolder(join(base, 'file', 'a'))).toThrow('ENOTDIR');
  expect(() => makeFolder(join(base, 'link', 'a'))).toThrow(/EEXIST|ENOENT/);
  expect(existsSync(join(base, 'nothing'))).toBe(false);
});
