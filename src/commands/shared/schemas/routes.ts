/** What routes numbers instead of their URLs. */
import * as z from 'zod';
import { envelope, meta } from './envelope.ts';

const RouteRecordSchema = z.strictObject({
  kind: z.enum(['application', 'trunk', 'messaging service', 'connection', 'messaging profile']),
  id: z.string(),
  name: z.string(),
  field: z.enum(['connectionId', 'messagingProfileId']).describe('the setting of a number that names it'),
  url: z.string().nullable().describe('where it sends calls or messages'),
  urlEditable: z.boolean(),
  reason: z.string().nullable().describe('why its URL cannot be changed'),
});

export const ROUTE_DOCUMENTS = {
  'routes-list': envelope(
    z.array(RouteRecordSchema),
    meta.extend({
      complete: z.boolean().describe('whether the list is known to be whole'),
      reason: z.string().nullable().describe('why it may not be whole; null: it is complete'),
      unreadable: z.number(),
      fetchedAt: z.number(),
    }),
  ),
  'routes-set-url': envelope(
    RouteRecordSchema,
    meta.extend({
      numbers: z.number().nullable().describe('how many numbers use it; null: not known'),
      numbersAtLeast: z
        .boolean()
        .describe('true: there may be more, because the answer of the carrier is unclear'),
      changed: z.boolean(),
      dryRun: z.boolean(),
    }),
  ),
} as const;
