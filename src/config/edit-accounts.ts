/** Changes of the accounts file; each gives the file as it would be, and nothing is written here. */
import type { AccountsFile, StoredAccount } from './accounts-file.ts';
import { ConfigError } from './errors.ts';
import { SANDBOX_ACCOUNTS, sandboxNamed } from './sandbox-accounts.ts';

/** With this account added, and in use when it is the first. Throws ConfigError when the name is taken or the sandbox's. */
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

/** With this account in use. Throws ConfigError when there is none of the name. */
export function withActive(file: AccountsFile, name: string): AccountsFile {
  const sandbox = sandboxNamed(name);
  if (sandbox === undefined && !Object.hasOwn(file.accounts, name)) throw unknownAccount(file, name);
  return { ...file, active: sandbox?.name ?? name };
}

/** Without this account; when it was the one in use, none is. Throws ConfigError when there is none of the name. */
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
