/** The columns of a list, and how a list and the panel beside it divide their room. */
import { type ColumnWidths, fitColumns, wholeWidth } from '../text/fit-columns.ts';
import type { Cell } from './cells.ts';

export interface Column<Row> extends ColumnWidths {
  readonly id: string;
  /** A narrow column may have a shorter title. */
  readonly title: string | ((cells: number) => string);
  /** Other groups that the heading must not be taken for, also where none of their columns is shown. */
  readonly otherGroups?: readonly string[];
  readonly align?: 'left' | 'right';
  /** The content, for a column of this many cells. */
  readonly cell: (row: Row, cells: number) => Cell;
}

type NamedWidths = ColumnWidths & { readonly id: string };

/** A column that is shown, and its width now. */
export type Laid<Row> = Column<Row> & { readonly cells: number };

export interface Sorted {
  readonly column: string;
  readonly descending: boolean;
}

/** Pointer and mark before each row. */
export const GUTTER = 3;
/** The bar after each row that shows which part of the list is in view. */
export const SCROLL_BAR = 1;
/** Between the last column and the bar, where no column needs the room. */
const SCROLL_GAP = 1;

/** After the columns that are always shown, and before any other grows or appears. */
const SORTED_PRIORITY = 1.5;

/** The columns shown in a table of `width` cells. The column that sorts the rows is one of the last to be hidden. */
export function layoutColumns<Row>(
  columns: readonly Column<Row>[],
  width: number,
  sort?: Sorted,
): readonly Laid<Row>[] {
  const widths = widthsOf(columns, width, sort);
  return columns.flatMap((column, place) => {
    const cells = widths[place] ?? 0;
    return cells > 0 ? [{ ...column, cells }] : [];
  });
}

/** The width of each column in a table of `width` cells; 0 for one that is hidden. */
function widthsOf(columns: readonly NamedWidths[], width: number, sort?: Sorted): readonly number[] {
  const claiming = columns.map((column) =>
    column.id === sort?.column && column.priority > SORTED_PRIORITY
      ? { ...column, priority: SORTED_PRIORITY, growsAt: column.growsAt ?? column.priority }
      : column,
  );
  return fitColumns(claiming, width - GUTTER - SCROLL_BAR, SCROLL_GAP);
}

/** The ids of the columns that a list shows in a screen of `width` cells, with the panel beside it where that opens. */
export function shownColumns(
  columns: readonly NamedWidths[],
  width: number,
  panel: PanelWidths,
  sort: Sorted,
): ReadonlySet<string> {
  return columnsIn(columns, besideList(columns, width - 1, panel).listWidth, sort);
}

/** The ids of the columns that a table of `width` cells shows. */
export function columnsIn(columns: readonly NamedWidths[], width: number, sort: Sorted): ReadonlySet<string> {
  const widths = widthsOf(columns, width, sort);
  return new Set(columns.flatMap(({ id }, place) => ((widths[place] ?? 0) > 0 ? [id] : [])));
}

/** The widths of a panel in cells: it opens at `least` and takes no more than `most`. */
export interface PanelWidths {
  readonly least: number;
  readonly most: number;
}

/** Blank cells between the list and its panel. */
const PANEL_GAP = 2;

/**
 * The list and the panel right beside it. The panel opens only where every column has its whole width; 0 where it does not. What neither
 * needs stays blank on the right.
 */
export function besideList(
  columns: readonly ColumnWidths[],
  width: number,
  panel: PanelWidths,
): { readonly listWidth: number; readonly panelWidth: number } {
  const whole = wholeWidth(columns) + GUTTER + SCROLL_BAR;
  const spare = width - whole - PANEL_GAP;
  if (spare < panel.least) return { listWidth: width, panelWidth: 0 };
  const panelWidth = Math.min(spare, panel.most);
  return { listWidth: whole + Math.min(SCROLL_GAP, spare - panelWidth), panelWidth };
}

export function titleOf<Row>({ title, cells }: Laid<Row>): string {
  return typeof title === 'string' ? title : title(cells);
}
