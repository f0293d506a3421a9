/** What every carrier implements, and what it says it can do. Screens and commands know this and no carrier. */
import type {
  AvailableNumber,
  ConfigurationChange,
  ConfigurationField,
  NumberType,
  OwnedNumber,
  OwnedSender,
  PhoneNumberPricing,
  PhoneNumberPurchase,
} from './model.ts';
import type { Price } from './money/money.ts';

/** A search of the inventory. Digits only in `areaCode` and `contains`. */
export interface SearchQuery {
  readonly countryCode: string;
  readonly numberType?: NumberType;
  readonly areaCode?: string;
  readonly contains?: string;
  /** Only where `abilities.searchFilters` has it: elsewhere a provider refuses it. */
  readonly postalCode?: string;
  readonly SMS?: boolean;
  readonly voice?: boolean;
  /** At most `abilities.searchLimit`. */
  readonly limit?: number;
}
export type SearchFilter = keyof SearchQuery;

export interface ProviderAbilities {
  /** Filters that the provider applies itself; the others are applied to what came back, and the screen says so. */
  readonly searchFilters: ReadonlySet<SearchFilter>;
  /**
   * Filters of which the "no" in a row counts: such a row contradicts the question. A "no" to the others only means "not
   * confirmed". The digits of a number always count.
   */
  readonly evidence: ReadonlySet<SearchFilter>;
  /** The most results that one search gives; there is no next page. */
  readonly searchLimit: number;
  /** The most rows that one page of owned numbers holds. */
  readonly ownedPageSize: number;
  /** Whether `listOwned` filters by type itself. */
  readonly ownedTypeFilter: boolean;
  /** Whether there is a price list; else prices come from offers. */
  readonly priceList: boolean;
  /** Whether a purchase is a request that is polled by its id. */
  readonly asyncPurchase: boolean;
  /** Fields that can be changed; for the others the reason why not. */
  readonly editable: Readonly<Record<ConfigurationField, true | string>>;
}

/** Rows as far as they could be read; `unreadable` counts the others, which are never silently dropped. */
export interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly unreadable: number;
  /** Why there may be more rows than these, in one sentence; missing where nothing says so. */
  readonly reason?: string;
  /** When the answer arrived, in ms since the epoch. */
  readonly fetchedAt: number;
}

export interface OwnedPage extends Rows<OwnedNumber> {
  /** Rows of the page that are no numbers, where there are any. */
  readonly senders?: readonly OwnedSender[];
  /** How many rows the provider says that it puts on a page, whatever it was asked for. */
  readonly pageSize?: number;
  /** How many the account owns in all, where the provider says. */
  readonly total?: number;
}

export interface PageQuery {
  readonly numberType?: NumberType;
  /** Counted from 1. Page 0 is asked for only where a provider seems to count from there. */
  readonly page: number;
  readonly pageSize: number;
}

/** What the provider says about one number right now. */
export type Quote =
  | (QuoteBase & { readonly kind: 'offered'; readonly number: AvailableNumber })
  /** The provider does not list it, which is not the same as gone. `monthlyRate` is its price list's, if it has one. */
  | (QuoteBase & { readonly kind: 'not-confirmed' })
  /** The offer, or whether there is one, could not be read. `reason` is a sentence without its full stop. */
  | (QuoteBase & { readonly kind: 'unreadable'; readonly reason: string });

interface QuoteBase {
  readonly phoneNumber: string;
  readonly monthlyRate: Price;
  /** When the answer arrived, in ms since the epoch. */
  readonly fetchedAt: number;
}

/** What a purchase sends. Type and country are our own knowledge; a provider sends what its API takes. */
export interface PurchaseOrder {
  readonly phoneNumber: string;
  readonly countryCode: string;
  readonly numberType: NumberType;
  readonly friendlyName?: string;
  readonly voiceUrl?: string;
  readonly smsUrl?: string;
}

/** The answer to a purchase: the number itself (synchronous APIs) or a request to be polled by its id. */
export type PurchaseAnswer =
  | { readonly kind: 'owned'; readonly number: OwnedNumber }
  | { readonly kind: 'request'; readonly purchase: PhoneNumberPurchase };

/** Reads may be retried inside; `purchase` and `release` send exactly one request. All throw ApiError. */
export interface Provider {
  readonly abilities: ProviderAbilities;
  /**
   * The carrier's clock now, in ms since the epoch, by the `Date` header that came last; never ahead of it. undefined before
   * the first answer, and where it sends none.
   */
  clock?(): number | undefined;
  searchAvailable(query: SearchQuery, signal?: AbortSignal): Promise<Rows<AvailableNumber>>;
  /** The pre-flight of a purchase: price and availability of one number, read anew. */
  quote(
    number: Pick<PurchaseOrder, 'phoneNumber' | 'countryCode' | 'numberType'>,
    signal?: AbortSignal,
  ): Promise<Quote>;
  /** Only where `abilities.priceList`. */
  priceList?(signal?: AbortSignal): Promise<Rows<PhoneNumberPricing>>;
  listOwned(query: PageQuery, signal?: AbortSignal): Promise<OwnedPage>;
  /** undefined only for the provider's own 404: the account does not own it. Any other 404 is an ApiError `contract`. */
  getOwned(phoneNumber: string, signal?: AbortSignal): Promise<OwnedNumber | undefined>;
  /** Exactly one POST; `progress` of the ApiError says what may be concluded. */
  purchase(order: PurchaseOrder, signal?: AbortSignal): Promise<PurchaseAnswer>;
  /** Only where `abilities.asyncPurchase`. Throws ApiError `not-found` only for the provider's own 404. */
  purchaseStatus?(id: string, signal?: AbortSignal): Promise<PhoneNumberPurchase>;
  /** A purchase request for this number, looked for after a lost answer; only where `abilities.asyncPurchase`. */
  findPurchase?(phoneNumber: string, signal?: AbortSignal): Promise<PhoneNumberPurchase | undefined>;
  /**
   * Sends the fields of the change (absolute values) and no other, returns what the provider answered. Where an API takes whole
   * configurations alone, the others go back as `OwnedNumber.raw` has them.
   */
  updateOwned(phoneNumber: string, change: ConfigurationChange, signal?: AbortSignal): Promise<OwnedNumber>;
  /** Exactly one DELETE. */
  release(phoneNumber: string, signal?: AbortSignal): Promise<void>;
}
