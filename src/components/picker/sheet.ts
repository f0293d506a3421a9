/** How many columns the rows of a sheet stand in. Pure. */
import { SCROLL_BAR } from '../columns.ts';

/** A narrower column of a sheet cuts most titles. */
const LEAST_COLUMN = 56;

/** As few columns as show all items at once, so that each is as wide as it can be; fewer where the width has no room for them. */
export function sheetColumns(count: number, width: number, rows: number): number {
  const fitting = Math.floor((width - SCROLL_BAR) / LEAST_COLUMN);
  return Math.max(1, Math.min(fitting, Math.ceil(count / rows)));
}
