/** Numbers as a file: export, plan and apply. */
import * as z from 'zod';
import { DECLARATION_FORMATS, OWN_FIELDS } from '../../../api/declaration/declared.ts';
import { FURTHER_FIELDS } from '../../../api/model.ts';
import { PhoneNumberSchema } from '../../../api/model-schemas.ts';
import { BatchItemRecordSchema, BatchRecordSchema } from './batches.ts';
import { envelope, meta } from './envelope.ts';
import { ConfigurationDifferenceSchema } from './owned.ts';

const PlannedDifferenceSchema = ConfigurationDifferenceSchema.extend({
  field: z.enum(['friendlyName', 'voiceUrl', 'smsUrl', ...FURTHER_FIELDS, ...OWN_FIELDS]),
});

export const DECLARATION_DOCUMENTS = {
  export: envelope(
    z.strictObject({
      file: z.string(),
      format: z.enum(DECLARATION_FORMATS),
      numbers: z.number(),
      leftOut: z
        .array(z.strictObject({ phoneNumber: PhoneNumberSchema, fields: z.array(z.string()) }))
        .describe('fields with a value that a file cannot hold as it is'),
    }),
    meta,
  ),
  plan: envelope(
    z.strictObject({
      changes: z.array(
        z.strictObject({ phoneNumber: PhoneNumberSchema, changed: z.array(PlannedDifferenceSchema) }),
      ),
      refused: z
        .array(
          z.strictObject({
            phoneNumber: PhoneNumberSchema,
            problems: z.array(
              z.strictObject({
                field: z.string(),
                line: z.number(),
                column: z.number(),
                message: z.string(),
                hint: z.string(),
              }),
            ),
          }),
        )
        .describe('numbers with a value that cannot be set; nothing of them is changed'),
      notOwned: z.array(PhoneNumberSchema).describe('in the file, but not at the account'),
      notSeen: z
        .array(PhoneNumberSchema)
        .describe('in the file, and not in the part of the list that was read'),
      undeclared: z.array(PhoneNumberSchema).describe('at the account, but not in the file'),
    }),
    meta.extend({
      file: z.string(),
      unchanged: z.number().describe('how many numbers are as the file declares them'),
      complete: z.boolean().describe('whether the list of numbers is known to be whole'),
      reason: z.string().nullable().describe('why it may not be whole; null: it is complete'),
    }),
  ),
  apply: envelope(
    z
      .array(BatchItemRecordSchema)
      .describe(
        'your own notes first, then what was set, then what was released; a number may be there twice',
      ),
    meta.extend({
      batches: z.array(BatchRecordSchema).describe('what was set, then what was released'),
      stopped: z.string().nullable().describe('why it ended early; null: it did not'),
      dryRun: z.boolean(),
    }),
  ),
} as const;
