/** What a provider answers. Every answer has the time at which it arrived. */
import type {
  AvailableNumber,
  OwnedNumber,
  OwnedSender,
  PhoneNumberPurchase,
  Requirement,
  Route,
} from './model.ts';
import type { Money, Price } from './money/money.ts';

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

/** What some carriers know of a number, each against payment. */
export type LookupField = 'line type' | 'caller name' | 'carrier';

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
  /** What was asked for, billed and answered without a value. */
  readonly unknown?: readonly LookupField[];
  /** Why some of what was asked is not known, as sentences; the rest was answered, and billed. */
  readonly reason?: string;
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

/** A number that the carrier holds for this account for a while, so that nobody else can buy it. Free of charge. */
export interface Reservation {
  readonly id: string;
  readonly phoneNumber: string;
  /** `refused`: the carrier does not hold it. */
  readonly status: 'pending' | 'held' | 'refused';
  /** When it ends, in ms since the epoch; missing where the carrier does not say. */
  readonly expiresAt?: number;
  /** Why it is refused, in the carrier's words. */
  readonly details?: string;
  readonly fetchedAt: number;
}

/** Something of the account that routes the calls or the messages of numbers, and that a number names by its id. */
export interface RouteTarget extends Route {
  readonly name: string;
  /** The field of a number that names it. */
  readonly field: 'connectionId' | 'messagingProfileId';
  /** Whether its URL can be changed, for all of its numbers at once; else why not. */
  readonly urlEditable: true | string;
}

/** How many numbers something routes. */
export interface RoutedCount {
  readonly numbers: number;
  /** There may be more: the carrier's answer contradicts itself, or does not end. */
  readonly atLeast?: true;
}

/** The answer to a purchase: the number itself (synchronous APIs), or a request that is polled by its id. */
export type PurchaseAnswer =
  | { readonly kind: 'owned'; readonly number: OwnedNumber }
  | { readonly kind: 'request'; readonly purchase: PhoneNumberPurchase };
