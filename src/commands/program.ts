/** The tree of commands: names, options and help. The code of the commands loads only when one runs. */
import { Command, Option } from 'commander';
import { addAccountCommands } from './accounts/index.ts';
import { addBatchCommands } from './batches/index.ts';
import { addDeclarationCommands } from './declaration/index.ts';
import { addJournalCommands } from './journal/index.ts';
import { addNumberCommands } from './numbers/index.ts';
import { addPriceCommand } from './numbers/prices-command.ts';
import { addRouteCommands } from './numbers/routes-command.ts';
import { addPurchaseCommands } from './purchases/index.ts';
import { type Execute, refuseRepeats } from './shared/define-command.ts';
import { GLOBAL_OPTIONS } from './shared/global-options.ts';
import { HELP, helpAfter, pathOf } from './shared/help.ts';
import { parserMessage } from './shared/parser-message.ts';
import { addTeamCommands } from './team/index.ts';
import { addToolCommands } from './tools/index.ts';

interface TextSink {
  write(text: string): unknown;
}

export interface ProgramOptions {
  /** Without a version, --version is a known option that prints nothing, for completion. */
  readonly version?: string;
  /** Where help goes, and messages about the line; the process's own streams by default. */
  readonly stdout?: TextSink;
  readonly stderr?: TextSink;
  /** Runs the chosen command. */
  readonly execute: Execute;
}

const EXAMPLES = [
  'dialdeck',
  'dialdeck search --country US --area-code 212',
  'dialdeck buy --country US --area-code 212 --account sandbox --yes --max-monthly 2.00',
  'dialdeck owned --json | jq -r ".data[].phoneNumber"',
];

/** The whole tree. Parsing throws CommanderError instead of ending the process. */
export function createProgram({ version, execute, stdout, stderr }: ProgramOptions): Command {
  const program = new Command('dialdeck');
  const named = ['-V, --version', 'print the version'] as const;
  if (version === undefined) program.option(...named);
  else program.version(version, ...named);
  program
    .description(
      'Search, compare, buy and configure phone numbers. Without a command, dialdeck opens the full-screen app.',
    )
    .helpOption('-h, --help', 'print this help')
    .configureHelp(HELP)
    .exitOverride();
  for (const { flags, description, choices } of GLOBAL_OPTIONS) {
    const option = new Option(flags, description);
    program.addOption(choices === undefined ? option : option.choices(choices));
  }
  addNumberCommands(program, execute);
  addDeclarationCommands(program, execute);
  addRouteCommands(program, execute);
  addPriceCommand(program, execute);
  addPurchaseCommands(program, execute);
  addBatchCommands(program, execute);
  addJournalCommands(program, execute);
  addAccountCommands(program, execute);
  addTeamCommands(program, execute);
  addToolCommands(program, execute);
  program.addHelpText('after', `\nExamples:\n${EXAMPLES.map((line) => `  ${line}`).join('\n')}`);
  program.addHelpText('afterAll', ({ command }) => `\n${helpAfter(command)}`);
  const sinks = {
    ...(stdout === undefined ? {} : { writeOut: (text: string) => stdout.write(text) }),
    ...(stderr === undefined ? {} : { writeErr: (text: string) => stderr.write(text) }),
  };
  for (const command of descendants(program)) {
    if (version !== undefined) refuseRepeats(command);
    command
      .exitOverride()
      .configureOutput({
        ...sinks,
        outputError: (text, write) => write(`dialdeck: ${parserMessage(text)}\n`),
      })
      .showSuggestionAfterError(true)
      .showHelpAfterError(`  ${pathOf(command)} --help shows the usage.`);
  }
  return program;
}

/** A command and all its subcommands. */
function descendants(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(descendants)];
}
