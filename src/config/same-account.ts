/** Which accounts of the file are the same one at the carrier as another, under other names. */
import { type Account, accountFingerprint } from '../api/account.ts';
import type { StoredAccount } from './accounts-file.ts';
import { type ApiKeySources, readAccount } from './api-keys.ts';
import type { NewAccount } from './new-account.ts';
import { readReference } from './references.ts';

/**
 * The names of the other accounts that have the same carrier's id or, without one, the same base URL and key. An account whose key cannot
 * be read counts as another one. Never rejects: the account is stored by then.
 */
export async function findSameAccounts(
  account: NewAccount,
  sources: ApiKeySources,
): Promise<readonly string[]> {
  const { name, provider } = account;
  const apiKey = secretOf(account, sources);
  if (apiKey === undefined) return [];
  const wanted = identityOf(account, apiKey);
  const same: string[] = [];
  for (const [other, stored] of Object.entries(sources.file.accounts)) {
    if (other === name || stored.provider !== provider) continue;
    const key = await keyOf(other, stored, account, sources);
    if (key !== undefined && identityOf({ ...stored, name: other }, key) === wanted) same.push(other);
  }
  return same;
}

function secretOf({ provider, credentials }: NewAccount, { env }: ApiKeySources): string | undefined {
  if (credentials.kind === 'kept') return credentials.secret;
  try {
    return readReference(provider, credentials.reference, env).secret;
  } catch {
    return undefined;
  }
}

type Identified = Pick<Account, 'name' | 'provider' | 'baseUrl' | 'currency'> & {
  readonly accountId?: string | undefined;
};

function identityOf({ name, provider, baseUrl, currency, accountId }: Identified, apiKey: string): string {
  return accountFingerprint({
    name,
    provider,
    baseUrl,
    currency,
    apiKey,
    ...(accountId === undefined ? {} : { accountId }),
  });
}

/** The key that tells the account; empty where its id does. Undefined where it cannot be the same one, or cannot be read. */
async function keyOf(
  name: string,
  stored: StoredAccount,
  wanted: NewAccount,
  sources: ApiKeySources,
): Promise<string | undefined> {
  if (stored.accountId !== undefined) return '';
  if (stored.baseUrl !== wanted.baseUrl) return undefined;
  try {
    return (await readAccount({ kind: 'configured', name, ...stored }, sources)).apiKey;
  } catch {
    return undefined;
  }
}
