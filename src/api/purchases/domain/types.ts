/** The words of a purchase as the journal keeps it. The machine, the journal, the runner and the screens share them. */
import type { ApiError } from '../../errors.ts';
import type { AvailableNumber, OwnedNumber, PhoneNumberPurchase } from '../../model.ts';
import type { Money, Price } from '../../money/money.ts';
import type { PurchaseOrder, Quote } from '../../provider.ts';
import type { RequirementRef } from './requirement-choice.ts';

/** Each state is on disk before the step that it announces. */
export const JOURNAL_STATES = [
  /** Confirmed by the person, not sent. */
  'INTENT',
  /** About to be sent: written before the first byte leaves. */
  'SENDING',
  /** The provider accepted it; polled until it shows the number. */
  'ACCEPTED',
  /** It may have happened; the owned number is polled, nothing is ever sent again. */
  'UNKNOWN',
  /** Accepted but never shown, or not to be settled by itself: a person settles it. */
  'NEEDS_HUMAN',
  'CONFIRMED',
  'REJECTED',
  'NOT_SENT',
  /** Believed absent after the settle window; watched on for a day. */
  'SETTLED_ABSENT',
  /** Withdrawn before it was sent. */
  'CANCELLED',
] as const;
export type JournalState = (typeof JOURNAL_STATES)[number];

export const RELEASE_STATES = [
  'RELEASE_INTENT',
  'RELEASING',
  'RELEASED',
  'RELEASE_UNKNOWN',
  'RELEASE_REJECTED',
] as const;
export type ReleaseState = (typeof RELEASE_STATES)[number];

/** Who acts, as the operating system knows them; each missing where it knows nothing. */
export interface Actor {
  readonly person?: string;
  readonly host?: string;
}

/** One step of a row's history; never changed once written. */
export interface Transition extends Actor {
  readonly seq: number;
  /** ms since the epoch, for people; order is by `seq`. */
  readonly at: number;
  readonly from: JournalState | ReleaseState | null;
  readonly to: JournalState | ReleaseState;
  /** One sentence: what was seen. */
  readonly evidence: string;
}

/** Who drives a row: others take it over only when this process is gone. */
export interface RowOwner {
  readonly pid: number;
  /** The process' start, to tell a reused pid. */
  readonly startedAt: string;
  /** One opened journal of that process; a process may hold several accounts. */
  readonly instance: string;
  /** ms since the epoch. */
  readonly heartbeatAt: number;
}

/** A person's decision on a row that did not settle by itself; it is final. */
export interface Settlement {
  readonly as: 'completed' | 'failed';
  readonly note: string;
  /** ms since the epoch. */
  readonly at: number;
}

interface RowBase extends Actor {
  readonly id: string;
  readonly accountFingerprint: string;
  readonly accountName: string;
  readonly phoneNumber: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly owner?: RowOwner;
  /** The last transition's evidence. */
  readonly reason: string;
  /** The carrier, and its ids of the account and of the number, where they are known. */
  readonly carrier?: string;
  readonly carrierAccountId?: string;
  readonly carrierNumberId?: string;
}

/** What a person may ask the carrier to change of an order that waits. */
export const ORDER_CHANGES = ['documents', 'cancellation'] as const;
export type OrderChangeKind = (typeof ORDER_CHANGES)[number];

/** A purchase as the journal keeps it. */
export interface PurchaseRow extends RowBase {
  readonly kind: 'purchase';
  readonly state: JournalState;
  readonly order: PurchaseOrder;
  /**
   * What the person saw and confirmed, and what its sending showed: `sentAt` by the carrier's clock, where its Date header told it, in
   * ms; `notProcessed` where the carrier documents that it does not process what it answers so; `ownedBefore` where the account then
   * owned the number before the request was repeated; `unclaimed` where the team went on without its ledger; `why` is what the person
   * wrote about the purchase. `changeAsked` is a change of the order that was being sent and whose outcome is not
   * known.
   */
  readonly confirmed: {
    readonly monthlyRate: Price;
    /** What is charged once, where the offer stated it. */
    readonly setupFee?: Money;
    readonly at: number;
    readonly sentAt?: number;
    readonly notProcessed?: true;
    readonly ownedBefore?: true;
    readonly unclaimed?: true;
    readonly why?: string;
    readonly changeAsked?: OrderChangeKind;
  };
  /** The provider's id of an asynchronous purchase. */
  readonly providerRef?: string;
  /** Our id of it, as it was sent to carriers that keep one. */
  readonly reference?: string;
  /** The provider's last own record of it, where there is one. */
  readonly providerPurchase?: PhoneNumberPurchase;
  /** When it ended, in ms since the epoch. */
  readonly completedAt?: number;
  /** The HTTP status of the answer to the purchase, where there was one. */
  readonly answerStatus?: number;
  /** The rows in doubt that the person named when confirming this one all the same: ids with commas between. */
  readonly despiteUnknown?: string;
  /** The person confirmed it without a readable price. */
  readonly withoutPrice: boolean;
  readonly settlement?: Settlement;
  /** The address and documents that were chosen for it, by name and id. */
  readonly requirements?: readonly RequirementRef[];
}

/** A release as the journal keeps it, with the whole configuration that it destroys. */
export interface ReleaseRow extends RowBase {
  readonly kind: 'release';
  readonly state: ReleaseState;
  readonly configuration: OwnedNumber;
}

/** What a purchase is shown as: the seed's record, with the time of the next look at the provider while it is open. */
export interface PurchaseView {
  readonly row: PurchaseRow;
  readonly purchase: PhoneNumberPurchase;
  /**
   * It has ended as far as the person is concerned: COMPLETED, FAILED or CANCELLED. A SETTLED_ABSENT row is settled
   * and may still become COMPLETED within a day; NEEDS_HUMAN is not settled.
   */
  readonly settled: boolean;
  /** Only a person continues it: it is theirs to decide, or it was confirmed and nobody is about to send it. */
  readonly needsPerson: boolean;
  /** A sentence such as "outcome unknown, checking"; empty when the status says it all. */
  readonly note: string;
  /** ms since the epoch of the next poll, while one is planned by this process. */
  readonly nextCheckAt?: number;
  /**
   * While its outcome is unknown: until when the number is looked for, in ms since the epoch, and what it is then: a
   * person's to decide, or believed absent.
   */
  readonly doubtEnds?: { readonly at: number; readonly as: 'person' | 'absent' };
}

/** What stands in the way of buying a number, said to the person. */
export type BuyBlock =
  | { readonly kind: 'journal'; readonly message: string; readonly hint: string }
  | { readonly kind: 'same-number'; readonly row: PurchaseRow; readonly message: string }
  /** Buying is possible after a second confirmation that names the row. */
  | { readonly kind: 'substitute'; readonly row: PurchaseRow; readonly message: string }
  /** The same number under another account, key or spelling of the address; likewise. */
  | { readonly kind: 'other-account'; readonly row: PurchaseRow | ReleaseRow; readonly message: string }
  /** A release of this number is under way or in doubt: bought now, it might be given back at once. */
  | { readonly kind: 'releasing'; readonly row: ReleaseRow; readonly message: string };

/** How a confirmation ended before anything was sent. */
export type ConfirmOutcome =
  /** `quote`: what was known just before it was sent. */
  | { readonly kind: 'started'; readonly id: string; readonly quote: Quote }
  | { readonly kind: 'blocked'; readonly block: BuyBlock }
  /** The offer is not what the person confirmed, or cannot be read any more: it has to be confirmed once more. */
  | { readonly kind: 'changed'; readonly quote: Quote; readonly message: string }
  | { readonly kind: 'already-owned'; readonly number: OwnedNumber }
  /** The pre-flight itself failed; nothing was sent. */
  | { readonly kind: 'preflight-failed'; readonly error: ApiError };

export interface ConfirmedPurchase {
  readonly order: PurchaseOrder;
  /** The id of the new row, where it was written down elsewhere before. Nothing is sent when there is such a row already. */
  readonly id?: string;
  readonly monthlyRate: Price;
  /** What the person saw of the offer, where there was one: whatever differs from it before the sending stops the purchase. */
  readonly offer?: Pick<AvailableNumber, 'countryCode' | 'capabilities' | 'setupFee'>;
  /**
   * The row that is being sent at last, when one was found "confirmed, not sent". It is sent at most once, whoever asks;
   * without this a left-over row of the same number is used as well.
   */
  readonly intent?: string;
  /** The ids of the rows that the person confirmed in spite of, with commas between: see `substitute` and `other-account`. */
  readonly despiteUnknown?: string;
  /** Set when the person confirmed a number without a readable price. */
  readonly withoutPrice?: boolean;
  /** The names of what the order gives for the carrier's requirements, for people. */
  readonly requirements?: readonly RequirementRef[];
  /** What it is bought for, in the person's words: one line. The carrier does not see it. */
  readonly why?: string;
}

export type ReleaseOutcome =
  /** `marked`: the provider still lists the number, and says that it takes it back by itself. */
  | { readonly kind: 'released'; readonly marked?: true }
  | { readonly kind: 'rejected'; readonly error: ApiError }
  /** The answer was lost and the check did not settle it. */
  | { readonly kind: 'unknown'; readonly message: string };

/** How the change of an order ended; `view` is the purchase after a look at the carrier. */
export type OrderChangeOutcome =
  /**
   * The carrier took it, or the order that was to be cancelled has ended in another way. A cancelled order is CANCELLED only once the
   * carrier's own record says so.
   */
  | { readonly kind: 'done'; readonly view: PurchaseView }
  /** Nothing changed. */
  | { readonly kind: 'refused'; readonly view: PurchaseView; readonly error: ApiError }
  /** The answer was lost, and the look did not settle it. It is never sent again by itself. */
  | { readonly kind: 'unknown'; readonly view: PurchaseView; readonly error: ApiError };
