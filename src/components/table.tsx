/** A table that draws only the rows in view, each as one Text. */
import { Box } from 'ink';
import { useMemo } from 'react';
import { inView, type ListCursor } from '../keys/list-cursor.ts';
import type { Target } from '../keys/pointer.ts';
import type { TextState } from '../keys/text-edit.ts';
import { GAP } from '../text/column-headings.ts';
import { displayWidth, truncate } from '../text/width.ts';
import { type Cell, cellWidth, fitCell, type Span } from './cells.ts';
import {
  type Column,
  GUTTER,
  type Laid,
  layoutColumns,
  SCROLL_BAR,
  type Sorted,
  titleOf,
} from './columns.ts';
import { Line } from './line.tsx';
import { useRegion } from './regions.ts';
import { Memory } from './remember.ts';
import { ScrollBar } from './scroll-bar.tsx';
import { TextField } from './text-field.tsx';
import type { Glyphs } from './theme.ts';
import { useUi } from './ui-context.tsx';

/** The rows that a table reads. An array is a RowSource. */
export interface RowSource<Row> {
  readonly length: number;
  at(index: number): Row | undefined;
  slice(from: number, to: number): readonly Row[];
}

export interface TableProps<Row> {
  /** Must be the same array while the columns are the same, because drawn rows are cached by it. */
  readonly columns: readonly Column<Row>[];
  readonly rows: RowSource<Row>;
  readonly cursor: ListCursor;
  readonly width: number;
  /** Rows in view, without the heading. */
  readonly height: number;
  /** Whether the table has the focus. Without it, the cursor row has only a pointer. */
  readonly focused: boolean;
  readonly isMarked?: (row: Row) => boolean;
  /** The place of a row: the rows from it to the cursor look selected. */
  readonly rangeFrom?: number | undefined;
  readonly sort?: Sorted;
  /** A text that is typed in a column of a row; in the last column when that one is hidden. */
  readonly field?: { readonly row: number; readonly column: string; readonly text: TextState };
}

export function Table<Row>(props: TableProps<Row>) {
  const { theme } = useUi();
  const { glyphs } = theme;
  const { rows, height, width, sort } = props;
  const columns = useMemo(() => layoutColumns(props.columns, width, sort), [props.columns, width, sort]);
  const rowCells = useMemo(() => rememberedRows(columns, glyphs), [columns, glyphs]);
  const headings = useMemo(() => headingLines(columns, sort, glyphs), [columns, sort, glyphs]);
  const { offset, index: selected } = inView(props.cursor, rows.length, height);
  const lineWidth = width - SCROLL_BAR;
  const visible = rows.slice(offset, offset + height).map((row, place) => ({
    row,
    // A row keeps its key while it is in view, and a new row takes the key of one that left, so that React mounts nothing.
    id: `row-${(offset + place) % Math.max(1, height)}`,
    here: offset + place === selected,
    isTyped: offset + place === props.field?.row,
    selected: isBetween(offset + place, props.rangeFrom ?? selected, selected),
  }));
  const count = rows.length;
  const ref = useRegion((column, row) =>
    row < headings.length
      ? headAt(columns, column)
      : rowAt(offset + row - headings.length, count, column < lineWidth),
  );
  return (
    <Box
      ref={ref}
      flexDirection="column"
      width={width}
      height={height + headings.length}
      overflow="hidden"
      aria-role="table"
    >
      {headings.map(({ id, cell }) => (
        <Line key={id} cell={cell} width={lineWidth} />
      ))}
      <Box>
        <Box flexDirection="column" width={lineWidth}>
          {visible.map(({ row, id, here, isTyped, selected: isSelected }) =>
            isTyped && props.field !== undefined ? (
              <FieldRow
                key={id}
                columns={columns}
                row={row}
                field={props.field}
                here={here}
                width={lineWidth}
              />
            ) : (
              <Line
                key={id}
                cell={rowCells(row, here, props.isMarked?.(row) === true)}
                width={lineWidth}
                selected={isSelected && props.focused}
                role="option"
              />
            ),
          )}
        </Box>
        <ScrollBar offset={offset} count={rows.length} height={height} />
      </Box>
    </Box>
  );
}

function rowAt(index: number, count: number, onRow: boolean): Target | undefined {
  return onRow && index < count ? { kind: 'row', index } : undefined;
}

/** The head of the column at a cell of the heading. */
function headAt<Row>(columns: readonly Laid<Row>[], cell: number): Target | undefined {
  let from = GUTTER;
  for (const { id, cells } of columns) {
    if (cell >= from && cell < from + cells) return { kind: 'head', column: id };
    from += cells + GAP;
  }
  return undefined;
}

function isBetween(place: number, one: number, other: number): boolean {
  return place >= Math.min(one, other) && place <= Math.max(one, other);
}

interface FieldRowProps<Row> {
  readonly columns: readonly Laid<Row>[];
  readonly row: Row;
  readonly field: NonNullable<TableProps<Row>['field']>;
  readonly here: boolean;
  readonly width: number;
}

/** A row with a text field that begins in one of its columns and has the rest of the row. */
function FieldRow<Row>({ columns, row, field, here, width }: FieldRowProps<Row>) {
  const { theme } = useUi();
  const { glyphs } = theme;
  const named = columns.findIndex(({ id }) => id === field.column);
  const place = named < 0 ? columns.length - 1 : named;
  const before: readonly Span[] = [
    { text: `${here ? glyphs.pointer : ' '}  ` },
    ...lineOf(columns.slice(0, place), (column) => column.cell(row, column.cells), glyphs),
    { text: place > 0 ? ' '.repeat(GAP) : '' },
  ];
  const left = cellWidth(before);
  return (
    <Box>
      <Line cell={before} width={left} />
      <TextField state={field.text} focused width={width - left} />
    </Box>
  );
}

interface Heading {
  readonly id: string;
  readonly cell: readonly Span[];
}

/** The titles of the columns, below the names of their groups where there are any. */
function headingLines<Row>(
  columns: readonly Laid<Row>[],
  sort: Sorted | undefined,
  glyphs: Glyphs,
): readonly Heading[] {
  const gutter: Span = { text: ' '.repeat(GUTTER) };
  const titles: Heading = {
    id: 'titles',
    cell: [gutter, ...lineOf(columns, (column) => titleCell(column, sort, glyphs), glyphs)],
  };
  if (columns.every(({ group }) => group === undefined)) return [titles];
  return [{ id: 'groups', cell: [gutter, ...groupSpans(columns, glyphs)] }, titles];
}

/** The name of each group over its columns, from its first to its last cell. */
function groupSpans<Row>(columns: readonly Laid<Row>[], glyphs: Glyphs): readonly Span[] {
  const groups: { readonly name: string | undefined; readonly cells: number }[] = [];
  for (const { group: name, cells } of columns) {
    const last = groups.at(-1);
    if (last !== undefined && last.name === name) {
      groups[groups.length - 1] = { name, cells: last.cells + GAP + cells };
    } else {
      groups.push({ name, cells });
    }
  }
  const names = [
    ...new Set(
      columns.flatMap(({ group, otherGroups = [] }) => (group === undefined ? [] : [group, ...otherGroups])),
    ),
  ];
  return groups.flatMap(({ name, cells }, place) => [
    ...(name === undefined
      ? [{ text: ' '.repeat(cells) }]
      : groupTitle(distinctName(name, names, cells, glyphs), cells, glyphs)),
    { text: place === groups.length - 1 ? '' : ' '.repeat(GAP) },
  ]);
}

/** The name, or its end where names that begin like it would be cut to the same text. */
function distinctName(name: string, names: readonly string[], cells: number, glyphs: Glyphs): string {
  if (displayWidth(name) <= cells) return name;
  const shown = truncate(name, cells, glyphs.ellipsis);
  const alike = names.some((other) => other !== name && truncate(other, cells, glyphs.ellipsis) === shown);
  return alike
    ? `${glyphs.ellipsis}${Array.from(name)
        .slice(1 - cells)
        .join('')}`
    : name;
}

/** The name with a rule to the end of its group. */
function groupTitle(name: string, cells: number, glyphs: Glyphs): readonly Span[] {
  const title = fitCell([{ text: name, token: 'heading' }], Math.min(cells, cellWidth(name)), 'left', glyphs);
  const rest = cells - cellWidth(title) - 1;
  return [
    ...title,
    { text: rest > 0 ? ` ${glyphs.rule.repeat(rest)}` : ' '.repeat(rest + 1), token: 'muted' },
  ];
}

/** The title, cut where the sign of the sort order needs its room. */
function titleCell<Row>(column: Laid<Row>, sort: Sorted | undefined, glyphs: Glyphs): Cell {
  const title: Span = { text: titleOf(column), token: 'muted' };
  if (sort?.column !== column.id) return [title];
  const sign = sort.descending ? glyphs.down : glyphs.up;
  const room = Math.max(0, column.cells - cellWidth(sign) - 1);
  const cut = fitCell([title], Math.min(room, cellWidth([title])), 'left', glyphs);
  return column.align === 'right'
    ? [{ text: `${sign} `, token: 'accent' }, ...cut]
    : [...cut, { text: ` ${sign}`, token: 'accent' }];
}

function lineOf<Row>(
  columns: readonly Laid<Row>[],
  cellOf: (column: Laid<Row>) => Cell,
  glyphs: Glyphs,
): Span[] {
  return columns.flatMap((column, index) => [
    ...fitCell(cellOf(column), column.cells, column.align ?? 'left', glyphs),
    { text: index === columns.length - 1 ? '' : ' '.repeat(GAP) },
  ]);
}

/** Enough rows for several screens of 200 by 60. */
const REMEMBERED = 500;

/** Caches the cells of each row, once for each of its four looks. A move by one row then draws only two rows. */
function rememberedRows<Row>(
  columns: readonly Laid<Row>[],
  glyphs: Glyphs,
): (row: Row, here: boolean, marked: boolean) => readonly Span[] {
  const bodies = new Memory<Row, readonly Span[]>(REMEMBERED);
  const looks = new Map<string, Memory<Row, readonly Span[]>>();
  const bodyOf = (row: Row) =>
    bodies.get(row, () => lineOf(columns, (column) => column.cell(row, column.cells), glyphs));
  return (row, here, marked) => {
    const gutter = `${here ? glyphs.pointer : ' '}${marked ? glyphs.mark : ' '} `;
    const known = looks.get(gutter) ?? new Memory<Row, readonly Span[]>(REMEMBERED);
    looks.set(gutter, known);
    return known.get(row, () => [{ text: gutter }, ...bodyOf(row)]);
  };
}
