/** Reads and writes files that only their owner can read. A write replaces the whole file or nothing. */

import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { danglingLink, isLink } from '../api/files/absence.ts';
import { makeFolder } from '../api/files/make-folder.ts';
import { MAX_FILE_BYTES } from '../api/limits.ts';
import { systemFault } from '../text/system-fault.ts';
import { ConfigError, UnreadableError } from './errors.ts';
import { decodeText } from './text-file.ts';

const posix = process.platform !== 'win32';

const HINT =
  'Give an accounts file with --config, or leave out --config. dialdeck paths shows where yours is.';

/**
 * The text of the accounts file; undefined when it does not exist. Throws UnreadableError when it cannot be read, is not a
 * regular file, or `isOurs` rejects it. Throws ConfigError when it is a symlink, belongs to another user, or is readable by
 * others, because such a file must not contain a key. `isOurs` is checked first, so that no message suggests changing a
 * file that is not dialdeck's.
 */
export function readPrivateFile(file: string, isOurs: (text: string) => boolean): string | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(
      file,
      constants.O_RDONLY | (posix ? constants.O_NOFOLLOW | constants.O_NONBLOCK : 0),
    );
  } catch (error) {
    return absentOrRefused(file, error);
  }
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile())
      throw new UnreadableError(
        `${file} is ${stats.isDirectory() ? 'a folder' : 'not a file'}.`,
        'Give a regular file with --config.',
      );
    if (posix && process.getuid !== undefined && stats.uid !== process.getuid()) {
      throw new ConfigError(
        `${file} belongs to another user.`,
        'Use your own file: dialdeck paths shows where it is.',
      );
    }
    const text = stats.size > MAX_FILE_BYTES ? undefined : textOf(file, readFileSync(descriptor));
    if (text?.trim() === '') return text;
    if (text === undefined || !isOurs(text)) {
      throw new UnreadableError(
        `${file} is not an accounts file${text === undefined ? ': it is larger than 1 MB' : ''}.`,
        HINT,
      );
    }
    if (posix && (stats.mode & 0o077) !== 0) {
      throw new ConfigError(
        `${file} can be read by other users on this machine.`,
        `Run: chmod 600 ${shellWord(file)}`,
      );
    }
    return text;
  } finally {
    closeSync(descriptor);
  }
}

function textOf(file: string, bytes: Uint8Array): string {
  try {
    return decodeText(bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableError(`${file} is not an accounts file: ${reason}.`, HINT);
  }
}

function absentOrRefused(file: string, error: unknown): undefined {
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const link = danglingLink(file);
    if (link === undefined) return undefined;
    throw new UnreadableError(
      `${file} cannot be read: ${link} is a symbolic link to a file that does not exist.`,
      'Mount the disk that it points to, or remove the link.',
    );
  }
  // The same code says that the folders of the path form a loop.
  if ((code === 'ELOOP' || code === 'EMLINK') && isLink(file)) {
    throw new ConfigError(`${file} is a symbolic link.`, 'Give the file itself with --config.');
  }
  const fault = systemFault(error);
  throw new UnreadableError(
    `${file} cannot be read: ${fault?.reason ?? 'the system refuses it'} (${code ?? 'unknown error'}).`,
    fault?.hint ?? 'Check its owner and its permissions.',
  );
}

/** Writes the whole text beside the file, flushes it, and moves it into place. Creates the folder for its owner only. */
export function writePrivateFile(file: string, text: string): void {
  const folder = dirname(file);
  const temporary = join(folder, `.${basename(file)}.${process.pid}.${Date.now()}.tmp`);
  try {
    ensurePrivateFolder(folder);
    writeDurably(temporary, text);
    renameSync(temporary, file);
    syncFolder(folder);
  } catch (error) {
    if (existsSync(temporary)) unlinkSync(temporary);
    const fault = systemFault(error);
    throw new ConfigError(
      `${file} cannot be written: ${fault?.reason ?? 'the system refuses it'} (${errorCode(error) ?? 'unknown error'}).`,
      fault?.hint ?? 'Check the folder, its owner and the free space.',
    );
  }
}

/** Creates a folder with mode 0700, and sets this mode on dialdeck's existing folders. */
export function ensurePrivateFolder(folder: string): void {
  makeFolder(folder);
  // Only folders named dialdeck: --config may point into a folder that is shared on purpose.
  if (posix && basename(folder) === 'dialdeck') chmodSync(folder, 0o700);
}

function writeDurably(file: string, text: string): void {
  const flags =
    constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (posix ? constants.O_NOFOLLOW : 0);
  const descriptor = openSync(file, flags, 0o600);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function syncFolder(folder: string): void {
  if (!posix) return;
  const descriptor = openSync(folder, constants.O_RDONLY);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function shellWord(text: string): string {
  return /^[\w./@:+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
