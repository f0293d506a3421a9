/** How the history divides its room: drawing and paging use the same figures. */

import type { Area } from '../../components/overlay.ts';
import { WIDE } from '../../components/widths.ts';

export interface HistoryLayout {
  readonly listWidth: number;
  /** Rows in view, without the heading. */
  readonly listRows: number;
  /** Zero without room beside the list; a few rows below it are used instead. */
  readonly detailWidth: number;
  readonly belowRows: number;
}

export function layoutOf({ width, height }: Area): HistoryLayout {
  const wide = width >= WIDE;
  const detailWidth = wide ? Math.min(76, Math.max(44, Math.floor(width * 0.4))) : 0;
  const belowRows = wide ? 0 : height >= 16 ? 4 : 3;
  // The counts, the heading of the table, the row at the bottom.
  const fixed = 3 + belowRows;
  return {
    listWidth: wide ? width - detailWidth - 3 : width - 1,
    listRows: Math.max(1, height - fixed),
    detailWidth,
    belowRows,
  };
}
