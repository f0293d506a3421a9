/** Finds rows that moved up or down together, so that the terminal can move them itself. */

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
 * Scrolls that may explain the next frame, none when too few rows moved. Rows that changed as well (the selection, a pane
 * beside a list) may belong to the region or not: there is a scroll for each reading.
 */
export function findScrolls(before: readonly string[], after: readonly string[]): readonly Scroll[] {
  const by = likeliestShift(before, after);
  if (by === undefined) return [];
  const moved = after.flatMap((row, place) => (row !== '' && row === before[place + by] ? [place] : []));
  const [first, last] = [moved[0], moved.at(-1)];
  if (first === undefined || last === undefined || moved.length < FEWEST_ROWS) return [];
  const top = Math.min(first, first + by);
  const bottom = Math.max(last, last + by);
  let above = top;
  let below = bottom;
  while (above > 0 && before[above - 1] !== after[above - 1]) above -= 1;
  while (below < after.length - 1 && before[below + 1] !== after[below + 1]) below += 1;
  const tops = new Set([top, above, Math.min(above + 1, top)]);
  const bottoms = new Set([bottom, below, Math.max(below - 1, bottom)]);
  return [...tops].flatMap((from) => [...bottoms].map((to) => ({ top: from, bottom: to, by })));
}

/** The shift for which most rows of `after` are found in `before`; rows that stayed or that repeat say nothing. */
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

/** What stands on the screen after the scroll: rows that came in are blank. */
export function scrolled(rows: readonly string[], { top, bottom, by }: Scroll): readonly string[] {
  return rows.map((row, place) => {
    if (place < top || place > bottom) return row;
    const from = place + by;
    return from < top || from > bottom ? '' : (rows[from] ?? '');
  });
}

/** The control sequence of the scroll: a region is set, its first row deleted or inserted, the region given up. */
export function scrollSequence({ top, bottom, by }: Scroll): string {
  const count = Math.abs(by) === 1 ? '' : String(Math.abs(by));
  return `\u001b[${top + 1};${bottom + 1}r\u001b[${top + 1}H\u001b[${count}${by > 0 ? 'M' : 'L'}\u001b[r`;
}
