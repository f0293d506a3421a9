/** Removes filters that do not exist in the country, or at the provider, of the search. */
import type { SearchFilter } from '../../api/provider.ts';
import { filterWords } from '../../text/search-filter-names.ts';
import type { SearchDependencies } from './dependencies.ts';
import { without } from './filters.ts';

/** Empties these filters and says which; does nothing for none. */
export function removeFilters(
  { context, store }: Pick<SearchDependencies, 'context' | 'store'>,
  filters: readonly SearchFilter[],
): void {
  if (filters.length === 0) return;
  store.dispatch({ kind: 'filters', change: without(filters) });
  const what = filters.length === 1 ? 'Filter' : 'Filters';
  context.notify({ kind: 'info', text: `${what} removed, not available here: ${filterWords(filters)}` });
}
