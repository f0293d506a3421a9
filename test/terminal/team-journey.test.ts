/** Two machines of a team side by side, each the built product in a real terminal: one buys, the other sees it and is refused. */
import { afterEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { few } from '../support/count.ts';
import { newTestLedger } from '../team/support/ledger.ts';
import { answer } from './support/keys.ts';
import { type PtyApp, startPty } from './support/pty.ts';

const apps: PtyApp[] = [];
let sandbox: Sandbox;
afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.dispose()));
  await sandbox.close();
});

const RIGHT = '\u001b[C';
const ESC = '\u001b';

const SIZES = [
  [80, 24],
  [120, 35],
] as const;

test.each(few(SIZES, 1))(
  'one buys, the other is refused the number and sees it pending and completed (%ix%i)',
  async (columns, rows) => {
    sandbox = await startSandbox({ numbers: 0, provisioningMs: 6_000 });
    const ledger = await newTestLedger();
    const start = async () => {
      const app = startPty({
        columns,
        rows,
        env: {
          DIALDECK_BASE_URL: sandbox.telefonieBaseUrl,
          DIALDECK_API_KEY: sandbox.apiKey,
          DIALDECK_TEAM_URL: await ledger.member('buyer'),
        },
      });
      apps.push(app);
      await app.until((screen) => /\d+ offers/.test(screen), 'offers');
      app.type('\r');
      await app.see('Offered now');
      return app;
    };
    const one = await start();
    const other = await start();
    const number = /E\.164 (\+\d+)/.exec(other.screen())?.[1] ?? '';
    expect(one.screen()).toContain(number);

    await answer(one, RIGHT, '\r', 'PROCESSING');
    // The card of the other machine was read before, and learns it from the ledger.
    await other.see('You cannot buy now:');
    expect(other.screen().replaceAll(/\s+/g, ' ')).toMatch(/ on .+ is buying \+\d+ since \d{4}-/);
    await answer(other, RIGHT, '\r', 'is buying');
    expect(other.screen()).toContain('team 1 pending');
    other.type(ESC);
    await other.until((screen) => !screen.includes('── Buy'), 'the card closed');
    other.type('3');
    await other.see('team PROCESSING');
    await one.see('The number is yours', 20_000);
    await other.see('team COMPLETED');
    expect(other.screen()).not.toContain('pending');
    expect(sandbox.ledger.tally(number)).toMatchObject({ arrived: 1, applied: 1 });
    expect(sandbox.ledger.arrivals()).toHaveLength(1);
  },
  90_000,
);
