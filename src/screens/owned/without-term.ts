/** What an empty list would show without each of its filters. */
import { filterTerms } from '../../text/filter-completion.ts';
import { formatType } from '../../text/format.ts';
import type { OwnedState } from './state.ts';
import { createVisible } from './visible.ts';

export interface WithoutTerm {
  /** As it was typed, or the chosen type. */
  readonly term: string;
  /** How many numbers the other filters let through. */
  readonly count: number;
}

const LISTED = { column: 'listed', descending: false } as const;

/** Looks through all rows once for each filter: ask for it only when nothing fits and nothing is being typed. */
export function withoutTerms({
  list,
  marked,
  numberType,
  filter,
}: Pick<OwnedState, 'list' | 'marked' | 'numberType' | 'filter'>): readonly WithoutTerm[] {
  const visible = createVisible();
  const terms = filterTerms(filter.value);
  const count = (text: string, type: OwnedState['numberType']) =>
    visible({ list, sort: LISTED, numberType: type, filter: text, marked }).length;
  return [
    ...terms.map((term, place) => ({ term, count: count(terms.toSpliced(place, 1).join(' '), numberType) })),
    ...(numberType === undefined
      ? []
      : [{ term: `type ${formatType(numberType)}`, count: count(filter.value, undefined) }]),
  ];
}
