/** The state that one run saves for the next. */
import type { SearchQuery } from '../api/provider.ts';

export interface SavedSearch {
  readonly query: SearchQuery;
  readonly sort: { readonly column: string; readonly descending: boolean };
}

export interface SavedState {
  readonly search?: SavedSearch;
  /** The account that the person switched to, and the configured account that it replaced. */
  readonly account?: { readonly name: string; readonly insteadOf: string };
  /** By screen: the ids of the columns to show, in their order. Screens without a choice are missing. */
  readonly columns?: Readonly<Record<string, readonly string[]>>;
  /** The credentials, by name, that the person did not want to use when they were offered. */
  readonly declined?: readonly string[];
}

/** The saved state that screens can read and write. */
export interface Memory {
  readonly search: () => SavedSearch | undefined;
  readonly keepSearch: (search: SavedSearch) => void;
  /** The chosen columns of a screen; undefined for all of them. */
  readonly columns: (screen: string) => readonly string[] | undefined;
  readonly keepColumns: (screen: string, choice: readonly string[] | undefined) => void;
}
