/** One purchase, before, during and after it. */
import * as z from 'zod';
import {
  CountryCodeSchema,
  NumberTypeSchema,
  PhoneNumberPurchaseSchema,
  PhoneNumberSchema,
} from '../../../api/model-schemas.ts';
import { RELEASE_STATES } from '../../../api/purchases/domain/types.ts';
import { envelope, meta, viewMeta } from './envelope.ts';
import { MoneyRecordSchema, priceFields } from './record-parts.ts';

const PurchaseRecordSchema = PhoneNumberPurchaseSchema.required({ status: true, numberType: true });

const OfferRecordSchema = z.strictObject({
  phoneNumber: PhoneNumberSchema,
  countryCode: CountryCodeSchema,
  numberType: NumberTypeSchema,
  friendlyName: z.string().optional(),
  voiceUrl: z.string().optional(),
  smsUrl: z.string().optional(),
  addressId: z.string().optional().describe('the address that the purchase would be given'),
  documentsId: z.string().optional().describe('the documents that it would be given'),
  ...priceFields,
  setupFee: MoneyRecordSchema.nullable().describe('what is paid once; null: not stated'),
  offered: z.boolean(),
});

/** A step of a purchase. */
const HistoryStepSchema = z.strictObject({
  at: z.number().describe('ms since the epoch'),
  from: z.string().nullable(),
  to: z.string(),
  evidence: z.string().describe("what was seen; for a failure with the carrier's code and request id"),
  person: z.string().nullable().describe('who made the step; null: not known'),
  host: z.string().nullable(),
});

const ReleaseRecordSchema = z.strictObject({
  id: z.string(),
  phoneNumber: PhoneNumberSchema,
  state: z.enum(RELEASE_STATES),
  account: z.string().describe('the name of the account, which may have been removed since'),
  numberType: z.string(),
  friendlyName: z.string(),
  ...priceFields,
  confirmedAt: z.number().describe('ms since the epoch'),
  releasedAt: z
    .number()
    .nullable()
    .describe('when the carrier no longer showed the number; null: not released'),
  open: z.boolean().describe('whether it is not known yet how it ended'),
  note: z.string().describe('what was seen last'),
});
export type ReleaseRecord = z.infer<typeof ReleaseRecordSchema>;

const purchaseMeta = meta.extend({ settled: z.boolean(), note: z.string() });

const purchaseWithHistory = envelope(
  PurchaseRecordSchema,
  purchaseMeta.extend({
    carrier: z.string().nullable().describe('null: not known, as in what an older dialdeck wrote'),
    carrierAccountId: z.string().nullable(),
    carrierNumberId: z.string().nullable().describe("the carrier's own id of the number"),
    reference: z.string().nullable().describe('our id of the purchase, as it was sent; null: not sent'),
    carrierDetails: z
      .string()
      .nullable()
      .describe("what the carrier's record says of the order, in its words; null: nothing"),
    requirements: z
      .array(z.strictObject({ kind: z.enum(['address', 'documents']), id: z.string(), name: z.string() }))
      .describe('the address and documents that were given'),
    why: z.string().nullable().describe('what it was bought for; null: nothing was written'),
    person: z.string().nullable().describe('who confirmed it; null: not known'),
    host: z.string().nullable().describe('on which machine'),
    history: z.array(HistoryStepSchema),
  }),
);

export const PURCHASE_DOCUMENTS = {
  buy: envelope(PurchaseRecordSchema, purchaseMeta),
  'buy-dry-run': envelope(OfferRecordSchema, meta.extend({ dryRun: z.literal(true) })),
  'purchases-list': envelope(
    z.array(
      PurchaseRecordSchema.extend({
        releasedAt: z.number().nullable().describe('when its number was released from this machine'),
      }),
    ),
    viewMeta.extend({
      everywhere: z.boolean(),
      open: z.number(),
      releases: z.number().describe('how many releases --releases would list'),
    }),
  ),
  'purchases-releases': envelope(
    z.array(ReleaseRecordSchema),
    viewMeta.extend({ everywhere: z.boolean(), open: z.number() }),
  ),
  'purchases-show': purchaseWithHistory,
  'purchases-check': envelope(PurchaseRecordSchema, purchaseMeta),
  'purchases-attach': purchaseWithHistory,
  'purchases-cancel': purchaseWithHistory,
  'purchases-withdraw': purchaseWithHistory,
  'purchases-settle': purchaseWithHistory,
} as const;
