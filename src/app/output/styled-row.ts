/** A painted row as the cells of a terminal: one character and one style each. */
import { isPlain } from '../../text/plain.ts';

/** Cells of a row; both strings of a cell are at its column. A row ends where only blanks would follow. */
export interface StyledRow {
  readonly text: string;
  /** What to write after a reset to get the style, such as "1;36"; empty where there is none. */
  readonly styles: readonly string[];
}

const SGR = /\u001b\[([\d;]*)m/g;

/** The attributes that Ink's own frames hold, each with the code that ends it (ECMA-48, 8.3.117). */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  22: ['1', '2'],
  23: ['3'],
  24: ['4'],
  27: ['7'],
  28: ['8'],
  29: ['9'],
};

const parsed = new Map<string, StyledRow | undefined>();
/** Several screens of rows. */
const KEPT = 4_096;

/**
 * The cells of a row of one of Ink's frames, or undefined where a terminal may count otherwise than we do: wide characters,
 * combining marks, links. Such a row is written whole.
 */
export function styledRow(row: string): StyledRow | undefined {
  if (parsed.has(row)) return parsed.get(row);
  const cells = parse(row);
  if (parsed.size >= KEPT) parsed.clear();
  parsed.set(row, cells);
  return cells;
}

function parse(row: string): StyledRow | undefined {
  let text = '';
  const styles: string[] = [];
  let style = '';
  let from = 0;
  const add = (piece: string) => {
    text += piece;
    const blankStyle = visibleOnBlanks(style);
    for (const character of piece) styles.push(character === ' ' ? blankStyle : style);
  };
  for (const match of row.matchAll(SGR)) {
    add(row.slice(from, match.index));
    from = match.index + match[0].length;
    const next = restyled(style, match[1] ?? '');
    if (next === undefined) return undefined;
    style = next;
  }
  add(row.slice(from));
  return isPlain(text) ? { text, styles } : undefined;
}

/** Underline, inverse, strike and backgrounds are seen on a blank; weight and foreground are not. */
const SEEN_ON_BLANKS = /^(?:4|7|9|4[0-7]|10[0-7])$/;

/** The style of a blank: none where none of it is seen, so that cells that look alike are alike. */
export function visibleOnBlanks(style: string): string {
  return style.split(';').some((code) => SEEN_ON_BLANKS.test(code)) ? style : '';
}

/** The style after a sequence of codes, or undefined for codes that are not kept track of (colours by number). */
function restyled(style: string, codes: string): string | undefined {
  let active = style === '' ? [] : style.split(';');
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
