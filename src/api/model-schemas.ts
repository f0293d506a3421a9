/** The model's schemas, for what is read from disk and printed as JSON. The types stand in model.ts, which loads no zod. */
import * as z from 'zod';
import {
  type BasePhoneNumberInfo,
  type Capabilities,
  type PhoneNumberPurchase,
  PURCHASE_STATUSES,
} from './model.ts';
import { COUNTRY_CODE, E164 } from './numbers/patterns.ts';
import { ALL_NUMBER_TYPES } from './numbers/types.ts';

export const NumberTypeSchema = z.enum(ALL_NUMBER_TYPES);

const PurchaseStatusSchema = z.enum(PURCHASE_STATUSES);

/** An E.164 number: plus sign, no leading zero, 7 to 15 digits. Nothing else is ever shown or sent as a number. */
export const PhoneNumberSchema = z.string().regex(E164, 'not an E.164 number');

/** ISO 3166-1 alpha-2, upper case. */
export const CountryCodeSchema = z.string().regex(COUNTRY_CODE, 'not an ISO 3166-1 alpha-2 code');

const CapabilitiesSchema = z.object({
  voice: z.boolean(),
  SMS: z.boolean(),
  MMS: z.boolean(),
}) satisfies z.ZodType<Capabilities>;

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
}) satisfies z.ZodType<BasePhoneNumberInfo>;

export const PhoneNumberPurchaseSchema = z.object({
  id: z.string(),
  friendlyName: z.string(),
  phoneNumber: PhoneNumberSchema,
  countryCode: CountryCodeSchema,
  chargedCredits: z.number(),
  status: PurchaseStatusSchema.default('PENDING'),
  numberType: NumberTypeSchema.default('LOCAL'),
  statusDetails: z.string().nullable().optional(),
  completedAt: z.number().nullable().optional(),
  metadata: z.record(z.string(), z.unknown()).nullable().optional(),
  createdAt: z.number().optional(),
  updatedAt: z.number().optional(),
}) satisfies z.ZodType<PhoneNumberPurchase>;

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
