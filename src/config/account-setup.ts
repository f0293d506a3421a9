/** Sets up accounts for the app: what is on this machine, whether credentials work, and storing an account. */
import type { Account } from '../api/account.ts';
import { checkAccount } from '../api/check-account.ts';
import type { AccountCheck } from '../api/provider.ts';
import { createProvider } from '../api/providers/index.ts';
import { readOnlyProvider } from '../api/read-only.ts';
import type { Runtime } from '../api/runtime.ts';
import type { AccountProfile } from './account-profiles.ts';
import { type AccountsFile, readAccountsFile, writeAccountsFile } from './accounts-file.ts';
import type { ApiKeySources } from './api-keys.ts';
import { withReadOnly } from './edit-accounts.ts';
import { ConfigError } from './errors.ts';
import { type Detection, type FoundCredentials, findCredentials } from './found-credentials.ts';
import { accountOfFound, addAccount, type NewAccount, requireFreeName } from './new-account.ts';
import type { Environment } from './paths.ts';
import { readReference } from './references.ts';

export interface AddedAccount {
  readonly profile: AccountProfile;
  /** Why the keyring was not used, so that the key is in the accounts file. */
  readonly keyringFault?: string;
}

export interface AccountSetup {
  /** Credentials that are on this machine, by name. */
  find(): Detection;
  /** The account of found credentials; `keep`: with a copy of the secret in the keyring. Throws ConfigError. */
  accountOf(
    found: FoundCredentials,
    options: { readonly readOnly: boolean; readonly keep: boolean },
  ): NewAccount;
  /** Throws ConfigError when the name is taken or not allowed. */
  requireFreeName(account: Omit<NewAccount, 'credentials'>): void;
  /** Asks the carrier whether the credentials work. Stores nothing. Rejects with ApiError or ConfigError. */
  check(account: NewAccount, signal?: AbortSignal): Promise<AccountCheck>;
  /** Stores the account and puts it in use. Rejects with ConfigError. */
  add(account: NewAccount): Promise<AddedAccount>;
  /** Stores whether an account is read-only. Throws ConfigError. */
  setReadOnly(name: string, readOnly: boolean): void;
}

export interface AccountSetupDeps {
  readonly env: Environment;
  readonly accountsFile: string;
  readonly runtime: Runtime;
  readonly openKeyring: ApiKeySources['openKeyring'];
  /** Learns a secret before it is used, so that no output can contain it. */
  hide(secret: string): void;
  /** Called with the accounts file after each change of it. */
  onChange(file: AccountsFile): void;
}

export function createAccountSetup(deps: AccountSetupDeps): AccountSetup {
  const { env, accountsFile, runtime, openKeyring, hide, onChange } = deps;
  return {
    find: () => findCredentials(env),
    accountOf(found, { readOnly, keep }) {
      const account = accountOfFound(found, { readOnly, ...(keep ? { keyStore: 'keyring' } : {}) }, env);
      if (account.credentials.kind === 'kept') hide(account.credentials.secret);
      return account;
    },
    requireFreeName: (account) => requireFreeName(accountsFile, account, false),
    async check(draft, signal) {
      const account = openable(draft, env);
      hide(account.apiKey);
      const provider = await createProvider(account, { runtime, environment: env, onWait: undefined });
      return checkAccount(readOnlyProvider(provider), signal);
    },
    async add(draft) {
      if (draft.credentials.kind === 'kept') hide(draft.credentials.secret);
      const { file, keyringFault } = await addAccount(
        accountsFile,
        draft,
        { replace: false, use: true },
        openKeyring,
      );
      onChange(file);
      return {
        profile: profileOf(file, draft.name),
        ...(keyringFault === undefined ? {} : { keyringFault }),
      };
    },
    setReadOnly(name, readOnly) {
      const file = withReadOnly(readAccountsFile(accountsFile), name, readOnly);
      writeAccountsFile(accountsFile, file);
      onChange(file);
    },
  };
}

/** The account with its secret, before it is stored. */
function openable({ credentials, readOnly: _, ...draft }: NewAccount, env: Environment): Account {
  if (credentials.kind === 'kept') return { ...draft, apiKey: credentials.secret };
  const { secret, ...ids } = readReference(draft.provider, credentials.reference, env);
  return { ...draft, ...ids, apiKey: secret };
}

function profileOf(file: AccountsFile, name: string): AccountProfile {
  const stored = file.accounts[name];
  if (stored === undefined) throw new ConfigError(`The account "${name}" was not stored.`, 'Add it again.');
  const { apiKey: _, ...rest } = stored;
  return { kind: 'configured', name, ...rest };
}
