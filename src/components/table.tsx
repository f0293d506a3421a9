/** A table of which only the rows in view are drawn, one Text a row. */
import { Box } from 'ink';
import type { ListCursor } from '../keys/list-cursor.ts';
import { type Cell, fitCell, type Span, spansOf } from './cells.ts';
import { Line } from './line.tsx';
import { useUi } from './ui-context.tsx';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** Cells at least; `flex` shares what is left over. */
  readonly width: number;
  readonly flex?: number;
  readonly align?: 'left' | 'right';
  /** 1 stays longest; columns without one never go. */
  readonly hideRank?: number;
  readonly cell: (row: Row) => Cell;
}

export interface TableProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly cursor: ListCursor;
  readonly width: number;
  /** Rows in view, the heading not counted. */
  readonly height: number;
  /** Whether the table has the focus; without it the cursor row is only pointed at. */
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
  const columns = layoutColumns(props.columns, props.width - GUTTER);
  const lineOf = (cells: (column: Laid<Row>) => Cell): Span[] =>
    columns.flatMap((column, index) => [
      ...fitCell(cells(column), column.cells, column.align ?? 'left', glyphs.ellipsis),
      { text: index === columns.length - 1 ? '' : ' '.repeat(GAP) },
    ]);
  const heading = lineOf((column) => [{ text: titleOf(column, props.sort, glyphs), token: 'muted' }]);
  const visible = props.rows
    .slice(props.cursor.offset, props.cursor.offset + props.height)
    // Rows are drawn in place: the key is the place, so that scrolling changes texts and mounts nothing.
    .map((row, place) => ({
      row,
      place: `row-${place}`,
      here: props.cursor.offset + place === props.cursor.index,
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
      {visible.map(({ row, place, here }) => {
        const gutter = `${here ? glyphs.pointer : ' '}${props.isMarked?.(row) === true ? glyphs.mark : ' '} `;
        const spans = [{ text: gutter }, ...lineOf((column) => spansOf(column.cell(row)))];
        return (
          <Line key={place} cell={spans} width={props.width} selected={here && props.focused} role="option" />
        );
      })}
    </Box>
  );
}

type Laid<Row> = Column<Row> & { readonly cells: number };

/** The columns that fitCell, with their widths: the ones with the highest hide rank go first, flex shares the rest. */
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
