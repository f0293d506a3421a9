/** What the filter of Owned understands: every field. */
import type { FilterVocabulary } from '../../text/filter-completion.ts';
import { FILTER_FIELDS } from '../../text/list-filter-fields.ts';

export const OWNED_VOCABULARY: FilterVocabulary = {
  fields: FILTER_FIELDS.map(({ name }) => name),
  gaps: true,
  marks: true,
  example: 'Type words, or fields such as type:mobile no:voice-url country:DE tag:sales >5',
};
