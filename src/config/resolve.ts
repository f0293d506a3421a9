/** Finds the accounts and the one in use: from the flag, the environment, the file, or else the sandbox. */

import type { AccountProfile, Accounts } from './account-profiles.ts';
import type { AccountsFile } from './accounts-file.ts';
import { configuredAccounts } from './configured-accounts.ts';
import { accountFromEnvironment, accountNameFromEnvironment } from './environment.ts';
import { ConfigError } from './errors.ts';
import type { Environment } from './paths.ts';
import { SANDBOX_ACCOUNTS, sandboxNamed } from './sandbox-accounts.ts';
import type { NamedView } from './saved-state-shape.ts';
import { isOfAccount, lostAccountText } from './view-account.ts';

/**
 * The accounts and the one in use. In this order: --account, the account of the environment, DIALDECK_ACCOUNT, the account of
 * the view in --view, the file's active account, its only account, and the sandbox if there is no other. Throws ConfigError
 * when a name is unknown, when the view's account does not exist, and when --account and the environment disagree on whether
 * this is the sandbox.
 */
export function resolveAccounts(
  env: Environment,
  flags: { readonly account?: string; readonly view?: NamedView },
  file: AccountsFile,
): Accounts {
  const environment = accountFromEnvironment(env);
  const configured = configuredAccounts(file);
  const fromEnvironment: Extract<AccountProfile, { kind: 'environment' }>[] =
    environment === undefined
      ? []
      : [
          {
            kind: 'environment',
            name: environment.account.name,
            provider: environment.account.provider,
            baseUrl: environment.account.baseUrl,
            currency: environment.account.currency,
            from: environment.from,
          },
        ];
  // The environment's account hides a configured account with the same name.
  const profiles = [...fromEnvironment, ...configured, ...SANDBOX_ACCOUNTS].filter(
    (profile, index, all) => all.findIndex((other) => other.name === profile.name) === index,
  );
  const byName = (name: string, source: string): AccountProfile => {
    const profile = sandboxNamed(name) ?? profiles.find((candidate) => candidate.name === name);
    if (profile !== undefined) return profile;
    // A variable beside the one for the key may hold the key by mistake: it is not repeated.
    const which = source === 'DIALDECK_ACCOUNT' ? 'an account that' : `the account "${name}", which`;
    throw new ConfigError(
      `${source} names ${which} does not exist.`,
      `Accounts: ${profiles.map((candidate) => candidate.name).join(', ')}. Add one with: dialdeck accounts add NAME`,
    );
  };
  const chosen = (active: AccountProfile): Accounts => ({ profiles, active, standIn: false });
  const named = (active: AccountProfile): Accounts => ({ ...chosen(active), named: true });

  const [nearest] = fromEnvironment;
  const wanted = accountNameFromEnvironment(env);
  if (flags.account !== undefined) {
    const profile = byName(flags.account, '--account');
    refuseContradiction(profile, nearest === undefined ? wanted : undefined, nearest);
    return named(profile);
  }
  if (nearest !== undefined) return named(nearest);
  if (wanted !== undefined) return named(byName(wanted, 'DIALDECK_ACCOUNT'));
  const { view } = flags;
  if (view?.account !== undefined) {
    return { ...chosen(accountOfView(view, profiles)), ofView: view.name };
  }
  if (file.active !== undefined) return chosen(byName(file.active, 'The accounts file'));
  const [only, ...others] = configured;
  if (only !== undefined && others.length === 0) return chosen(only);
  const [sandbox] = SANDBOX_ACCOUNTS;
  if (sandbox === undefined)
    throw new ConfigError('There is no account.', 'Add one with: dialdeck accounts add NAME');
  return { profiles, active: sandbox, standIn: true, ...(only === undefined ? {} : { undecided: true }) };
}

function accountOfView(view: NamedView, profiles: readonly AccountProfile[]): AccountProfile {
  const profile = profiles.find((candidate) => isOfAccount(view, candidate));
  if (profile !== undefined) return profile;
  throw new ConfigError(
    lostAccountText(view, profiles),
    'Name an account with --account, or save the view again in the app (Ctrl+O).',
  );
}

/**
 * Refuses a flag and an environment that name the sandbox and a real account: the person cannot mean both. With two real
 * accounts the flag simply wins.
 */
function refuseContradiction(
  profile: AccountProfile,
  wanted: string | undefined,
  nearest: Extract<AccountProfile, { kind: 'environment' }> | undefined,
): void {
  const sandbox = profile.kind === 'sandbox';
  if (sandbox && nearest !== undefined) {
    throw new ConfigError(
      `--account names the sandbox, but ${nearest.from} name a provider, which is real money.`,
      'Leave out --account, or unset these variables for this run.',
    );
  }
  if (wanted === undefined || sandbox === (sandboxNamed(wanted) !== undefined)) return;
  const other = sandbox ? 'another account' : `"${wanted}"`;
  throw new ConfigError(
    `--account names "${profile.name}", but DIALDECK_ACCOUNT names ${other}: one is the sandbox, the other is real money.`,
    'Leave out --account, or unset DIALDECK_ACCOUNT for this run.',
  );
}

/**
 * Returns the accounts for a command that uses the active one. Throws ConfigError when several are set up and nobody chose
 * one: dialdeck must neither guess nor use the sandbox.
 */
export function requireDecided(accounts: Accounts): Accounts {
  if (accounts.undecided !== true) return accounts;
  const names = accounts.profiles.filter(({ kind }) => kind === 'configured').map(({ name }) => name);
  throw new ConfigError(
    `Several accounts are set up and none is in use: ${names.join(', ')}.`,
    'Choose one with: dialdeck accounts use NAME (or --account NAME for this run)',
  );
}
