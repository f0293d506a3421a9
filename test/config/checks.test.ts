import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAccountName, checkApiKey, checkBaseUrl } from '../../src/config/checks.ts';

describe('checkBaseUrl', () => {
  it.each([
    ['https://api.example.com/v1/numbers', 'https://api.example.com/v1/numbers'],
    [' https://api.example.com/v1/ ', 'https://api.example.com/v1'],
    ['http://127.0.0.1:8700/v1', 'http://127.0.0.1:8700/v1'],
    ['http://[::1]:8700', 'http://[::1]:8700'],
  ])('takes %s', (text, value) => {
    expect(checkBaseUrl(text)).toEqual({ ok: true, value });
  });

  it.each([
    'http://api.example.com',
    'http://localhost:8700',
    'http://127.0.0.1.example.com',
    'http://127.0.0.2',
    'ftp://127.0.0.1',
    'https://user:pass@api.example.com',
    'https://api.example.com/?key=x',
    'https://api.example.com/#x',
    'api.example.com',
    '',
  ])('refuses %j', (text) => {
    expect(checkBaseUrl(text).ok).toBe(false);
  });
});

describe('checkKey', () => {
  it('takes 8 to 256 visible ASCII characters, and the line end that a pipe adds', () => {
    expect(checkApiKey('abcd-1234\n')).toEqual({ ok: true, value: 'abcd-1234' });
    expect(checkApiKey('x'.repeat(256)).ok).toBe(true);
    expect(checkApiKey('x'.repeat(257)).ok).toBe(false);
    expect(checkApiKey('short12').ok).toBe(false);
  });

  it('never repeats the key in its reason', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4, maxLength: 300, unit: 'binary' }), (key) => {
        const checked = checkApiKey(key);
        return checked.ok ? checked.value === key.replace(/\r?\n$/, '') : !checked.reason.includes(key);
      }),
    );
  });

  it.each(['two words1', 'line\nbreak1', 'nul\u0000byte', 'schlüssel-1', 'tab\tkey12'])(
    'refuses %j',
    (key) => {
      expect(checkApiKey(key).ok).toBe(false);
    },
  );
});

describe('checkAccountName', () => {
  it('takes what is safe in a shell and a header', () => {
    expect(checkAccountName('work-2.eu').ok).toBe(true);
    for (const name of ['', '-x', 'two words', '../x', 'a'.repeat(33), '$(id)']) {
      expect(checkAccountName(name).ok, name).toBe(false);
    }
  });
});
