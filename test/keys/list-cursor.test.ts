import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ListMove, moveCursor, placeCursor, TOP } from '../../src/keys/list-cursor.ts';

const MOVES: readonly ListMove[] = [
  'up',
  'down',
  'page-up',
  'page-down',
  'half-up',
  'half-down',
  'first',
  'last',
];
const moves = fc.array(fc.constantFrom(...MOVES), { maxLength: 40 });
const count = fc.integer({ min: 0, max: 200 });
const height = fc.integer({ min: 1, max: 50 });

test('the cursor is always on a row, in view, and no row in view is wasted', () => {
  fc.assert(
    fc.property(moves, count, height, (list, rows, room) => {
      let cursor = TOP;
      for (const move of list) {
        cursor = moveCursor(cursor, move, rows, room);
        expect(cursor.index).toBeGreaterThanOrEqual(0);
        expect(cursor.index).toBeLessThanOrEqual(Math.max(0, rows - 1));
        expect(cursor.offset).toBeLessThanOrEqual(cursor.index);
        expect(cursor.index - cursor.offset).toBeLessThan(room);
        expect(cursor.offset).toBeLessThanOrEqual(Math.max(0, rows - room));
      }
    }),
    { numRuns: 300 },
  );
});

test('a list that shrinks or a window that does keeps the cursor in both', () => {
  fc.assert(
    fc.property(moves, count, height, count, height, (list, rows, room, fewer, lower) => {
      const before = list.reduce((cursor, move) => moveCursor(cursor, move, rows, room), TOP);
      const after = placeCursor(before, before.index, fewer, lower);
      expect(after.index).toBe(Math.min(before.index, Math.max(0, fewer - 1)));
      expect(after.index - after.offset).toBeLessThan(lower);
    }),
  );
});

test('the ends do not wrap', () => {
  expect(moveCursor(TOP, 'up', 5, 3).index).toBe(0);
  const last = moveCursor(TOP, 'last', 5, 3);
  expect(last).toEqual({ index: 4, offset: 2 });
  expect(moveCursor(last, 'down', 5, 3)).toBe(last);
});

test('the view moves as little as needed', () => {
  const middle = placeCursor(TOP, 4, 10, 5);
  expect(middle.offset).toBe(0);
  expect(moveCursor(middle, 'down', 10, 5).offset).toBe(1);
});
