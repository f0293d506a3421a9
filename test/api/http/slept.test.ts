/** A machine that sleeps while a change connects must not send it when it wakes: somebody else may have concluded that it was never sent. */
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { systemRuntime } from '../../../src/api/runtime.ts';
import { buy, clientFor, failure, read } from './support.ts';

/** A server that counts requests. */
async function counting() {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.method ?? '');
    response.writeHead(request.method === 'POST' ? 201 : 200, { 'content-type': 'application/json' });
    response.end('{"name":"x"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { seen, url: `http://127.0.0.1:${address.port}` };
}

test.each(['now', 'monotonic'] as const)(
  'a change is not sent when the machine slept while it connected, as its %s shows',
  async (clock) => {
    const { seen, url } = await counting();
    let slept = 0;
    const runtime = { ...systemRuntime, [clock]: () => systemRuntime[clock]() + slept };
    const client = clientFor(url, { runtime });
    const refused = failure(buy(client));
    // Made and connecting; its connection is there in a later turn.
    await new Promise((resolve) => process.nextTick(resolve));
    slept = 61_000;
    expect(await refused).toMatchObject({ code: 'timeout', progress: 'not-sent' });
    expect(seen).toEqual([]);
    // The next one leaves as ever, and so does a read.
    await buy(client);
    await read(client);
    expect(seen).toEqual(['POST', 'GET']);
  },
);
