/** Money, capabilities, prices and routes, as several records have them. */
import * as z from 'zod';

export const MoneyRecordSchema = z.strictObject({ amount: z.string(), currency: z.string() });

export const CapabilitiesRecordSchema = z
  .strictObject({
    voice: z.boolean().nullable(),
    SMS: z.boolean().nullable(),
    MMS: z.boolean().nullable(),
    fax: z.boolean().nullable(),
  })
  .describe('null: the provider does not say');

export const priceFields = {
  monthlyRate: MoneyRecordSchema.nullable().describe('null: not stated, or not readable as one amount'),
  monthlyRateText: z.string().nullable().describe('as the provider wrote it; null: not stated'),
  currencyAssumed: z
    .boolean()
    .describe("true: the provider wrote a bare amount, the currency is the account's setting"),
};

export const RouteSchema = z
  .object({
    kind: z.string(),
    id: z.string(),
    name: z.string().optional(),
    url: z.string().optional().describe('where it sends calls or messages'),
  })
  .nullable();
