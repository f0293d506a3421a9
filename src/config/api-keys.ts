/** Reads and stores API keys: in the environment, the system's keyring, or the accounts file. */

import type { Account } from '../api/account.ts';
import { KEYRING_MS } from '../api/limits.ts';
import type { AccountProfile, KeyStore } from './account-profiles.ts';
import type { AccountsFile } from './accounts-file.ts';
import { checkApiKey } from './checks.ts';
import type { Credentials } from './credential-variables.ts';
import { referenceText } from './credential-words.ts';
import { accountFromEnvironment } from './environment.ts';
import { ConfigError } from './errors.ts';
import type { Keyring } from './keyring.ts';
import type { Environment } from './paths.ts';
import { readReference } from './references.ts';

export interface ApiKeySources {
  readonly env: Environment;
  readonly file: AccountsFile;
  openKeyring(): Promise<Keyring | { readonly unavailable: string }>;
}

/** The account with its key. Throws ConfigError, which never contains the key, when the key cannot be read. */
export async function readAccount(
  profile: Exclude<AccountProfile, { kind: 'sandbox' }>,
  sources: ApiKeySources,
): Promise<Account> {
  if (profile.kind === 'environment') {
    const found = accountFromEnvironment(sources.env);
    if (found !== undefined) return found.account;
    throw new ConfigError(
      'The environment no longer names an account.',
      'Set DIALDECK_BASE_URL and DIALDECK_API_KEY.',
    );
  }
  const { name, provider, baseUrl, currency } = profile;
  const { accountId, keyId, secret } = await readCredentials(profile, sources);
  return {
    name,
    provider,
    baseUrl,
    currency,
    apiKey: secret,
    ...(accountId === undefined ? {} : { accountId }),
    ...(keyId === undefined ? {} : { keyId }),
  };
}

async function readCredentials(
  profile: Extract<AccountProfile, { kind: 'configured' }>,
  sources: ApiKeySources,
): Promise<Credentials> {
  const { name, provider, reference, accountId, keyId } = profile;
  if (reference !== undefined) {
    const credentials = readReference(provider, reference, sources.env);
    // Purchases belong to the account that was added: another one must not silently take its name.
    if (credentials.accountId === accountId) return credentials;
    throw new ConfigError(
      `The credentials in ${referenceText(reference)} are now those of another account than the one that "${name}" was added for.`,
      `Add it again with: dialdeck accounts add ${name} --replace. Or correct the variable or the profile.`,
    );
  }
  const key =
    profile.keyStore === 'file' ? sources.file.accounts[name]?.apiKey : await readFromKeyring(name, sources);
  if (key === undefined) {
    throw new ConfigError(
      `No key is stored for the account "${name}".`,
      `Store it with: dialdeck accounts add ${name} --replace`,
    );
  }
  return {
    secret: key,
    ...(accountId === undefined ? {} : { accountId }),
    ...(keyId === undefined ? {} : { keyId }),
  };
}

async function readFromKeyring(name: string, sources: ApiKeySources): Promise<string | undefined> {
  const hint =
    'Unlock the keyring, set DIALDECK_API_KEY and DIALDECK_BASE_URL, or add the account again with --key-store file.';
  const text = await readKeyringEntry(name, sources.openKeyring, hint);
  if (text === undefined) return undefined;
  const checked = checkApiKey(text);
  if (!checked.ok) throw new ConfigError(`The keyring's entry for "${name}": ${checked.reason}.`, hint);
  return checked.value;
}

/** What the keyring holds under this name, if anything. Throws ConfigError with `hint` when the keyring cannot be read. */
export async function readKeyringEntry(
  name: string,
  open: ApiKeySources['openKeyring'],
  hint: string,
): Promise<string | undefined> {
  const keyring = await open();
  if ('unavailable' in keyring)
    throw new ConfigError(`The system has no keyring: ${keyring.unavailable}.`, hint);
  try {
    return await keyring.read(name, AbortSignal.timeout(KEYRING_MS));
  } catch (error) {
    throw new ConfigError(`The system's keyring did not return the key (${faultOf(error)}).`, hint);
  }
}

/**
 * Stores a key in the store `wanted`. By default it uses the keyring, and the file if the keyring does not work. Returns
 * the store and, for `file`, why the keyring was not used. The caller writes the file.
 */
export async function storeApiKey(
  name: string,
  key: string,
  wanted: KeyStore | undefined,
  open: ApiKeySources['openKeyring'],
): Promise<{ readonly keyStore: KeyStore; readonly keyringFault?: string }> {
  if (wanted === 'file') return { keyStore: 'file' };
  const keyring = await open();
  const fault = 'unavailable' in keyring ? keyring.unavailable : await keepIn(keyring, name, key);
  if (fault === undefined) return { keyStore: 'keyring' };
  if (wanted === 'keyring') {
    throw new ConfigError(`The system's keyring did not store the key: ${fault}.`, 'Use --key-store file.');
  }
  return { keyStore: 'file', keyringFault: fault };
}

/** Stores the key and reads it back, because some keyrings accept a key and do not return it. */
async function keepIn(keyring: Keyring, name: string, key: string): Promise<string | undefined> {
  try {
    await keyring.store(name, key, AbortSignal.timeout(KEYRING_MS));
    const kept = await keyring.read(name, AbortSignal.timeout(KEYRING_MS));
    return kept === key ? undefined : 'it did not return what was stored';
  } catch (error) {
    return faultOf(error);
  }
}

/**
 * Deletes the key from the keyring. Returns the reason when that failed, and never throws, so that the account can be
 * removed anyway.
 */
export async function deleteApiKey(
  name: string,
  open: ApiKeySources['openKeyring'],
): Promise<string | undefined> {
  const keyring = await open();
  if ('unavailable' in keyring) return keyring.unavailable;
  try {
    await keyring.remove(name, AbortSignal.timeout(KEYRING_MS));
    return undefined;
  } catch (error) {
    return faultOf(error);
  }
}

/** No account can have this name. */
const NO_ACCOUNT = 'no account';
const NO_SUCH_KEY = 'it has no such key';

/** Why the keyring gives no keys here; undefined when it does. Stores nothing: it asks for a key that cannot be there. */
export async function findKeyringFault(open: ApiKeySources['openKeyring']): Promise<string | undefined> {
  const keyring = await open();
  if ('unavailable' in keyring) return keyring.unavailable;
  try {
    await keyring.read(NO_ACCOUNT, AbortSignal.timeout(KEYRING_MS));
    return undefined;
  } catch (error) {
    const fault = faultOf(error);
    return fault === NO_SUCH_KEY ? undefined : fault;
  }
}

/** The fault in our words. The keyring's messages are technical and might contain the key. */
function faultOf(error: unknown): string {
  const text = error instanceof Error ? error.message : '';
  if (error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError'))
    return 'it did not answer';
  if (/locked|prompt|dismiss|denied|not allowed|cancel/i.test(text))
    return 'it is locked, or access was denied';
  if (/d-?bus|secret.?service|connect|socket|platform|org\.freedesktop/i.test(text))
    return 'no keyring runs in this session';
  if (/no matching entry|no entry|not found/i.test(text)) return NO_SUCH_KEY;
  return 'it failed';
}
