/** completion: what a shell needs to complete dialdeck's words, printed from the tree of commands itself. */
import type { Command, Option } from 'commander';
import { bashCompletion } from './completion/bash.ts';
import { fishCompletion } from './completion/fish.ts';
import type { Node } from './completion/node.ts';
import { zshCompletion } from './completion/zsh.ts';
import type { CommandContext, CommandInput } from './support/context.ts';
import { EXIT } from './support/exit-codes.ts';
import { usageError } from './support/failure.ts';
import { TYPE_WORDS } from './tree/words.ts';

const SHELLS: Readonly<Record<string, (nodes: readonly Node[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** Prints the completion of `program` for the shell that was named. */
export async function runCompletion(
  program: Command,
  { output }: CommandContext,
  input: CommandInput,
): Promise<number> {
  const shell = input.args[0] ?? '';
  const print = SHELLS[shell];
  if (print === undefined) {
    throw usageError(
      `There is no completion for "${shell}".`,
      `There is one for: ${Object.keys(SHELLS).join(', ')}.`,
    );
  }
  const script = print(nodesOf(program));
  if (output.json) output.document({ shell, script }, {});
  else output.raw(script);
  return EXIT.done;
}

/** The tree as a flat list, root first; options of the root go with every command. */
function nodesOf(program: Command): readonly Node[] {
  const visit = (command: Command, path: readonly string[]): Node[] => [
    {
      path,
      takesAccount: ACCOUNT_COMMANDS.has(path.join(' ')),
      commands: command.commands.map((child) => ({ name: child.name(), description: child.description() })),
      options: [
        ...(path.length === 0 ? [] : command.options),
        ...program.options.filter((option) => path.length === 0 || option.long !== '--version'),
      ].map(describe),
    },
    ...command.commands.flatMap((child) => visit(child, [...path, child.name()])),
  ];
  return visit(program, []);
}

function describe(option: Option): Node['options'][number] {
  return {
    flag: option.long ?? option.short ?? '',
    description: option.description,
    value: option.required || option.optional ? valueKind(option.long ?? '') : { kind: 'none' },
  };
}

/** Commands whose argument is the name of an account that there is. */
const ACCOUNT_COMMANDS: ReadonlySet<string> = new Set(['accounts use', 'accounts remove', 'accounts test']);

const WORDS: Readonly<Record<string, readonly string[]>> = {
  '--type': TYPE_WORDS,
  '--provider': ['telefonie', 'wiil'],
  '--key-store': ['keyring', 'file'],
  '--as': ['completed', 'failed'],
};

function valueKind(flag: string): Node['options'][number]['value'] {
  const words = WORDS[flag];
  if (words !== undefined) return { kind: 'words', words };
  if (flag === '--account') return { kind: 'account' };
  return flag === '--config' || flag === '--state' ? { kind: 'file' } : { kind: 'text' };
}
