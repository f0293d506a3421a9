/** What screens read and write of the state that one run saves for the next. */
import type { ListView, SavedSearch } from '../config/saved-state-shape.ts';

/** The saved state that screens can read and write. */
export interface Memory {
  readonly search: () => SavedSearch | undefined;
  readonly keepSearch: (search: SavedSearch) => void;
  /** How the list of a screen was arranged when it was last left. */
  readonly view: (screen: string) => ListView | undefined;
  /** The chosen columns of a screen; undefined for all of them. */
  readonly columns: (screen: string) => readonly string[] | undefined;
  readonly keepColumns: (screen: string, choice: readonly string[] | undefined) => void;
}
