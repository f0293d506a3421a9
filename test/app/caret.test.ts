/** The terminal's cursor is at the caret of the field that is edited, where input methods open, and nowhere else. */
import { afterEach, describe, expect, test } from 'vitest';
import type { AppDriver } from '../support/app-driver.tsx';
import { EVERY_FIELD } from '../support/every-field.ts';
import { EVERY_SCREEN, openFull } from '../support/every-screen.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const HOME = '\u001b[H';
const LEFT = '\u001b[D';
const ESC = '\u001b';

/** The cells before the cursor and from it on, in its row. */
function atCursor(): { readonly before: string; readonly after: string } {
  const cursor = app.cursor();
  if (cursor === undefined) throw new Error(`the cursor is hidden\n${app.screen()}`);
  const { active } = app.emulator.buffer;
  const line = active.getLine(active.viewportY + cursor.row);
  return {
    before: line?.translateToString(false, 0, cursor.column) ?? '',
    after: line?.translateToString(true, cursor.column) ?? '',
  };
}

async function type(text: string): Promise<void> {
  app.type(text);
  await app.released();
}

describe.each(EVERY_FIELD)('$name', ({ open, text }) => {
  test('the cursor follows typing, and disappears when the field loses the focus', async () => {
    app = await openFull({ columns: 100, rows: 30 });
    await app.released();
    expect(app.cursor()).toBeUndefined();
    await open(app);
    await app.released();
    expect(app.cursor()).toBeDefined();
    await type(text);
    expect(atCursor().before.endsWith(text)).toBe(true);
    await type(LEFT);
    expect(atCursor().before.endsWith(text.slice(0, -1))).toBe(true);
    expect(atCursor().after.startsWith(text.slice(-1))).toBe(true);
    await type(HOME);
    expect(atCursor().after.startsWith(text)).toBe(true);
    app.resize(80, 24);
    await app.released();
    expect(atCursor().after.startsWith(text)).toBe(true);
    app.resize(59, 15);
    await app.released();
    expect(app.cursor()).toBeUndefined();
    app.resize(100, 30);
    await app.released();
    expect(atCursor().after.startsWith(text)).toBe(true);
    await type(ESC);
    await app.until(() => app.cursor() === undefined, 'no cursor');
  });
});

test.each(EVERY_SCREEN.filter(({ name }) => !['help', 'countries'].includes(name)))(
  'no cursor where nothing is edited: $name',
  async ({ open }) => {
    app = await openFull({ columns: 100, rows: 30 });
    await open(app);
    await app.released();
    expect(app.cursor()).toBeUndefined();
  },
);

test.each([
  ['wide letters', '東京オフィス'],
  ['Hangul', '고객센터'],
  ['an accent of its own', 'e\u0301te\u0301'],
  ['an emoji of several', '👩‍💻x'],
  ['a flag', '🇩🇪'],
  ['more than the field shows', `${'東'.repeat(60)}京`],
])('%s before the caret', async (_, text) => {
  app = await openFull({ columns: 100, rows: 30 });
  app.shell.go({ screen: 'number', phoneNumber: '+12125550101' });
  await app.see('+12125550101');
  app.type('\r');
  await app.see('Enter next');
  await type(`\u0015${text}`);
  const last = [...new Intl.Segmenter().segment(text)].at(-1)?.segment.normalize() ?? '';
  expect(atCursor().before.normalize().endsWith(last)).toBe(true);
  await type(LEFT);
  expect(atCursor().after.normalize().startsWith(last)).toBe(true);
});

test('of two overlapping fields the upper one has the cursor', async () => {
  app = await openFull({ columns: 100, rows: 30 });
  await type('n');
  await type('12');
  expect(atCursor().before).toMatch(/Contains 12$/);
  await type('\u0010');
  await app.see('Palette');
  await type('quit');
  expect(atCursor().before).toMatch(/\/ quit$/);
  await type(ESC);
  await app.until(() => /Contains 12$/.test(atCursor().before), 'the field behind');
});

test('a change elsewhere on the screen does not move the cursor', async () => {
  const written: string[] = [];
  app = await openFull({ columns: 100, rows: 30, onOutput: (data) => written.push(data) });
  await type('/');
  await type('desk');
  const cursor = app.cursor();
  app.shell.notify({ kind: 'info', text: 'Something was said.' });
  await app.see('Something was said.');
  expect(app.cursor()).toEqual(cursor);
  written.length = 0;
  await type(LEFT);
  await type(LEFT);
  // The mark of the caret is for the output alone.
  expect(written.join('')).not.toContain('[53m');
  expect(written.join('').length).toBeLessThan(200);
});
