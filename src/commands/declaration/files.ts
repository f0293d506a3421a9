/** The files of the declaration commands: which format they have, and how they are read and written. */
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  DECLARATION_FORMATS,
  type DeclarationFormat,
  type DeclarationProblem,
  formatOfFile,
  type PlacedNumber,
} from '../../api/declaration/declared.ts';
import { readDeclaration } from '../../api/declaration/read.ts';
import { MAX_DECLARATION_BYTES } from '../../api/limits.ts';
import { writePrivateFile } from '../../config/private-file.ts';
import { readTextFile } from '../../config/text-file.ts';
import { exportPath } from '../../export/owned-file.ts';
import { plural } from '../../text/format.ts';
import { shortenMessage } from '../../text/shorten.ts';
import { furtherProblems, usageError } from '../shared/failure.ts';

/** The format that --format names, else the one that the file's ending tells. Throws a usage error without either. */
export function readFormat(file: string, option: string | undefined): DeclarationFormat {
  const format = DECLARATION_FORMATS.find((known) => known === option) ?? formatOfFile(file);
  if (format !== undefined) return format;
  throw usageError(
    file === '-' ? 'The format is not known.' : `The name "${file}" does not tell the format.`,
    `Add --format ${DECLARATION_FORMATS.join(', --format ')}, or use a name such as numbers.yaml.`,
  );
}

/**
 * The numbers that the file declares. Throws a usage error for the first problem, with the further ones, each with its line and column:
 * nothing of a file that is not understood is used.
 */
export function readDeclarationFile(file: string, option: string | undefined): readonly PlacedNumber[] {
  return declarationIn(readText(file), file, option);
}

/** The same for a text that was read already; `file` is its name. */
export function declarationIn(
  text: string,
  file: string,
  option: string | undefined,
): readonly PlacedNumber[] {
  const { numbers, problems } = readDeclaration(text, readFormat(file, option));
  const [first, ...others] = problems;
  if (first === undefined) return numbers;
  const further = others.map((problem) => `${placed(file, problem)} ${problem.hint}`);
  const leftOut = (count: number) => `The file has ${plural(count, 'further problem')}.`;
  throw usageError(placed(file, first), first.hint, furtherProblems(further, leftOut));
}

/** The whole text of a file. Throws a usage error when it cannot be read. */
export function readText(file: string): string {
  const path = exportPath(file);
  let text: string | undefined;
  try {
    text = readTextFile(path, MAX_DECLARATION_BYTES);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw usageError(
      `${path} cannot be used: ${reason}.`,
      'Give the file that export wrote, or one like it.',
    );
  }
  if (text !== undefined) return text;
  throw usageError(
    `${path} does not exist.`,
    'Write it first, for example with: dialdeck export numbers.yaml',
  );
}

/** Throws a usage error, before anything is asked for, when a file cannot be written, or exists and may not be replaced. */
export function requireWritableFile(
  file: string,
  overwrite: boolean,
  mayReplace?: (text: string) => boolean,
): void {
  const path = exportPath(file);
  if (!existsSync(dirname(path)))
    throw usageError(`The folder ${dirname(path)} does not exist.`, 'Create it, or choose another one.');
  if (!existsSync(path) || overwrite || mayReplace?.(readText(file)) === true) return;
  throw usageError(
    `${path} exists already.`,
    mayReplace === undefined
      ? 'Add --overwrite to replace it, or choose another name.'
      : 'It is no plan, so it is not replaced. Choose another name.',
  );
}

/** Writes the whole text, or nothing; returns the path. Only the owner of the file can read it. */
export function writeText(file: string, text: string): string {
  const path = exportPath(file);
  writePrivateFile(path, text);
  return path;
}

function placed(file: string, { line, column, message }: DeclarationProblem): string {
  return shortenMessage(`${file}:${line}:${column}: ${message}`);
}
