/**
 * The system's keyring, if it works. The package is optional and loaded only to read or store a key. On Linux we name the
 * Secret Service, because the default falls back to kernel keys, which a restart deletes.
 */
export interface Keyring {
  read(account: string, signal: AbortSignal): Promise<string | undefined>;
  store(account: string, key: string, signal: AbortSignal): Promise<void>;
  remove(account: string, signal: AbortSignal): Promise<void>;
}

const SERVICE = 'dialdeck';
const OPTIONS = { linux: { store: 'secret-service' } } as const;

/** The keyring, or why there is none. Reading and storing may still fail: a keyring can be locked or not answer. */
export async function openKeyring(): Promise<Keyring | { readonly unavailable: string }> {
  try {
    const { AsyncEntry } = await import('@napi-rs/keyring');
    const entry = (account: string) => new AsyncEntry(SERVICE, account, OPTIONS);
    return {
      read: async (account, signal) => (await entry(account).getPassword(signal)) ?? undefined,
      store: async (account, key, signal) => {
        await entry(account).setPassword(key, signal);
      },
      remove: async (account, signal) => {
        await entry(account).deletePassword(signal);
      },
    };
  } catch {
    return { unavailable: 'the optional package @napi-rs/keyring is not installed for this system' };
  }
}
