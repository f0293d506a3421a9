/** How an item of one kind is carried out. */
import type { ApiError } from '../../errors.ts';
import type { OwnedNumber } from '../../model.ts';
import type { KeptNumber } from '../../owned/kept-configuration.ts';
import type { ItemEnd } from '../domain/batch-machine.ts';
import type { BatchItem } from '../domain/batch-types.ts';

export interface EndOutcome {
  readonly kind: 'end';
  readonly end: ItemEnd;
  /** One sentence; empty where the state says it all. */
  readonly reason: string;
  /** What the carrier shows of the number now, where it was read. */
  readonly number?: OwnedNumber;
  /** What went wrong, where something did. */
  readonly error?: ApiError;
}

export type ItemOutcome =
  | EndOutcome
  /**
   * The carrier asks to wait, and did nothing: the item is tried again. `fresh`: what was written down for it is not used again. `givenUp`:
   * its end when it waited too often; REFUSED without one.
   */
  | { readonly kind: 'again'; readonly error: ApiError; readonly fresh?: true; readonly givenUp?: ItemEnd }
  /** Nothing more is written of it: its limits ended it, or its row goes on without this run. */
  | { readonly kind: 'as-it-is' };

/** What an executor is given for one item. */
export interface ItemTurn<Item extends BatchItem = BatchItem> {
  /** As it is on the disk. */
  readonly item: Item;
  /**
   * Writes STARTED with the id of the row and what the number was: before anything that changes, releases or buys is sent. false when the
   * limits of the batch forbid it; the item has then ended and nothing may be sent.
   */
  start(written: { readonly rowId?: string; readonly before?: KeptNumber }): boolean;
}

/** The end that a failure means where nothing was done: the carrier's no, or that it could not be done. */
export function failed(error: ApiError, reason = error.message): ItemOutcome {
  const refused = error.progress === 'answered' && error.status !== undefined && error.status < 500;
  return { kind: 'end', end: refused ? 'REFUSED' : 'FAILED', reason, error };
}

/** Whether the carrier asks for fewer requests, and did not do what was asked. */
export function isThrottled(error: ApiError): boolean {
  return error.code === 'rate-limited';
}
