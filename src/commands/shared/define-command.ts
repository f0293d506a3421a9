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

/** The headings under which help lists options. */
export const FILTERS = 'Filters:';
export const OUTPUT = 'Output:';

/** Adds options under a heading of help. */
export function grouped(command: Command, heading: string, options: readonly Option[]): Command {
  for (const option of options) command.addOption(option.helpGroup(heading));
  return command;
}

/** The options that every command which prints a list has, apart from --limit. */
export function listOptions(command: Command): Command {
  return grouped(command, OUTPUT, [
    new Option('--format <format>', 'how the list is printed').choices(LIST_FORMATS),
    new Option('--csv', 'the same as --format csv, which has a header line'),
    new Option('--columns <names>', 'only these, in this order: phoneNumber,monthlyRate'),
    new Option('--sort <columns>', 'sort by these; a minus sign in front reverses'),
  ]);
}

export const filterOption = (what: string): Option =>
  new Option(
    '--filter <text>',
    `only ${what} with these words; also field:value, no:field, >5 and -word (docs/filters.md)`,
  ).helpGroup(FILTERS);

export const limitOption = (): Option =>
  new Option('--limit <count>', 'print at most so many rows').helpGroup(OUTPUT);

function capabilityOption(capability: string): readonly Option[] {
  const flag = `--${capability.toLowerCase()}`;
  const words = `only numbers with ${capability}; ${flag}=false: only without`;
  return [
    new Option(`${flag} [boolean]`, words).choices(['true', 'false']),
    // Help has said it above.
    new Option(`--no-${capability.toLowerCase()}`, `the same as ${flag}=false`).hideHelp(),
  ];
}

/** The filters that search and the quick purchase share. */
export function searchFilters(command: Command): Command {
  return grouped(command, FILTERS, [
    new Option('--country <code>', 'country code such as US, or its name'),
    typeOption(),
    new Option('--area-code <code>', 'area code, or the name of its place'),
    new Option('--place <name>', 'the place with this name, by its area code: Berlin'),
    new Option('--contains <digits>', 'digits, or letters on a keypad, anywhere'),
    new Option('--prefix <digits>', 'first digits of the national number'),
    new Option('--suffix <digits>', 'last digits, or letters on a keypad'),
    new Option('--pattern <pattern>', 'digits, * for one, % for any, + for start, $ for end'),
    new Option('--city <name>', 'city, if the provider can search by it'),
    new Option('--region <name>', 'state or region, if the provider can'),
    new Option('--rate-center <name>', 'rate center, if the provider can'),
    new Option('--postal-code <code>', 'postal code, if the provider can'),
    new Option('--near <number>', 'numbers near this one, if the provider can'),
    new Option('--distance <miles>', 'how far from --near, 1 to 500'),
    ...['SMS', 'voice', 'MMS', 'fax'].flatMap(capabilityOption),
    new Option('--no-documents', 'only numbers sold without documents or an address'),
  ]);
}
