/** Disks that are really full or read-only: a small file system in memory where mounting is allowed, else limits of the process. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Trouble = 'full' | 'read-only' | 'file size limit';

export interface SmallDisk {
  readonly folder: string;
  /** Puts this before a command so that it meets the trouble. */
  readonly before: readonly string[];
  /** Brings the trouble; `left` is how many bytes can still be written. */
  trouble(left: number): void;
  /** The person has made room. */
  repair(): void;
  close(): void;
}

const SIZE = 2 ** 20;
const BLOCK = 512;

/** Whether a file system may be mounted here; tried once. */
export function mayMount(folder: string): boolean {
  const probe = join(folder, 'probe');
  mkdirSync(probe, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', probe], { stdio: 'ignore' });
    execFileSync('umount', [probe], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A file system of 1 MiB on `folder`, which a filler can fill and a remount makes read-only. */
export function mountedDisk(folder: string, trouble: 'full' | 'read-only'): SmallDisk {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder]);
  const filler = join(folder, 'filler');
  return {
    folder,
    before: [],
    trouble: (left) => {
      if (trouble === 'read-only') execFileSync('mount', ['-o', 'remount,ro', folder]);
      else {
        const { bavail, bsize } = statfsSync(folder);
        writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - left)));
      }
    },
    repair: () => {
      if (trouble === 'read-only') execFileSync('mount', ['-o', 'remount,rw', folder]);
      else rmSync(filler, { force: true });
    },
    close: () => execFileSync('umount', ['-l', folder]),
  };
}

/** An ordinary folder; the kernel refuses the process any file larger than the limit, with EFBIG in place of ENOSPC. */
export function limitedDisk(folder: string, trouble: 'file size limit' | 'read-only'): SmallDisk {
  mkdirSync(folder, { recursive: true });
  const before: string[] = [];
  return {
    folder,
    before,
    trouble: (left) => {
      if (trouble === 'read-only') chmodSync(join(folder, 'dialdeck'), 0o500);
      else before.push('/bin/sh', '-c', `ulimit -f ${Math.ceil(left / BLOCK)}; exec "$0" "$@"`);
    },
    repair: () => {
      if (trouble === 'read-only') chmodSync(join(folder, 'dialdeck'), 0o700);
    },
    close: () => undefined,
  };
}
