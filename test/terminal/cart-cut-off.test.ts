/** A cart that is cut off while it is being bought: by kill -9 and by a window that is closed. The next start offers the rest. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { answer } from './support/keys.ts';
import { type PtyApp, startPty } from './support/pty.ts';

const RIGHT = '\u001b[C';
const COUNT = 16;
/** So many are under way together at most. */
const AT_A_TIME = 8;

let app: PtyApp;
let sandbox: Sandbox;
afterEach(async () => {
  await app.dispose();
  await sandbox.close();
});

/** Waits until so many purchases have arrived at the carrier. */
async function arrived(count: number): Promise<void> {
  await app.until(() => sandbox.ledger.arrivals().length >= count, `${count} purchases arrived`);
}

/** The shell around it may end before. */
async function gone(pid: number): Promise<void> {
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), { timeout: 40_000, interval: 50 });
}

test.each([
  ['killed', 1],
  ['killed', 5],
  ['hung up', 1],
  ['hung up', 5],
])(
  'an app that is %s after purchase %i of the cart buys each number exactly once',
  async (how, after) => {
    // Each is carried out at once, and answered late.
    const faults = ['delay:400@purchase.after'];
    sandbox = await startSandbox({ provisioningMs: 0, faults });
    const env = { DIALDECK_BASE_URL: sandbox.telefonieBaseUrl, DIALDECK_API_KEY: sandbox.apiKey };
    const home = mkdtempSync(join(tmpdir(), 'dialdeck-cart-'));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    app = startPty({ columns: 100, rows: 35, env, home });
    await app.see('20 offers');
    const numbers = app
      .rows()
      .flatMap((row) => /\+1 \d{3} \d{3} \d{4}/.exec(row)?.[0].replaceAll(' ', '') ?? [])
      .slice(0, COUNT);
    expect(numbers).toHaveLength(COUNT);
    app.type(' '.repeat(COUNT));
    await app.see(`cart ${COUNT}`);
    app.type('B');
    await app.see(`Cart: ${COUNT} numbers`);
    app.type('b');
    await app.see('Each price is read again.');
    await answer(app, RIGHT, '\r', 'buying');
    app.resize(70, 18);
    app.resize(100, 35);
    await arrived(after);
    const product = app.pid();
    if (how === 'killed') process.kill(product, 'SIGKILL');
    else app.hangUp();
    await gone(product);
    await app.dispose();

    app = startPty({ env, home });
    await app.see('Not finished');
    // By now the sandbox has read what was on the wire when the app ended. The new one sends nothing by itself.
    const before = sandbox.ledger.arrivals().length;
    expect(before).toBeLessThan(COUNT);
    expect(app.screen()).toContain(`Purchase of ${COUNT} numbers, confirmed`);
    // Who is hung up waits for the answers; who is killed cannot.
    if (how === 'hung up') expect(app.screen()).toContain(`${before} bought, ${COUNT - before} not begun.`);
    await answer(app, RIGHT, '\r', 'x give up the rest');
    expect(sandbox.ledger.arrivals()).toHaveLength(before);
    app.type('\u0013');
    await app.see('What is done already is not done again.');
    await answer(app, RIGHT, '\r', `${COUNT} of ${COUNT}`);
    const tallies = numbers.map((number) => sandbox.ledger.tally(number));
    for (const { arrived: sent, applied } of tallies) expect([sent, applied].join()).toMatch(/^(1,1|0,0)$/);
    const bought = tallies.filter(({ applied }) => applied === 1).length;
    // What a kill kept from leaving is in doubt, and never sent by itself.
    const inDoubt = COUNT - bought;
    expect(inDoubt).toBeLessThanOrEqual(how === 'killed' ? AT_A_TIME : 0);
    await app.see(inDoubt === 0 ? `${COUNT} bought` : `${bought} bought, ${inDoubt} outcome unknown`);
    expect(sandbox.ledger.charges()).toHaveLength(bought);
  },
  60_000,
);
