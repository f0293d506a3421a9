/** Prints a list in the format that was asked for: each row when it arrives, or all at the end where they are sorted. */
import * as z from 'zod';
import { csvLine, defused } from '../../text/csv.ts';
import { usageError } from './failure.ts';
import { readCount } from './inputs.ts';
import { columnsNamed, type ListColumn, programText, readColumns, readOrder } from './list-columns.ts';
import { LIST_FORMATS } from './option-text.ts';
import type { Meta, Output } from './output.ts';
import { formatTabs, openTable } from './table.ts';

/** The options of `listOptions` and `limitOption`. */
export const ListOptionsSchema = z.object({
  format: z.enum(LIST_FORMATS).optional(),
  csv: z.boolean().optional(),
  columns: z.string().optional(),
  sort: z.string().optional(),
  limit: z.string().optional(),
});

type ListOptions = z.infer<typeof ListOptionsSchema>;

/** Whether to print one thing as a list of one row: --format json alone is the same as --json. */
export function asksForList({ format, csv, columns, sort, limit }: ListOptions): boolean {
  return (
    (format !== undefined && format !== 'json') ||
    [csv, columns, sort, limit].some((option) => option !== undefined)
  );
}

/** What a list consists of. */
export interface ListShape<Row> {
  readonly columns: readonly ListColumn<Row>[];
  /** The row as an object of the JSON document. */
  record(row: Row): object;
  /** The columns of CSV without --columns. By default those of the table. */
  readonly csv?: readonly string[];
}

type Format = (typeof LIST_FORMATS)[number];

/** More rows than any account has. */
const MOST_ROWS = 100_000_000;

/** Reads the options of a list; throws a usage error for an unknown column, before anything is sent. */
export function openList<Row>(output: Output, shape: ListShape<Row>, options: ListOptions): List<Row> {
  const format = readFormat(output, options);
  if (format === 'json' || format === 'jsonl') output.answerInJson();
  return new List(output, shape, {
    format,
    columns: options.columns === undefined ? undefined : readColumns(options.columns, shape.columns),
    order: options.sort === undefined ? undefined : readOrder(options.sort, shape.columns),
    most: options.limit === undefined ? undefined : readCount(options.limit, '--limit', 1, MOST_ROWS),
  });
}

function readFormat(output: Output, { format: asked, csv }: ListOptions): Format {
  if (csv === true) {
    if (asked === undefined && !output.json) return 'csv';
    throw usageError(
      `--csv and ${asked === undefined ? '--json' : '--format'} cannot be used together.`,
      'Use one of them.',
    );
  }
  if (output.json && asked !== undefined && asked !== 'json') {
    throw usageError(`--json and --format ${asked} cannot be used together.`, 'Use one of them.');
  }
  return asked ?? (output.json ? 'json' : output.toTerminal ? 'table' : 'tsv');
}

interface Wish<Row> {
  readonly format: Format;
  /** undefined: those of the format. */
  readonly columns: readonly ListColumn<Row>[] | undefined;
  readonly order: ((left: Row, right: Row) => number) | undefined;
  /** What --limit gives. */
  readonly most: number | undefined;
}

export class List<Row> {
  readonly format: Format;
  readonly #output: Output;
  readonly #shape: ListShape<Row>;
  readonly #wish: Wish<Row>;
  /** The columns to print. */
  #columns: readonly ListColumn<Row>[];
  #write: (rows: readonly Row[]) => void;
  /** Rows that are printed at the end. */
  readonly #kept: Row[] = [];
  /** Rows of the JSON document. */
  readonly #documented: Row[] = [];
  /** The most rows that are printed; undefined: all. */
  #most: number | undefined;
  #shown = 0;
  #limited = false;
  #headed = false;

  constructor(output: Output, shape: ListShape<Row>, wish: Wish<Row>) {
    this.#output = output;
    this.#shape = shape;
    this.#wish = wish;
    this.#most = wish.most;
    this.format = wish.format;
    this.#columns = wish.columns ?? columnsOf(shape, wish.format);
    this.#write = this.#writer();
  }

  /** Whether each row is printed when it arrives. Otherwise they are printed at the end. */
  get streams(): boolean {
    return this.#wish.order === undefined && this.format !== 'json';
  }

  /** For a list whose --limit can only be checked after it was opened; before any row. */
  limitTo(most: number | undefined): void {
    this.#most = most;
  }

  /** The columns to print where --columns names none, for a list whose rows tell them; before any row. */
  showAlso(columns: readonly ListColumn<Row>[]): void {
    if (this.#wish.columns !== undefined) return;
    this.#columns = columns;
    this.#write = this.#writer();
  }

  /** Whether so many rows are all that are printed. A sorted list needs every row. */
  isFullWith(rows: number): boolean {
    return this.#wish.order === undefined && rows >= (this.#most ?? Number.POSITIVE_INFINITY);
  }

  /** Further rows of the list. */
  add(rows: readonly Row[]): void {
    if (this.#wish.order === undefined) this.#show(rows);
    else for (const row of rows) this.#kept.push(row);
  }

  /**
   * Ends the list and prints what belongs under it. `meta` is asked for only where it is printed; with --limit it gets `limited`,
   * whether rows were left out. `more` says that there may be rows that were not added.
   */
  async end(meta: () => Meta | Promise<Meta>, more = false): Promise<void> {
    const { order } = this.#wish;
    const most = this.#most;
    if (order !== undefined) this.#show(this.#kept.toSorted(order));
    this.#head();
    const limited = this.#limited || more;
    const first = most === 1 ? 'the first row is' : `the first ${most} rows are`;
    if (limited) this.#output.note(`Only ${first} printed (--limit).`);
    if (this.format !== 'json' && this.format !== 'jsonl') return;
    const last = { ...(await meta()), ...(most === undefined ? {} : { limited }) };
    if (this.format === 'json') this.#output.documentOf(this.#documented, (row) => this.#record(row), last);
    else this.#output.line(JSON.stringify({ meta: last }));
  }

  #show(rows: readonly Row[]): void {
    const room = (this.#most ?? Number.POSITIVE_INFINITY) - this.#shown;
    if (rows.length > room) this.#limited = true;
    const shown = rows.length > room ? rows.slice(0, room) : rows;
    if (shown.length === 0) return;
    this.#shown += shown.length;
    this.#head();
    this.#write(shown);
  }

  /** The line of names, once, and not before it is known that there is an answer. */
  #head(): void {
    if (this.format !== 'csv' || this.#headed) return;
    this.#headed = true;
    this.#output.raw(csvLine(this.#columns.map(({ name }) => name)));
  }

  #writer(): (rows: readonly Row[]) => void {
    const output = this.#output;
    const columns = this.#columns;
    switch (this.format) {
      case 'table':
        return tableWriter(output, columns);
      case 'tsv':
        return (rows) => output.raw(rows.map((row) => `${formatTabs(columns, row)}\n`).join(''));
      case 'csv':
        return (rows) => output.raw(rows.map((row) => csvLine(cellsOf(columns, row))).join(''));
      case 'json':
        return (rows) => {
          for (const row of rows) this.#documented.push(row);
        };
      case 'jsonl':
        return (rows) => output.raw(rows.map((row) => `${JSON.stringify(this.#record(row))}\n`).join(''));
    }
  }

  /** The object of a row; with --columns only those, with the text of a column that is no field of the object. */
  #record(row: Row): object {
    const record = this.#shape.record(row);
    if (this.#wish.columns === undefined) return record;
    const fields = new Map<string, unknown>(Object.entries(record));
    return Object.fromEntries(
      this.#columns.map((column) => [
        column.name,
        fields.has(column.name) ? fields.get(column.name) : programText(column, row),
      ]),
    );
  }
}

function columnsOf<Row>({ columns, csv }: ListShape<Row>, format: Format): readonly ListColumn<Row>[] {
  if (format === 'csv' && csv !== undefined) return columnsNamed(csv, columns);
  return columns.filter(({ further }) => further !== true);
}

function cellsOf<Row>(columns: readonly ListColumn<Row>[], row: Row): readonly string[] {
  return columns.map((column) => {
    const text = programText(column, row);
    return column.safe === true ? text : defused(text);
  });
}

/** The first rows determine the widths. A table in a pipe has no width that it must fit. */
function tableWriter<Row>(
  output: Output,
  columns: readonly ListColumn<Row>[],
): (rows: readonly Row[]) => void {
  const width = output.toTerminal ? output.width : Number.POSITIVE_INFINITY;
  let table: ReturnType<typeof openTable<Row>> | undefined;
  return (rows) => {
    if (table === undefined) {
      table = openTable(columns, rows, width, output.signs);
      output.line(output.strong(table.header));
    }
    output.raw(`${rows.map(table.row).join('\n')}\n`);
  };
}
