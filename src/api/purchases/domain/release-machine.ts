/** The release of a number as a pure state machine. */
import { IllegalTransition } from './purchase-machine.ts';
import type { ReleaseState } from './types.ts';

export type ReleaseEventType =
  /** The person confirmed the release again; a DELETE of the same number is idempotent. */
  | 'releasing'
  /** The provider no longer shows the number. */
  | 'gone'
  | 'refused'
  | 'lost'
  /** Still shown after the settle window: it was not released. */
  | 'still-owned'
  /** Never sent: the process ended before, or the request did not leave. */
  | 'not-sent';

export interface ReleaseEvent {
  readonly type: ReleaseEventType;
  /** One sentence for people: what was seen. */
  readonly evidence: string;
}

const TRANSITIONS: Readonly<Record<ReleaseState, Partial<Record<ReleaseEventType, ReleaseState>>>> = {
  RELEASE_INTENT: { releasing: 'RELEASING', 'not-sent': 'RELEASE_REJECTED', gone: 'RELEASED' },
  RELEASING: {
    gone: 'RELEASED',
    refused: 'RELEASE_REJECTED',
    'not-sent': 'RELEASE_REJECTED',
    lost: 'RELEASE_UNKNOWN',
  },
  RELEASE_UNKNOWN: {
    releasing: 'RELEASING',
    gone: 'RELEASED',
    refused: 'RELEASE_UNKNOWN',
    lost: 'RELEASE_UNKNOWN',
    'not-sent': 'RELEASE_UNKNOWN',
    'still-owned': 'RELEASE_REJECTED',
  },
  RELEASED: {},
  RELEASE_REJECTED: {},
};

/** Whether the release is under way or in doubt. */
export function isReleaseOpen(state: ReleaseState): boolean {
  return Object.keys(TRANSITIONS[state]).length > 0;
}

/** The state after an event; an ended release absorbs what is seen, `releasing` then throws IllegalTransition. */
export function advanceRelease(state: ReleaseState, event: ReleaseEvent): ReleaseState {
  if (!isReleaseOpen(state) && event.type !== 'releasing') return state;
  const to = TRANSITIONS[state][event.type];
  if (to === undefined) throw new IllegalTransition(state, event.type);
  return to;
}
