/** What the timeline works with. */
import type { Store } from '../../components/store.ts';
import type { ScreenContext } from '../screen.ts';
import type { TimelineAction, TimelineState } from './state.ts';

export interface TimelineDependencies {
  readonly context: Pick<
    ScreenContext,
    | 'session'
    | 'go'
    | 'back'
    | 'copy'
    | 'notify'
    | 'keysChanged'
    | 'background'
    | 'holdKeys'
    | 'showOverlay'
    | 'closeOverlay'
    | 'area'
  >;
  readonly store: Store<TimelineState, TimelineAction>;
  /** The purchase's id in the journal. */
  readonly id: string;
  /** Aborted when the screen is disposed. */
  readonly signal: AbortSignal;
}
