/** A table that draws only the rows in view, each as one Text. */
import { Box } from 'ink';
import { useMemo } from 'react';
import { inView, type ListCursor } from '../keys/list-cursor.ts';
import { type Cell, fitCell, type Span } from './cells.ts';
import { Line } from './line.tsx';
import type { Glyphs } from './theme.ts';
import { useUi } from './ui-context.tsx';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** The minimum width in cells; `flex` shares the rest. */
  readonly width: number;
  readonly flex?: number;
  readonly align?: 'left' | 'right';
  /** In a narrow table the highest rank is hidden first. Columns without a rank are never hidden. */
  readonly hideRank?: number;
  readonly cell: (row: Row) => Cell;
}

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
  readonly sort?: { readonly column: string; readonly descending: boolean };
}

const GAP = 2;
/** Pointer and mark before each row. */
const GUTTER = 3;

export function Table<Row>(props: TableProps<Row>) {
  const { theme } = useUi();
  const { glyphs } = theme;
  const room = props.width - GUTTER;
  const columns = useMemo(() => layoutColumns(props.columns, room), [props.columns, room]);
  const rowCells = useMemo(() => rememberedRows(columns, glyphs), [columns, glyphs]);
  const heading = lineOf(
    columns,
    (column) => [{ text: titleOf(column, props.sort, glyphs), token: 'muted' }],
    glyphs,
  );
  const { rows, height } = props;
  const { offset, index: selected } = inView(props.cursor, rows.length, height);
  const visible = props.rows.slice(offset, offset + props.height).map((row, place) => ({
    row,
    // A row keeps its key while it is in view, and a new row takes the key of one that left, so that React mounts nothing.
    id: `row-${(offset + place) % Math.max(1, props.height)}`,
    here: offset + place === selected,
  }));
  return (
    <Box
      flexDirection="column"
      width={props.width}
      height={props.height + 1}
      overflow="hidden"
      aria-role="table"
    >
      <Line cell={[{ text: ' '.repeat(GUTTER) }, ...heading]} width={props.width} />
      {visible.map(({ row, id, here }) => (
        <Line
          key={id}
          cell={rowCells(row, here, props.isMarked?.(row) === true)}
          width={props.width}
          selected={here && props.focused}
          role="option"
        />
      ))}
    </Box>
  );
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
const REMEMBERED = 1_000;

/** Caches the cells of each row, once for each of its four looks. A move by one row then draws only two rows. */
function rememberedRows<Row>(
  columns: readonly Laid<Row>[],
  glyphs: Glyphs,
): (row: Row, here: boolean, marked: boolean) => readonly Span[] {
  const bodies = new Map<Row, readonly Span[]>();
  const looks = new Map<string, Map<Row, readonly Span[]>>();
  const bodyOf = (row: Row) =>
    remembered(bodies, row, () => lineOf(columns, (column) => column.cell(row), glyphs));
  return (row, here, marked) => {
    const gutter = `${here ? glyphs.pointer : ' '}${marked ? glyphs.mark : ' '} `;
    const known = looks.get(gutter) ?? new Map<Row, readonly Span[]>();
    looks.set(gutter, known);
    return remembered(known, row, () => [{ text: gutter }, ...bodyOf(row)]);
  };
}

function remembered<Row>(
  known: Map<Row, readonly Span[]>,
  row: Row,
  make: () => readonly Span[],
): readonly Span[] {
  const before = known.get(row);
  if (before !== undefined) return before;
  const cells = make();
  if (known.size >= REMEMBERED) known.clear();
  known.set(row, cells);
  return cells;
}

type Laid<Row> = Column<Row> & { readonly cells: number };

/** The columns that fit, with their widths. Columns with the highest hide rank are hidden first, and flex shares the rest. */
export function layoutColumns<Row>(columns: readonly Column<Row>[], width: number): Laid<Row>[] {
  const kept = [...columns];
  const needed = () => kept.reduce((sum, column) => sum + column.width, 0) + GAP * (kept.length - 1);
  while (needed() > width) {
    const next = kept.reduce<number>((worst, column, index) => {
      const rank = column.hideRank ?? 0;
      return rank > (kept[worst]?.hideRank ?? 0) ? index : worst;
    }, 0);
    if ((kept[next]?.hideRank ?? 0) === 0) break;
    kept.splice(next, 1);
  }
  const spare = Math.max(0, width - needed());
  const shares = kept.reduce((sum, column) => sum + (column.flex ?? 0), 0);
  return kept.map((column) => ({
    ...column,
    cells: column.width + (shares === 0 ? 0 : Math.floor((spare * (column.flex ?? 0)) / shares)),
  }));
}

function titleOf<Row>(
  column: Column<Row>,
  sort: TableProps<Row>['sort'],
  glyphs: { up: string; down: string },
): string {
  if (sort?.column !== column.id) return column.title;
  const arrow = sort.descending ? glyphs.down : glyphs.up;
  return column.align === 'right' ? `${arrow} ${column.title}` : `${column.title} ${arrow}`;
}
