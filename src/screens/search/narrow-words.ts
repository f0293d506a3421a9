/** What the filter of the loaded offers understands, and what its words hide. */
import type { FilterVocabulary } from '../../text/filter-completion.ts';
import { type WithoutTerm, withoutTerms } from '../filter-help.ts';
import { matchingOffers } from './offers.ts';
import type { SearchState } from './state.ts';

export const NARROW_VOCABULARY: FilterVocabulary = {
  fields: ['number', 'type', 'country', 'can'],
  gaps: true,
  marks: true,
  example: 'Words, or type:mobile can:sms marked <2',
};

/** Each word of the filter with the loaded offers that the others let through. */
export function withoutNarrow({ results, narrow, marked }: SearchState): readonly WithoutTerm[] {
  const offers = results.last?.rows ?? [];
  return withoutTerms(narrow.value, (text) => matchingOffers(offers, text, marked).length);
}
