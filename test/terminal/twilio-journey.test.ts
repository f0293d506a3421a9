/** A Twilio account from its credentials to the release of a number, as the built product in a real terminal. */
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
const DOWN = '\u001b[B';
const ESC = '\u001b';
const CTRL_S = '\u0013';
const CTRL_U = '\u0015';

test.each([
  [80, 24],
  [120, 35],
])(
  'credentials, search, bundle, purchase, configuration, routing, lookup and release (%ix%i)',
  async (columns, rows) => {
    folder = mkdtempSync(join(tmpdir(), 'dialdeck-twilio-journey-'));
    sandbox = await startSandbox({
      numbersAt: 'twilio',
      numbers: 3,
      provisioningMs: 300,
      state: join(folder, 'ledger.db'),
    });
    const env = {
      TWILIO_ACCOUNT_SID: sandbox.twilioAccountSid,
      TWILIO_AUTH_TOKEN: sandbox.apiKey,
      TWILIO_BASE_URL: sandbox.twilioBaseUrl,
    };
    app = startPty({ columns, rows, env });
    await app.see('TWILIO_AUTH_TOKEN');
    expect(app.screen()).not.toContain(sandbox.apiKey);
    // The offer is read-only unless the person says otherwise.
    await pressUntil(app, '!', (screen) => screen.includes('releasing are allowed'), 'changes allowed');
    await pressUntil(app, '\r', (screen) => /3 numbers/.test(screen), 'the owned numbers');
    expect(app.screen()).toContain('LIVE');

    // A number that an application routes says so, and its URL has no effect.
    app.type(`${DOWN}\r`);
    await app.see('no effect while application');
    app.type(ESC);
    await app.until((screen) => screen.includes('3 numbers'), 'the list');

    app.type('1');
    await app.until((screen) => /\d+ offers/.test(screen), 'offers');
    // The account has no documents for British numbers: nothing can be bought, and the card says why.
    await openLocal('GB');
    await app.see('needed; none chosen');
    await answer(app, RIGHT, '\r', 'Cannot press Buy');
    expect(sandbox.ledger.arrivals()).toEqual([]);
    app.type(ESC);
    await app.until((screen) => screen.includes('Country GB') && /\d+ offers/.test(screen), 'the search');

    // For German ones it has one approved bundle, which is chosen, and others that cannot be.
    await openLocal('DE');
    await app.until((screen) => /Documents\s+Example GmbH, local/.test(screen), 'the bundle chosen');
    app.type('d');
    await app.see('Twilio has not approved it');
    app.type('\r');
    await app.until((screen) => /Documents\s+Example GmbH, local/.test(screen), 'the bundle still chosen');
    await answer(app, RIGHT, '\r', 'The number is yours');
    const [arrival] = sandbox.ledger.arrivals();
    expect(sandbox.ledger.tally(arrival?.phoneNumber ?? '')).toMatchObject({ arrived: 1, applied: 1 });

    app.type('\r');
    await app.until((screen) => screen.includes('Updated ') && screen.includes('Voice URL'), 'the number');
    app.type('\r');
    await app.see('Enter next');
    app.type(`${CTRL_U}Berlin`);
    await app.see('1 change not saved');
    app.type(CTRL_S);
    await app.see('becomes');
    await answer(app, RIGHT, '\r', 'Saved: Name');

    app.type('L');
    await app.see('Portable');
    await app.until((screen) => /Owned\s+yes, Berlin/.test(screen), 'who owns it');
    app.type(ESC);
    await app.see('── Number');

    const lastFour = arrival?.phoneNumber.slice(-4) ?? '';
    app.type('R');
    await app.see('Type its last four digits');
    await answer(app, lastFour, '\t\t\r', 'released');
    expect(sandbox.ledger.releases()).toMatchObject([{ phoneNumber: arrival?.phoneNumber }]);

    app.type('\u0003');
    expect(await app.ended).toBe(0);
    expect(app.raw()).not.toContain(sandbox.apiKey);
  },
  90_000,
);

/** Searches local numbers of a country, and opens the card of the first. */
async function openLocal(country: string): Promise<void> {
  app.type('c');
  await app.see('Country: name');
  app.type(`${country}\r`);
  const shown = (screen: string) => screen.includes(`Country ${country}`) && /\d+ offers/.test(screen);
  await app.until(shown, `offers of ${country}`);
  if (!app.screen().includes('Type local')) app.type('tl');
  await openCard(app, (screen) => shown(screen) && screen.includes('Type local'), 'Offered now');
}
