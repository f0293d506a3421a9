/** Reads a painted row into terminal cells, each with one character and one style. */
import { Memory } from '../../components/remember.ts';
import { isPlain } from '../../text/plain.ts';

/** A cell style in one character. Its code is the style's index among all styles so far. */
type Style = string;

/** The cells of a row: character and style of a cell have the cell's column as index. Blanks at the end may be missing. */
export interface StyledRow {
  readonly text: string;
  /** A Style for each cell. */
  readonly styles: string;
}

/** The style of a cell that has none. */
export const NO_STYLE: Style = '\0';

const SGR = /\u001b\[([\d;]*)m/;

/** The codes that end attributes in Ink's frames, each with the attributes that it ends (ECMA-48, 8.3.117). */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  22: ['1', '2'],
  23: ['3'],
  24: ['4'],
  27: ['7'],
  28: ['8'],
  29: ['9'],
};

/** Enough rows for several screens. */
const parsed = new Memory<string, { readonly cells: StyledRow | undefined }>(2_000);

/**
 * The cells of a row of Ink's frame; undefined when a terminal may measure the row differently: wide characters, combining
 * marks, links. Such a row is written as a whole.
 */
export function styledRow(row: string): StyledRow | undefined {
  return parsed.get(row, () => ({ cells: parse(row) })).cells;
}

/** Frames have many new rows, so this creates no object for a cell. */
function parse(row: string): StyledRow | undefined {
  let text = '';
  let styles = '';
  let style: Style = NO_STYLE;
  // Because of the capturing group, every second piece holds the codes between two texts.
  for (const [place, piece] of row.split(SGR).entries()) {
    if (place % 2 === 0) {
      text += piece;
      styles += stylesOf(piece, style);
    } else {
      const next = styleAfter(style, piece);
      if (next === undefined) return undefined;
      style = next;
    }
  }
  return isPlain(text) ? { text, styles } : undefined;
}

function stylesOf(text: string, style: Style): string {
  if (styleOnBlanks(style) === style) return style.repeat(text.length);
  const onBlank = styleOnBlanks(style);
  return text.replace(/ +|[^ ]+/g, (run) => (run.startsWith(' ') ? onBlank : style).repeat(run.length));
}

/** The SGR codes for each style after a reset, such as "1;36". */
const written = new Map<Style, string>([[NO_STYLE, '']]);
const places = new Map<string, Style>([['', NO_STYLE]]);
/** More styles than any program uses. */
const MOST_STYLES = 60_000;

/** The SGR codes that set the style after a reset; empty for no style. */
export function sgrOf(style: Style): string {
  return written.get(style) ?? '';
}

function styleOf(sgr: string): Style | undefined {
  const known = places.get(sgr);
  if (known !== undefined || places.size >= MOST_STYLES) return known;
  const made = String.fromCharCode(places.size);
  places.set(sgr, made);
  written.set(made, sgr);
  return made;
}

/** Underline, inverse, strike and backgrounds are visible on a blank. Weight and foreground are not. */
const SEEN_ON_BLANKS = /^(?:4|7|9|4[0-7]|10[0-7])$/;

const onBlanks = new Map<Style, Style>();

/** The style of a blank: NO_STYLE when nothing of the style is visible, so that cells that look the same are equal. */
export function styleOnBlanks(style: Style): Style {
  const known = onBlanks.get(style);
  if (known !== undefined) return known;
  const seen = sgrOf(style)
    .split(';')
    .some((code) => SEEN_ON_BLANKS.test(code));
  const made = seen ? style : NO_STYLE;
  onBlanks.set(style, made);
  return made;
}

const successors = new Map<string, Style | undefined>();

/** The style after a sequence of codes; undefined for codes that are not supported (colours by number). */
function styleAfter(style: Style, codes: string): Style | undefined {
  const step = `${style} ${codes}`;
  if (successors.has(step)) return successors.get(step);
  const next = restyled(sgrOf(style), codes);
  const made = next === undefined ? undefined : styleOf(next);
  successors.set(step, made);
  return made;
}

function restyled(sgr: string, codes: string): string | undefined {
  let active = sgr === '' ? [] : sgr.split(';');
  for (const code of codes === '' ? ['0'] : codes.split(';')) {
    if (code === '0') active = [];
    else if (code in ENDS) active = active.filter((item) => ENDS[code]?.includes(item) !== true);
    else if (code === '39' || code === '49') active = active.filter((item) => layerOf(item) !== code);
    else if (/^[1-9]$/.test(code) && code !== '6') active = [...active.filter((item) => item !== code), code];
    else if (layerOf(code) !== undefined)
      active = [...active.filter((item) => layerOf(item) !== layerOf(code)), code];
    else return undefined;
  }
  return active.toSorted().join(';');
}

/** The code that ends a colour: 39 for a foreground, 49 for a background. */
function layerOf(code: string): '39' | '49' | undefined {
  if (/^(3|9)[0-7]$/.test(code)) return '39';
  return /^(4|10)[0-7]$/.test(code) ? '49' : undefined;
}
