/** The terminal stream for Ink. It reports its size and whether it is a terminal, so that Ink does not guess. */
import { EventEmitter } from 'node:events';
import { sizeOf, type WindowSize, type WindowSource } from '../terminal.ts';

/** The part of the terminal that it uses: process.stdout, or an emulator in tests. */
export interface TerminalOutput {
  readonly columns: number;
  readonly rows: number;
  readonly isTTY: boolean;
  readonly writable: boolean;
  readonly destroyed: boolean;
  readonly writableEnded: boolean;
  write(data: string, callback?: WriteCallback): boolean;
  on(event: 'resize', listener: () => void): unknown;
  off(event: 'resize', listener: () => void): unknown;
}

export type WriteCallback = (error?: Error | null) => void;

export class TerminalStream extends EventEmitter implements NodeJS.WritableStream, WindowSource {
  readonly #terminal: TerminalOutput;
  readonly #watchers = new Set<() => void>();
  #size: WindowSize;
  readonly #onResize = () => {
    this.#size = sizeOf(this.#terminal);
    this.resized();
    for (const watcher of this.#watchers) watcher();
    this.emit('resize');
  };
  readonly size = (): WindowSize => this.#size;
  readonly watchSize = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  constructor(terminal: TerminalOutput) {
    super();
    this.#terminal = terminal;
    this.#size = sizeOf(terminal);
    terminal.on('resize', this.#onResize);
  }

  get columns(): number {
    return this.#size.columns;
  }

  get rows(): number {
    return this.#size.rows;
  }

  get isTTY(): boolean {
    return this.#terminal.isTTY;
  }

  get writable(): boolean {
    return this.#terminal.writable;
  }

  get destroyed(): boolean {
    return this.#terminal.destroyed;
  }

  get writableEnded(): boolean {
    return this.#terminal.writableEnded;
  }

  write(
    data: string | Uint8Array,
    encoding?: BufferEncoding | WriteCallback,
    callback?: WriteCallback,
  ): boolean {
    const done = typeof encoding === 'function' ? encoding : callback;
    return this.writeText(typeof data === 'string' ? data : Buffer.from(data).toString('utf8'), done);
  }

  end(): this {
    return this;
  }

  /** Stops listening to the terminal. */
  dispose(): void {
    this.#terminal.off('resize', this.#onResize);
  }

  /** Sends the text unchanged. Subclasses can translate it. */
  protected writeText(text: string, done: WriteCallback | undefined): boolean {
    return this.send(text, done);
  }

  /** Called before watchers and listeners learn that the window changed. */
  protected resized(): void {}

  protected send(output: string, done: WriteCallback | undefined): boolean {
    return done === undefined ? this.#terminal.write(output) : this.#terminal.write(output, done);
  }
}
