/** A window that changed is drawn at once for its new size, and only for that; the row under the cursor stays under it. */
import { afterEach, describe, expect, test } from 'vitest';
import type { AppDriver, DriverOptions } from '../support/app-driver.tsx';
import { openFull } from '../support/every-screen.ts';
import { createScriptedPurchases, purchaseRow } from '../support/scripted-purchases.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const DOWN = '\u001b[B';
const UP = '\u001b[A';

/** What the pointer or the inverse row of a list stands on; of a row that is shown in several lines, the first one. */
function selected(): string {
  const { active } = app.emulator.buffer;
  let lowest = '';
  for (let row = app.emulator.rows - 1; row >= 0; row -= 1) {
    const line = active.getLine(active.viewportY + row);
    const cells = Array.from({ length: app.emulator.cols }, (_, column) => line?.getCell(column));
    // Of an overlay and the list behind it the overlay has the keys.
    const inFront = app.screen().includes('┌') ? line?.translateToString().includes('│') : true;
    if (!inFront) continue;
    const inverse = cells.filter((cell) => cell?.isInverse()).map((cell) => cell?.getChars() || ' ');
    const text = inverse.join('').trim();
    if (text === '' && lowest !== '') break;
    if (text !== '') lowest = /\+1 [\d ]{12}/.exec(text)?.[0] ?? text.slice(0, 12);
  }
  return lowest;
}

/** The first rows of the window without the pointer and without the position in the list. */
function topRows(): string[] {
  return app
    .rows()
    .slice(0, 10)
    .map((row) =>
      row
        .replace('▸', ' ')
        .replace(/[─ ]+\d+ of \d+/, '')
        .trimEnd(),
    );
}

interface List {
  readonly name: string;
  readonly options?: Partial<DriverOptions>;
  readonly open: () => Promise<unknown>;
  /** To its last row. */
  readonly toTheEnd: string;
}

const LISTS: readonly List[] = [
  { name: 'search', open: async () => undefined, toTheEnd: 'G' },
  {
    name: 'owned',
    open: async () => {
      app.type('4');
      await app.see('Front desk');
    },
    toTheEnd: 'G',
  },
  {
    name: 'pricing',
    open: async () => {
      app.type('2');
      await app.until((screen) => /[─-]{2} Pricing/.test(screen) && screen.includes('$'), 'prices');
    },
    toTheEnd: 'G',
  },
  {
    name: 'purchases',
    options: {
      purchases: createScriptedPurchases({
        fingerprint: 'mine',
        rows: Array.from({ length: 40 }, (_, index) =>
          purchaseRow(String(1000 + index), 'CONFIRMED', { accountFingerprint: 'mine' }),
        ),
      }),
    },
    open: async () => {
      app.type('3');
      await app.see('COMPLETED');
    },
    toTheEnd: 'G',
  },
  {
    name: 'countries',
    open: async () => {
      app.type('c');
      await app.see('Country: name');
    },
    toTheEnd: '\u001b[6~'.repeat(30),
  },
  {
    name: 'help',
    open: async () => {
      app.type('?');
      await app.see('Help: type to find');
    },
    toTheEnd: '\u001b[6~'.repeat(30),
  },
];

const SIZES = [
  [80, 24],
  [60, 16],
  [80, 40],
  [80, 17],
  [200, 60],
  [61, 16],
  [109, 30],
  [110, 30],
] as const;

async function openList({ options = {}, open }: List): Promise<void> {
  app = await openFull({ columns: 80, rows: 24, ...options });
  await open();
  await app.released();
}

describe.each(LISTS)('$name', (list) => {
  test('the cursor row is highlighted in every size, before any key', async () => {
    await openList(list);
    app.type(list.toTheEnd);
    await app.released();
    const last = selected();
    expect(last).not.toBe('');
    for (const [columns, rows] of SIZES) {
      app.resize(columns, rows);
      await app.released();
      expect(selected(), `${columns}x${rows}`).toBe(last);
    }
  });

  // Three countries have prices, which fit any window.
  if (list.name === 'pricing') return;
  test('the next key continues from the visible row, and moves the view as little as needed', async () => {
    await openList(list);
    app.type(DOWN.repeat(9));
    await app.released();
    app.resize(80, 16);
    await app.released();
    const here = selected();
    const top = topRows();
    app.type(UP);
    await app.released();
    expect(selected()).not.toBe(here);
    expect(topRows()).toEqual(top);
    app.type(DOWN);
    await app.released();
    expect(selected()).toBe(here);
  });
});

test('nothing is drawn in the old size of the window', async () => {
  const written: string[] = [];
  app = await openFull({ columns: 109, rows: 30, onOutput: (data) => written.push(data) });
  app.type('4');
  await app.see('Front desk');
  await app.released();
  const rule = (columns: number) => '─'.repeat(columns - ' ── Owned  1 of 30 ──'.length);
  for (const [columns, rows] of [
    [110, 30],
    [109, 30],
    [140, 40],
    [80, 24],
    [110, 30],
  ] as const) {
    written.length = 0;
    app.resize(columns, rows);
    await app.released();
    const rules = [...written.join('').matchAll(/─{40,}/g)].map(([found]) => found.length);
    expect(rules.length, `${columns}x${rows}`).toBeGreaterThan(0);
    expect(
      new Set(rules.filter((length) => length < rule(columns).length - 4)),
      `${columns}x${rows}`,
    ).toEqual(new Set());
    expect(rules.filter((length) => length > rule(columns).length + 4)).toEqual([]);
    expect(app.screen().includes('Bought')).toBe(columns >= 140);
    expect(written.join('').split('SANDBOX').length - 1, 'frames').toBe(1);
  }
});
