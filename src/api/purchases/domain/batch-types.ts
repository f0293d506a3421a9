/** The words of a batch as the journal keeps it. */
import type { ApiError } from '../../errors.ts';
import type { ConfigurationChange, ConfigurationField, OwnedNumber } from '../../model.ts';
import type { Money } from '../../money/money.ts';
import type { KeptNumber } from '../../owned/kept-configuration.ts';
import type { PurchaseOrder, SearchQuery } from '../../provider.ts';
import type { ItemState } from './batch-machine.ts';
import type { Actor, ConfirmedPurchase } from './types.ts';

export const BATCH_KINDS = ['set', 'release', 'buy'] as const;
export type BatchKind = (typeof BATCH_KINDS)[number];

/** ENDED: no item waits. LEFT: the person gave up what was not begun. */
export const BATCH_STATES = ['OPEN', 'LEFT', 'ENDED'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** What a batch of purchases may never exceed. */
export interface BatchLimits {
  /** Numbers bought, on their way and in doubt. */
  readonly count?: number;
  /** The sum of their first charges: set-up fee and first month. */
  readonly maxTotal?: Money;
  /** The person confirmed that set-up fees which nobody states are not counted. */
  readonly withoutFees?: true;
}

/** What the person confirmed for the batch as a whole. */
export interface BatchRequest {
  readonly limits?: BatchLimits;
  /** The field that a change of one field is about, for titles and screens. */
  readonly field?: ConfigurationField;
  /** Where further numbers come from until `limits.count` is reached: also after a crash. */
  readonly search?: BatchSearch;
  /** The id of the batch of releases whose numbers it brings back. */
  readonly restores?: string;
  /** What its numbers are bought for, in the person's words. */
  readonly why?: string;
}

/** What a purchase of several numbers looks for. */
export interface BatchSearch {
  /** Without a limit of its own. */
  readonly query: SearchQuery;
  /** The most that a number may cost a month; others in its currency only. */
  readonly maxMonthly?: Money;
  /** The currency of the compared prices. */
  readonly currency: string;
  /** What each number gets; the name may hold "{n}" and further placeholders. */
  readonly configuration: OrderConfiguration;
}

export type OrderConfiguration = Pick<
  PurchaseOrder,
  'friendlyName' | 'voiceUrl' | 'smsUrl' | 'addressId' | 'documentsId'
>;

/** What is to be done with one number; each fits the kind of its batch. */
export type ItemPlan =
  | {
      readonly kind: 'set';
      readonly phoneNumber: string;
      readonly change: ConfigurationChange;
      /** What the person saw; without it the number is read when its turn comes, and kept before anything is sent. */
      readonly before?: KeptNumber;
    }
  | {
      readonly kind: 'release';
      readonly phoneNumber: string;
      /** What the person saw: a number that is otherwise is not released. */
      readonly before: KeptNumber;
    }
  | {
      readonly kind: 'buy';
      readonly phoneNumber: string;
      readonly purchase: ConfirmedPurchase;
      /** What it was before its release: its settings are restored once it is bought, and only then its item has ended. */
      readonly before?: KeptNumber;
    };

interface ItemBase {
  readonly id: string;
  readonly batchId: string;
  /** From 0, in the order in which they were given. */
  readonly position: number;
  readonly phoneNumber: string;
  readonly state: ItemState;
  /** One sentence, empty while there is nothing to say. */
  readonly reason: string;
  /** The purchase or the release, written down before it is. */
  readonly rowId?: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export type SetItem = ItemBase & {
  readonly kind: 'set';
  readonly change: ConfigurationChange;
  readonly before?: KeptNumber;
};
export type ReleaseItem = ItemBase & { readonly kind: 'release'; readonly before: KeptNumber };
export type BuyItem = ItemBase & {
  readonly kind: 'buy';
  readonly purchase: ConfirmedPurchase;
  readonly before?: KeptNumber;
};
export type BatchItem = SetItem | ReleaseItem | BuyItem;

/** A batch without its items. */
export interface BatchHead extends Actor {
  readonly id: string;
  readonly kind: BatchKind;
  readonly state: BatchState;
  readonly accountFingerprint: string;
  readonly accountName: string;
  readonly carrier?: string;
  readonly carrierAccountId?: string;
  /** What it is, for people: "Voice webhook of 40 numbers". */
  readonly title: string;
  readonly request: BatchRequest;
  readonly itemCount: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export type ItemCounts = Readonly<Record<ItemState, number>>;

export interface BatchSummary {
  readonly head: BatchHead;
  readonly counts: ItemCounts;
  /** Whether a dialdeck runs it now: this one, or another living one. */
  readonly driver: 'here' | 'elsewhere' | 'nobody';
}

export interface Batch extends BatchSummary {
  /** By position. */
  readonly items: readonly BatchItem[];
}

/** A batch to be made. */
export interface BatchPlan {
  readonly kind: BatchKind;
  readonly title: string;
  readonly request?: BatchRequest;
  /** At least one; each of the batch's kind, and no number twice. */
  readonly items: readonly ItemPlan[];
}

/** An item that moved. */
export interface ItemStep {
  readonly item: BatchItem;
  /** What the carrier shows of the number now, where it was read. */
  readonly number?: OwnedNumber;
  /** What went wrong, where something did. */
  readonly error?: ApiError;
}
