/** Adds commands to the tree. The code of a command loads only when it runs. */
import { type Command, Option } from 'commander';
import type { RunCommand } from './context.ts';
import { LIST_FORMATS, TYPE_WORDS } from './option-text.ts';

export type LoadCommand = () => Promise<{ readonly run: RunCommand }>;
export type Execute = (command: Command, load: LoadCommand) => Promise<void>;

/** Makes a command run the function that `load` returns. */
export function runs(command: Command, execute: Execute, load: LoadCommand): Command {
  return command.action(() => execute(command, load));
}

/** Lines of examples under a command's help. */
export function examples(command: Command, ...lines: readonly string[]): Command {
  return command.addHelpText('after', `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

/** For an option that can be given several times. */
export function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}

/**
 * Refuses a second value for every option that does not collect values. The second value would silently replace the first,
 * which may be an account or a spending limit.
 */
export function refuseRepeats(command: Command): void {
  for (const option of command.options) {
    const gathers = option.parseArg !== undefined && option.argChoices === undefined;
    if (!(option.required || option.optional) || gathers) continue;
    let given = 0;
    command.on(`option:${option.name()}`, () => {
      given += 1;
      if (given > 1) command.error(`error: option '${option.flags}' was given twice. Use it once.`);
    });
  }
}

export const dryRunOption = (): Option => new Option('--dry-run', 'show what would happen, and do nothing');
export const typeOption = (): Option => new Option('--type <type>', `number type: ${TYPE_WORDS.join(', ')}`);
export const countryHintOption = (): Option =>
  new Option('--country <code>', 'country of a number in national form, for example US');

export const fromOption = (): Option =>
  new Option(
    '--from <file>',
    'read numbers from a file: one on each line, or a CSV with a column phoneNumber',
  );

/** The options that every command which prints a list has, apart from --limit. */
export function listOptions(command: Command): Command {
  return command
    .addOption(new Option('--format <format>', 'how the list is printed').choices(LIST_FORMATS))
    .option('--csv', 'the same as --format csv: comma-separated (RFC 4180) with a header line')
    .option('--columns <names>', 'only these columns, in this order, such as phoneNumber,monthlyRate')
    .option('--sort <columns>', 'sort by these columns; a minus sign in front turns the order around');
}

export const filterOption = (what: string): Option =>
  new Option(
    '--filter <text>',
    `only ${what} with these words; also field:value, >5 and -word (docs/shell.md)`,
  );

export const limitOption = (): Option => new Option('--limit <count>', 'print at most so many rows');

function capabilityOption(flag: string, capability: string): Option {
  const words = `only numbers with ${capability}; ${flag}=false for numbers without it`;
  return new Option(`${flag} [boolean]`, words).choices(['true', 'false']);
}

/** The filters that search and the quick purchase share. */
export function searchFilters(command: Command): Command {
  return command
    .option('--country <code>', 'country code such as US, or its name')
    .addOption(typeOption())
    .option('--area-code <code>', 'area code, or the name of its place, for local numbers')
    .option('--place <name>', 'the place with this name, by its area code: Berlin')
    .option('--contains <digits>', 'digits, or letters on a keypad, anywhere in the national number')
    .option('--prefix <digits>', 'first digits of the national number')
    .option('--suffix <digits>', 'last digits, or letters on a keypad')
    .option('--pattern <pattern>', 'digits, * for any digit, % for any digits, + and $ for start and end')
    .option('--city <name>', 'city, if the provider can search by it')
    .option('--region <name>', 'state or region, if the provider can search by it')
    .option('--rate-center <name>', 'rate center, if the provider can search by it')
    .option('--postal-code <code>', 'postal code, if the provider can search by it')
    .option('--near <number>', 'numbers near this one, if the provider can search by it')
    .option('--distance <miles>', 'how far from --near, 1 to 500')
    .addOption(capabilityOption('--sms', 'SMS'))
    .option('--no-sms', 'the same as --sms=false')
    .addOption(capabilityOption('--voice', 'voice'))
    .option('--no-voice', 'the same as --voice=false')
    .addOption(capabilityOption('--mms', 'MMS'))
    .option('--no-mms', 'the same as --mms=false')
    .addOption(capabilityOption('--fax', 'fax'))
    .option('--no-fax', 'the same as --fax=false')
    .option('--no-documents', 'only numbers that are sold without documents or an address');
}
