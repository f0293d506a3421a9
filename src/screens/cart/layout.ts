/** How many rows of the cart the list takes: paging and drawing must agree on it. */
import type { Area } from '../../components/overlay.ts';

/** The heading of the table, a blank row, three totals, and two rows for what they do not hold. */
const FIXED_ROWS = 7;

/** The rows of the list in an area of this size; at least one. */
export function listRows(area: Area): number {
  return Math.max(1, area.height - FIXED_ROWS);
}
