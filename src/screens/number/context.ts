/** What saving and releasing share with the screen. */
import type { Store } from '../../components/store.ts';
import type { ScreenContext } from '../screen.ts';
import type { NumberAction, NumberState } from './state.ts';

export interface NumberParts {
  readonly context: ScreenContext;
  readonly store: Store<NumberState, NumberAction>;
  /** Aborted when the screen is left for good. */
  readonly signal: AbortSignal;
  /** Whether the screen is the one that the person sees. */
  readonly inFront: () => boolean;
}
