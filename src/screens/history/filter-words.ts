/** What the filter of Purchases understands, and what its words hide. */
import { rememberLast } from '../../components/remember.ts';
import type { FilterVocabulary } from '../../text/filter-completion.ts';
import { withoutTerms } from '../filter-help.ts';
import type { Entry, Shown } from './entries.ts';
import { matchingEntries } from './state.ts';

export const HISTORY_VOCABULARY: FilterVocabulary = {
  fields: ['number', 'name', 'type', 'country', 'account'],
  gaps: true,
  marks: false,
  example: 'Words, or type:mobile account:work >5',
};

/** Each word of the filter, and what is chosen to be shown, with the rows that the others let through. */
export const withoutFilters = rememberLast((entries: readonly Entry[], shown: Shown, text: string) => [
  ...withoutTerms(text, (others) => matchingEntries(entries, shown, others).length),
  ...(shown === 'all'
    ? []
    : [{ term: `"Show ${shown}"`, count: matchingEntries(entries, 'all', text).length }]),
]);
