/** The journal's files: private, on a local disk, created whole or not at all. */
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import { makeFolder } from '../../files/make-folder.ts';
import { JournalError } from './journal-error.ts';

/**
 * Whether there is such a file, or a link in its place. Throws what the system says when that cannot be found out: a folder that is closed or that
 * cannot be there is no empty one.
 */
export function exists(file: string): boolean {
  try {
    lstatSync(file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

/** Creates the folder as 0700; a folder named after dialdeck is made private even when it was not. */
export function preparePrivateFolder(file: string): void {
  const folder = dirname(file);
  makeFolder(folder);
  const mode = statSync(folder).mode & 0o777;
  if (basename(folder) === 'dialdeck' && mode !== 0o700) chmodSync(folder, 0o700);
}

/** Makes the journal and its companions readable by their owner only. */
export function makePrivate(file: string): void {
  for (const path of [file, `${file}-wal`, `${file}-shm`, markFile(file)]) {
    if (existsSync(path) && (statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600);
  }
}

/** Runs `create` with a umask that leaves files to their owner, whatever the shell's is. */
export function privately<T>(create: () => T): T {
  const before = process.umask(0o077);
  try {
    return create();
  } finally {
    process.umask(before);
  }
}

/**
 * Puts a finished file under its final name unless another process was faster, so that a journal never exists half
 * made and an empty one is always damage.
 */
export function publish(made: string, file: string): void {
  try {
    linkSync(made, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const folder = openSync(dirname(file), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** The mark beside a journal. */
export function markFile(file: string): string {
  return `${file}-mark`;
}

/**
 * The revision that the journal had reached, kept beside it: SQLite drops the end of a damaged write-ahead log without a
 * word, and a journal that is behind its mark has lost entries. undefined when there is no readable mark. Throws JournalError
 * when something else than a file stands in its place.
 */
export function readMark(file: string): number | undefined {
  if (!exists(markFile(file))) return undefined;
  // A pipe would be waited for without end.
  if (!statSync(markFile(file)).isFile()) {
    throw new JournalError(
      'place',
      `${markFile(file)} is no ordinary file.`,
      'Move it away; dialdeck keeps the count of the journal there.',
    );
  }
  const match = /^revision (\d{1,15})\n/.exec(readFileSync(markFile(file), 'utf8'));
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

/**
 * Written after each commit, in place and in one piece. Not synced: after a power loss the mark may be behind, never
 * ahead. A mark that cannot be written is left as it is: the entry itself is already safe.
 */
export function writeMark(file: string, revision: number): void {
  const path = markFile(file);
  try {
    if (existsSync(path) && !statSync(path).isFile()) return;
    const text = `revision ${String(revision).padStart(15, '0')}\n`;
    writeFileSync(path, text, { mode: 0o600, flag: existsSync(path) ? 'r+' : 'w' });
  } catch {
    // Only the detection of lost entries is weaker for it.
  }
}
