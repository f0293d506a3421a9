/** Sends a search, and checks every number of the answer against it. */
import { plural } from '../../text/format.ts';
import type { AvailableNumber } from '../model.ts';
import type { Provider, Rows, SearchFilter, SearchQuery } from '../provider.ts';
import { appliedHere, refuseUnsupported, sentQuery } from './filters.ts';
import { loadCallingCodes, matchRow } from './match-row.ts';

/** The result of a search. `rows` has the numbers that match, as far as the provider's answer shows. */
export interface SearchResult extends Rows<AvailableNumber> {
  /** Filters that dialdeck applied to the answer. The provider may have more matching numbers. */
  readonly appliedHere: readonly SearchFilter[];
  /** How many numbers were left out of `rows` because they contradict a filter or exceed the limit. */
  readonly contradicting: number;
  /** For each number: the filters that its row does not confirm. A number that is missing here matches all filters. */
  readonly notConfirmed: ReadonlyMap<string, readonly SearchFilter[]>;
}

/**
 * Searches, and checks every number of the answer against every filter. Throws ApiError; `invalid`, before anything is sent, for a
 * filter that neither the provider nor dialdeck can apply.
 */
export async function searchNumbers(
  provider: Provider,
  query: SearchQuery,
  signal?: AbortSignal,
): Promise<SearchResult> {
  const { abilities } = provider;
  refuseUnsupported(query, abilities);
  const sent = sentQuery(query, abilities);
  const [result, callingCodeOf] = await Promise.all([
    provider.searchAvailable(sent, signal),
    loadCallingCodes(),
  ]);
  const matching: AvailableNumber[] = [];
  const notConfirmed = new Map<string, readonly SearchFilter[]>();
  for (const row of result.rows) {
    const match = matchRow(row, query, abilities.evidence, callingCodeOf);
    if (match.kind === 'contradicts') continue;
    matching.push(row);
    if (match.notConfirmed.length > 0) notConfirmed.set(row.phoneNumber, match.notConfirmed);
  }
  // A provider without a limit returns everything; one with a limit should not return more than requested.
  const limited = abilities.searchFilters(query.countryCode).has('limit');
  const most = query.limit ?? (limited ? abilities.searchLimit : matching.length);
  const rows = matching.slice(0, most);
  const kept = limited && sent.limit === query.limit ? rows.length : matching.length;
  return {
    ...result,
    rows,
    appliedHere: appliedHere(query, abilities),
    contradicting: result.rows.length - kept,
    notConfirmed,
  };
}

/**
 * Why `rows` may not have all matches, as sentences: numbers that could not be read, or what the provider says itself. undefined when
 * nothing suggests it. `unreadable` means that no number could be read.
 */
export function answerProblem({
  rows,
  contradicting,
  unreadable,
  reason,
}: Pick<SearchResult, 'rows' | 'contradicting' | 'unreadable' | 'reason'>):
  | { readonly kind: 'incomplete' | 'unreadable'; readonly reason: string }
  | undefined {
  const stated = reason === undefined ? [] : [reason];
  if (unreadable === 0) {
    return reason === undefined ? undefined : { kind: 'incomplete', reason };
  }
  if (rows.length + contradicting > 0) {
    const some = `${plural(unreadable, 'number')} in the provider's answer could not be read.`;
    return { kind: 'incomplete', reason: [some, ...stated].join(' ') };
  }
  const none =
    unreadable === 1
      ? "The only number of the provider's answer could not be read."
      : `None of the ${plural(unreadable, 'number')} in the provider's answer could be read.`;
  return { kind: 'unreadable', reason: [none, ...stated].join(' ') };
}
