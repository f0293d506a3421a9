/** What the terminal says late is never typed: no screen changes, no field takes it, nothing is bought. */
import { afterEach, expect, test } from 'vitest';
import type { AppDriver } from '../support/app-driver.tsx';
import { createFullProvider, openFull } from '../support/every-screen.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const REPLIES = [
  '\u001b]11;rgb:0000/0000/0000\u0007',
  '\u001b]10;rgb:ffff/ffff/ffff\u001b\\',
  '\u009d4;1;rgb:cdcd/0000/0000\u009c',
  '\u001bP>|XTerm(370)\u001b\\',
  '\u001b_Gi=31;OK\u001b\\',
  '\u001b^q\r\u001b\\',
  '\u001bXq\r\u001b\\',
  '\u001b[?62;22c',
  '\u001b[12;40R',
  '\u001b[1;2R',
  '\u001b[?2026;2$y',
  '\u001b[I',
  '\u001b[O',
  '\u001b[<0;10;10m',
  '\u001b[<35;10;10M',
  '\u001b[<0;9999999;10M',
  '\u001b[M q1',
];

test.each(REPLIES)('%j on a list, in a field, and on the review card', async (reply) => {
  const provider = createFullProvider();
  app = await openFull({ provider });
  const expectNothing = async () => {
    await app.released();
    const before = app.screen();
    app.type(reply);
    app.type(`${reply}${reply}`);
    await app.released();
    expect(app.screen()).toBe(before);
  };
  await expectNothing();
  app.type('/');
  app.type('desk');
  await app.see('/ desk');
  await expectNothing();
  app.type('\r');
  app.type('\r');
  await app.see('Offered now');
  app.type('\u001b[C');
  await expectNothing();
  expect(app.left()).toBe(false);
  expect(provider.orders).toEqual([]);
});

test('a paste without an end counts as text after a pause, and later keys are keys', async () => {
  app = await openFull();
  app.type('/');
  app.type('\u001b[200~q?\ry');
  await app.see('/ q? y');
  expect(app.left()).toBe(false);
  expect(app.copied).toEqual([]);
  app.type('z');
  await app.see('/ q? yz');
  app.type('\u001b');
  await app.see('10 offers');
  app.type('?');
  await app.see('Help: type to find');
  app.type('\u001b');
  await app.until((screen) => !screen.includes('Help: type to find'), 'the list');
  app.type('q');
  await app.until(() => app.left(), 'the end');
});
