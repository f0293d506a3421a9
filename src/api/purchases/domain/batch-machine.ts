/** What can become of one item of a batch, as a pure state machine. */
import { IllegalTransition } from './purchase-machine.ts';

/** Each state is on disk before the step that it announces. */
export const ITEM_STATES = [
  /** Nothing was sent. */
  'WAITING',
  /** Something may be out: written before the first byte of a change, a release or a purchase leaves. */
  'STARTED',
  'DONE',
  /** The number had the wanted values already, or belonged to the account already: nothing was sent. */
  'SAME',
  /** The number, or its offer, is not what the person confirmed. Nothing was done. */
  'CHANGED_MEANWHILE',
  /** The carrier said no. */
  'REFUSED',
  /** It could not be done, and nothing was. */
  'FAILED',
  /** It may have happened; never repeated by itself. */
  'UNKNOWN',
  /** It was bought, but it does not have the settings that it is to have. */
  'NOT_CONFIGURED',
  /** The person left it before anything was sent. */
  'LEFT',
] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** How an item ended. */
export type ItemEnd = Exclude<ItemState, 'WAITING' | 'STARTED' | 'LEFT'>;

export type ItemEvent =
  /** About to send. */
  | 'start'
  /** Proved that nothing was sent: it waits again. */
  | 'not-sent'
  /** The person wants it once more. */
  | 'retry'
  /** The same for what may have happened: only of what compares before it sends, a change of settings. */
  | 'repeat'
  /** What was bought gets its settings: nothing is bought. */
  | 'configure'
  /** The person leaves what was not begun. */
  | 'leave'
  | { readonly end: ItemEnd };

/** The ends that a state may come to; from UNKNOWN only by what is seen later. */
const ENDS: Readonly<Record<ItemState, readonly ItemEnd[]>> = {
  WAITING: ['SAME', 'CHANGED_MEANWHILE', 'REFUSED', 'FAILED'],
  STARTED: ['DONE', 'SAME', 'CHANGED_MEANWHILE', 'REFUSED', 'FAILED', 'UNKNOWN', 'NOT_CONFIGURED'],
  UNKNOWN: ['DONE', 'REFUSED', 'FAILED', 'UNKNOWN', 'NOT_CONFIGURED'],
  NOT_CONFIGURED: [],
  DONE: [],
  SAME: [],
  CHANGED_MEANWHILE: [],
  REFUSED: [],
  FAILED: [],
  LEFT: [],
};

const STEPS: Readonly<Record<ItemState, Partial<Record<Extract<ItemEvent, string>, ItemState>>>> = {
  WAITING: { start: 'STARTED', leave: 'LEFT', 'not-sent': 'WAITING' },
  STARTED: { 'not-sent': 'WAITING' },
  UNKNOWN: { 'not-sent': 'WAITING', repeat: 'WAITING' },
  NOT_CONFIGURED: { configure: 'STARTED' },
  DONE: {},
  SAME: {},
  CHANGED_MEANWHILE: { retry: 'WAITING' },
  REFUSED: { retry: 'WAITING' },
  FAILED: { retry: 'WAITING' },
  LEFT: { retry: 'WAITING' },
};

/** Whether an event may happen to an item in this state. */
export function itemAllows(state: ItemState, event: ItemEvent): boolean {
  return typeof event === 'string' ? STEPS[state][event] !== undefined : ENDS[state].includes(event.end);
}

/** The state after an event. Throws IllegalTransition where it may not happen. */
export function advanceItem(state: ItemState, event: ItemEvent): ItemState {
  if (typeof event === 'string') {
    const to = STEPS[state][event];
    if (to === undefined) throw new IllegalTransition(state, event);
    return to;
  }
  if (!ENDS[state].includes(event.end)) throw new IllegalTransition(state, event.end);
  return event.end;
}

/** Whether a run still has something to do with it. */
export function isItemOpen(state: ItemState): boolean {
  return state === 'WAITING' || state === 'STARTED';
}

/** Whether nothing was done and the person may want it once more. */
export function isRetryable(state: ItemState): boolean {
  return itemAllows(state, 'retry');
}
