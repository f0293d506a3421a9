/** Reads small files that a person may have edited with any editor. */

import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { addAbortSignal } from 'node:stream';
import { danglingLink } from '../api/files/absence.ts';
import { MAX_FILE_BYTES } from '../api/limits.ts';
import { systemFault } from '../text/system-fault.ts';

/**
 * The text of a file; undefined when it does not exist. Throws an Error with the reason when it is not a regular file, has more
 * than `mostBytes`, or cannot be read.
 */
export function readTextFile(file: string, mostBytes = MAX_FILE_BYTES): string | undefined {
  const descriptor = openToRead(file);
  return descriptor === undefined ? undefined : readOpenFile(descriptor, mostBytes);
}

/**
 * The same for a file or a pipe, such as the one a shell makes for `<(command)`. A pipe is read to its end, or until `signal` aborts. One
 * that nobody writes to is empty.
 */
export async function readTextFileOrPipe(
  file: string,
  mostBytes: number,
  signal: AbortSignal,
): Promise<string | undefined> {
  const descriptor = openToRead(file);
  if (descriptor === undefined) return undefined;
  return fstatSync(descriptor).isFIFO()
    ? readPipe(descriptor, mostBytes, signal)
    : readOpenFile(descriptor, mostBytes);
}

/** Undefined when the file does not exist. */
function openToRead(file: string): number | undefined {
  try {
    // O_NONBLOCK avoids waiting for a pipe without a writer. Windows has no such flag.
    return openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      const link = danglingLink(file);
      if (link === undefined) return undefined;
      throw new Error(`${link} is a symbolic link to a file that does not exist`);
    }
    throw new Error(`it cannot be read: ${systemFault(error)?.reason ?? 'the system refuses it'} (${code})`);
  }
}

function readOpenFile(descriptor: number, mostBytes: number): string {
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new Error('it is not a file');
    if (stats.size > mostBytes) throw tooLarge(mostBytes);
    return decodeText(readFileSync(descriptor));
  } finally {
    closeSync(descriptor);
  }
}

/** Closes the descriptor in every case. */
async function readPipe(descriptor: number, mostBytes: number, signal: AbortSignal): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const pipe = new Socket({ fd: descriptor, readable: true, writable: false });
  for await (const chunk of addAbortSignal(signal, pipe)) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > mostBytes) throw tooLarge(mostBytes);
    chunks.push(part);
  }
  return decodeText(Buffer.concat(chunks));
}

function tooLarge(mostBytes: number): Error {
  return new Error(`it is larger than ${mostBytes / 1_000_000} MB`);
}

/**
 * The text without its byte order mark. It may be UTF-8, or UTF-16 with the mark from some Windows editors. Throws an Error with
 * the reason for anything else, such as Windows-1252: a replaced character would be sent to the carrier. It quotes no text, which
 * may be a key.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const littleEndian = first === 0xff && second === 0xfe;
  const utf16 = littleEndian || (first === 0xfe && second === 0xff);
  if (!utf16 && (first === 0 || second === 0))
    throw new Error('it is UTF-16 text without a byte order mark. Save it as UTF-8');
  try {
    const encoding = utf16 ? `utf-16${littleEndian ? 'le' : 'be'}` : 'utf-8';
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${utf16 ? 'it is damaged UTF-16 text' : notUtf8(bytes)}. Save it as UTF-8`);
  }
}

function notUtf8(bytes: Uint8Array): string {
  const replaced = Buffer.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const wrong = bytes.findIndex((byte, index) => byte !== replaced[index]);
  // As a stream, the decoder leaves out the beginning of a character that is not complete.
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, wrong), { stream: true });
  const lines = before.split(/\r\n|\n|\r/);
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1} is not UTF-8 text`;
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
