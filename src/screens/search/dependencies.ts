/** What the controller of Search needs from the outside. */
import type { Store } from '../../components/store.ts';
import type { ScreenContext } from '../screen.ts';
import type { SoldCountries } from '../sold-countries.ts';
import type { SearchAction, SearchState } from './state.ts';

export interface SearchDependencies {
  readonly context: Pick<
    ScreenContext,
    | 'session'
    | 'runtime'
    | 'memory'
    | 'cart'
    | 'accountName'
    | 'area'
    | 'go'
    | 'copy'
    | 'notify'
    | 'ring'
    | 'keysChanged'
    | 'showOverlay'
    | 'closeOverlay'
    | 'background'
  >;
  readonly store: Store<SearchState, SearchAction>;
  readonly sold: SoldCountries;
  /** Aborted when the screen is disposed. */
  readonly signal: AbortSignal;
}
