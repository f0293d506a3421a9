/** A WIIL account from the search to the release, as the built product in a real terminal. */
import { afterEach, expect, test } from 'vitest';
import { answer } from './support/keys.ts';
import { type PtyApp, startPty } from './support/pty.ts';

let app: PtyApp;
afterEach(async () => {
  await app.dispose();
});

const RIGHT = '\u001b[C';
const ESC = '\u001b';
const CTRL_S = '\u0013';
const CTRL_U = '\u0015';

test('search, compare, buy, watch, rename and release on the second provider', async () => {
  app = startPty({ columns: 80, rows: 24, args: ['--account', 'sandbox-wiil'] });
  await app.until((screen) => /\d+ offers/.test(screen), 'offers');
  app.type('  =');
  await app.see('Comparing 2 of 2');
  app.type(ESC);
  await app.until((screen) => !screen.includes('Comparing'), 'the comparison closed');

  app.type('\r');
  await app.see('Offered now');
  await answer(app, RIGHT, '\r', 'PROCESSING');
  await app.see('The number is yours');
  expect(app.screen()).toContain('according to the provider');

  app.type('\r');
  await app.until(
    (screen) => screen.includes('Updated ') && screen.includes('cannot be changed'),
    'the number',
  );
  app.type('\r');
  await app.see('Enter done');
  app.type(`${CTRL_U}Front desk`);
  await app.see('1 change not saved');
  app.type(CTRL_S);
  await app.see('becomes');
  await answer(app, RIGHT, '\r', 'Saved: Name');
  app.type(ESC);
  await app.until((screen) => !screen.includes('── Number'), 'the screen before');

  app.type('4');
  await app.until((screen) => screen.includes('1 number ') && screen.includes('Front desk'), 'the list');
  const lastFour =
    /\+1 \d{3} \d{3} (\d{4})/.exec(app.rows().find((row) => row.includes('▸')) ?? '')?.[1] ?? '';
  app.type('\r');
  await app.until((screen) => screen.includes('Updated '), 'the number again');
  app.type('R');
  await app.see('Type its last four digits');
  await answer(app, lastFour, '\t\t\r', 'released');

  app.type('\u0003');
  expect(await app.ended).toBe(0);
}, 60_000);
