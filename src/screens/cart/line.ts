/** A number of the cart, and what became of its purchase. */
import type { AvailableNumber } from '../../api/model.ts';
import type { ItemState } from '../../api/purchases/domain/batch-machine.ts';

export interface CartLine {
  /** As the search showed it. */
  readonly offer: AvailableNumber;
  /** The country of the search: an offer may state none. */
  readonly countryCode: string;
}

/** A line as it is bought: with its name, empty for none. */
export interface OrderedLine extends CartLine {
  readonly name: string;
}

/** What became of the purchase of one number. */
export interface LineOutcome {
  readonly state: ItemState;
  /** One sentence, empty while there is nothing to say. */
  readonly reason: string;
  /** The purchase in the journal, once there may be one. */
  readonly rowId?: string;
}
