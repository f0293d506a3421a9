/**
 * The options that may stand before or behind every command. The commands' parser and the one that reads a start without a
 * command are both made from this list.
 */
import { OPEN_SCREENS } from '../../config/open-at.ts';

export interface GlobalOption {
  /** As the help shows it: "--name <value>" takes a value, "--no-name" switches something off. */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
}

export const GLOBAL_OPTIONS: readonly GlobalOption[] = [
  { flags: '--account <name>', description: 'work on this account' },
  { flags: '--json', description: 'print one JSON document on stdout' },
  { flags: '--read-only', description: 'refuse whatever buys, changes or releases' },
  { flags: '--config <file>', description: 'the accounts file' },
  { flags: '--no-color', description: 'without colours, as NO_COLOR does' },
  { flags: '--ascii', description: 'signs in ASCII only, as in a locale without UTF-8' },
  { flags: '--screen <name>', description: 'the app opens on this screen', choices: OPEN_SCREENS },
  { flags: '--reset-terminal', description: 'give a terminal back that a killed dialdeck left behind' },
  {
    flags: '--screen-reader',
    description: 'the app is drawn to be read aloud, as INK_SCREEN_READER=true does',
  },
];
