/** Rows for people and for pipes: a table that fits the terminal, or lines with tabs between the cells. */
import { toAscii } from '../../text/ascii.ts';
import { GAP } from '../../text/column-headings.ts';
import { fitColumns } from '../../text/fit-columns.ts';
import { displayWidth, truncate } from '../../text/width.ts';

/** The signs in tables and sentences for people. */
export interface Signs {
  readonly ellipsis: string;
  readonly spell: (text: string) => string;
}

const UNICODE: Signs = { ellipsis: '…', spell: (text) => text };
const ASCII: Signs = { ellipsis: '~', spell: toAscii };

/** The signs for a terminal that shows only ASCII, or for any other. */
export function signsFor(ascii: boolean): Signs {
  return ascii ? ASCII : UNICODE;
}

export interface Column<Row> {
  readonly title: string;
  cell(row: Row): string;
  /** The text for programs, when it differs. */
  plain?(row: Row): string;
  readonly align?: 'right';
  /** In a narrow terminal, columns with a higher number are hidden first. 0 always stays. */
  readonly yields?: number;
  /** The minimum useful width. By default the column is not shortened. */
  readonly shrinksTo?: number;
  /** The column is shown in full before any column that yields sooner. By default, columns are shortened before one is hidden. */
  readonly keepsWhole?: true;
  /** The width when rows are printed as they arrive. By default the widest cell decides. */
  readonly streamed?: number;
}

/** The lines of the table, header first. No line is wider than `width` cells. */
export function formatTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  width: number,
  signs: Signs = UNICODE,
): string[] {
  const spelled = columns.map((column) => spelledColumn(column, signs));
  return layOut(spelled, widthsOf(spelled, rows), width, signs).lines(rows);
}

/** A table whose rows arrive later. The first rows and the columns determine the widths. */
export function openTable<Row>(
  columns: readonly Column<Row>[],
  firstRows: readonly Row[],
  width: number,
  signs: Signs = UNICODE,
) {
  const spelled = columns.map((column) => spelledColumn(column, signs));
  const widths = widthsOf(spelled, firstRows).map((own, index) =>
    Math.max(own, columns[index]?.streamed ?? 0),
  );
  return layOut(spelled, widths, width, signs);
}

function spelledColumn<Row>(column: Column<Row>, { spell }: Signs): Column<Row> {
  return { ...column, cell: (row) => spell(column.cell(row)) };
}

/** One line of cells with tabs between them. Tabs and line breaks inside cells are replaced. */
export function formatTabs<Row>(columns: readonly Column<Row>[], row: Row): string {
  return columns.map((column) => oneLine(column.plain?.(row) ?? column.cell(row))).join('\t');
}

function layOut<Row>(
  columns: readonly Column<Row>[],
  widths: readonly number[],
  width: number,
  { ellipsis }: Signs,
) {
  const kept = fitted(columns, widths, width);
  const line = (cells: readonly string[]): string =>
    kept
      .map(({ column, width: own }, index) =>
        pad(truncate(cells[index] ?? '', own, ellipsis), own, column.align === 'right'),
      )
      .join(' '.repeat(GAP))
      .trimEnd();
  const row = (item: Row): string => line(kept.map(({ column }) => oneLine(column.cell(item))));
  const header = line(kept.map(({ column }) => column.title));
  return { header, row, lines: (rows: readonly Row[]) => [header, ...rows.map(row)] };
}

function widthsOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): number[] {
  return columns.map((column) =>
    rows.reduce(
      (widest, row) => Math.max(widest, displayWidth(oneLine(column.cell(row)))),
      column.title.length,
    ),
  );
}

interface Placed<Row> {
  readonly column: Column<Row>;
  readonly width: number;
}

/** After all columns are shown. */
const GROWS_LAST = Number.MAX_SAFE_INTEGER;

/** The columns that are shown, with their widths. What is left goes to the most important ones that are cut. */
function fitted<Row>(
  columns: readonly Column<Row>[],
  widths: readonly number[],
  room: number,
): readonly Placed<Row>[] {
  const claims = columns.map(({ yields = 0, shrinksTo, keepsWhole }, index) => {
    const width = widths[index] ?? 0;
    const growsAt = keepsWhole === true ? yields + 1 : GROWS_LAST;
    return { width, least: Math.min(width, shrinksTo ?? width), priority: yields + 1, growsAt };
  });
  const cells = [...fitColumns(claims, room)];
  const shown = claims.flatMap(({ priority }, index) =>
    (cells[index] ?? 0) > 0 ? [{ priority, index }] : [],
  );
  let left = room - shown.reduce((sum, { index }) => sum + (cells[index] ?? 0) + GAP, -GAP);
  for (const { index } of shown.toSorted((one, other) => one.priority - other.priority)) {
    const more = Math.max(0, Math.min(left, (claims[index]?.width ?? 0) - (cells[index] ?? 0)));
    cells[index] = (cells[index] ?? 0) + more;
    left -= more;
  }
  return columns.flatMap((column, index) => {
    const width = cells[index] ?? 0;
    return width > 0 ? [{ column, width }] : [];
  });
}

function pad(shown: string, width: number, right: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(shown)));
  return right ? blanks + shown : shown + blanks;
}

const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

const UNSEEN_RUNS = /(?:(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}])+/gu;

/** Characters that move the cursor or draw nothing become a blank; joiners stay, which scripts and emoji are written with. */
export function oneLine(text: string): string {
  return UNSEEN.test(text) ? text.replace(UNSEEN_RUNS, ' ') : text;
}
