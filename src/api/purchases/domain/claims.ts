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
}

export interface Claims {
  /** Never rejects. */
  claim(wanted: WantedClaim): Promise<ClaimAnswer>;
  /**
   * Publishes steps in their order; the last one of a row ends its claim. Steps that the ledger has already change nothing there. Never
   * rejects; false: not known to be published.
   */
  publish(steps: readonly PublishedStep[]): Promise<boolean>;
  /** Gives up the claim of a row that never came to be. Never rejects. */
  giveUp(rowId: string): Promise<void>;
  /** Ends the connection. Never rejects. */
  close(): Promise<void>;
}
