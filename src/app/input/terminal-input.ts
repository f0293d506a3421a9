/** The input stream between the terminal and its reader, which is Ink or a question. The reader gets only keys and pastes. */
import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { createInputFilter, type InputFilter, type OnFocus } from './input-filter.ts';
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

  /** `accept` gets all keys that arrive together, and returns those that the reader gets. */
  constructor(
    terminal: RawInput,
    accept: (keys: string) => string = (keys) => keys,
    onFocus: OnFocus = () => undefined,
  ) {
    super();
    this.#terminal = terminal;
    this.#filter = createInputFilter(() => performance.now(), onFocus);
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
    const accepted = keys === '' ? '' : this.#accept(keys);
    if (accepted !== '') this.push(accepted);
    const patience = this.#filter.patience();
    if (patience !== undefined) this.#pause = setTimeout(() => this.#waited(this.#pushed), patience);
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
