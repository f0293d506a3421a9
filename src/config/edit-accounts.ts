/** Changes of the accounts file; each gives the file as it would be, and nothing is written here. */
import type { AccountsFile, StoredAccount } from './accounts-file.ts';
import { ConfigError } from './errors.ts';
import { SANDBOX_ACCOUNTS } from './resolve.ts';

/** With this account added, and in use when it is the first. Throws ConfigError when the name is taken or the sandbox's. */
export function withAccount(
  file: AccountsFile,
  name: string,
  account: StoredAccount,
  options: { readonly replace: boolean },
): AccountsFile {
  if (isSandbox(name)) {
    throw new ConfigError(`"${name}" is the name of the sandbox inside dialdeck.`, 'Choose another name.');
  }
  if (file.accounts[name] !== undefined && !options.replace) {
    throw new ConfigError(
      `There is already an account "${name}".`,
      'Choose another name, or replace it with --replace.',
    );
  }
  const active = file.active ?? (Object.keys(file.accounts).length === 0 ? name : undefined);
  return {
    version: 1,
    ...(active === undefined ? {} : { active }),
    accounts: { ...file.accounts, [name]: account },
  };
}

/** With this account in use. Throws ConfigError when there is none of the name. */
export function withActive(file: AccountsFile, name: string): AccountsFile {
  if (file.accounts[name] === undefined && !isSandbox(name)) throw unknownAccount(file, name);
  return { ...file, active: name };
}

/** Without this account; when it was the one in use, none is. Throws ConfigError when there is none of the name. */
export function withoutAccount(file: AccountsFile, name: string): AccountsFile {
  if (isSandbox(name))
    throw new ConfigError(
      'The sandbox is part of dialdeck and stays.',
      'Use another account with: dialdeck accounts use NAME',
    );
  if (file.accounts[name] === undefined) throw unknownAccount(file, name);
  const { [name]: _removed, ...accounts } = file.accounts;
  return {
    version: 1,
    ...(file.active === undefined || file.active === name ? {} : { active: file.active }),
    accounts,
  };
}

/** Whether the name is one of the sandbox's. */
function isSandbox(name: string): boolean {
  return SANDBOX_ACCOUNTS.some((choice) => choice.name === name);
}

function unknownAccount(file: AccountsFile, name: string): ConfigError {
  const names = [...Object.keys(file.accounts), ...SANDBOX_ACCOUNTS.map((choice) => choice.name)];
  return new ConfigError(`There is no account "${name}".`, `There are: ${names.join(', ')}.`);
}
