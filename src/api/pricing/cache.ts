/** Prices that are kept between two runs. */
import type { Account } from '../account.ts';
import type { PricedCell } from './model.ts';

export interface PriceCache {
  /** The kept prices of the account that are fresh enough to be shown; none where nothing can be read. Never throws. */
  read(account: Account): readonly PricedCell[];
  /** Replaces what is kept of the account. Prices of which a part could not be read are left out. Never throws. */
  keep(account: Account, cells: readonly PricedCell[]): void;
}
