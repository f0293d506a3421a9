/** Writes the output of a command: data to stdout, everything else to stderr. */
import { styleText } from 'node:util';
import { cleanLine } from '../../text/clean.ts';
import { shortenQuotes } from '../../text/shorten.ts';
import { displayWidth, truncate } from '../../text/width.ts';
import { type Failure, failureJson, failureText } from './failure.ts';
import { type Column, formatTable, formatTabs, oneLine, type Signs, signsFor } from './table.ts';

interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface OutputOptions {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly json: boolean;
  readonly color: boolean;
  /** Whether notes and progress are left out, and only results, warnings and failures are printed. */
  readonly quiet?: boolean;
  /** Whether text for people is ASCII only. Output for programs does not change. */
  readonly ascii?: boolean;
  /** Removes secrets from a text. The last protection before output leaves the process. */
  redact(text: string): string;
}

/** How many characters of a long document are written at a time. */
const PORTION = 1_000_000;

export type Meta = Readonly<Record<string, unknown>>;

export class Output {
  #json: boolean;
  /** Whether stdout is a terminal, which gets tables. Pipes get tabs. */
  readonly toTerminal: boolean;
  /** Whether stderr is a terminal, on which the progress line can be rewritten. */
  readonly progressToTerminal: boolean;
  /** The width of stdout in cells. */
  readonly width: number;
  /** The signs in text for people. */
  readonly signs: Signs;
  readonly #options: OutputOptions;
  #progress = '';

  constructor(options: OutputOptions) {
    this.#options = options;
    this.#json = options.json;
    this.toTerminal = options.stdout.isTTY === true;
    this.progressToTerminal = options.stderr.isTTY === true;
    this.signs = signsFor(options.ascii === true);
    this.width = Math.max(20, options.stdout.columns ?? 80);
  }

  /** Whether a program reads stdout as JSON, failures included. */
  get json(): boolean {
    return this.#json;
  }

  /** From now on failures are printed as JSON as well: the command was asked for JSON by an option of its own. */
  answerInJson(): void {
    this.#json = true;
  }

  /** A line of data. */
  line(text: string): void {
    this.clearProgress();
    this.#options.stdout.write(`${this.#options.redact(text)}\n`);
  }

  /** Prints data unchanged. */
  raw(text: string): void {
    this.clearProgress();
    this.#options.stdout.write(this.#options.redact(text));
  }

  /** The one JSON document. */
  document(data: unknown, meta: Meta): void {
    this.line(JSON.stringify({ data, meta }));
  }

  /** Prints the JSON document with a list of any length, in pieces, so that no string holds all of it. */
  documentOf<Row>(rows: readonly Row[], record: (row: Row) => unknown, meta: Meta): void {
    let portion = '{"data":[';
    for (const [place, row] of rows.entries()) {
      portion += `${place === 0 ? '' : ','}${JSON.stringify(record(row))}`;
      if (portion.length < PORTION) continue;
      this.raw(portion);
      portion = '';
    }
    this.raw(`${portion}],"meta":${JSON.stringify(meta)}}\n`);
  }

  /** Rows for people in a terminal, for programs in a pipe. An empty list prints nothing on stdout. */
  rows<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): void {
    if (rows.length === 0) return;
    if (!this.toTerminal) {
      for (const row of rows) this.line(formatTabs(columns, row));
      return;
    }
    const [header = '', ...lines] = formatTable(columns, rows, this.width, this.signs);
    this.line(this.strong(header));
    for (const line of lines) this.line(line);
  }

  /** Names and values of one thing: aligned in a terminal, with a tab in a pipe. */
  fields(fields: readonly (readonly [name: string, value: string])[]): void {
    const widest = fields.reduce((width, [name]) => Math.max(width, name.length), 0);
    for (const [name, text] of fields) {
      const value = oneLine(text);
      if (this.toTerminal) this.line(`${this.strong(name.padEnd(widest))}  ${this.signs.spell(value)}`);
      else this.line(`${name}\t${value}`);
    }
  }

  /** A sentence for the person, on stderr. --quiet leaves it out. */
  note(text: string): void {
    if (this.#options.quiet !== true) this.warn(text);
  }

  /** A sentence on stderr that --quiet keeps: about money, about what a result lacks, or one that a question needs. */
  warn(text: string): void {
    this.#tell(cleanLine(shortenQuotes(text)));
  }

  /** A line of --debug, on stderr. */
  trace(line: string): void {
    this.#tell(cleanLine(`debug: ${line}`));
  }

  #tell(text: string): void {
    this.clearProgress();
    this.#options.stderr.write(`${this.signs.spell(this.#options.redact(text))}\n`);
  }

  /** Rewrites the progress line on a terminal. Prints nothing elsewhere. */
  progress(text: string): void {
    if (!this.progressToTerminal || this.#options.quiet === true) return;
    const room = Math.max(10, (this.#options.stderr.columns ?? 80) - 1);
    const shown = truncate(this.signs.spell(cleanLine(text)), room, '');
    const before = displayWidth(this.#progress);
    this.#progress = shown;
    this.#options.stderr.write(`\r${shown}${' '.repeat(Math.max(0, before - displayWidth(shown)))}`);
  }

  clearProgress(): void {
    if (this.#progress === '') return;
    this.#options.stderr.write(`\r${' '.repeat(displayWidth(this.#progress))}\r`);
    this.#progress = '';
  }

  /** The failure for people on stderr, and for programs as the one JSON document. */
  failure(failure: Failure): void {
    if (this.json) this.line(failureJson(failure));
    this.#tell(failureText(failure));
    for (const problem of failure.further ?? []) this.warn(problem);
  }

  strong(text: string): string {
    return this.#options.color && this.toTerminal ? styleText('bold', text, { validateStream: false }) : text;
  }
}
