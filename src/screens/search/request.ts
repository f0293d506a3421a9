/** The one search request that is running: a new one cancels it. */
import { toApiError } from '../../api/errors.ts';
import { checkSearch } from '../../api/search/check-search.ts';
import { offeredFilters } from '../../api/search/filters.ts';
import { searchNumbers } from '../../api/search/search.ts';
import type { Session } from '../../api/session.ts';
import { countWithout } from './count-without.ts';
import type { SearchDependencies } from './dependencies.ts';
import { asTyped, searchInput, setFilters } from './filters.ts';
import { findNeighbours } from './find-places.ts';
import { listRows } from './layout.ts';
import { noteNotSold } from './not-sold.ts';
import { removeFilters } from './remove-filters.ts';

export interface SearchRequest {
  /** Searches with the filters of the state after `delayMs`, and shows the answer, the failure or what is wrong with the filters. */
  start(delayMs: number): Promise<void>;
}

export function createSearchRequest(dependencies: SearchDependencies): SearchRequest {
  const { context, store } = dependencies;
  let running = new AbortController();
  return {
    async start(delayMs) {
      running.abort();
      running = new AbortController();
      const signal = AbortSignal.any([running.signal, dependencies.signal]);
      store.dispatch({ kind: 'waiting', now: context.runtime.now() });
      try {
        await search(dependencies, await context.session(), delayMs, signal);
      } catch (error) {
        if (!signal.aborted) store.dispatch({ kind: 'failed', error: toApiError(error) });
      }
    },
  };
}

async function search(
  { context, store, sold }: SearchDependencies,
  { provider }: Session,
  delayMs: number,
  signal: AbortSignal,
): Promise<void> {
  const { abilities } = provider;
  const { searchLimit } = abilities;
  const offered = offeredFilters(abilities, store.getState().filters.countryCode);
  store.dispatch({ kind: 'offered', offered });
  removeFilters(
    { context, store },
    setFilters(store.getState().filters).filter((filter) => !offered.has(filter)),
  );
  const { filters, sort } = store.getState();
  const checked = checkSearch(searchInput(filters), searchLimit);
  if (signal.aborted) return;
  if (checked.kind === 'problem') {
    store.dispatch(checked);
    return;
  }
  const { query } = checked;
  context.memory.keepSearch({ query: asTyped(query, filters), sort });
  if (delayMs > 0) await context.runtime.sleep(delayMs, signal);
  const result = await searchNumbers(provider, query, signal);
  if (signal.aborted) return;
  const height = listRows(context.area(), filters);
  context.cart.dispatch({ kind: 'found', offers: result.rows });
  store.dispatch({ kind: 'shown', result, limit: query.limit ?? searchLimit, height });
  context.keysChanged();
  if (result.rows.length === 0) {
    context.background(noteNotSold({ store, sold }, provider, query.countryCode, signal));
    context.background(countWithout({ store }, provider, filters, signal));
  }
  if (result.rows.length === 0 && query.areaCode !== undefined) {
    context.background(findNeighbours({ context, store }, query.countryCode, query.areaCode));
  }
  for (const { countryCode } of result.rows) if (countryCode !== undefined) sold.note(countryCode);
}
