/** Neither Node's own log nor its inspector shows the key. */
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readError } from './shared/documents.ts';
import { type House, openHouse, startCommand, toEnd } from './shared/house.ts';
import { openTerminal } from './shared/terminal.ts';

let house: House;
/** Answers when it is told to. */
let slow: Server;
let asked: () => void = () => undefined;
let answer: () => void = () => undefined;
beforeAll(async () => {
  house = await openHouse();
  slow = createServer((_, response) => {
    answer = () => response.writeHead(200, { 'content-type': 'application/json' }).end(EMPTY);
    asked();
  });
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  slow.closeAllConnections();
  slow.close();
  await house[Symbol.asyncDispose]();
});

const EMPTY = JSON.stringify({ numbers: [], total: 0 });
const KEY = 'canary-key-of-the-test';
const port = ({ address }: { address: () => AddressInfo | string | null }) => {
  const bound = address();
  return typeof bound === 'object' && bound !== null ? bound.port : 0;
};
const slowEnv = () =>
  house.env({
    env: {
      DIALDECK_BASE_URL: `http://127.0.0.1:${port({ address: () => slow.address() })}/v1`,
      DIALDECK_API_KEY: KEY,
    },
  });

function isOpen(at: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(at, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const free = port({ address: () => server.address() });
  await new Promise((resolve) => server.close(resolve));
  return free;
}

describe('NODE_DEBUG', () => {
  it.each(['http', 'HTTP', 'net,tls', '*', 'stream', 'http2', 'undici'])(
    '%s: nothing is sent, nothing is shown',
    async (value) => {
      const ran = await house.run(['owned', '--json'], { env: { NODE_DEBUG: value } });
      expect(ran.code).toBe(2);
      expect(ran.stdout + ran.stderr).not.toContain(house.apiKey);
      expect(readError(ran).message).toContain('NODE_DEBUG');
      expect(ran.stderr).toContain('env -u NODE_DEBUG');
    },
  );

  it('shows no key that is given on stdin, in bytes either', async () => {
    const args = ['accounts', 'add', 'debugged', '--base-url', house.baseUrl, '--key-store', 'file'];
    const ran = await house.run(args, { bare: true, stdin: KEY, env: { NODE_DEBUG: 'stream,net' } });
    expect(ran.code).toBe(2);
    expect(ran.stdout + ran.stderr).not.toContain(KEY);
    expect(ran.stdout + ran.stderr).not.toContain(
      Buffer.from(KEY.slice(0, 8)).toString('hex').match(/../g)?.join(' '),
    );
  });

  it('refuses to open the app', async () => {
    const terminal = openTerminal([], house.env({ env: { NODE_DEBUG: 'http' } }));
    expect(await terminal.ended).toBe(2);
    expect(terminal.output()).toContain('NODE_DEBUG');
    expect(terminal.output()).not.toContain(house.apiKey);
  });

  it('that is empty is none', async () => {
    expect((await house.run(['owned'], { env: { NODE_DEBUG: '' } })).code).toBe(0);
  });
});

describe('SIGUSR1', () => {
  it('opens no inspector while a command waits for an answer', async () => {
    const inspector = await freePort();
    const waits = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const child = startCommand(['owned'], { ...slowEnv(), NODE_OPTIONS: `--inspect-port=${inspector}` });
    const ended = toEnd(child);
    await waits;
    for (let sent = 0; sent < 5; sent += 1) {
      child.kill('SIGUSR1');
      expect(await isOpen(inspector)).toBe(false);
    }
    answer();
    expect(await ended).toMatchObject({ code: 0, stderr: expect.not.stringContaining('Debugger') });
    expect(await isOpen(inspector)).toBe(false);
  });

  it('that came before the program began leaves none open when the key is used', async () => {
    const inspector = await freePort();
    let open: Promise<boolean> = Promise.resolve(true);
    const early = join(house.home, 'early.mjs');
    writeFileSync(
      early,
      "process.kill(process.pid, 'SIGUSR1'); for (const at = Date.now(); Date.now() - at < 200; );",
    );
    asked = () => {
      open = isOpen(inspector);
      open.then(() => answer());
    };
    const child = startCommand(['owned'], {
      ...slowEnv(),
      NODE_OPTIONS: `--inspect-port=${inspector} --import=${early}`,
    });
    const ran = await toEnd(child);
    expect(ran.stderr).toContain('Debugger listening');
    expect(ran.code).toBe(0);
    expect(await open).toBe(false);
  });

  it('ends nothing: a sandbox goes on', async () => {
    const inspector = await freePort();
    const child = startCommand(
      ['sandbox'],
      house.env({ bare: true, env: { NODE_OPTIONS: `--inspect-port=${inspector}` } }),
    );
    const ended = toEnd(child);
    await new Promise<void>((resolve) => {
      child.stderr.on('data', (text) => {
        if (String(text).includes('sandbox is running')) resolve();
      });
    });
    child.kill('SIGUSR1');
    expect(await isOpen(inspector)).toBe(false);
    child.kill('SIGTERM');
    expect((await ended).stderr).not.toContain('Debugger');
  });

  it('changes nothing in the app', async () => {
    const inspector = await freePort();
    const terminal = openTerminal([], house.env({ env: { NODE_OPTIONS: `--inspect-port=${inspector}` } }));
    await terminal.seeOnScreen('20 offers');
    process.kill(terminal.pid, 'SIGUSR1');
    terminal.type('?');
    await terminal.seeOnScreen('Help: type to find');
    expect(await isOpen(inspector)).toBe(false);
    terminal.type('\u0003');
    expect(await terminal.ended).toBe(0);
    expect(terminal.output()).not.toContain('Debugger');
  });
});

describe('--inspect', () => {
  it('keeps the inspector open, because the person asked for it', async () => {
    const inspector = await freePort();
    let open: Promise<boolean> = Promise.resolve(false);
    asked = () => {
      open = isOpen(inspector);
      open.then(() => answer());
    };
    const ran = await toEnd(
      startCommand(['owned'], { ...slowEnv(), NODE_OPTIONS: `--inspect=127.0.0.1:${inspector}` }),
    );
    expect(ran.code).toBe(0);
    expect(await open).toBe(true);
  });
});
