/** A new account, from a command or from the app's form, on its way into the accounts file. */
import type { ProviderKind } from '../api/account.ts';
import type { KeyStore } from './account-profiles.ts';
import {
  type AccountsFile,
  readAccountsFile,
  type StoredAccount,
  writeAccountsFile,
} from './accounts-file.ts';
import { type ApiKeySources, storeApiKey } from './api-keys.ts';
import { withAccount } from './edit-accounts.ts';
import type { FoundCredentials } from './found-credentials.ts';
import type { Environment } from './paths.ts';
import { type CredentialReference, readReference } from './references.ts';

export interface NewAccount {
  readonly name: string;
  readonly provider: ProviderKind;
  readonly baseUrl: string;
  readonly currency: string;
  readonly accountId?: string;
  readonly keyId?: string;
  readonly readOnly: boolean;
  readonly credentials: /** dialdeck keeps the secret: in `keyStore`, else in the keyring where one works, else in the file. */
    | { readonly kind: 'kept'; readonly secret: string; readonly keyStore?: KeyStore }
    /** The secret stays where it is. */
    | { readonly kind: 'reference'; readonly reference: CredentialReference };
}

export interface Added {
  readonly file: AccountsFile;
  readonly keyStore: StoredAccount['keyStore'];
  /** Why the keyring was not used. */
  readonly keyringFault?: string;
}

export interface AddOptions {
  readonly replace: boolean;
  /** Nothing is stored; the result says what would be. */
  readonly dryRun?: boolean;
}

export interface FoundOptions {
  /** A name of the person's own. */
  readonly name?: string;
  readonly readOnly: boolean;
  /** Where to keep a copy of the secret. Without it the account refers to the credentials where they are. */
  readonly keyStore?: KeyStore;
}

/** The account of credentials that were found. Throws ConfigError when a copy is wanted and they cannot be read. */
export function accountOfFound(
  { provider, reference, baseUrl, accountId, name: given }: FoundCredentials,
  { name = given, readOnly, keyStore }: FoundOptions,
  env: Environment,
): NewAccount {
  const common = { name, provider, baseUrl, currency: 'USD', readOnly };
  if (keyStore === undefined) {
    return {
      ...common,
      ...(accountId === undefined ? {} : { accountId }),
      credentials: { kind: 'reference', reference },
    };
  }
  const { secret, ...ids } = readReference(provider, reference, env);
  return { ...common, ...ids, credentials: { kind: 'kept', secret, keyStore } };
}

/** Throws ConfigError when the name is taken or the sandbox's. Call it before a person types a secret. */
export function requireFreeName(
  accountsFile: string,
  account: Omit<NewAccount, 'credentials'>,
  replace: boolean,
): void {
  withAccount(readAccountsFile(accountsFile), account.name, storedOf(account, 'keyring'), { replace });
}

/** Stores the account and its key. Throws ConfigError when the name is taken, or when a file or the keyring cannot be written. */
export async function addAccount(
  accountsFile: string,
  account: NewAccount,
  { replace, dryRun = false }: AddOptions,
  openKeyring: ApiKeySources['openKeyring'],
): Promise<Added> {
  requireFreeName(accountsFile, account, replace);
  const kept = await keep(account, dryRun, openKeyring);
  // Read again: the keyring may have taken its time.
  const before = readAccountsFile(accountsFile);
  const file = withAccount(before, account.name, kept.stored, { replace });
  if (!dryRun) writeAccountsFile(accountsFile, file);
  const { keyringFault } = kept;
  return { file, keyStore: kept.stored.keyStore, ...(keyringFault === undefined ? {} : { keyringFault }) };
}

async function keep(
  account: NewAccount,
  dryRun: boolean,
  openKeyring: ApiKeySources['openKeyring'],
): Promise<{ readonly stored: StoredAccount; readonly keyringFault?: string }> {
  const { credentials } = account;
  if (credentials.kind === 'reference') {
    return { stored: { ...storedOf(account, 'reference'), reference: credentials.reference } };
  }
  const { secret, keyStore: wanted } = credentials;
  if (dryRun) return { stored: storedOf(account, wanted ?? 'keyring') };
  const { keyStore, keyringFault } = await storeApiKey(account.name, secret, wanted, openKeyring);
  return {
    stored: { ...storedOf(account, keyStore), ...(keyStore === 'file' ? { apiKey: secret } : {}) },
    ...(keyringFault === undefined ? {} : { keyringFault }),
  };
}

function storedOf(
  { provider, baseUrl, currency, accountId, keyId, readOnly }: Omit<NewAccount, 'credentials'>,
  keyStore: StoredAccount['keyStore'],
): StoredAccount {
  return {
    provider,
    baseUrl,
    currency,
    ...(accountId === undefined ? {} : { accountId }),
    ...(keyId === undefined ? {} : { keyId }),
    ...(readOnly ? { readOnly } : {}),
    keyStore,
  };
}
