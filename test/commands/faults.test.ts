/** What a script sees when the provider, the network or the environment misbehaves. */
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { readDocument, readError } from './shared/documents.ts';
import { type House, openHouse, startCommand, toEnd } from './shared/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse(
    '--numbers',
    '3',
    '--fault',
    '429:120@list',
    '--fault',
    '503:120@get',
    '--fault',
    'half@search',
    '--fault',
    'hang@update',
  );
});
afterAll(() => house[Symbol.asyncDispose]());

it('ends with 7 when the provider throttles for longer than it is waited, and says that it may work later', async () => {
  const ran = await house.run(['accounts', 'test', 'environment', '--json']);
  expect(ran.code, ran.stderr).toBe(7);
  expect(readError(ran)).toMatchObject({ code: 'rate-limited', retryable: true });
});

it('ends with 1 for an outage and for an answer that cannot be read', async () => {
  const outage = await house.run(['show', '+12125550142', '--json']);
  expect(outage.code).toBe(1);
  expect(readError(outage)).toMatchObject({ code: 'unavailable', retryable: true });
  const half = await house.run(['search', '--country', 'US', '--json']);
  expect(half.code).toBe(1);
  expect(readError(half)).toMatchObject({ code: 'contract' });
});

it('ends with 130 while it waits for an answer that never comes', async () => {
  const child = startCommand(['owned'], house.env());
  const ended = toEnd(child);
  await new Promise<void>((resolve) => child.stderr.once('data', () => resolve()));
  child.kill('SIGINT');
  const { code, stderr } = await ended;
  expect(code).toBe(130);
  expect(stderr).toContain('Interrupted.');
});

it('sends nothing of the sandbox through a proxy, whatever the environment says', async () => {
  const seen: string[] = [];
  const proxy = createServer((request, response) => {
    seen.push(request.url ?? '');
    response.writeHead(502).end();
  });
  proxy.on('connect', (request, socket) => {
    seen.push(request.url ?? '');
    socket.destroy();
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const env = { HTTP_PROXY: url, HTTPS_PROXY: url, http_proxy: url, https_proxy: url };
  const ran = await house.run(['search', '--country', 'US', '--json'], { bare: true, env });
  proxy.close();
  expect(readDocument(DOCUMENTS.search, ran).data.length).toBeGreaterThan(0);
  expect(seen).toEqual([]);
});

it('ends with 1 and a sentence when the disk that the data goes to is full', async () => {
  for (const command of ['paths', 'paths --json', 'lookup --offline +12125550142', '--help', '--version']) {
    const ran = await house.shell(`dialdeck ${command} >/dev/full`);
    expect(ran.code, command).toBe(1);
    expect(ran.stderr, command).toContain('Could not write the output (the disk is full)');
    expect(ran.stderr, command).not.toContain('    at ');
  }
  // A reader that has had enough is no such failure.
  const enough = await house.shell('set -o pipefail; dialdeck --help | head -1');
  expect(enough).toMatchObject({ code: 0, stderr: '' });
});

it('says what it waits for while the provider asks for patience', async () => {
  await using slow = await openHouse('--numbers', '3', '--fault', '429:2@listx1');
  const ran = await slow.run(['owned']);
  expect(ran.code, ran.stderr).toBe(0);
  expect(ran.stderr).toMatch(/asks to slow down \(429\).* dialdeck waits 2 s and tries again\./);
});
