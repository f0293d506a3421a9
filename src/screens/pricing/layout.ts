/** How Pricing shares its room: one answer for the picture and for paging. */
import type { Area } from '../../components/overlay.ts';

/** From this width on the row under the cursor is shown in full beside the list. */
const WIDE = 110;
const DETAIL_WIDTH = 46;

export interface PricingLayout {
  readonly listWidth: number;
  /** Rows in view, the heading not counted. */
  readonly listRows: number;
  /** Zero when there is no room beside the list; then a few rows stand below it. */
  readonly detailWidth: number;
  readonly belowRows: number;
  readonly barWidth: number;
}

export function layoutOf({ width, height }: Area): PricingLayout {
  const wide = width >= WIDE;
  const belowRows = wide ? 0 : height >= 16 ? 5 : 4;
  const listWidth = wide ? width - DETAIL_WIDTH - 1 : width - 1;
  // Two rows of choices, the heading of the table, the row at the bottom.
  const fixed = 3 + (height >= 16 ? 1 : 0) + belowRows;
  return {
    listWidth,
    listRows: Math.max(1, height - fixed),
    detailWidth: wide ? DETAIL_WIDTH : 0,
    belowRows,
    barWidth: barWidthIn(listWidth),
  };
}

/** What the other columns leave; from 130 columns on they are joined by the totals of a year. */
function barWidthIn(listWidth: number): number {
  if (listWidth < 70) return Math.max(8, listWidth - 50);
  if (listWidth < 130) return Math.min(40, Math.max(10, listWidth - 69));
  return Math.min(60, Math.max(24, listWidth - 102));
}
