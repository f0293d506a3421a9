/** Accounts and their keys. */
import * as z from 'zod';
import { envelope, localMeta, written } from './envelope.ts';

const AccountRecordSchema = z.strictObject({
  name: z.string(),
  provider: z.string(),
  baseUrl: z
    .string()
    .nullable()
    .describe('null: the embedded sandbox, which has a new address at each start'),
  currency: z.string(),
  kind: z.enum(['configured', 'environment', 'sandbox']),
  keyStore: z.enum(['keyring', 'file', 'environment', 'reference', 'none']),
  reference: z
    .string()
    .nullable()
    .describe('where the credentials stay, by name; null: dialdeck keeps the key, or there is none'),
  accountId: z.string().nullable().describe("the carrier's id of the account, where it has one"),
  readOnly: z.boolean().describe('nothing is bought, changed or released with it'),
  active: z.boolean(),
});
export type AccountRecord = z.infer<typeof AccountRecordSchema>;

export const ACCOUNT_DOCUMENTS = {
  'accounts-list': envelope(
    z.array(AccountRecordSchema),
    z.looseObject({ accountsFile: z.string(), standIn: z.boolean() }),
  ),
  'accounts-add': envelope(
    z.strictObject({
      name: z.string(),
      keyStore: z.enum(['keyring', 'file', 'reference']),
      readOnly: z.boolean(),
      active: z.boolean(),
    }),
    written,
  ),
  'accounts-read-only': envelope(z.strictObject({ name: z.string(), readOnly: z.boolean() }), written),
  'accounts-use': envelope(z.strictObject({ name: z.string(), active: z.literal(true) }), written),
  'accounts-remove': envelope(z.strictObject({ name: z.string(), removed: z.boolean() }), written),
  'accounts-test': envelope(
    z.strictObject({
      name: z.string(),
      provider: z.string(),
      works: z.literal(true),
      answeredInMs: z.number(),
      owned: z.number().nullable(),
      notices: z.array(z.string()).describe('a trial account, rights that are missing'),
      balance: z
        .strictObject({ amount: z.string(), currency: z.string(), fetchedAt: z.number() })
        .nullable()
        .describe('null: the provider states none, or it could not be read'),
    }),
    localMeta,
  ),
} as const;
