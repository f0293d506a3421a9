/** What a search without numbers would have without each of its filters, as far as earlier answers tell. Pure. */
import { type NarrowingFilter, narrowestFilters } from '../../api/search/check-search.ts';
import { filterWord } from '../../text/filter-words.ts';
import { formatType } from '../../text/format.ts';
import { type Filters, filtersKey, searchInput, without } from './filters.ts';

interface Answer {
  readonly count: number;
  /** Whether the provider gave as many as it could. */
  readonly orMore: boolean;
}

/** Answers by the key of their filters, the newest last. */
export type Answered = ReadonlyMap<string, Answer>;

/** A search is typed in a few steps; what was asked long ago is of no use. */
const REMEMBERED = 100;

/** The answers with this one, which takes the place of an older one to the same filters. */
export function withAnswer(answered: Answered, key: string, answer: Answer): Answered {
  const others = [...answered].filter(([other]) => other !== key);
  return new Map([...others, [key, answer] as const].slice(-REMEMBERED));
}

/** Each filter that is set, the narrowest first, with the answer to the search without it where it was asked before. */
export function withoutFilters(
  filters: Filters,
  answered: Answered,
): readonly { readonly filter: NarrowingFilter; readonly answer: Answer | undefined }[] {
  return narrowestFilters(searchInput(filters)).map((filter) => ({
    filter,
    answer: answered.get(filtersKey({ ...filters, ...without([filter]) })),
  }));
}

/** The filter with its value: "area code 212", "type mobile", "no SMS". */
export function filterText(filters: Filters, filter: NarrowingFilter): string {
  const word = filterWord(filter);
  switch (filter) {
    case 'numberType':
      return filters.numberType === undefined ? word : `${word} ${formatType(filters.numberType)}`;
    case 'noDocuments':
      return word;
    case 'SMS':
    case 'voice':
    case 'MMS':
    case 'fax':
      return filters[filter] === false ? `no ${word}` : word;
    default:
      return `${word} ${filters[filter].value}`;
  }
}
