/** A terminal emulator behind the streams that Ink wants, for frames at fixed sizes. */
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { Terminal } from '@xterm/headless';
import { UnicodeGraphemesAddon } from './graphemes.ts';

export interface TestTerminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  /** What a person would see: rows without trailing blanks. */
  rows(): string[];
  screen(): string;
  /** Where the terminal's cursor is seen, counted from 0; undefined while it is hidden. */
  cursor(): { readonly row: number; readonly column: number } | undefined;
  type(text: string): void;
  resize(columns: number, rows: number): void;
  /** Resolves once the screen satisfies it; rejects with the screen after `ms`. */
  until(seen: (screen: string) => boolean, what: string, ms?: number): Promise<string>;
  see(text: string, ms?: number): Promise<string>;
  readonly emulator: Terminal;
  dispose(): void;
}

const WAIT_MS = 5_000;

class Output extends EventEmitter {
  readonly isTTY = true;
  columns: number;
  rows: number;
  readonly #emulator: Terminal;
  readonly #onOutput: (data: string) => void;
  /** Writes that the emulator has not taken whole. */
  unpainted = 0;
  constructor(emulator: Terminal, onOutput: (data: string) => void) {
    super();
    this.#onOutput = onOutput;
    this.#emulator = emulator;
    this.columns = emulator.cols;
    this.rows = emulator.rows;
  }
  write(data: string | Uint8Array, ...rest: unknown[]): boolean {
    this.#onOutput(typeof data === 'string' ? data : Buffer.from(data).toString('utf8'));
    const done = rest.find((item) => typeof item === 'function');
    this.unpainted += 1;
    this.#emulator.write(data, () => {
      this.unpainted -= 1;
      if (typeof done === 'function') done();
      this.emit('painted');
    });
    return true;
  }
}

class Input extends PassThrough {
  readonly isTTY = true;
  setRawMode(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}

function isReadStream(stream: unknown): stream is NodeJS.ReadStream {
  return stream instanceof Input;
}

function isWriteStream(stream: unknown): stream is NodeJS.WriteStream {
  return stream instanceof Output;
}

/** `onOutput` hears everything that is written, as it is written. */
export function createTerminal(
  columns: number,
  rows: number,
  onOutput: (data: string) => void = () => undefined,
): TestTerminal {
  // A pty turns LF into CR LF on the way out (ONLCR); the emulator alone does not.
  const emulator = new Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true });
  emulator.loadAddon(new UnicodeGraphemesAddon());
  let cursorHidden = false;
  for (const final of ['h', 'l']) {
    emulator.parser.registerCsiHandler({ prefix: '?', final }, (params) => {
      if (params.includes(25)) cursorHidden = final === 'l';
      return false;
    });
  }
  const output = new Output(emulator, onOutput);
  const stdout: unknown = output;
  const input: unknown = new Input();
  if (!isReadStream(input) || !isWriteStream(stdout)) throw new Error('unreachable');
  const lines = () => {
    const { active } = emulator.buffer;
    return Array.from({ length: emulator.rows }, (_, row) => {
      const line = active.getLine(active.viewportY + row);
      return line?.translateToString(true) ?? '';
    });
  };
  const screen = () => lines().join('\n');
  const until = (seen: (screen: string) => boolean, what: string, ms = WAIT_MS) =>
    new Promise<string>((resolve, reject) => {
      const check = () => {
        // Half a frame is no screen that a person sees.
        if (output.unpainted > 0 || !seen(screen())) return;
        finish();
        resolve(screen());
      };
      const finish = () => {
        clearTimeout(timer);
        clearInterval(poll);
        output.off('painted', check);
      };
      const timer = setTimeout(() => {
        finish();
        reject(new Error(`not seen within ${ms} ms: ${what}\n${screen()}`));
      }, ms);
      // What is waited for may be no picture: a key that was taken, an answer that came.
      const poll = setInterval(check, 20);
      output.on('painted', check);
      check();
    });
  return {
    stdin: input,
    stdout,
    emulator,
    rows: lines,
    screen,
    cursor: () => {
      const { cursorX, cursorY } = emulator.buffer.active;
      return cursorHidden ? undefined : { row: cursorY, column: cursorX };
    },
    type: (text) => {
      if (input instanceof Input) input.write(text);
    },
    resize(nextColumns, nextRows) {
      emulator.resize(nextColumns, nextRows);
      output.columns = nextColumns;
      output.rows = nextRows;
      output.emit('resize');
    },
    until,
    see: (text, ms) => until((seen) => seen.includes(text), JSON.stringify(text), ms),
    dispose: () => emulator.dispose(),
  };
}
