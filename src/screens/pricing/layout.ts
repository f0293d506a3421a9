/** The layout of Pricing: drawing and paging must agree on it. */
import type { ColumnChoice } from '../../components/column-choice/state.ts';
import { besideList } from '../../components/columns.ts';
import type { Area } from '../../components/overlay.ts';
import { columnWidths } from './columns.ts';
import type { ListShape } from './list-shape.ts';

export interface PricingLayout {
  readonly listWidth: number;
  /** Rows in view, the headings not counted. */
  readonly listRows: number;
  /** Zero when there is no room beside the list. A few rows below the list are used instead. */
  readonly detailWidth: number;
  readonly belowRows: number;
}

/** The panel beside the list. */
export const PRICING_PANEL = { least: 44, most: 60 } as const;

/** From this height on the rows below the list have room for every account; a lower window spends a third of its height on them at most. */
const TALL = 30;

/** Whether a screen of so many rows has no blank row above the list. */
export function isLow(height: number): boolean {
  return height < 16;
}

/** `choice` are the columns that the person chose. */
export function layoutOf(
  { width, height }: Area,
  shape: ListShape,
  choice: ColumnChoice = undefined,
): PricingLayout {
  const { listWidth, panelWidth } = besideList(columnWidths(shape, choice), width - 1, PRICING_PANEL);
  const below = isLow(height) ? 4 : Math.max(5, rowsForAccounts(shape.accounts.length, height));
  const belowRows = panelWidth > 0 ? 0 : below;
  // The row of choices and a blank one, two rows of headings, the row at the bottom.
  const fixed = 4 + (isLow(height) ? 0 : 1) + belowRows;
  return { listWidth, listRows: Math.max(1, height - fixed), detailWidth: panelWidth, belowRows };
}

/** A rule and a heading come before the accounts; a tall window has a row for the documents as well. */
function rowsForAccounts(accounts: number, height: number): number {
  return height >= TALL ? accounts + 3 : Math.min(accounts + 2, Math.floor(height / 3));
}
