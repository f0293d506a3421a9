/** The interface that every carrier implements. Screens and commands use only this interface, never one carrier's code. */
import type {
  AvailableNumber,
  ConfigurationChange,
  FurtherField,
  MainField,
  NumberType,
  OwnedNumber,
  OwnedSender,
  PhoneNumberPricing,
  PhoneNumberPurchase,
  Requirement,
} from './model.ts';
import type { Money, Price } from './money/money.ts';

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

export interface ProviderAbilities {
  /**
   * The filters that the provider applies itself in a country. Of the others, those that a row can be checked for are applied to what
   * came back, and the screen says so; the rest is not offered (see `search/filters.ts`).
   */
  searchFilters(countryCode: string): ReadonlySet<SearchFilter>;
  /**
   * Filters for which a "no" in a row excludes the row from the results. For the other filters "no" only means "not
   * confirmed". The digits of a number always count.
   */
  readonly evidence: ReadonlySet<SearchFilter>;
  /** The most results that one search returns; there is no next page. */
  readonly searchLimit: number;
  /** The most rows that one page of owned numbers holds. */
  readonly ownedPageSize: number;
  /** Whether `listOwned` filters by type itself. */
  readonly ownedTypeFilter: boolean;
  /** Whether there is a price list, whole or one per country; else prices come from offers. */
  readonly priceList: 'whole' | 'by country' | false;
  /** Whether a purchase is a request that is polled by its id. */
  readonly asyncPurchase: boolean;
  /** How pages of owned numbers are asked for: by their number, or by the cursor that the page before gave. */
  readonly ownedPaging: 'number' | 'cursor';
  /** Fields that can be changed; for the others the reason why not. Further fields that are missing do not exist at this carrier. */
  readonly editable: Readonly<Record<MainField, true | string>> &
    Readonly<Partial<Record<FurtherField, true | string>>>;
  /** Fields of which the carrier clears one when the other is set. */
  readonly exclusiveFields?: readonly (readonly [FurtherField, FurtherField])[];
  /** What a purchase can be given to meet the requirements: an address, documents (a bundle, a requirement group), both or nothing. */
  readonly meetsRequirementsWith: readonly RequirementItem['kind'][];
  /** What `lookup` can be asked for beyond what is free, with what the carrier bills for it. */
  readonly paidLookups: readonly PaidLookup[];
}

/** Something that a carrier bills for each time it is asked. */
export interface PaidLookup {
  readonly field: LookupField;
  /** As the source states it, e.g. "about USD 0.008 per request". */
  readonly price: string;
}
export type LookupField = 'line type' | 'caller name' | 'carrier' | 'portability';

/** The rows that could be read. `unreadable` counts the others, so that none is dropped silently. */
export interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly unreadable: number;
  /** Why there may be more rows, in one sentence; missing when nothing suggests it. */
  readonly reason?: string;
  /** When the answer arrived, in ms since the epoch. */
  readonly fetchedAt: number;
}

export interface OwnedPage extends Rows<OwnedNumber> {
  /** Rows of the page that are not phone numbers, if there are any. */
  readonly senders?: readonly OwnedSender[];
  /** The page size that the provider states, which may differ from the requested one. */
  readonly pageSize?: number;
  /** How many numbers the account owns in all, if the provider says so. */
  readonly total?: number;
  /** The cursor of the next page, where pages are asked for by cursor; missing on the last page. */
  readonly next?: string;
}

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

/** What the provider says about one number right now. */
export type Quote =
  | (QuoteBase & { readonly kind: 'offered'; readonly number: AvailableNumber })
  /** The provider does not list it, but may still have it. `monthlyRate` comes from its price list, if it has one. */
  | (QuoteBase & { readonly kind: 'not-confirmed' })
  /** dialdeck could not read whether the number is offered. `reason` is a sentence without its full stop. */
  | (QuoteBase & { readonly kind: 'unreadable'; readonly reason: string });

interface QuoteBase {
  readonly phoneNumber: string;
  readonly monthlyRate: Price;
  /** When the answer arrived, in ms since the epoch. */
  readonly fetchedAt: number;
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
  /** Our id of this purchase, sent where the API takes one: `findPurchase` looks for it first. */
  readonly reference?: string;
}

/** An address or a set of documents of the account, which a purchase can be given. */
export interface RequirementItem {
  readonly kind: 'address' | 'documents';
  readonly id: string;
  readonly name: string;
  /** The carrier's own word for its state. */
  readonly status: string;
  /** Whether a purchase of the asked country and type may use it; else why not. */
  readonly usable: true | string;
  readonly countryCode?: string;
  /** When it expires, in ms since the epoch. */
  readonly expiresAt?: number;
}

/** What a carrier asks for in a country and of a type, and what the account has of it. */
export interface NumberRequirements {
  /** Missing where it is not known. */
  readonly requirement?: Requirement;
  /** What is asked for, in the carrier's words, one sentence or list item each. */
  readonly details: readonly string[];
  readonly items: readonly RequirementItem[];
  /** Why there may be more items than these, in one sentence. */
  readonly reason?: string;
  /** Where a person creates what is missing. */
  readonly createAt: string;
  /** When the answer arrived, in ms since the epoch. */
  readonly fetchedAt: number;
}

export interface Portability {
  readonly phoneNumber: string;
  /** Missing where the carrier does not know. */
  readonly portable?: boolean;
  /** Why not, or what has to be done, as sentences. */
  readonly reasons: readonly string[];
  readonly fetchedAt: number;
}

/** What a carrier says about any number; each missing where it was not asked for or is not known. */
export interface NumberLookup {
  readonly phoneNumber: string;
  readonly valid?: boolean;
  readonly nationalFormat?: string;
  readonly countryCode?: string;
  /** The carrier's own word, e.g. "mobile". */
  readonly lineType?: string;
  readonly carrier?: string;
  readonly callerName?: string;
  readonly fetchedAt: number;
}

/** What the account is at its carrier, as far as its key may know. */
export interface AccountCheck {
  /** A trial account, and what it cannot do, or another notice, as sentences. */
  readonly notices: readonly string[];
  /** How many numbers the account owns, where the carrier says. */
  readonly ownedTotal?: number;
  readonly fetchedAt: number;
}

export interface Balance {
  readonly money: Money;
  readonly fetchedAt: number;
}

/** The answer to a purchase: the number itself (synchronous APIs), or a request that is polled by its id. */
export type PurchaseAnswer =
  | { readonly kind: 'owned'; readonly number: OwnedNumber }
  | { readonly kind: 'request'; readonly purchase: PhoneNumberPurchase };

/** Reads may be retried inside; `purchase` and `release` send exactly one request. All throw ApiError. */
export interface Provider {
  readonly abilities: ProviderAbilities;
  /**
   * The carrier's current time in ms since the epoch, estimated from its last `Date` header and never ahead of it. undefined
   * before the first answer, or if the carrier sends no `Date`.
   */
  clock?(): number | undefined;
  searchAvailable(query: SearchQuery, signal?: AbortSignal): Promise<Rows<AvailableNumber>>;
  /** Checks one number before a purchase: reads its current price and availability from the provider. */
  quote(
    number: Pick<PurchaseOrder, 'phoneNumber' | 'countryCode' | 'numberType'>,
    signal?: AbortSignal,
  ): Promise<Quote>;
  /** Only where `abilities.priceList`; `countryCode` is required where it is by country. */
  priceList?(query: PriceListQuery, signal?: AbortSignal): Promise<Rows<PhoneNumberPricing>>;
  listOwned(query: PageQuery, signal?: AbortSignal): Promise<OwnedPage>;
  /** undefined only for the provider's own 404: the account does not own it. Any other 404 is an ApiError `contract`. */
  getOwned(phoneNumber: string, signal?: AbortSignal): Promise<OwnedNumber | undefined>;
  /** Sends exactly one POST. `progress` of the ApiError says whether the number may have been bought. */
  purchase(order: PurchaseOrder, signal?: AbortSignal): Promise<PurchaseAnswer>;
  /** Present only if `abilities.asyncPurchase` is true. Throws ApiError `not-found` only for the provider's own 404. */
  purchaseStatus?(id: string, signal?: AbortSignal): Promise<PhoneNumberPurchase>;
  /**
   * A purchase request, looked for after a lost answer: by our reference where one was sent and the API keeps it, else by the number. Only
   * where `abilities.asyncPurchase`.
   */
  findPurchase?(
    order: Pick<PurchaseOrder, 'phoneNumber' | 'reference'>,
    signal?: AbortSignal,
  ): Promise<PhoneNumberPurchase | undefined>;
  /** What the carrier asks for before it sells such a number, and what the account has. Missing: the carrier does not say. */
  requirements?(
    number: Pick<PurchaseOrder, 'countryCode' | 'numberType'>,
    signal?: AbortSignal,
  ): Promise<NumberRequirements>;
  /** Whether a number of another carrier can be moved to this one. Free of charge. */
  portability?(phoneNumber: string, signal?: AbortSignal): Promise<Portability>;
  /** What the carrier knows of a number. Without `paid` nothing is billed; `paid` holds fields of `abilities.paidLookups` only. */
  lookup?(phoneNumber: string, paid: readonly LookupField[], signal?: AbortSignal): Promise<NumberLookup>;
  balance?(signal?: AbortSignal): Promise<Balance>;
  /** The cheapest read that a restricted key may do: throws ApiError `auth` when the carrier does not accept the credentials. */
  checkAccount?(signal?: AbortSignal): Promise<AccountCheck>;
  /**
   * Sends only the fields of the change, as absolute values, and returns the provider's answer. If an API accepts only whole
   * configurations, the other fields are sent back as `OwnedNumber.raw` has them.
   */
  updateOwned(phoneNumber: string, change: ConfigurationChange, signal?: AbortSignal): Promise<OwnedNumber>;
  /** Sends exactly one DELETE. */
  release(phoneNumber: string, signal?: AbortSignal): Promise<void>;
}
