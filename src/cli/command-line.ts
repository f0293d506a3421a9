/**
 * Reads the command line, once. A start without a command is read here in full, because the parser of commands takes longer
 * to load than the rest of a start; a line that names a command is left to that parser.
 */
import { GLOBAL_OPTIONS } from '../commands/shared/global-options.ts';
import { OPEN_SCREENS, type OpenScreen } from '../config/open-at.ts';

/** The options that may come before or after every command. */
export interface GlobalOptions {
  readonly account?: string | undefined;
  readonly json?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly debug?: boolean | undefined;
  readonly notify?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly config?: string | undefined;
  /** False with --no-color. */
  readonly color?: boolean | undefined;
  readonly ascii?: boolean | undefined;
  readonly screenReader?: boolean | undefined;
  /** The screen that the app opens on. */
  readonly screen?: OpenScreen | undefined;
  /** The saved view that the app opens with. */
  readonly view?: string | undefined;
}

/** A start without a command: the app, or an overview where there is no terminal. */
export interface PlainStart {
  readonly kind: 'no-command';
  readonly options: GlobalOptions;
}

/** Everything that the parser of commands reads: a command, --help, and what has to be refused. */
export interface CommandCall {
  readonly kind: 'command';
  readonly words: readonly string[];
  /** Whether an error is wanted as JSON, even one in the line itself. */
  readonly json: boolean;
}

export type CommandLine =
  | { readonly kind: 'version' }
  | { readonly kind: 'reset-terminal' }
  /** Tab was pressed: the shell's name and the words behind the program's, of which the last is being typed. */
  | { readonly kind: 'complete'; readonly words: readonly string[] }
  | PlainStart
  | CommandCall;

/** What the words behind the program's name ask for. Never throws: the parser of commands reports what is wrong. */
export function parseCommandLine(words: readonly string[]): CommandLine {
  const [first, ...rest] = words;
  if (first === '__complete') return { kind: 'complete', words: rest };
  if (words.length === 1 && (first === '--version' || first === '-V')) return { kind: 'version' };
  const options = readOptionsAlone(words);
  if (options === undefined) return { kind: 'command', words, json: asksForJson(words) };
  if (options.resetTerminal === true) return { kind: 'reset-terminal' };
  return { kind: 'no-command', options: readGlobalOptions(options) };
}

/** Whether --json or the --format of a list asks for JSON. */
function asksForJson(words: readonly string[]): boolean {
  return words.some((word, place) => {
    const format = word === '--format' ? words[place + 1] : /^--format=(.*)$/s.exec(word)?.[1];
    return word === '--json' || format === 'json' || format === 'jsonl';
  });
}

/** The typed options from a record such as commander's, keyed by the option's name in camel case. */
export function readGlobalOptions(options: Readonly<Record<string, unknown>>): GlobalOptions {
  return {
    account: text(options.account),
    json: options.json === true,
    quiet: options.quiet === true,
    debug: options.debug === true,
    notify: options.notify === true,
    readOnly: options.readOnly === true,
    config: text(options.config),
    color: options.color !== false,
    ascii: options.ascii === true,
    screenReader: options.screenReader === true,
    view: text(options.view),
    screen: OPEN_SCREENS.find((screen) => screen === options.screen),
  };
}

/** Whether the options of a command ask only what it would do. */
export function wantsDryRun(options: Readonly<Record<string, unknown>>): boolean {
  return options.dryRun === true;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

interface KnownOption {
  readonly key: string;
  /** The value of an option that takes none. */
  readonly switchedTo: boolean | undefined;
  readonly choices: readonly string[] | undefined;
}

const KNOWN: ReadonlyMap<string, KnownOption> = new Map(
  GLOBAL_OPTIONS.flatMap(({ flags, choices }) => {
    const [, names = '', value] = /^(\S+(?:, \S+)*)(?: (<.+>))?$/.exec(flags) ?? [];
    const forms = names.split(', ');
    const name = forms.at(-1) ?? '';
    const off = name.startsWith('--no-');
    const key = name.replace(/^--(no-)?/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const option = { key, switchedTo: value === undefined ? !off : undefined, choices };
    return forms.map((form): readonly [string, KnownOption] => [form, option]);
  }),
);

/** The options of a line that contains only options; undefined for every other line, also for an invalid one. */
function readOptionsAlone(words: readonly string[]): Readonly<Record<string, unknown>> | undefined {
  const options: Record<string, string | boolean> = {};
  const rest = words.values();
  for (const word of rest) {
    const [, name = word, inline] = /^(--[^=]+)=(.*)$/s.exec(word) ?? [];
    const option = KNOWN.get(name);
    if (option === undefined) return undefined;
    const { key, switchedTo, choices } = option;
    const value = switchedTo ?? inline ?? rest.next().value;
    const misplaced = switchedTo !== undefined && inline !== undefined;
    // A second value would silently take the place of the first.
    const repeated = switchedTo === undefined && Object.hasOwn(options, key);
    if (value === undefined || misplaced || repeated) return undefined;
    if (choices !== undefined && !choices.includes(String(value))) return undefined;
    options[key] = value;
  }
  return options;
}
