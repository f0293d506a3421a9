/** What the history's controller needs from the outside. */
import type { Store } from '../../components/store.ts';
import type { ScreenContext } from '../screen.ts';
import type { HistoryAction, HistoryState } from './state.ts';

export interface HistoryDependencies {
  readonly context: Pick<
    ScreenContext,
    | 'session'
    | 'accountName'
    | 'runtime'
    | 'memory'
    | 'area'
    | 'go'
    | 'copy'
    | 'notify'
    | 'holdKeys'
    | 'keysChanged'
    | 'showOverlay'
    | 'closeOverlay'
    | 'background'
  >;
  readonly store: Store<HistoryState, HistoryAction>;
  /** Aborted when the screen is disposed: a check ends then, a purchase does not. */
  readonly signal: AbortSignal;
}
