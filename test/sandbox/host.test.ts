/** A sandbox on another address than 127.0.0.1 answers to that one, and still to no foreign name. */
import { request } from 'node:http';
import { expect, it } from 'vitest';
import { checkHost } from '../../src/sandbox/http/guards.ts';
import { sandboxFor } from './client.ts';

function statusFor(url: URL, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.on('error', reject);
    sent.end();
  });
}

it('its base URLs have the address, and a foreign Host header is refused', async () => {
  const sandbox = await sandboxFor({ host: '127.0.0.2', apiKey: 'my-own-key' });
  expect(sandbox.apiKey).toBe('my-own-key');
  const health = new URL('/health', sandbox.twilioBaseUrl);
  expect(health.hostname).toBe('127.0.0.2');
  expect(await statusFor(health, health.host)).toBe(200);
  expect(await statusFor(health, 'shop.example')).toBe(421);
});

it.each([
  ['[fd00::7]:8080', 'fd00::7'],
  ['[fd00::7]', 'fd00::7'],
  ['box.example:8080', 'box.example'],
  ['anything.example', '0.0.0.0'],
])('Host %s is let in on %s', (host, own) => {
  expect(() => checkHost(host, own)).not.toThrow();
});
