/** A Telnyx account from its key to the release of a number, as the built product in a real terminal. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { answer, openCard, pressUntil } from './support/keys.ts';
import { type PtyApp, startPty } from './support/pty.ts';

let app: PtyApp;
let sandbox: Sandbox;
let folder: string;
afterEach(async () => {
  await app.dispose();
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

const RIGHT = '\u001b[C';

test.each([
  [80, 24],
  [120, 35],
])(
  'key, reservation, an order that waits for documents, routing, lock and release (%ix%i)',
  async (columns, rows) => {
    folder = mkdtempSync(join(tmpdir(), 'dialdeck-telnyx-journey-'));
    sandbox = await startSandbox({
      numbersAt: 'telnyx',
      numbers: 3,
      provisioningMs: 300,
      state: join(folder, 'ledger.db'),
    });
    const env = { TELNYX_API_KEY: sandbox.apiKey, TELNYX_BASE_URL: sandbox.telnyxBaseUrl };
    app = startPty({ columns, rows, env });
    await app.see('TELNYX_API_KEY');
    expect(app.screen()).not.toContain(sandbox.apiKey);
    // The offer is read-only unless the person says otherwise.
    await pressUntil(app, '!', (screen) => screen.includes('releasing are allowed'), 'changes allowed');
    await pressUntil(app, '\r', (screen) => /3 numbers/.test(screen), 'the owned numbers');
    expect(app.screen()).toContain('LIVE');

    app.type('1');
    await app.until((screen) => /\d+ offers/.test(screen), 'offers');
    app.type('c');
    await app.see('Country: name');
    app.type('DE\r');
    await app.until((screen) => screen.includes('Country DE') && /\d+ offers/.test(screen), 'German offers');
    app.type('tl');
    await openCard(
      app,
      (screen) => screen.includes('Type local') && /\d+ offers/.test(screen),
      'Held for you until',
    );
    const until = (screen: string) => /Held for you until (\d\d:\d\d)/.exec(screen)?.[1];
    const before = until(app.screen());
    app.type('+');
    await app.until((screen) => until(screen) !== undefined && until(screen) !== before, 'held longer');
    // The order is sent without documents, and waits for them.
    app.type('d');
    await app.see('not approved');
    app.type('no documents\r');
    await app.see('the order waits until they are given');
    await answer(app, RIGHT, '\r', 'waits for documents: give it approved ones');
    const [arrival] = sandbox.ledger.arrivals();
    const number = arrival?.phoneNumber ?? '';
    app.type('d');
    await app.see('it has expired');
    app.type('GmbH, local\r');
    await app.see('Give them');
    await answer(app, RIGHT, '\r', 'The number is yours');
    expect(sandbox.ledger.tally(number)).toMatchObject({ arrived: 1, applied: 1 });

    app.type('\r');
    await app.until((screen) => screen.includes('── Number') && screen.includes('Updated '), 'the number');
    app.type('f\r\t');
    await app.see('Enter choose');
    app.type('\r');
    await app.see('What answers its calls');
    app.type('switchboard\r');
    await app.see('1 change not saved');
    app.type('\u0013');
    await app.see('becomes');
    await answer(app, RIGHT, '\r', 'Verified at the provider');
    expect(app.screen()).toContain('Example switchboard has it');

    await lock('on');
    app.type('R');
    await app.see('has a deletion lock, so the carrier does not');
    expect(sandbox.ledger.releases()).toEqual([]);
    await lock('off');
    app.type('R');
    await app.see('Type its last four digits');
    expect(app.screen()).toContain('routed by application Example switchboard');
    await answer(app, number.slice(-4), '\t\t\r', 'released');
    expect(sandbox.ledger.releases()).toMatchObject([{ phoneNumber: number }]);

    app.type('\u0003');
    expect(await app.ended).toBe(0);
    expect(app.raw()).not.toContain(sandbox.apiKey);
  },
  90_000,
);

/** Sets the deletion lock of the number on the screen: its last field. */
async function lock(value: 'on' | 'off'): Promise<void> {
  // An Enter right after an answered question is dropped, because it may be one of a burst.
  await pressUntil(app, '\r', (screen) => screen.includes('Enter next'), 'the first field');
  app.type('\t\t\t\t');
  await app.see('Enter choose');
  app.type('\r');
  await app.see('the carrier refuses to release it');
  app.type(`${value}\r`);
  await app.see('1 change not saved');
  app.type('\u0013');
  await app.see('becomes');
  await answer(app, RIGHT, '\r', 'Verified at the provider');
  await app.until((screen) => (value === 'on' ? /lock +on/ : /lock +off/).test(screen), `the lock ${value}`);
}
