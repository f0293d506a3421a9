/** Which 404 means "absent": the carrier's own, whole and in its own shape. Everything else that says 404 proves nothing. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createProvider } from '../../../src/api/providers/index.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';
import { JSON_TYPE, reply, startRawServer } from '../http/raw-server.ts';
import { failureOf } from './support.ts';

const NUMBER = '+12125550142';
const PROBLEM_TYPE = { 'content-type': 'application/problem+json' };
const problem = (change: object = {}) =>
  JSON.stringify({
    type: 'urn:dialdeck:sandbox:problem:not-found',
    title: 'Not found',
    status: 404,
    code: 'not-found',
    detail: 'No such number',
    ...change,
  });
const envelope = (change: object = {}) =>
  JSON.stringify({ success: false, status: 404, code: 'NOT_FOUND', message: 'No such number', ...change });
const oldEnvelope = JSON.stringify({ success: false, error: { code: 'NOT_FOUND', message: 'gone' } });

/** The carriers that say with a 404 that a number is not owned; Twilio's list is empty instead. */
type StatusKind = 'telefonie' | 'wiil';

/** A 404 in the carrier's own shape, whose body is not what the kind says. */
const OWN: Readonly<Record<StatusKind, readonly (readonly [string, Buffer])[]>> = {
  telefonie: [
    ['a problem', reply(404, PROBLEM_TYPE, problem())],
    ['a problem called JSON', reply(404, JSON_TYPE, problem())],
    [
      'a problem without a code of its own',
      reply(404, PROBLEM_TYPE, problem({ type: 'about:blank', code: undefined })),
    ],
    [
      'a gzipped problem',
      reply(404, { ...PROBLEM_TYPE, 'content-encoding': 'gzip' }, gzipSync(problem({ parameter: 'x' }))),
    ],
  ],
  wiil: [
    ['an envelope', reply(404, JSON_TYPE, envelope())],
    ['an envelope without a status', reply(404, JSON_TYPE, JSON.stringify({ success: false, message: 'x' }))],
    ['the older envelope', reply(404, JSON_TYPE, oldEnvelope)],
    ['an envelope in a 200', reply(200, JSON_TYPE, envelope())],
    [
      'an envelope in brotli',
      reply(404, { ...JSON_TYPE, 'content-encoding': 'br' }, brotliCompressSync(oldEnvelope)),
    ],
  ],
};

const OWN_BODY = { telefonie: problem(), wiil: envelope() } as const;

/** 404s of whoever stands between: portals, proxies, routers, gateways, and answers that did not come whole. */
const FOREIGN = (kind: StatusKind): readonly (readonly [string, Buffer])[] => {
  const own = OWN_BODY[kind];
  const json = (value: unknown) => reply(404, JSON_TYPE, JSON.stringify(value));
  return [
    ['a web page', reply(404, { 'content-type': 'text/html' }, '<h1>Not Found</h1>')],
    ['a web page called JSON', reply(404, JSON_TYPE, '<h1>Not Found</h1>')],
    ["a router's text", reply(404, { 'content-type': 'text/plain; charset=utf-8' }, '404 page not found\n')],
    ['text without a type', reply(404, {}, 'Not Found')],
    ['nothing', reply(404, JSON_TYPE, '')],
    ['nothing without a type', Buffer.from('HTTP/1.1 404 X\r\ncontent-length: 0\r\n\r\n')],
    ['the right body called text', reply(404, { 'content-type': 'text/plain' }, own)],
    ['the right body called HTML', reply(404, { 'content-type': 'text/html' }, own)],
    ['the right body without a type', reply(404, {}, own)],
    ['half of the right body', reply(404, JSON_TYPE, own.slice(0, -20))],
    ['an unknown content coding', reply(404, { ...JSON_TYPE, 'content-encoding': 'zstd' }, own)],
    ['a damaged content coding', reply(404, { ...JSON_TYPE, 'content-encoding': 'gzip' }, own)],
    ['{"message":"no route"}', json({ message: 'no route' })],
    ['{"detail":"Not Found"}', json({ detail: 'Not Found' })],
    ['{"error":"not found"}', json({ error: 'not found' })],
    ['{"error":{"message":…}}', json({ error: { code: 404, message: 'Not Found' } })],
    ['an empty object', json({})],
    ['an empty list', json([])],
    ['a list of problems', json([JSON.parse(own)])],
    ['null', json(null)],
    ['a text', json('not found')],
    ['404', json(404)],
    [
      "a framework's problem",
      reply(404, PROBLEM_TYPE, JSON.stringify({ type: 'about:blank', title: 'Not Found', status: 404 })),
    ],
    [
      "a router's problem",
      json({ timestamp: '2026-01-01T00:00:00Z', status: 404, error: 'Not Found', path: '/owned' }),
    ],
    [
      'a refusal that means another status',
      reply(404, JSON_TYPE, kind === 'wiil' ? envelope({ status: 401 }) : problem({ status: 401 })),
    ],
    ...(kind === 'wiil'
      ? ([
          ['a success', json({ success: true, data: null })],
          ["the other carrier's problem", reply(404, PROBLEM_TYPE, problem())],
          ['a failure without words', json({ success: false })],
        ] as const)
      : ([["the other carrier's envelope", json(JSON.parse(envelope()))]] as const)),
  ];
};

async function clientAt(kind: StatusKind, answer: Buffer) {
  const server = await startRawServer((socket) => socket.write(answer));
  const account = {
    name: 'work',
    provider: kind,
    baseUrl: server.baseUrl,
    apiKey: 'secret-key-0123456789',
    currency: 'USD',
  };
  return await createProvider(account, { runtime: systemRuntime, environment: {} });
}

const order = { phoneNumber: NUMBER, countryCode: 'US', numberType: 'LOCAL' } as const;

describe.each(['telefonie', 'wiil'] as const)('a 404 of %s', (kind) => {
  it.each(OWN[kind])('in its own shape means absent: %s', async (_name, answer) => {
    const client = await clientAt(kind, answer);
    expect(await client.getOwned(NUMBER)).toBeUndefined();
    if (client.findPurchase !== undefined)
      expect(await client.findPurchase({ phoneNumber: NUMBER })).toBeUndefined();
    const absent = { code: 'not-found', status: 404 };
    expect(await failureOf(client.release({ phoneNumber: NUMBER }))).toMatchObject(absent);
    if (client.purchaseStatus !== undefined)
      expect(await failureOf(client.purchaseStatus('req_1'))).toMatchObject(absent);
  });

  it.each(FOREIGN(kind))('that is not its own means nothing: %s', async (_name, answer) => {
    const client = await clientAt(kind, answer);
    const asked = [
      client.getOwned(NUMBER),
      client.findPurchase?.({ phoneNumber: NUMBER }),
      client.purchaseStatus?.('req_1'),
    ].filter((read) => read !== undefined);
    for (const failure of await Promise.all(asked.map((read) => failureOf(read)))) {
      expect(failure).toMatchObject({ code: 'contract', status: 404 });
    }
    // What it did to a request that changes something is not known; WIIL reads before it releases.
    const progress = kind === 'wiil' ? 'not-sent' : 'sent';
    expect(await failureOf(client.release({ phoneNumber: NUMBER }))).toMatchObject({
      code: 'contract',
      progress,
    });
    expect(await failureOf(client.purchase(order))).toMatchObject({ code: 'contract', progress: 'sent' });
  });

  it('that is cut is no answer, and read again', async () => {
    const own = OWN_BODY[kind];
    const type = 'content-type: application/json';
    const cut = `HTTP/1.1 404 X\r\n${type}\r\ncontent-length: ${own.length + 9}\r\nconnection: close\r\n\r\n${own}`;
    const server = await startRawServer((socket) => socket.end(cut));
    const account = {
      name: 'w',
      provider: kind,
      baseUrl: server.baseUrl,
      apiKey: 'k'.repeat(9),
      currency: '',
    };
    const client = await createProvider(account, { runtime: systemRuntime, environment: {} });
    expect(await failureOf(client.getOwned(NUMBER))).toMatchObject({ code: 'network', status: 404 });
    expect(server.requests.length).toBeGreaterThan(1);
    expect(await failureOf(client.purchase(order))).toMatchObject({ code: 'network', progress: 'sent' });
  });

  it.each([
    [200, '{"success":true}'],
    [202, ''],
    [204, ''],
    [206, '{'],
  ])('and a success that is not the documented one (%i) leaves open what it did', async (status, body) => {
    const client = await clientAt(kind, reply(status, JSON_TYPE, body));
    expect(await failureOf(client.purchase(order))).toMatchObject({ progress: 'sent', status });
  });

  it('that is not its own says what came and where to look', async () => {
    const page = await clientAt(kind, reply(404, { 'content-type': 'text/html' }, '<h1>Not Found</h1>'));
    expect((await failureOf(page.getOwned(NUMBER))).message).toMatch(
      /web page that says "not found" \(404\)/,
    );
    const route = await clientAt(kind, reply(404, JSON_TYPE, '{"message":"no route"}'));
    const { message, hint } = await failureOf(route.getOwned(NUMBER));
    expect(message).toMatch(/"not found" \(404\), but not in the format of its API: no route\.$/);
    expect(hint).toContain('base URL');
  });
});
