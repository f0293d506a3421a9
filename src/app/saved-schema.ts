/** The shape of state.json. */
import * as z from 'zod';
import { NUMBER_TYPES } from '../api/number-types.ts';
import type { SavedState } from '../state/saved.ts';

const DIGITS = z.string().regex(/^\d{1,15}$/);

const QuerySchema = z.object({
  countryCode: z.string().regex(/^[A-Z]{2}$/),
  numberType: z.enum(NUMBER_TYPES).exactOptional(),
  areaCode: DIGITS.exactOptional(),
  contains: DIGITS.exactOptional(),
  SMS: z.boolean().exactOptional(),
  voice: z.boolean().exactOptional(),
  limit: z.int().min(1).max(100).exactOptional(),
});

export const SavedFileSchema = z
  .object({
    version: z.literal(1),
    search: z
      .object({
        query: QuerySchema,
        sort: z.object({ column: z.string().max(32), descending: z.boolean() }),
      })
      .exactOptional(),
    account: z.object({ name: z.string().max(64), insteadOf: z.string().max(64) }).exactOptional(),
  })
  .transform(({ version: _, ...state }): SavedState => state);
