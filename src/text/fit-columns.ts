/**
 * Divides a width among the columns of a table, for screens and for commands. A wider table never shows less: each column
 * claims room in a fixed order, and a claim is met only when all claims before it are.
 */
import { cellsUnder, GAP, type Heading, headingsOf } from './column-headings.ts';

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
  /** The heading that it shares with the columns beside it that have the same one. */
  readonly group?: string;
  /** Whether it takes a share of the cells that are left when all columns have their whole width. */
  readonly takesRest?: boolean;
}

/** More room for one column or heading, by its place. A column is shown first and grows then; its heading comes last. */
interface Claim {
  readonly kind: (typeof KINDS)[number];
  readonly place: number;
  readonly priority: number;
  readonly cells: number;
  readonly together: boolean;
}

/** The claims of one priority are met in this order. */
const KINDS = ['show', 'grow', 'heading'] as const;

/** What is given so far. */
interface Given {
  readonly columns: readonly number[];
  /** The least cells of each heading. Its columns may be narrower: then those that follow cost nothing until they fill it. */
  readonly headings: readonly number[];
}

/**
 * The width of each column in `room` cells, in their order; 0 hides the column. Columns that take the rest leave `spare` cells of it
 * blank.
 */
export function fitColumns(columns: readonly ColumnWidths[], room: number, spare = 0): readonly number[] {
  const headings = headingsOf(columns);
  const { columns: widths, headings: least } = meetClaims(columns, headings, room, spare);
  const filled = [...widths];
  for (const [at, heading] of headings.entries()) {
    const missing = (least[at] ?? 0) - cellsUnder(heading, widths);
    const [first] = heading.places
      .filter((place) => (widths[place] ?? 0) > 0)
      .toSorted((left, right) => (columns[left]?.priority ?? 0) - (columns[right]?.priority ?? 0));
    if (first !== undefined && missing > 0) filled[first] = (widths[first] ?? 0) + missing;
  }
  return filled;
}

function meetClaims(
  columns: readonly ColumnWidths[],
  headings: readonly Heading[],
  room: number,
  spare: number,
): Given {
  const claims = [
    ...columns.flatMap(claimsOf),
    ...headings.map((heading, place) => headingClaim(columns, heading, place)),
  ];
  const left = (given: Given) => room - usedBy(given, headings);
  let given: Given = { columns: columns.map(() => 0), headings: headings.map(() => 0) };
  for (const { priority, kind } of steps(claims)) {
    const step = claims.filter((claim) => claim.priority === priority && claim.kind === kind);
    if (kind === 'heading') {
      given = { ...given, headings: widened(step, headings, given, left(given)) };
    } else if (kind === 'grow') {
      given = { ...given, columns: shareAmong(step, left(given), given.columns) };
      if (left(given) <= 0) return given;
    } else {
      const joint = step.filter(({ together }) => together);
      if (left(withColumns(given, joint)) < 0 && priority > 1) return given;
      for (const claim of step) {
        const next = withColumns(given, [claim]);
        if (left(next) < 0 && priority > 1) return given;
        given = next;
      }
    }
  }
  const rest = left(given) - spare;
  const takers = columns.flatMap(({ takesRest }, place) =>
    takesRest === true ? [{ place, cells: rest }] : [],
  );
  return { ...given, columns: shareAmong(takers, rest, given.columns) };
}

/** Cells of the shown columns with the gaps between them, where no heading is cut to less than it was given. */
function usedBy({ columns, headings: least }: Given, headings: readonly Heading[]): number {
  const own = columns.reduce((sum, cells) => (cells > 0 ? sum + cells + GAP : sum), -GAP);
  return headings.reduce(
    (sum, heading, at) => sum + Math.max(0, (least[at] ?? 0) - cellsUnder(heading, columns)),
    own,
  );
}

function withColumns(given: Given, claims: readonly Claim[]): Given {
  const columns = [...given.columns];
  for (const { place, cells } of claims) columns[place] = (columns[place] ?? 0) + cells;
  return { ...given, columns };
}

/** The least cells of each heading, once those of this step have what their columns do not give them. */
function widened(
  step: readonly Claim[],
  headings: readonly Heading[],
  { columns, headings: before }: Given,
  room: number,
): readonly number[] {
  const under = headings.map((heading) => cellsUnder(heading, columns));
  const missing = step.flatMap(({ place, cells }) => {
    const own = under[place] ?? 0;
    return own === 0 ? [] : [{ place, cells: Math.max(0, cells - own) }];
  });
  const given = before.map((cells, place) => Math.max(cells, under[place] ?? 0));
  return shareAmong(missing, room, given);
}

function claimsOf(
  { width, least = width, priority, growsAt = priority, together = false }: ColumnWidths,
  place: number,
): Claim[] {
  const first: Claim = { kind: 'show', place, priority, cells: Math.min(least, width), together };
  return least >= width
    ? [first]
    : [first, { kind: 'grow', place, priority: growsAt, cells: width - least, together }];
}

/** A heading follows the first of its columns. */
function headingClaim(columns: readonly ColumnWidths[], { places, cells }: Heading, place: number): Claim {
  const priority = Math.min(
    ...places.map((own) => {
      const { priority: shown = 1, growsAt = shown } = columns[own] ?? {};
      return Math.max(shown, growsAt);
    }),
  );
  return { kind: 'heading', place, priority, cells, together: false };
}

/** Each pair of priority and kind once, in the order in which they are met. */
function steps(claims: readonly Claim[]): readonly Pick<Claim, 'priority' | 'kind'>[] {
  return [...new Map(claims.map((claim) => [`${claim.priority} ${claim.kind}`, claim])).values()].sort(
    (left, right) => left.priority - right.priority || KINDS.indexOf(left.kind) - KINDS.indexOf(right.kind),
  );
}

/** `given` with more: one cell after the other, in turn. With more room everyone gets at least as much. */
function shareAmong(
  claims: readonly { readonly place: number; readonly cells: number }[],
  room: number,
  given: readonly number[],
): readonly number[] {
  const widths = [...given];
  let left = room;
  for (let round = 0; left > 0; round += 1) {
    const open = claims.filter(({ cells }) => cells > round);
    if (open.length === 0) break;
    for (const { place } of open.slice(0, left)) widths[place] = (widths[place] ?? 0) + 1;
    left -= Math.min(left, open.length);
  }
  return widths;
}

/** The room in which every column and every heading has its whole width. */
export function wholeWidth(columns: readonly ColumnWidths[]): number {
  const columnWidths = columns.map(({ width }) => width);
  const headings = headingsOf(columns);
  return usedBy({ columns: columnWidths, headings: headings.map(({ cells }) => cells) }, headings);
}
