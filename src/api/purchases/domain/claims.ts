/** What a team's ledger adds to purchases and releases: a number is claimed there before anything is sent for it. */
import type { ApiError } from '../../errors.ts';
import type { Price } from '../../money/money.ts';
import type { JournalState, ReleaseState } from './types.ts';

export interface WantedClaim {
  /** The id of the row in this machine's journal. */
  readonly rowId: string;
  readonly kind: 'purchase' | 'release';
  readonly phoneNumber: string;
  /** Of a purchase, for the limits of the team. */
  readonly countryCode?: string;
  readonly numberType?: string;
  readonly monthlyRate?: Price;
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

export interface Claims {
  /** Never rejects. */
  claim(wanted: WantedClaim): Promise<ClaimAnswer>;
  /** Tells the ledger that the row has ended. Never rejects; resolves when it is told, or when that failed. */
  ended(rowId: string, state: JournalState | ReleaseState): Promise<void>;
  /** Ends the connection. Never rejects. */
  close(): Promise<void>;
}
