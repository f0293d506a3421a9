/**
 * Semantic colours: a token says what something means, never how it looks. Colour is never the only sign. Backgrounds are
 * never set; the selection is the terminal's own inverse.
 */
import type { CarrierPage } from '../api/carrier-pages.ts';
import { toAscii } from '../text/ascii.ts';
import type { ThemeName } from '../text/theme-names.ts';
import { stylesOf } from './styles.ts';
import type { Token } from './tokens.ts';

export { ACCOUNT_TOKENS, type Token } from './tokens.ts';

export interface Theme {
  readonly paint: (token: Token, text: string) => string;
  /** The painted text with a link, where there are links. It takes no more cells. */
  readonly link: (page: CarrierPage, painted: string) => string;
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

export interface ThemeOptions {
  /** False under NO_COLOR: weight and lines stay. */
  readonly colour: boolean;
  readonly ascii: boolean;
  readonly screenReader?: boolean;
  readonly name?: ThemeName | undefined;
  /** Whether texts may be links (OSC 8). */
  readonly links?: boolean;
}

const NO_LINK: Theme['link'] = (_, painted) => painted;

/** OSC 8: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda */
const OSC_8: Theme['link'] = ({ url }, painted) =>
  painted === '' ? '' : `\u001b]8;;${url}\u001b\\${painted}\u001b]8;;\u001b\\`;

export function createTheme(options: ThemeOptions): Theme {
  const { colour, ascii, screenReader, name = 'terminal', links = false } = options;
  if (screenReader === true) return { paint: (_, text) => text, link: NO_LINK, glyphs: SCREEN_READER };
  const link = links ? OSC_8 : NO_LINK;
  const styles = stylesOf(name, colour);
  const { plain } = styles;
  const paint: Theme['paint'] = (token, text) =>
    styles[token] === plain || text === '' ? text : styles[token](text);
  if (!ascii) return { paint, link, glyphs: UNICODE };
  return {
    link,
    paint: (token, text) => paint(token, toAscii(text)),
    glyphs: ASCII,
  };
}

/** The theme of the screen behind a popup: everything is as quiet as possible. */
export function behindTheme({ paint, glyphs }: Theme): Theme {
  return { paint: (_, text) => paint('behind', text), link: NO_LINK, glyphs };
}
