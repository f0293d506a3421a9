/** What an empty list says of its filters, in the room that its rows would have. The same for every list. Pure. */
import { type Cell, cellWidth, type Span } from '../components/cells.ts';
import type { Area } from '../components/overlay.ts';
import type { Glyphs } from '../components/theme.ts';
import { formatCount } from '../text/format.ts';
import type { WithoutTerm } from './filter-help.ts';

/** A filter and what there would be without it. */
export interface Without {
  readonly filter: string;
  /** "20 or more", or that it is not known. */
  readonly rows: string;
  /** Whether it is known that there would be any. */
  readonly helps: boolean;
}

/** None for a single filter, whose removal shows every row. */
export function withoutEach(terms: readonly WithoutTerm[]): readonly Without[] {
  if (terms.length < 2) return [];
  return terms.map(({ term, count }) => ({ filter: term, rows: formatCount(count), helps: count > 0 }));
}

/**
 * The lines of `head`, then a line for each filter. Where they do not all fit, several filters are in a line, those that help first, and
 * the last line says how many are left out.
 */
export function emptyListLines(
  head: readonly Cell[],
  filters: readonly Without[],
  { width, height }: Area,
  { dot }: Pick<Glyphs, 'dot'>,
): readonly Cell[] {
  if (filters.length === 0) return head.slice(0, height);
  if (head.length + filters.length <= height) {
    return [...head, ...filters.map((filter) => [{ text: 'without ' }, ...spansOf(filter)])];
  }
  const kept = head.slice(0, Math.max(1, height - 1));
  const useful = filters.toSorted((left, right) => Number(right.helps) - Number(left.helps));
  return [...kept, ...packed(useful, { width, height: height - kept.length }, dot)];
}

function spansOf({ filter, rows, helps }: Without): readonly Span[] {
  return [{ text: `${filter}: ` }, { text: rows, token: helps ? 'accent' : 'muted' }];
}

function packed(filters: readonly Without[], { width, height }: Area, dot: string): readonly Cell[] {
  const lines: Span[][] = [];
  for (const [place, filter] of filters.entries()) {
    const last = lines.length === height;
    const line = lines.at(-1);
    const more: Span = { text: ` ${dot} ${filters.length - place - 1} more`, token: 'muted' };
    const longer = [...(line ?? []), { text: ` ${dot} `, token: 'muted' } as const, ...spansOf(filter)];
    const needed = cellWidth(longer) + (last && place < filters.length - 1 ? cellWidth([more]) : 0);
    if (line !== undefined && needed <= width) lines[lines.length - 1] = longer;
    else if (!last) lines.push([{ text: 'without ' }, ...spansOf(filter)]);
    else {
      line?.push({ text: ` ${dot} ${filters.length - place} more`, token: 'muted' });
      break;
    }
  }
  return lines;
}
