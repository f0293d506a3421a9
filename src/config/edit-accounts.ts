/** Changes the content of the accounts file. Each function returns the new content and writes nothing. */
import type { AccountsFile, StoredAccount } from './accounts-file.ts';
import { ConfigError } from './errors.ts';
import { SANDBOX_ACCOUNTS, sandboxNamed } from './sandbox-accounts.ts';

/**
 * The file with this account added. The first account becomes the one in use. Throws ConfigError when the name exists or
 * belongs to the sandbox.
 */
export function withAccount(
  file: AccountsFile,
  name: string,
  account: StoredAccount,
  options: { readonly replace: boolean },
): AccountsFile {
  if (sandboxNamed(name) !== undefined) {
    throw new ConfigError(`"${name}" is the name of the sandbox inside dialdeck.`, 'Choose another name.');
  }
  if (Object.hasOwn(file.accounts, name) && !options.replace) {
    throw new ConfigError(`The account "${name}" exists already.`, 'Choose another name, or use --replace.');
  }
  const active = file.active ?? (Object.keys(file.accounts).length === 0 ? name : undefined);
  return {
    ...file,
    ...(active === undefined ? {} : { active }),
    accounts: { ...file.accounts, [name]: account },
  };
}

/** The file with this account in use. Throws ConfigError when it does not exist. */
export function withActive(file: AccountsFile, name: string): AccountsFile {
  const sandbox = sandboxNamed(name);
  if (sandbox === undefined && !Object.hasOwn(file.accounts, name)) throw unknownAccount(file, name);
  return { ...file, active: sandbox?.name ?? name };
}

/** The file in which an account is read-only, or is not any more. Throws ConfigError when no configured account has that name. */
export function withReadOnly(file: AccountsFile, name: string, readOnly: boolean): AccountsFile {
  const account = Object.hasOwn(file.accounts, name) ? file.accounts[name] : undefined;
  if (account === undefined) throw unknownAccount(file, name);
  const { readOnly: _, ...rest } = account;
  return { ...file, accounts: { ...file.accounts, [name]: readOnly ? { ...rest, readOnly } : rest } };
}

/** The file without this account. If it was in use, no account is. Throws ConfigError when it does not exist. */
export function withoutAccount(file: AccountsFile, name: string): AccountsFile {
  if (sandboxNamed(name) !== undefined)
    throw new ConfigError(
      'The sandbox is part of dialdeck and cannot be removed.',
      'Use another account with: dialdeck accounts use NAME',
    );
  if (!Object.hasOwn(file.accounts, name)) throw unknownAccount(file, name);
  const { [name]: _removed, ...accounts } = file.accounts;
  const { active, ...rest } = file;
  return { ...rest, ...(active === undefined || active === name ? {} : { active }), accounts };
}

function unknownAccount(file: AccountsFile, name: string): ConfigError {
  const names = [...Object.keys(file.accounts), ...SANDBOX_ACCOUNTS.map((profile) => profile.name)];
  return new ConfigError(`There is no account "${name}".`, `Accounts: ${names.join(', ')}.`);
}
