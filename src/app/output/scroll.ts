/** Finds rows that moved up or down together, so that the terminal can move them itself. */
import { differentCells } from './paint-row.ts';

export interface Scroll {
  /** First and last row of the region, counted from 0. */
  readonly top: number;
  readonly bottom: number;
  /** How many rows the content moves: up when positive, down when negative. */
  readonly by: number;
}

/** Fewer rows than this are cheaper to paint than to move. */
const FEWEST_ROWS = 3;

/**
 * The scroll that explains most rows of the next frame; undefined when too few rows moved. The region includes changed rows
 * around them (the selection, a pane beside a list) when that leaves less to paint.
 */
export function findScroll(before: readonly string[], after: readonly string[]): Scroll | undefined {
  const by = likeliestShift(before, after);
  if (by === undefined) return undefined;
  const moved = after.flatMap((row, place) => (row !== '' && row === before[place + by] ? [place] : []));
  const [first, last] = [moved[0], moved.at(-1)];
  if (first === undefined || last === undefined || moved.length < FEWEST_ROWS) return undefined;
  const saved = (row: number) =>
    differentCells(before[row] ?? '', after[row] ?? '') -
    differentCells(before[row + by] ?? '', after[row] ?? '');
  const top = Math.min(first, first + by);
  const bottom = Math.max(last, last + by);
  return {
    by,
    top: bestEdge(top, -1, (row) => (before[row] === after[row] || row < 0 ? undefined : saved(row))),
    bottom: bestEdge(bottom, 1, (row) =>
      before[row] === after[row] || row >= after.length ? undefined : saved(row),
    ),
  };
}

/** Extends an edge over changed rows, and returns the row at which the most cells are saved. */
function bestEdge(edge: number, step: 1 | -1, saved: (row: number) => number | undefined): number {
  let best = edge;
  let most = 0;
  let sum = 0;
  for (let row = edge + step; ; row += step) {
    const cells = saved(row);
    if (cells === undefined) return best;
    sum += cells;
    if (sum > most) {
      most = sum;
      best = row;
    }
  }
}

/** The shift for which most rows of `after` are found in `before`. Rows that stayed or that repeat do not count. */
function likeliestShift(before: readonly string[], after: readonly string[]): number | undefined {
  const places = new Map<string, number>();
  before.forEach((row, place) => {
    places.set(row, places.has(row) ? -1 : place);
  });
  const votes = new Map<number, number>();
  after.forEach((row, place) => {
    const was = places.get(row) ?? -1;
    if (was >= 0 && was !== place && row !== '') votes.set(was - place, (votes.get(was - place) ?? 0) + 1);
  });
  let best: number | undefined;
  for (const [shift, count] of votes) {
    if (count >= FEWEST_ROWS && count > (best === undefined ? 0 : (votes.get(best) ?? 0))) best = shift;
  }
  return best;
}

/** The screen's content after the scroll. New rows are blank. */
export function scrolled(rows: readonly string[], { top, bottom, by }: Scroll): readonly string[] {
  return rows.map((row, place) => {
    if (place < top || place > bottom) return row;
    const from = place + by;
    return from < top || from > bottom ? '' : (rows[from] ?? '');
  });
}

/** The control sequence of the scroll: it sets a region, deletes or inserts rows at its top, and resets the region. */
export function scrollSequence({ top, bottom, by }: Scroll): string {
  const count = Math.abs(by) === 1 ? '' : String(Math.abs(by));
  return `\u001b[${top + 1};${bottom + 1}r\u001b[${top + 1}H\u001b[${count}${by > 0 ? 'M' : 'L'}\u001b[r`;
}
