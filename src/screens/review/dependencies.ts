/** What the review card's controller needs from the outside. */
import type { Store } from '../../components/store.ts';
import type { ScreenContext } from '../screen.ts';
import type { ReviewAction, ReviewState } from './state.ts';

export interface ReviewDependencies {
  readonly context: Pick<
    ScreenContext,
    | 'session'
    | 'runtime'
    | 'readOnly'
    | 'go'
    | 'back'
    | 'copy'
    | 'notify'
    | 'keysChanged'
    | 'holdKeys'
    | 'showOverlay'
    | 'closeOverlay'
    | 'area'
    | 'background'
  >;
  readonly store: Store<ReviewState, ReviewAction>;
  /** Aborted when the card is disposed. A purchase goes on. */
  readonly signal: AbortSignal;
}
