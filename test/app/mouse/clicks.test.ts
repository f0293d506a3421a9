/** The mouse on the screens: what a click selects, opens, sorts; and that a click alone never spends or destroys. */
import { afterEach, describe, expect, test } from 'vitest';
import type { AppDriver } from '../../support/app-driver.tsx';
import { createPlainProvider, openFull } from '../../support/every-screen.ts';
import { clickOn, wheelAt } from '../../support/mouse.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const pointed = (text: string) => (screen: string) =>
  screen.split('\n').some((line) => line.includes(text) && /[▸>]/.test(line));
const titled = (title: string) => (screen: string) => new RegExp(`[─-]{2} ${title}`).test(screen);

describe.each([
  [60, 16],
  [80, 24],
  [120, 35],
  [200, 60],
])('at %ix%i', (columns, rows) => {
  test('a click selects a row, a double click opens it', async () => {
    app = await openFull({ columns, rows, provider: createPlainProvider() });
    clickOn(app, '555 1003');
    await app.until(pointed('555 1003'), 'the row');
    expect(app.screen()).toMatch(titledPattern('Search'));
    clickOn(app, '555 1001', { times: 2 });
    await app.until(titled('Buy \\+1 212 555 1001'), 'the review card');
  });

  test('a click on a tab opens its screen', async () => {
    app = await openFull({ columns, rows, provider: createPlainProvider() });
    clickOn(app, columns < 80 ? ' 4 ' : '4 Owned');
    await app.until(titled('Owned'), 'Owned');
    clickOn(app, columns < 80 ? ' 3 ' : '3 Purchases');
    await app.until(titled('Purchases'), 'Purchases');
  });

  test('a click on the head of a column sorts by it, a second one turns the order around', async () => {
    app = await openFull({ columns, rows, provider: createPlainProvider() });
    clickOn(app, 'Number ');
    await app.see('Number ▲');
    clickOn(app, 'Number ▲');
    await app.see('Number ▼');
    await app.until((screen) => screen.indexOf('555 1009') < screen.indexOf('555 1008'), 'the other order');
  });

  test('the wheel scrolls the list, and keeps a number selected that is in view', async () => {
    app = await openFull({ columns, rows, provider: createPlainProvider() });
    app.type('4');
    await app.see('all loaded');
    const before = app.screen();
    app.type(wheelAt('down'));
    if (rows > 40) {
      await app.released();
      expect(app.screen()).toBe(before);
      return;
    }
    await app.until((screen) => !screen.includes('555 0102') && screen.includes('555 0103'), 'three rows on');
    await app.until(pointed('555 0103'), 'the first row in view');
    app.type(wheelAt('up').repeat(9));
    await app.see('555 0100');
  });
});

function titledPattern(title: string): RegExp {
  return new RegExp(`[─-]{2} ${title}`);
}

describe('a click alone spends nothing', () => {
  test('50 clicks and 50 double clicks on Buy: no order, and the notice says what does it', async () => {
    const provider = createPlainProvider();
    app = await openFull({ provider });
    app.type('\r');
    await app.see('Offered now');
    await app.released();
    clickOn(app, 'Buy for', { times: 50 });
    await app.see('Press Enter to press Buy.');
    clickOn(app, '$1.15 a month ', { times: 100 });
    await app.released();
    expect(provider.orders).toEqual([]);
    expect(app.screen()).toContain('Press Enter to press Buy.');
    // What the notice says is true.
    app.type('\r');
    await app.until(() => provider.orders.length === 1, 'the order');
  });

  test('a click on Cancel of the card cancels', async () => {
    const provider = createPlainProvider();
    app = await openFull({ provider });
    app.type('\r');
    await app.see('Offered now');
    await app.released();
    clickOn(app, 'Cancel');
    await app.until(titled('Search'), 'the search');
    expect(provider.orders).toEqual([]);
  });

  test('clicks on Release, with and without the digits, release nothing', async () => {
    let released = 0;
    const base = createPlainProvider();
    const provider = {
      ...base,
      release: async (...given: Parameters<typeof base.release>) => {
        released += 1;
        return base.release(...given);
      },
    };
    app = await openFull({ provider });
    app.shell.go({ screen: 'number', phoneNumber: '+12125550101' });
    await app.see('Updated');
    app.type('R');
    await app.see('its last four digits');
    await app.released();
    clickOn(app, ' Release ', { times: 50, last: true });
    await app.see('type its last four digits first');
    clickOn(app, 'Type its last');
    app.type('0101');
    await app.see('digits: 0101');
    clickOn(app, ' Release ', { times: 100, last: true });
    await app.see('Press Enter to release.');
    // The hint of the key that presses the button is no way around.
    clickOn(app, 'Enter select', { times: 50 });
    await app.released();
    expect(released).toBe(0);
    clickOn(app, ' Cancel ', { last: true });
    await app.see('Release cancelled');
    expect(released).toBe(0);
  });

  test('in the palette, a click only goes to an action that spends', async () => {
    const provider = createPlainProvider();
    app = await openFull({ provider });
    app.type('\r');
    await app.see('Offered now');
    app.type('\u001b[C');
    app.type(':');
    await app.see('Palette');
    app.type('press buy');
    await app.see('1 of 1 ');
    clickOn(app, 'Press Buy (money', { times: 2 });
    await app.see('Press Enter to press Buy.');
    expect(provider.orders).toEqual([]);
    expect(app.screen()).toContain('Palette');
  });
});

describe('popups', () => {
  test('nothing behind a dialog reacts, nor do the tabs', async () => {
    app = await openFull({ provider: createPlainProvider() });
    app.type('s');
    await app.see('Sort by');
    const before = app.screen();
    clickOn(app, '4 Owned');
    clickOn(app, '555 1007', { times: 2 });
    clickOn(app, 'Country');
    await app.released();
    expect(app.screen()).toBe(before);
  });

  test('a click chooses in a menu, and its rest hits nothing behind it', async () => {
    app = await openFull({ provider: createPlainProvider() });
    app.type('s');
    await app.see('Sort by');
    clickOn(app, 'n  Number', { times: 3 });
    await app.see('Number ▲');
    await app.until((screen) => !screen.includes('Sort by'), 'the list');
    expect(app.screen()).toMatch(titledPattern('Search'));
  });

  test('a click chooses in a picker; the wheel scrolls it', async () => {
    app = await openFull({ provider: createPlainProvider() });
    app.type('c');
    await app.see('Country: name');
    app.type(wheelAt('down'));
    await app.see('4 of ');
    app.type('germ');
    await app.see('Germany');
    clickOn(app, 'Germany');
    await app.see('DE Germany');
  });

  test('in the list of columns a click shows or hides, and Enter keeps', async () => {
    app = await openFull({ provider: createPlainProvider() });
    app.type('C');
    await app.see('Columns');
    clickOn(app, 'Monthly', { last: true });
    app.type('\r');
    await app.until((screen) => !screen.includes('Monthly'), 'the list without prices');
  });
});

test('a row takes the focus from the filter, and keeps what it filters', async () => {
  app = await openFull({ provider: createPlainProvider() });
  app.type('/');
  app.type('55510');
  await app.see('/ 55510');
  clickOn(app, '555 1002');
  await app.until(pointed('555 1002'), 'the row');
  app.type('y');
  await app.until(() => app.copied.length === 1, 'the copy');
  expect(app.copied).toEqual(['+12125551002']);
});

test('a click on a filter of Search types in it, chooses its next value, or opens its list', async () => {
  app = await openFull({ provider: createPlainProvider() });
  clickOn(app, 'Contains');
  app.type('5551003');
  await app.see('1 offer');
  clickOn(app, 'SMS any');
  await app.see('SMS yes');
  clickOn(app, 'Type any');
  await app.see('Number type');
  app.type('\u001b');
  await app.until((screen) => !screen.includes('Number type'), 'the list');
  clickOn(app, 'Country');
  await app.see('Country: name');
});

test('a field of a number takes the focus; a click on a hint acts as its key', async () => {
  app = await openFull({ provider: createPlainProvider() });
  app.shell.go({ screen: 'number', phoneNumber: '+12125550101' });
  await app.see('Updated');
  clickOn(app, 'Voice URL');
  app.type('\u0015https://example.com/x');
  await app.see('1 change not saved');
  app.type('\u001b');
  await app.see('u undo');
  clickOn(app, 'u undo');
  await app.until((screen) => !screen.includes('not saved'), 'no change');
});

test('a row of help that is cut is whole under the cursor, and a click below it finds the row that is there', async () => {
  app = await openFull({ columns: 60, rows: 16, provider: createPlainProvider() });
  app.type('4');
  await app.see('30 numbers');
  app.type('?');
  await app.see('Help: type to find');
  await app.see('Export the marked numbers, or …');
  app.type('\u001b[B'.repeat(6));
  await app.until(
    (screen) =>
      screen.replace(/[│┃\s]+/g, ' ').includes('Export the marked numbers, or all that are shown, to a file'),
    'the whole row',
  );
  expect(app.rows()).toHaveLength(16);
  app.type('\u001b[B'.repeat(41));
  app.type('\u001b[A'.repeat(45));
  await app.until(
    (screen) => screen.replace(/[│┃\s]+/g, ' ').includes('from here, then to here'),
    'the whole row above',
  );
  clickOn(app, 'Mark all numbers shown');
  await app.see('30 marked');
});

test('the palette switches the mouse off and on', async () => {
  app = await openFull({ provider: createPlainProvider() });
  for (const text of ['The mouse is off.', 'The mouse is on.']) {
    app.type(':');
    await app.see('Palette');
    app.type('mouse');
    await app.see('Switch the mouse on or off');
    app.type('\r');
    await app.see(text);
  }
  expect(app.shell.saved().mouse).toBe(true);
});
