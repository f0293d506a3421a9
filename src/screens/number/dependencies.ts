/** What the controller, saving and releasing of an owned number share. */
import type { Store } from '../../components/store.ts';
import type { ScreenContext } from '../screen.ts';
import type { NumberAction, NumberState } from './state.ts';

export interface NumberDependencies {
  readonly context: ScreenContext;
  readonly store: Store<NumberState, NumberAction>;
  /** Aborted when the screen is disposed. */
  readonly signal: AbortSignal;
}

/** What saving and releasing need besides. */
export interface NumberWork extends NumberDependencies {
  /** Whether the person sees the screen now: nothing is asked while another screen is shown. */
  readonly isVisible: () => boolean;
}
