/** The palette finds every action by what people type, and runs it wherever it works. */
import { afterEach, expect, test } from 'vitest';
import { rankItems } from '../../src/components/picker/rank.ts';
import type { AppDriver } from '../support/app-driver.tsx';
import { openFull } from '../support/every-screen.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const ESC = '\u001b';

/** The first row of the palette below the typed line. */
function first(): string {
  const rows = app.rows();
  return rows[rows.findIndex((row) => row.includes('│/ ') || row.includes('│ / ')) + 1] ?? '';
}

async function openPalette(typed: string): Promise<void> {
  app.type(':');
  await app.see('Palette: type to find');
  app.type(typed);
  await app.released();
}

test.each([
  ['rename', 'Edit name and webhooks'],
  ['csv', 'Export the numbers shown to a file'],
  ['delete', 'Release'],
  ['bulk', 'Edit marked numbers'],
  ['select all', 'Mark all numbers shown'],
  ['refresh', 'Refresh'],
  ['cheapest', 'Go to Pricing'],
  ['login', 'account'],
  ['sign in', 'account'],
  ['marked edit', 'Edit marked numbers'],
  ['exprot', 'Export'],
])('"%s" finds "%s"', async (typed, title) => {
  app = await openFull();
  app.type('4');
  await app.see('Front desk');
  await openPalette(typed);
  await app.until(() => first().includes(title), `${title} in the first row`);
});

test('an action of another screen goes there and runs, once the screen has loaded', async () => {
  app = await openFull();
  await openPalette('csv');
  app.type('\r');
  await app.see('── Owned');
  await app.see('Export');
  await app.until((screen) => screen.includes('CSV'), 'the question of the export');
});

test('an action of the number runs on the number under the cursor', async () => {
  app = await openFull();
  app.type('4');
  await app.see('Front desk');
  app.type(':');
  await app.see('Palette: type to find');
  app.type('release the number');
  app.type('\r');
  await app.see('+1 212 555 0100');
  await app.see('last four digits');
});

test('an action that needs a choice on its own screen says where it is', async () => {
  app = await openFull();
  await openPalette('press buy');
  await app.until((screen) => /Press Buy.*on another screen: Review/.test(screen), 'where it is');
  app.type('\r');
  await app.see('Cannot choose: on another screen: Review card');
  app.type(ESC);
});

test('a match in the title comes before one in other words, and its letters are told', async () => {
  app = await openFull();
  const items = ['Quit suspend', 'Suspend', 'Sort'];
  const found = rankItems(items, (item) => item, 'susp');
  expect(found.map(({ item }) => item)).toEqual(['Suspend', 'Quit suspend']);
  expect(found[0]?.ranges).toEqual([0, 4]);
});

test('help is a sheet: a large window shows every action at once, moves go on in the next column, ? closes', async () => {
  app = await openFull({ columns: 200, rows: 40 });
  app.type('?');
  await app.see('Help: type to find');
  await app.see('Search again');
  await app.see('Suspend (fg brings it back)');
  const selected = () => {
    const { active } = app.emulator.buffer;
    return app.rows().findIndex((_, row) =>
      active
        .getLine(active.viewportY + row)
        ?.getCell(70)
        ?.isInverse(),
    );
  };
  expect(selected()).toBe(-1);
  app.type('\u001b[B'.repeat(36));
  await app.until(() => selected() >= 0, 'the cursor in the second column');
  app.type('?');
  await app.until((screen) => !screen.includes('Help: type to find'), 'help closed');
});
