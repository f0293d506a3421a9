/**
 * Stands between Ink and the terminal. Ink writes whole frames; what reaches the terminal is what changed since the last one,
 * in one write. It is for the alternate screen, where nobody else writes and where a frame begins in the first row.
 */
import { EventEmitter } from 'node:events';
import { screenDiff } from './screen-diff.ts';

/** What it needs of the terminal: process.stdout, or an emulator in tests. */
export interface TerminalOutput {
  readonly columns: number;
  readonly rows: number;
  readonly isTTY: boolean;
  readonly writable: boolean;
  readonly destroyed: boolean;
  readonly writableEnded: boolean;
  write(data: string, callback?: (error?: Error | null) => void): boolean;
  on(event: 'resize', listener: () => void): unknown;
  off(event: 'resize', listener: () => void): unknown;
}

/** How Ink frames an update (DEC mode 2026), how it takes back its last frame, and how it clears. */
const BEGIN = '\u001b[?2026h';
const END = '\u001b[?2026l';
const ENTER = '\u001b[?1049h';
const TAKEN_BACK = /^(?:(?:\u001b\[2K(?:\u001b\[1A)?)+\u001b\[G|\u001b\[1;1H\u001b\[J)/;
const CONTROLS = /^(?:\u001b\[\??[\d;]*[A-Za-z])*$/;
/** Of the control sequences that Ink writes between frames, those that leave the picture as it is: cursor, paste, updates. */
const HARMLESS = /^(?:\u001b\[\?(?:25|2004|2026)[hl])*$/;

type WriteCallback = (error?: Error | null) => void;

export class DiffingOutput extends EventEmitter implements NodeJS.WritableStream {
  readonly #terminal: TerminalOutput;
  /** The rows on the screen, as far as they are known. */
  #shown: readonly string[] | undefined;
  /** What waits for the end of the update. */
  #held: string | undefined;
  #entered = false;
  #firstFrame: readonly string[] | undefined;
  readonly #onResize = () => {
    this.#shown = undefined;
    this.emit('resize');
  };

  constructor(terminal: TerminalOutput) {
    super();
    this.#terminal = terminal;
    terminal.on('resize', this.#onResize);
  }

  get columns(): number {
    return this.#terminal.columns;
  }

  get rows(): number {
    return this.#terminal.rows;
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

  /** Takes rows that were painted before Ink for what is on the screen, which is the alternate one already. */
  adopt(rows: readonly string[]): void {
    this.#shown = rows;
    this.#entered = true;
  }

  /** The first frame that was written, once there is one. */
  get firstFrame(): readonly string[] | undefined {
    return this.#firstFrame;
  }

  write(
    data: string | Uint8Array,
    encoding?: BufferEncoding | WriteCallback,
    callback?: WriteCallback,
  ): boolean {
    const done = typeof encoding === 'function' ? encoding : callback;
    const text = typeof data === 'string' ? data : Buffer.from(data).toString('utf8');
    if (text === BEGIN) {
      this.#held = '';
      done?.();
      return true;
    }
    if (text === END) {
      const update = this.#held ?? '';
      this.#held = undefined;
      if (update !== '') return this.#send(`${BEGIN}${update}${END}`, done);
      done?.();
      return true;
    }
    const output = this.#translate(text);
    if (this.#held === undefined || text === '') return this.#send(output, done);
    this.#held += output;
    done?.();
    return true;
  }

  end(): this {
    return this;
  }

  /** Stops listening to the terminal. */
  dispose(): void {
    this.#terminal.off('resize', this.#onResize);
  }

  /** What the terminal has to be told for what Ink wrote. */
  #translate(text: string): string {
    if (text === ENTER && this.#entered) {
      this.#entered = false;
      return '';
    }
    const frame = text.replace(TAKEN_BACK, '');
    if (CONTROLS.test(frame)) {
      if (!HARMLESS.test(text)) this.#shown = undefined;
      return text;
    }
    const rows = frame.replace(/\n$/, '').split('\n');
    const output = screenDiff(this.#shown, rows, { columns: this.columns, rows: this.rows });
    this.#shown = rows;
    this.#firstFrame ??= rows;
    return output;
  }

  #send(output: string, done: WriteCallback | undefined): boolean {
    return done === undefined ? this.#terminal.write(output) : this.#terminal.write(output, done);
  }
}
