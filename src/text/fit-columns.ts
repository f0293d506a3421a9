/**
 * Divides a width among the columns of a table, for screens and for commands. A wider table never shows less: each column
 * claims room in a fixed order, and a claim is met only when all claims before it are.
 */

/** Cells between two columns. */
export const GAP = 2;

export interface ColumnWidths {
  /** The width in cells at which nothing is cut. */
  readonly width: number;
  /** The smallest useful width. By default the column is shown at its whole width or not at all. */
  readonly least?: number;
  /**
   * 1 for the columns that are always shown. Others follow in this order: one is shown only when those of a lower number
   * have their whole width.
   */
  readonly priority: number;
  /** The priority at which it grows from `least` to `width`, when that is a later one. */
  readonly growsAt?: number;
  /** Whether the columns of this priority that have it are all shown, or none of them: they are compared with each other. */
  readonly together?: boolean;
  /** Whether it takes a share of the cells that are left when all columns have their whole width. */
  readonly takesRest?: boolean;
}

/** More room for one column, by its place: the first claim shows the column, the second lets it grow. */
interface Claim {
  readonly place: number;
  readonly priority: number;
  readonly cells: number;
  readonly grows: boolean;
  readonly together: boolean;
}

/**
 * The width of each column in `room` cells, in their order; 0 hides the column. Columns that take the rest leave `spare` cells of it
 * blank.
 */
export function fitColumns(columns: readonly ColumnWidths[], room: number, spare = 0): readonly number[] {
  const widths = columns.map(() => 0);
  const claims = columns.flatMap(claimsOf);
  let left = room + GAP;
  const give = (place: number, cells: number) => {
    widths[place] = (widths[place] ?? 0) + cells;
    left -= cells;
  };
  for (const { priority, grows } of steps(claims)) {
    const step = claims.filter((claim) => claim.priority === priority && claim.grows === grows);
    if (grows) {
      share(step, left, give);
    } else {
      const joint = step.filter(({ together }) => together);
      if (joint.reduce((sum, { cells }) => sum + cells + GAP, 0) > left && priority > 1) return widths;
      for (const { place, cells } of step) {
        if (cells + GAP > left && priority > 1) return widths;
        give(place, cells);
        left -= GAP;
      }
    }
    if (grows && left <= 0) return widths;
  }
  const rest = left - spare;
  share(
    columns.flatMap(({ takesRest }, place) => (takesRest === true ? [{ place, cells: rest }] : [])),
    rest,
    give,
  );
  return widths;
}

function claimsOf(
  { width, least = width, priority, growsAt = priority, together = false }: ColumnWidths,
  place: number,
): Claim[] {
  const first: Claim = { place, priority, cells: Math.min(least, width), grows: false, together };
  return least >= width
    ? [first]
    : [first, { place, priority: growsAt, cells: width - least, grows: true, together }];
}

/** Each pair of priority and kind once, in the order in which they are met. */
function steps(claims: readonly Claim[]): readonly Pick<Claim, 'priority' | 'grows'>[] {
  return [...new Map(claims.map((claim) => [`${claim.priority} ${claim.grows}`, claim])).values()].sort(
    (left, right) => left.priority - right.priority || Number(left.grows) - Number(right.grows),
  );
}

/** One cell after the other, in turn: with more room every column gets at least as much. */
function share(
  claims: readonly { readonly place: number; readonly cells: number }[],
  room: number,
  give: (place: number, cells: number) => void,
): void {
  let left = room;
  for (let round = 0; left > 0; round += 1) {
    const open = claims.filter(({ cells }) => cells > round);
    if (open.length === 0) return;
    for (const { place } of open.slice(0, left)) give(place, 1);
    left -= Math.min(left, open.length);
  }
}

/** The room in which every column has its whole width. */
export function wholeWidth(columns: readonly ColumnWidths[]): number {
  return columns.reduce((sum, { width }) => sum + width + GAP, -GAP);
}
