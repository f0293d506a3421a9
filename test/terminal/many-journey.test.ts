/** Many numbers, as the built product in a real terminal: a cart of two searches, then forty numbers routed and released at once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { startCommand, toEnd } from '../commands/shared/house.ts';
import { few } from '../support/count.ts';
import { answer } from './support/keys.ts';
import { type PtyApp, startPty } from './support/pty.ts';

const ESC = '\u001b';
const RIGHT = '\u001b[C';
const URL = 'https://example.com/desk';
const OWNED = 40;
/** Its price is higher by 0.50 once all of its digits are asked for: as if it had changed since the search. */
const CHANGING = '+15005551503';

let app: PtyApp;
let sandbox: Sandbox;
afterEach(async () => {
  await app.dispose();
  await sandbox.close();
});

const SIZES = [
  [80, 24],
  [120, 35],
] as const;

test.each(few(SIZES, 1))(
  'a cart of two searches of which one price changes, then forty numbers routed and released (%ix%i)',
  async (columns, rows) => {
    sandbox = await startSandbox({ provisioningMs: 300, cooldownMs: 0 });
    const env = { DIALDECK_BASE_URL: sandbox.telefonieBaseUrl, DIALDECK_API_KEY: sandbox.apiKey };
    const home = mkdtempSync(join(tmpdir(), 'dialdeck-many-'));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    const run = (...args: string[]) =>
      toEnd(startCommand(args, { HOME: home, XDG_STATE_HOME: join(home, 'state'), TZ: 'UTC', ...env }));
    const limits = ['--max-monthly', '3', '--max-total', '100', '--accept-unknown-fees', '--yes'];
    const bought = await run(
      'buy',
      '--count',
      String(OWNED),
      '--country',
      'US',
      '--name',
      'Line {n}',
      ...limits,
    );
    expect(bought.code, bought.stderr).toBe(0);
    expect(sandbox.ledger.arrivals()).toHaveLength(OWNED);

    app = startPty({ columns, rows, env, home });
    await app.see('20 offers');
    const first = await fillCart();

    app.type('B');
    await app.see('Cart: 5 numbers');
    expect(app.screen()).toMatch(/Per month +\$5\.00/);
    app.type('b');
    await app.see('Each price is read again.');
    expect(sandbox.ledger.arrivals()).toHaveLength(OWNED);
    await answer(app, RIGHT, '\r', '4 of 5 numbers bought');
    await app.see('Cart: 1 number');
    await app.until((screen) => screen.includes('1503') && screen.includes('$1.50'), 'the new price');
    expect(sandbox.ledger.arrivals().map(({ phoneNumber }) => phoneNumber)).toHaveLength(OWNED + 4);
    expect(first.map((number) => sandbox.ledger.tally(number).applied)).toEqual([1, 1, 1, 1]);
    expect(sandbox.ledger.tally(CHANGING).arrived).toBe(0);

    app.type('4');
    await app.until((screen) => screen.includes(`${OWNED + 4} numbers`), 'all numbers');
    app.type('/Line');
    await app.see('40 of 44 shown');
    app.type('\r*');
    await app.see('40 marked');
    app.type('E');
    await app.see('Edit 40 numbers: which field?');
    app.type('voice url\r');
    await app.see('Voice URL of 40 numbers');
    app.type(`${URL}\r`);
    await app.see('Voice URL: 40 numbers will change');
    app.type('\u0013');
    await app.see('Sends the 40 changes listed');
    await answer(app, RIGHT, '\r', '40 of 40 · 40 set');

    app.type(ESC);
    await app.until((screen) => screen.includes('40 of 44 shown') && !screen.includes('marked'), 'no marks');
    app.type('*');
    await app.see('40 marked');
    app.type('R');
    await app.see('Calls and messages go to example.com (40).');
    expect(sandbox.ledger.releases()).toEqual([]);
    await answer(app, 'release 40', '\t\t\r', '40 of 40 · 40 released');
    expect(new Set(sandbox.ledger.releases().map(({ phoneNumber }) => phoneNumber)).size).toBe(OWNED);
    expect(sandbox.ledger.releases()).toHaveLength(OWNED);

    app.type(ESC);
    await app.see('0 of 4 shown');
    app.type(ESC);
    await app.see('4 numbers');
    app.type('\u0003');
    expect(await app.ended).toBe(0);

    // What was released comes back as it was, from the journal of the same home.
    const listed: unknown = JSON.parse((await run('batches', 'list', '--json')).stdout);
    const { data } = z
      .looseObject({ data: z.array(z.looseObject({ id: z.string(), kind: z.string() })) })
      .parse(listed);
    const batch = data.find(({ kind }) => kind === 'release')?.id ?? '';
    const restored = await run('restore', batch, '--yes', '--max-total', '100', '--accept-unknown-fees');
    expect(restored.code, restored.stderr).toBe(0);
    expect(restored.stdout.match(/\trestored\t/g)).toHaveLength(OWNED);
    const { stdout } = await run('owned', '--filter', 'Line', '--columns', 'phoneNumber,voiceUrl');
    expect(stdout.match(new RegExp(`\\t${URL}$`, 'gm'))).toHaveLength(OWNED);
  },
  120_000,
);

/** Marks four numbers of the first search and one of a second; their digits. */
async function fillCart(): Promise<string[]> {
  const first = app
    .rows()
    .flatMap((row) => /\+1 \d{3} \d{3} \d{4}/.exec(row)?.[0].replaceAll(' ', '') ?? [])
    .slice(0, 4);
  app.type('    ');
  await app.see('cart 4');
  app.type('n');
  await app.see('Enter done');
  app.type('500555150\r');
  await app.until((screen) => /▸ +\+1 500 555 1503/.test(screen), 'the second search');
  app.type(' ');
  await app.see('cart 5');
  return first;
}
