/**
 * The first frame before anything is loaded that could draw one. What Ink drew first in the last run is kept in the cache
 * folder and painted at once when this run begins as that one did: same program, window, arguments and files. It is what
 * Ink will draw, so the frames that follow change nothing of it. Nothing here may import more than Node's own modules.
 */
import { readFileSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { isatty } from 'node:tty';
import type { Environment, Paths } from '../config/paths.ts';
import { RESET } from './reset.ts';

/** What the first frame follows from. */
export interface FrameOrigin {
  /** Where the frame is kept. */
  readonly file: string;
  readonly start: string;
  /** What the last run left; on its own because it changes with use, and the rows around the screen do not follow from it. */
  readonly state: string;
}

/** A frame on the alternate screen that nobody owns yet. */
export interface EarlyFrame {
  readonly rows: readonly string[];
  /** To whoever looks after signals and the terminal from now on. */
  handOver(): void;
  /** The terminal as it was. */
  giveBack(): void;
}

export interface FirstFrame {
  readonly origin?: FrameOrigin | undefined;
  readonly early?: EarlyFrame | undefined;
}

interface KeptFrame {
  readonly start: string;
  readonly state: string;
  readonly rows: readonly string[];
}

/** Variables that have a say in what is drawn; of the key only whether there is one. */
const VARIABLES =
  /^(DIALDECK_(?!API_KEY$)\w+|NO_COLOR|FORCE_COLOR|TERM|COLORTERM|LANG|LC_\w+|TMUX|INK_SCREEN_READER|CI)$/;

/**
 * `program` is the file of the front door (the names of all other pieces follow from it), `args` are those of the command
 * line. Undefined where there is no terminal to paint on.
 */
export function frameOrigin(
  program: string,
  args: readonly string[],
  env: Environment,
  paths: Paths,
): FrameOrigin | undefined {
  if (!isatty(1) || !isatty(0)) return undefined;
  const { columns, rows } = process.stdout;
  if (!(columns > 0 && rows > 0)) return undefined;
  const variables = Object.entries(env).filter(([name]) => VARIABLES.test(name));
  const files = [paths.accounts, paths.settings].map(stampOf);
  const keyGiven = env.DIALDECK_API_KEY !== undefined;
  return {
    file: join(paths.cacheFolder, 'first-frame.json'),
    start: JSON.stringify([textOf(program), columns, rows, args, variables.toSorted(), keyGiven, files]),
    state: textOf(paths.state),
  };
}

/**
 * Paints the frame of the last run that began like this one. Where only the saved state differs, the rows above and below the
 * screen are painted, and its own are left blank; undefined when nothing that is known fits.
 */
export function paintFirstFrame(origin: FrameOrigin): EarlyFrame | undefined {
  const kept = readKept(origin.file);
  if (kept === undefined || kept.start !== origin.start) return undefined;
  if (accountIn(kept.state) !== accountIn(origin.state)) return undefined;
  const whole = kept.state === origin.state;
  const rows = kept.rows.map((row, place) => (whole || isChrome(place, kept.rows.length) ? row : ''));
  process.stdout.write(`\u001b[?1049h\u001b[?25l\u001b[H${rows.join('\r\n')}`);
  // From here on keys are for the app: they would be echoed into the frame.
  process.stdin.setRawMode(true);
  const signals = (['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const).map((signal) => {
    const leave = () => {
      giveBack();
      process.exit(128 + constants.signals[signal]);
    };
    process.once(signal, leave);
    return { signal, leave };
  });
  const handOver = () => {
    for (const { signal, leave } of signals) process.off(signal, leave);
  };
  const giveBack = () => {
    handOver();
    process.stdin.setRawMode(false);
    process.stdout.write(RESET);
  };
  return { rows, handOver, giveBack };
}

/** What is to be kept of a run for the next, as the text of its file; undefined when it is there already. */
export function frameToKeep(origin: FrameOrigin, rows: readonly string[]): string | undefined {
  const { start, state } = origin;
  const text = JSON.stringify({ start, state, rows } satisfies KeptFrame);
  return text === textOf(origin.file) ? undefined : text;
}

/** Header and footer take two rows each. */
function isChrome(place: number, rows: number): boolean {
  return place < 2 || place >= rows - 2;
}

function readKept(file: string): KeptFrame | undefined {
  const value = parsed(textOf(file));
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('start' in value && 'state' in value && 'rows' in value)) return undefined;
  const { start, state, rows } = value;
  if (typeof start !== 'string' || typeof state !== 'string' || !Array.isArray(rows)) return undefined;
  return rows.every(isRow) ? { start, state, rows } : undefined;
}

/** Text and its styles: a file in a cache folder gets nothing else onto the terminal. */
function isRow(row: unknown): row is string {
  return typeof row === 'string' && /^(?:[^\u0000-\u001f\u007f-\u009f]|\u001b\[[\d;]*m)*$/.test(row);
}

/** The account that a saved state names: the header follows from it. */
function accountIn(state: string): string {
  const value = parsed(state);
  if (typeof value !== 'object' || value === null || !('account' in value)) return '';
  return JSON.stringify(value.account);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.mtimeMs} ${stat.size}`;
}
