/** Reads the first piece of terminal input: text, the sequence of a key, or something that is not a key. */
import { type MouseReport, readMouseReport } from './mouse-report.ts';

export const ESC = '\u001b';
/** The Esc key, in a form that cannot be the start of another sequence: https://sw.kovidgoyal.net/kitty/keyboard-protocol/ */
export const ESC_KEY = '\u001b[27u';

export interface Piece {
  /** The keys in this piece, as 7-bit sequences. */
  readonly keys: string;
  /** How many characters of the input the piece takes. */
  readonly length: number;
  /** What starts after the piece. */
  readonly opens?: 'string' | 'paste';
  /** Whether the window has the focus, where the piece is a report of that. */
  readonly focus?: boolean;
  /** What the mouse did, where the piece is a report of that. */
  readonly mouse?: MouseReport;
}

/** Escape, and the 8-bit controls that replace Escape and a letter. */
const INTRODUCER = /[\u001b\u0080-\u009f]/;
/** OSC, DCS, SOS, PM, APC: text from the terminal itself follows. */
const STRINGS = ']PX^_';
/** Parameters, intermediates, and the character that ends a control sequence. */
const CSI = /^(\[?[0-?]*[ -/]*)([@-~])/;
const CSI_BEGIN = /^\[?[0-?]*[ -/]*/;
/** In rxvt, shifted editing keys end with a character that other terminals use inside a sequence. */
const RXVT = /^[235678]\$/;
/** Longer than any sequence that a terminal sends. Longer input is treated as a sequence without an end. */
const LONGEST = 64;
const SS3 = /^([\d;]*)([@-~])/;
const SS3_BEGIN = /^[\d;]*/;

/** The first piece of `input`, which must not be empty. undefined while a sequence has started and its end has not arrived. */
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
  // Alt combines only with a key, so before anything else the first Esc is a key by itself.
  return doubled === undefined || doubled.keys !== '' ? doubled : alone();
}

/** Esc as a key by itself, before something else. */
function alone(): Piece {
  return { keys: ESC_KEY, length: 1 };
}

/** A control in one character, such as U+009B for ESC [. */
function readControl(input: string): Piece | undefined {
  const letter = String.fromCharCode(input.charCodeAt(0) - 0x40);
  if (letter !== '[' && letter !== 'O' && !STRINGS.includes(letter)) return { keys: '', length: 1 };
  const piece = readEscaped(`${ESC}${letter}${input.slice(1)}`, 1);
  return piece === undefined ? undefined : { ...piece, length: piece.length - 1 };
}

/** Reads what follows one or two Esc characters; `at` is the index after them. */
function readEscaped(input: string, at: number): Piece | undefined {
  const letter = input[at] ?? '';
  const rest = input.slice(at + 1);
  if (letter === '[') return readCsi(input.slice(0, at), rest);
  if (letter === 'O') return readSs3(input.slice(0, at), rest);
  if (STRINGS.includes(letter)) {
    return rest === '' ? undefined : { keys: '', length: at + 1, opens: 'string' };
  }
  // Ctrl+C always counts as Ctrl+C, even after Esc.
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
  if (parameters === '' && (final === 'I' || final === 'O'))
    return { keys: '', length, focus: final === 'I' };
  if (parameters.startsWith('<')) return mousePiece(readMouseReport(parameters, final), length);
  return { keys: isKey(parameters, final) ? `${escapes}[${all}` : '', length };
}

function mousePiece(mouse: MouseReport | undefined, length: number): Piece {
  return mouse === undefined ? { keys: '', length } : { keys: '', length, mouse };
}

/** A mouse report in the oldest form: one character each for button, column and row. */
function readMouse(rest: string, before: number): Piece | undefined {
  const report = [...rest].slice(0, 4);
  return report.length < 4 ? undefined : { keys: '', length: before + report.join('').length };
}

/** Whether a control sequence is a key. Replies start with a private parameter or have another final character. */
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

/**
 * Handles a sequence without its end. Returns undefined while more may arrive; otherwise the sequence is invalid and is
 * dropped.
 */
function begunOnly(rest: string, begin: RegExp, before: number): Piece | undefined {
  const begun = begin.exec(rest)?.[0].length ?? 0;
  return begun === rest.length && begun < LONGEST ? undefined : { keys: '', length: before + begun };
}
