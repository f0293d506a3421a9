/** The interface that every carrier implements. Screens and commands use only this interface, never one carrier's code. */
import type { CarrierPages } from './carrier-pages.ts';
import type { ApiError } from './errors.ts';
import type {
  AvailableNumber,
  ConfigurationChange,
  OwnedNumber,
  PhoneNumberPricing,
  PhoneNumberPurchase,
} from './model.ts';
import type { ProviderAbilities } from './provider-abilities.ts';
import type {
  AccountCheck,
  Balance,
  LookupField,
  NumberLookup,
  NumberRequirements,
  OwnedPage,
  Portability,
  PurchaseAnswer,
  Quote,
  Reservation,
  RoutedCount,
  RouteTarget,
  Rows,
} from './provider-answers.ts';
import type { PageQuery, PriceListQuery, PurchaseOrder, SearchQuery } from './provider-queries.ts';
import type { RawReads } from './raw-reads.ts';

export type * from './provider-abilities.ts';
export type * from './provider-answers.ts';
export type * from './provider-queries.ts';

/** A reservation by its id, and the number that it holds. */
export type HeldBy = Pick<Reservation, 'id' | 'phoneNumber'>;

/** Holding numbers while a person decides. A number that is not held can be bought as before. */
export interface Reservations {
  /** Throws ApiError `auth` where the account may not reserve. Sends exactly one request. */
  create(phoneNumber: string, reference: string, signal?: AbortSignal): Promise<Reservation>;
  /** Throws ApiError `contract` for an answer about another reservation or number, as the one below. */
  read(reservation: HeldBy, signal?: AbortSignal): Promise<Reservation>;
  /** Sends exactly one request. */
  extend(reservation: HeldBy, signal?: AbortSignal): Promise<Reservation>;
  /** Ends it before its time. Missing: the carrier has no such request, and the reservation ends by itself. */
  cancel?(id: string, signal?: AbortSignal): Promise<void>;
}

/** What the account has that routes numbers. */
export interface Routes {
  list(signal?: AbortSignal): Promise<Rows<RouteTarget>>;
  /** How many numbers of the account it routes. */
  countNumbers(target: Pick<RouteTarget, 'kind' | 'id'>, signal?: AbortSignal): Promise<RoutedCount>;
  /**
   * Changes where it sends the calls or messages of all its numbers. Sends exactly one change, and none when the target is not as it is
   * given: as the person confirmed it.
   */
  updateUrl(target: RouteTarget, url: string, signal?: AbortSignal): Promise<RouteTarget>;
}

/** Reads may be retried inside; `purchase` and `release` send exactly one request. All throw ApiError. */
export interface Provider {
  readonly abilities: ProviderAbilities;
  /** The carrier's own website, where the account is at the carrier itself and not at a sandbox or a proxy. */
  readonly pages?: CarrierPages;
  /**
   * Why nothing may be bought, changed or released with the account now; undefined when it may. Ask it before a change is written down
   * as sent: the methods that change something refuse for the same reason. Missing: nothing ever forbids it.
   */
  changesForbidden?(): ApiError | undefined;
  /**
   * The carrier's current time in ms since the epoch, estimated from its last `Date` header and never ahead of it. undefined
   * before the first answer, or if the carrier sends no `Date`.
   */
  clock?(): number | undefined;
  searchAvailable(query: SearchQuery, signal?: AbortSignal): Promise<Rows<AvailableNumber>>;
  /**
   * Checks one number before a purchase: reads its current price and availability from the provider. A number that
   * `reservationId` holds for us is offered only while that reservation is open.
   */
  quote(
    number: Pick<PurchaseOrder, 'phoneNumber' | 'countryCode' | 'numberType' | 'reservationId'>,
    signal?: AbortSignal,
  ): Promise<Quote>;
  /** Only where `abilities.priceList`; `countryCode` is required where it is by country. */
  priceList?(query: PriceListQuery, signal?: AbortSignal): Promise<Rows<PhoneNumberPricing>>;
  /** The countries (ISO 3166-1 alpha-2) that have a price list, where there is one per country. Missing: the carrier does not say. */
  soldCountries?(signal?: AbortSignal): Promise<Rows<string>>;
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
  /** Gives documents to a purchase request that waits for them. Sends exactly one request. */
  attachDocuments?(
    purchaseId: string,
    documentsId: string,
    signal?: AbortSignal,
  ): Promise<PhoneNumberPurchase>;
  /** Cancels a purchase request that is still pending. Sends exactly one request. */
  cancelPurchase?(purchaseId: string, signal?: AbortSignal): Promise<PhoneNumberPurchase>;
  readonly reservations?: Reservations;
  readonly routes?: Routes;
  /** Any read of the carrier's API, as a person writes it. */
  readonly rawReads?: RawReads;
  /** Whether numbers of other carriers can be moved to this one: an answer for each number that the carrier answers about. Free. */
  portability?(phoneNumbers: readonly string[], signal?: AbortSignal): Promise<readonly Portability[]>;
  /**
   * What the carrier knows of a number. Without `paid` nothing is billed; `paid` holds fields of `abilities.paidLookups` only, and is
   * not empty unless `abilities.freeLookup`.
   */
  lookup?(phoneNumber: string, paid: readonly LookupField[], signal?: AbortSignal): Promise<NumberLookup>;
  balance?(signal?: AbortSignal): Promise<Balance>;
  /** The cheapest read that a restricted key may do: throws ApiError `auth` when the carrier does not accept the credentials. */
  checkAccount?(signal?: AbortSignal): Promise<AccountCheck>;
  /**
   * Sends only the fields of the change, as absolute values, and returns the provider's answer. If an API accepts only whole
   * configurations, the other fields are sent back as `OwnedNumber.raw` has them.
   */
  updateOwned(phoneNumber: string, change: ConfigurationChange, signal?: AbortSignal): Promise<OwnedNumber>;
  /**
   * Sends at most one DELETE, for the number with `providerId` where it is given and the carrier has such ids, and none for another one.
   * Where the carrier deletes by its own id, it is asked for the number of that id first. What fails before the DELETE is an ApiError of
   * progress `not-sent`.
   */
  release(number: Pick<OwnedNumber, 'phoneNumber' | 'providerId'>, signal?: AbortSignal): Promise<void>;
}
