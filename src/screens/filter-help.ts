/** What helps with the filter of a list: how its last word can go on, and which of its words hides the rows. The same for every list. */
import { cellWidth, type Span } from '../components/cells.ts';
import { cutAtWord, fitPieces, type Piece } from '../components/pieces.ts';
import type { Glyphs } from '../components/theme.ts';
import type { ActionDefinition, Binding } from '../keys/action.ts';
import type { TextState } from '../keys/text-edit.ts';
import {
  completeFilter,
  type FilterVocabulary,
  filterCompletions,
  filterTerms,
} from '../text/filter-completion.ts';
import { asksForMarked } from '../text/list-filter.ts';
import { displayWidth } from '../text/width.ts';

/** What the filter understands, for a field that has the focus: examples at first, then how the last word can go on. */
export function completionSpans(typed: string, vocabulary: FilterVocabulary): Span[] {
  if (typed === '') return [{ text: vocabulary.example, token: 'muted' }];
  const [first, ...others] = filterCompletions(typed, vocabulary);
  if (first === undefined) return [];
  return [
    { text: 'Tab ', token: 'key' },
    { text: first },
    { text: others.map((word) => `  ${word}`).join(''), token: 'muted' },
  ];
}

/** The key that completes the last word; none where it cannot go on. `put` replaces the text of the field. */
export function completionBindings(
  action: ActionDefinition,
  typed: string,
  vocabulary: FilterVocabulary,
  put: (text: string) => void,
): readonly Binding[] {
  const [completion] = filterCompletions(typed, vocabulary);
  return completion === undefined ? [] : [{ action, run: () => put(completeFilter(typed, completion)) }];
}

/** What a long filter leaves beside its field, for how many rows match. */
export const LEAST_BESIDE_FIELD = 26;

/** The width of a filter's field: `least`, or more where the filter is longer, its caret included, but never above `most`. */
export function filterWidth({ value }: TextState, least: number, most: number): number {
  return Math.max(least, Math.min(displayWidth(value) + 1, most));
}

const BETWEEN: Span = { text: '   ' };

/** Right of a field: how its last word can go on, then what matches, as far as there is room. */
export function besideField(
  hint: readonly Span[],
  pieces: readonly Piece[],
  room: number,
  glyphs: Pick<Glyphs, 'dot' | 'ellipsis'>,
): readonly Span[] {
  if (hint.length === 0) return fitPieces(pieces, room, glyphs);
  const shown = cutAtWord(hint, room, glyphs);
  const left = room - cellWidth(shown) - cellWidth([BETWEEN]);
  const matching = fitPieces(pieces, Math.max(0, left), glyphs);
  return cellWidth(matching) > left ? shown : [...shown, BETWEEN, ...matching];
}

/** That no row matches the filter, and why where that is plain. */
export function noMatchText(typed: string, marked: ReadonlySet<string>): string {
  return marked.size === 0 && asksForMarked(typed)
    ? 'No match: nothing is marked. Esc clears the filter, then Space marks a number.'
    : 'No match. Esc clears the filter.';
}

export interface WithoutTerm {
  /** As it was typed, or what was chosen in a menu. */
  readonly term: string;
  /** How many rows the other filters let through. */
  readonly count: number;
}

/** Each word of the filter with the rows that the others let through. Looks through all rows once for each of them. */
export function withoutTerms(typed: string, count: (filter: string) => number): readonly WithoutTerm[] {
  const terms = filterTerms(typed);
  return terms.map((term, place) => ({ term, count: count(terms.toSpliced(place, 1).join(' ')) }));
}
