/** The tree of commands: names, options and help. Nothing that works is loaded here. */
import { Command, Option } from 'commander';
import { OPEN_SCREENS } from '../config/open-at.ts';
import { addAccountCommands } from './accounts/index.ts';
import { addJournalCommands } from './journal/index.ts';
import { addNumberCommands } from './numbers/index.ts';
import { addPriceCommand } from './numbers/prices-command.ts';
import { addPurchaseCommands } from './purchases/index.ts';
import { type Execute, refuseRepeats } from './shared/define-command.ts';
import { EXIT_CODES } from './shared/exit-codes.ts';
import { addToolCommands } from './tools/index.ts';

export interface ProgramOptions {
  /** Without it the option for the version is known and prints nothing, as where a line is completed. */
  readonly version?: string;
  /** Runs a command that was chosen. */
  readonly execute: Execute;
}

/** The whole tree; parsing throws CommanderError instead of ending the process. */
export function createProgram({ version, execute }: ProgramOptions): Command {
  const program = new Command('dialdeck');
  const named = ['-V, --version', 'print the version'] as const;
  if (version === undefined) program.option(...named);
  else program.version(version, ...named);
  program
    .description('Search, compare, buy and configure phone numbers. Without a command: the full-screen app.')
    .helpOption('-h, --help', 'print this help')
    .option('--account <name>', 'work on this account')
    .option('--json', 'print one JSON document on stdout')
    .option('--read-only', 'refuse whatever buys, changes or releases')
    .option('--config <file>', 'the accounts file')
    .option('--no-color', 'without colours, as NO_COLOR does')
    .option('--ascii', 'signs in ASCII only, as in a locale without UTF-8')
    .addOption(new Option('--screen <name>', 'the app opens on this screen').choices(OPEN_SCREENS))
    .option('--reset-terminal', 'give a terminal back that a killed dialdeck left behind')
    .option('--screen-reader', 'the app is drawn to be read aloud, as INK_SCREEN_READER=true does')
    .configureHelp({ showGlobalOptions: true })
    .exitOverride();
  addNumberCommands(program, execute);
  addPriceCommand(program, execute);
  addPurchaseCommands(program, execute);
  addJournalCommands(program, execute);
  addAccountCommands(program, execute);
  addToolCommands(program, execute);
  program.addHelpText('after', `\nExamples:\n${EXAMPLES.map((line) => `  ${line}`).join('\n')}`);
  program.addHelpText('afterAll', `\n${exitCodesHelp()}`);
  for (const command of descendants(program)) {
    if (version !== undefined) refuseRepeats(command);
    command
      .exitOverride()
      .showSuggestionAfterError(true)
      .showHelpAfterError(`  ${pathOf(command)} --help shows what it takes.`);
  }
  return program;
}

/** As it is typed: "dialdeck purchases list". */
function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

/** A command and all below it. */
function descendants(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(descendants)];
}

const EXAMPLES = [
  'dialdeck',
  'dialdeck search --country US --area-code 212',
  'dialdeck buy --country US --area-code 212 --account sandbox --yes --max-monthly 2.00',
  'dialdeck owned --json | jq -r ".data[].phoneNumber"',
];

function exitCodesHelp(): string {
  return [
    'Exit codes:',
    ...EXIT_CODES.map(({ code, meaning }) => `  ${String(code).padStart(3)}  ${meaning}`),
  ].join('\n');
}
