/** What screens and commands see of a team: what its other machines buy and release with this account. */
import type { ApiError } from '../errors.ts';
import type { NumberType } from '../model.ts';
import type { Price } from '../money/money.ts';
import type { NotesAboveVersion, NotesAnswer, WantedNotes } from '../notes/shared-notes.ts';
import type { WantedClaim } from '../purchases/domain/claims.ts';
import type { JournalState, ReleaseState } from '../purchases/domain/types.ts';
import type { Decision } from './decisions.ts';

/** A purchase or a release of another machine. All texts are clean. */
export interface TeamOrder {
  readonly kind: 'purchase' | 'release';
  /** The id of its row, in the journal of its own machine. */
  readonly id: string;
  readonly phoneNumber: string;
  /** The person, or the login where no person is known. */
  readonly who: string;
  readonly login: string;
  readonly host: string | undefined;
  readonly state: JournalState | ReleaseState;
  readonly open: boolean;
  /** When it was confirmed; by the clock of the ledger where it was claimed there. In ms since the epoch. */
  readonly createdAt: number;
  readonly changedAt: number;
  readonly numberType: NumberType | undefined;
  readonly monthlyRate: Price;
  readonly accountName: string;
  /** What was seen at its last step. */
  readonly reason: string;
  /** What its person wrote about it. */
  readonly why: string | undefined;
  /** Its claim, where its machine is lost and no look has settled it: any buyer of the team may decide how it ended. */
  readonly abandonedClaim: string | undefined;
}

export interface TeamStep {
  readonly at: number;
  readonly state: string;
  readonly evidence: string;
}

export type TeamReading =
  | { readonly kind: 'reading' }
  /** The ledger could not be read yet; dialdeck goes on trying. */
  | { readonly kind: 'unreadable'; readonly error: ApiError }
  | {
      readonly kind: 'read';
      /** Newest first. */
      readonly orders: readonly TeamOrder[];
      /** Whether there are no older ones. */
      readonly complete: boolean;
      /** By the clock of this machine, in ms since the epoch. */
      readonly readAt: number;
      /** Why it cannot be read any more: what is shown is as old as `readAt`. */
      readonly failure?: ApiError;
    };

/** What is used of a limit, both as decimal text in the currency of the team. */
export interface TeamLimit {
  readonly most: string;
  readonly used: string;
}

/** What the team says about a purchase before it is made. */
export interface TeamReview {
  /** Why a claim would be refused now, as part of a sentence. */
  readonly refusal: string | undefined;
  readonly currency: string | undefined;
  readonly perPurchase: string | undefined;
  readonly ofAccount: TeamLimit | undefined;
  readonly perPersonAndDay: TeamLimit | undefined;
}

/** Who bought a number, when, in ms since the epoch, and why, where the person wrote it. */
export interface TeamBuyer {
  readonly who: string;
  readonly host: string | undefined;
  readonly at: number;
  readonly why: string | undefined;
}

export interface Team {
  reading(): TeamReading;
  /** Calls back after each new reading. The first subscriber begins the watching, which goes on until `close`. */
  subscribe(listener: () => void): () => void;
  /** Reads the next older orders into the reading. Throws ApiError. */
  readOlder(): Promise<void>;
  /** The steps of an order, oldest first. Throws ApiError. */
  steps(order: TeamOrder): Promise<readonly TeamStep[]>;
  /** What a claim would be answered now. Throws ApiError. */
  review(wanted: Omit<WantedClaim, 'rowId'>): Promise<TeamReview>;
  /** The last buyer of each number that the ledger knows of; of these numbers only, where they are given. Throws ApiError. */
  buyers(phoneNumbers?: readonly string[]): Promise<ReadonlyMap<string, TeamBuyer>>;
  /** Ends an abandoned purchase by the word of a person; nothing is sent. Throws ApiError `conflict` when that is not possible now. */
  decide(claimId: string, decision: Decision): Promise<void>;
  /** Notes and tags of the account above a version ("0": all). Throws ApiError. */
  readNotes(after: string): Promise<NotesAboveVersion>;
  /** Writes all of these notes, or none where one has another version now. Throws ApiError; `auth`: the role may only read. */
  writeNotes(wanted: readonly WantedNotes[]): Promise<NotesAnswer>;
  /** Ends the watching; resolves when the connection has ended too. Never rejects. */
  close(): Promise<void>;
}
