/** Sets up accounts for the app: what is on this machine, whether credentials work, and storing an account. */
import type { Account } from '../api/account.ts';
import type { OnRequest } from '../api/http/trace.ts';
import type { AccountCheck } from '../api/provider.ts';
import type { Runtime } from '../api/runtime.ts';
import type { AccountProfile, ConfiguredAccount } from './account-profiles.ts';
import type { AccountsFile } from './accounts-file.ts';
import type { ApiKeySources } from './api-keys.ts';
import { configuredAccounts } from './configured-accounts.ts';
import { ConfigError } from './errors.ts';
import type { Detection, FoundCredentials } from './found-credentials.ts';
import type { NewAccount } from './new-account.ts';
import type { Environment } from './paths.ts';

export interface AddedAccount {
  readonly profile: AccountProfile;
  /** Why the keyring was not used, so that the key is in the accounts file. */
  readonly keyringFault?: string;
}

/** An account with credentials of its own: not the sandbox. */
export type OpenProfile = Exclude<AccountProfile, { kind: 'sandbox' }>;

export interface AccountTest extends AccountCheck {
  /** How long the carrier took, in ms. */
  readonly answeredInMs: number;
}

export interface AccountSetup {
  /** Credentials that are on this machine, by name. */
  find(): Promise<Detection>;
  /** The account of found credentials; `keep`: with a copy of the secret in the keyring. Rejects with ConfigError. */
  accountOf(
    found: FoundCredentials,
    options: { readonly readOnly: boolean; readonly keep: boolean },
  ): Promise<NewAccount>;
  /**
   * Asks the carrier whether the credentials work. Stores nothing. Rejects with ApiError, and with ConfigError also when the name is taken
   * or not allowed.
   */
  check(account: NewAccount, signal?: AbortSignal): Promise<AccountCheck>;
  /** Stores the account. Commands use it only where they had none. Rejects with ConfigError. */
  add(account: NewAccount): Promise<AddedAccount>;
  /** Asks the carrier whether the stored credentials of an account work. Rejects with ApiError and ConfigError. */
  test(account: OpenProfile): Promise<AccountTest>;
  /** The same as `check`, for an account that exists. */
  checkAgain(account: NewAccount, signal?: AbortSignal): Promise<AccountCheck>;
  /** Stores other credentials of an account that exists. Rejects with ConfigError. */
  replace(account: NewAccount): Promise<AddedAccount>;
  /** Stores whether an account is read-only. Rejects with ConfigError. */
  setReadOnly(name: string, readOnly: boolean): Promise<void>;
  /** Removes an account and its key from this machine; returns why the key may still be in the keyring. Rejects with ConfigError. */
  remove(name: string): Promise<string | undefined>;
  /** The accounts as the file has them now: another dialdeck may have changed it. Rejects with ConfigError. */
  stored(): Promise<readonly ConfiguredAccount[]>;
  /** The name of the account that commands use since the last change; undefined before the first one. */
  commandsUse(): string | undefined;
}

export interface AccountSetupDeps {
  readonly env: Environment;
  readonly accountsFile: string;
  readonly runtime: Runtime;
  readonly openKeyring: ApiKeySources['openKeyring'];
  /** Learns a secret before it is used, so that no output can contain it. */
  hide(secret: string): void;
  /** Told of each attempt of a request and each wait, for --debug. */
  readonly onRequest?: OnRequest | undefined;
  /** Called with the accounts file after each change of it. Resolves to the name of the account that commands use now. */
  onChange(file: AccountsFile): Promise<string>;
  /** Called with the accounts file after each reading of it. */
  onRead(file: AccountsFile): void;
}

/** Loads what it needs when it is needed: most starts of the app set nothing up. */
export function createAccountSetup(deps: AccountSetupDeps): AccountSetup {
  const { env, accountsFile, hide } = deps;
  let used: string | undefined;
  const onChange = async (file: AccountsFile) => {
    used = await deps.onChange(file);
  };
  const changing = { ...deps, onChange };
  return {
    find: async () => (await import('./found-credentials.ts')).findCredentials(env),
    async accountOf(found, { readOnly, keep }) {
      const { accountOfFound } = await import('./new-account.ts');
      const account = accountOfFound(found, { readOnly, ...(keep ? { keyStore: 'keyring' } : {}) }, env);
      if (account.credentials.kind === 'kept') hide(account.credentials.secret);
      return account;
    },
    test: (profile) => test(profile, deps),
    check: (draft, signal) => check(draft, { replace: false }, deps, signal),
    checkAgain: (draft, signal) => check(draft, { replace: true }, deps, signal),
    add: (draft) => store(draft, { replace: false }, changing),
    replace: (draft) => store(draft, { replace: true }, changing),
    async remove(name) {
      const { removeAccount } = await import('./remove-account.ts');
      const { file, keyringFault } = await removeAccount(accountsFile, name, deps.openKeyring);
      await onChange(file);
      return keyringFault;
    },
    async setReadOnly(name, readOnly) {
      const { readAccountsFile, writeAccountsFile } = await import('./accounts-file.ts');
      const { withReadOnly } = await import('./edit-accounts.ts');
      const file = withReadOnly(readAccountsFile(accountsFile), name, readOnly);
      writeAccountsFile(accountsFile, file);
      await onChange(file);
    },
    async stored() {
      const { readAccountsFile } = await import('./accounts-file.ts');
      const file = readAccountsFile(accountsFile);
      deps.onRead(file);
      return configuredAccounts(file);
    },
    commandsUse: () => used,
  };
}

async function store(
  draft: NewAccount,
  options: { readonly replace: boolean },
  {
    accountsFile,
    openKeyring,
    onChange,
  }: Pick<AccountSetupDeps, 'accountsFile' | 'openKeyring'> & {
    readonly onChange: (file: AccountsFile) => Promise<void>;
  },
): Promise<AddedAccount> {
  const { addAccount } = await import('./new-account.ts');
  const { file, keyringFault } = await addAccount(accountsFile, draft, options, openKeyring);
  await onChange(file);
  const profile = profileOf(file, draft.name);
  return { profile, ...(keyringFault === undefined ? {} : { keyringFault }) };
}

async function check(
  draft: NewAccount,
  { replace }: { readonly replace: boolean },
  deps: AccountSetupDeps,
  signal: AbortSignal | undefined,
): Promise<AccountCheck> {
  const { requireFreeName } = await import('./new-account.ts');
  requireFreeName(deps.accountsFile, draft, replace);
  return ask(await openable(draft, deps.env), deps, signal);
}

async function test(profile: OpenProfile, deps: AccountSetupDeps): Promise<AccountTest> {
  const { env, accountsFile, openKeyring, runtime } = deps;
  const { readAccountsFile } = await import('./accounts-file.ts');
  const { readAccount } = await import('./api-keys.ts');
  const account = await readAccount(profile, { env, file: readAccountsFile(accountsFile), openKeyring });
  const start = runtime.monotonic();
  const answer = await ask(account, deps);
  return { ...answer, answeredInMs: Math.round(runtime.monotonic() - start) };
}

/** One request that tells whether the key works. */
async function ask(
  account: Account,
  { env, runtime, hide, onRequest }: AccountSetupDeps,
  signal?: AbortSignal,
): Promise<AccountCheck> {
  hide(account.apiKey);
  const { createProvider } = await import('../api/providers/index.ts');
  const { checkAccount } = await import('../api/check-account.ts');
  const provider = await createProvider(account, { runtime, environment: env, onRequest });
  return checkAccount(provider, signal);
}

/** The account with its secret, before it is stored. */
async function openable(
  { credentials, readOnly: _, ...draft }: NewAccount,
  env: Environment,
): Promise<Account> {
  if (credentials.kind === 'kept') return { ...draft, apiKey: credentials.secret };
  const { readReference } = await import('./references.ts');
  const { secret, ...ids } = readReference(draft.provider, credentials.reference, env);
  return { ...draft, ...ids, apiKey: secret };
}

function profileOf(file: AccountsFile, name: string): AccountProfile {
  const stored = file.accounts[name];
  if (stored === undefined) throw new ConfigError(`The account "${name}" was not stored.`, 'Add it again.');
  const { apiKey: _, ...rest } = stored;
  return { kind: 'configured', name, ...rest };
}
