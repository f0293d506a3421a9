/** Marks on Owned and Search: one by one, in ranges, as a filter, and what acts on them. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AppDriver, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../../support/memory-provider.ts';
import { ownedNumber } from '../../support/owned-numbers.ts';

const ESC = '\u001b';
let app: AppDriver;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dialdeck-marks-'));
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const lines = ['0141', '0142', '0143', '0144', '0145'];
const marked = () => lines.filter((line) => app.screen().includes(`◆ +1 212 555 ${line}`));

/** The last digits of the numbers in inverse rows. */
function highlighted(): string[] {
  const { active } = app.emulator.buffer;
  return Array.from({ length: app.emulator.rows }, (_, row) =>
    active.getLine(active.viewportY + row),
  ).flatMap((line) => {
    const [, last] = /^ [▸ ][◆ ] \+1 212 555 (\d{4})/.exec(line?.translateToString() ?? '') ?? [];
    return last !== undefined && line?.getCell(5)?.isInverse() ? [last] : [];
  });
}

async function openOwned(size: { columns: number; rows: number }) {
  const provider = createMemoryProvider(lines.map((line) => offer(line)));
  for (const line of lines) provider.owned.set(`+1212555${line}`, ownedNumber(line));
  app = await openApp({ provider, ...size });
  app.type('4');
  await app.see('5 numbers');
}

async function openSearch(size: { columns: number; rows: number }) {
  app = await openApp({ provider: createMemoryProvider(lines.map((line) => offer(line))), ...size });
  await app.see('5 offers');
}

describe.each([
  { columns: 80, rows: 24 },
  { columns: 120, rows: 35 },
])('at $columns x $rows', (size) => {
  test('Space marks and steps down, and takes a mark away', async () => {
    await openOwned(size);
    app.type('  ');
    await app.see('2 marked');
    expect(marked()).toEqual(['0141', '0142']);
    app.type('k ');
    await app.see('1 marked');
    expect(marked()).toEqual(['0141']);
  });

  test.each([
    ['Owned', async () => openOwned(size)],
    ['Search', async () => openSearch(size)],
  ])(
    '%s: where only marked numbers are shown, an unmarked one leaves the next under the cursor',
    async (_, open) => {
      await open();
      app.type('    /marked\r');
      await app.see('4 of 5');
      app.type('gj ');
      await app.see('3 of 5');
      expect(app.screen()).toContain('▸◆ +1 212 555 0143');
      app.type('G ');
      await app.see('2 of 5');
      expect(app.screen()).toContain('▸◆ +1 212 555 0143');
    },
  );

  test('v marks from one row to another, whichever way; Esc drops the beginning', async () => {
    await openOwned(size);
    app.type('jjjv');
    await app.see('Range from +1 212 555 0144, 1 in the range');
    app.type('kk');
    await app.see('3 in the range: v marks, Esc drops');
    app.type('v');
    await app.see('3 marked');
    expect(marked()).toEqual(['0142', '0143', '0144']);
    app.type('v');
    await app.see('Range from +1 212 555 0142');
    app.type(ESC);
    await app.until((screen) => !screen.includes('Range from'), 'the range dropped');
    expect(marked()).toHaveLength(3);
  });

  test.each(['owned', 'search'])(
    'while v marks a range on %s, the rows of the range are highlighted',
    async (list) => {
      await openOwned(size);
      if (list === 'search') {
        app.type('1');
        await app.see('5 offers');
      }
      expect(highlighted()).toEqual(['0141']);
      app.type('jv');
      await app.see('Range from +1 212 555 0142');
      app.type('jj');
      await app.until(() => highlighted().join(' ') === '0142 0143 0144', 'the range down to the cursor');
      app.type('kkk');
      await app.until(() => highlighted().join(' ') === '0141 0142', 'the range up to the cursor');
      app.type(ESC);
      await app.until(() => highlighted().join(' ') === '0141', 'only the row under the cursor');
    },
  );

  test('the word marked filters; a mark that is taken away leaves the list', async () => {
    await openOwned(size);
    app.type('j  /marked\r');
    await app.see('2 of 5 shown');
    app.type('g ');
    await app.see('1 of 5 shown');
    expect(app.screen()).toContain('0143');
    app.type(ESC);
    await app.see('5 numbers');
    app.type('/-marked\r');
    await app.see('4 of 5 shown');
  });

  test.each([
    ['Owned', async () => openOwned(size)],
    ['Search', async () => openSearch(size)],
  ])('%s: the word marked with nothing marked says why nothing matches', async (_, open) => {
    await open();
    app.type('/marked\r');
    await app.see('No match: nothing is marked.');
    app.type(ESC);
    await app.until((screen) => !screen.includes('No match'), 'the rows');
    app.type(' /marked\r');
    await app.see('1 of 5');
    expect(app.screen()).not.toContain('nothing is marked');
  });

  test('export and copy act on the marked numbers; without marks, export says that it takes all', async () => {
    await openOwned(size);
    app.type('>j\r');
    await app.see('All that are shown, because none is marked.');
    app.type(ESC);
    await app.until((screen) => !screen.includes('Only you can'), 'the question closed');
    app.type('jvjv');
    await app.see('2 marked');
    app.type('y');
    await app.see('2 marked numbers sent');
    // The copied numbers stand in several lines, and the notice must not make the frame taller than the window.
    expect(app.rows()[0]).toContain('1 Search');
    expect(app.emulator.buffer.active.baseY).toBe(0);
    expect(app.copied).toEqual(['+12125550142\n+12125550143']);
    const path = join(folder, 'marked.json');
    app.type('>jj\r');
    await app.see('Export 2 marked numbers as JSON');
    app.type(`\u0015${path}\r`);
    await app.until(() => existsSync(path), 'the file');
    await app.see('Wrote 2');
    const { data, meta }: { data: { phoneNumber: string }[]; meta: { filter: string } } = JSON.parse(
      readFileSync(path, 'utf8'),
    );
    expect(data.map(({ phoneNumber }) => phoneNumber)).toEqual(['+12125550142', '+12125550143']);
    expect(meta.filter).toBe('marked');
  });

  test('a range on Search goes into the cart', async () => {
    app = await openApp({ provider: createMemoryProvider(lines.map((line) => offer(line))), ...size });
    await app.see('5 offers');
    app.type('jv');
    await app.see('Range from +1 212 555 0142');
    app.type('jj');
    await app.see('3 in the range: v marks, Esc drops');
    app.type('v');
    await app.see('cart 3');
    expect(marked()).toEqual(['0142', '0143', '0144']);
  });
});
