/** The state that one run saves for the next. */
import type { SearchQuery } from '../api/provider.ts';
import type { ThemeName } from '../text/theme-names.ts';
import type { TabId } from './tabs.ts';

export interface SavedSearch {
  readonly query: SearchQuery;
  readonly sort: { readonly column: string; readonly descending: boolean };
}

/** How a person arranged a list. What a screen does not have is missing. */
export interface ListView {
  readonly filter?: string;
  readonly sort?: { readonly column: string; readonly descending: boolean };
  /** A type of numbers; in Purchases, what is shown. */
  readonly type?: string;
  readonly countries?: readonly string[];
  /** Every country, and not those. */
  readonly allCountries?: boolean;
  readonly allAccounts?: boolean;
  /** The row that the cursor is on: a number in E.164, or an id. */
  readonly at?: string;
}

/** A view that the person saved under a name. */
export interface NamedView {
  readonly name: string;
  readonly screen: TabId;
  readonly view: ListView;
  /** The account that it was saved with: `key` tells it from another one of that name. Views of earlier versions have none. */
  readonly account?: { readonly name: string; readonly key: string };
  readonly columns?: readonly string[];
  /** Of Search: what it searches for. */
  readonly search?: SavedSearch;
}

export interface SavedState {
  readonly named?: readonly NamedView[];
  /** The tab that was shown when the app ended. */
  readonly screen?: TabId;
  /** The theme that the person chose in the app. */
  readonly theme?: ThemeName;
  /** Whether the mouse is on, where the person chose it in the app. */
  readonly mouse?: boolean;
  /** The ids of the screens on which the hint about accounts is hidden. */
  readonly hintHiddenOn?: readonly string[];
  /** By screen. */
  readonly views?: Readonly<Record<string, ListView>>;
  readonly search?: SavedSearch;
  /** The account that the person switched to, and the configured account that it replaced. */
  readonly account?: { readonly name: string; readonly insteadOf: string };
  /** By screen: the ids of the columns to show, in their order. Screens without a choice are missing. */
  readonly columns?: Readonly<Record<string, readonly string[]>>;
  /** The credentials, by name, that the person did not want to use when they were offered. */
  readonly declined?: readonly string[];
}
