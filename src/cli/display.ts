/** What can be shown here: the one place where the environment is asked about the terminal. Everything else is told. */
import type { Environment } from '../config/paths.ts';

/** The options that have a say in it. */
interface DisplayFlags {
  /** False with --no-color. */
  readonly color?: boolean | undefined;
  readonly ascii?: boolean | undefined;
  readonly screenReader?: boolean | undefined;
}

export interface Display {
  /** Whether colours are wanted where there is a terminal. */
  readonly color: boolean;
  /** Whether signs beyond ASCII would come out as something else. */
  readonly ascii: boolean;
  /** Whether the app is drawn to be read aloud. */
  readonly screenReader: boolean;
  /** The name of a terminal that can't place its cursor, so that nothing but lines can be shown; else undefined. */
  readonly linesOnly: string | undefined;
  /** What stands between dialdeck and the terminal. */
  readonly multiplexer: 'tmux' | 'screen' | undefined;
}

/** Terminals that stand for one of which nothing is known. */
const LINES_ONLY = ['dumb', 'unknown'];

/** What the environment and the options say about the terminal. Neither CI nor any other service has a say in it. */
export function decideDisplay(env: Environment, flags: DisplayFlags): Display {
  const linesOnly = LINES_ONLY.find((name) => name === env.TERM);
  return {
    color: flags.color !== false && wantsColor(env) && linesOnly === undefined,
    ascii: flags.ascii === true || !canShowUnicode(env),
    screenReader: flags.screenReader === true || env.INK_SCREEN_READER === 'true',
    linesOnly,
    multiplexer: env.TMUX ? 'tmux' : env.STY ? 'screen' : undefined,
  };
}

/** https://no-color.org: any value that is not empty. FORCE_COLOR as Node reads it: 0 and false switch off. */
function wantsColor({ NO_COLOR, FORCE_COLOR }: Environment): boolean {
  return (NO_COLOR ?? '') === '' && FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
}

/**
 * By the locale, of which the first of three variables that is not empty has the say:
 * https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html. Where none is set (many containers) terminals
 * show UTF-8 all the same.
 */
function canShowUnicode({ LC_ALL, LC_CTYPE, LANG }: Environment): boolean {
  const locale = [LC_ALL, LC_CTYPE, LANG].find((value) => (value ?? '') !== '');
  return locale === undefined || /utf-?8/i.test(locale);
}
