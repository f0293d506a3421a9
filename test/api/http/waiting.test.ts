import { describe, expect, it } from 'vitest';
import { deadline } from '../../../src/api/http/deadline.ts';
import { JSON_TYPE, reply, startRawServer } from './raw-server.ts';
import { buy, clientFor, failure, read, recordingRuntime } from './support.ts';

const HEAD = 'HTTP/1.1 200 X\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n';
/** Short enough for a test; every one of them ends by itself. */
const SHORT = { attempt: 60, read: 100, write: 80 };

describe('the deadline', () => {
  it.each<[string, (socket: import('node:net').Socket) => void]>([
    ['a server that never answers', () => {}],
    ['a head without a body', (socket) => socket.write(HEAD)],
    ['a body that stalls', (socket) => socket.write(`${HEAD}{"name":`)],
    [
      'a body that drips',
      (socket) => {
        socket.write(HEAD);
        const drip = setInterval(() => socket.write(' '), 5);
        socket.on('close', () => clearInterval(drip));
      },
    ],
    [
      'a head that drips',
      (socket) => {
        socket.write('HTTP/1.1 200 X\r\nx: ');
        const drip = setInterval(() => socket.write('x'), 5);
        socket.on('close', () => clearInterval(drip));
      },
    ],
  ])('ends %s', async (_name, answer) => {
    const server = await startRawServer(answer);
    const error = await failure(read(clientFor(server.baseUrl, { deadlines: SHORT })));
    expect(error).toMatchObject({ code: 'timeout', retryable: true, progress: 'sent' });
    expect(error.message).toMatch(/did not answer within 0\.[01-9] s\.$/);
  });

  it('ends a purchase, which may have been carried out and says so', async () => {
    const server = await startRawServer(() => {});
    const error = await failure(buy(clientFor(server.baseUrl, { deadlines: SHORT })));
    expect(error).toMatchObject({ code: 'timeout', progress: 'sent' });
    expect(error.hint).toMatch(/Check your numbers/);
    expect(server.requests).toHaveLength(1);
  });

  it('lets in an answer that arrived while the process could not look', async () => {
    const server = await startRawServer((socket) => {
      socket.write(reply(200, JSON_TYPE, '{"name":"x"}'));
      // Blocks this process, client and server, until well after the deadline.
      const end = performance.now() + 150;
      while (performance.now() < end);
    });
    const client = clientFor(server.baseUrl, { deadlines: { ...SHORT, read: 1_000 }, retries: ONCE });
    expect((await read(client)).data).toEqual({ name: 'x' });
  });

  it('is cleared when it is not needed any more', async () => {
    let signal: AbortSignal;
    {
      using limit = deadline(5);
      signal = limit.signal;
    }
    using later = deadline(10);
    await new Promise((resolve) => later.signal.addEventListener('abort', resolve));
    expect(signal.aborted).toBe(false);
  });
});
const ONCE = { attempts: 1, baseMs: 1, throttleBaseMs: 1, capMs: 1, longestRetryAfterMs: 1 };

describe('cancelling', () => {
  it('ends a request under way, closes its connection and asks nothing again', async () => {
    const controller = new AbortController();
    const closed = Promise.withResolvers<void>();
    const server = await startRawServer((socket) => {
      socket.on('close', () => closed.resolve());
      controller.abort();
    });
    const error = await failure(read(clientFor(server.baseUrl), controller.signal));
    expect(error).toMatchObject({ code: 'cancelled', progress: 'sent' });
    await closed.promise;
    expect(server.requests).toHaveLength(1);
  });

  it('before the start sends nothing', async () => {
    const server = await startRawServer(() => {});
    const error = await failure(buy(clientFor(server.baseUrl), AbortSignal.abort()));
    expect(error).toMatchObject({ code: 'cancelled', progress: 'not-sent' });
    expect(server.requests).toHaveLength(0);
  });

  it('with a reason of any kind is still a cancel', async () => {
    const controller = new AbortController();
    const server = await startRawServer(() => controller.abort('left the screen'));
    expect(await failure(read(clientFor(server.baseUrl), controller.signal))).toMatchObject({
      code: 'cancelled',
    });
  });

  it('ends the wait between two attempts', async () => {
    const controller = new AbortController();
    const server = await startRawServer((socket) => socket.write(reply(503, JSON_TYPE, '{}')));
    const { runtime } = recordingRuntime();
    const client = clientFor(server.baseUrl, {
      runtime: {
        ...runtime,
        sleep: async (_ms, signal) => {
          controller.abort();
          signal?.throwIfAborted();
        },
      },
    });
    expect(await failure(read(client, controller.signal))).toMatchObject({ code: 'cancelled' });
    expect(server.requests).toHaveLength(1);
  });
});

describe('asking again', () => {
  const unavailable = reply(503, JSON_TYPE, '{}');
  const good = reply(200, JSON_TYPE, '{"name":"x"}');

  it('a read gets three attempts in all, with growing waits drawn by chance', async () => {
    const server = await startRawServer((socket) => socket.write(unavailable));
    const { runtime, sleeps } = recordingRuntime();
    expect(await failure(read(clientFor(server.baseUrl, { runtime })))).toMatchObject({
      code: 'unavailable',
    });
    expect(server.requests).toHaveLength(3);
    expect(sleeps).toEqual([50, 100]);
  });

  it.each<[string, (socket: import('node:net').Socket) => void]>([
    ['503', (socket) => socket.write(unavailable)],
    ['a reset', (socket) => socket.resetAndDestroy()],
    ['a closed connection', (socket) => socket.end()],
    ['half a body', (socket) => socket.end(`${HEAD}{`)],
  ])('a read survives %s', async (_name, fail) => {
    const server = await startRawServer((socket, count) => (count === 1 ? fail(socket) : socket.write(good)));
    expect((await read(clientFor(server.baseUrl))).data).toEqual({ name: 'x' });
    expect(server.requests).toHaveLength(2);
  });

  it.each<[string, (socket: import('node:net').Socket) => void]>([
    ['503', (socket) => socket.write(unavailable)],
    ['429', (socket) => socket.write(reply(429, { ...JSON_TYPE, 'retry-after': '0' }, '{}'))],
    ['408', (socket) => socket.write(reply(408, JSON_TYPE, '{}'))],
    ['a reset', (socket) => socket.resetAndDestroy()],
    ['a closed connection', (socket) => socket.end()],
    ['half a body', (socket) => socket.end(`${HEAD}{`)],
  ])('a purchase is sent once, whatever happens: %s', async (_name, fail) => {
    const server = await startRawServer((socket) => fail(socket));
    const error = await failure(buy(clientFor(server.baseUrl)));
    expect(error.progress).not.toBe('not-sent');
    expect(server.requests).toHaveLength(1);
  });

  it('waits as long as it was asked to, and stops when that is too long', async () => {
    const { runtime, sleeps } = recordingRuntime();
    const server = await startRawServer((socket, count) =>
      socket.write(reply(429, { ...JSON_TYPE, 'retry-after': count === 1 ? '3' : '90' }, '{}')),
    );
    const error = await failure(read(clientFor(server.baseUrl, { runtime })));
    expect(sleeps).toEqual([3_050]);
    expect(error).toMatchObject({ code: 'rate-limited', retryAfterMs: 90_000, retryable: true });
    expect(error.hint).toContain('90 s');
    expect(server.requests).toHaveLength(2);
  });

  it('does not begin a wait that the deadline would cut', async () => {
    const { runtime, sleeps } = recordingRuntime();
    const server = await startRawServer((socket) =>
      socket.write(reply(503, { ...JSON_TYPE, 'retry-after': '20' }, '{}')),
    );
    expect(await failure(read(clientFor(server.baseUrl, { runtime })))).toMatchObject({
      retryAfterMs: 20_000,
    });
    expect(sleeps).toEqual([]);
  });

  it('stops adding to the load of a provider that fails all the time', async () => {
    const server = await startRawServer((socket) => socket.write(unavailable));
    const client = clientFor(server.baseUrl);
    for (let count = 0; count < 8; count += 1) await failure(read(client));
    // 8 first attempts, and 10 more until the budget of 50 tokens at 5 each is spent.
    expect(server.requests).toHaveLength(18);
  });
});

describe('how far a request had come', () => {
  it('nothing was sent when nobody listens', async () => {
    const server = await startRawServer(() => {});
    const port = new URL(server.baseUrl).port;
    const client = clientFor(`http://127.0.0.1:${port === '1' ? 2 : 1}`);
    expect(await failure(buy(client))).toMatchObject({
      code: 'network',
      progress: 'not-sent',
      causeCode: 'ECONNREFUSED',
      retryable: true,
    });
  });

  it('it may have arrived when the connection broke after the request', async () => {
    const server = await startRawServer((socket) => socket.resetAndDestroy());
    expect(await failure(buy(clientFor(server.baseUrl)))).toMatchObject({
      code: 'network',
      progress: 'sent',
      causeCode: 'ECONNRESET',
    });
  });

  it('it may have arrived when the answer is no HTTP', async () => {
    const server = await startRawServer((socket) => socket.end('SMTP ready\r\n\r\n'));
    expect(await failure(buy(clientFor(server.baseUrl)))).toMatchObject({
      code: 'network',
      progress: 'sent',
    });
  });
});
