import { describe, expect, it } from 'vitest';
import { checkWebhookUrl, sameUrl, sharedUrlWarning } from '../../../src/api/owned/webhook-url.ts';

describe('checkWebhookUrl', () => {
  it.each([
    'http://example.com/voice',
    'ftp://example.com/',
    'javascript:alert(1)',
    'example.com/voice',
    'https:example.com/voice',
    'https:\\\\example.com/voice',
    'https://example.com\\@evil.example/',
    'https:///example.com/',
    'https://１２７.0.0.1/',
    'https://user@example.com/',
    'https://user:secret@example.com/',
    'https://127.0.0.1/voice',
    'https://10.0.0.1/',
    'https://0x7f000001/',
    'https://2130706433/',
    'https://017700000001/',
    'https://[::1]/',
    'https://[fd00::1]/',
    'https://localhost/',
    'https://LOCALHOST./',
    'https://voice.localhost/',
    'https://printer.local/',
    'https://metadata.google.internal/',
    'https://exa mple.com/',
    'https://example.com/\u202evoice',
    `https://example.com/${'x'.repeat(2100)}`,
  ])('refuses %j', (url) => {
    expect(checkWebhookUrl(url).kind).toBe('refused');
  });

  it.each([
    'https://example.com',
    'https://example.com/',
    'https://Example.COM/Voice?line=1',
    'https://example.com?x=1',
    'https://example.com:443/voice',
    'https://example.com/{id}/voice?from={from}',
    'https://example.com/a/../b//c/',
    'https://example.com/a%2fb%7Bid%7D?q=%20+',
    'HTTPS://example.com/',
  ])('takes %s as it was typed, without a word', (url) => {
    expect(checkWebhookUrl(` ${url} `)).toEqual({ kind: 'accepted', url, warnings: [] });
  });

  it('takes nothing for a field that is cleared', () => {
    expect(checkWebhookUrl('   ')).toEqual({ kind: 'empty' });
  });

  it.each([
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
    [
      'https://BÜCHER.example:8443/ä/{id}?ö={ü}',
      'https://xn--bcher-kva.example:8443/%C3%A4/{id}?%C3%B6={%C3%BC}',
    ],
    ['https://example.com/ü', 'https://example.com/%C3%BC'],
  ])('writes %s in ASCII and changes no more of it', (typed, url) => {
    expect(checkWebhookUrl(typed)).toMatchObject({ kind: 'accepted', url });
  });

  it.each([
    ['https://example.com', 'https://example.com/', true],
    ['https://EXAMPLE.com/voice', 'https://example.com/voice', true],
    ['https://example.com/{id}?to={to}', 'https://example.com/%7Bid%7D?to=%7Bto%7D', true],
    ['https://example.com:443/', 'https://example.com', true],
    ['https://example.com/voice', 'https://example.com/voice/', false],
    ['https://example.com/Voice', 'https://example.com/voice', false],
    ['https://example.com/a%2Fb', 'https://example.com/a/b', false],
    ['https://example.com/?a=1&b=2', 'https://example.com/?b=2&a=1', false],
    ['https://example.com/', '', false],
    ['', '', true],
    ['no URL', 'no URL ', false],
  ])('%s and %s are one URL: %s', (left, right, same) => {
    expect(sameUrl(left, right)).toBe(same);
    expect(sameUrl(right, left)).toBe(same);
  });

  it.each([
    ['https://intranet/voice', 'has no domain'],
    ['https://bücher.example/voice', 'xn--bcher-kva.example'],
    ['https://example.com:8443/voice', 'port 8443'],
    ['https://example.com/voice#part', 'after #'],
    ['https://example.com/voice?token=abc', 'contain a secret'],
  ])('warns of %j', (url, warning) => {
    const checked = checkWebhookUrl(url);
    expect(checked.kind === 'accepted' ? checked.warnings.join() : checked.kind).toContain(warning);
  });

  it('warns of one URL for both', () => {
    expect(sharedUrlWarning('https://a.example/', 'https://a.example/')).toContain('same URL');
    expect(sharedUrlWarning('', '')).toBeUndefined();
  });
});
