/** The whole job as a new user would do it: search, buy, name and route, find, export, release; counted in keys. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { FULL } from '../support/count.ts';
import { answer } from './support/keys.ts';
import { type PtyApp, startPty } from './support/pty.ts';

let app: PtyApp;
afterEach(async () => {
  await app.dispose();
});

const RIGHT = '\u001b[C';
const SIZES = [
  [80, 24],
  [60, 16],
  [200, 60],
] as const;

/** The number of the row under the cursor. */
function pointedAt(): string {
  const row = app.rows().find((line) => line.includes('▸')) ?? '';
  return /\+1 \d{3} \d{3} \d{4}/.exec(row)?.[0] ?? '';
}

test.each(FULL ? SIZES : SIZES.slice(0, 1))('from start to released at %ix%i', async (columns, rows) => {
  app = startPty({ columns, rows });
  await app.see('20 offers');
  const number = pointedAt();
  const lastFour = number.slice(-4);
  let keys = 0;
  const press = (key: string) => {
    keys += 1;
    app.type(key);
  };
  press('\r');
  await app.see('Offered now');
  press(RIGHT);
  press('\r');
  await app.see('COMPLETED');
  expect(keys).toBeLessThanOrEqual(8);
  await app.see('The number is yours');

  app.type('\r');
  await app.until((screen) => screen.includes('Voice URL') && screen.includes('Updated '), 'the number');
  app.type('\r');
  await app.see('Enter next');
  app.type('\u0015Front desk\t');
  app.type('https://example.com/voice\t');
  await app.see('2 changes not saved');
  app.type('\u0013');
  await app.see('Save 2 changes');
  await answer(app, RIGHT, '\r', 'Verified at the provider.');

  app.type('4');
  await app.until((screen) => screen.includes('1 number ') && screen.includes('Front desk'), 'the list');
  app.type(`/${lastFour}\r`);
  await app.until((screen) => screen.includes('1 of 1 shown'), 'the row');
  app.type('>');
  await app.see('Export: which format?');
  app.type('j\r');
  await app.see('Export 1 number as CSV');
  app.type('\r');
  await app.until(() => exports().length === 1, 'the file');
  const [file = ''] = exports();
  await app.until(
    () => readFileSync(join(app.home, file), 'utf8').includes('Front desk'),
    'the row in the file',
  );
  expect(readFileSync(join(app.home, file), 'utf8')).toContain(number.replaceAll(' ', ''));

  app.type('\r');
  await app.until(
    (screen) => screen.includes('Voice URL') && screen.includes('Updated '),
    'the number again',
  );
  app.type('R');
  await app.see('Type its last four digits');
  await answer(app, lastFour, '\t\t\r', 'released');
  app.type('\u0003');
  expect(await app.ended).toBe(0);
  expect(app.settingsRestored()).toBe(true);
});

function exports(): string[] {
  return readdirSync(app.home).filter((name) => name.endsWith('.csv'));
}
