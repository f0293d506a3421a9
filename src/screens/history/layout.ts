/** How Purchases shares its room: one answer for the picture and for paging. */
import type { Area } from '../../components/overlay.ts';

/** From this width on the row under the cursor is shown in full beside the list. */
const WIDE = 110;

export interface PurchasesLayout {
  readonly listWidth: number;
  /** Rows in view, the heading not counted. */
  readonly listRows: number;
  /** Zero when there is no room beside the list; then a few rows stand below it. */
  readonly detailWidth: number;
  readonly belowRows: number;
}

export function layoutOf({ width, height }: Area): PurchasesLayout {
  const wide = width >= WIDE;
  const detailWidth = wide ? Math.min(76, Math.max(44, Math.floor(width * 0.4))) : 0;
  const belowRows = wide ? 0 : height >= 16 ? 4 : 3;
  // The tallies, the heading of the table, the row at the bottom.
  const fixed = 3 + belowRows;
  return {
    listWidth: wide ? width - detailWidth - 3 : width - 1,
    listRows: Math.max(1, height - fixed),
    detailWidth,
    belowRows,
  };
}
