/** The first piece of what a terminal sent: text, a key's sequence, or what is no key at all. */

export const ESC = '\u001b';
/** The Esc key, in the form that can't be the begin of something else: https://sw.kovidgoyal.net/kitty/keyboard-protocol/ */
export const ESC_KEY = '\u001b[27u';

export interface Piece {
  /** What of it are keys, in seven bits. */
  readonly keys: string;
  /** How many characters of the input it took. */
  readonly length: number;
  /** What begins behind it. */
  readonly opens?: 'string' | 'paste';
}

/** Escape, its doubles for Alt, and the controls that stand for it and a letter. */
const INTRODUCER = /[\u001b\u0080-\u009f]/;
/** OSC, DCS, SOS, PM, APC: a text of the terminal's own follows. */
const STRINGS = ']PX^_';
/** Parameters, intermediates, and the character that ends a control sequence. */
const CSI = /^(\[?[0-?]*[ -/]*)([@-~])/;
const CSI_BEGIN = /^\[?[0-?]*[ -/]*/;
/** Shifted editing keys of rxvt end where other sequences go on. */
const RXVT = /^[235678]\$/;
/** More than any terminal sends; whatever goes on for longer has no end. */
const LONGEST = 64;
const SS3 = /^([\d;]*)([@-~])/;
const SS3_BEGIN = /^[\d;]*/;

/** The first piece of input that is not empty; undefined when it is the begin of one whose end has not come. */
export function readSequence(input: string): Piece | undefined {
  const start = input.search(INTRODUCER);
  if (start < 0) return { keys: input, length: input.length };
  if (start > 0) return { keys: input.slice(0, start), length: start };
  if (input[0] !== ESC) return readControl(input);
  if (input[1] === undefined) return undefined;
  if (input[1] !== ESC) return readEscaped(input, 1);
  if (input[2] === undefined) return undefined;
  if (input[2] !== '[' && input[2] !== 'O') return alone();
  const doubled = readEscaped(input, 2);
  // What is no key can't have an Alt either: there was an Esc before it.
  return doubled === undefined || doubled.keys !== '' ? doubled : alone();
}

/** An Esc of its own, before something else. */
function alone(): Piece {
  return { keys: ESC_KEY, length: 1 };
}

/** A control of one character: U+009B for ESC [, and so on. */
function readControl(input: string): Piece | undefined {
  const letter = String.fromCharCode(input.charCodeAt(0) - 0x40);
  if (letter !== '[' && letter !== 'O' && !STRINGS.includes(letter)) return { keys: '', length: 1 };
  const piece = readEscaped(`${ESC}${letter}${input.slice(1)}`, 1);
  return piece === undefined ? undefined : { ...piece, length: piece.length - 1 };
}

/** What follows the Esc, or the two, before `at`. */
function readEscaped(input: string, at: number): Piece | undefined {
  const letter = input[at] ?? '';
  const rest = input.slice(at + 1);
  if (letter === '[') return readCsi(input.slice(0, at), rest);
  if (letter === 'O') return readSs3(input.slice(0, at), rest);
  if (STRINGS.includes(letter)) {
    return rest === '' ? undefined : { keys: '', length: at + 1, opens: 'string' };
  }
  // Ctrl+C is Ctrl+C whatever came before it.
  if (letter === '\u0003') return { keys: letter, length: at + 1 };
  if (/[\u0080-\u009f]/.test(letter)) return alone();
  const character = String.fromCodePoint(input.codePointAt(at) ?? 0);
  return { keys: input.slice(0, at) + character, length: at + character.length };
}

function readCsi(escapes: string, rest: string): Piece | undefined {
  const before = escapes.length + 1;
  const [all = '', parameters = '', final = ''] = RXVT.test(rest)
    ? [rest.slice(0, 2), rest.slice(0, 1), '$']
    : ((rest === '[' ? undefined : CSI.exec(rest)) ?? []);
  if (all === '') return begunOnly(rest, CSI_BEGIN, before);
  const length = before + all.length;
  if (final === '~' && parameters === '200') return { keys: '', length, opens: 'paste' };
  if (final === 'M' && parameters === '') return readMouse(rest, before);
  return { keys: isKey(parameters, final) ? `${escapes}[${all}` : '', length };
}

/** A report of the mouse in its oldest form: button, column and row as a character each. */
function readMouse(rest: string, before: number): Piece | undefined {
  const report = [...rest].slice(0, 4);
  return report.length < 4 ? undefined : { keys: '', length: before + report.join('').length };
}

/** Whether a control sequence is a key's: replies have a private parameter first, or end otherwise. */
function isKey(parameters: string, final: string): boolean {
  if (/^[<=>?]/.test(parameters) || parameters === '201') return false;
  return /[A-FHPQSZ~^$u]/.test(final) || (/[a-e]/.test(final) && parameters === '') || parameters === '[';
}

function readSs3(escapes: string, rest: string): Piece | undefined {
  const before = escapes.length + 1;
  const [all] = SS3.exec(rest) ?? [];
  if (all !== undefined) return { keys: `${escapes}O${all}`, length: before + all.length };
  return begunOnly(rest, SS3_BEGIN, before);
}

/** A sequence without its end: more may come, or something came that can't be part of it. */
function begunOnly(rest: string, begin: RegExp, before: number): Piece | undefined {
  const begun = begin.exec(rest)?.[0].length ?? 0;
  return begun === rest.length && begun < LONGEST ? undefined : { keys: '', length: before + begun };
}
