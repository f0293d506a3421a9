/** The layout of Pricing: drawing and paging must agree on it. */

import type { Area } from '../../components/overlay.ts';
import { DETAIL_WIDTH, WIDE } from '../../components/widths.ts';

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

/** A narrower bar is useless. */
const LEAST_BAR = 8;
/** The width of the other columns: all of them, without the features, without the offers, without the median. */
const OTHERS = [68, 63, 57, 48] as const;
/** Their width with the yearly totals beside a bar of a useful length. */
const OTHERS_WITH_YEARS = 101;

/** The width that the other columns leave. */
function barWidthIn(listWidth: number): number {
  const beside = listWidth - OTHERS_WITH_YEARS;
  if (beside >= 24) return Math.min(60, beside);
  const others = OTHERS.find((width) => listWidth - width >= LEAST_BAR);
  return others === undefined ? LEAST_BAR : Math.min(40, listWidth - others);
}
