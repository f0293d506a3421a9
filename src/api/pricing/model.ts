/** The words of a price comparison. */
import type { ApiError } from '../errors.ts';
import type { NumberType, PriceTier, StatedCapabilities } from '../model.ts';
import type { Money } from '../money/money.ts';
import type { Provider } from '../provider.ts';

/** An account with what asks its provider. */
export interface PricedAccount {
  readonly name: string;
  /** Of an amount that states no currency. */
  readonly currency: string;
  readonly provider: Provider;
}

/** What is paid once; no sum is made up where the provider says nothing. */
export type SetupFee = Money | 'not stated';

/** A sum over time. `atLeast` when a part of it, the set-up fee, is not stated. */
export interface Total {
  readonly money: Money;
  readonly atLeast: boolean;
}

/** Lowest, middle and highest of several prices; the middle of an even count is the exact mean of the two in it. */
export interface Spread<Value> {
  readonly from: Value;
  readonly median: Value;
  readonly to: Value;
}

/** One `from` is `times` `to`. */
export interface ExchangeRate {
  readonly from: string;
  readonly to: string;
  /** Exact decimal text of at most 12 digits, e.g. "1.08". */
  readonly times: string;
}

/** The prices of one cell in one currency; currencies are never mixed, nor converted but by a rate of the person's. */
export interface CurrencyPrices {
  readonly currency: string;
  /** How many offers, or prices of the price list, stand behind it. */
  readonly offers: number;
  /** How many of them state no currency, so that the account's was assumed. */
  readonly currencyAssumed: number;
  readonly monthly: Spread<Money>;
  /** Of the offer with the lowest monthly price. */
  readonly setupFee: SetupFee;
  /** Set-up and 12 months, of each offer. */
  readonly firstYear: Spread<Total>;
  /** Set-up and 36 months, of each offer. */
  readonly threeYears: Spread<Total>;
  /** The rate by which they came into this currency. */
  readonly converted?: ExchangeRate;
}

/** Where a cell stands in the comparison. */
export interface CellKey {
  readonly account: string;
  readonly countryCode: string;
  readonly numberType: NumberType;
}

/** One account's prices for one country and type. `prices` is empty when nothing is offered, or at no readable price. */
export interface PricedCell extends CellKey {
  readonly kind: 'prices';
  readonly prices: readonly CurrencyPrices[];
  /** Offers whose price cannot be read; none is counted as free or left out in silence. */
  readonly unreadable: number;
  /** Offers without a price. */
  readonly notStated: number;
  /** Rows of the answer that could not be read at all, or that do not say of which country or type they are. */
  readonly unreadableRows: number;
  /** Why there may be more rows than were read, in one sentence. */
  readonly reason?: string;
  /** Rows of another country or type, which was not asked for. */
  readonly contradicting: number;
  /** The search was full: there are more offers, and a lower price may be among them. */
  readonly more: boolean;
  /** Whatever at least one offer can do; undefined where no offer says. A price list says nothing of it. */
  readonly capabilities: StatedCapabilities;
  readonly source: 'price list' | 'offers';
  /** What the prices of a price list are made from, as the provider writes it; missing where it states none. */
  readonly tiers?: readonly PriceTier[];
  /** In ms since the epoch. */
  readonly fetchedAt: number;
}

export interface FailedCell extends CellKey {
  readonly kind: 'failed';
  readonly error: ApiError;
}

export type PriceCell = PricedCell | FailedCell;
