/** How many columns the rows of a sheet stand in. Pure. */
import { displayWidth } from '../../text/width.ts';
import { SCROLL_BAR } from '../columns.ts';
import type { PickerItem } from './state.ts';

/** Blank cells after each column. */
export const COLUMN_GAP = 2;

/**
 * As many columns as these items fill and as the width has room for without cutting one of them, but at least one.
 * So a wider window never cuts a row that a narrower one shows whole.
 */
export function sheetColumns(items: readonly PickerItem[], width: number, rows: number): number {
  const widest = Math.max(1, ...items.map(itemWidth));
  const fitting = Math.floor((width - SCROLL_BAR) / (widest + COLUMN_GAP));
  return Math.max(1, Math.min(fitting, Math.ceil(items.length / rows)));
}

function itemWidth({ label, disabled, detail, group = '' }: PickerItem): number {
  return displayWidth(label) + 1 + displayWidth(disabled ?? detail ?? group);
}
