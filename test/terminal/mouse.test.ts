/** The mouse in a real terminal: bytes as they come, one at a time too; and a click alone buys nothing at the carrier. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { startSandbox } from '../../src/sandbox/index.ts';
import { clickAt, clickOn, wheelAt } from '../support/mouse.ts';
import { type PtyApp, startPty } from './support/pty.ts';

let app: PtyApp;
afterEach(async () => {
  await app.dispose();
});

test('50 clicks and 50 double clicks on Buy send nothing; the Enter that the notice names buys', async () => {
  const sandbox = await startSandbox({ provisioningMs: 0 });
  try {
    app = startPty({
      env: { DIALDECK_BASE_URL: sandbox.telefonieBaseUrl, DIALDECK_API_KEY: sandbox.apiKey },
    });
    await app.see('20 offers');
    // A double click on the third row opens its review card, byte by byte.
    for (const byte of clickAt(10, 8).repeat(2)) app.type(byte);
    await app.see('Offered now');
    clickOn(app, 'Buy for', { times: 50 });
    await app.see('Press Enter to press Buy.');
    for (const byte of wheelAt('down').repeat(20)) app.type(byte);
    clickOn(app, 'Buy for', { times: 100 });
    await app.see('Press Enter to press Buy.');
    expect(sandbox.ledger.arrivals()).toHaveLength(0);
    app.type('\r');
    await app.until(() => sandbox.ledger.arrivals().length === 1, 'the order');
    app.type('\u0003');
    await app.until((screen) => /You can quit safely|COMPLETED/.test(screen), 'the end');
  } finally {
    await sandbox.close();
  }
});

test('where the settings switch it off, the terminal is never asked for it', async () => {
  const home = mkdtempSync(join(tmpdir(), 'dialdeck-pty-'));
  mkdirSync(join(home, 'config', 'dialdeck'), { recursive: true });
  writeFileSync(join(home, 'config', 'dialdeck', 'config.json'), '{"mouse": false}');
  app = startPty({ home });
  await app.see('20 offers');
  expect(app.emulator.modes.mouseTrackingMode).toBe('none');
  expect(app.raw()).not.toContain('\u001b[?1000h');
  app.type('q');
  expect(await app.ended).toBe(0);
});
