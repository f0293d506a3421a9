/** Finds the place of the next word in a command line. The parser itself reads the words before it, so that both always agree. */
import type { Command, Option } from 'commander';

export interface Place {
  /** The command that would run; the group as long as none of its commands is named. */
  readonly command: Command;
  /** The command that the line names, where `command` is the program because the option belongs to every command. */
  readonly named?: Command;
  /** The option whose value the word would be. */
  readonly option?: Option;
  /** Otherwise the index of the argument, from 0; undefined when the parser knows no argument here. */
  readonly argument?: number;
  /** Whether the place is after `--`, where words are never options. */
  readonly literal: boolean;
  /** The values of the global options so far. */
  readonly globals: Readonly<Record<string, unknown>>;
}

/** Placeholders for the word that is not typed yet. Nobody types them. */
const WORD = '\u0000word';
const FLAG = '--\u0000flag';

/** The place after the words `before`. `makeProgram` returns a new tree at each call, because parsing stores values in it. */
export function placeBehind(makeProgram: () => Command, before: readonly string[]): Place {
  const place = follow(makeProgram(), [...before, WORD], WORD);
  const { argument } = follow(makeProgram(), [...before, FLAG], FLAG);
  return { ...place, literal: argument !== undefined };
}

function follow(program: Command, words: readonly string[], wanted: string): Omit<Place, 'literal'> {
  // Like the parser, this passes words to a subcommand. Words that are known not to be options stay so.
  const at = (
    command: Command,
    given: readonly string[],
    rest: readonly string[],
  ): Omit<Place, 'literal' | 'globals'> => {
    acceptAnyValue(command);
    const parsed = command.parseOptions([...rest]);
    const operands = [...given, ...parsed.operands];
    const option = command.options.find((known) => takesValue(known) && setTo(command, known) === wanted);
    if (option !== undefined) return { command, option, named: commandNamed(command, operands) };
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

/** The command that these words name, below this one. */
function commandNamed(command: Command, [name, ...others]: readonly string[]): Command {
  const child = command.commands.find((known) => known.name() === name);
  return child === undefined ? command : commandNamed(child, others);
}

/** The command that runs when only a group is named: its default command. */
export function firstCommand(command: Command): Command | undefined {
  return command.parent === null ? undefined : command.commands[0];
}

export function takesValue(option: Option): boolean {
  return option.required || option.optional;
}

function setTo(command: Command, option: Option): unknown {
  return command.getOptionValue(option.attributeName());
}

/** The line is incomplete, so errors that the parser would report later are ignored. */
function acceptAnyValue(command: Command): void {
  for (const option of command.options) if (takesValue(option)) option.argParser((value: string) => value);
}
