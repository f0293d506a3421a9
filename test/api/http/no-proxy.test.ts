/** Which hosts NO_PROXY names: what curl and Go agree on. */
import { describe, expect, it } from 'vitest';
import { isExempt } from '../../../src/api/http/no-proxy.ts';
import { proxyFor } from '../../../src/api/http/proxy.ts';

const exempt = (host: string, list: string) => isExempt(new URL(`https://${host}/v1`), list);

describe('a name', () => {
  it.each([
    ['api.telefonie.com', 'telefonie.com'],
    ['api.telefonie.com', '.telefonie.com'],
    ['api.telefonie.com', '*.telefonie.com'],
    ['telefonie.com', 'telefonie.com'],
    ['telefonie.com', '.telefonie.com'],
    ['a.b.telefonie.com', 'telefonie.com'],
    ['api.telefonie.com', 'com'],
    ['API.Telefonie.COM', 'telefonie.com'],
    ['api.telefonie.com', 'TELEFONIE.com'],
    ['api.telefonie.com.', 'telefonie.com'],
    ['api.telefonie.com', 'telefonie.com.'],
    ['api.telefonie.com', 'one.example , telefonie.com'],
    ['api.telefonie.com', 'one.example telefonie.com'],
    ['api.telefonie.com', ',,telefonie.com,'],
    ['api.müller.de', 'müller.de'],
    ['api.xn--mller-kva.de', 'müller.de'],
    ['api.telefonie.com', '*'],
    ['api.telefonie.com', 'one.example,*'],
    ['db', 'db'],
  ])('%s is named by %j', (host, list) => {
    expect(exempt(host, list)).toBe(true);
  });

  it.each([
    'https://api.telefonie.com',
    'api.telefonie.com/v1',
    'somebody@telefonie.com',
    'telefonie.com?x',
    'telefonie.com#x',
    'telefonie.com\\x',
  ])('that is part of something else exempts nothing: %s', (list) => {
    expect(isExempt(new URL('https://api.telefonie.com'), list)).toBe(false);
  });

  it.each([
    ['api.telefonie.com', 'nottelefonie.com'],
    ['nottelefonie.com', 'telefonie.com'],
    ['telefonie.com', '*.telefonie.com'],
    ['telefonie.com.evil.example', 'telefonie.com'],
    ['telefonie.com', 'api.telefonie.com'],
    ['api.telefonie.com', ''],
    ['api.telefonie.com', ','],
    ['api.telefonie.com', '.'],
    ['api.telefonie.com', '*.'],
    ['api.telefonie.com', 'https://telefonie.com'],
    ['api.telefonie.com', 'telefonie.*'],
    ['api.telefonie.com', '10.0.0.0/8'],
  ])('%s is not named by %j', (host, list) => {
    expect(exempt(host, list)).toBe(false);
  });
});

describe('a port', () => {
  it.each([
    ['api.telefonie.com', 'telefonie.com:443', true],
    ['api.telefonie.com:8443', 'telefonie.com:8443', true],
    ['api.telefonie.com:8443', 'telefonie.com', true],
    ['api.telefonie.com:8443', 'telefonie.com:443', false],
    ['api.telefonie.com', 'telefonie.com:80', false],
    ['10.1.2.3:8443', '10.1.2.3:8443', true],
    ['10.1.2.3:8443', '10.1.2.3:443', false],
    ['[fd00::1]:8443', '[fd00::1]:8443', true],
    ['[fd00::1]:8443', '[fd00::1]:443', false],
  ])('of %s and %j: %s', (host, list, wanted) => {
    expect(exempt(host, list)).toBe(wanted);
  });
});

describe('an address', () => {
  it.each([
    ['10.1.2.3', '10.1.2.3'],
    ['10.1.2.3', '10.0.0.0/8'],
    ['10.1.2.3', '10.1.2.0/24'],
    ['10.1.2.3', '10.1.2.3/32'],
    ['10.1.2.3', '0.0.0.0/0'],
    ['[fd00::1]', 'fd00::1'],
    ['[fd00::1]', '[fd00::1]'],
    ['[fd00::1]', 'fd00:0:0:0:0:0:0:1'],
    ['[fd00::1]', 'FD00::/8'],
    ['[fd00::1]', '[fd00::]/8'],
  ])('%s is named by %j', (host, list) => {
    expect(exempt(host, list)).toBe(true);
  });

  it.each([
    ['10.1.2.3', '10.1.2.4'],
    ['10.1.2.3', '2.3'],
    ['10.1.2.3', '.1.2.3'],
    ['11.1.2.3', '10.0.0.0/8'],
    ['10.1.2.3', '10.0.0.0/33'],
    ['10.1.2.3', '10.0.0.0/x'],
    ['[fd00::1]', 'fe80::/10'],
    ['[fd00::1]', 'fd00::2'],
    ['[fd00::1]', 'fd00::/129'],
  ])('%s is not named by %j', (host, list) => {
    expect(exempt(host, list)).toBe(false);
  });
});

describe('the variables', () => {
  const origin = new URL('https://api.telefonie.com');
  const proxy = 'http://127.0.0.1:3128';
  it.each([
    [{ HTTPS_PROXY: proxy, NO_PROXY: 'telefonie.com' }, false],
    [{ https_proxy: proxy, no_proxy: 'telefonie.com' }, false],
    [{ https_proxy: proxy, NO_PROXY: 'telefonie.com' }, false],
    [{ HTTPS_PROXY: proxy, no_proxy: 'other.example', NO_PROXY: 'telefonie.com' }, true],
    [{ HTTPS_PROXY: proxy, no_proxy: '', NO_PROXY: 'telefonie.com' }, false],
    [{ HTTPS_PROXY: proxy, https_proxy: '' }, true],
    [{ HTTPS_PROXY: ' ', https_proxy: '' }, false],
    [{ HTTP_PROXY: proxy }, false],
  ])('%j: through the proxy %s', (environment, wanted) => {
    expect(proxyFor(origin, environment) !== undefined).toBe(wanted);
  });
});
