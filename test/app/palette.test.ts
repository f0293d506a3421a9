/** The palette finds every action by what people type, and runs it wherever it works. */
import { afterEach, expect, test } from 'vitest';
import { rankItems } from '../../src/components/picker/rank.ts';
import type { AccountProfile } from '../../src/config/account-profiles.ts';
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

const sandbox: AccountProfile = { kind: 'sandbox', name: 'sandbox', provider: 'telefonie' };
const wiil: AccountProfile = { kind: 'sandbox', name: 'sandbox-wiil', provider: 'wiil' };
const TWO = { accounts: { profiles: [sandbox, wiil], active: sandbox, standIn: true } };

test.each([
  ['de mobile', 'Search Germany, mobile', '── Search'],
  ['toll-free uk', 'Search United Kingdom, toll-free', '── Search'],
  ['deutschland', 'Search Germany', '── Search'],
  ['sandbox-wiil', 'Switch to the account sandbox-wiil', '& sandbox-wiil'],
  ['5550107', '+1 212 555 0107', '+1 212 555 0107'],
  ['(212) 555-0107', '+1 212 555 0107', '+1 212 555 0107'],
  ['+49 30 23125678', 'Look up +49 30 23125678', '── Lookup'],
  ['mobile numbers in germany', 'Search Germany, mobile', '── Search'],
  ['please call +1 212 555 0107', '+1 212 555 0107', '+1 212 555 0107'],
  ['where is my order', 'Go to Purchases', '── Purchases'],
])('"%s" finds %s and goes there', async (typed, title, shown) => {
  app = await openFull(TWO);
  app.type('4');
  await app.see('Front desk');
  await openPalette(typed);
  await app.until(() => first().includes(title), `${title} in the first row`);
  app.type('\r');
  await app.until((screen) => !screen.includes('Palette:') && screen.includes(shown), shown);
});

test.each([
  ['4', 'Front desk', 'refresh', 'Refresh'],
  ['1', 'offers', 'sort', 'Sort: choose the column'],
  ['1', 'offers', 'again', 'Search again'],
  ['1', 'offers', 'buy', 'Review and buy the number'],
  ['1', 'offers', 'copy', 'Copy the number'],
  ['4', 'Front desk', 'copy', 'Copy the number, or all marked ones'],
  ['1', 'offers', 'theme dark', 'Theme dark'],
  ['1', 'offers', 'logout', 'Switch the account, or change it'],
  ['1', 'offers', 'remove account', 'Switch the account, or change it'],
  ['1', 'offers', 'de mob', 'Search Germany, mobile'],
])('on the screen of %s with %s, "%s" finds first "%s"', async (key, ready, typed, title) => {
  app = await openFull();
  app.type(key);
  await app.see(ready);
  await openPalette(typed);
  await app.until(() => first().includes(title), `${title} in the first row`);
  // The group on the right is this screen, or everywhere.
  const others = ['Batches', 'Lookup', 'Purchases', 'Pricing', 'Order', key === '1' ? 'Owned' : 'Search'];
  expect(first()).not.toMatch(new RegExp(` (${others.join('|')}) +│`));
});

test('a wish that nothing fits says what can be typed, also in the narrowest window', async () => {
  app = await openFull({ columns: 60, rows: 16 });
  app.type(':bigger font');
  await app.see('No match. Try one word: buy, webhook, csv, Germany.');
});

test('a letter of what explains Quit does not put it first', async () => {
  app = await openFull();
  await app.see('offers');
  await openPalette('w');
  await app.until(() => first() !== '' && !first().includes('Quit'), 'another action in the first row');
});

test('what cannot be run from here comes after all that can', async () => {
  app = await openFull();
  await app.see('offers');
  await openPalette('buy');
  await app.until((screen) => screen.includes('on another screen: Order'), 'what cannot be run');
  const rows = app.rows().filter((row) => row.includes('│'));
  const last = rows.findLastIndex((row) => row.includes('Buy the numbers in the cart'));
  expect(last).toBeGreaterThan(0);
  expect(rows.findIndex((row) => row.includes('on another screen'))).toBeGreaterThan(last);
});

test('a country with a type is searched for', async () => {
  app = await openFull();
  await openPalette('de mobile');
  app.type('\r');
  await app.until((screen) => /Germany.*mobile/.test(screen), 'the filters');
});

test('a purchase is found by its digits', async () => {
  app = await openFull();
  await app.see('offers');
  app.type('\r');
  await app.see('Offered now');
  await app.released();
  app.type('\u001b[C\r');
  await app.until(
    () => app.shell.store.getState().orders.count === 0 && app.screen().includes('── Order'),
    'the order',
  );
  app.type('2');
  await app.see('── Pricing');
  const number = app.shell.saved().views?.search?.at ?? '';
  await openPalette(number.slice(-7));
  await app.until(() => first().includes('completed'), 'the purchase');
  app.type('\r');
  await app.see('── Order');
});

test('a setting says how it is written, and where', async () => {
  app = await openFull({ columns: 120, rows: 35 });
  await openPalette('notify');
  await app.until((screen) => screen.includes('Setting notify'), 'the setting');
  await openPaletteAt('Setting notify');
  app.type('\r');
  await app.see('Write "notify": false into');
});

/** Moves down to the row with this text. */
async function openPaletteAt(text: string): Promise<void> {
  const rows = app.rows();
  const typed = rows.findIndex((row) => row.includes('│ / ') || row.includes('│/ '));
  const wanted = rows.findIndex((row) => row.includes(text));
  app.type('\u001b[B'.repeat(wanted - typed - 1));
  await app.released();
}

test.each([
  ['rename', 'Edit'],
  ['csv', 'Export the marked numbers'],
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

test.each([
  ['letters', 'x'.repeat(100_000)],
  ['words', 'find the number '.repeat(500)],
])('after a long text of %s was pasted, the next key acts', async (_, text) => {
  app = await openFull();
  app.type(':');
  await app.see('Palette: type to find');
  app.type(`\u001b[200~${text}\u001b[201~`);
  app.type(ESC);
  await app.until((screen) => !screen.includes('Palette: type to find'), 'the palette closed');
});

test.each([
  ['theme light', 'light'],
  ['high contrast', 'high-contrast'],
])('%s sets that theme', async (typed, theme) => {
  app = await openFull({ columns: 120 });
  app.type(`:${typed}`);
  await app.until(() => first().includes(`Theme ${theme}: `), 'the theme in the first row');
  app.type('\r');
  await app.until(() => app.shell.store.getState().theme === theme, 'the theme in use');
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
        ?.getCell(120)
        ?.isInverse(),
    );
  };
  expect(selected()).toBe(-1);
  app.type('\u001b[B'.repeat(36));
  await app.until(() => selected() >= 0, 'the cursor in the second column');
  app.type('?');
  await app.until((screen) => !screen.includes('Help: type to find'), 'help closed');
});
