/** What a provider declares about itself. Screens and commands offer what it can do, and say why not of the rest. */
import type { FurtherField, MainField } from './model.ts';
import type { LookupField, RequirementItem } from './provider-answers.ts';
import type { SearchFilter } from './provider-queries.ts';

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
  /** The most requests that the carrier takes at a time, where it states so. */
  readonly requestsAtATime?: number;
  /** The most rows that one page of owned numbers holds. */
  readonly ownedPageSize: number;
  /** Whether `listOwned` filters by type itself. */
  readonly ownedTypeFilter: boolean;
  /** Whether there is a price list, whole or one per country; else prices come from offers. */
  readonly priceList: 'whole' | 'by country' | false;
  /** Whether a purchase is a request that is polled by its id. */
  readonly asyncPurchase: boolean;
  /** Whether `findPurchase` finds a request by our reference, so that its record is of that very purchase, whoever looks. */
  readonly findsByReference?: true;
  /** The states in which an owned number can be used, where the carrier lists others as well: one in another state ends no purchase. */
  readonly usableStates?: ReadonlySet<string>;
  /** States from which a number does not become usable any more. */
  readonly neverUsableStates?: ReadonlySet<string>;
  /**
   * Whether an order for a number that the account owns already is answered like a purchase. Then an acceptance alone does not prove
   * that this order bought the number.
   */
  readonly acceptsOwned?: true;
  /** How pages of owned numbers are asked for: by their number, or by the cursor that the page before gave. */
  readonly ownedPaging: 'number' | 'cursor';
  /** Fields that can be changed; for the others the reason why not. Further fields that are missing do not exist at this carrier. */
  readonly editable: Readonly<Record<MainField, true | string>> &
    Readonly<Partial<Record<FurtherField, true | string>>>;
  /** What an order can set already, and why not the rest; missing where it is the same as `editable`. */
  readonly orderFields?: Readonly<Record<MainField, true | string>>;
  /** Fields of which the carrier clears one when the other is set. */
  readonly exclusiveFields?: readonly (readonly [FurtherField, FurtherField])[];
  /** What a purchase can be given to meet the requirements: an address, documents (a bundle, a requirement group), both or nothing. */
  readonly meetsRequirementsWith: readonly RequirementItem['kind'][];
  /** Whether `lookup` without paid fields is possible, and costs nothing. */
  readonly freeLookup: boolean;
  /** What `lookup` can be asked for beyond what is free, with what the carrier bills for it. */
  readonly paidLookups: readonly PaidLookup[];
}

/** Something that a carrier bills for each time it is asked. */
export interface PaidLookup {
  readonly field: LookupField;
  /** As the source states it, e.g. "about USD 0.008 per request". */
  readonly price: string;
  /** ISO 3166-1 alpha-2 of the numbers about which the carrier can answer; absent: all. */
  readonly countries?: readonly string[];
}
