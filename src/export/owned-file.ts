/** Writes owned numbers to a new file that only its owner can read. Never overwrites a file. */
import { constants, existsSync } from 'node:fs';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { OwnedNumber } from '../api/model.ts';
import { findHome } from '../config/paths.ts';
import { formatDate } from '../text/format.ts';
import { OWNED_CSV_HEADING, ownedCsvLine, ownedRecord } from '../text/owned-records.ts';
import { ownedWorkbook } from './owned-workbook.ts';

export type ExportFormat = 'xlsx' | 'csv' | 'json';

/** The metadata beside the rows in a JSON export. */
export type ExportMeta = Readonly<Record<string, unknown>>;

/** How many rows are converted at a time. Keys are handled between two portions. */
const PORTION = 2_000;

/** The absolute path for the typed text. "~" is the home folder, if it is known. */
export function exportPath(typed: string): string {
  const path = typed.trim();
  const home = path === '~' || path.startsWith('~/') ? findHome(process.env) : undefined;
  return resolve(home === undefined ? path : `${home}${path.slice(1)}`);
}

/** An unused file name in the current folder: "dialdeck-owned-2026-11-22.csv", then "…-2.csv". */
export function proposedName(format: ExportFormat, now: number): string {
  const stem = `dialdeck-owned-${formatDate(now)}`;
  for (let copy = 1; ; copy += 1) {
    const name = copy === 1 ? `${stem}.${format}` : `${stem}-${copy}.${format}`;
    if (!existsSync(exportPath(name))) return name;
  }
}

/** Why dialdeck cannot write there, as far as it can check before writing. */
export function exportProblem(typed: string): string | undefined {
  if (typed.trim() === '') return 'Type a file name.';
  return existsSync(exportPath(typed)) ? 'This file exists already. Choose another name.' : undefined;
}

/**
 * Writes a new file with mode 0600. Throws an Error with one sentence when it fails, and removes the incomplete file. Never
 * changes an existing file.
 */
export async function writeExport(
  path: string,
  format: ExportFormat,
  rows: readonly OwnedNumber[],
  meta: ExportMeta,
): Promise<void> {
  let file: FileHandle | undefined;
  try {
    // O_EXCL also refuses a symbolic link that somebody left under this name.
    file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
    if (format === 'xlsx') await file.write(await ownedWorkbook(rows));
    else for (const text of portions(format, rows, meta)) await file.write(text);
    await file.sync();
  } catch (error) {
    if (file !== undefined) await unlink(path).catch(() => undefined);
    throw new Error(sentence(path, error));
  } finally {
    await file?.close();
  }
}

function* portions(
  format: Exclude<ExportFormat, 'xlsx'>,
  rows: readonly OwnedNumber[],
  meta: ExportMeta,
): Generator<string, void> {
  if (format === 'csv') yield OWNED_CSV_HEADING;
  else yield '{"data":[';
  for (let from = 0; from < rows.length; from += PORTION) {
    const portion = rows.slice(from, from + PORTION);
    if (format === 'csv') yield portion.map(ownedCsvLine).join('');
    else
      yield `${from === 0 ? '' : ','}\n${portion.map((row) => JSON.stringify(ownedRecord(row))).join(',\n')}`;
  }
  if (format === 'json') yield `\n],"meta":${JSON.stringify(meta)}}\n`;
}

const REASONS: Readonly<Record<string, string>> = {
  EEXIST: 'the file exists already',
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'the folder does not exist',
  EACCES: 'you cannot write to this folder',
  EPERM: 'you cannot write to this folder',
  EROFS: 'this disk is read-only',
  ENOSPC: 'the disk is full',
  EISDIR: 'that is a folder',
};

function sentence(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return `Could not write the file, because ${REASONS[code] ?? code}: ${path}`;
}
