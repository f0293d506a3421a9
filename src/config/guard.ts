/**
 * Forbids changes with an account that another dialdeck on this machine made read-only, or removed, while it is open here: its entry in
 * the accounts file is read again before each change.
 */
import type { Provider } from '../api/provider.ts';
import { accountIsReadOnly, type ReadOnlyReason, readOnlyProvider } from '../api/read-only.ts';
import { type AccountProfile, accountKey, type ConfiguredAccount } from './account-profiles.ts';
import { readAccountsFile } from './accounts-file.ts';
import { configuredAccounts } from './configured-accounts.ts';
import { ConfigError } from './errors.ts';

/** Told of the account as it is now, when a change is refused because of its entry. */
export type OnForbidden = (profile: ConfiguredAccount) => void;

interface GuardOptions {
  readonly accountsFile: string;
  /** Whether the whole run is read-only. */
  readonly readOnly: boolean;
  readonly onForbidden?: OnForbidden | undefined;
}

/** The provider of this account, which refuses each change that the account may not make then. */
export function guarded(
  provider: Provider,
  profile: AccountProfile,
  { accountsFile, readOnly, onForbidden }: GuardOptions,
): Provider {
  if (readOnly) return readOnlyProvider(provider);
  if (profile.readOnly === true) return readOnlyProvider(provider, () => accountIsReadOnly(profile.name));
  // The sandbox and an account of the environment have no entry.
  if (profile.kind !== 'configured') return provider;
  return readOnlyProvider(provider, () => {
    const now = entryNow(profile, accountsFile);
    if (now.kind === 'found' && now.profile.readOnly !== true) return undefined;
    if (now.kind === 'unreadable') return now.reason;
    onForbidden?.(now.profile);
    return now.profile.removed === true ? wasRemoved(profile.name) : wasMadeReadOnly(profile.name);
  });
}

type Entry =
  | { readonly kind: 'found'; readonly profile: ConfiguredAccount }
  | { readonly kind: 'unreadable'; readonly reason: ReadOnlyReason };

/** An entry of this name with another carrier or address is another account: this one is gone. */
function entryNow(profile: ConfiguredAccount, accountsFile: string): Entry {
  const { name } = profile;
  try {
    const accounts = configuredAccounts(readAccountsFile(accountsFile));
    const found = accounts.find((account) => account.name === name);
    if (found !== undefined && accountKey(found) === accountKey(profile)) {
      return { kind: 'found', profile: { ...profile, readOnly: found.readOnly } };
    }
    return { kind: 'found', profile: { ...profile, readOnly: true, removed: true } };
  } catch (error) {
    // Whether changes are allowed is not known then, and money is at stake.
    return { kind: 'unreadable', reason: unreadable(name, error) };
  }
}

function wasMadeReadOnly(name: string): ReadOnlyReason {
  const { hint } = accountIsReadOnly(name);
  return { because: `The account "${name}" was made read-only while dialdeck used it`, hint };
}

function wasRemoved(name: string): ReadOnlyReason {
  return {
    because: `The account "${name}" was removed or replaced while dialdeck used it`,
    hint: `See the accounts with: dialdeck accounts. Add it again with: dialdeck accounts add ${name}`,
  };
}

function unreadable(name: string, error: unknown): ReadOnlyReason {
  const why = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
  return {
    because: `dialdeck cannot read whether the account "${name}" is read-only now (${why})`,
    hint: error instanceof ConfigError ? error.hint : 'Make the accounts file readable, and try it again.',
  };
}
