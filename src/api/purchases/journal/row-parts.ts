/** The parts of a stored row that are kept as JSON: an order, what was confirmed, a number, a decision. */
import * as z from 'zod';
import { FURTHER_FIELDS, type OwnedNumber } from '../../model.ts';
import { CountryCodeSchema, NumberTypeSchema, PhoneNumberSchema } from '../../model-schemas.ts';
import type { Price } from '../../money/money.ts';
import type { PurchaseOrder } from '../../provider.ts';
import type { RequirementRef } from '../domain/requirement-choice.ts';
import { type ConfirmedPurchase, ORDER_CHANGES } from '../domain/types.ts';

export const text = z.string();
export const time = z.int();

export const MoneySchema = z.object({ amount: text, currency: text });

const RateSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('money'),
    money: MoneySchema,
    currencyStated: z.boolean(),
    text,
  }),
  z.object({ kind: z.literal('unreadable'), text }),
  z.object({ kind: z.literal('not-stated') }),
]) satisfies z.ZodType<Price>;

/** Every field of an order: one that is missing here would be lost between the confirmation and the sending. */
const ORDER_FIELDS = {
  phoneNumber: PhoneNumberSchema,
  countryCode: CountryCodeSchema,
  numberType: NumberTypeSchema,
  friendlyName: text.exactOptional(),
  voiceUrl: text.exactOptional(),
  smsUrl: text.exactOptional(),
  addressId: text.exactOptional(),
  documentsId: text.exactOptional(),
  reservationId: text.exactOptional(),
  reference: text.exactOptional(),
} satisfies Record<keyof PurchaseOrder, z.ZodType>;

export const OrderSchema = z.object(ORDER_FIELDS) satisfies z.ZodType<PurchaseOrder>;

export const RequirementRefsSchema = z.array(
  z.object({ kind: z.enum(['address', 'documents']), id: text, name: text }),
) satisfies z.ZodType<RequirementRef[]>;

const ROUTE = z
  .object({
    kind: z.enum(['application', 'trunk', 'messaging service', 'connection', 'messaging profile']),
    id: text,
    name: text.exactOptional(),
    url: text.exactOptional(),
  })
  .exactOptional();

const CAPABILITIES = z.object({
  voice: z.boolean().exactOptional(),
  SMS: z.boolean().exactOptional(),
  MMS: z.boolean().exactOptional(),
  fax: z.boolean().exactOptional(),
});

/** Every field of a number that the journal keeps of a release; `raw` may hold a key and is not kept. */
const NUMBER_FIELDS = {
  phoneNumber: PhoneNumberSchema,
  numberType: NumberTypeSchema,
  statedType: text.exactOptional(),
  friendlyName: text.exactOptional(),
  countryCode: text.exactOptional(),
  capabilities: CAPABILITIES,
  voiceUrl: text.exactOptional(),
  smsUrl: text.exactOptional(),
  voiceMethod: text.exactOptional(),
  voiceFallbackUrl: text.exactOptional(),
  voiceFallbackMethod: text.exactOptional(),
  smsMethod: text.exactOptional(),
  smsFallbackUrl: text.exactOptional(),
  smsFallbackMethod: text.exactOptional(),
  statusCallbackUrl: text.exactOptional(),
  statusCallbackMethod: text.exactOptional(),
  voiceApplicationId: text.exactOptional(),
  smsApplicationId: text.exactOptional(),
  trunkId: text.exactOptional(),
  connectionId: text.exactOptional(),
  messagingProfileId: text.exactOptional(),
  tags: text.exactOptional(),
  deletionLock: text.exactOptional(),
  routedBy: z.object({ voice: ROUTE, SMS: ROUTE }).exactOptional(),
  providerId: text.exactOptional(),
  addressId: text.exactOptional(),
  documentsId: text.exactOptional(),
  createdAt: z.number().exactOptional(),
  monthlyRate: RateSchema,
  status: text.exactOptional(),
  monthlyRateIsListPrice: z.literal(true).exactOptional(),
  isPorted: z.boolean().exactOptional(),
  markedForRelease: z.boolean().exactOptional(),
  unreadable: z.array(z.enum(['friendlyName', 'voiceUrl', 'smsUrl', ...FURTHER_FIELDS])).exactOptional(),
} satisfies Record<
  Exclude<keyof OwnedNumber, 'raw' | 'hiddenCharactersRemoved' | 'note' | 'ownTags' | 'notesSharing'>,
  z.ZodType
>;

export const OwnedNumberSchema = z.object(NUMBER_FIELDS) satisfies z.ZodType<OwnedNumber>;

export const ConfirmedSchema = z.object({
  monthlyRate: RateSchema,
  setupFee: MoneySchema.exactOptional(),
  at: time,
  sentAt: time.exactOptional(),
  notProcessed: z.literal(true).exactOptional(),
  ownedBefore: z.literal(true).exactOptional(),
  unclaimed: z.literal(true).exactOptional(),
  why: text.exactOptional(),
  changeAsked: z.enum(ORDER_CHANGES).exactOptional(),
});
export const SettlementSchema = z.object({ as: z.enum(['completed', 'failed']), note: text, at: time });

export const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((value, context) => {
      try {
        return JSON.parse(value);
      } catch {
        context.addIssue('not JSON');
        return z.NEVER;
      }
    })
    .pipe(schema);

/** Every field of what a person confirmed. */
const CONFIRMED_FIELDS = {
  order: OrderSchema,
  monthlyRate: RateSchema,
  offer: z
    .object({
      countryCode: text.exactOptional(),
      capabilities: CAPABILITIES,
      setupFee: MoneySchema.exactOptional(),
    })
    .exactOptional(),
  id: text.exactOptional(),
  intent: text.exactOptional(),
  despiteUnknown: text.exactOptional(),
  withoutPrice: z.boolean().exactOptional(),
  requirements: RequirementRefsSchema.exactOptional(),
  why: text.exactOptional(),
} satisfies Record<keyof ConfirmedPurchase, z.ZodType>;

export const ConfirmedPurchaseSchema = z.object(CONFIRMED_FIELDS) satisfies z.ZodType<ConfirmedPurchase>;

const ConfirmationSchema = json(
  z.object({
    order: OrderSchema,
    monthlyRate: RateSchema,
    despiteUnknown: text.exactOptional(),
    requirements: RequirementRefsSchema.exactOptional(),
    why: text.exactOptional(),
  }),
);

/** The field of a purchase that the journal could not read back, such as "order.phoneNumber"; undefined when it could read all. */
export function fieldNotReadable(purchase: unknown): string | undefined {
  const [issue] = ConfirmationSchema.safeParse(JSON.stringify(purchase)).error?.issues ?? [];
  if (issue === undefined) return undefined;
  return issue.path.length === 0 ? 'the purchase' : issue.path.join('.');
}
