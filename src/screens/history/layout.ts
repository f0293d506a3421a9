/** How the history divides its room: drawing and paging use the same figures. */
import type { ColumnChoice } from '../../components/column-choice/state.ts';
import { besideList } from '../../components/columns.ts';
import type { Area } from '../../components/overlay.ts';
import { columnWidths, widestOf } from './columns.ts';
import { allEntries, type HistoryState } from './state.ts';

export interface HistoryLayout {
  readonly listWidth: number;
  /** Rows in view, without the heading. */
  readonly listRows: number;
  /** Zero without room beside the list; a few rows below it are used instead. */
  readonly detailWidth: number;
  readonly belowRows: number;
}

/** The panel beside the list. */
export const HISTORY_PANEL = { least: 44, most: 76 } as const;

/** `choice` are the columns that the person chose. */
export function layoutOf(
  { width, height }: Area,
  state: HistoryState,
  choice: ColumnChoice = undefined,
): HistoryLayout {
  const columns = columnWidths(widestOf(allEntries(state)), choice);
  const { listWidth, panelWidth } = besideList(columns, width - 1, HISTORY_PANEL);
  const belowRows = panelWidth > 0 ? 0 : height >= 16 ? 4 : 3;
  // The counts, the heading of the table, the row at the bottom.
  const fixed = 3 + belowRows;
  return { listWidth, listRows: Math.max(1, height - fixed), detailWidth: panelWidth, belowRows };
}
