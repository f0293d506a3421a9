/** Decides what the terminal can show. Only this file asks the environment about it. */
import type { Environment } from '../config/paths.ts';

/** The options that matter here. */
interface DisplayFlags {
  /** False with --no-color. */
  readonly color?: boolean | undefined;
  readonly ascii?: boolean | undefined;
  readonly screenReader?: boolean | undefined;
}

export interface Display {
  /** Whether colours are wanted where there is a terminal. */
  readonly color: boolean;
  /** Whether to draw with ASCII signs only. */
  readonly ascii: boolean;
  /** Whether the app is drawn to be read aloud. */
  readonly screenReader: boolean;
  /** The name of a terminal that cannot place its cursor and so shows lines only; undefined for every other. */
  readonly linesOnly: string | undefined;
  /** The terminal multiplexer that dialdeck runs in. */
  readonly multiplexer: 'tmux' | 'screen' | undefined;
  /** The sequence by which the terminal shows a notification of the desktop. */
  readonly notificationForm: 'osc-9' | 'osc-777' | undefined;
  /** Whether the terminal takes links (OSC 8), or at least ignores them. */
  readonly links: boolean;
}

/** Values of TERM for a terminal without known abilities. */
const LINES_ONLY = ['dumb', 'unknown'];

/** What the environment and the options say about the terminal. Variables of CI services are ignored. */
export function decideDisplay(env: Environment, flags: DisplayFlags): Display {
  const linesOnly = LINES_ONLY.find((name) => name === env.TERM);
  return {
    color: flags.color !== false && wantsColor(env) && linesOnly === undefined,
    ascii: flags.ascii === true || !canShowUnicode(env),
    screenReader: flags.screenReader === true || env.INK_SCREEN_READER === 'true',
    linesOnly,
    multiplexer: env.TMUX ? 'tmux' : env.STY ? 'screen' : undefined,
    notificationForm: notificationForm(env),
    links: linesOnly === undefined && !PRINTS_LINKS.test(env.TERM ?? ''),
  };
}

/** The consoles of Linux and BSD, and old hardware, print what they do not know. Whether a link is seen elsewhere cannot be asked. */
const PRINTS_LINKS = /^(?:linux|cons|vt\d|wsvt|sun|ansi$)/;

const WITH_OSC_9 = ['iTerm.app', 'WezTerm', 'ghostty'];

/** Undefined for a terminal that is not known to understand one: it might print it. */
function notificationForm({ TERM = '', TERM_PROGRAM = '' }: Environment): Display['notificationForm'] {
  if (WITH_OSC_9.includes(TERM_PROGRAM) || TERM === 'xterm-kitty') return 'osc-9';
  return /^(?:foot|rxvt)/.test(TERM) ? 'osc-777' : undefined;
}

/** https://no-color.org: any value that is not empty. FORCE_COLOR as Node reads it: 0 and false switch off. */
function wantsColor({ NO_COLOR, FORCE_COLOR }: Environment): boolean {
  return (NO_COLOR ?? '') === '' && FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
}

/**
 * The locale decides: the first of three variables that is not empty.
 * https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html. When none is set (many containers), terminals
 * usually show UTF-8.
 */
function canShowUnicode({ LC_ALL, LC_CTYPE, LANG }: Environment): boolean {
  const locale = [LC_ALL, LC_CTYPE, LANG].find((value) => (value ?? '') !== '');
  return locale === undefined || /utf-?8/i.test(locale);
}
