/** What a real terminal sends and shows while something is typed. */
import { afterEach, expect, test } from 'vitest';
import { type PtyApp, startPty } from './support/pty.ts';

let app: PtyApp;
afterEach(async () => {
  await app.dispose();
});

/** The row that the cursor is in, up to it. */
function beforeCursor(): string {
  const { active } = app.emulator.buffer;
  const line = active.getLine(active.viewportY + active.cursorY);
  return line?.translateToString(false, 0, active.cursorX) ?? '';
}

test('the cursor is at the caret while a field is edited, behind wide letters too, and hidden else', async () => {
  app = startPty();
  await app.see('20 offers');
  expect(app.cursorHidden()).toBe(true);
  app.type('/');
  app.type('東京x');
  await app.see('/ 東京x');
  await app.until(() => !app.cursorHidden() && beforeCursor().endsWith('/ 東京x'), 'the cursor at the caret');
  app.type('\u001b[D\u001b[D');
  await app.until(() => !app.cursorHidden() && beforeCursor().endsWith('/ 東'), 'the cursor in the text');
  app.type('\u001b');
  await app.until((screen) => screen.includes('20 offers') && app.cursorHidden(), 'no cursor');
  app.type('q');
  expect(await app.ended).toBe(0);
  expect(app.cursorHidden()).toBe(false);
});

test('replies that come late, in pieces or after keys, are not typed; Alt and a key keeps the text', async () => {
  app = startPty();
  await app.see('20 offers');
  app.type('\u001b]11;rgb:0000/0000/0000\u0007');
  for (const character of '\u001bP>|XTerm(370)\u001b\\\u001b[?62;22c\u001b[12;40R') app.type(character);
  app.type('/');
  app.type('0');
  app.type('\u001b]10;rgb:ffff/ffff/ffff\u001b\\');
  app.type('0\u001bu\u001bq');
  app.type('0');
  await app.see('/ 000');
  app.type('\u007f'.repeat(3));
  app.type('\r');
  await app.see('20 offers');
  app.type('q');
  expect(await app.ended).toBe(0);
});

test('a paste without an end does not keep the keys', async () => {
  app = startPty();
  await app.see('20 offers');
  app.type('\u001b[200~');
  app.type('?');
  await app.see('Help: type to find');
  app.type('\u001b');
  await app.until((screen) => !screen.includes('Help: type to find'), 'the list again');
  app.type('/');
  app.type('\u001b[200~12\r');
  await app.see('/ 12');
  app.type('\u001b');
  await app.see('20 offers');
  app.type('q');
  expect(await app.ended).toBe(0);
});
