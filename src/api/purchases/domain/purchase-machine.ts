/** The purchase as a pure state machine: which event is legal in which state, and where it leads. */
import type { PhoneNumberPurchase } from '../../model.ts';
import type { RequirementRef } from './requirement-choice.ts';
import type { JournalState, OrderChangeKind, PurchaseRow } from './types.ts';

interface Evidence {
  /** One sentence for people: what was seen. */
  readonly evidence: string;
}

/** What can happen to a purchase. The first group is what we do, the second what the provider shows. */
export type PurchaseEvent = Evidence &
  (
    | { readonly type: 'reconfirmed' }
    | {
        readonly type: 'sending';
        /** The carrier's clock as the request leaves, where its Date header tells it: ms since the epoch. */
        readonly sentAt?: number;
        /** A request of the same number that the provider already had, so that it is not taken for ours. */
        readonly earlierRef?: string;
        /** The team went on without its ledger, so that nobody else knows of this purchase. */
        readonly unclaimed?: true;
      }
    /** The carrier did not process it, as it documents. The wait before the one repetition begins. */
    | { readonly type: 'throttled' }
    /** The one repetition, after a look at the account. */
    | { readonly type: 'sending-again'; readonly sentAt?: number }
    | { readonly type: 'withdrawn' }
    /** The carrier is asked to change an order that waits; written before the request leaves. */
    | { readonly type: 'change-asked'; readonly change: OrderChangeKind }
    /** What its answer, or the lack of one, says. The state follows from the next look. */
    | {
        readonly type: 'change-answered';
        readonly providerPurchase?: PhoneNumberPurchase;
        readonly attached?: RequirementRef;
        /** The answer was lost. */
        readonly outcomeUnknown?: true;
      }
    | { readonly type: 'settled-completed' }
    | { readonly type: 'settled-failed' }
    | {
        readonly type: 'accepted';
        readonly providerPurchase?: PhoneNumberPurchase;
        readonly answerStatus?: number;
        readonly carrierNumberId?: string;
      }
    | { readonly type: 'progress'; readonly providerPurchase: PhoneNumberPurchase }
    | {
        readonly type: 'shown';
        readonly providerPurchase?: PhoneNumberPurchase;
        /** The carrier's own id of the number, where it has one. */
        readonly carrierNumberId?: string;
      }
    | {
        readonly type: 'rejected';
        readonly providerPurchase?: PhoneNumberPurchase;
      }
    | { readonly type: 'cancelled-by-provider'; readonly providerPurchase: PhoneNumberPurchase }
    /** The provider said no; nothing is concluded before the number was looked for. */
    | {
        readonly type: 'refused';
        readonly answerStatus: number;
        /** The carrier documents that it did not process the request, whatever the status says elsewhere. */
        readonly notProcessed?: true;
        /** The account owned the number when the request was to be repeated, so that it was not. */
        readonly ownedBefore?: true;
      }
    | { readonly type: 'not-sent' }
    | { readonly type: 'lost'; readonly answerStatus?: number }
    | { readonly type: 'absent' }
    | { readonly type: 'unsettled' }
    /** A member of the team decided, while this machine was away, that it was not bought. */
    | { readonly type: 'decided-by-team' }
    /** The carrier's record of an order that had ended without the number now says otherwise. */
    | { readonly type: 'contradicted' }
  );
export type PurchaseEventType = PurchaseEvent['type'];

type Targets = Partial<Record<PurchaseEventType, JournalState>>;

/** Sending is in no state but INTENT: that is the whole point. Only what the carrier provably did not process is sent once more. */
const TRANSITIONS: Readonly<Record<JournalState, Targets>> = {
  INTENT: { reconfirmed: 'INTENT', sending: 'SENDING', withdrawn: 'CANCELLED' },
  SENDING: {
    throttled: 'SENDING',
    'sending-again': 'SENDING',
    accepted: 'ACCEPTED',
    shown: 'CONFIRMED',
    refused: 'UNKNOWN',
    'not-sent': 'NOT_SENT',
    lost: 'UNKNOWN',
  },
  ACCEPTED: {
    accepted: 'ACCEPTED',
    refused: 'ACCEPTED',
    progress: 'ACCEPTED',
    shown: 'CONFIRMED',
    rejected: 'REJECTED',
    'cancelled-by-provider': 'CANCELLED',
    lost: 'ACCEPTED',
    absent: 'NEEDS_HUMAN',
    unsettled: 'NEEDS_HUMAN',
    'change-asked': 'ACCEPTED',
    'change-answered': 'ACCEPTED',
    'decided-by-team': 'SETTLED_ABSENT',
    'settled-completed': 'CONFIRMED',
    'settled-failed': 'SETTLED_ABSENT',
  },
  // The sender's own late answer still counts after another process took the row for lost.
  UNKNOWN: {
    accepted: 'ACCEPTED',
    refused: 'UNKNOWN',
    shown: 'CONFIRMED',
    rejected: 'REJECTED',
    'not-sent': 'NOT_SENT',
    lost: 'UNKNOWN',
    absent: 'SETTLED_ABSENT',
    unsettled: 'NEEDS_HUMAN',
    'decided-by-team': 'SETTLED_ABSENT',
    'settled-completed': 'CONFIRMED',
    'settled-failed': 'SETTLED_ABSENT',
  },
  NEEDS_HUMAN: {
    accepted: 'ACCEPTED',
    refused: 'NEEDS_HUMAN',
    progress: 'ACCEPTED',
    shown: 'CONFIRMED',
    rejected: 'REJECTED',
    'cancelled-by-provider': 'CANCELLED',
    lost: 'NEEDS_HUMAN',
    absent: 'NEEDS_HUMAN',
    unsettled: 'NEEDS_HUMAN',
    'change-answered': 'NEEDS_HUMAN',
    'decided-by-team': 'SETTLED_ABSENT',
    'settled-completed': 'CONFIRMED',
    'settled-failed': 'SETTLED_ABSENT',
  },
  SETTLED_ABSENT: {
    accepted: 'SETTLED_ABSENT',
    refused: 'SETTLED_ABSENT',
    progress: 'SETTLED_ABSENT',
    shown: 'CONFIRMED',
    rejected: 'SETTLED_ABSENT',
    'cancelled-by-provider': 'SETTLED_ABSENT',
    'not-sent': 'SETTLED_ABSENT',
    lost: 'SETTLED_ABSENT',
    absent: 'SETTLED_ABSENT',
    unsettled: 'SETTLED_ABSENT',
    'decided-by-team': 'SETTLED_ABSENT',
    'settled-completed': 'CONFIRMED',
    'settled-failed': 'SETTLED_ABSENT',
  },
  CONFIRMED: {},
  REJECTED: { contradicted: 'NEEDS_HUMAN' },
  NOT_SENT: {},
  CANCELLED: { contradicted: 'NEEDS_HUMAN' },
};

const TERMINAL: ReadonlySet<JournalState> = new Set(['CONFIRMED', 'REJECTED', 'NOT_SENT', 'CANCELLED']);

const OWN_EVENTS: ReadonlySet<PurchaseEventType> = new Set([
  'reconfirmed',
  'sending',
  'sending-again',
  'withdrawn',
  'change-asked',
  'settled-completed',
  'settled-failed',
]);

/** Where a purchase stands; a person's settlement is final whatever the state is called. */
export interface Position {
  readonly state: JournalState;
  readonly settledByPerson: boolean;
}

/** Our own mistake, never the provider's. */
export class IllegalTransition extends Error {
  override readonly name = 'IllegalTransition';
  constructor(from: string, event: string) {
    super(`a purchase in ${from} cannot take the event "${event}"`);
  }
}

/** Whether nothing moves it any more by itself: nobody looks after it. A person's settlement is final, whatever is seen later. */
export function isTerminal({ state, settledByPerson }: Position): boolean {
  return settledByPerson || TERMINAL.has(state);
}

/** Whether the carrier has a record of an order that ended without the number: a look on request may find that it says otherwise. */
export function hasEndedOrder({
  state,
  providerRef,
  settlement,
}: Pick<PurchaseRow, 'state' | 'providerRef' | 'settlement'>): boolean {
  const ended = state === 'CANCELLED' || state === 'REJECTED';
  return ended && providerRef !== undefined && settlement === undefined;
}

/** States in which the row stands in the way of another purchase of the same number. */
const OPEN_STATES: readonly JournalState[] = ['INTENT', 'SENDING', 'ACCEPTED', 'UNKNOWN', 'NEEDS_HUMAN'];

/** Whether the row still stands in the way of another purchase of its number. */
export function isOpen(state: JournalState): boolean {
  return OPEN_STATES.includes(state);
}

/** Whether somebody still looks after it: it is open, or believed absent and watched on. */
export function isUnfinished({ state, settlement }: Pick<PurchaseRow, 'state' | 'settlement'>): boolean {
  return isOpen(state) || (state === 'SETTLED_ABSENT' && settlement === undefined);
}

/**
 * The position after an event. A terminal position absorbs whatever is seen (the same object comes back) but the contradiction of an
 * ended order; one of our own events in a state that does not allow it, or an impossible observation, throws IllegalTransition.
 */
export function advance(position: Position, event: PurchaseEvent): Position {
  const to = TRANSITIONS[position.state][event.type];
  if (isTerminal(position) && (position.settledByPerson || to === undefined)) {
    if (OWN_EVENTS.has(event.type)) throw new IllegalTransition(position.state, event.type);
    return position;
  }
  if (to === undefined) throw new IllegalTransition(position.state, event.type);
  return { state: to, settledByPerson: event.type.startsWith('settled-') };
}

/** Whether `advance` would accept the event: for screens that offer it as an action, and for tests. */
export function allows(position: Position, type: PurchaseEventType): boolean {
  if (isTerminal(position)) return !OWN_EVENTS.has(type);
  return TRANSITIONS[position.state][type] !== undefined;
}
