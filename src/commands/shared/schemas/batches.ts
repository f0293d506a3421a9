/** Work on several numbers as a batch: purchases, changes and releases. */
import * as z from 'zod';
import { PhoneNumberSchema } from '../../../api/model-schemas.ts';
import { envelope, meta } from './envelope.ts';
import { MoneyRecordSchema, priceFields } from './record-parts.ts';

export const BatchItemRecordSchema = z.strictObject({
  phoneNumber: PhoneNumberSchema,
  outcome: z
    .string()
    .describe(
      'done, same, changed-meanwhile, refused, failed, unknown, not-configured (bought, without its settings), started, waiting or left; would-change or would-release in a dry run',
    ),
  reason: z.string().nullable().describe('null: the outcome says it all'),
  purchaseId: z.string().nullable().describe('of a number that is bought: see purchases show'),
  friendlyName: z.string().nullable().describe('the name that a number that is bought gets; null: none'),
  monthlyRate: MoneyRecordSchema.nullable().describe('the confirmed price of a number that is bought'),
  setupFee: MoneyRecordSchema.nullable().describe(
    'what is paid once for a number that is bought; null: not published',
  ),
  changes: z
    .array(z.strictObject({ field: z.string(), before: z.string().nullable(), after: z.string() }))
    .describe('of a number that is changed; before is null until the number was read'),
});
export type BatchItemRecord = z.infer<typeof BatchItemRecordSchema>;

/** A number of a batch of releases that is brought back. */
const RestoreRecordSchema = BatchItemRecordSchema.extend({
  outcome: z
    .enum([
      'restored',
      'bought-not-configured',
      'configured',
      'not-configured',
      'same',
      'gone',
      'failed',
      'unknown',
      'waiting',
      'would-restore',
      'would-configure',
    ])
    .describe('would-restore and would-configure only in a dry run'),
  monthlyRate: MoneyRecordSchema.nullable().describe('of a number that is bought; null: none is'),
  setupFee: MoneyRecordSchema.nullable().describe('what is paid once; null: not published, or not bought'),
});
export type RestoreRecord = z.infer<typeof RestoreRecordSchema>;

/** What was charged for the numbers of a batch that were bought. */
const ChargedRecordSchema = z.strictObject({
  numbers: z.number(),
  today: z.array(MoneyRecordSchema).describe('set-up fees and first months, one sum for each currency'),
  monthly: z.array(MoneyRecordSchema).describe('what they cost a month, one sum for each currency'),
  setupFeesNotPublished: z.number().describe('of how many numbers the set-up fee is in no sum'),
});
export type ChargedRecord = z.infer<typeof ChargedRecordSchema>;

export const BatchRecordSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['set', 'release', 'buy']),
  title: z.string(),
  state: z
    .string()
    .describe('running, running in another dialdeck, not finished, left, outcomes unknown or finished'),
  account: z.string(),
  numbers: z.number(),
  outcomes: z.record(z.string(), z.number()).describe('how many numbers came to which outcome'),
  createdAt: z.number(),
  updatedAt: z.number(),
  person: z.string().nullable().describe('who confirmed it; null: not known'),
  host: z.string().nullable(),
  why: z.string().nullable().describe('what its numbers are bought for; null: nothing was written'),
});
export type BatchRecord = z.infer<typeof BatchRecordSchema>;

/** A number that a purchase of several would buy. */
const WouldBuyRecordSchema = z.strictObject({
  phoneNumber: PhoneNumberSchema,
  outcome: z.literal('would-buy'),
  ...priceFields,
  setupFee: MoneyRecordSchema.nullable().describe('what is paid once; null: not published'),
});

const charged = ChargedRecordSchema.nullable().describe('null: the batch buys nothing');

const batchRun = envelope(
  z.array(BatchItemRecordSchema),
  meta.extend({
    batch: BatchRecordSchema.nullable().describe('null in a dry run'),
    charged,
    stopped: z.string().nullable().describe('why it ended early; null: it did not'),
    dryRun: z.boolean(),
  }),
);

export const BATCH_DOCUMENTS = {
  'batches-list': envelope(z.array(BatchRecordSchema), meta.extend({ everywhere: z.boolean() })),
  'batches-show': envelope(
    z.array(BatchItemRecordSchema),
    meta.extend({ batch: BatchRecordSchema, charged }),
  ),
  'batches-resume': batchRun,
  'batches-retry': batchRun,
  'batches-leave': envelope(
    z.array(BatchItemRecordSchema),
    meta.extend({ batch: BatchRecordSchema, charged }),
  ),
  'buy-several': batchRun,
  'buy-several-dry-run': envelope(
    z.array(WouldBuyRecordSchema),
    meta.extend({ count: z.number(), dryRun: z.literal(true) }),
  ),
  'set-several': batchRun,
  'release-several': batchRun,
  restore: envelope(
    z.array(RestoreRecordSchema).describe('the numbers that the batch released'),
    meta.extend({
      batches: z.array(BatchRecordSchema).describe('what was bought, then what was configured'),
      charged: ChargedRecordSchema.nullable().describe('null: this run buys nothing'),
      stopped: z.string().nullable().describe('why it ended early; null: it did not'),
      dryRun: z.boolean(),
    }),
  ),
} as const;
