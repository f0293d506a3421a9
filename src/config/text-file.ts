/** Reads small files that a person may have edited with any editor. */

import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { danglingLink } from '../api/files/absence.ts';
import { MAX_FILE_BYTES } from '../api/limits.ts';
import { systemFault } from '../text/system-fault.ts';

/**
 * The text of a file; undefined when it does not exist. Throws an Error with the reason when it is not a regular file, has more
 * than `mostBytes`, or cannot be read.
 */
export function readTextFile(file: string, mostBytes = MAX_FILE_BYTES): string | undefined {
  let descriptor: number;
  try {
    // O_NONBLOCK avoids waiting for a pipe without a writer. Windows has no such flag.
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      const link = danglingLink(file);
      if (link === undefined) return undefined;
      throw new Error(`${link} is a symbolic link to a file that does not exist`);
    }
    throw new Error(`it cannot be read: ${systemFault(error)?.reason ?? 'the system refuses it'} (${code})`);
  }
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new Error('it is not a file');
    if (stats.size > mostBytes) throw new Error(`it is larger than ${mostBytes / 1_000_000} MB`);
    return decodeText(readFileSync(descriptor));
  } finally {
    closeSync(descriptor);
  }
}

/** The text without its byte order mark. It may be UTF-8, or UTF-16 from some Windows editors. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

/**
 * The value of a JSON text. Throws an Error that names only the line, because the engine's message quotes the text near the
 * error, which may be a key.
 */
export function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    if (position === undefined) throw new Error('this is not JSON');
    throw new Error(`line ${text.slice(0, Number(position)).split('\n').length}: this is not JSON`);
  }
}
