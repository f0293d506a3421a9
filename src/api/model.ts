/**
 * The domain types. Their names come from the carriers' schemas: WIIL's phone number schemas (BasePhoneNumberInfo,
 * PhoneNumberPurchase, PhoneNumberPricing, CreatePhoneNumberPurchase) and Telefonie's AvailableNumber and OwnedNumber.
 */
import type { Money, Price } from './money/money.ts';
import type { NotesSharing } from './notes/sharing.ts';
import { NUMBER_TYPES, type NumberType } from './numbers/types.ts';

export { NUMBER_TYPES, type NumberType };

export const PURCHASE_STATUSES = ['PENDING', 'PROCESSING', 'COMPLETED', 'FAILED', 'CANCELLED'] as const;
export type PurchaseStatus = (typeof PURCHASE_STATUSES)[number];

export interface Capabilities {
  voice: boolean;
  SMS: boolean;
  MMS: boolean;
  /** Only some carriers state it. */
  fax?: boolean | undefined;
}
export type Capability = keyof Capabilities;

/** The capabilities that the provider states. A missing one means "not known", not "no". */
export type StatedCapabilities = { readonly [name in Capability]?: boolean };

export interface BasePhoneNumberInfo {
  friendlyName: string;
  /** E.164. */
  phoneNumber: string;
  lata?: string | null | undefined;
  rateCenter?: string | undefined;
  region?: string | undefined;
  /** The city or town, in the carrier's spelling. */
  locality?: string | undefined;
  postalCode?: string | undefined;
  /** ISO 3166-1 alpha-2, upper case. */
  countryCode: string;
  capabilities: Capabilities;
  beta: boolean;
  numberType: NumberType;
}

/**
 * What a carrier asks for before it sells a number. `documents` includes an address. With `documents-later` the carrier takes the order
 * without them, and the order waits until they are given.
 */
export const REQUIREMENTS = ['none', 'documents-later', 'address', 'documents'] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/** A number that a provider offers, with its price. */
export interface AvailableNumber extends Omit<BasePhoneNumberInfo, 'capabilities' | 'countryCode'> {
  /** Missing if the provider does not state it or dialdeck cannot read it. */
  readonly countryCode?: string;
  readonly capabilities: StatedCapabilities;
  readonly monthlyRate: Price;
  /** What is paid once, where the provider states it; an amount of 0 where it states that nothing is. */
  readonly setupFee?: Money;
  /** What the carrier asks for before it sells the number; missing where it is not known. */
  readonly requirement?: Requirement;
  /** The provider's own word for the type, if `numberType` is UNKNOWN. */
  readonly statedType?: string;
  /** Whether the carrier can hold it for a while, and whether it is ready at once, where the carrier says so. */
  readonly reservable?: boolean;
  readonly quickship?: boolean;
  /** dialdeck removed invisible characters from its texts, because they can deceive a reader. */
  readonly hiddenCharactersRemoved?: true;
}

/** A number of the account, with its configuration; each field of it is missing where it is empty or not stated. */
export interface OwnedNumber extends FurtherConfiguration {
  readonly phoneNumber: string;
  readonly numberType: NumberType;
  /** As in AvailableNumber. */
  readonly statedType?: string;
  readonly friendlyName?: string;
  readonly countryCode?: string;
  readonly capabilities: StatedCapabilities;
  readonly voiceUrl?: string;
  readonly smsUrl?: string;
  /** What routes the number instead of its URLs; missing where its URLs do, or where the carrier does not say. */
  readonly routedBy?: Routing;
  /** The carrier's own id of the number. */
  readonly providerId?: string;
  /** The carrier's ids of the address and the documents that the number is registered with. */
  readonly addressId?: string;
  readonly documentsId?: string;
  /** When it was bought, in ms since the epoch; missing when the provider does not say. */
  readonly createdAt?: number;
  readonly monthlyRate: Price;
  /** The price is what such a number costs today, and perhaps not what this one does: the carrier states no price of owned numbers. */
  readonly monthlyRateIsListPrice?: true;
  /** The provider's own word for the state of the number, in capitals, if it states one. */
  readonly status?: string;
  /** Your own note and your own tags (with commas), which are kept on this machine; the carrier knows neither. */
  readonly note?: string;
  readonly ownTags?: string;
  /** How note and tags are shared; only with a team. */
  readonly notesSharing?: NotesSharing;
  /** Whether it was ported from another carrier, if the provider says so. */
  readonly isPorted?: boolean;
  /** Whether it was released but is still listed, if the provider says so. */
  readonly markedForRelease?: boolean;
  /** Fields whose value dialdeck could not read. They are not empty, so dialdeck never overwrites them unless you ask for it. */
  readonly unreadable?: readonly ConfigurationField[];
  /**
   * The provider's own values of the fields whose text above differs because dialdeck cleaned it, cut it or masked the key.
   * dialdeck sends and compares these values. It never shows or stores them, because they may contain the key.
   */
  readonly raw?: ConfigurationChange;
  /** As in AvailableNumber. */
  readonly hiddenCharactersRemoved?: true;
}

/**
 * A row of the account's numbers that is not a phone number: a short code, or the name that messages are sent under. dialdeck
 * shows it but cannot buy, change or release it.
 */
export interface OwnedSender
  extends Pick<OwnedNumber, 'friendlyName' | 'countryCode' | 'status' | 'createdAt' | 'monthlyRate'> {
  readonly sender: string;
  readonly kind: 'short code' | 'sender id';
}

/** What a carrier's record of a purchase says beside its status; part of its `metadata`. */
export interface RecordNotes {
  /** Its word for the status is none that the carrier documents. */
  readonly statusKnown?: false;
  /** It contradicts the order or itself, as `statusDetails` says: no further look would decide it. */
  readonly needsPerson?: true;
  /** It says that the purchase succeeded, and the account does not show the number. */
  readonly numberMissing?: true;
  /** Its documents, while it is pending: a person must give some, the given ones were refused, or it needs none. */
  readonly documents?: 'missing' | 'refused' | 'not-needed';
}

export interface PhoneNumberPurchase {
  id: string;
  /** Empty: none was given. */
  friendlyName: string;
  /** E.164. */
  phoneNumber: string;
  /** ISO 3166-1 alpha-2, upper case. */
  countryCode: string;
  /** The provider's credits if it states them, otherwise hundredths of the currency unit (`metadata` says which). */
  chargedCredits: number;
  status: PurchaseStatus;
  numberType: NumberType;
  statusDetails?: string | null | undefined;
  /** ms since the epoch, as are the two below. */
  completedAt?: number | null | undefined;
  metadata?: Record<string, unknown> | null | undefined;
  createdAt?: number | undefined;
  updatedAt?: number | undefined;
}

/** The former and the current price of a number; each is missing if the provider does not state it. */
export interface PriceTier {
  readonly base_price?: string;
  readonly current_price?: string;
}

/** A line of a price list. */
export interface PhoneNumberPricing {
  readonly number_type: NumberType;
  readonly country: string;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly countryCode: string;
  readonly phoneNumberPrices: readonly PriceTier[];
  /** Missing if it is not stated, or if its currency or billing period cannot be read. */
  readonly price?: number | string;
  readonly priceUnit: string;
  readonly currency: string;
  /** What is paid once, where the list states it; an amount of 0 where it states that nothing is. */
  readonly setupFee?: Money;
}

/** What routes the calls or messages of a number. While it is set, the carrier ignores the URL of the number itself. */
export interface Route {
  readonly kind: 'application' | 'trunk' | 'messaging service' | 'connection' | 'messaging profile';
  /** The carrier's id of it. */
  readonly id: string;
  readonly name?: string;
  /** Where it sends calls or messages; missing where it has no URL, or where the carrier does not say. */
  readonly url?: string;
}

export interface Routing {
  /** Instead of `voiceUrl`. */
  readonly voice?: Route;
  /** Instead of `smsUrl`. */
  readonly SMS?: Route;
}

/** The value of `deletionLock` while the carrier refuses to release the number; otherwise it is empty. */
export const LOCKED = 'on';

/** Fields that only some carriers have. What they are called and which of them can be changed, `abilities.editable` says. */
export const FURTHER_FIELDS = [
  'voiceMethod',
  'voiceFallbackUrl',
  'voiceFallbackMethod',
  'smsMethod',
  'smsFallbackUrl',
  'smsFallbackMethod',
  'statusCallbackUrl',
  'statusCallbackMethod',
  'voiceApplicationId',
  'smsApplicationId',
  'trunkId',
  'connectionId',
  'messagingProfileId',
  'tags',
  'deletionLock',
] as const;
export type FurtherField = (typeof FURTHER_FIELDS)[number];
export type FurtherConfiguration = { readonly [field in FurtherField]?: string };

/** What can be configured on every owned number; an empty string asks the provider to clear the field. */
export interface MainConfiguration {
  readonly friendlyName: string;
  readonly voiceUrl: string;
  readonly smsUrl: string;
}
export type MainField = keyof MainConfiguration;

export type ConfigurationField = MainField | FurtherField;
/** Every field; those that are empty, and those that the carrier does not have, as an empty text. */
export type NumberConfiguration = Readonly<Record<ConfigurationField, string>>;

/** Fields to change. A missing field keeps its value; an empty text clears it. */
export type ConfigurationChange = Partial<NumberConfiguration>;
