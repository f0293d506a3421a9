import { describe, expect, it } from 'vitest';
import { checkWebhookUrl, sharedUrlWarning } from '../../src/api/webhook-url.ts';

describe('checkWebhookUrl', () => {
  it.each([
    'http://example.com/voice',
    'ftp://example.com/',
    'javascript:alert(1)',
    'example.com/voice',
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

  it('takes a public https URL without a word', () => {
    expect(checkWebhookUrl(' https://Example.com/voice?line=1 ')).toEqual({
      kind: 'accepted',
      url: 'https://example.com/voice?line=1',
      warnings: [],
    });
    expect(checkWebhookUrl('   ')).toEqual({ kind: 'empty' });
  });

  it.each([
    ['https://intranet/voice', 'without a domain'],
    ['https://bücher.example/voice', 'xn--bcher-kva.example'],
    ['https://example.com:8443/voice', 'port 8443'],
    ['https://example.com/voice#part', 'after #'],
    ['https://example.com/voice?token=abc', 'looks like a secret'],
  ])('warns of %j', (url, warning) => {
    const checked = checkWebhookUrl(url);
    expect(checked.kind === 'accepted' ? checked.warnings.join() : checked.kind).toContain(warning);
  });

  it('warns of one URL for both', () => {
    expect(sharedUrlWarning('https://a.example/', 'https://a.example/')).toContain('same URL');
    expect(sharedUrlWarning('', '')).toBeUndefined();
  });
});
