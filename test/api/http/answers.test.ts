import type { Socket } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import * as z from 'zod';
import { systemRuntime } from '../../../src/api/runtime.ts';
import { JSON_TYPE, reply, startRawServer } from './raw-server.ts';
import { buy, CANARY, clientFor, failure, read } from './support.ts';

const GOOD = reply(200, JSON_TYPE, '{"name":"x","extra":1}');

/** What a client makes of one answer, given to every request. */
async function answering(bytes: Buffer) {
  const server = await startRawServer((socket) => socket.write(bytes));
  return { server, client: clientFor(server.baseUrl, { retries: NO_RETRY }) };
}
const NO_RETRY = { attempts: 1, baseMs: 1, throttleBaseMs: 1, capMs: 1, longestRetryAfterMs: 1 };

describe('a good answer', () => {
  it('is its data, without the keys that nobody asked for', async () => {
    const { client, server } = await answering(GOOD);
    expect(await read(client)).toMatchObject({ data: { name: 'x' }, status: 200 });
    expect(server.requests[0]).toMatch(/^GET \/v1\/thing HTTP/);
    expect(server.requests[0]).toContain(`x-api-key: ${CANARY}`);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('may be in %s', async (coding, encode) => {
    const { client } = await answering(
      reply(200, { ...JSON_TYPE, 'content-encoding': coding }, encode('{"name":"Zürich"}')),
    );
    expect((await read(client)).data).toEqual({ name: 'Zürich' });
  });

  it('may have passed two codings, and any +json type', async () => {
    const headers = { 'content-type': 'application/hal+json; charset=utf-8', 'content-encoding': 'gzip, br' };
    const { client } = await answering(reply(200, headers, brotliCompressSync(gzipSync('{"name":"x"}'))));
    expect((await read(client)).data).toEqual({ name: 'x' });
  });

  it('comes over one kept connection for reads, and over one of its own for a purchase', async () => {
    const ports = new Set<number | undefined>();
    const server = await startRawServer((socket, count) => {
      ports.add(socket.remotePort);
      socket.write(count === 3 ? reply(201, JSON_TYPE, '{"name":"x"}') : GOOD);
    });
    const client = clientFor(server.baseUrl);
    await read(client);
    await read(client);
    expect(ports.size).toBe(1);
    await buy(client);
    expect(ports.size).toBe(2);
    expect(server.requests[2]).toContain('{"n":1}');
  });
});

test('a read whose kept connection was closed is repeated over a new one, however many others were closed with it', async () => {
  const closed = new Set<Socket>();
  const server = await startRawServer((socket, count) => {
    // The first eight answers wait for each other, so that eight connections are open. Each is closed with its second request.
    if (closed.has(socket)) socket.resetAndDestroy();
    else if (count <= 8) {
      closed.add(socket);
      if (closed.size === 8) for (const open of closed) open.write(GOOD);
    } else socket.write(GOOD);
  });
  const client = clientFor(server.baseUrl);
  await Promise.all(Array.from({ length: 8 }, () => read(client)));
  expect(closed.size).toBe(8);
  expect((await read(client)).data).toEqual({ name: 'x' });
  expect(server.requests).toHaveLength(10);
});

describe('a 200 that cannot be used is a contract error that names what came', () => {
  it.each<[string, Buffer, RegExp]>([
    ['HTML (a login page)', reply(200, { 'content-type': 'text/html' }, '<html>Log in</html>'), /web page/],
    ['half JSON', reply(200, JSON_TYPE, '{"name":"x'), /cannot read/],
    ['nothing', reply(200, JSON_TYPE, ''), /empty/],
    ['JSON without a content type', reply(200, {}, '{"name":"x"}'), /did not answer with JSON/],
    [
      'JSON called text',
      reply(200, { 'content-type': 'text/plain' }, '{"name":"x"}'),
      /did not answer with JSON/,
    ],
    ['another shape', reply(200, JSON_TYPE, '{"name":5}'), /does not match its API.*"name"/],
    ['a list', reply(200, JSON_TYPE, '[]'), /does not match its API/],
    ['a key __proto__', reply(200, JSON_TYPE, '{"name":"x","__proto__":{"admin":true}}'), /cannot read/],
    ['an escaped key __proto__', reply(200, JSON_TYPE, '{"name":"x","\\u005f_proto__":{}}'), /cannot read/],
    [
      'deep nesting',
      reply(200, JSON_TYPE, `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
      /does not match its API/,
    ],
    [
      'deep nesting beside __proto__',
      reply(200, JSON_TYPE, `[${'['.repeat(100_000)}${']'.repeat(100_000)},"__proto__"]`),
      /cannot read/,
    ],
    ['204', Buffer.from('HTTP/1.1 204 X\r\n\r\n'), /status 204/],
    [
      'a coding nobody asked for',
      reply(200, { ...JSON_TYPE, 'content-encoding': 'compress' }, '{}'),
      /encoding/,
    ],
    [
      'a damaged coding',
      reply(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }, '{"name":"x"}'),
      /encoding/,
    ],
    ['six codings', reply(200, { ...JSON_TYPE, 'content-encoding': 'br,br,br,br,br,br' }, '{}'), /encoding/],
    ['6 MiB announced', Buffer.from('HTTP/1.1 200 X\r\ncontent-length: 6291456\r\n\r\n'), /far more data/],
    [
      'a gzip bomb',
      reply(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(100_000_000))),
      /far more/,
    ],
  ])('%s', async (_name, bytes, message) => {
    const { client } = await answering(bytes);
    const error = await failure(read(client));
    expect(error).toMatchObject({ code: 'contract', retryable: false });
    expect(error.message).toMatch(message);
  });

  it('a body without end is cut off at 5 MiB', async () => {
    const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`;
    let written = 0;
    const server = await startRawServer((socket) => {
      socket.write('HTTP/1.1 200 X\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n');
      const pour = () => {
        while (!socket.destroyed && socket.write(chunk)) written += chunk.length;
        written += chunk.length;
      };
      socket.on('drain', pour);
      pour();
    });
    expect(await failure(read(clientFor(server.baseUrl)))).toMatchObject({ code: 'contract' });
    expect(written).toBeLessThan(64 * 1024 * 1024);
  });

  it('huge integers do not pass for others: a number where text is due does not fit', async () => {
    const { client } = await answering(reply(200, JSON_TYPE, '{"name":12345678901234567000}'));
    expect(await failure(read(client))).toMatchObject({ code: 'contract' });
  });

  it('leaves Object.prototype as it was', async () => {
    const { client } = await answering(reply(200, JSON_TYPE, '{"name":"x","__proto__":{"admin":true}}'));
    await failure(read(client));
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  });
});

describe('an answer that says no', () => {
  it.each<[number, string, boolean]>([
    [400, 'invalid', false],
    [401, 'auth', false],
    [402, 'invalid', false],
    [403, 'auth', false],
    [404, 'not-found', false],
    [409, 'conflict', false],
    [410, 'not-found', false],
    [418, 'invalid', false],
    [422, 'invalid', false],
    [429, 'rate-limited', true],
    [500, 'unavailable', true],
    [501, 'unavailable', false],
    [503, 'unavailable', true],
  ])('%i is %s (retryable: %s), in a sentence with a hint', async (status, code, retryable) => {
    const { client } = await answering(reply(status, JSON_TYPE, '{}'));
    const error = await failure(read(client));
    expect(error).toMatchObject({ code, retryable, status, progress: 'answered' });
    // The provider is the subject of a refusal, never the address it was reached at.
    expect(error.message).toMatch(/^[A-Z][a-z]+ [A-Za-z].* \(\d+\)\.$/);
    expect(error.hint).toMatch(/^[A-Z].*[.]$/);
  });

  it.each([
    ['application/problem+json', '{"title":"Conflict","detail":"Number is taken"}'],
    ['application/json', '{"success":false,"error":{"code":"X","message":"Number is taken"}}'],
    ['application/json', '{"message":"Number is taken"}'],
    ['application/json', '{"errors":[{"detail":"Number is taken"}]}'],
    ['application/json', '{"error":"Number is taken."}'],
    ['text/plain', 'Number is taken'],
  ])("tells the provider's own words from %s %s", async (type, body) => {
    const { client } = await answering(reply(409, { 'content-type': type }, body));
    expect((await failure(read(client))).message).toMatch(/\(409\): Number is taken\.$/);
  });

  it('tells nothing of a web page, of broken JSON and of an endless text but its beginning', async () => {
    const page = await answering(reply(500, { 'content-type': 'text/html' }, '<html><b>oops</b></html>'));
    expect((await failure(read(page.client))).message).toMatch(/has a problem \(500\)\.$/);
    const broken = await answering(reply(500, JSON_TYPE, '{"message":"oo'));
    expect((await failure(read(broken.client))).message).toMatch(/\(500\)\.$/);
    const long = await answering(reply(500, { 'content-type': 'text/plain' }, 'long '.repeat(10_000)));
    expect((await failure(read(long.client))).message.length).toBeLessThan(300);
  });

  it('loses what steers a terminal, and the key in every shape in which servers echo it', async () => {
    const echoes = [
      CANARY,
      encodeURIComponent(CANARY),
      Buffer.from(CANARY).toString('base64'),
      CANARY.split('').join('\u200b'),
    ];
    for (const echo of echoes) {
      const body = JSON.stringify({ message: `\u001b[2J\r${echo} is wrong` });
      const { client } = await answering(reply(401, JSON_TYPE, body));
      const { message } = await failure(read(client));
      expect(message).toContain('[key] is wrong');
      expect(message).not.toContain('\u001b');
    }
  });

  it('is told from its status alone when its body is cut', async () => {
    const server = await startRawServer((socket) =>
      socket.end('HTTP/1.1 409 X\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"mess'),
    );
    expect(await failure(buy(clientFor(server.baseUrl)))).toMatchObject({
      code: 'conflict',
      progress: 'answered',
    });
  });

  it.each([401, 403])('%i in a web page is known as one', async (status) => {
    const page = await answering(reply(status, { 'content-type': 'text/html' }, '<h1>Sign in</h1>'));
    expect(await failure(buy(page.client))).toMatchObject({ code: 'auth', status, webPage: true });
    const own = await answering(reply(status, JSON_TYPE, '{}'));
    expect(await failure(buy(own.client))).toMatchObject({ code: 'auth', status, webPage: false });
  });

  it('404 from a web server that is not the API is no "not found"', async () => {
    const { client } = await answering(reply(404, { 'content-type': 'text/html' }, '<h1>Not Found</h1>'));
    expect(await failure(read(client))).toMatchObject({ code: 'contract', status: 404 });
  });

  it('for a purchase, 5xx tells to look before doing it again, and a bad 201 leaves the effect open', async () => {
    const fault = await answering(reply(500, JSON_TYPE, '{}'));
    expect((await failure(buy(fault.client))).hint).toMatch(/Check your numbers before/);
    const bad = await answering(reply(201, { 'content-type': 'text/html' }, '<html>'));
    expect(await failure(buy(bad.client))).toMatchObject({ code: 'contract', progress: 'sent', status: 201 });
    expect(fault.server.requests).toHaveLength(1);
  });
});

describe('the clock of the server', () => {
  it('is read from the last Date, whatever the answer says, and goes on', async () => {
    const server = await startRawServer((socket, count) => {
      const dates = ['Wed, 22 Nov 2023 06:44:05 GMT', 'Thu, 23 Nov 2023 06:44:05 GMT', 'soon'];
      const date = { date: dates[count - 1] ?? '' };
      socket.write(reply(count === 2 ? 404 : 200, { ...JSON_TYPE, ...date }, '{"name":"x"}'));
    });
    let monotonic = 1_000;
    const runtime = { ...systemRuntime, monotonic: () => monotonic };
    const client = clientFor(server.baseUrl, { runtime });
    expect(client.clock()).toBeUndefined();
    await read(client);
    expect(client.clock()).toBe(Date.UTC(2023, 10, 22, 6, 44, 5));
    monotonic += 2_500;
    expect(client.clock()).toBe(Date.UTC(2023, 10, 22, 6, 44, 7, 500));
    await failure(read(client));
    expect(client.clock()).toBe(Date.UTC(2023, 10, 23, 6, 44, 5));
    monotonic += 10;
    await read(client);
    expect(client.clock()).toBe(Date.UTC(2023, 10, 23, 6, 44, 5, 10));
  });
});

describe('a path that leads to another host', () => {
  it('is refused before anything is sent', async () => {
    const elsewhere = await startRawServer((socket) => socket.write(GOOD));
    const { client, server } = await answering(GOOD);
    const path = `${elsewhere.baseUrl}/thing`;
    const error = await failure(
      client.json({ method: 'POST', path, json: {}, expect: [200] }, () => z.unknown()),
    );
    expect(error).toMatchObject({ code: 'invalid', progress: 'not-sent' });
    expect([...elsewhere.requests, ...server.requests]).toEqual([]);
  });
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])(
    '%i is refused, to the same and to another origin; no key arrives there',
    async (status) => {
      const elsewhere = await startRawServer((socket) => socket.write(GOOD));
      const targets = [
        `${elsewhere.baseUrl}/stolen?key=${encodeURIComponent(CANARY)}`,
        '/v1/other',
        '//evil.example/x',
      ];
      for (const location of targets) {
        const { client, server } = await answering(reply(status, { location }, ''));
        for (const ask of [read, buy]) {
          const error = await failure(ask(client));
          expect(error).toMatchObject({ code: 'contract', status, retryable: false });
          expect(error.message).toMatch(/redirects to .*\. dialdeck does not follow redirects\.$/);
          expect(error.message).not.toContain('?');
        }
        expect(server.requests).toHaveLength(2);
      }
      expect(elsewhere.requests).toHaveLength(0);
    },
  );
});

describe('a body that ofetch would not turn into JSON', () => {
  it('is refused before anything is sent', async () => {
    const server = await startRawServer((socket) => socket.write(GOOD));
    const request = { method: 'POST', path: '/thing', json: { buffer: 'x' }, expect: [201] } as const;
    const error = await failure(clientFor(server.baseUrl).empty(request));
    expect(error).toMatchObject({ code: 'invalid', progress: 'not-sent' });
    expect(server.requests).toEqual([]);
  });
});
