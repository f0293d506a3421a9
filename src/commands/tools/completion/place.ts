/** Where in a command line the next word stands. The parser itself reads what is before it, so that both always agree. */
import type { Command, Option } from 'commander';

export interface Place {
  /** The command that would run. Of a group it is the group, as long as none of its commands is named. */
  readonly command: Command;
  /** The word would be this option's value. */
  readonly option?: Option;
  /** Otherwise the argument at this place, counted from 0; missing where the word is no argument that the parser knows. */
  readonly argument?: number;
  /** Behind `--`: nothing is an option any more. */
  readonly literal: boolean;
  /** What the options of all commands are set to so far. */
  readonly globals: Readonly<Record<string, unknown>>;
}

/** Stand for the word that is not there yet; nobody types them. */
const WORD = '\u0000word';
const FLAG = '--\u0000flag';

/** The place behind the words `before`. `makeProgram` gives a new tree at each call: parsing leaves values in it. */
export function placeBehind(makeProgram: () => Command, before: readonly string[]): Place {
  const place = follow(makeProgram(), [...before, WORD], WORD);
  const { argument } = follow(makeProgram(), [...before, FLAG], FLAG);
  return { ...place, literal: argument !== undefined };
}

function follow(program: Command, words: readonly string[], wanted: string): Omit<Place, 'literal'> {
  // As the parser hands a line from a command to the one below it: what is known to be no option stays so.
  const at = (
    command: Command,
    given: readonly string[],
    rest: readonly string[],
  ): Omit<Place, 'literal' | 'globals'> => {
    acceptAnyValue(command);
    const parsed = command.parseOptions([...rest]);
    const operands = [...given, ...parsed.operands];
    const option = command.options.find((known) => takesValue(known) && setTo(command, known) === wanted);
    if (option !== undefined) return { command, option };
    const [name] = operands;
    if (name === wanted && command.commands.length > 0) return { command, argument: 0 };
    const named = command.commands.find((child) => child.name() === name);
    if (named !== undefined) return at(named, operands.slice(1), parsed.unknown);
    const fallback = firstCommand(command);
    if (fallback !== undefined) return at(fallback, operands, parsed.unknown);
    const argument = operands.indexOf(wanted);
    return argument < 0 ? { command } : { command, argument };
  };
  const place = at(program, [], words);
  const globals = Object.entries(program.opts()).filter(([, value]) => value !== wanted);
  return { ...place, globals: Object.fromEntries(globals) };
}

/** What runs where a group is named alone: its first command. */
export function firstCommand(command: Command): Command | undefined {
  return command.parent === null ? undefined : command.commands[0];
}

export function takesValue(option: Option): boolean {
  return option.required || option.optional;
}

function setTo(command: Command, option: Option): unknown {
  return command.getOptionValue(option.attributeName());
}

/** The line is not finished: what will be refused later is not refused while it is typed. */
function acceptAnyValue(command: Command): void {
  for (const option of command.options) if (takesValue(option)) option.argParser((value: string) => value);
}
