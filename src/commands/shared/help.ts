/** How help looks: what each command repeats of the global options, and in which order the options are listed. */
import { type Command, Help, type HelpConfiguration, type Option } from 'commander';
import { FILTERS, OUTPUT } from './define-command.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { optionsWorthRepeating } from './global-options.ts';

const PLAIN = new Help();

/** The groups of options in their order; commander's own order is that of the code. */
const ORDER = ['Options:', FILTERS, OUTPUT];

/** For `configureHelp`. Only `dialdeck --help` shows all global options. */
export const HELP: HelpConfiguration = {
  showGlobalOptions: true,
  visibleGlobalOptions: (command) => {
    if (command.parent === null) return [];
    const names = optionsWorthRepeating(pathOf(command).replace('dialdeck ', ''));
    return rootOf(command).options.filter(({ long }) => names.includes(long ?? ''));
  },
  // Who reads the help of a command has found --help.
  visibleOptions: (command) =>
    PLAIN.visibleOptions(command).filter(({ long }) => command.parent === null || long !== '--help'),
  groupItems: (unsorted, visible, groupOf) => {
    const groups = PLAIN.groupItems(unsorted, visible, groupOf);
    const known = ORDER.flatMap((heading) => [...groups].filter(([group]) => group === heading));
    return new Map([...known, ...[...groups].filter(([group]) => !ORDER.includes(group))]);
  },
  optionDescription,
};

/** Choices and defaults without quotation marks. What an option without its value means, its description says. */
function optionDescription({ description, argChoices, required, defaultValue }: Option): string {
  const choices = required && argChoices !== undefined ? `: ${argChoices.join(', ')}` : '';
  const preset = typeof defaultValue === 'string' ? ` (default: ${defaultValue})` : '';
  return `${description}${choices}${preset}`;
}

/** What ends the help of a command: the exit codes, or where they are. */
export function helpAfter(command: Command): string {
  if (command.parent !== null) return 'All global options and the exit codes: dialdeck --help';
  return [
    'Exit codes:',
    ...EXIT_CODES.map(({ code, meaning }) => `  ${String(code).padStart(3)}  ${meaning}`),
  ].join('\n');
}

/** The command as people type it: "dialdeck purchases list". */
export function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

function rootOf(command: Command): Command {
  return command.parent === null ? command : rootOf(command.parent);
}
