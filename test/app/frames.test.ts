/** Frames fit the window at every size, measure as the terminal does, and show nothing but what they should. */
import { afterEach, describe, expect, test } from 'vitest';
import type { AppDriver } from '../support/app-driver.tsx';
import { createPlainProvider, EVERY_SCREEN, openFull, type SomeScreen } from '../support/every-screen.ts';
import { createScriptedPurchases, purchaseRow } from '../support/scripted-purchases.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const SIZES = [
  [60, 16],
  [61, 17],
  [79, 23],
  [80, 24],
  [109, 30],
  [110, 30],
  [140, 40],
  [200, 60],
  [400, 200],
] as const;

function wrappedRows(): number {
  const { active } = app.emulator.buffer;
  return Array.from({ length: app.emulator.rows }, (_, row) => active.getLine(active.viewportY + row)).filter(
    (line) => line?.isWrapped === true,
  ).length;
}

/** Header in the first row, keys in the last: a frame that is too tall has pushed the first one out. */
function expectWholeFrame(): void {
  const rows = app.rows();
  expect(rows[0]).toContain('1 Search');
  expect(rows.at(-1)).toMatch(/\S/);
  expect(wrappedRows()).toBe(0);
  expect(app.emulator.buffer.active.type).toBe('alternate');
}

async function settled(): Promise<void> {
  await app.released();
  await app.until(() => app.rows()[0]?.includes('1 Search') === true, 'the header in the first row');
}

describe.each(EVERY_SCREEN)('$name', ({ name, open }: SomeScreen) => {
  test('fits every size, and looks the same after the window changed to that size', async () => {
    app = await openFull();
    await open(app);
    const pictures = new Map<string, string>();
    app.resize(400, 200);
    await settled();
    // What is loaded when it first shows has had its time.
    if (name === 'search') await app.see('usually no ID needed');
    for (const [columns, rows] of [...SIZES, ...SIZES.toReversed()]) {
      app.resize(columns, rows);
      await settled();
      await app.until(() => wrappedRows() === 0, `no row too wide at ${columns}x${rows}`);
      await app.until(() => /\S/.test(app.rows().at(-1) ?? ''), `keys in the last row at ${columns}x${rows}`);
      expectWholeFrame();
      const size = `${columns}x${rows}`;
      const before = pictures.get(size);
      if (before === undefined) pictures.set(size, app.screen());
      else expect(app.screen()).toBe(before);
    }
  });
});

test.each([
  [80, 24],
  [60, 16],
])('no status line, hint or key ends in the middle of a word at %ix%i', async (columns, rows) => {
  for (const { name, open } of EVERY_SCREEN) {
    app = await openFull({ columns, rows });
    await open(app);
    await app.released();
    const bottom = app.rows().slice(-3);
    expect(
      bottom.filter((row) => /\S…\s*$/.test(row)),
      name,
    ).toEqual([]);
    if (open !== EVERY_SCREEN.at(-1)?.open) await app.close();
  }
});

test.each([
  [120, '+33 1 99 00 86 34 pending, 0 s ──'],
  [60, '+33 1 99 00 86 34 pending ──'],
])('the title row at %i columns ends with whole words about a pending order', async (columns, end) => {
  const row = purchaseRow('0142', 'ACCEPTED', { accountFingerprint: 'f', phoneNumber: '+33199008634' });
  const order = { ...row.order, phoneNumber: row.phoneNumber };
  const purchases = createScriptedPurchases({ rows: [{ ...row, order }], fingerprint: 'f' });
  app = await openFull({ columns, rows: 20, purchases });
  app.shell.go({ screen: 'timeline', id: row.id });
  await app.until(() => app.rows()[1]?.trimEnd().endsWith(end) === true, 'the order in the title row');
});

test('columns stay aligned for names in every script', async () => {
  app = await openFull({ columns: 110, rows: 30 });
  app.type('4');
  await app.see('東京オフィス');
  const { active } = app.emulator.buffer;
  const places = new Set<number>();
  for (let row = 0; row < app.emulator.rows; row += 1) {
    const line = active.getLine(row);
    for (let column = 0; column < app.emulator.cols; column += 1) {
      if (line?.getCell(column)?.getChars() === '$' && app.rows()[row]?.includes('+1 212') === true) {
        places.add(column);
        break;
      }
    }
  }
  expect(places.size).toBe(1);
});

/** The numbers of every SGR that was written. */
function styles(raw: string): Set<number> {
  const found = new Set<number>();
  for (const [, numbers = ''] of raw.matchAll(new RegExp(`${ESC}\\[([\\d;]*)m`, 'g'))) {
    for (const number of numbers.split(';')) found.add(Number(number));
  }
  return found;
}
const ESC = '\u001b';

async function walk(options: Parameters<typeof openFull>[0]): Promise<string[]> {
  const screens: string[] = [];
  for (const { open } of EVERY_SCREEN) {
    app = await openFull(options);
    await open(app);
    await app.released();
    screens.push(app.screen());
    if (open !== EVERY_SCREEN.at(-1)?.open) await app.close();
  }
  return screens;
}

test('the sixteen colours of the terminal, no background, no fixed black or white: light and dark are alike', async () => {
  const raw: string[] = [];
  await walk({ onOutput: (data) => raw.push(data) });
  const used = styles(raw.join(''));
  expect([...used].filter((style) => style >= 30 && style <= 37).length).toBeGreaterThan(0);
  const forbidden = [...used].filter(
    (style) =>
      [30, 37, 38, 90, 97].includes(style) || (style >= 40 && style <= 48) || (style >= 100 && style <= 107),
  );
  expect(forbidden).toEqual([]);
});

test('under NO_COLOR no colour is written, and the cursor of a list can still be seen', async () => {
  const raw: string[] = [];
  const screens = await walk({ color: false, onOutput: (data) => raw.push(data) });
  const used = styles(raw.join(''));
  expect([...used].filter((style) => style >= 30)).toEqual([]);
  expect([...used]).toContain(7);
  expect(screens[0]).toContain('▸');
});

test('under --ascii all text of dialdeck is ASCII', async () => {
  const screens = await walk({ ascii: true, provider: createPlainProvider() });
  for (const screen of screens) expect(screen.match(/[^\n -~]/g) ?? []).toEqual([]);
});

test('read aloud: roles and labels, the ordinary screen, no signs, and only what changed by a key', async () => {
  const raw: string[] = [];
  app = await openFull({ screenReader: true, onOutput: (data) => raw.push(data) });
  expect(app.emulator.buffer.active.type).toBe('normal');
  await app.see('tablist: tab: (selected) 1 Search');
  expect(app.screen()).toContain('table: ');
  expect(app.screen()).toContain('(selected) ');
  expect(app.screen()).toContain('toolbar: Enter buy');
  const before = raw.length;
  app.type('j');
  await app.until(() => raw.length > before, 'a key');
  app.type('\r');
  await app.until(
    (screen) => screen.includes('button: (selected) Cancel') && screen.includes('textbox: '),
    'the card',
  );
  expect(raw.join('')).not.toMatch(/[│┌─▸█]/);
  expect(raw.join('')).not.toContain(`${ESC}[?1049h`);
});
