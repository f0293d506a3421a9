/** A known key, every command, every failure: it is in its store and nowhere else. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, openHouse, startCommand } from './shared/house.ts';

const KEY = 'canary-7Gq+/=%&"<>-key';
/** Made of words, so that our own texts are not masked for it: only what the provider says is. */
const WORDS = 'correct-horse-battery';
const shapesOf = (key: string) => [
  key,
  encodeURIComponent(key),
  JSON.stringify(key).slice(1, -1),
  Buffer.from(key).toString('base64'),
  Buffer.from(key).toString('base64url'),
];

let house: House;
/** A provider that answers everything with the key that it was sent, in every place that it can. */
let echo: Server;
let echoUrl: string;
beforeAll(async () => {
  house = await openHouse('--provisioning', '20ms');
  echo = createServer((request, response) => {
    const sent = String(request.headers['x-api-key']);
    const status = Number(/status=(\d+)/.exec(request.url ?? '')?.[1] ?? 500);
    response.writeHead(status, {
      'Content-Type': 'application/problem+json',
      'X-Echo': encodeURIComponent(sent),
    });
    response.end(JSON.stringify({ title: `bad key ${sent}`, detail: `${shapesOf(sent).join(' ')}`, status }));
  });
  await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve));
  const address = echo.address();
  echoUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
afterAll(async () => {
  echo.closeAllConnections();
  echo.close();
  await house[Symbol.asyncDispose]();
});

const COMMANDS: readonly (readonly string[])[] = [
  [],
  ['search', '--country', 'US'],
  ['prices', '--country', 'US', '--refresh'],
  ['buy', '+12125550142', '--yes'],
  ['buy', '--country', 'US', '--yes', '--max-monthly', '2.00'],
  ['owned'],
  ['show', '+12125550142'],
  ['set', '+12125550142', '--name', 'x'],
  ['release', '+12125550142', '--yes'],
  ['lookup', '+12125550142'],
  ['purchases'],
  ['accounts'],
  ['accounts', 'test'],
  ['api', 'GET', '/owned'],
  ['paths'],
  ['journal', 'export'],
];

function expectNoKey(text: string, where: string, key = KEY): void {
  // Half of it would still be half of it: a text that was cut before it was cleaned.
  for (const shape of [...shapesOf(key), key.slice(0, 14)])
    expect(text.includes(shape), `${where} holds the key as ${shape}`).toBe(false);
}

it.each([KEY, WORDS])(
  'is in no output, whatever the provider answers: %s',
  async (key) => {
    for (const [index, command] of COMMANDS.entries()) {
      // Refusals are not tried again, which keeps this short; one outage is among them.
      const status = [422, 401, 404, 500][command[0] === 'search' ? 3 : index % 3];
      const env = { DIALDECK_BASE_URL: `${echoUrl}/status=${status}`, DIALDECK_API_KEY: key };
      // A process may print what no command does: a warning of Node's, a crash.
      const debug = key === KEY ? house.runProcess : house.run;
      const runs = [debug([...command, '--debug'], { env }), house.run([...command, '--json'], { env })];
      for (const ran of await Promise.all(runs)) expectNoKey(ran.stdout + ran.stderr, command.join(' '), key);
    }
  },
  60_000,
);

it('is in no file but the accounts file', async () => {
  const stdin = KEY;
  await house.run(
    ['accounts', 'add', 'canary', '--base-url', `${echoUrl}/status=422`, '--key-store', 'file'],
    {
      bare: true,
      stdin,
    },
  );
  for (const command of COMMANDS) await house.run([...command, '--account', 'canary'], { bare: true });
  const files = readdirSync(house.home, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const holding = files.filter((entry) =>
    readFileSync(join(entry.parentPath, entry.name)).includes(KEY.slice(0, 14)),
  );
  expect(holding.map((entry) => entry.name)).toEqual(['accounts.json']);
}, 60_000);

it('is in no argument list, and not in the environment that a child would inherit', async () => {
  const child = startCommand(
    ['sandbox'],
    house.env({ env: { DIALDECK_API_KEY: KEY, DIALDECK_BASE_URL: echoUrl } }),
  );
  await new Promise<void>((resolve) => child.stderr.once('data', () => resolve()));
  expectNoKey(readFileSync(`/proc/${child.pid}/cmdline`, 'utf8'), 'ps');
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGINT');
  await ended;
  const { stdout } = await house.shell(
    `"$DIALDECK_NODE" --import 'data:text/javascript,process.on("exit",()=>console.error(JSON.stringify(process.env)))' "$DIALDECK_BIN" accounts 2>&1`,
    { env: { DIALDECK_API_KEY: KEY, DIALDECK_BASE_URL: echoUrl } },
  );
  expect(stdout).toContain('"HOME"');
  expectNoKey(stdout, 'the environment');
});
