/**
 * The options that may come before or after every command. The parser of commands and the parser of a start without a
 * command both use this list.
 */
import { OPEN_SCREENS } from '../../config/open-at.ts';

export interface GlobalOption {
  /** The form in the help: "--name <value>" takes a value, "--no-name" switches something off, "-n, --name" has a short form. */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
}

/** The commands that print the list of a saved view, as people type them. */
export const COMMANDS_WITH_VIEWS: ReadonlySet<string> = new Set([
  'owned',
  'search',
  'prices',
  'purchases list',
]);

/** The first words of commands that use no account of a carrier. */
const WITHOUT_ACCOUNT: ReadonlySet<string> = new Set([
  'accounts',
  'completion',
  'journal',
  'paths',
  'sandbox',
]);

/** The options that the help of a command repeats, by their long names. `path` are its words: "purchases list". */
export function optionsWorthRepeating(path: string): readonly string[] {
  const [first = ''] = path.split(' ');
  return [
    ...(WITHOUT_ACCOUNT.has(first) ? [] : ['--account']),
    '--json',
    ...(COMMANDS_WITH_VIEWS.has(path) ? ['--view'] : []),
  ];
}

export const GLOBAL_OPTIONS: readonly GlobalOption[] = [
  { flags: '--account <name>', description: 'use this account' },
  { flags: '--json', description: 'print one JSON document on stdout' },
  { flags: '-q, --quiet', description: 'print only results, warnings about money and gaps, and errors' },
  {
    flags: '--debug',
    description:
      'show each request and answer on stderr, without keys and bodies; the app writes them to its log',
  },
  {
    flags: '--notify',
    description: 'ring, and show a notification where the terminal can, when the command ends',
  },
  { flags: '--read-only', description: 'refuse to buy, change or release anything' },
  { flags: '--config <file>', description: 'use this accounts file' },
  { flags: '--no-color', description: 'no colours, like NO_COLOR' },
  { flags: '--ascii', description: 'ASCII characters only, as in a locale without UTF-8' },
  { flags: '--screen <name>', description: 'open the app on this screen', choices: OPEN_SCREENS },
  {
    flags: '--view <name>',
    description: 'open the app with this saved view, or print its list',
  },
  { flags: '--reset-terminal', description: 'repair a terminal that a killed dialdeck left behind' },
  {
    flags: '--screen-reader',
    description: 'draw the app for a screen reader, like INK_SCREEN_READER=true',
  },
];
