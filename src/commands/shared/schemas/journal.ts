/** The durable journal: check, export and repair. */
import * as z from 'zod';
import { PhoneNumberSchema } from '../../../api/model-schemas.ts';
import { envelope, localMeta, meta, written } from './envelope.ts';

const RepairRecordSchema = z.strictObject({
  repaired: z.boolean().describe('false: the journal was whole and was only compared'),
  kept: z.string().nullable().describe('where the old file is'),
  purchases: z.number().nullable(),
  releases: z.number().nullable(),
  batches: z.number().nullable().describe('kept as left: none is continued from a damaged journal'),
  problems: z.array(z.string()),
  doubtful: z.number(),
  notInJournal: z.array(PhoneNumberSchema).describe('owned, and in no purchase of the journal'),
  notOwned: z.array(PhoneNumberSchema).describe('bought, and neither owned nor released'),
});
export type RepairRecord = z.infer<typeof RepairRecordSchema>;

export const JOURNAL_DOCUMENTS = {
  'journal-check': envelope(
    z.strictObject({
      file: z.string(),
      purchases: z.number(),
      openPurchases: z.number(),
      releases: z.number(),
      batches: z.number(),
    }),
    localMeta,
  ),
  'journal-export': envelope(
    z.strictObject({
      purchases: z.array(z.looseObject({})),
      releases: z.array(z.looseObject({})),
      batches: z.array(z.looseObject({})),
    }),
    z.looseObject({ file: z.string() }),
  ),
  'journal-repair': envelope(RepairRecordSchema, meta),
  'journal-repair-dry-run': envelope(
    z.strictObject({
      whole: z.boolean(),
      purchases: z.number(),
      releases: z.number(),
      batches: z.number(),
      problems: z.array(z.string()),
    }),
    written,
  ),
} as const;
