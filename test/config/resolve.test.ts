import { describe, expect, it } from 'vitest';
import type { AccountsFile, StoredAccount } from '../../src/config/accounts-file.ts';
import { withAccount, withActive, withoutAccount } from '../../src/config/edit-accounts.ts';
import { requireDecided, resolveAccounts } from '../../src/config/resolve.ts';
import type { NamedView } from '../../src/config/saved-state-shape.ts';

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

describe('the account of a saved view', () => {
  const keyOf = (name: string) => `configured ${name} telefonie ${STORED.baseUrl}`;
  const view = (name: string, key = keyOf(name)): NamedView => ({
    name: 'desks',
    screen: 'owned',
    view: {},
    account: { name, key },
  });

  it('comes before the one in use, and says of which view it is', () => {
    expect(resolveAccounts({}, { view: view('first') }, TWO)).toMatchObject({
      active: { name: 'first' },
      ofView: 'desks',
      standIn: false,
    });
    expect(activeOf({}, { view: { name: 'old', screen: 'owned', view: {} } }, TWO)).toBe('second');
  });

  it('gives way to what names an account for this run', () => {
    expect(activeOf({}, { account: 'second', view: view('first') }, TWO)).toBe('second');
    expect(activeOf({ DIALDECK_ACCOUNT: 'second' }, { view: view('first') }, TWO)).toBe('second');
    expect(activeOf(PAIR, { view: view('first') }, TWO)).toBe('environment');
  });

  it('is never another one of that name', () => {
    expect(() => resolveAccounts({}, { view: view('gone') }, TWO)).toThrow(
      'The view "desks" was saved with the account "gone", which does not exist now.',
    );
    expect(() => resolveAccounts({}, { view: view('first', 'configured first twilio x') }, TWO)).toThrow(
      'that name means another provider or address now',
    );
  });
});

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
    [{ DIALDECK_ACCOUNT: KEY }, 'an account that does not exist'],
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

  it.each(['sandbox', 'Sandbox', 'SANDBOX', 'sandbox-wiil', 'Sandbox-WIIL'])(
    'never calls the account of the environment %s: that name and the two variables contradict each other',
    (name) => {
      expect(() => resolveAccounts({ ...PAIR, DIALDECK_ACCOUNT: name }, {}, TWO)).toThrow(
        /DIALDECK_ACCOUNT.*DIALDECK_BASE_URL and DIALDECK_API_KEY/,
      );
    },
  );

  it.each([
    ['sandbox', 'sandbox'],
    ['SANDBOX', 'sandbox'],
    ['Sandbox-Wiil', 'sandbox-wiil'],
  ])('means the sandbox by %s, wherever it is said', (said, name) => {
    for (const accounts of [
      resolveAccounts({}, { account: said }, TWO),
      resolveAccounts({ DIALDECK_ACCOUNT: said }, {}, TWO),
      resolveAccounts({}, {}, { ...TWO, active: said }),
      resolveAccounts({}, {}, withActive(TWO, said)),
      resolveAccounts({ DIALDECK_ACCOUNT: 'sandbox' }, { account: said }, TWO),
    ])
      expect(accounts.active).toMatchObject({ kind: 'sandbox', name });
    expect(withActive(TWO, said).active).toBe(name);
  });

  it.each([
    [
      'a real account under a sandbox',
      { DIALDECK_ACCOUNT: 'sandbox' },
      'first',
      /--account.*DIALDECK_ACCOUNT/,
    ],
    ['the same in capitals', { DIALDECK_ACCOUNT: 'SANDBOX-wiil' }, 'second', /--account.*DIALDECK_ACCOUNT/],
    [
      'the sandbox over a real account',
      { DIALDECK_ACCOUNT: 'first' },
      'sandbox',
      /--account.*DIALDECK_ACCOUNT/,
    ],
    ['the sandbox over the pair', PAIR, 'sandbox-wiil', /--account.*DIALDECK_BASE_URL/],
    [
      'the sandbox over a named pair',
      { ...PAIR, DIALDECK_ACCOUNT: 'ci' },
      'sandbox',
      /--account.*DIALDECK_BASE_URL/,
    ],
  ])(
    'refuses --account where the environment says otherwise about money: %s',
    (_case, env, account, both) => {
      expect(() => resolveAccounts(env, { account }, TWO)).toThrow(both);
    },
  );

  it('holds no key in any profile', () => {
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
    expect(() => withAccount(TWO, 'first', STORED, { replace: false })).toThrow(/exists already/);
    expect(
      withAccount(TWO, 'first', { ...STORED, currency: 'EUR' }, { replace: true }).accounts.first?.currency,
    ).toBe('EUR');
    for (const name of ['sandbox', 'Sandbox', 'sandbox-wiil', 'SANDBOX-WIIL']) {
      expect(() => withAccount(NONE, name, STORED, { replace: true }), name).toThrow(
        /the name of the sandbox/,
      );
      expect(() => withoutAccount(TWO, name), name).toThrow(/is part of dialdeck/);
    }
  });

  it('knows no account by a name that every object has', () => {
    for (const name of ['constructor', 'toString', 'valueOf']) {
      expect(() => withActive(TWO, name), name).toThrow(/no account/);
      expect(() => withoutAccount(TWO, name), name).toThrow(/no account/);
      expect(withAccount(TWO, name, STORED, { replace: false }).accounts[name]).toEqual(STORED);
    }
  });

  it('leaves nothing in use when that account is removed', () => {
    expect(withoutAccount(TWO, 'second')).toEqual({ version: 1, accounts: { first: STORED } });
    expect(withoutAccount(TWO, 'first').active).toBe('second');
    expect(() => withoutAccount(TWO, 'third')).toThrow(/no account "third"/);
  });
});

describe('an account of the environment with the variables of its carrier', () => {
  const SID = 'AC0123456789abcdef0123456789abcdef';
  const TWILIO = { DIALDECK_PROVIDER: 'twilio', TWILIO_ACCOUNT_SID: SID, TWILIO_AUTH_TOKEN: KEY };

  it('is there only when DIALDECK_PROVIDER names the carrier', () => {
    expect(resolveAccounts(TWILIO, {}, NONE).active).toMatchObject({
      kind: 'environment',
      provider: 'twilio',
      baseUrl: 'https://api.twilio.com',
    });
    const { DIALDECK_PROVIDER: _, ...unnamed } = TWILIO;
    expect(resolveAccounts(unnamed, {}, NONE).active.kind).toBe('sandbox');
  });

  it('is at DIALDECK_BASE_URL, else at TWILIO_BASE_URL', () => {
    const both = {
      ...TWILIO,
      TWILIO_BASE_URL: 'http://127.0.0.1:1',
      DIALDECK_BASE_URL: 'http://127.0.0.1:2',
    };
    expect(resolveAccounts(both, {}, NONE).active).toMatchObject({ baseUrl: 'http://127.0.0.1:2' });
    const { DIALDECK_BASE_URL: _, ...own } = both;
    expect(resolveAccounts(own, {}, NONE).active).toMatchObject({ baseUrl: 'http://127.0.0.1:1' });
  });

  it.each([
    [{ DIALDECK_PROVIDER: 'twilio' }, 'no complete set of its credentials'],
    [{ DIALDECK_PROVIDER: 'twilio', TWILIO_ACCOUNT_SID: SID }, 'no complete set of its credentials'],
    [{ ...TWILIO, TWILIO_ACCOUNT_SID: 'SK1' }, 'TWILIO_ACCOUNT_SID: this is not an account SID'],
    [{ ...TWILIO, TWILIO_AUTH_TOKEN: `${KEY}\nX: y` }, 'TWILIO_AUTH_TOKEN: the key contains'],
    [{ ...TWILIO, TWILIO_BASE_URL: 'http://example.com' }, 'TWILIO_BASE_URL: must start with https'],
    [{ ...TWILIO, DIALDECK_API_KEY: KEY }, 'DIALDECK_API_KEY is not used with DIALDECK_PROVIDER=twilio'],
    [{ ...TWILIO, DIALDECK_ACCOUNT: 'sandbox' }, 'TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN name a provider'],
  ])('is refused without repeating a secret: case %#', (env, message) => {
    let said = '';
    try {
      resolveAccounts(env, {}, NONE);
    } catch (error) {
      said = error instanceof Error ? error.message : '';
    }
    expect(said).toContain(message);
    expect(said).not.toContain(KEY);
  });

  it('contradicts --account sandbox, and the message names its variables', () => {
    expect(() => resolveAccounts(TWILIO, { account: 'sandbox' }, NONE)).toThrow(
      '--account names the sandbox, but DIALDECK_PROVIDER, TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN name a provider',
    );
  });
});
