/**
 * The input stream between the terminal and its reader, which is Ink or a question. The reader gets only keys and pastes; what the mouse
 * did goes another way, in the order in which it happened.
 */
import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { createInputFilter, type InputFilter, type Reports } from './input-filter.ts';
import type { MouseReport } from './mouse-report.ts';
import { createControlReader } from './stray-controls.ts';

/** The part of the terminal that it uses: process.stdin, or a stream in tests. */
export interface RawInput {
  setRawMode(on: boolean): unknown;
  ref(): unknown;
  unref(): unknown;
  pause(): unknown;
  resume(): unknown;
  on(event: 'data' | 'end', listener: (chunk: unknown) => void): unknown;
  off(event: 'data' | 'end', listener: (chunk: unknown) => void): unknown;
}

export interface InputReports extends Pick<Reports, 'focus'> {
  readonly mouse?: (report: MouseReport) => void;
}

export class TerminalInput extends Readable {
  readonly isTTY = true;
  readonly #terminal: RawInput;
  readonly #filter: InputFilter;
  readonly #withControls = createControlReader();
  readonly #decoder = new StringDecoder('utf8');
  #pause: NodeJS.Timeout | undefined;
  #pushed = 0;
  readonly #onData = (chunk: unknown) => {
    this.#take(textOf(chunk, (bytes) => this.#decoder.write(this.#withControls(bytes))));
  };
  readonly #onEnd = () => {
    this.push(null);
  };

  readonly #accept: (keys: string) => string;
  readonly #onMouse: (report: MouseReport) => void;
  /** What the mouse did in the input that is being read, and how many of its characters are keys before that. */
  #reported: { readonly report: MouseReport; readonly before: number }[] = [];
  /** What waits until the reader has taken the keys before it. Empty while the mouse rests. */
  #waiting: (string | MouseReport)[] = [];
  #turn: NodeJS.Immediate | undefined;

  /** `accept` gets all keys that arrive together, and returns those that the reader gets. */
  constructor(
    terminal: RawInput,
    accept: (keys: string) => string = (keys) => keys,
    { mouse = () => undefined, ...reports }: InputReports = {},
  ) {
    super();
    this.#terminal = terminal;
    this.#onMouse = mouse;
    this.#filter = createInputFilter(() => performance.now(), {
      ...reports,
      mouse: (report, before) => this.#reported.push({ report, before }),
    });
    this.#accept = accept;
  }

  override _read(): void {}

  /** Reads the terminal only in raw mode. Otherwise the keys belong to another reader. */
  setRawMode(on: boolean): this {
    this.#terminal.setRawMode(on);
    this.#terminal.off('data', this.#onData);
    this.#terminal.off('end', this.#onEnd);
    clearTimeout(this.#pause);
    this.#filter.reset();
    clearImmediate(this.#turn);
    this.#turn = undefined;
    this.#waiting = [];
    if (on) {
      this.#terminal.on('data', this.#onData);
      this.#terminal.on('end', this.#onEnd);
      this.#terminal.resume();
    } else this.#terminal.pause();
    return this;
  }

  ref(): void {
    this.#terminal.ref();
  }

  unref(): void {
    this.#terminal.unref();
  }

  #take(input: string): void {
    clearTimeout(this.#pause);
    this.#pushed += 1;
    this.#give(this.#filter.push(input));
  }

  #give(keys: string): void {
    if (this.#reported.length === 0 && this.#waiting.length === 0) this.#pass(keys);
    else this.#passInOrder(keys);
    const patience = this.#filter.patience();
    if (patience !== undefined) this.#pause = setTimeout(() => this.#waited(this.#pushed), patience);
  }

  #pass(keys: string): void {
    const accepted = keys === '' ? '' : this.#accept(keys);
    if (accepted !== '') this.push(accepted);
  }

  /** A click may change what a key means, and the other way round, so none overtakes the other. */
  #passInOrder(keys: string): void {
    let from = 0;
    for (const { report, before } of this.#reported) {
      this.#waiting.push(keys.slice(from, before), report);
      from = before;
    }
    this.#waiting.push(keys.slice(from));
    this.#reported = [];
    if (this.#turn === undefined) this.#passWaiting();
  }

  #passWaiting(): void {
    this.#turn = undefined;
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      if (typeof next !== 'string') this.#onMouse(next);
      else if (next !== '') {
        this.#pass(next);
        // The reader takes keys in the next turn of the event loop.
        this.#turn = setImmediate(() => this.#passWaiting());
        return;
      }
    }
  }

  /** First reads the input that arrived while the program was busy. If there was any, the terminal did not pause. */
  #waited(pushed: number): void {
    setImmediate(() => {
      if (pushed === this.#pushed) this.#give(this.#filter.pause());
    });
  }
}

function textOf(chunk: unknown, decode: (bytes: Uint8Array) => string): string {
  if (typeof chunk === 'string') return chunk;
  return chunk instanceof Uint8Array ? decode(chunk) : '';
}
