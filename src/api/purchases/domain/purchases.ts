/** What screens and commands call: the purchases and releases of one account. */
import type { NumberType, OwnedNumber } from '../../model.ts';
import type { Batches } from './batches.ts';
import type {
  BuyBlock,
  ConfirmedPurchase,
  ConfirmOutcome,
  OrderChangeOutcome,
  PurchaseRow,
  PurchaseView,
  ReleaseOutcome,
  ReleaseRow,
  Transition,
} from './types.ts';

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

/** The purchases and releases that one process made or took over, newest first. */
export interface OwnWork {
  readonly purchases: readonly PurchaseView[];
  readonly releases: readonly ReleaseRow[];
}

/** Purchases, releases and batches of one account. Screens and commands only watch it; the runner acts. */
export interface Purchases {
  /** Why nothing can be bought from this journal at present although it can be read, or undefined. */
  readonly unusable: BuyBlock | undefined;
  /** Whether something that spends or destroys was sent and its answer is not written yet. */
  readonly underWay: boolean;
  /** Many numbers at once. */
  readonly batches: Batches;
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
  /** The releases in memory, newest first: as `listLoaded`. */
  releases(options?: { readonly everywhere?: boolean }): readonly ReleaseRow[];
  /** Those of this account that this process made or took over since the journal was opened; none of another process. */
  ours(): OwnWork;
  /** Whether every purchase and release of the journal is in memory. */
  readonly complete: boolean;
  /** Reads the next `count` older purchases and releases; returns whether there may be more. Throws ApiError. */
  readOlder(count: number): boolean;
  /** What became of one number of this account, or of the account with this fingerprint. Cached as `listLoaded`. Throws ApiError. */
  ofNumber(phoneNumber: string, fingerprint?: string): NumberHistory;
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
  /**
   * In a team: looks at the carrier for claims of this number whose machines are lost, and ends those of which it shows how they ended.
   * Never rejects.
   */
  lookIntoClaims(phoneNumber: string): Promise<void>;
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
