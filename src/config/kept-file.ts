/**
 * The files that one run of the app leaves for the next. What this version cannot read is not lost: the file of a newer version stays as
 * it is, and a damaged file is moved aside before another one takes its place.
 */
import { existsSync, renameSync } from 'node:fs';
import * as z from 'zod';
import { writePrivateFile } from './private-file.ts';
import { parseJsonText, readTextFile } from './text-file.ts';

export type Content = Readonly<Record<string, unknown>>;

export type KeptFile =
  | { readonly kind: 'none' }
  | { readonly kind: 'read'; readonly content: Content }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged'; readonly reason: string };

const VERSION = 1;
/** How many damaged files are kept. */
const MOST_ASIDE = 9;
const FileSchema = z.looseObject({ version: z.int().min(1) });

/** Never throws. */
export function readKeptFile(file: string): KeptFile {
  try {
    const text = readTextFile(file);
    if (text === undefined) return { kind: 'none' };
    const { data } = FileSchema.safeParse(parseJsonText(text));
    if (data === undefined) return { kind: 'damaged', reason: 'it does not say its version' };
    const { version, ...content } = data;
    return version > VERSION ? { kind: 'newer' } : { kind: 'read', content };
  } catch (error) {
    return { kind: 'damaged', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Why the file was not used, and what becomes of it, as sentences; undefined where it was used. */
export function keptFileProblem(file: string, kept: KeptFile): string | undefined {
  switch (kept.kind) {
    case 'newer':
      return `${file} was not used: a newer dialdeck wrote it. It stays as it is, and this run saves nothing in it.`;
    case 'damaged':
      return `${file} was not used: ${kept.reason}. It is moved to ${asideName(file)} when dialdeck saves again.`;
    case 'none':
    case 'read':
      return undefined;
  }
}

/** Replaces the content by what `next` makes of it; returns false and does nothing for a file of a newer version. Throws ConfigError. */
export function writeKeptFile(file: string, next: (before: Content) => Content): boolean {
  const kept = readKeptFile(file);
  if (kept.kind === 'newer') return false;
  const content = next(kept.kind === 'read' ? kept.content : {});
  const text = `${JSON.stringify({ version: VERSION, ...content })}\n`;
  if (kept.kind === 'damaged') renameSync(file, asideName(file));
  writePrivateFile(file, text);
  return true;
}

/** A name that is free, so that an earlier damaged file stays; the last one is used again. */
function asideName(file: string): string {
  const later = Array.from({ length: MOST_ASIDE - 1 }, (_, index) => `${file}.damaged-${index + 2}`);
  const names = [`${file}.damaged`, ...later];
  return names.find((name) => !existsSync(name)) ?? `${file}.damaged-${MOST_ASIDE}`;
}
