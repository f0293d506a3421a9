/** The log file: problems that the screen could not show. Text is redacted and cleaned, and only the owner can read the file. */
import { appendFileSync, chmodSync, existsSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { ensurePrivateFolder } from '../config/private-file.ts';
import { cleanText } from '../text/clean.ts';
import { sourceTrace } from './source-trace.ts';

export interface Log {
  note(text: string): void;
  /** Writes the error with its stack, one line for each frame. */
  error(error: unknown): void;
}

const LARGEST = 1_000_000;
const LONGEST_LINE = 2_000;

/** Appends to `file` and keeps one older file. A log that cannot be written never stops the app. */
export function createLog(file: string, redact: (text: string) => string, now: () => number): Log {
  let prepared = false;

  function prepare(): void {
    if (prepared) return;
    prepared = true;
    ensurePrivateFolder(dirname(file));
    if (!existsSync(file)) return;
    if (statSync(file).size > LARGEST) renameSync(file, `${file}.1`);
    else chmodSync(file, 0o600);
  }

  function write(text: string): void {
    try {
      prepare();
      const at = new Date(now()).toISOString();
      const lines = redact(text)
        .split('\n')
        .map((line) => `${at} ${cleanText(line, { maxGraphemes: LONGEST_LINE }).text}\n`);
      appendFileSync(file, lines.join(''), { mode: 0o600 });
    } catch {
      // There is no other place to report this.
    }
  }

  return {
    note: write,
    error: (error) =>
      write(error instanceof Error ? sourceTrace(error.stack ?? error.message) : String(error)),
  };
}
