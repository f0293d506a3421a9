/** A way to a sandbox that takes only so many requests a second, and answers 429 to all others, as carriers do. */
import { createServer } from 'node:http';

export interface LimitedWay {
  readonly origin: string;
  /** Requests that were let through, and that were refused. */
  counts(): { readonly taken: number; readonly refused: number };
  stop(): Promise<void>;
}

/** A bucket of `perSecond` requests, full at first and filled evenly. A refused request is told to wait for a second. */
export async function openLimitedWay(target: string, perSecond: number): Promise<LimitedWay> {
  let taken = 0;
  let refused = 0;
  let left = perSecond;
  let at = performance.now();
  const server = createServer((request, response) => {
    const now = performance.now();
    left = Math.min(perSecond, left + ((now - at) * perSecond) / 1_000);
    at = now;
    if (left < 1) {
      refused += 1;
      request.resume();
      response.writeHead(429, { 'content-type': 'application/problem+json', 'retry-after': '1' });
      response.end(JSON.stringify({ type: 'about:blank', title: 'Too many requests', status: 429 }));
      return;
    }
    left -= 1;
    taken += 1;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = 'GET', url = '/', headers } = request;
      const key = headers['x-api-key'];
      const body = chunks.length === 0 ? {} : { body: Buffer.concat(chunks) };
      fetch(new URL(url, target), {
        method,
        headers: {
          'x-api-key': typeof key === 'string' ? key : '',
          'content-type': headers['content-type'] ?? 'application/json',
        },
        ...body,
      })
        .then(async (answer) => {
          const text = Buffer.from(await answer.arrayBuffer());
          response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
          response.end(text);
        })
        .catch(() => response.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    counts: () => ({ taken, refused }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
