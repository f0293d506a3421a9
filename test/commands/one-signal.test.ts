/** A command ends by itself when its time is over, and with one signal at any moment, whatever it waits for. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer, type Server as NetServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { startCommand, toEnd } from './shared/house.ts';
import { startHere } from './shared/run-here.ts';

const home = mkdtempSync(join(tmpdir(), 'dialdeck-signal-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const NUMBER = '+12125550142';
const HEAD = 'HTTP/1.1 200 X\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n';
const KEY = 'key-of-nobody-1234';
const NOBODY = 'https://api.example.invalid/v1';

/** A listener that answers the first bytes with `reply` and then never again. */
async function silent(reply = ''): Promise<{ readonly host: string; readonly reached: Promise<void> }> {
  const reached = Promise.withResolvers<void>();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => {
      if (reply !== '') socket.write(reply);
      reached.resolve();
    });
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  return { host: await listening(server), reached: reached.promise };
}

/** Listens until the test ends; gives host and port. */
async function listening(server: NetServer | HttpServer): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `127.0.0.1:${address.port}`;
}

interface Stall {
  readonly env: Readonly<Record<string, string>>;
  /** Resolves once the command waits for it; missing: when it says what it waits for on stderr. */
  readonly reached?: Promise<void>;
}

async function behindProxy(reply = ''): Promise<Stall> {
  const { host, reached } = await silent(reply);
  return { env: { DIALDECK_BASE_URL: NOBODY, HTTPS_PROXY: `http://${host}` }, reached };
}

async function at(scheme: string, reply = ''): Promise<Stall> {
  const { host, reached } = await silent(reply);
  return { env: { DIALDECK_BASE_URL: `${scheme}://${host}/v1` }, reached };
}

/** A look-up of a name that never ends: like the system's own it cannot be called off and keeps the process. */
async function nameless(env: Readonly<Record<string, string>>): Promise<Stall> {
  const preload = join(home, 'hanging-names.cjs');
  const hang = "() => { process.stderr.write('looking up\\n'); setInterval(() => undefined, 1_000_000); }";
  writeFileSync(preload, `require('node:dns').lookup = ${hang};`);
  return { env: { DIALDECK_BASE_URL: NOBODY, NODE_OPTIONS: `--require ${preload}`, ...env } };
}

const STALLS: readonly (readonly [string, () => Promise<Stall>])[] = [
  ['a proxy that never answers', () => behindProxy()],
  ['a proxy that opens a way and says nothing', () => behindProxy('HTTP/1.1 200 OK\r\n\r\n')],
  ['a TLS handshake', () => at('https')],
  ['an answer', () => at('http')],
  ['the rest of a body', () => at('http', `${HEAD}{`)],
  ['the name of the host', () => nameless({})],
  ['the name of the proxy', () => nameless({ HTTPS_PROXY: 'http://proxy.example.invalid:3128' })],
];

function start(args: readonly string[], env: Readonly<Record<string, string>>) {
  const child = startCommand(args, {
    HOME: home,
    PATH: process.env.PATH ?? '',
    DIALDECK_API_KEY: KEY,
    ...env,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Sends the signal once the command waits; gives its end and the time from the signal to it, in ms. */
async function signalled(
  args: readonly string[],
  { env, reached }: Stall,
  signal: NodeJS.Signals,
  words = 'looking up',
) {
  const child = start(args, env);
  const said = new Promise<void>((resolve) => {
    let text = '';
    child.stderr.on('data', (chunk) => {
      text += chunk;
      if (text.includes(words)) resolve();
    });
  });
  const ended = toEnd(child);
  await (reached ?? said);
  const from = performance.now();
  child.kill(signal);
  const ran = await ended;
  return { ...ran, ms: performance.now() - from };
}

/** Generous: several processes share few cores. */
const SOON_MS = 8_000;

describe('one signal ends a command that waits for', () => {
  it.each(STALLS)('%s', async (_name, open) => {
    for (const [signal, code] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const) {
      const ran = await signalled(['owned'], await open(), signal);
      expect(ran).toMatchObject({ code, signal: null });
      expect(ran.stderr).toContain('Interrupted.');
      expect(ran.ms).toBeLessThan(SOON_MS);
    }
  });

  it.each([
    ['search', '--country', 'US'],
    ['prices', '--country', 'US'],
    ['show', NUMBER],
    ['set', NUMBER, '--name', 'x'],
    ['release', NUMBER, '--yes'],
    ['buy', NUMBER, '--yes'],
    ['buy', '--country', 'US', '--yes', '--max-monthly', '2.00'],
    ['accounts', 'test'],
    ['lookup', NUMBER],
    ['journal', 'repair'],
  ])('a proxy that never answers: %s %s', async (...args) => {
    const { env, reached } = await behindProxy();
    const command = startHere(args, { HOME: home, DIALDECK_API_KEY: KEY, ...env });
    await reached;
    const from = performance.now();
    command.send('SIGINT');
    expect(await command.ended).toMatchObject({ code: 130 });
    expect(performance.now() - from).toBeLessThan(SOON_MS);
  });

  it('a reader that takes nothing more', async () => {
    // More than any pipe holds.
    const list = Array.from({ length: 3_000 }, (_, row) => ({
      phone_number: `+1212555${1_000 + row}`,
      type: 'local',
      friendly_name: 'x'.repeat(200),
    }));
    const server = createHttpServer((request, response) => {
      const page = Number(new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('page'));
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ numbers: list.slice((page - 1) * 100, page * 100), total: 3_000 }));
    });
    const child = start(['owned', '--json'], { DIALDECK_BASE_URL: `http://${await listening(server)}/v1` });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const said = new Promise<void>((resolve) => {
      child.stderr.on('data', (text) => String(text).includes('3,000 numbers.') && resolve());
    });
    await said;
    child.kill('SIGTERM');
    expect(await ended).toBe(143);
  });

  it('a key from standard input', async () => {
    const preload = join(home, 'says-when-it-reads.cjs');
    const say = "(event) => { if (event === 'readable') process.stderr.write('reading\\n'); }";
    writeFileSync(preload, `process.stdin.on('newListener', ${say});`);
    const child = start(['accounts', 'add', 'one'], { NODE_OPTIONS: `--require ${preload}` });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    await new Promise<void>((resolve) => child.stderr.once('data', () => resolve()));
    child.kill('SIGINT');
    expect(await ended).toBe(130);
  });
});

describe('one signal during a purchase', () => {
  const OFFER = {
    phone_number: NUMBER,
    country_code: 'US',
    type: 'local',
    capabilities: { voice: true, sms: true },
    monthly_rate: '1.00 USD',
  };

  it('calls it off while it is read again, before it is sent', async () => {
    const stalled = Promise.withResolvers<void>();
    const asked: string[] = [];
    const seen = new Set<string>();
    const server = createHttpServer((request, response) => {
      const { method = '', url = '' } = request;
      asked.push(method);
      // What is read a second time is the look before the purchase: it never ends.
      if (seen.has(url)) {
        stalled.resolve();
        return;
      }
      seen.add(url);
      const owned = url.includes('/owned');
      const absent = { title: 'Not found', status: 404, code: 'not-found' };
      response.writeHead(owned ? 404 : 200, {
        'content-type': owned ? 'application/problem+json' : 'application/json',
      });
      response.end(JSON.stringify(owned ? absent : { available_numbers: [OFFER] }));
    });
    const env = { DIALDECK_BASE_URL: `http://${await listening(server)}/v1` };
    const ran = await signalled(['buy', NUMBER, '--yes'], { env, reached: stalled.promise }, 'SIGINT');
    expect(ran).toMatchObject({ code: 130 });
    expect(ran.ms).toBeLessThan(SOON_MS);
    expect(asked.every((method) => method === 'GET')).toBe(true);
    const list = await toEnd(start(['purchases', '--json'], env));
    expect(JSON.parse(list.stdout)).toMatchObject({ data: [{ phoneNumber: NUMBER, status: 'CANCELLED' }] });
  });
});

describe('without a signal', () => {
  it('each of them ends with its error when its time is over', { timeout: 60_000 }, async () => {
    const ended = await Promise.all(
      STALLS.map(async ([name, open]) => {
        const { env } = await open();
        const from = performance.now();
        const ran = await toEnd(start(['owned'], env));
        return { name, ran, ms: performance.now() - from };
      }),
    );
    for (const { name, ran, ms } of ended) {
      expect(ran, name).toMatchObject({ code: 1, signal: null, stdout: '' });
      expect(ran.stderr, name).toContain('within 15 s');
      expect(ms, name).toBeLessThan(25_000);
    }
  });
});
