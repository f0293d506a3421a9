/** Removes an account and its key from this machine. */
import { type AccountsFile, readAccountsFile, writeAccountsFile } from './accounts-file.ts';
import { type ApiKeySources, deleteApiKey } from './api-keys.ts';
import { withoutAccount } from './edit-accounts.ts';

export interface Removed {
  readonly file: AccountsFile;
  /** Why the key may still be in the keyring. */
  readonly keyringFault?: string;
}

/** Changes nothing at the provider. Throws ConfigError when the account does not exist or the file cannot be written. */
export async function removeAccount(
  accountsFile: string,
  name: string,
  openKeyring: ApiKeySources['openKeyring'],
): Promise<Removed> {
  const before = readAccountsFile(accountsFile);
  const file = withoutAccount(before, name);
  const inKeyring = before.accounts[name]?.keyStore === 'keyring';
  const keyringFault = inKeyring ? await deleteApiKey(name, openKeyring) : undefined;
  writeAccountsFile(accountsFile, file);
  return { file, ...(keyringFault === undefined ? {} : { keyringFault }) };
}
