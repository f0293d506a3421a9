/**
 * Removes everything that is not a key or a paste: late replies of the terminal, unrequested reports, whole control
 * strings. Only this file decides whether an Esc is a key or starts a sequence. It passes on each paste as a whole. Control
 * functions follow ECMA-48 and https://invisible-island.net/xterm/ctlseqs/ctlseqs.html.
 */
import { continuesReport, type MouseReport } from './mouse-report.ts';
import { ESC, ESC_KEY, type Piece, readSequence } from './sequence.ts';

/** What the terminal reports, apart from keys. */
export interface Reports {
  /** Whether the window got or lost the focus. */
  readonly focus?: (has: boolean) => void;
  /** `before`: how many characters of what `push` will return come before the report. */
  readonly mouse?: (report: MouseReport, before: number) => void;
}

export interface InputFilter {
  /** Returns the keys and pastes in the input. */
  push(input: string): string;
  /** How long to wait for more input before calling `pause`, in ms; undefined when nothing is incomplete. */
  patience(): number | undefined;
  /** Call it when no input arrived for that long. Returns the keys that the incomplete input means by itself. */
  pause(): string;
  /** Drops incomplete input. */
  reset(): void;
}

const PASTE = '\u001b[200~';
const PASTE_END = '\u001b[201~';
const CTRL_C = '\u0003';

/** Slow links can split a sequence, so its rest gets this time. With more time, people would notice the delay of a single Esc. */
const SEQUENCE_MS = 50;
/** A reply delays no key, so it gets more time. */
const REPLY_MS = 500;
/** After this time a control string counts as ended, and further input is read as keys. */
const LONGEST_REPLY_MS = 3_000;
/** After a pause of this length a paste counts as ended. */
const PASTE_MS = 500;
const LONGEST_PASTE_MS = 5_000;
/** The rest of a mouse report that comes this late is still not typed. */
const LATE_REPORT_MS = 3_000;
/** More than any field accepts. */
const LONGEST_PASTE = 100_000;

const ENTER = /[\r\n]/;
/** What may be the begin of a mouse report: Esc, Esc [, or more of it. */
const BEGINS_REPORT = /^\u001b(?:\[(?:<[\d;]*)?)?$/;
const STRING_END = /[\u0003\u0007\u0018\u001a\u001b\u009c]/;
/** These characters end a control string and are also keys. */
const KEPT = new Set([ESC, CTRL_C]);

type Mode =
  | { readonly kind: 'keys' }
  /** Inside a control string. */
  | { readonly kind: 'string'; readonly until: number }
  | { readonly kind: 'paste'; readonly text: string; readonly until: number }
  /**
   * After a paste without an end mark. More of its text may follow: a single key counts as a key, several at once as pasted
   * text.
   */
  | { readonly kind: 'after-paste' };

const KEYS: Mode = { kind: 'keys' };

class TerminalInputFilter implements InputFilter {
  readonly #now: () => number;
  readonly #reports: Reports;
  #mode: Mode = KEYS;
  /** Input that may be the beginning of something longer. */
  #open = '';
  /** The begin of what may have been a mouse report, when its rest did not come in time. */
  #cut: { readonly begun: string; readonly until: number } | undefined;

  constructor(now: () => number, reports: Reports) {
    this.#now = now;
    this.#reports = reports;
  }

  push(input: string): string {
    return this.#read(this.#withCut(input), '');
  }

  /** The keys in the input, after those that were read before it. */
  #read(input: string, before: string): string {
    if (this.#mode.kind === 'after-paste') return this.#readAfterPaste(input, before);
    if (this.#mode.kind === 'paste' && (input === CTRL_C || this.#now() >= this.#mode.until)) {
      const more = input === CTRL_C ? input : this.#open + input;
      this.#open = '';
      return this.#read(more, before + this.#closePaste());
    }
    if (this.#mode.kind === 'string' && this.#now() >= this.#mode.until) this.#mode = KEYS;
    // Terminals send Alt and a key in one chunk. Input in a later chunk is a separate key, unless it continues a sequence.
    const two = this.#mode.kind === 'keys' && this.#open === ESC && !/^[[O\]PX^_\u001b]/.test(input);
    let keys = two ? before + ESC_KEY : before;
    let rest = two ? input : this.#open + input;
    this.#open = '';
    while (rest !== '') {
      const piece = this.#readPiece(rest);
      if (piece === undefined) {
        this.#open = rest;
        break;
      }
      keys += piece.keys;
      if (piece.mouse !== undefined) this.#reports.mouse?.(piece.mouse, keys.length);
      rest = rest.slice(piece.length);
    }
    return keys;
  }

  /** The input, with the begin of the report that it ends. A report that is cut for long must not be typed. */
  #withCut(input: string): string {
    const cut = this.#cut;
    if (cut === undefined) return input;
    this.#cut = undefined;
    if (this.#now() >= cut.until || !continuesReport(cut.begun, input)) return input;
    // If it is cut again, the time goes on.
    this.#cut = { begun: '', until: cut.until };
    return cut.begun + input;
  }

  /** The first piece of the input; undefined while it is incomplete. */
  #readPiece(input: string): Piece | undefined {
    if (this.#mode.kind === 'string') return this.#readString(input);
    if (this.#mode.kind === 'paste') return this.#readPaste(input, this.#mode);
    const piece = readSequence(input);
    if (piece?.focus !== undefined) this.#reports.focus?.(piece.focus);
    if (piece?.opens === 'string') this.#mode = { kind: 'string', until: this.#now() + LONGEST_REPLY_MS };
    if (piece?.opens === 'paste')
      this.#mode = { kind: 'paste', text: '', until: this.#now() + LONGEST_PASTE_MS };
    return piece;
  }

  /** BEL and ST end a control string. CAN, SUB, another sequence and Ctrl+C abort it. */
  #readString(input: string): Piece | undefined {
    const end = input.search(STRING_END);
    if (end < 0) return { keys: '', length: input.length };
    if (input[end] === ESC && end === input.length - 1)
      return end === 0 ? undefined : { keys: '', length: end };
    this.#mode = KEYS;
    if (input.startsWith('\\', end + 1)) return { keys: '', length: end + 2 };
    return { keys: '', length: KEPT.has(input[end] ?? '') ? end : end + 1 };
  }

  #readPaste(input: string, { text, until }: Extract<Mode, { kind: 'paste' }>): Piece | undefined {
    const end = input.indexOf(PASTE_END);
    if (end >= 0) {
      this.#mode = KEYS;
      return { keys: pasteOf(text + input.slice(0, end)), length: end + PASTE_END.length };
    }
    const sure = input.length - beginOfEnd(input);
    if (sure === 0) return undefined;
    this.#mode = { kind: 'paste', text: (text + input.slice(0, sure)).slice(0, LONGEST_PASTE), until };
    return { keys: '', length: sure };
  }

  /** Pasted text must never act as keys, and no key may be lost for good. A single key therefore ends the paste. */
  #readAfterPaste(input: string, before: string): string {
    const single = isSingleKey(input);
    this.#mode = single ? KEYS : { kind: 'paste', text: '', until: this.#now() + LONGEST_PASTE_MS };
    // An Enter may be the end of the pasted text, and it is the key that must not act by mistake.
    return single && ENTER.test(input) ? before : this.#read(input, before);
  }

  /** Nobody pastes a single key. A person typed it, unaware that a paste had started. */
  #closePaste(): string {
    const text = this.#mode.kind === 'paste' ? this.#mode.text : '';
    this.#mode = { kind: 'after-paste' };
    return isSingleKey(text) && !ENTER.test(text) ? text : pasteOf(text);
  }

  patience(): number | undefined {
    if (this.#mode.kind === 'paste') return Math.max(0, Math.min(PASTE_MS, this.#mode.until - this.#now()));
    if (this.#mode.kind === 'string') return Math.max(0, Math.min(REPLY_MS, this.#mode.until - this.#now()));
    if (this.#open === '') return undefined;
    return aloneKeys(this.#open) === '' ? REPLY_MS : SEQUENCE_MS;
  }

  pause(): string {
    const rest = this.#open;
    this.#open = '';
    const closed = this.#mode.kind === 'paste' ? this.#closePaste() : '';
    const keys = aloneKeys(rest);
    const until = this.#cut?.until ?? this.#now() + LATE_REPORT_MS;
    this.#cut = this.#mode.kind === 'keys' && BEGINS_REPORT.test(rest) ? { begun: rest, until } : undefined;
    if (this.#mode.kind === 'string' || keys !== '') this.#mode = KEYS;
    return closed + keys;
  }

  reset(): void {
    this.#mode = KEYS;
    this.#open = '';
    this.#cut = undefined;
  }
}

function pasteOf(text: string): string {
  return text === '' ? '' : `${PASTE}${text}${PASTE_END}`;
}

/** How many characters at the end of the input may be the start of the end mark. */
function beginOfEnd(input: string): number {
  for (let length = Math.min(PASTE_END.length - 1, input.length); length > 0; length -= 1) {
    if (PASTE_END.startsWith(input.slice(-length))) return length;
  }
  return 0;
}

/** The keys that an incomplete sequence means when nothing follows: Esc, Esc twice, Alt and a key, or none. */
function aloneKeys(open: string): string {
  if (open === ESC) return ESC_KEY;
  if (open.startsWith(ESC + ESC)) return ESC_KEY + aloneKeys(open.slice(1));
  const chord = /^\u001b([[O\]PX^_])$/.exec(open)?.[1];
  if (chord === undefined) return '';
  const shift = /[A-Z]/.test(chord) ? 1 : 0;
  return `\u001b[${chord.charCodeAt(0)};${3 + shift}u`;
}

/** One character, or one sequence. */
function isSingleKey(input: string): boolean {
  return /^(?:[^\u001b]|\u001b(?:\[[\d;]*[A-Za-z~]|O[A-Za-z])?)$/u.test(input);
}

/** `now` is in ms. */
export function createInputFilter(now: () => number, reports: Reports = {}): InputFilter {
  return new TerminalInputFilter(now, reports);
}
