import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import { connect, type Server as PlainServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startRawServer } from './raw-server.ts';
import { buy, CANARY, clientFor, failure, read } from './support.ts';

const SELF_SIGNED = readFileSync(new URL('fixtures/self-signed.pem', import.meta.url));
const SHORT = { attempt: 150, read: 150, write: 150 };

async function portOf(server: Server | PlainServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function startUntrusted() {
  const seen: string[] = [];
  const port = await portOf(
    createServer({ key: SELF_SIGNED, cert: SELF_SIGNED }, (request, response) => {
      seen.push(request.url ?? '');
      response.end();
    }),
  );
  return { port, seen };
}

describe('TLS', () => {
  it('an untrusted certificate ends it before a byte of HTTP left, and trying again is not offered', async () => {
    const { port, seen } = await startUntrusted();
    const error = await failure(buy(clientFor(`https://127.0.0.1:${port}/v1`)));
    expect(error).toMatchObject({
      code: 'network',
      progress: 'not-sent',
      retryable: false,
      causeCode: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
    expect(error.message).toMatch(/cannot trust the certificate of /);
    expect(seen).toEqual([]);
  });

  it('a server that speaks no TLS gets nothing of the request', async () => {
    const server = await startRawServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
    const client = clientFor(server.baseUrl.replace('http:', 'https:'), { deadlines: SHORT });
    expect(await failure(buy(client))).toMatchObject({ progress: 'not-sent' });
    expect(server.requests).toEqual([]);
  });

  it('a handshake that never ends sends nothing', async () => {
    const hanging = await startRawServer(() => {});
    const client = clientFor(hanging.baseUrl.replace('http:', 'https:'), { deadlines: SHORT });
    expect(await failure(buy(client))).toMatchObject({ code: 'timeout', progress: 'not-sent' });
  });

  it('switched-off certificate checks are refused before anything else', async () => {
    const { port, seen } = await startUntrusted();
    const environment = { NODE_TLS_REJECT_UNAUTHORIZED: '0' };
    const error = await failure(read(clientFor(`https://127.0.0.1:${port}/v1`, { environment })));
    expect(error).toMatchObject({ code: 'invalid', progress: 'not-sent' });
    expect(seen).toEqual([]);
  });
});

describe('a proxy', () => {
  it('is asked for a tunnel, and is never told the key', async () => {
    const { port } = await startUntrusted();
    const proxy = await startRawServer((socket) => {
      socket.removeAllListeners('data');
      const upstream = connect(port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        upstream.pipe(socket);
        socket.pipe(upstream);
      });
      socket.on('close', () => upstream.destroy());
    });
    const environment = { HTTPS_PROXY: new URL(proxy.baseUrl).origin };
    const error = await failure(buy(clientFor('https://api.example.invalid/v1', { environment })));
    expect(proxy.requests).toHaveLength(1);
    expect(proxy.requests[0]).toMatch(/^CONNECT api\.example\.invalid:443 /);
    expect(proxy.requests[0]).not.toContain(CANARY);
    expect(error).toMatchObject({ causeCode: 'DEPTH_ZERO_SELF_SIGNED_CERT', progress: 'not-sent' });
  });

  it('that refuses or never answers has passed nothing on', async () => {
    const answers = [
      ['network', (socket: import('node:net').Socket) => socket.end('HTTP/1.1 403 X\r\n\r\n')],
      ['timeout', () => {}],
    ] as const;
    for (const [code, answer] of answers) {
      const proxy = await startRawServer(answer);
      const environment = { https_proxy: new URL(proxy.baseUrl).origin };
      const client = clientFor('https://api.example.invalid/v1', { environment, deadlines: SHORT });
      expect(await failure(buy(client))).toMatchObject({ code, progress: 'not-sent' });
    }
  });

  it('is left out for hosts of NO_PROXY', async () => {
    const proxy = await startRawServer((socket) => socket.end('HTTP/1.1 403 X\r\n\r\n'));
    const environment = { HTTPS_PROXY: new URL(proxy.baseUrl).origin, NO_PROXY: '.invalid' };
    // Reserved never to resolve: https://www.rfc-editor.org/rfc/rfc6761#section-6.4
    const error = await failure(read(clientFor('https://api.example.invalid/v1', { environment })));
    expect(['ENOTFOUND', 'EAI_AGAIN']).toContain(error.causeCode);
    expect(error).toMatchObject({ code: 'network', progress: 'not-sent', retryable: true });
    expect(proxy.requests).toEqual([]);
  });

  it('never sees what goes to this machine', async () => {
    const proxy = await startRawServer(() => {});
    const server = await startRawServer((socket) =>
      socket.write(
        'HTTP/1.1 200 X\r\ncontent-type: application/json\r\ncontent-length: 12\r\n\r\n{"name":"x"}',
      ),
    );
    const origin = new URL(proxy.baseUrl).origin;
    const environment = { HTTP_PROXY: origin, HTTPS_PROXY: origin, http_proxy: origin };
    expect((await read(clientFor(server.baseUrl, { environment }))).data).toEqual({ name: 'x' });
    expect(proxy.requests).toEqual([]);
  });

  const PASSWORD = 'proxy-password-77';
  const through = (proxy: string, NO_PROXY = '') =>
    clientFor('https://api.example.invalid/v1', {
      environment: { HTTPS_PROXY: proxy, NO_PROXY },
      deadlines: SHORT,
    });

  it('that refuses, is not found or wants a password is named, and not the provider', async () => {
    const refused = await failure(read(through(`http://user:${PASSWORD}@127.0.0.1:9`)));
    expect(refused).toMatchObject({ code: 'network', progress: 'not-sent' });
    expect(refused.message).toBe('The proxy 127.0.0.1:9 refused the connection (ECONNREFUSED).');
    expect(refused.hint).toContain('HTTPS_PROXY');
    expect(`${refused.message} ${refused.hint}`).not.toContain(PASSWORD);
    for (const [status, sentence] of [
      [407, 'needs a user name and password (407)'],
      [502, 'could not connect to api.example.invalid (502)'],
    ] as const) {
      const proxy = await startRawServer((socket) => socket.end(`HTTP/1.1 ${status} No\r\n\r\n`));
      const error = await failure(read(through(new URL(proxy.baseUrl).origin)));
      expect(error.message).toBe(`The proxy ${new URL(proxy.baseUrl).host} ${sentence}.`);
      expect(error.retryable).toBe(status !== 407);
    }
    const silent = await startRawServer(() => {});
    const { host, origin } = new URL(silent.baseUrl);
    expect((await failure(read(through(origin)))).message).toContain(
      `The proxy ${host} could not connect to api.example.invalid within`,
    );
  });

  it.each([
    [`socks5://user:${PASSWORD}@127.0.0.1:1080`, 'names a socks5 proxy'],
    [`127.0.0.1:3128`, 'not the URL of a proxy'],
    [`user:${PASSWORD}@127.0.0.1:3128`, 'not the URL of a proxy'],
    ['garbage', 'not the URL of a proxy'],
  ])('%s is refused before anything is sent', (proxy, sentence) => {
    let said = '';
    try {
      through(proxy);
    } catch (error) {
      said = error instanceof Error ? error.message : '';
    }
    expect(said).toContain(sentence);
    expect(said).not.toContain(PASSWORD);
  });

  it.each([
    '*',
    'api.example.invalid',
    'example.invalid',
    '.example.invalid',
    '*.example.invalid',
    'other, API.example.invalid:443',
  ])('is not used for a host that NO_PROXY names by %s', (list) => {
    expect(() => through('garbage', list)).not.toThrow();
  });

  it.each(['pi.example.invalid', 'ample.invalid', 'api.example.invalid:8443', ''])(
    'is used in spite of NO_PROXY=%j',
    (list) => {
      expect(() => through('garbage', list)).toThrow('not the URL of a proxy');
    },
  );
});
