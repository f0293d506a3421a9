/** After a search without numbers: asks what it would have without each of its filters. */
import type { Provider } from '../../api/provider.ts';
import { checkSearch } from '../../api/search/check-search.ts';
import { answerProblem, searchNumbers } from '../../api/search/search.ts';
import type { SearchDependencies } from './dependencies.ts';
import { type Filters, filtersKey, searchInput, without } from './filters.ts';
import { type Answer, isKnown, withoutFilters } from './without-filter.ts';

/**
 * One request for each filter whose answer is not known, one after the other, so that the search itself is never slowed down. Ends
 * when the signal aborts, which a new search does. An answer that cannot be had is "not known" on the screen.
 */
export async function countWithout(
  { store }: Pick<SearchDependencies, 'store'>,
  provider: Provider,
  filters: Filters,
  signal: AbortSignal,
): Promise<void> {
  for (const { filter } of withoutFilters(filters, store.getState().answered)) {
    const wider = { ...filters, ...without([filter]) };
    const key = filtersKey(wider);
    if (isKnown(store.getState().answered.get(key))) continue;
    const answer = await count(provider, wider, signal);
    if (signal.aborted) return;
    store.dispatch({ kind: 'counted', key, answer });
  }
}

async function count(
  provider: Provider,
  filters: Filters,
  signal: AbortSignal,
): Promise<Answer | 'not-known'> {
  const { searchLimit } = provider.abilities;
  const checked = checkSearch(searchInput(filters), searchLimit);
  if (checked.kind === 'problem') return 'not-known';
  try {
    const result = await searchNumbers(provider, checked.query, signal);
    const doubt = answerProblem(result);
    if (doubt?.kind === 'unreadable') return 'not-known';
    const received = result.rows.length + result.contradicting + result.unreadable;
    const most = checked.query.limit ?? searchLimit;
    return { count: result.rows.length, orMore: doubt !== undefined || received >= most };
  } catch {
    // The search itself succeeded: what is wrong with this one costs only its count.
    return 'not-known';
  }
}
