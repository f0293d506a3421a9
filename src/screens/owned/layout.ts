/** How many rows of Owned the list takes: paging and drawing must agree on it. */
import type { Area } from '../../components/overlay.ts';

/** The filters, the marks, the heading, and two rows about what is shown and how complete it is. */
const FIXED_ROWS = 5;

/** The rows of the list in an area of this size; at least one. */
export function listRows(area: Area): number {
  return Math.max(1, area.height - FIXED_ROWS);
}
