/** What every document has around its data, and the document of a failure. */
import * as z from 'zod';

export function envelope<Data extends z.ZodType, Meta extends z.ZodType>(data: Data, metaSchema: Meta) {
  return z.strictObject({ data, meta: metaSchema });
}

export const meta = z.looseObject({
  account: z.string(),
  provider: z.string(),
  sandbox: z.boolean().describe('the sandbox inside dialdeck, which costs nothing'),
  realMoney: z.boolean().describe('every account but the sandbox inside dialdeck, also one on this machine'),
  standIn: z.boolean(),
});

/** Of a list that a saved view can arrange. */
export const viewMeta = meta.extend({
  view: z.string().exactOptional().describe('the saved view in --view; missing without one'),
});

export const localMeta = z.looseObject({});

export const written = z.looseObject({ dryRun: z.boolean() });

export const FailureDocumentSchema = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string(), hint: z.string(), retryable: z.boolean() }),
});
