/** Whatever a request opened is closed with it: a connection that nobody answers must not keep the process. */
import { createServer, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { clientFor, failure, read } from './support.ts';

const SHORT = { attempt: 120, read: 120, write: 120 };

interface Listener {
  readonly origin: string;
  /** Resolves with the first bytes that arrive. */
  readonly reached: Promise<void>;
  /** Resolves once a connection is closed. */
  readonly closed: Promise<void>;
}

/** A listener that answers with `reply` to the first bytes, and then never again. */
async function silent(reply = ''): Promise<Listener> {
  const reached = Promise.withResolvers<void>();
  const closed = Promise.withResolvers<void>();
  const server = createServer((socket) => hold(socket));
  const hold = (socket: Socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      if (reply !== '') socket.write(reply);
      reached.resolve();
    });
    socket.resume();
    socket.once('close', () => closed.resolve());
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { origin: `127.0.0.1:${address.port}`, reached: reached.promise, closed: closed.promise };
}

const HEAD = 'HTTP/1.1 200 X\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n';
const ways: readonly (readonly [
  string,
  () => Promise<{ baseUrl: string; proxy?: string; end: Listener }>,
])[] = [
  ['a proxy that takes CONNECT and never answers', () => proxied(silent())],
  ['a proxy that opens a way and then says nothing', () => proxied(silent('HTTP/1.1 200 OK\r\n\r\n'))],
  ['a proxy that sends half a head', () => proxied(silent('HTTP/1.1 200 OK\r\nx: '))],
  ['a proxy that never shakes hands', () => proxied(silent(), 'https')],
  ['a server that never shakes hands', () => direct('https', silent())],
  ['a server that never answers', () => direct('http', silent())],
  ['a body that stalls', () => direct('http', silent(`${HEAD}{`))],
];

async function proxied(listening: Promise<Listener>, scheme = 'http') {
  const end = await listening;
  return { baseUrl: 'https://api.example.invalid/v1', proxy: `${scheme}://${end.origin}`, end };
}

async function direct(scheme: string, listening: Promise<Listener>) {
  const end = await listening;
  return { baseUrl: `${scheme}://${end.origin}/v1`, end };
}

it.each(ways)('%s: closed when the time is over', async (_name, open) => {
  const { baseUrl, proxy = '', end } = await open();
  const client = clientFor(baseUrl, { environment: { HTTPS_PROXY: proxy }, deadlines: SHORT });
  await failure(read(client));
  await end.closed;
});

it.each(ways)('%s: closed when the person cancels', async (_name, open) => {
  const { baseUrl, proxy = '', end } = await open();
  const client = clientFor(baseUrl, { environment: { HTTPS_PROXY: proxy } });
  const controller = new AbortController();
  const failed = failure(read(client, controller.signal));
  await end.reached;
  controller.abort();
  expect(await failed).toMatchObject({ code: 'cancelled' });
  await end.closed;
});
