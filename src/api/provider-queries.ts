/** What a provider is asked: searches, pages, and what to buy. */
import type { NumberType } from './model.ts';

/** A search of the inventory. Digits only in `areaCode` and `contains`. */
export interface SearchQuery {
  readonly countryCode: string;
  readonly numberType?: NumberType;
  readonly areaCode?: string;
  readonly contains?: string;
  /** The digits that the national number begins and ends with. */
  readonly prefix?: string;
  readonly suffix?: string;
  /** Digits, `*` for any digit and `%` for any number of digits; `+` in front and `$` at the end anchor it to the E.164 number. */
  readonly pattern?: string;
  /** Places in the carrier's spelling: a city, a region or state, a rate center. */
  readonly locality?: string;
  readonly region?: string;
  readonly rateCenter?: string;
  readonly postalCode?: string;
  /** Numbers near this one (E.164), at most `distance` miles away. */
  readonly near?: string;
  readonly distance?: number;
  readonly SMS?: boolean;
  readonly voice?: boolean;
  readonly MMS?: boolean;
  readonly fax?: boolean;
  /** Only numbers that are sold without documents or an address. */
  readonly noDocuments?: boolean;
  /** At most `abilities.searchLimit`. */
  readonly limit?: number;
}
export type SearchFilter = keyof SearchQuery;

export interface PriceListQuery {
  /** ISO 3166-1 alpha-2, upper case. */
  readonly countryCode?: string;
}

export interface PageQuery {
  readonly numberType?: NumberType;
  /** Counted from 1. dialdeck requests page 0 only if the provider seems to start there. */
  readonly page: number;
  readonly pageSize: number;
  /** `next` of the page before, where pages are asked for by cursor. */
  readonly cursor?: string;
}

/** What to buy. dialdeck knows type and country from the search; a provider sends only the fields that its API accepts. */
export interface PurchaseOrder {
  readonly phoneNumber: string;
  readonly countryCode: string;
  readonly numberType: NumberType;
  readonly friendlyName?: string;
  readonly voiceUrl?: string;
  readonly smsUrl?: string;
  /** The carrier's ids of what meets its requirements. */
  readonly addressId?: string;
  readonly documentsId?: string;
  /** The reservation that holds the number for this purchase. */
  readonly reservationId?: string;
  /** Our id of this purchase, sent where the API takes one: `findPurchase` looks for it first. */
  readonly reference?: string;
}
