/** Groups of facts side by side in a wide window. A narrow one has them below each other. Pure. */
import { type ColumnWidths, fitColumns, wholeWidth } from '../text/fit-columns.ts';
import { type Cell, fitCell, type Span } from './cells.ts';
import type { Glyphs } from './theme.ts';

/** One group: its heading and its rows, already as wide as its column. */
export interface Group {
  readonly title: string;
  readonly rows: readonly Cell[];
}

/** A window of 140 columns without its edges. */
const WIDE = 138;
/** Blank cells between two groups; one of them belongs to the column. */
const BETWEEN = 3;

/**
 * The widths of the columns in a room of this width, without the blanks between them. undefined where not all columns fit
 * side by side, or where the window is not a wide one.
 */
export function groupWidths(columns: readonly ColumnWidths[], room: number): readonly number[] | undefined {
  const least = columns.map((column) => ({ ...column, width: column.least ?? column.width }));
  if (room < Math.max(WIDE, wholeWidth(least))) return undefined;
  const widths = fitColumns(columns, room);
  const last = columns.length - 1;
  return widths.map((cells, place) => (place === last ? cells : cells - 1));
}

/** The heading of a group, with a rule to the end of its column. */
export function groupHeading(title: string, width: number, { rule }: Pick<Glyphs, 'rule'>): Span[] {
  return [
    { text: title, token: 'heading' },
    { text: ` ${rule.repeat(Math.max(0, width - title.length - 1))}`, token: 'muted' },
  ];
}

/** The rows of all groups, each below its heading, as rows over the whole width. */
export function sideBySide(
  groups: readonly Group[],
  widths: readonly number[],
  glyphs: Pick<Glyphs, 'rule' | 'ellipsis' | 'spell'>,
): Span[][] {
  const columns = groups.map(({ title, rows }, place): readonly Cell[] => [
    groupHeading(title, widths[place] ?? 0, glyphs),
    ...rows,
  ]);
  const height = Math.max(0, ...columns.map((rows) => rows.length));
  return Array.from({ length: height }, (_, row) =>
    columns.flatMap((rows, place) => [
      ...(place === 0 ? [] : [{ text: ' '.repeat(BETWEEN) }]),
      ...fitCell(rows[row] ?? '', widths[place] ?? 0, 'left', glyphs),
    ]),
  );
}
