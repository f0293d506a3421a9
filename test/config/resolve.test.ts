import { describe, expect, it } from 'vitest';
import type { AccountsFile, StoredAccount } from '../../src/config/accounts-file.ts';
import { withAccount, withActive, withoutAccount } from '../../src/config/edit-accounts.ts';
import { findPaths } from '../../src/config/paths.ts';
import { requireDecided, resolveAccounts } from '../../src/config/resolve.ts';

const KEY = 'canary-key-8f2c';
const STORED: StoredAccount = {
  provider: 'telefonie',
  baseUrl: 'https://api.example.com',
  currency: 'USD',
  keyStore: 'keyring',
};
const NONE: AccountsFile = { version: 1, accounts: {} };
const TWO: AccountsFile = { version: 1, active: 'second', accounts: { first: STORED, second: STORED } };
const PAIR = { DIALDECK_BASE_URL: 'https://ci.example.com/v1', DIALDECK_API_KEY: KEY };

const activeOf = (...input: Parameters<typeof resolveAccounts>) => resolveAccounts(...input).active.name;

describe('resolveAccounts', () => {
  it('lets the sandbox stand in when there is no account, and says so', () => {
    const { active, standIn } = resolveAccounts({}, {}, NONE);
    expect(active).toMatchObject({ kind: 'sandbox', name: 'sandbox' });
    expect(standIn).toBe(true);
  });

  it('prefers the flag, then the pair, then the name, then the file', () => {
    const env = { ...PAIR, DIALDECK_ACCOUNT: 'ci' };
    expect(activeOf(env, { account: 'first' }, TWO)).toBe('first');
    expect(activeOf(env, {}, TWO)).toBe('ci');
    expect(activeOf({ DIALDECK_ACCOUNT: 'first' }, {}, TWO)).toBe('first');
    expect(activeOf({}, {}, TWO)).toBe('second');
    expect(activeOf({}, {}, { version: 1, accounts: { only: STORED } })).toBe('only');
  });

  it('does not choose between several accounts by itself, and lets nothing be answered from the sandbox', () => {
    const accounts = resolveAccounts({}, {}, { version: 1, accounts: TWO.accounts });
    expect(accounts.undecided).toBe(true);
    expect(() => requireDecided(accounts)).toThrow('none is in use: first, second');
    for (const decided of [
      resolveAccounts({}, {}, NONE),
      resolveAccounts({}, {}, TWO),
      resolveAccounts({}, { account: 'sandbox' }, { version: 1, accounts: TWO.accounts }),
    ])
      expect(requireDecided(decided)).toBe(decided);
  });

  it('is no stand-in when the sandbox was chosen', () => {
    expect(resolveAccounts({}, { account: 'sandbox' }, NONE).standIn).toBe(false);
    expect(resolveAccounts({}, {}, withActive(NONE, 'sandbox')).standIn).toBe(false);
  });

  it.each([
    [{ DIALDECK_BASE_URL: PAIR.DIALDECK_BASE_URL }, 'DIALDECK_API_KEY is not'],
    [{ DIALDECK_API_KEY: KEY }, 'DIALDECK_BASE_URL is not'],
    [{ DIALDECK_API_KEY: KEY, DIALDECK_BASE_URL: '' }, 'DIALDECK_BASE_URL is not'],
    [{ ...PAIR, DIALDECK_BASE_URL: 'http://ci.example.com' }, 'must start with https'],
    [{ ...PAIR, DIALDECK_API_KEY: `${KEY}\nX: y` }, 'a line break'],
    [{ ...PAIR, DIALDECK_PROVIDER: 'acme' }, 'DIALDECK_PROVIDER'],
    [{ DIALDECK_ACCOUNT: 'gone' }, 'which does not exist'],
  ])('refuses %j without repeating the key', (env, message) => {
    let said = '';
    try {
      resolveAccounts(env, {}, NONE);
    } catch (error) {
      said = error instanceof Error ? error.message : '';
    }
    expect(said).toContain(message);
    expect(said).not.toContain(KEY);
  });

  it('holds no key in any choice', () => {
    expect(
      JSON.stringify(
        resolveAccounts(
          PAIR,
          {},
          { version: 1, accounts: { a: { ...STORED, keyStore: 'file', apiKey: KEY } } },
        ),
      ),
    ).not.toContain(KEY);
  });
});

describe('changes of the accounts', () => {
  it('puts the first account in use, and no later one', () => {
    const first = withAccount(NONE, 'first', STORED, { replace: false });
    expect(first.active).toBe('first');
    expect(withAccount(first, 'second', STORED, { replace: false }).active).toBe('first');
  });

  it('replaces only when asked, and never the sandbox', () => {
    expect(() => withAccount(TWO, 'first', STORED, { replace: false })).toThrow(/already an account/);
    expect(
      withAccount(TWO, 'first', { ...STORED, currency: 'EUR' }, { replace: true }).accounts.first?.currency,
    ).toBe('EUR');
    expect(() => withAccount(NONE, 'sandbox', STORED, { replace: true })).toThrow(/sandbox/);
    expect(() => withoutAccount(TWO, 'sandbox')).toThrow(/sandbox/);
  });

  it('leaves nothing in use when that account is removed', () => {
    expect(withoutAccount(TWO, 'second')).toEqual({ version: 1, accounts: { first: STORED } });
    expect(withoutAccount(TWO, 'first').active).toBe('second');
    expect(() => withoutAccount(TWO, 'third')).toThrow(/no account "third"/);
  });
});

describe('findPaths', () => {
  it('follows XDG, and ignores a relative value as the specification wants', () => {
    const paths = findPaths({ HOME: '/home/me', XDG_CONFIG_HOME: '/cfg', XDG_STATE_HOME: 'relative' });
    expect(paths.accounts).toBe('/cfg/dialdeck/accounts.json');
    expect(paths.journal).toBe('/home/me/.local/state/dialdeck/journal.db');
    expect(findPaths({ HOME: '/home/me' }, '/etc/other.json').accounts).toBe('/etc/other.json');
  });
});
