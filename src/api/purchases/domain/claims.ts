/** What a team's ledger adds to purchases and releases: a number is claimed there before anything is sent for it. */
import type { ApiError } from '../../errors.ts';
import type { Price } from '../../money/money.ts';

export interface WantedClaim {
  /** The id of the row in this machine's journal. */
  readonly rowId: string;
  readonly kind: 'purchase' | 'release';
  readonly phoneNumber: string;
  /** Of a purchase, for the limits of the team. */
  readonly countryCode?: string;
  readonly numberType?: string;
  readonly monthlyRate?: Price;
  /** The batch that it belongs to, for the limit of one. */
  readonly batchId?: string | undefined;
}

export interface Claim {
  /**
   * Immediately before the first byte: makes sure that the claim is still ours for long enough. Returns undefined when the request may
   * leave, else why it must not.
   */
  arm(): Promise<ApiError | undefined>;
}

export type ClaimAnswer =
  | { readonly kind: 'claimed'; readonly claim: Claim }
  /** The ledger cannot be reached, and the team chose to go on: `warning` says so, for the history. */
  | { readonly kind: 'unclaimed'; readonly warning: string }
  /** Nothing may be sent. */
  | { readonly kind: 'refused'; readonly error: ApiError };

/** What the ledger knows of the latest claim of a row. */
export type ClaimOfRow =
  | { readonly kind: 'none' }
  /** `isHeld`: whether the lease still lasts, by the clocks of this machine since the ledger answered. */
  | { readonly kind: 'open'; isHeld(): boolean }
  | {
      readonly kind: 'ended';
      readonly outcome: string;
      /** The member who took it over, for a sentence. */
      readonly settledBy: string | undefined;
      /** Why that member decided so, where it was a decision and no look. */
      readonly decided: string | undefined;
      /** The number was claimed for a purchase again since: what the carrier shows may be that purchase's. */
      readonly superseded: boolean;
    };

/** A claim that was sent, and that nobody renews any more. */
export interface OverdueClaim {
  readonly id: string;
  /** Also the reference that was sent with its order, where the carrier keeps one. */
  readonly rowId: string;
  readonly kind: 'purchase' | 'release';
  readonly phoneNumber: string;
  /** Its end as the ledger writes it: the claim is settled only while this is unchanged. */
  readonly lease: string;
  /** Ms since its end, by the ledger's clock. */
  readonly overdueMs: number;
  /** Whether so much time has passed that a number that is not shown counts as not bought, and one that is shown as not released. */
  readonly mayBeAbsent: boolean;
}

/** What the carrier shows of an overdue claim. */
export interface Finding {
  readonly outcome: 'CONFIRMED' | 'SETTLED_ABSENT' | 'RELEASED' | 'RELEASE_REJECTED';
  /** One sentence: what was seen. */
  readonly evidence: string;
}

/** A step of the history of a purchase or a release, as the team sees it. */
export interface PublishedStep {
  readonly rowId: string;
  /** Its place in the journal of its machine. */
  readonly seq: number;
  readonly kind: 'purchase' | 'release';
  readonly accountName: string;
  readonly phoneNumber: string;
  readonly from: string | null;
  readonly to: string;
  readonly event: string;
  readonly evidence: string;
  /** By the clock of its machine, in ms since the epoch. */
  readonly at: number;
  readonly person: string | null;
  readonly host: string | null;
  /** What the person wrote about a purchase. */
  readonly why: string | null;
}

export interface Claims {
  /** Never rejects. */
  claim(wanted: WantedClaim): Promise<ClaimAnswer>;
  /**
   * Publishes steps in their order; the last one of a row ends its claim. Steps that the ledger has already change nothing there. Never
   * rejects; false: not known to be published.
   */
  publish(steps: readonly PublishedStep[]): Promise<boolean>;
  /** Renews the open claims of these rows, and says what became of the others. Never rejects; undefined: the ledger gave no answer. */
  renew(rowIds: readonly string[]): Promise<ReadonlyMap<string, ClaimOfRow> | undefined>;
  /** Claims of this account, or of one of its numbers, that anybody may look into. Never rejects; none where the ledger gives no answer. */
  overdue(phoneNumber?: string): Promise<readonly OverdueClaim[]>;
  /** Ends an overdue claim. Never rejects; false: it is not known to be ended by this call. */
  settle(claim: OverdueClaim, finding: Finding): Promise<boolean>;
  /** Gives up the claim of a row that never came to be. Never rejects. */
  giveUp(rowId: string): Promise<void>;
  /** Ends the connection. Never rejects. */
  close(): Promise<void>;
}
