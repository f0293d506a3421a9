/** The options of all commands, from the argument parser's untyped record. */
import { OPEN_SCREENS, type OpenAt, type OpenScreen } from '../config/open-at.ts';
import type { GlobalFlags } from './process-context.ts';

/** What the parser read before or behind the command. */
export function readGlobalFlags(options: Readonly<Record<string, unknown>>): GlobalFlags {
  return {
    account: text(options.account),
    json: options.json === true,
    readOnly: options.readOnly === true,
    config: text(options.config),
    color: options.color !== false,
    ascii: options.ascii === true,
    screenReader: options.screenReader === true,
    screen: readScreen(options.screen),
  };
}

export function wantsDryRun(options: Readonly<Record<string, unknown>>): boolean {
  return options.dryRun === true;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The screen of that name; undefined when there is none. */
function readScreen(value: unknown): OpenScreen | undefined {
  return OPEN_SCREENS.find((screen) => screen === value);
}

const SWITCHES: Readonly<Record<string, GlobalFlags>> = {
  '--json': { json: true },
  '--read-only': { readOnly: true },
  '--no-color': { color: false },
  '--ascii': { ascii: true },
  '--screen-reader': { screenReader: true },
};

/**
 * The flags of a start without a command, or undefined when the arguments name anything else: the argument parser need not
 * be loaded on the way to a first frame.
 */
export function readPlainStart(args: readonly string[]): GlobalFlags | undefined {
  let flags: GlobalFlags = {};
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    const on = SWITCHES[arg];
    const value = args[index + 1];
    // The parser says what is wrong with an option that is given twice.
    if (Object.hasOwn(flags, arg.slice(2))) return undefined;
    if (on !== undefined) flags = { ...flags, ...on };
    else if ((arg === '--account' || arg === '--config') && value !== undefined && !value.startsWith('-')) {
      flags = { ...flags, [arg.slice(2)]: value };
      index += 1;
    } else if (arg === '--screen' && readScreen(value) !== undefined) {
      flags = { ...flags, screen: readScreen(value) };
      index += 1;
    } else return undefined;
  }
  return flags;
}

/** Where the app opens under these flags. */
export function openAt({ screen }: GlobalFlags): OpenAt {
  return screen === undefined ? { kind: 'search' } : { kind: 'screen', screen };
}
