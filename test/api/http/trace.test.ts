/** What --debug shows of requests, and what it never shows. */
import { expect, it } from 'vitest';
import type { RequestTrace } from '../../../src/api/http/trace.ts';
import { traceText } from '../../../src/text/request-trace.ts';
import { JSON_TYPE, reply, startRawServer } from './raw-server.ts';
import { CANARY, clientFor, failure, read } from './support.ts';

function recorder() {
  const traces: RequestTrace[] = [];
  const lines = () => traces.map((trace) => traceText({ ...trace, ms: Math.min(trace.ms, 0) }));
  return { onRequest: (trace: RequestTrace) => traces.push(trace), lines };
}

it('shows each attempt, each wait and the id of the request', async () => {
  const { onRequest, lines } = recorder();
  const server = await startRawServer((socket, count) => {
    if (count === 1) socket.write(reply(503, { ...JSON_TYPE, 'x-request-id': 'first' }, '{}'));
    else if (count === 2) socket.destroy();
    else socket.write(reply(200, { ...JSON_TYPE, 'x-request-id': `id-${CANARY}` }, '{"name":"x"}'));
  });
  await read(clientFor(server.baseUrl, { onRequest }));
  const target = `GET ${server.baseUrl.slice('http://'.length)}/thing`;
  expect(lines()).toEqual([
    `${target}: 503 in 0 ms, request first`,
    `${target}: waits 0 ms before attempt 2`,
    `${target}: no answer in 0 ms (network ECONNRESET)`,
    `${target}: waits 0 ms before attempt 3`,
    `${target}: 200 in 0 ms, request id-[key]`,
  ]);
});

it('hides the key in every form, and query values that may be secret', async () => {
  const { onRequest, lines } = recorder();
  const basic = Buffer.from(`AC123:${CANARY}`).toString('base64');
  const server = await startRawServer((socket) =>
    socket.write(reply(401, JSON_TYPE, JSON.stringify({ message: `${CANARY} ${basic}` }))),
  );
  const client = clientFor(server.baseUrl, {
    onRequest,
    authorization: { kind: 'basic', user: 'AC123' },
  });
  const query = { page: 2, text: CANARY, PageToken: 'cursor-7', password: 'hunter2', basic };
  const path = `/of/${encodeURIComponent(CANARY)}`;
  await failure(client.empty({ method: 'GET', path, query, expect: [200] }));
  const text = lines().join('\n');
  expect(text).toContain('page=2');
  expect(text).toContain('/of/[key]?');
  expect(text).toContain('PageToken=hidden&password=hidden');
  for (const secret of [
    CANARY,
    encodeURIComponent(CANARY),
    basic,
    encodeURIComponent(basic),
    'hunter2',
    'cursor-7',
  ])
    expect(text).not.toContain(secret);
});
