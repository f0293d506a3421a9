import { describe, expect, it } from 'vitest';
import { accountToken } from '../../src/app/account-colour.ts';
import { ACCOUNT_TOKENS, createTheme } from '../../src/components/theme.ts';
import type { AccountProfile } from '../../src/config/account-profiles.ts';

const account = (name: string, change: Partial<Extract<AccountProfile, { kind: 'configured' }>> = {}) =>
  ({
    kind: 'configured',
    name,
    provider: 'twilio',
    baseUrl: 'https://api.twilio.com',
    currency: 'USD',
    keyStore: 'file',
    ...change,
  }) satisfies AccountProfile;

describe('the colour of an account', () => {
  it('belongs to the account at its carrier, whatever its name and key', () => {
    const accountId = 'AC0123456789abcdef0123456789abcdef';
    expect(accountToken(account('work', { accountId }))).toBe(
      accountToken(account('renamed', { accountId, keyId: 'SK1', keyStore: 'keyring' })),
    );
  });

  it('differs among accounts', () => {
    const names = Array.from({ length: 60 }, (_, index) => `account-${index}`);
    expect(new Set(names.map((name) => accountToken(account(name)))).size).toBe(ACCOUNT_TOKENS.length);
  });

  it('is none that says good, bad or attention', () => {
    const { paint } = createTheme({ colour: true, ascii: false });
    // Red, green, yellow and their bright kinds: https://en.wikipedia.org/wiki/ANSI_escape_code#Colors.
    const meaning = /\u001b\[(?:31|32|33|91|92|93)m/u;
    expect(paint('bad', 'x')).toMatch(meaning);
    const painted = ACCOUNT_TOKENS.map((token) => paint(token, 'x'));
    for (const text of painted) expect(text).not.toMatch(meaning);
    expect(new Set(painted).size).toBe(ACCOUNT_TOKENS.length);
  });

  it('is the harmless one for every account of the sandbox', () => {
    expect(accountToken({ kind: 'sandbox', name: 'sandbox-twilio', provider: 'twilio' })).toBe('good');
  });
});
