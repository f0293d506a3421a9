/** How many rows of the bulk edit the list takes: paging and drawing must agree on it. */
import type { Area } from '../../components/overlay.ts';

/** The summary, the table's heading, old and new value of the current row, its result, and the progress. */
const FIXED_ROWS = 6;

/** The rows of the list in an area of this size; at least one. */
export function listRows(area: Area): number {
  return Math.max(1, area.height - FIXED_ROWS);
}
