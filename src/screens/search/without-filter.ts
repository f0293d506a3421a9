/** What a search without numbers would have without each of its filters, as far as it was asked. Pure. */
import { type NarrowingFilter, narrowestFilters } from '../../api/search/check-search.ts';
import { formatType } from '../../text/format.ts';
import { filterWord } from '../../text/search-filter-names.ts';
import { type Filters, filtersKey, searchInput, without } from './filters.ts';

export interface Answer {
  readonly count: number;
  /** Whether the provider gave as many as it could. */
  readonly orMore: boolean;
}

/** Answers by the key of their filters, the newest last. `not-known` when the request for one failed. */
export type Answered = ReadonlyMap<string, Answer | 'not-known'>;

/** A search is typed in a few steps; what was asked long ago is of no use. */
const REMEMBERED = 100;

/** The answers with this one, which takes the place of an older one to the same filters. */
export function withAnswer(answered: Answered, key: string, answer: Answer | 'not-known'): Answered {
  const others = [...answered].filter(([other]) => other !== key);
  return new Map([...others, [key, answer] as const].slice(-REMEMBERED));
}

export function isKnown(answer: Answer | 'not-known' | undefined): answer is Answer {
  return answer !== undefined && answer !== 'not-known';
}

interface WithoutFilter {
  readonly filter: NarrowingFilter;
  /** undefined until the answer arrives. */
  readonly answer: Answer | 'not-known' | undefined;
}

/** Each filter that is set, the narrowest first, with the answer to the search without it where it was asked. */
export function withoutFilters(filters: Filters, answered: Answered): readonly WithoutFilter[] {
  return narrowestFilters(searchInput(filters)).map((filter) => ({
    filter,
    answer: answered.get(filtersKey({ ...filters, ...without([filter]) })),
  }));
}

/**
 * The filter to remove: the narrowest. After a search without numbers the one without which the most numbers are known to match;
 * otherwise the narrowest that is not known to leave none. undefined when only the country is left.
 */
export function filterToRemove(filters: Filters, answered: Answered): NarrowingFilter | undefined {
  const others = withoutFilters(filters, answered);
  const now = answered.get(filtersKey(filters));
  const foundNone = isKnown(now) && now.count === 0;
  const [best] = foundNone ? others.toSorted((left, right) => promise(right) - promise(left)) : others;
  return best?.filter;
}

/** Not known is better than none, and any number is better than both; "or more" is better than the same number without it. */
function promise({ answer }: WithoutFilter): number {
  if (!isKnown(answer)) return 0.5;
  return answer.count === 0 ? 0 : answer.count + (answer.orMore ? 0.5 : 0);
}

/** The filter with its value: "area code 212", "type mobile"; in quotes where a reader could take it for its opposite: without "no SMS". */
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
      return filters[filter] === false ? `"no ${word}"` : word;
    default:
      return `${word} ${filters[filter].value}`;
  }
}

/** The filters before one was removed, and the filters since. */
export interface Replaced {
  readonly filters: Filters;
  readonly by: Filters;
}

/** The filters before one was removed; undefined where another filter was changed since. */
export function filtersToPutBack(now: Filters, replaced: Replaced | undefined): Filters | undefined {
  return replaced !== undefined && filtersKey(now) === filtersKey(replaced.by) ? replaced.filters : undefined;
}
