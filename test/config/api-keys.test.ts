import { describe, expect, it } from 'vitest';
import { type ApiKeySources, findKeyringFault, readAccount, storeApiKey } from '../../src/config/api-keys.ts';
import type { Keyring } from '../../src/config/keyring.ts';

const KEY = 'canary-key-8f2c';

function keyring(change: Partial<Keyring> = {}): Keyring & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    read: async (name) => entries.get(name),
    store: async (name, key) => {
      entries.set(name, key);
    },
    remove: async (name) => {
      entries.delete(name);
    },
    ...change,
  };
}

const profile = {
  kind: 'configured',
  name: 'work',
  provider: 'telefonie',
  baseUrl: 'https://api.example.com',
  currency: 'USD',
  keyStore: 'keyring',
} as const;

function sources(open: ApiKeySources['openKeyring']): ApiKeySources {
  return { env: {}, file: { version: 1, accounts: {} }, openKeyring: open };
}

describe('storeKey', () => {
  it('prefers a keyring that gives back what it took', async () => {
    const ring = keyring();
    expect(await storeApiKey('work', KEY, undefined, async () => ring)).toEqual({ keyStore: 'keyring' });
    expect(ring.entries.get('work')).toBe(KEY);
  });

  it('falls back to the file and says why: none installed, locked, or forgetful', async () => {
    const locked = keyring({
      store: async () => {
        throw new Error('locked');
      },
    });
    const forgetful = keyring({ read: async () => undefined });
    const absent = { unavailable: 'not installed' };
    expect(await storeApiKey('work', KEY, undefined, async () => absent)).toMatchObject({
      keyStore: 'file',
      keyringFault: 'not installed',
    });
    expect(await storeApiKey('work', KEY, undefined, async () => locked)).toMatchObject({
      keyStore: 'file',
      keyringFault: 'it is locked, or access was denied',
    });
    expect(await storeApiKey('work', KEY, undefined, async () => forgetful)).toMatchObject({
      keyStore: 'file',
    });
  });

  it('says in plain words what a keyring says in those of its bus', async () => {
    const raw =
      'Platform secure storage failure: DBus error: org.freedesktop.DBus.Error.FileNotFound: /run/bus';
    const absent = keyring({
      store: async () => {
        throw new Error(raw);
      },
    });
    expect(await storeApiKey('work', KEY, undefined, async () => absent)).toEqual({
      keyStore: 'file',
      keyringFault: 'no keyring runs in this session',
    });
  });

  it('does not fall back when the keyring was asked for', async () => {
    await expect(storeApiKey('work', KEY, 'keyring', async () => ({ unavailable: 'none' }))).rejects.toThrow(
      /keyring/,
    );
  });

  it('does not touch the keyring when the file was asked for', async () => {
    const ring = keyring();
    expect(await storeApiKey('work', KEY, 'file', async () => ring)).toEqual({ keyStore: 'file' });
    expect(ring.entries.size).toBe(0);
  });
});

describe('findKeyringFault', () => {
  it.each([
    ['no package for it', { unavailable: 'not installed' }, 'not installed'],
    [
      'no bus',
      failing('DBus error: org.freedesktop.DBus.Error.FileNotFound'),
      'no keyring runs in this session',
    ],
    ['a lock', failing('The collection is locked'), 'it is locked, or access was denied'],
    ['an answer', keyring(), undefined],
    ['no entry', failing('No matching entry found in secure storage'), undefined],
  ])('%s', async (_case, ring, fault) => {
    expect(await findKeyringFault(async () => ring)).toBe(fault);
  });

  function failing(message: string): Keyring {
    return keyring({
      read: async () => {
        throw new Error(message);
      },
    });
  }
});

describe('readAccount', () => {
  it('reads the key where the account says that it is', async () => {
    const ring = keyring();
    ring.entries.set('work', KEY);
    expect(
      (
        await readAccount(
          profile,
          sources(async () => ring),
        )
      ).apiKey,
    ).toBe(KEY);
  });

  it('says how to store a key that is missing, and refuses one that is broken', async () => {
    const ring = keyring();
    await expect(
      readAccount(
        profile,
        sources(async () => ring),
      ),
    ).rejects.toThrow(/No key is stored/);
    ring.entries.set('work', `${KEY}\nX-Evil: 1`);
    const failure = await readAccount(
      profile,
      sources(async () => ring),
    ).catch((error: unknown) => String(error));
    expect(failure).toContain('line break');
    expect(failure).not.toContain(KEY);
  });

  it('says that the keyring is locked instead of failing somewhere else', async () => {
    const ring = keyring({
      read: async () => {
        throw new Error('Platform failure: locked');
      },
    });
    await expect(
      readAccount(
        profile,
        sources(async () => ring),
      ),
    ).rejects.toThrow(/did not return the key.*locked/);
  });
});
