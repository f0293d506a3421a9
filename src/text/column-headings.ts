/** Headings over several columns of a table: columns side by side that name the same group share one. */
import { displayWidth } from './width.ts';

/** Cells between two columns. */
export const GAP = 2;

export interface Heading {
  /** The places of its columns. */
  readonly places: readonly number[];
  /** The width in cells at which it is not cut. */
  readonly cells: number;
}

/** The headings of the columns, from left to right. */
export function headingsOf(columns: readonly { readonly group?: string }[]): readonly Heading[] {
  const headings: { readonly group: string; readonly places: number[] }[] = [];
  for (const [place, { group }] of columns.entries()) {
    if (group === undefined) continue;
    const last = headings.at(-1);
    if (last?.group === group && last.places.at(-1) === place - 1) last.places.push(place);
    else headings.push({ group, places: [place] });
  }
  return headings.map(({ group, places }) => ({ places, cells: displayWidth(group) }));
}

/** The cells of the columns under a heading, with the gaps between those that are shown; 0 where none is. */
export function cellsUnder({ places }: Heading, widths: readonly number[]): number {
  const shown = places.map((place) => widths[place] ?? 0).filter((cells) => cells > 0);
  return shown.length === 0 ? 0 : shown.reduce((sum, cells) => sum + cells + GAP, -GAP);
}
