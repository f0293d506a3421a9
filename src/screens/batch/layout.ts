/** How many rows of a batch the list takes: paging and drawing must agree on it. */
import type { Area } from '../../components/overlay.ts';

/** Reasons are longer than a line of 80 columns. */
export const REASON_ROWS = 2;

/** The summary, the table's heading, what is done with the current number and why not, and the progress. */
const FIXED_ROWS = 4 + REASON_ROWS;

/** The rows of the list in an area of this size; at least one. */
export function listRows(area: Area): number {
  return Math.max(1, area.height - FIXED_ROWS);
}
