/** What one run leaves behind for the next. */
import type { SearchQuery } from '../api/provider.ts';

export interface SavedSearch {
  readonly query: SearchQuery;
  readonly sort: { readonly column: string; readonly descending: boolean };
}

export interface SavedState {
  readonly search?: SavedSearch;
  /** The account that the person switched to, and the configured one that it took the place of. */
  readonly account?: { readonly name: string; readonly insteadOf: string };
}

/** What a screen may read from the last run and leave for the next one. */
export interface Memory {
  readonly search: () => SavedSearch | undefined;
  readonly keepSearch: (search: SavedSearch) => void;
}
