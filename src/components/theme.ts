/**
 * Semantic colours on the terminal's own 16: a token says what something means, never how it looks. Colour is never
 * the only sign. Backgrounds are never set without a foreground; the selection is the terminal's own inverse.
 */
import { Chalk, type ChalkInstance } from 'chalk';
import { toAscii } from '../text/ascii.ts';

/** Colours of accounts. None of them says that something is good, bad or needs attention. */
export const ACCOUNT_TOKENS = [
  'account-1',
  'account-2',
  'account-3',
  'account-4',
  'account-5',
  'account-6',
] as const;

export type Token =
  | (typeof ACCOUNT_TOKENS)[number]
  | 'plain'
  | 'heading'
  | 'muted'
  | 'accent'
  | 'key'
  | 'good'
  | 'warn'
  | 'bad'
  | 'match'
  | 'selected'
  /** The caret of a field. The output puts the terminal's cursor there. */
  | 'caret'
  | 'badge';

export interface Theme {
  readonly paint: (token: Token, text: string) => string;
  readonly glyphs: Glyphs;
}

export interface Glyphs {
  readonly pointer: string;
  readonly mark: string;
  readonly yes: string;
  readonly no: string;
  readonly unknown: string;
  readonly up: string;
  readonly down: string;
  readonly bar: string;
  readonly track: string;
  readonly rule: string;
  readonly dot: string;
  readonly ellipsis: string;
  readonly done: string;
  readonly failed: string;
  readonly active: string;
  readonly arrow: string;
  readonly corners: readonly [string, string, string, string];
  readonly side: string;
  /** The part of a scroll bar that is in view. */
  readonly thumb: string;
  /** Stands for each character of a secret. */
  readonly mask: string;
  /** The text with only these signs. Its width may change. */
  readonly spell: (text: string) => string;
}

/** The signs of a terminal with UTF-8. */
export const UNICODE: Glyphs = {
  pointer: '▸',
  mark: '◆',
  yes: '✓',
  no: '·',
  unknown: '?',
  up: '▲',
  down: '▼',
  bar: '█',
  track: '░',
  rule: '─',
  dot: '·',
  ellipsis: '…',
  done: '✓',
  failed: '✗',
  active: '●',
  arrow: '→',
  corners: ['┌', '┐', '└', '┘'],
  side: '│',
  thumb: '┃',
  mask: '•',
  spell: (text) => text,
};

const ASCII: Glyphs = {
  pointer: '>',
  mark: '*',
  yes: 'y',
  no: '-',
  unknown: '?',
  up: '^',
  down: 'v',
  bar: '#',
  track: '.',
  rule: '-',
  dot: '-',
  ellipsis: '~',
  done: '+',
  failed: 'x',
  active: 'o',
  arrow: '->',
  corners: ['+', '+', '+', '+'],
  side: '|',
  thumb: '#',
  mask: '*',
  spell: toAscii,
};

/** Signs for a screen reader: a letter where a word would not fit the column, and nothing where the role says it. */
const SCREEN_READER: Glyphs = {
  ...ASCII,
  pointer: ' ',
  mark: 'marked',
  no: 'n',
  up: 'ascending',
  down: 'descending',
  bar: '',
  track: '',
  rule: '',
  dot: ',',
  done: 'done',
  failed: 'failed',
  active: 'under way',
  arrow: 'to',
  side: '',
  thumb: '',
  spell: (text) => text,
};

/** The theme for a colour depth (0 is none, as under NO_COLOR) and a set of glyphs. */
export function createTheme(options: {
  readonly colour: boolean;
  readonly ascii: boolean;
  readonly screenReader?: boolean;
}): Theme {
  const chalk = new Chalk({ level: options.colour ? 1 : 0 });
  const monochrome = new Chalk({ level: 1 });
  const styles: Readonly<Record<Token, ChalkInstance>> = {
    plain: chalk.reset,
    heading: chalk.bold,
    muted: chalk.dim,
    accent: chalk.cyan,
    key: chalk.bold.cyan,
    good: chalk.green,
    warn: chalk.yellow,
    bad: chalk.red,
    match: chalk.bold.underline,
    // Not colours: NO_COLOR leaves them, and without them the selection would be invisible.
    selected: monochrome.inverse,
    caret: monochrome.overline,
    badge: chalk.bold.yellow,
    'account-1': chalk.bold.magenta,
    'account-2': chalk.bold.blue,
    'account-3': chalk.bold.cyan,
    'account-4': chalk.bold.magentaBright,
    'account-5': chalk.bold.blueBright,
    'account-6': chalk.bold.cyanBright,
  };
  const paint: Theme['paint'] = (token, text) =>
    token === 'plain' || text === '' ? text : styles[token](text);
  if (options.screenReader === true) return { paint: (_, text) => text, glyphs: SCREEN_READER };
  if (!options.ascii) return { paint, glyphs: UNICODE };
  return {
    paint: (token, text) => paint(token, toAscii(text)),
    glyphs: ASCII,
  };
}
