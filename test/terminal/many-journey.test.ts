/** Many numbers, as the built product in a real terminal: a cart of two searches, then forty numbers routed and released at once. */
import { afterEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
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

test.each([
  [80, 24],
  [120, 35],
])(
  'a cart of two searches of which one price changes, then forty numbers routed and released (%ix%i)',
  async (columns, rows) => {
    sandbox = await startSandbox({ numbers: OWNED, provisioningMs: 300 });
    const env = { DIALDECK_BASE_URL: sandbox.telefonieBaseUrl, DIALDECK_API_KEY: sandbox.apiKey };
    app = startPty({ columns, rows, env });
    await app.see('20 offers');
    const first = await fillCart();

    app.type('B');
    await app.see('Cart: 5 numbers');
    expect(app.screen()).toMatch(/Per month +\$5\.00/);
    app.type('b');
    await app.see('Each price is read again.');
    expect(sandbox.ledger.arrivals()).toEqual([]);
    await answer(app, RIGHT, '\r', '4 of 5 numbers bought');
    await app.see('Cart: 1 number');
    await app.until((screen) => screen.includes('1503') && screen.includes('$1.50'), 'the new price');
    expect(sandbox.ledger.arrivals().map(({ phoneNumber }) => phoneNumber)).toHaveLength(4);
    expect(first.map((number) => sandbox.ledger.tally(number).applied)).toEqual([1, 1, 1, 1]);
    expect(sandbox.ledger.tally(CHANGING).arrived).toBe(0);

    app.type('4');
    await app.until((screen) => screen.includes(`${OWNED + 4} numbers`), 'all numbers');
    app.type('/Line');
    await app.see('40 of 44 shown');
    app.type('\rv');
    await app.see('40 marked');
    app.type('b');
    await app.see('Edit 40 numbers: which field?');
    app.type('voice url\r');
    await app.see('Voice URL of 40 numbers');
    app.type(`${URL}\r`);
    await app.see('Voice URL: 40 numbers will change');
    app.type('s');
    await app.see('Sends the 40 changes listed');
    await answer(app, RIGHT, '\r', '40 of 40 · 40 set');

    app.type(ESC);
    await app.until((screen) => screen.includes('40 of 44 shown') && !screen.includes('marked'), 'no marks');
    app.type('v');
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
  },
  120_000,
);

/** Marks four numbers of the first search and one of a second; their digits. */
async function fillCart(): Promise<string[]> {
  const first = app
    .rows()
    .flatMap((row) => /\+1 \d{3} \d{3} \d{4}/.exec(row)?.[0].replaceAll(' ', '') ?? [])
    .slice(0, 4);
  app.type(' j j j ');
  await app.see('cart 4');
  app.type('n');
  await app.see('Enter done');
  app.type('500555150\r');
  await app.until((screen) => /▸ +\+1 500 555 1503/.test(screen), 'the second search');
  app.type(' ');
  await app.see('cart 5');
  return first;
}
