import { describe, expect, it } from 'vitest';
import { type Account, accountFingerprint } from '../../src/api/account.ts';

const account = (baseUrl: string, change: Partial<Account> = {}): Account => ({
  name: 'work',
  provider: 'twilio',
  baseUrl,
  apiKey: 'a-secret-0123',
  accountId: `AC${'0123456789abcdef'.repeat(2)}`,
  currency: 'USD',
  ...change,
});

describe('who an account is', () => {
  const own = accountFingerprint(account('https://api.twilio.com'));

  it('does not depend on the edge and region by which Twilio is reached, or on the key', () => {
    expect(accountFingerprint(account('https://api.dublin.ie1.twilio.com'))).toBe(own);
    expect(accountFingerprint(account('https://api.twilio.com', { apiKey: 'another-0123' }))).toBe(own);
  });

  it.each(['http://127.0.0.1:8080', 'https://api.twilio.com.example.net', 'https://twilio.example.com'])(
    'is another one at %s',
    (baseUrl) => {
      expect(accountFingerprint(account(baseUrl))).not.toBe(own);
    },
  );
});
