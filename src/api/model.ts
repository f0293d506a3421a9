/**
 * The domain, under the names of the schemas it comes from: WIIL's phone number schemas (BasePhoneNumberInfo,
 * PhoneNumberPurchase, PhoneNumberPricing, CreatePhoneNumberPurchase) and Telefonie's AvailableNumber and OwnedNumber.
 */
import * as z from 'zod';
import type { Money, Rate } from './money/money.ts';
import { COUNTRY_CODE, E164 } from './numbers/patterns.ts';
import { ALL_NUMBER_TYPES, NUMBER_TYPES, type NumberType } from './numbers/types.ts';

export const NumberTypeSchema = z.enum(ALL_NUMBER_TYPES);
export { NUMBER_TYPES, type NumberType };

export const PURCHASE_STATUSES = ['PENDING', 'PROCESSING', 'COMPLETED', 'FAILED', 'CANCELLED'] as const;
export const PurchaseStatusSchema = z.enum(PURCHASE_STATUSES);
export type PurchaseStatus = z.infer<typeof PurchaseStatusSchema>;

/** An E.164 number: plus sign, no leading zero, 7 to 15 digits. Nothing else is ever shown or sent as a number. */
export const PhoneNumberSchema = z.string().regex(E164, 'not an E.164 number');

/** ISO 3166-1 alpha-2, upper case. */
export const CountryCodeSchema = z.string().regex(COUNTRY_CODE, 'not an ISO 3166-1 alpha-2 code');

export const CapabilitiesSchema = z.object({ voice: z.boolean(), SMS: z.boolean(), MMS: z.boolean() });
export type Capabilities = z.infer<typeof CapabilitiesSchema>;
export type Capability = keyof Capabilities;

/** Capabilities as far as the provider states them; a missing one is not known, which is not "no". */
export type StatedCapabilities = { readonly [name in Capability]?: boolean };

export const BasePhoneNumberInfoSchema = z.object({
  friendlyName: z.string(),
  phoneNumber: PhoneNumberSchema,
  lata: z.string().nullable().optional(),
  rateCenter: z.string().optional(),
  region: z.string().optional(),
  postalCode: z.string().optional(),
  countryCode: CountryCodeSchema,
  capabilities: CapabilitiesSchema,
  beta: z.boolean(),
  numberType: NumberTypeSchema,
});
export type BasePhoneNumberInfo = z.infer<typeof BasePhoneNumberInfoSchema>;

/** A number that a provider offers, with what it asks for it. */
export interface AvailableNumber extends Omit<BasePhoneNumberInfo, 'capabilities' | 'countryCode'> {
  /** Missing when the provider does not state it, or in no form that can be read. */
  readonly countryCode?: string;
  readonly capabilities: StatedCapabilities;
  readonly monthlyRate: Rate;
  /** What is paid once, where the provider states it (neither Telefonie nor WIIL does). */
  readonly setupFee?: Money;
  /** The provider's own word for a type that is UNKNOWN here. */
  readonly statedType?: string;
  /** Characters that draw nothing, and may deceive, were taken out of its texts. */
  readonly hiddenCharactersRemoved?: true;
}

/** A number of the account, with its configuration. */
export interface OwnedNumber {
  readonly phoneNumber: string;
  readonly numberType: NumberType;
  /** As in AvailableNumber. */
  readonly statedType?: string;
  readonly friendlyName?: string;
  readonly countryCode?: string;
  readonly capabilities: StatedCapabilities;
  readonly voiceUrl?: string;
  readonly smsUrl?: string;
  /** When it was bought, in ms since the epoch; missing when the provider does not say. */
  readonly createdAt?: number;
  readonly monthlyRate: Rate;
  /** The provider's own word for the state of the number, in capitals, where it states one. */
  readonly status?: string;
  /** Whether it came from another carrier, where that is stated. */
  readonly isPorted?: boolean;
  /** Whether the provider takes it back by itself, where that is stated: it was released and is still listed. */
  readonly markedForRelease?: boolean;
  /** Fields that hold something which cannot be read: neither empty nor known, and never to be overwritten unasked. */
  readonly unreadable?: readonly ConfigurationField[];
  /**
   * Fields as the provider sent them, of those whose text above is another: cleaned, cut, or with the key masked. What is
   * sent and compared is this; it is neither shown nor kept on disk, as it may hold the key.
   */
  readonly raw?: ConfigurationChange;
  /** As in AvailableNumber. */
  readonly hiddenCharactersRemoved?: true;
}

/**
 * What stands among the numbers of an account and is none: a short code, or the name that a message is sent under. It is shown;
 * nothing here buys, changes or releases one.
 */
export interface OwnedSender
  extends Pick<OwnedNumber, 'friendlyName' | 'countryCode' | 'status' | 'createdAt' | 'monthlyRate'> {
  readonly sender: string;
  readonly kind: 'short code' | 'sender id';
}

export const PhoneNumberPurchaseSchema = z.object({
  id: z.string(),
  friendlyName: z.string(),
  phoneNumber: PhoneNumberSchema,
  countryCode: CountryCodeSchema,
  /** The provider's credits where it states them, else hundredths of the currency unit (`metadata` says which). */
  chargedCredits: z.number(),
  status: PurchaseStatusSchema.default('PENDING'),
  numberType: NumberTypeSchema.default('LOCAL'),
  statusDetails: z.string().nullable().optional(),
  /** ms since the epoch, as are the two below. */
  completedAt: z.number().nullable().optional(),
  metadata: z.record(z.string(), z.unknown()).nullable().optional(),
  createdAt: z.number().optional(),
  updatedAt: z.number().optional(),
});
export type PhoneNumberPurchase = z.infer<typeof PhoneNumberPurchaseSchema>;

export const CreatePhoneNumberPurchaseSchema = PhoneNumberPurchaseSchema.omit({
  id: true,
  chargedCredits: true,
  status: true,
  createdAt: true,
  updatedAt: true,
  statusDetails: true,
  completedAt: true,
  metadata: true,
});

export const PhoneNumberPricingSchema = z.object({
  number_type: NumberTypeSchema,
  country: z.string(),
  countryCode: CountryCodeSchema,
  phoneNumberPrices: z.array(z.object({ base_price: z.string(), current_price: z.string() })),
  price: z.number(),
  priceUnit: z.string(),
  currency: z.string().default('USD'),
});

/** What a number cost and costs; each missing where it is not stated. */
export interface PriceTier {
  readonly base_price?: string;
  readonly current_price?: string;
}

/** A line of a price list. */
export interface PhoneNumberPricing
  extends Omit<z.infer<typeof PhoneNumberPricingSchema>, 'price' | 'phoneNumberPrices'> {
  readonly phoneNumberPrices: readonly PriceTier[];
  /** Missing where it is not stated, or in a currency or for a span that cannot be read. */
  readonly price?: number | string;
}

/** What can be configured on an owned number; an empty string asks the provider to clear the field. */
export interface NumberConfiguration {
  readonly friendlyName: string;
  readonly voiceUrl: string;
  readonly smsUrl: string;
}
export type ConfigurationField = keyof NumberConfiguration;

/** Fields to change: one that is missing stays as it is, an empty text clears it. */
export type ConfigurationChange = Partial<NumberConfiguration>;
