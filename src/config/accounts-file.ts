/** Reads and writes the accounts file. Errors name the file and the field. */
import * as z from 'zod';
import { PROVIDER_KINDS, type ProviderKind } from '../api/account.ts';
import { WHEN_UNREACHABLE } from '../api/team/policy.ts';
import { KEY_STORES } from './account-profiles.ts';
import { CARRIERS } from './carriers.ts';
import { type Checked, checkAccountName, checkApiKey, checkBaseUrl, checkCurrency } from './checks.ts';
import { ConfigError, UnreadableError } from './errors.ts';
import { readPrivateFile, writePrivateFile } from './private-file.ts';
import type { CredentialReference } from './references.ts';
import { sandboxNamed } from './sandbox-accounts.ts';
import { parseJsonText } from './text-file.ts';

const checkedText = (check: (text: string) => Checked) =>
  z.string().transform((text, context) => {
    const checked = check(text);
    if (checked.ok) return checked.value;
    context.addIssue({ code: 'custom', message: checked.reason });
    return z.NEVER;
  });

const VariableSchema = z.string().regex(/^[A-Za-z_]\w{0,63}$/, 'is not the name of a variable');

const ReferenceSchema = z.discriminatedUnion('from', [
  z.strictObject({
    from: z.literal('environment'),
    accountId: VariableSchema.exactOptional(),
    keyId: VariableSchema.exactOptional(),
    secret: VariableSchema,
  }),
  z.strictObject({ from: z.literal('twilio-cli'), profile: z.string().min(1).max(64) }),
]) satisfies z.ZodType<CredentialReference>;

const StoredAccountSchema = z
  .strictObject({
    provider: z.enum(PROVIDER_KINDS),
    baseUrl: checkedText(checkBaseUrl),
    currency: checkedText(checkCurrency).default('USD'),
    /** The carrier's id of the account: what it is known by when its key changes. */
    accountId: z.string().optional(),
    /** The id of the key whose secret is kept. */
    keyId: z.string().optional(),
    readOnly: z.boolean().optional(),
    keyStore: z.enum([...KEY_STORES, 'reference']),
    reference: ReferenceSchema.optional(),
    apiKey: checkedText(checkApiKey).optional(),
  })
  .superRefine((account, context) => {
    const issue = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    const { keyStore, apiKey, reference } = account;
    if (keyStore === 'file' && apiKey === undefined)
      issue('apiKey', 'is missing although keyStore is "file"');
    if (keyStore !== 'file' && apiKey !== undefined)
      issue('apiKey', `is there although keyStore is "${keyStore}"`);
    if ((keyStore === 'reference') !== (reference !== undefined)) {
      issue(
        'reference',
        reference === undefined
          ? 'is missing although keyStore is "reference"'
          : 'needs keyStore "reference"',
      );
    }
    for (const field of ['accountId', 'keyId'] as const) {
      const fault = idFault(account.provider, field, account[field]);
      if (fault !== undefined) issue(field, fault);
    }
  })
  .transform(({ accountId, keyId, ...account }) => ({
    ...account,
    ...(accountId === undefined ? {} : { accountId: plainId(account.provider, 'accountId', accountId) }),
    ...(keyId === undefined ? {} : { keyId: plainId(account.provider, 'keyId', keyId) }),
  }));
export type StoredAccount = z.infer<typeof StoredAccountSchema>;

/** The id as its carrier writes it. */
function plainId(provider: ProviderKind, field: 'accountId' | 'keyId', text: string): string {
  const checked = CARRIERS[provider][field]?.check(text);
  return checked?.ok === true ? checked.value : text;
}

/** What is wrong with an id of an account; undefined when nothing is. */
function idFault(
  provider: ProviderKind,
  field: 'accountId' | 'keyId',
  text: string | undefined,
): string | undefined {
  const part = CARRIERS[provider][field];
  if (text === undefined) {
    return part === undefined || field === 'keyId'
      ? undefined
      : `is missing: ${provider} needs its ${part.label}`;
  }
  if (part === undefined) return `does not exist at ${provider}`;
  const checked = part.check(text);
  return checked.ok ? undefined : checked.reason;
}

/** The team that this machine has joined. `address` holds no password; `url` does, and is there only where no keyring works. */
const StoredTeamSchema = z
  .strictObject({
    address: z.string(),
    keyStore: z.enum(KEY_STORES),
    url: z.string().exactOptional(),
    /** What the team chose when this machine last asked. */
    whenUnreachable: z.enum(WHEN_UNREACHABLE).default('refuse'),
  })
  .refine(({ keyStore, url }) => (keyStore === 'file') === (url !== undefined), {
    path: ['url'],
    message: 'is there only where keyStore is "file"',
  });

const AccountsFileSchema = z.strictObject({
  /** The address of a schema, for editors. */
  $schema: z.string().optional(),
  version: z.literal(1),
  /** The account in use; also the name of the sandbox. */
  active: z.string().optional(),
  accounts: z.record(z.string(), StoredAccountSchema).superRefine((accounts, context) => {
    for (const name of Object.keys(accounts)) {
      const checked = checkStoredName(name);
      if (!checked.ok) context.addIssue({ code: 'custom', path: [name], message: checked.reason });
    }
  }),
  team: StoredTeamSchema.exactOptional(),
});
export type AccountsFile = z.infer<typeof AccountsFileSchema>;

function checkStoredName(text: string): Checked {
  if (sandboxNamed(text) === undefined) return checkAccountName(text);
  return {
    ok: false,
    reason: `"${text}" is the name of the sandbox inside dialdeck; rename this account`,
  };
}

const NO_ACCOUNTS: AccountsFile = { version: 1, accounts: {} };

/**
 * The accounts file, or an empty one when it does not exist. Throws UnreadableError when it exists and cannot be read, and
 * ConfigError with file and field when its content is wrong.
 */
export function readAccountsFile(file: string): AccountsFile {
  const text = readPrivateFile(file, holdsAccounts);
  if (text === undefined) return NO_ACCOUNTS;
  // dialdeck never writes an empty file, so its content was lost. Treating it as "no accounts" would be wrong.
  if (text.trim() === '') {
    throw new UnreadableError(
      `${file} is empty.`,
      'Restore it from a backup, or delete it and add the accounts again with dialdeck accounts add.',
    );
  }
  const parsed = AccountsFileSchema.safeParse(parseJson(file, text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.map(String).join('.') ?? '';
  throw new ConfigError(
    `${file}: ${field === '' ? 'the file' : field}: ${issue?.message ?? 'cannot be read'}.`,
    'Correct the field, or remove the account and add it again with dialdeck accounts add.',
  );
}

/** Also recognizes a damaged file, because a damaged file may still contain keys. */
function holdsAccounts(text: string): boolean {
  return /"accounts"\s*:/.test(text);
}

/** Replaces the accounts file. */
export function writeAccountsFile(file: string, accounts: AccountsFile): void {
  writePrivateFile(file, `${JSON.stringify(accounts, undefined, 2)}\n`);
}

function parseJson(file: string, text: string): unknown {
  try {
    return parseJsonText(text);
  } catch (error) {
    throw new UnreadableError(
      `${file}: ${error instanceof Error ? error.message : String(error)}.`,
      'Correct the file, or move it elsewhere and add the accounts again.',
    );
  }
}
