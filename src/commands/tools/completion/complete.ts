/** Completes a command line: commands, options and their values, numbers, ids. */
import type { Command, Option } from 'commander';
import { firstCommand, type Place, placeBehind, takesValue } from './place.ts';
import { argumentValues, type Candidate, isList, optionValues, type Sources } from './values.ts';

export type Completion =
  | { readonly kind: 'words'; readonly candidates: readonly Candidate[] }
  /** File names, which the shell completes, after a prefix such as `--config=`. */
  | { readonly kind: 'files'; readonly prefix: string };

/**
 * The candidates after the words `before` (without the program's name) that start with `typed`. `makeProgram` returns a new
 * tree of commands at each call.
 */
export async function complete(
  makeProgram: () => Command,
  before: readonly string[],
  typed: string,
  sources: Sources,
): Promise<Completion> {
  const place = placeBehind(makeProgram, before);
  if (place.option?.required === true) return completeValue(place, place.option, '', typed, sources);
  const inline = place.literal ? undefined : /^(--[^=]+)=/.exec(typed);
  const option = optionsOf(place.command).find(({ long }) => long === inline?.[1]);
  if (inline !== null && inline !== undefined && option !== undefined && takesValue(option))
    return completeValue(place, option, inline[0], typed.slice(inline[0].length), sources);

  const options = place.literal ? [] : flags(place.command);
  if (typed.startsWith('-')) return words(options, typed);
  if (place.option !== undefined) {
    const values = await optionValues(place.option, place, sources);
    return words([...(values === 'files' ? [] : values), ...(typed === '' ? options : [])], typed);
  }
  const known = await knownWords(place, sources);
  return words(known?.length === 0 && typed === '' ? options : (known ?? []), typed);
}

async function completeValue(
  place: Place,
  option: Option,
  prefix: string,
  typed: string,
  sources: Sources,
): Promise<Completion> {
  const values = await optionValues(option, place, sources);
  if (values === 'files') return { kind: 'files', prefix };
  const behind = isList(option, place.command) ? typed.lastIndexOf(',') + 1 : 0;
  const { candidates } = words(values, typed.slice(behind));
  const before = prefix + typed.slice(0, behind);
  return {
    kind: 'words',
    candidates: candidates.map(({ value, about }) => ({ value: before + value, about })),
  };
}

/** The commands of a group, or the values of an argument; undefined after an unknown command. */
async function knownWords(place: Place, sources: Sources): Promise<readonly Candidate[] | undefined> {
  const { command, argument } = place;
  if (command.commands.length === 0) return argumentValues(place, sources);
  if (argument !== 0) return undefined;
  return command.commands.map((child) => ({ value: child.name(), about: child.description() }));
}

/** Ignores case, and a missing plus sign of a number. */
function words(candidates: readonly Candidate[], typed: string): Extract<Completion, { kind: 'words' }> {
  const wanted = typed.toLowerCase();
  const matches = ({ value }: Candidate) =>
    [value, value.replace(/^\+/, '')].some((text) => text.toLowerCase().startsWith(wanted));
  return { kind: 'words', candidates: candidates.filter(matches) };
}

/** The options of a command, and the global options. */
function optionsOf(command: Command): readonly Option[] {
  const root = rootOf(command);
  const common = root.options.filter(({ long }) => command === root || long !== '--version');
  const own = command === root ? [] : [...command.options, ...(firstCommand(command)?.options ?? [])];
  return [...own, ...common];
}

function flags(command: Command): readonly Candidate[] {
  const options = optionsOf(command).flatMap(({ long, description }) =>
    long === undefined || long === null ? [] : [{ value: long, about: description }],
  );
  return [...options, { value: '--help', about: 'print the help' }];
}

function rootOf(command: Command): Command {
  return command.parent === null ? command : rootOf(command.parent);
}
