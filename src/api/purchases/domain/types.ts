/** The words of a purchase as the journal keeps it. The machine, the journal, the runner and the screens share them. */
import type { ApiError } from '../../errors.ts';
import type { AvailableNumber, NumberType, OwnedNumber, PhoneNumberPurchase } from '../../model.ts';
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

/** A purchase as the journal keeps it. */
export interface PurchaseRow extends RowBase {
  readonly kind: 'purchase';
  readonly state: JournalState;
  readonly order: PurchaseOrder;
  /**
   * What the person saw and confirmed, and what its sending showed: `sentAt` by the carrier's clock, where its Date header told it, in
   * ms; `notProcessed` where the carrier documents that it does not process what it answers so; `ownedBefore` where the account then
   * owned the number before the request was repeated.
   */
  readonly confirmed: {
    readonly monthlyRate: Price;
    /** What is charged once, where the offer stated it. */
    readonly setupFee?: Money;
    readonly at: number;
    readonly sentAt?: number;
    readonly notProcessed?: true;
    readonly ownedBefore?: true;
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
}

export type ReleaseOutcome =
  /** `marked`: the provider still lists the number, and says that it takes it back by itself. */
  | { readonly kind: 'released'; readonly marked?: true }
  | { readonly kind: 'rejected'; readonly error: ApiError }
  /** The answer was lost and the check did not settle it. */
  | { readonly kind: 'unknown'; readonly message: string };

/** How the change of an order ended; `view` is the purchase after a look at the carrier. */
export type OrderChangeOutcome =
  /** The carrier took it. A cancelled order is CANCELLED only once the carrier's own record says so. */
  | { readonly kind: 'done'; readonly view: PurchaseView }
  /** Nothing changed. */
  | { readonly kind: 'refused'; readonly view: PurchaseView; readonly error: ApiError }
  /** The answer was lost, and the look did not settle it. It is never sent again by itself. */
  | { readonly kind: 'unknown'; readonly view: PurchaseView; readonly error: ApiError };

export interface RecoveryReport {
  /** Rows that were looked at. */
  readonly checked: number;
  /** Rows confirmed but not sent, which await the person. */
  readonly unsent: readonly PurchaseRow[];
  /** Rows still open after the check. */
  readonly open: readonly PurchaseRow[];
  /** Open rows of other accounts, left alone. */
  readonly foreign: number;
}

/** The purchases and releases of one number, newest first. */
export interface NumberHistory {
  readonly purchases: readonly PurchaseView[];
  readonly releases: readonly ReleaseRow[];
}

/** Purchases and releases of one account. Screens and commands only watch it; the runner acts. */
export interface Purchases {
  /** Why nothing can be bought from this journal at present although it can be read, or undefined. */
  readonly unusable: BuyBlock | undefined;
  /** Whether something that spends or destroys was sent and its answer is not written yet. */
  readonly underWay: boolean;
  /** What stands in the way of buying this number now. */
  blockFor(number: {
    phoneNumber: string;
    countryCode: string;
    numberType: NumberType;
  }): BuyBlock | undefined;
  /**
   * Writes the intent, reads price and availability again, sends exactly one purchase and follows it to the end in the
   * background. Resolves as soon as it is known whether the purchase was started. `signal` calls it off until then; what was
   * sent is never called off.
   */
  confirm(purchase: ConfirmedPurchase, signal?: AbortSignal): Promise<ConfirmOutcome>;
  /** Every state of a purchase from now to its end; leaving the loop or aborting stops the watching, not the purchase. */
  watch(id: string, signal?: AbortSignal): AsyncIterable<PurchaseView>;
  /** Calls back after every change of any row; returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Every purchase, newest first; of all accounts of this machine when `everywhere`. Reads the whole journal. Throws ApiError. */
  list(options?: { readonly everywhere?: boolean }): readonly PurchaseView[];
  /**
   * Those in memory, in the same order: all that are not finished, all that changed since the journal was opened, and what `readOlder`
   * has read. Cached: cheap to call for every frame.
   */
  listLoaded(options?: { readonly everywhere?: boolean }): readonly PurchaseView[];
  /** The releases of this account in memory, newest first: as `listLoaded`. */
  releases(): readonly ReleaseRow[];
  /** Whether every purchase and release of the journal is in memory. */
  readonly complete: boolean;
  /** Reads the next `count` older purchases and releases; returns whether there may be more. Throws ApiError. */
  readOlder(count: number): boolean;
  /** What became of one number of this account. Cached as `listLoaded`. Throws ApiError. */
  ofNumber(phoneNumber: string): NumberHistory;
  /** The purchases of all accounts whose ids begin so. Throws ApiError. */
  withIdPrefix(prefix: string): readonly PurchaseView[];
  get(id: string): PurchaseView | undefined;
  history(id: string): readonly Transition[];
  /** Looks at the provider once, now. */
  check(id: string, signal?: AbortSignal): Promise<PurchaseView>;
  /** Only before it was sent, of any account. Throws ApiError `conflict` otherwise. */
  withdraw(id: string): PurchaseView;
  /**
   * Gives the account's documents to an order that is pending at the carrier: "sending" is on disk before the one request leaves, then
   * the order is looked at. Throws ApiError `conflict` when nothing may be sent.
   */
  attachDocuments(id: string, documentsId: string, name: string): Promise<OrderChangeOutcome>;
  /** Cancels an order that is pending at the carrier, in the same way. It is CANCELLED by the carrier's word only. */
  cancel(id: string): Promise<OrderChangeOutcome>;
  /**
   * A person's decision on a row that does not settle by itself, of any account, with a note. A row that was being sent is taken
   * over first when its process is gone.
   */
  settle(id: string, as: 'completed' | 'failed', note: string): PurchaseView;
  /** After a key was rotated: takes a row of another fingerprint into this account. */
  adopt(id: string): PurchaseView;
  /** Keeps the configuration in the journal, sends one DELETE, then looks whether the number is gone. */
  release(number: OwnedNumber, signal?: AbortSignal): Promise<ReleaseOutcome>;
  /** At start: looks at each unfinished row once, within `withinMs` in all, and goes on watching what stays open. */
  recover(withinMs: number): Promise<RecoveryReport>;
  /**
   * The same for one row, before something is done with it: what a process that is gone left of it is taken over and looked
   * at once. A row of another account, or one that a living process looks after, stays as it is. Throws ApiError.
   */
  recoverOne(id: string, withinMs: number): Promise<PurchaseView>;
  /**
   * For whoever leaves: waits for answers under way, at most `ms`; never aborts a request. A purchase that waits to be sent once more is
   * not sent.
   */
  drain(ms: number): Promise<void>;
  close(): void;
}
