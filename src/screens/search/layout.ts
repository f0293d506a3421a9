/** How Search divides its room: drawing and paging use the same figures. */

import type { Area } from '../../components/overlay.ts';
import type { Filters } from './filters.ts';
import { moreFilterWords } from './more-filters.ts';

/** Two rows of filters, a blank one, the heading of the table, the row at the bottom. */
const FIXED_ROWS = 5;
/** How many offers are in view. Filters without a key of their own have a row only while one is set. */
export function listRows(area: Area, filters: Filters): number {
  const more = moreFilterWords(filters).length === 0 ? 0 : 1;
  return Math.max(1, area.height - FIXED_ROWS - more);
}
