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
  /** How many numbers were left out of `rows` because they contradict a filter. Those beyond the limit are not among them. */
  readonly contradicting: number;
  /** For each number of `rows`: the filters that it does not confirm. A number that is missing here matches all filters. */
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
  const [result, callingCodeOf] = await Promise.all([
    provider.searchAvailable(sentQuery(query, abilities), signal),
    loadCallingCodes(),
  ]);
  const matches = result.rows.map((row) => ({
    row,
    match: matchRow(row, query, abilities.evidence, callingCodeOf),
  }));
  const fitting = matches.filter(({ match }) => match.kind === 'fits');
  // A provider without a limit returns everything. One with a limit may return more: one of each type, for example.
  const limited = abilities.searchFilters(query.countryCode).has('limit');
  const shown = fitting.slice(0, query.limit ?? (limited ? abilities.searchLimit : fitting.length));
  return {
    ...result,
    rows: shown.map(({ row }) => row),
    appliedHere: appliedHere(query, abilities),
    contradicting: matches.length - fitting.length,
    notConfirmed: new Map(
      shown.flatMap(({ row, match }) =>
        match.kind === 'fits' && match.notConfirmed.length > 0
          ? [[row.phoneNumber, match.notConfirmed] as const]
          : [],
      ),
    ),
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
