import { afterEach, expect, test } from 'vitest';
import { overlayArea } from '../../src/components/overlay.ts';
import { createPicker } from '../../src/components/picker/picker.tsx';
import { initialPicker, matchItems, reducePicker } from '../../src/components/picker/state.ts';
import { type AppDriver, openApp } from '../support/app-driver.tsx';
import { createMemoryProvider } from '../support/memory-provider.ts';

let app: AppDriver | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});

const ITEMS = Array.from({ length: 40 }, (_, index) => ({
  id: `item-${index}`,
  label: `Item ${String(index).padStart(2, '0')}`,
  ...(index === 3 ? { disabled: 'it is sold' } : {}),
}));

async function pick(options: { multiple?: { marked: Iterable<string> }; items?: typeof ITEMS } = {}) {
  const { items = ITEMS } = options;
  const driver = await openApp({ provider: createMemoryProvider() });
  app = driver;
  await driver.see('No numbers match');
  const chosen: (readonly string[])[] = [];
  driver.shell.showOverlay(
    createPicker({
      id: 'picker',
      title: 'Choose one',
      find: (typed) => matchItems(items, typed),
      height: () => overlayArea(driver.shell.area()).height,
      onChoose: (ids) => chosen.push(ids),
      onClose: () => driver.shell.closeOverlay('picker'),
      ...options,
    }),
  );
  await driver.see('Choose one');
  return { driver, chosen };
}

test('typing narrows, Enter in the same chunk chooses', async () => {
  const { driver, chosen } = await pick();
  driver.type('item 17\r');
  await driver.until(() => chosen.length > 0, 'a choice');
  expect(chosen).toEqual([['item-17']]);
});

test('a page down keeps the cursor in view, and moves do not wrap', async () => {
  const { driver } = await pick();
  driver.type('\u001b[6~\u001b[6~');
  await driver.until(
    (screen) => screen.includes('Item 24') && !screen.includes('Item 00'),
    'the second page',
  );
  driver.type('\u001b[6~'.repeat(20));
  await driver.see('Item 39');
  driver.type('\u001b[5~'.repeat(20));
  await driver.see('Item 00');
});

test('an unavailable item says why and keeps the picker open', async () => {
  const { driver, chosen } = await pick();
  driver.type('03\r');
  await driver.see('Cannot choose: it is sold');
  expect(chosen).toEqual([]);
});

test('several items can be marked; no match is reported', async () => {
  const { driver, chosen } = await pick({ multiple: { marked: ['item-1'] } });
  driver.type('zzz');
  await driver.see('No match.');
  driver.type('\r');
  await driver.see('nothing matches what you typed');
  driver.type('\u0015\u001b[B\u001b[B\t\r');
  await driver.until(() => chosen.length > 0, 'a choice');
  expect(chosen).toEqual([['item-1', 'item-2']]);
});

test('Shift+Tab unmarks all items', async () => {
  const { driver, chosen } = await pick({ multiple: { marked: ['item-1', 'item-5', 'item-7'] } });
  driver.type('\u001b[Z\u001b[B\u001b[B\t\r');
  await driver.until(() => chosen.length > 0, 'a choice');
  expect(chosen).toEqual([['item-2']]);
});

test('typing starts at the top again; every typed word must fit', () => {
  const moved = reducePicker(initialPicker(), { kind: 'move', move: 'last', count: 40, height: 5 });
  const typed = reducePicker(moved, { kind: 'edit', edit: { kind: 'insert', text: '1' } });
  expect(typed.cursor).toEqual({ index: 0, offset: 0 });
  expect(matchItems(ITEMS, '  ITEM   2 ').map(({ id }) => id)).toContain('item-12');
  expect(matchItems(ITEMS, 'item nothing')).toEqual([]);
});

test('a short list is in a box of its own height, which stays while typing filters it', async () => {
  const { driver } = await pick({ items: ITEMS.slice(0, 4) });
  const boxRows = () => driver.rows().filter((row) => /^ *[┌│└]/.test(row)).length;
  await driver.until(() => boxRows() === 7, 'a frame, the typed line and four items');
  driver.type('02');
  await driver.until((screen) => !screen.includes('Item 01'), 'one item');
  expect(boxRows()).toBe(7);
});
