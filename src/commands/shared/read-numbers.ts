/** Reads several phone numbers from arguments, standard input (`-`) and a file (`--from`), before anything is done. */
import { MAX_DECLARATION_BYTES } from '../../api/limits.ts';
import { planWarning, readPhoneNumber } from '../../api/numbers/parse.ts';
import { readTextFileOrPipe } from '../../config/text-file.ts';
import { exportPath } from '../../export/owned-file.ts';
import { plural } from '../../text/format.ts';
import type { CommandContext } from './context.ts';
import { type CommandError, furtherProblems, usageError } from './failure.ts';
import { numberLines } from './number-lines.ts';
import type { Output } from './output.ts';
import { type NumberUse, notExact, readNumber, refusal, type TypedNumber } from './read-number.ts';

const STDIN = '-';
const HINT = 'Write one number on each line, or a CSV with a column phoneNumber.';

interface NumberSources {
  /** The arguments: numbers, and `-` for standard input. */
  readonly args: readonly string[];
  /** The file in --from; `-` is standard input. */
  readonly from?: string | undefined;
  /** The country of numbers in national form (ISO 3166-1 alpha-2). */
  readonly country?: string | undefined;
  /** Whether the command changes the numbers: it then says of every number how it was understood. */
  readonly changesNumber?: boolean;
  /** As in `NumberUse`. */
  readonly exactOnly?: string;
}

interface TypedNumbers {
  /** In the order in which they were given, each number once. At least one. */
  readonly numbers: readonly [TypedNumber, ...TypedNumber[]];
  /** Whether a list was asked for: several arguments, `-` or --from. Its JSON is then an array, also for one number. */
  readonly several: boolean;
}

/** Throws a usage error that names the line when one of them is not a phone number, and when there is none. */
export async function readNumbers(
  context: Pick<CommandContext, 'terminal' | 'output' | 'interrupted'>,
  sources: NumberSources,
): Promise<TypedNumbers> {
  const { args, from, country, changesNumber = false, exactOnly } = sources;
  const [only, ...others] = args;
  if (only === undefined && from === undefined) {
    throw usageError(
      'The argument <number> is missing.',
      'Give numbers, - for standard input, or --from FILE.',
    );
  }
  if (only !== undefined && only !== STDIN && others.length === 0 && from === undefined) {
    return {
      numbers: [readNumber(only, country, context.output, { changesNumber, exactOnly })],
      several: false,
    };
  }
  const places = from === undefined ? args : [...args, from === STDIN ? STDIN : { file: from }];
  if (places.filter((place) => place === STDIN).length > 1) {
    throw usageError('Standard input (-) was given twice.', 'Use - once.');
  }
  const typed: Typed[][] = [];
  for (const place of places) {
    if (typeof place === 'object')
      typed.push(placed(place.file, await readFile(place.file, context.interrupted)));
    else if (place === STDIN) typed.push(placed('standard input', await readStandardInput(context)));
    else typed.push([{ text: place, place: '' }]);
  }
  return {
    numbers: readAll(typed.flat(), context.output, { country, changesNumber, exactOnly }),
    several: true,
  };
}

/** A number as it was typed, and the start of a message about it, such as "numbers.txt:3: ". */
interface Typed {
  readonly text: string;
  readonly place: string;
}

function placed(source: string, text: string): Typed[] {
  const read = numberLines(text);
  if (read.kind === 'refused') throw usageError(`${source}:${read.line}: ${read.reason}`, read.hint);
  return read.lines.map(({ text: number, line }) => ({ text: number, place: `${source}:${line}: ` }));
}

async function readFile(file: string, interrupted: AbortSignal): Promise<string> {
  const path = exportPath(file);
  let text: string | undefined;
  try {
    text = await readTextFileOrPipe(path, MAX_DECLARATION_BYTES, interrupted);
  } catch (error) {
    if (interrupted.aborted) throw error;
    throw usageError(
      `${path} cannot be used: ${error instanceof Error ? error.message : String(error)}.`,
      HINT,
    );
  }
  if (text !== undefined) return text;
  throw usageError(`${path} does not exist.`, HINT);
}

async function readStandardInput({
  terminal,
  output,
}: Pick<CommandContext, 'terminal' | 'output'>): Promise<string> {
  if (terminal.stdinIsTerminal) output.note('Type one number on each line. Ctrl+D ends the list.');
  return terminal.readStdin({ mostBytes: MAX_DECLARATION_BYTES, hint: 'Give the numbers in smaller parts.' });
}

function readAll(
  typed: readonly Typed[],
  output: Output,
  { country, changesNumber, exactOnly }: NumberUse & { readonly country: string | undefined },
): TypedNumbers['numbers'] {
  const found = new Map<string, TypedNumber>();
  const problems: CommandError[] = [];
  for (const { text, place } of typed) {
    const read = readPhoneNumber(text, country);
    if (read.kind === 'refused') {
      problems.push(refusal(text, read, exactOnly, place));
      continue;
    }
    const { phoneNumber } = read;
    const resolved = read.kind === 'resolved';
    if (resolved && exactOnly !== undefined) {
      problems.push(notExact(text, phoneNumber, exactOnly, place));
      continue;
    }
    if (resolved && (changesNumber === true || read.letters)) {
      const words = `${place}"${text.trim()}" means ${phoneNumber}.`;
      if (changesNumber === true) output.warn(words);
      else output.note(words);
    }
    // One that was also typed digit for digit needs no confirmation.
    found.set(phoneNumber, {
      phoneNumber,
      resolved: resolved && found.get(phoneNumber)?.resolved !== false,
    });
  }
  refuseProblems(problems);
  const [first, ...others] = found.values();
  if (first === undefined) throw usageError('The list contains no number.', HINT);
  noteUnusual([first, ...others], output);
  return [first, ...others];
}

function refuseProblems([first, ...others]: readonly CommandError[]): void {
  if (first === undefined) return;
  const further = others.map(({ message }) => message);
  const leftOut = (count: number) => `${plural(count, 'further line')} cannot be read.`;
  throw usageError(first.message, `Nothing was done. ${first.hint}`, furtherProblems(further, leftOut));
}

/** One line for all numbers that their numbering plans do not know. */
function noteUnusual(numbers: readonly TypedNumber[], output: Output): void {
  const unusual = numbers.flatMap(({ phoneNumber }) => {
    const warning = planWarning(phoneNumber);
    return warning === undefined ? [] : [{ phoneNumber, warning }];
  });
  const [first] = unusual;
  if (first === undefined) return;
  output.note(
    unusual.length === 1
      ? `Note: dialdeck uses ${first.phoneNumber} unchanged, but ${first.warning}.`
      : `Note: dialdeck uses ${unusual.length} unusual numbers unchanged. The first is ${first.phoneNumber}: ${first.warning}.`,
  );
}
