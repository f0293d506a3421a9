/** What Pricing needs from the outside. */
import type { Store } from '../../components/store.ts';
import type { ScreenContext } from '../screen.ts';
import type { PricingAction, PricingState } from './state.ts';

export interface PricingDependencies {
  readonly context: ScreenContext;
  readonly store: Store<PricingState, PricingAction>;
  /** Aborted when the screen is disposed. */
  readonly signal: AbortSignal;
}
