/** What the filter of Owned understands: every field, and the tags that its numbers have. */
import { tagsOf } from '../../api/owned/tags.ts';
import { rememberLast } from '../../components/remember.ts';
import type { FilterVocabulary } from '../../text/filter-completion.ts';
import { fold } from '../../text/fold.ts';
import { FILTER_FIELDS } from '../../text/list-filter-fields.ts';
import type { OwnedList } from './list.ts';

/** The tags are collected when `tag:` is typed, once for each list: it may have 100,000 rows. */
export const ownedVocabulary = rememberLast((list: OwnedList): FilterVocabulary => {
  let tags: readonly string[] | undefined;
  return {
    fields: FILTER_FIELDS.map(({ name }) => name),
    gaps: true,
    marks: true,
    get tags() {
      tags ??= wordTags(list);
      return tags;
    },
    example: 'Type words, or fields such as type:mobile no:voice-url country:DE tag:sales >5',
  };
});

/** Each tag of one word once, the most frequent first. */
function wordTags({ entries }: OwnedList): readonly string[] {
  const counts = new Map<string, number>();
  for (const { number } of entries) {
    const { tags = '', ownTags = '' } = number;
    if (tags === '' && ownTags === '') continue;
    for (const tag of tagsOf(fold(`${tags},${ownTags}`))) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .filter(([tag]) => !/[\s"]/.test(tag))
    .toSorted(([, left], [, right]) => right - left)
    .map(([tag]) => tag);
}
