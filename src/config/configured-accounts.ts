/** The accounts of the accounts file, as the rest of dialdeck knows them. */
import type { ConfiguredAccount } from './account-profiles.ts';
import type { AccountsFile } from './accounts-file.ts';

/** In the order of the file, and without their keys. */
export function configuredAccounts({
  accounts,
}: Pick<AccountsFile, 'accounts'>): readonly ConfiguredAccount[] {
  return Object.entries(accounts).map(([name, { apiKey: _, ...stored }]) => ({
    kind: 'configured',
    name,
    ...stored,
  }));
}
