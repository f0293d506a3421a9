/**
 * Where a journal really lies. SQLite keeps its log beside the name under which a file was opened: a journal with two names has
 * two logs, and a purchase written to one is not seen through the other.
 */
import {
  type BigIntStats,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { JournalError } from './journal-error.ts';

/** File systems on which locks and shared memory of SQLite cannot be relied on; the numbers of statfs(2). */
const NETWORK_FILE_SYSTEMS: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
]);

/**
 * The one path of `file` without symbolic links; its folder exists, it may not. Throws JournalError for a link that leads
 * nowhere, a network file system and a file that is mounted by itself, else what the system says.
 */
export function locate(file: string): string {
  const real = follow(file);
  const network = NETWORK_FILE_SYSTEMS.get(statfsSync(dirname(real)).type);
  if (network !== undefined) {
    throw new JournalError(
      'place',
      `The journal would lie on a network file system (${network}), where locks cannot be relied on.`,
      'Keep the state folder on a local disk.',
    );
  }
  if (isMountedAlone(real)) {
    throw new JournalError(
      'place',
      `The journal ${real} is mounted as a single file: its log would lie beside another path.`,
      'Mount the folder that holds it instead.',
    );
  }
  return real;
}

function follow(file: string): string {
  if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() !== true) {
    return join(realpathSync(dirname(file)), basename(file));
  }
  try {
    return realpathSync(file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw new JournalError(
      'place',
      `The journal ${file} is a symbolic link to ${readlinkSync(file)}, and there is no such file.`,
      'Mount the disk that holds it, or put the file back. No new journal is begun in its place.',
    );
  }
}

/** A file that was bound into this place by itself, as containers do: https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html */
function isMountedAlone(file: string): boolean {
  if (process.platform !== 'linux') return false;
  let mounts: string;
  try {
    mounts = readFileSync('/proc/self/mountinfo', 'utf8');
  } catch {
    return false;
  }
  const plain = (text: string) =>
    text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
  return mounts.split('\n').some((line) => plain(line.split(' ')[4] ?? '') === file);
}

/** What a file is, whatever it is called. */
export interface Identity {
  readonly device: bigint;
  readonly inode: bigint;
}

/** Throws JournalError when the file or its log can be reached under a second name. */
export function requireOneName(file: string): Identity {
  const stats = statSync(file, { bigint: true });
  if (stats.nlink > 1n) dropUnfinished(file, stats);
  for (const path of [file, `${file}-wal`, `${file}-shm`]) {
    const now = lstatSync(path, { bigint: true, throwIfNoEntry: false });
    if (now !== undefined && (now.nlink > 1n || now.isSymbolicLink())) throw severalNames(path, now);
  }
  return { device: stats.dev, inode: stats.ino };
}

/** Throws JournalError when `file` is no longer that file. */
export function requireSame(file: string, { device, inode }: Identity): void {
  const now = statSync(file, { bigint: true, throwIfNoEntry: false });
  if (now === undefined || now.dev !== device || now.ino !== inode) {
    throw new JournalError(
      'damaged',
      'The journal file was moved, replaced or removed while dialdeck ran.',
      'Put it back and start dialdeck again.',
    );
  }
}

function severalNames(path: string, { nlink, ino }: BigIntStats): JournalError {
  if (nlink <= 1n) {
    return new JournalError(
      'place',
      `${path} is a symbolic link: the journal and its log must lie in one folder.`,
      'Put the file itself there.',
    );
  }
  return new JournalError(
    'place',
    `${path} has ${nlink} names (hard links): a purchase written under one is not seen under the other.`,
    `Remove the other name; this finds it: find ${shellWord(mountOf(path))} -xdev -inum ${ino}`,
  );
}

/** The topmost folder of the same file system: a hard link cannot lie outside it. */
function mountOf(path: string): string {
  const { dev } = statSync(path);
  let top = dirname(path);
  while (top !== dirname(top) && statSync(dirname(top)).dev === dev) top = dirname(top);
  return top;
}

function shellWord(text: string): string {
  return /^[\w./@:+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The name under which a journal was made, left by a crash between its two names; see `publish`. */
function dropUnfinished(file: string, { dev, ino }: BigIntStats): void {
  const folder = dirname(file);
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${basename(file)}.`) || !name.endsWith('.new')) continue;
    const path = join(folder, name);
    const found = lstatSync(path, { bigint: true, throwIfNoEntry: false });
    if (found?.ino === ino && found.dev === dev) rmSync(path, { force: true });
  }
}
