/** What an empty list would show without each of its filters. */
import { formatType } from '../../text/format.ts';
import { type WithoutTerm, withoutTerms } from '../filter-help.ts';
import type { OwnedState } from './state.ts';
import { createVisible } from './visible.ts';

const LISTED = { column: 'listed', descending: false } as const;

/** The words of the filter, and the chosen type. Ask for it only when nothing fits and nothing is being typed. */
export function withoutFilters({
  list,
  marked,
  numberType,
  filter,
}: Pick<OwnedState, 'list' | 'marked' | 'numberType' | 'filter'>): readonly WithoutTerm[] {
  const visible = createVisible();
  const count = (text: string, type: OwnedState['numberType']) =>
    visible({ list, sort: LISTED, numberType: type, filter: text, marked }).length;
  return [
    ...withoutTerms(filter.value, (text) => count(text, numberType)),
    ...(numberType === undefined
      ? []
      : [{ term: `type ${formatType(numberType)}`, count: count(filter.value, undefined) }]),
  ];
}
