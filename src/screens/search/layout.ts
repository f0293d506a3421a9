/** How Search divides its room: drawing and paging use the same figures. */

import type { Area } from '../../components/overlay.ts';
import { WIDE } from '../../components/widths.ts';
import type { Filters } from './filters.ts';
import { moreFilterWords } from './more-filters.ts';

/** Two rows of filters, a blank one, the heading of the table, the row at the bottom. */
const FIXED_ROWS = 5;
const DETAIL_WIDTH = 44;
const WIDEST_DETAIL = 60;
const WIDEST_LIST = 100;

export interface SearchLayout {
  readonly listWidth: number;
  /** Zero without room beside the list. */
  readonly detailWidth: number;
}

export function layoutOf(width: number): SearchLayout {
  if (width < WIDE) return { listWidth: width, detailWidth: 0 };
  const listWidth = Math.min(width - DETAIL_WIDTH - 2, WIDEST_LIST);
  return { listWidth, detailWidth: Math.min(width - listWidth - 2, WIDEST_DETAIL) };
}

/** How many offers are in view. Filters without a key of their own have a row only while one is set. */
export function listRows(area: Area, filters: Filters): number {
  const more = moreFilterWords(filters).length === 0 ? 0 : 1;
  return Math.max(1, area.height - FIXED_ROWS - more);
}
