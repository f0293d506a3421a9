/** How many rows the list of batches takes: paging and drawing must agree on it. */
import type { Area } from '../../components/overlay.ts';

/** What is said of the batch under the cursor. */
export const DETAIL_ROWS = 4;

/** The counts, the heading of the table, the rule, and the batch under the cursor. */
const FIXED_ROWS = 3 + DETAIL_ROWS;

/** The rows of the list in an area of this size; at least one. */
export function listRows(area: Area): number {
  return Math.max(1, area.height - FIXED_ROWS);
}
